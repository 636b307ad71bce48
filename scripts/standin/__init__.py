"""The stand-in ``openapi.json``: what is known of the API, written as the upstream documentation puts it.

Needed until the first live fetch, then deleted as a whole. Corrections belong in ``overlays/``, never here.
"""
