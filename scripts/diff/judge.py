"""Levels of the API's own, and findings that were accepted with a reason.

``changes.yaml`` of an API: ``levels: {RULE: LEVEL}``. ``accepted.yaml``: a list of
``{fingerprint, reason, until}``, or with ``rule``, ``operation`` and ``at`` in place of ``fingerprint``.
"""

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from scripts.errors import SpecError

from .model import Change, Level, Report
from .rules import rules

LEVELS_FILE, ACCEPTED_FILE = "changes.yaml", "accepted.yaml"
_KEYS = frozenset(("fingerprint", "rule", "operation", "at", "reason", "until"))


@dataclass(frozen=True, slots=True)
class Accepted:
    """One accepted finding: what it matches, why it is accepted, and the last day on which it is."""

    where: str
    reason: str
    until: datetime.date | None
    fingerprint: str | None
    rule: str | None
    operation: str | None
    at: str | None

    def matches(self, change: Change) -> bool:
        """True if it is about ``change``."""
        if self.fingerprint is not None:
            return change.fingerprint == self.fingerprint
        operations = {change.operation, *(place.operation for place in change.reaches)}
        return (
            change.id == self.rule
            and (self.operation is None or self.operation in operations)
            and (self.at is None or self.at in (change.at_old, change.at_new))
        )


def judged(
    report: Report, levels: dict[str, Level], accepted: list[Accepted], today: datetime.date | None = None
) -> Report:
    """The report with other levels, and with accepted changes marked; what the lists no longer say is noted."""
    notes = list(report.notes)
    now = today or datetime.datetime.now(datetime.UTC).date()
    for change in report.changes:
        change.level = levels.get(change.id, change.level)
    for one in accepted:
        if one.until is not None and one.until < now:
            notes.append(f"{one.where}: past its date ({one.until}): {one.reason}")
            continue
        hits = [change for change in report.changes if one.matches(change)]
        if not hits:
            notes.append(f"{one.where}: matches no change, remove it: {one.reason}")
        for change in hits:
            change.ignored = one.reason
    return Report(report.changes, notes)


def parse_levels(pairs: list[str]) -> dict[str, Level]:
    """Levels from ``ID=LEVEL``; raises SpecError for an id or a level that there isn't."""
    return {
        key: _level(key, value, f"--level {key}={value}")
        for key, _, value in (pair.partition("=") for pair in pairs)
    }


def load_levels(path: Path) -> dict[str, Level]:
    """The levels in ``changes.yaml``; none where there is no such file."""
    data = _read(path)
    levels = data.get("levels", {}) if isinstance(data, dict) else None
    if data is None:
        return {}
    if not isinstance(levels, dict) or (isinstance(data, dict) and data.keys() - {"levels"}):
        raise SpecError(f"{path}: has to be 'levels:' with a mapping of rules to levels")
    return {key: _level(key, value, f"{path}: levels: {key}") for key, value in levels.items()}


def load_accepted(path: Path) -> list[Accepted]:
    """The entries of ``accepted.yaml``; none where there is no such file. Raises SpecError for a wrong one."""
    data = _read(path)
    if data is None:
        return []
    if not isinstance(data, list):
        raise SpecError(f"{path}: has to be a list of entries")
    return [_accepted(entry, f"{path}: {index}") for index, entry in enumerate(data)]


def _accepted(entry: Any, where: str) -> Accepted:
    if not isinstance(entry, dict) or entry.keys() - _KEYS:
        raise SpecError(f"{where}: has to be a mapping with some of {', '.join(sorted(_KEYS))}")
    if not entry.get("reason") or not (entry.get("fingerprint") or entry.get("rule")):
        raise SpecError(f"{where}: needs a reason, and a fingerprint or a rule")
    until = entry.get("until")
    if isinstance(until, str):
        try:
            until = datetime.date.fromisoformat(until)
        except ValueError:
            raise SpecError(f"{where}: until: {until!r} is not a date like 2026-12-31") from None
    texts = {
        key: entry[key] if entry.get(key) is None else str(entry[key]) for key in entry.keys() - {"until"}
    }
    about = {key: texts.get(key) for key in ("fingerprint", "rule", "operation", "at")}
    return Accepted(where=where, reason=str(texts["reason"]), until=until, **about)


def _level(rule: str, level: Any, where: str) -> Level:
    if rule not in rules():
        raise SpecError(f"{where}: no rule is called {rule!r}; --rules lists them")
    if level not in get_args(Level):
        raise SpecError(f"{where}: {level!r} is not a level: one of {', '.join(get_args(Level))}")
    found: Level = level
    return found


def _read(path: Path) -> Any:
    if not path.is_file():
        return None
    from scripts.document import read_document  # YAML is slow to import, and seldom needed

    return read_document(path, SpecError)
