"""Keeping within rate limits: waiting before a request instead of being refused."""

from __future__ import annotations

import json
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Mapping
from fnmatch import fnmatchcase
from importlib.resources import files
from typing import TYPE_CHECKING

from ..errors import InvalidArgumentError, LimiterTimeoutError, http_date, retry_after

if TYPE_CHECKING:
    from .http import BaseClient
    from .operation import Operation

UNASSIGNED = "unassigned"

LONGEST_HOLD = 3600.0
"""Seconds after which a request is sent again, whatever the API said before."""


class _Bucket:
    """Requests of one limit: when each was sent or will be, and until when the API has demanded to wait.

    `changes` counts what makes turns that were given for later worthless.
    """

    def __init__(self, limit: int | None) -> None:
        self.limit = limit
        self.turns: deque[float] = deque()
        self.held = 0.0
        self.changes = 0

    def turn(self, now: float, window: float) -> float:
        """Time at which the next request may be sent; it is counted then."""
        while self.turns and self.turns[0] <= now - window:
            self.turns.popleft()
        turn = max(now, self.held)
        if self.limit is None:
            return turn
        if len(self.turns) >= self.limit:
            turn = max(turn, self.turns[-self.limit] + window)
        self.turns.append(turn)
        return turn

    def give_back(self, turn: float, changes: int) -> None:
        """Not to be sent after all."""
        if changes == self.changes and turn in self.turns:
            self.turns.remove(turn)

    def hold(self, until: float) -> None:
        """Nothing before `until`; then the API begins to count anew."""
        if until > self.held:
            self.held = until
            self.turns.clear()
            self.changes += 1


class Limiter:
    """Lets so many requests of each bucket through in any `window` of seconds; the others wait for their turn.

    `limits` is by documented bucket (the client's `tier_limits(...)` has these), by operation ("images.create"), by
    resource ("social", "social.tiktok") or by pattern ("social.*.fetch_*"). The most exact one counts a request: the
    operation, else its bucket, else the longest resource or pattern. A name that means nothing to a client is an
    InvalidArgumentError when the client is made. What responses say corrects the limits: a
    limit, an exhausted window, and a Retry-After with 429, which holds the whole bucket back. Operations under no limit
    are only held back one by one, when the API demands it. Who would have to wait for more than `max_wait` seconds
    gets a LimiterTimeoutError at once. One limiter may serve several clients, in any threads and event loops; it
    counts the requests of this process alone.
    """

    def __init__(
        self,
        limits: Mapping[str, int],
        *,
        max_wait: float = 120.0,
        window: float = 60.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.max_wait = max_wait
        self._limits = dict(limits)
        self._window = window
        self._clock = clock
        self._lock = threading.Lock()
        self._buckets: dict[str, _Bucket] = {}
        self._names: dict[str, str] = {}

    def __repr__(self) -> str:
        return f"Limiter({self._limits!r})"

    def check(self, client: type[BaseClient]) -> None:
        """Raise InvalidArgumentError for a limit that no operation of a client is under."""
        buckets = {name for facts in client._tiers.values() for name in facts} - {"name"}
        others = [name for name in self._limits if name not in buckets]
        if not others:
            return
        operations = _operations(client)
        for name in others:
            if not any(_covers(name, operation) for operation in operations):
                places = {operation.partition(".")[0] for operation in operations}
                raise InvalidArgumentError(
                    f"limits: {name!r} is neither a bucket ({', '.join(sorted(buckets)) or 'none is documented'}), "
                    f"nor an operation, resource or pattern of {client.__name__} ({', '.join(sorted(places))}, ...)"
                )

    def wait(self, operation: Operation, most: float | None = None) -> Generator[float, None, None]:
        """Yields the seconds to sleep before a request to `operation` may be sent; ends when it may. They are at most
        `max_wait`, and `most` where that is less.
        """
        patience = self._clock() + (self.max_wait if most is None else min(self.max_wait, most))
        while True:
            now = self._clock()
            with self._lock:
                bucket = self._bucket(operation)
                turn, changes = bucket.turn(now, self._window), bucket.changes
                if turn > patience:
                    bucket.give_back(turn, changes)
                    raise LimiterTimeoutError(
                        f"{operation.name}: its rate limit ({self._name(operation)}) lets it through in "
                        f"{turn - now:.1f} s, which is longer than max_wait or the deadline allows; nothing was sent",
                        wait=turn - now,
                    )
            if turn <= now:
                return
            try:
                yield turn - now
            except BaseException:
                with self._lock:
                    bucket.give_back(turn, changes)
                raise
            if bucket.changes == changes:
                return

    def hear(self, operation: Operation, status: int, headers: Mapping[str, str]) -> None:
        """Take from a response what it tells of the limit."""
        limit, left = (_number(headers.get(f"x-ratelimit-{name}")) for name in ("limit", "remaining"))
        hold = retry_after(headers) if status == 429 else None
        if hold is None and (left == 0 or status == 429):
            hold = self._until_reset(headers)
        if limit is None and hold is None:
            return
        with self._lock:
            bucket = self._bucket(operation)
            bucket.limit = limit or bucket.limit
            if hold is not None:
                bucket.hold(self._clock() + min(hold, LONGEST_HOLD))

    def _until_reset(self, headers: Mapping[str, str]) -> float | None:
        """Seconds until the window ends, by the API's own clock where it tells the time; never more than a window."""
        reset = _number(headers.get("x-ratelimit-reset"))
        if reset is None:
            return None
        now = http_date(headers.get("date", "")) or time.time()
        return min(max(0.0, reset - now), self._window)

    def _bucket(self, operation: Operation) -> _Bucket:
        name = self._name(operation)
        found = self._buckets.get(name)
        if found is None:
            found = self._buckets[name] = _Bucket(self._limits.get(name))
        return found

    def _name(self, operation: Operation) -> str:
        found = self._names.get(operation.name)
        if found is None:
            found = self._names[operation.name] = self._find(operation)
        return found

    def _find(self, operation: Operation) -> str:
        for name in (operation.name, operation.bucket):
            if name in self._limits:
                return name
        covering = [name for name in self._limits if _covers(name, operation.name)]
        own = operation.name if operation.bucket in ("", UNASSIGNED) else operation.bucket
        return max(covering, key=len, default=own)


def _covers(name: str, operation: str) -> bool:
    """True if a limit of this name is one of an operation: as itself, as a resource it is in, or as a pattern."""
    return operation == name or operation.startswith(f"{name}.") or fnmatchcase(operation, name)


def _operations(client: type[BaseClient]) -> list[str]:
    index = files(client.__module__.partition(".")[0]).joinpath("operations.json").read_bytes()
    return list(json.loads(index)["operations"])


def _number(text: str | None) -> int | None:
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) < 16 else None
