"""Random numbers for made-up answers: the same seed, the same numbers."""

from collections.abc import Sequence
from random import Random
from typing import Any, TypeVar

_Item = TypeVar("_Item")
_FINEST = 2**40


class Dice(Random):
    """``random.Random`` with a choice and whole numbers that take a third of the time.

    Theirs are exactly even; here, one of n comes up more often by n parts in 2**53.
    """

    def choice(self, seq: Sequence[_Item] | Any) -> Any:
        """One of ``seq``. Raises IndexError where it is empty."""
        return seq[int(self.random() * len(seq))]

    def randint(self, a: int, b: int) -> int:
        """A whole number from ``a`` to ``b``. Raises ValueError where there is none."""
        width = b - a + 1
        # Wide ranges take all the bits that there are: a float's would leave gaps.
        return a + int(self.random() * width) if 0 < width < _FINEST else super().randint(a, b)
