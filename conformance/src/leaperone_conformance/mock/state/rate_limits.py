"""Rate limits: requests a minute by tier and bucket, as the spec's ``x-rate-limit-tiers`` has them."""

from collections.abc import Mapping
from dataclasses import dataclass

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.mock.http.errors import ApiError, limit_headers
from leaperone_conformance.spec import Operation, Spec

from .clock import Clock

WINDOW = 60


@dataclass(slots=True)
class _Window:
    ends: float
    used: int = 0


class RateLimits:
    """Counts the requests of all callers together, in windows that begin with the first request after the last.

    Without a tier, and for operations whose bucket the tier doesn't name, there is no limit.
    Raises OptionInvalid for a tier that the spec doesn't have.
    """

    def __init__(self, spec: Spec, tier: str | None, clock: Clock) -> None:
        tiers = spec.document["info"].get("x-rate-limit-tiers", {})
        if tier is not None and tier not in tiers:
            raise OptionInvalid(f"tier {tier}: is unknown; there are: {', '.join(sorted(tiers)) or 'none'}")
        self._limits: Mapping[str, int] = {} if tier is None else tiers[tier]
        self._clock = clock
        self._windows: dict[str, _Window] = {}

    def count(self, operation: Operation) -> dict[str, str]:
        """Count a request; what its response tells of the window in headers.

        Raises ApiError (429) where the window is used up; such a request doesn't count.
        """
        if not self._limits:
            return {}
        bucket: str = operation.definition.get("x-rate-limit-bucket", "")
        limit = self._limits.get(bucket)
        if limit is None:
            return {}
        now = self._clock.now()
        window = self._windows.get(bucket)
        if window is None or window.ends <= now:
            window = self._windows[bucket] = _Window(now + WINDOW)
        if window.used >= limit:
            raise ApiError(429, "", headers=limit_headers(limit, 0, window.ends, now))
        window.used += 1
        return limit_headers(limit, limit - window.used, window.ends)
