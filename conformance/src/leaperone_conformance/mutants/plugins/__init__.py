"""Mutants of single APIs, one module for each, named as the API."""
