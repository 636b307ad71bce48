"""The result of comparing two specs: changes, each with its rule, its level and the operations that it reaches."""

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Literal

Level = Literal["breaking", "warning", "info", "layout", "wording"]
Side = Literal["request", "response", "none"]

LEVELS: tuple[Level, ...] = ("wording", "layout", "info", "warning", "breaking")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """An operation (``GET /v1/x``, or None for the whole document) and the side of it that a change is on."""

    operation: str
    direction: Side


@dataclass(slots=True)
class Change:
    """One cause, with everything that it reaches.

    ``old`` and ``new`` are the values that differ (None where there is none), ``at_old`` and ``at_new`` the JSON
    pointers to them. ``schema`` is the component that the change is in, if it is in one. ``symbols`` are names of
    the Python client that follow it, filled in by ``scripts.change``.
    """

    id: str
    level: Level
    direction: Side
    text: str
    at_old: str | None
    at_new: str | None
    old: Any = None
    new: Any = None
    schema: str | None = None
    reaches: list[Place] = field(default_factory=list)
    symbols: list[str] = field(default_factory=list)
    ignored: str | None = None

    @property
    def operation(self) -> str | None:
        """The operation, where the change is in one place only."""
        return self.reaches[0].operation if len(self.reaches) == 1 else None

    @property
    def fingerprint(self) -> str:
        """12 hex digits that stay the same while the change is the same, wherever lists put it."""
        where = self.schema or self.operation or ""
        pointer = re.sub(r"/\d+(?=/|$)", "/*", self.at_new or self.at_old or "")
        return hashlib.sha256("\n".join((self.id, where, pointer)).encode()).hexdigest()[:12]

    def as_json(self) -> dict[str, Any]:
        """The change as ``--json`` prints it."""
        return {
            "id": self.id,
            "level": self.level,
            "direction": self.direction,
            "operation": self.operation,
            "reaches": [{"operation": p.operation, "direction": p.direction} for p in self.reaches],
            "schema": self.schema,
            "at": {"old": self.at_old, "new": self.at_new},
            "old": self.old,
            "new": self.new,
            "text": self.text,
            "symbols": self.symbols,
            "fingerprint": self.fingerprint,
            "ignored": self.ignored,
        }


@dataclass(frozen=True, slots=True)
class Report:
    """All changes between two documents, worst first; ``notes`` are about the lists that judged them."""

    changes: list[Change]
    notes: list[str] = field(default_factory=list)

    def summary(self) -> dict[str, int]:
        """The number of changes of each level; accepted ones are counted as such only."""
        counts = Counter("accepted" if change.ignored else change.level for change in self.changes)
        return {level: counts[level] for level in (*reversed(LEVELS), "accepted")}

    def reach(self, level: Level) -> bool:
        """True if a change that isn't accepted is at ``level`` or above."""
        bar = LEVELS.index(level)
        return any(LEVELS.index(change.level) >= bar for change in self.changes if not change.ignored)
