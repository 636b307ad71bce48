"""Real documents, from packages that carry them, through the generator: what becomes of each operation."""
