"""The matches of each action when it was last confirmed (``overlays/matches.json``), held against what it matches
now.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts import files
from scripts.overlay import Match
from scripts.overlay.model import Action
from scripts.spec import Operation, iter_operations

from .problems import Problem

FILE = Path("overlays/matches.json")
FACTS = ("x-price", "x-page-price", "x-rate-limit-bucket", "x-expires", "security")
"""Parts that an operation must not lose unnoticed; security is that it needs a key."""
_GENERAL = frozenset(("x-rate-limit-tiers", "security", "securitySchemes"))
_WITHOUT, _OPERATIONS = "operations without", "operations"
_MOST_KEPT = 20

Json = dict[str, Any]


@dataclass(frozen=True)
class Confirmed:
    """The recorded matches: by file name, a list with target, matches, changes and replaced parts of each action; and
    by each fact the operations that didn't have it; all operations of an API without a documentation."""

    files: dict[str, list[Json]]
    without: dict[str, list[str]]
    operations: list[str]

    @classmethod
    def load(cls, api: Path) -> "Confirmed | None":
        """The record of an API, None where nothing was confirmed yet; raises SpecError when it can't be read."""
        path = api / FILE
        if not path.is_file():
            return None
        found = files.read_json(path)
        return cls(found, found.pop(_WITHOUT, {}), found.pop(_OPERATIONS, []))

    def entry(self, match: Match) -> Json | None:
        """The record of an action: found by its target, as others may have come before it."""
        entries = self.files.get(match.file.name, [])
        same = [entry for entry in entries if entry["target"] == match.target]
        if len(same) > 1 and match.action < len(entries) and entries[match.action]["target"] == match.target:
            return entries[match.action]
        return same[0] if same else None


def record(matches: Sequence[Match], derived: set[str], document: Json, *, documented: bool) -> bytes:
    """``matches.json`` of the present; files in ``derived`` are made anew each time, and left out."""
    found: dict[str, Any] = {_WITHOUT: lacking(document)}
    if not documented:  # else the documentation tells which are new
        found[_OPERATIONS] = sorted(operation.name for operation in iter_operations(document))
    for match in matches:
        if match.file.name not in derived:
            entry: Json = {"target": match.target, "matches": match.count, "changes": match.changed}
            if match.replaced:
                # Of many places only the digest: to see that something changed, not what.
                entry["replaced"] = parts(match) if len(match.replaced) <= _MOST_KEPT else digest(match)
            found.setdefault(match.file.name, []).append(entry)
    return files.canonical_json(found)


def lacking(document: Json) -> dict[str, list[str]]:
    """The operations that lack each fact that others have."""
    operations = list(iter_operations(document))
    known = [fact for fact in FACTS if any(_has(document, operation, fact) for operation in operations)]
    return {fact: sorted(o.name for o in operations if not _has(document, o, fact)) for fact in known}


def _has(document: Json, operation: Operation, fact: str) -> bool:
    if fact == "security":
        return bool(operation.value.get(fact, document.get(fact)))
    return fact in operation.value


def lost(document: Json, confirmed: Confirmed, new: set[str], mend: str) -> Iterator[Problem]:
    """Operations that lack a fact now and didn't lack it when it was confirmed; ``new`` ones never had it."""
    if confirmed.operations:
        new = {operation.name for operation in iter_operations(document)}.difference(confirmed.operations)
    for fact, before in confirmed.without.items():
        for operation in iter_operations(document):
            if operation.name in before or operation.name in new:
                continue
            if not _has(document, operation, fact):
                cause = f"{fact} is no longer known where it was"
                yield Problem("lost", cause, operation.name, "it is published still", mend)


def parts(match: Match) -> list[Json]:
    """The recorded parts that an action replaced."""
    return [{"at": key, "was": _ordered(value)} for key, value in match.replaced]


def _ordered(value: Any) -> Any:
    """A value whose ``required`` lists are sorted: their order says nothing."""
    if isinstance(value, list):
        return [_ordered(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: sorted(below) if key == "required" and isinstance(below, list) else _ordered(below)
        for key, below in value.items()
    }


def digest(match: Match) -> str:
    """A digest of all parts that an action replaced."""
    return files.sha256([files.canonical_json(part) for part in parts(match)])


def compared(matches: Sequence[Match], confirmed: Confirmed, mend: str) -> Iterator[Problem]:
    """Each action that matches fewer or more than was confirmed, or has no effect any more.

    One that matches nothing at all is reported elsewhere.
    """
    for match in matches:
        entry = confirmed.entry(match)
        overlay, action = match.overlay, match.step
        if entry is None:
            continue
        before, where = entry["matches"], f"{match.file}: {action.name}"
        if 0 < match.count < before and keeps(action):
            text = f"{match.count} of {before} places"
            yield Problem(
                "lost",
                "the keys, or the limits of the tiers, are said less",
                where,
                text,
                mend,
                overlay.quirk,
            )
        elif 0 < match.count < before:
            yield Problem("count", "fewer places than confirmed", where, f"{match.count} of {before}", mend)
        elif match.count > before and action.optional is None:
            yield Problem("count", "more places than confirmed", where, f"{match.count}, not {before}", mend)
        if match.count and not match.changed and entry["changes"]:
            cause = "published as an overlay has it"
            retire = f"retire it: git rm {match.file}, or remove the action"
            yield Problem("count", cause, where, "changes nothing any more", retire)


def keeps(action: Action) -> bool:
    """True if an action says what keys are needed, or the limits of the tiers."""
    value = action.value if isinstance(action.value, dict) else {}
    return bool(_GENERAL & value.keys()) or action.target == "$.components.securitySchemes"
