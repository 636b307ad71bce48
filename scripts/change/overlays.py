"""Overlay actions before and after: the number of their matches."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from scripts.effective import Effective
from scripts.effective.causes import named_paths
from scripts.overlay import Match

State = Literal["gone", "fewer", "more", "idle", "moved"]
_MENDS: dict[State, str] = {
    "gone": "retire the overlay, or correct the target",
    "fewer": "take the missing places out of the target",
    "more": "check that the new places are meant, too",
    "idle": "fixed upstream: retire it",
    "moved": "write the new path into the target",
}


@dataclass(frozen=True, slots=True)
class OverlayChange:
    """One action that matches something else now; ``mend`` is what to do about it."""

    file: str
    action: str
    target: str
    state: State
    matched: tuple[int, int]
    missing: list[str]
    mend: str

    def as_json(self) -> dict[str, Any]:
        """As ``--json`` prints it."""
        return {**asdict(self), "matched": list(self.matched)}


def overlay_changes(old: Effective, new: Effective, moved: Mapping[str, str]) -> Iterator[OverlayChange]:
    """The actions of which something is to be said; ``moved`` are new paths by old ones."""
    before = {_key(old, match): match for match in old.account}
    for now in new.account:
        was = before.get(_key(new, now))
        if was is None:
            continue
        gone = _listed(old, was) - _listed(new, now)
        derived = now.file in new.derived
        state = _state(was, now, gone, moved, optional=derived or now.optional is not None)
        if state is not None:
            mend = _MENDS[state]
            if derived:
                mend = "made again by python -m scripts.pagination"
            elif state == "fewer" and not gone:
                mend = "nothing: the target says what it is for, and follows the spec"
            if state == "moved":
                mend += ": " + ", ".join(f"{a} to {b}" for a, b in moved.items() if a in now.target)
            counts = (was.count, now.count)
            yield OverlayChange(str(now.file), now.step.name, now.target, state, counts, sorted(gone), mend)


def _key(made: Effective, match: Match) -> tuple[str, str]:
    """The identity of an action in both: its place, or for one that is made by rules what it says."""
    return str(match.file), str(match.step.value if match.file in made.derived else match.action)


def _listed(made: Effective, match: Match) -> set[str]:
    """The paths that a target lists and that are there."""
    return {path for path in named_paths(match.target) if path in made.document["paths"]}


def _state(
    was: Match, now: Match, gone: set[str], moved: Mapping[str, str], *, optional: bool
) -> State | None:
    if any(path in moved for path in gone):
        return "moved"
    if was.count and not now.count:
        return "gone"
    if gone or now.count < was.count:
        return "fewer"
    if now.count and was.changed and not now.changed:
        return "idle"
    return "more" if now.count > was.count and not optional else None
