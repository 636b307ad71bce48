"""Keeps what happens to be imported out of the cases."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants


@contextmanager
def only_the_seed() -> Iterator[None]:
    """Inside the block, Hypothesis draws the same values for the same seed in every process.

    Hypothesis mixes literals from the source of all loaded modules outside site-packages into what it generates,
    so the same seed gives other cases in a worker, under pytest and from a checkout. It has no setting for that.
    """
    nothing = Constants()
    with patch.object(providers, "_get_local_constants", lambda: nothing):
        providers.CONSTANTS_CACHE.cache.clear()
        try:
            yield
        finally:
            providers.CONSTANTS_CACHE.cache.clear()
