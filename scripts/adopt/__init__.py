"""The first day of a published document: fetched, normalised, made into everything, and told on one page."""
