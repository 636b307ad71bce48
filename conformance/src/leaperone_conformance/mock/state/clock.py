"""The time that the mock lives in: one clock for tasks, expiry and time stamps, moved by the test."""

import time
from collections.abc import Callable

from leaperone_conformance.values.seeded import START

END = 253_402_300_799.0
"""9999-12-31T23:59:59Z: no date is written later."""


class Clock:
    """Seconds since 1970, plus all that was added by ``advance``.

    ``Clock()`` stands still until it is advanced; ``Clock.real()`` runs.
    """

    def __init__(self, source: Callable[[], float] = lambda: START) -> None:
        self._source = source
        self._offset = 0.0
        self._watchers: list[Callable[[], None]] = []

    @classmethod
    def real(cls) -> "Clock":
        """A clock that runs with the machine's."""
        return cls(time.time)

    def now(self) -> float:
        """Seconds since 1970."""
        return self._source() + self._offset

    def advance(self, seconds: float) -> None:
        """Let ``seconds`` pass at once. Raises ValueError for a negative number, and past the year 9999."""
        if not seconds >= 0:
            raise ValueError(f"can't go back by {-seconds} s")
        if self.now() + seconds > END:
            raise ValueError(f"can't go on by {seconds} s: dates end with the year 9999")
        self._offset += seconds
        for watcher in self._watchers:
            watcher()

    def watch(self, watcher: Callable[[], None]) -> None:
        """Call ``watcher`` after each ``advance``."""
        self._watchers.append(watcher)
