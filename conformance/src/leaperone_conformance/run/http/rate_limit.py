"""Rate limits, kept by all processes together: requests a minute by tier and bucket, and what answers tell.

The state is kept in rows of the store, so that a 429 to one worker makes all workers wait.
"""

import sqlite3
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.run.budget.session import target_of
from leaperone_conformance.run.settings import Settings
from leaperone_conformance.spec import Operation, Spec

WINDOW = 60.0
_MARGIN = 1.0
"""A window of the server may begin later than ours, by as long as a request is under way."""
_LONGEST = 86_400.0
"""Seconds that an answer may ask to wait for; a longer wait is left over from before a clock was put back."""
_LIMITED = 429
_BUSY = 503
_EPOCH = 1_000_000_000
"""A reset that is greater is a point in time, a smaller one a number of seconds."""


class RateLimit:
    """The rate limits of one target.

    ``share`` divides a tier's limits among machines that run at the same time. Raises OptionInvalid for a tier that
    the spec doesn't have.
    """

    def __init__(self, spec: Spec, target: str, tier: str | None = None, share: int = 1) -> None:
        tiers = spec.document["info"].get("x-rate-limit-tiers", {})
        if tier is not None and tier not in tiers:
            raise OptionInvalid(f"--tier {tier}: is unknown; there are: {', '.join(sorted(tiers)) or 'none'}")
        self._limits: Mapping[str, int] = {} if tier is None else tiers[tier]
        self._target = target
        self._share = share

    def delay(self, cursor: sqlite3.Cursor, operation: Operation | None, now: float) -> float:
        """Seconds until a request of an operation may be sent; 0 also notes that it is sent now."""
        bucket = _bucket(operation)
        # A clock that was put back makes nobody wait for the time that it has lost.
        cursor.execute(
            "DELETE FROM bucket WHERE target = ? AND name = ? AND blocked > ?",
            (self._target, bucket, now + _LONGEST),
        )
        row = cursor.execute(
            "SELECT blocked FROM bucket WHERE target = ? AND name = ?", (self._target, bucket)
        ).fetchone()
        if row is not None and row[0] > now:
            return float(row[0]) - now
        limit = self._limits.get(bucket)
        if limit is None:
            return 0.0
        allowed = max(1, limit // self._share)
        window = WINDOW * max(1.0, self._share / limit) + _MARGIN
        where = (self._target, bucket)
        # A clock that was put back makes nobody wait for the time that it has lost.
        cursor.execute(
            "UPDATE sent SET at = ? WHERE target = ? AND bucket = ? AND at > ?", (now, *where, now)
        )
        cursor.execute("DELETE FROM sent WHERE target = ? AND bucket = ? AND at <= ?", (*where, now - window))
        times = cursor.execute(
            "SELECT at FROM sent WHERE target = ? AND bucket = ? ORDER BY at DESC", where
        ).fetchall()
        if len(times) >= allowed:
            return max(0.001, float(times[allowed - 1][0]) + window - now)
        cursor.execute("INSERT INTO sent VALUES (?, ?, ?)", (*where, now))
        return 0.0

    def learn(
        self,
        cursor: sqlite3.Cursor,
        operation: Operation | None,
        now: float,
        status: int,
        headers: Mapping[str, str],
        attempt: int,
    ) -> None:
        """Take in what a response tells of its limit; ``attempt`` counts refusals in a row, from 1."""
        wait = _wait_of(status, headers, now, attempt)
        if wait > 0:
            cursor.execute(
                "INSERT INTO bucket VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
                " SET blocked = max(blocked, excluded.blocked)",
                (self._target, _bucket(operation), now + min(wait, _LONGEST)),
            )


def is_rejected(status: int, headers: Mapping[str, str]) -> bool:
    """True if a response demands a retry later; header names are lower case."""
    return status == _LIMITED or (status == _BUSY and "retry-after" in headers)


def _bucket(operation: Operation | None) -> str:
    return "" if operation is None else str(operation.definition.get("x-rate-limit-bucket", ""))


def _wait_of(status: int, headers: Mapping[str, str], now: float, attempt: int) -> float:
    """Seconds to wait by a response: Retry-After, else X-RateLimit-Reset, else longer with each refusal."""
    reset = _number(headers.get("x-ratelimit-reset"))
    if reset is not None:
        # Clocks differ: nobody waits longer than a window for a point in time.
        reset = min(reset - now if reset > _EPOCH else reset, WINDOW + _MARGIN)
    if not is_rejected(status, headers):
        used_up = _number(headers.get("x-ratelimit-remaining")) == 0
        return reset if used_up and reset is not None else 0.0
    after = headers.get("retry-after")
    wait = _number(after)
    if wait is None and after is not None:
        try:
            wait = parsedate_to_datetime(after).timestamp() - now
        except ValueError:
            wait = None
    if wait is None:
        wait = reset
    return max(wait, 0.1) if wait is not None else min(2.0**attempt, WINDOW)


def _number(text: str | None) -> float | None:
    """A number that isn't negative; None for anything else, which headers may well hold."""
    return float(text) if text is not None and text.strip().isascii() and text.strip().isdigit() else None


def rate_limit_of(spec: Spec, settings: Settings) -> RateLimit:
    """The rate limits of a run. Raises OptionInvalid for an unknown tier."""
    return RateLimit(spec, target_of(settings), settings.tier, settings.shard[1] if settings.shard else 1)
