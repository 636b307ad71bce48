"""Stand-ins: what is known of each API, written as its documentation puts it, in a package of the API's name.

One is needed until the first live fetch of its API, then deleted as a whole. Corrections belong in ``overlays/``,
never here.
"""
