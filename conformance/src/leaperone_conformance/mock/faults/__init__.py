"""Faults of the mock: which calls fail, and what that does to their responses."""
