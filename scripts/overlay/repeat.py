"""Would overlays, applied to their own result, change it again?

Found out by doing it, since an action taken alone proves nothing: removing a list and then adding its
replacement is harmless, adding to a list is not. An action that matches nothing the second time (a removal)
is fine.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

import orjson

from scripts.errors import OverlayError
from scripts.files import canonical_json

from .action import apply_action
from .model import Action, Overlay
from .select import Node, location, path_text

Place = tuple[str | int, ...]

_SHOWN = 3


def repeat(overlays: Sequence[Overlay], document: dict[str, Any], written: bytes) -> list[str]:
    """Apply the overlays once more, to ``document`` itself, whose canonical JSON is ``written``.

    Returns one line for each action that changes it or fails, naming file, action and place: none means that
    ``document`` is as it was.
    """
    lines: list[str] = []
    done: list[tuple[Overlay, Action, list[Node]]] = []
    for overlay in overlays:
        for action in overlay.actions:
            try:
                done.append((overlay, action, apply_action(action, overlay.version, document)))
            except OverlayError as error:
                lines.append(f"{overlay.path}: {action.name}: can't be applied to its own result: {error}")
    if canonical_json(document) == written:
        return lines
    for place in islice(_differences(orjson.loads(written), document, ()), _SHOWN):
        blamed = [(o, a) for o, a, nodes in done if any(_overlap(place, p) for p in _touched(a, nodes))]
        what = f"changes {path_text(place)} again when applied to its own result"
        lines += [f"{overlay.path}: {action.name}: {what}" for overlay, action in blamed]
    return lines or [f"{overlays[-1].path}: the overlays together change their own result when applied again"]


def _differences(old: Any, new: Any, place: Place) -> Iterator[Place]:
    if isinstance(old, dict) and isinstance(new, dict):
        for key in sorted(old.keys() | new.keys()):
            if key not in old or key not in new:
                yield (*place, key)
            else:
                yield from _differences(old[key], new[key], (*place, key))
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for index, (before, after) in enumerate(zip(old, new, strict=True)):
            yield from _differences(before, after, (*place, index))
    elif type(old) is not type(new) or old != new:
        yield place


def _touched(action: Action, nodes: list[Node]) -> Iterator[Place]:
    for node in nodes:
        if action.kind == "update" and isinstance(node[2], dict):
            yield from _leaves(action.value, location(node))
        elif action.kind != "none":
            yield location(node)


def _leaves(value: Any, place: Place) -> Iterator[Place]:
    if isinstance(value, dict) and value:
        for key, below in value.items():
            yield from _leaves(below, (*place, key))
    else:
        yield place


def _overlap(one: Place, other: Place) -> bool:
    return all(a == b for a, b in zip(one, other, strict=False))
