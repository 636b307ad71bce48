"""The time of a run: what dates it, and what it waits by."""

import time
from datetime import UTC, datetime, timedelta


class RunClock:
    """The machine's clock or, from ``start`` on, one that runs along with it. Can be sent to another process."""

    def __init__(self, start: datetime | None = None) -> None:
        self._ahead = timedelta(0) if start is None else start - datetime.now(UTC)

    def now(self) -> datetime:
        """Date and time in UTC."""
        return datetime.now(UTC) + self._ahead

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)
