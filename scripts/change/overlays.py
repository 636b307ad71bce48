"""What became of each action of each overlay: what it matched before, and what it matches now."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from .effective import Applied, Matched

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


def overlay_changes(old: Applied, new: Applied, moved: Mapping[str, str]) -> Iterator[OverlayChange]:
    """The actions of which something is to be said; ``moved`` are new paths by old ones."""
    for key, now in new.actions.items():
        was = old.actions.get(key)
        if was is not None and (state := _state(was, now, moved)) is not None:
            missing = sorted(was.listed - now.listed)
            mend = _MENDS[state]
            if now.derived:
                mend = "made again by python -m scripts.pagination"
            elif state == "fewer" and not missing:
                mend = "nothing: the target says what it is for, and follows the spec"
            if state == "moved":
                mend += ": " + ", ".join(f"{a} to {b}" for a, b in moved.items() if a in now.target)
            counts = (was.count, now.count)
            yield OverlayChange(str(now.file), now.action, now.target, state, counts, missing, mend)


def stops(change: OverlayChange, new: Applied) -> bool:
    """Whether the effective spec can't be made before it is mended."""
    matched = next(
        item
        for item in new.actions.values()
        if item.action == change.action and str(item.file) == change.file
    )
    return change.state in ("gone", "moved") and not matched.count and not matched.optional


def _state(was: Matched, now: Matched, moved: Mapping[str, str]) -> State | None:
    missing = was.listed - now.listed
    if any(path in moved for path in missing):
        return "moved"
    if was.count and not now.count:
        return "gone"
    if missing or now.count < was.count:
        return "fewer"
    if now.idle and not was.idle:
        return "idle"
    return "more" if now.count > was.count and not now.optional else None
