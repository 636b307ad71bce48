"""Would overlays, applied to their own result, change it again?

Found out by doing it, since an action taken alone proves nothing: removing a list and then adding its
replacement is harmless, adding to a list is not. An action that matches nothing the second time (a removal)
is fine.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import orjson

from scripts.errors import OverlayError
from scripts.files import canonical_json

from .action import apply_action
from .changes import ABSENT, changes
from .model import Action, Overlay
from .select import Node, Place, ends_in_names, path_text

_SHOWN = 3


def settled(done: Sequence[tuple[Action, list[Node]]]) -> bool:
    """True if a second run is certain to change nothing; ``done`` has each action with its nodes.

    Certain when all actions set members of objects or primitives, no array is involved, no filter looks at
    what they set, and no target ends in a name that they set: then a second run selects the same nodes and
    sets the same values in the same order.
    """
    actions = [action for action, _ in done if action.kind != "none"]
    names: set[str] = set()
    return (
        all(action.kind == "update" and _collect_names(action.value, names) for action in actions)
        and not any(isinstance(node.value, list) for _, nodes in done for node in nodes)
        and all(ends_in_names(action.query, names) for action in actions)
    )


@dataclass(frozen=True, slots=True)
class Second:
    """The result of a second run: the document as it was before, one line (file, action, place) for each action
    that changes it again or fails, and the actions that matched something."""

    document: dict[str, Any]
    warnings: list[str]
    matched: list[Action]


def repeat(overlays: Sequence[Overlay], document: dict[str, Any], written: bytes) -> Second:
    """Apply the overlays once more, to ``document`` itself, whose canonical JSON is ``written``."""
    lines: list[str] = []
    done: list[tuple[str, Action, list[Node]]] = []
    for overlay in overlays:
        for action in overlay.actions:
            name = f"{overlay.path}: {action.name}"
            try:
                done.append((name, action, apply_action(action, overlay.version, document).nodes))
            except OverlayError as error:
                lines.append(f"{name}: can't be applied to its own result: {error}")
    matched = [action for _, action, nodes in done if nodes]
    if _is_written_as(document, written):
        return Second(document, lines, matched)
    before = orjson.loads(written)
    for place in islice(_differences(before, document), _SHOWN):
        blamed = [name for name, action, nodes in done if _touches(place, action, nodes)]
        lines += [
            f"{name}: changes {path_text(place)} again when applied to its own result" for name in blamed
        ]
    together = f"{overlays[-1].path}: the overlays together change their own result when applied again"
    return Second(before, lines or [together], matched)


def _is_written_as(document: Any, written: bytes) -> bool:
    try:
        return canonical_json(document) == written
    except TypeError:
        # What grows with each run may have become too deep for JSON.
        return False


def _differences(before: Any, after: Any) -> Iterator[Place]:
    """The places where the two differ; for items that came or went, where their array is."""
    last = None
    for change in changes(before, after):
        moved = isinstance(change.place[-1], int) and (change.old is ABSENT or change.new is ABSENT)
        place = change.place[:-1] if moved else change.place
        if place != last:
            yield place
        last = place


def _touches(place: Place, action: Action, nodes: list[Node]) -> bool:
    """True if an action may have changed what is at a place."""
    for node in nodes:
        if action.kind == "update" and isinstance(node.value, dict):
            if any(leaf[: len(place)] == place for leaf in _leaves(action.value, node.place)):
                return True
        elif action.kind != "none" and all(a == b for a, b in zip(place, node.place, strict=False)):
            return True
    return False


def _leaves(value: Any, place: Place) -> Iterator[Place]:
    if isinstance(value, dict) and value:
        for key, below in value.items():
            yield from _leaves(below, (*place, key))
    else:
        yield place


def _collect_names(value: Any, names: set[str]) -> bool:
    """Add all keys in ``value`` to ``names``; False when it holds an array."""
    if isinstance(value, dict):
        names.update(value)
        return all(_collect_names(below, names) for below in value.values())
    return not isinstance(value, list)
