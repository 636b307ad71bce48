"""Deadlines: until when a call has to have ended, its retries, waiting and body included."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Mapping
from typing import Self, TypeVar

import httpx

T = TypeVar("T")

GRACE = 0.05
"""Seconds by which a cancellation is later than the deadline: httpx's own timeouts, which end at the deadline, can tell
whether the request was sent.
"""


class Deadline:
    """A point in time, `seconds` after it was made."""

    __slots__ = ("_end", "seconds")

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds until then, negative afterwards."""
        return self._end - time.monotonic()

    def phases(self, timeouts: Mapping[str, float | None]) -> dict[str, Until]:
        """The timeouts of a request, none of which is longer than what is left."""
        left = max(self.left, 0.0)
        return {
            name: Until(left if seconds is None else min(seconds, left), self) for name, seconds in timeouts.items()
        }

    def check(self) -> None:
        """Raise httpx.ReadTimeout afterwards."""
        if self.left <= 0:
            raise httpx.ReadTimeout("")


class Until(float):
    """The timeout of one phase, which says how much of it a deadline leaves."""

    _deadline: Deadline

    def __new__(cls, seconds: float, deadline: Deadline) -> Self:
        timeout = super().__new__(cls, seconds)
        timeout._deadline = deadline
        return timeout

    @property
    def left(self) -> float:
        return min(float(self), self._deadline.left)


async def within(deadline: Deadline | None, work: Awaitable[T]) -> T:
    """The result of `work`; raises httpx.ReadTimeout where it isn't there at the deadline."""
    if deadline is None:
        return await work
    import anyio

    with anyio.move_on_after(max(deadline.left, 0.0) + GRACE):
        return await work
    raise httpx.ReadTimeout("")
