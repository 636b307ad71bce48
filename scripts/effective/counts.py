"""What each action matched when it was last confirmed (``overlays/matches.json``), held against what it matches now."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts import files
from scripts.overlay import Match
from scripts.overlay.model import Action, Overlay

from .problems import Problem

FILE = Path("overlays/matches.json")
KEPT = frozenset(
    (
        "x-price",
        "x-page-price",
        "x-rate-limit-bucket",
        "x-rate-limit-tiers",
        "x-expires",
        "x-balance",
        "security",
    )
)
"""What an overlay must not stop to say unnoticed."""
_MOST_KEPT = 20

Json = dict[str, Any]


@dataclass(frozen=True)
class Confirmed:
    """The recorded matches: by file name, a list with target, matches, changes and replaced parts of each action."""

    files: dict[str, list[Json]]

    @classmethod
    def load(cls, api: Path) -> "Confirmed | None":
        """The record of an API, None where nothing was confirmed yet; raises SpecError when it can't be read."""
        path = api / FILE
        return cls(files.read_json(path)) if path.is_file() else None

    def entry(self, match: Match) -> Json | None:
        """What is recorded of an action: found by its target, as others may have come before it."""
        entries = self.files.get(match.file.name, [])
        same = [entry for entry in entries if entry["target"] == match.target]
        if len(same) > 1 and match.action < len(entries) and entries[match.action]["target"] == match.target:
            return entries[match.action]
        return same[0] if same else None


def record(matches: Sequence[Match], derived: set[str]) -> bytes:
    """``matches.json`` of the present; files in ``derived`` are made anew each time, and left out."""
    found: dict[str, list[Json]] = {}
    for match in matches:
        if match.file.name not in derived:
            entry: Json = {"target": match.target, "matches": match.count, "changes": match.changed}
            if match.replaced:
                # Of many places only the digest: to see that something changed, not what.
                entry["replaced"] = parts(match) if len(match.replaced) <= _MOST_KEPT else digest(match)
            found.setdefault(match.file.name, []).append(entry)
    return files.canonical_json(found)


def parts(match: Match) -> list[Json]:
    """What an action replaced, as it is recorded."""
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


def compared(
    overlays: Sequence[Overlay], matches: Sequence[Match], confirmed: Confirmed, mend: str
) -> Iterator[Problem]:
    """Each action that matches fewer or more than was confirmed, or has no effect any more.

    One that matches nothing at all is told elsewhere, unless it is what keeps a price, a limit, a key.
    """
    actions = {(o.path, i): (o, a) for o in overlays for i, a in enumerate(o.actions)}
    for match in matches:
        entry = confirmed.entry(match)
        overlay, action = actions[match.file, match.action]
        if entry is None:
            continue
        before, where = entry["matches"], f"{match.file}: {action.name}"
        if match.count < before and keeps(action):
            what = ", ".join(sorted(_keys(action)))
            cause = f"{what} {'is' if ',' not in what else 'are'} said of fewer places than confirmed"
            yield Problem("lost", cause, where, f"{match.count} of {before} places", mend, overlay.quirk)
        elif 0 < match.count < before:
            yield Problem("count", "fewer places than confirmed", where, f"{match.count} of {before}", mend)
        elif match.count > before and action.optional is None:
            yield Problem("count", "more places than confirmed", where, f"{match.count}, not {before}", mend)
        if match.count and not match.changed and entry["changes"]:
            cause = "published as an overlay has it"
            retire = f"retire it: git rm {match.file}, or remove the action"
            yield Problem("count", cause, where, "changes nothing any more", retire)


def keeps(action: Action) -> bool:
    """Whether an action says a price, a limit, an expiry or a key."""
    return bool(_keys(action)) or action.target == "$.components.securitySchemes"


def _keys(action: Action) -> frozenset[str]:
    value = action.value if isinstance(action.value, dict) else {}
    return KEPT & value.keys()
