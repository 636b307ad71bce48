"""The first day of a published document: fetched, normalised, made into everything, and reported on one page."""
