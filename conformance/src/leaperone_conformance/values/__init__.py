"""Values for schemas: drawn with a seed for the mock's responses, or the least for requests of scenarios."""
