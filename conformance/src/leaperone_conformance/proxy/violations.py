"""The report of a proxy: every violation a JSON line in a file, and a summary."""

import threading
from collections import Counter
from pathlib import Path

import orjson

from leaperone_conformance.errors import ReportUnwritable

_LONGEST = 500


class Violations:
    """Writes violations down as they are found; without a file they are only counted.

    Raises ReportUnwritable where the file can't be written.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._lock = threading.Lock()
        self.exchanges = 0
        self.counts: Counter[tuple[str, str, str]] = Counter()
        self._write(b"", "wb")

    def add(self, operation: str, side: str, status: int | None, what: str) -> None:
        """Note what is wrong with one ``side`` (``request`` or ``response``) of an exchange."""
        value = {"operation": operation, "side": side, "status": status, "violation": what[:_LONGEST]}
        with self._lock:
            self.counts[operation, side, what.partition("\n")[0][:_LONGEST]] += 1
            self._write(orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE), "ab")

    def summary(self) -> str:
        """Number of exchanges, and of violations by kind."""
        lines = [
            f"{count:5}  {operation}  {side}: {what}"
            for (operation, side, what), count in self.counts.most_common()
        ]
        return "\n".join([*lines, f"{self.exchanges} exchanges, {self.counts.total()} violations", ""])

    def _write(self, data: bytes, mode: str) -> None:
        if self._file is None:
            return
        try:
            with self._file.open(mode, buffering=0) as opened:
                opened.write(data)
        except OSError as error:
            raise ReportUnwritable(f"{self._file}: can't be written: {error.strerror}") from error
