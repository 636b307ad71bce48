"""Transport: a call from its description to the response, with retries, limits, usage and settings."""
