"""Trace of overlays through a document, line by line."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import orjson
from jsonpath_rfc9535 import JSONPathNode

from scripts.spec import pointer

from .changes import ABSENT, Change, changes
from .model import Action, Overlay
from .run import NoMatch, normalised_spec, own_copy, step
from .select import Place, select

_WIDTH = 100


def matches(spec: Path, paths: Sequence[Path]) -> Iterator[str]:
    """For each action a line saying what it is, and one with the normalized path (RFC 9535) of each node it matches.

    Raises SpecError, or OverlayError as ``apply_files`` does, after the lines of the actions before.
    """
    document, overlays = _start(spec, paths)
    for overlay in overlays:
        for action in overlay.actions:
            places = sorted(node.place for node in select(document, action.query))
            reason = f" (optional: {action.optional})" if action.optional and not places else ""
            yield f"{overlay.path}: {_title(action)}: {len(places)}{reason}"
            yield from (f"  {_normalized(place)}" for place in places)
            step(overlay, action, document)


def differences(spec: Path, paths: Sequence[Path]) -> Iterator[str]:
    """For each overlay file a line with its number of changes, and one with each: ``+``, ``-`` or ``~``, a JSON
    pointer, what is there now (after ``-``: what was).

    Raises as ``matches`` does.
    """
    for overlay, found in overlay_changes(spec, paths):
        came, went = (
            sum(change.old is ABSENT for change in found),
            sum(change.new is ABSENT for change in found),
        )
        yield f"{overlay.path}: {came} added, {went} removed, {len(found) - came - went} changed"
        yield from map(_line, found)


def overlay_changes(
    spec: Path, paths: Sequence[Path], *, tolerant: bool = False
) -> Iterator[tuple[Overlay, list[Change]]]:
    """Each overlay with what it changes in the document that those before it made; raises as ``matches`` does.

    ``tolerant``: an action that matches nothing is passed over.
    """
    document, overlays = _start(spec, paths)
    for overlay in overlays:
        before = own_copy(document, spec)
        for action in overlay.actions:
            if tolerant:
                with suppress(NoMatch):
                    step(overlay, action, document)
            else:
                step(overlay, action, document)
        yield overlay, list(changes(before, document))


def _start(spec: Path, paths: Sequence[Path]) -> tuple[dict[str, Any], list[Overlay]]:
    overlays = [Overlay.load(path) for path in paths]
    for overlay in overlays:
        overlay.extension_of(spec)
    return own_copy(normalised_spec(spec, overlays).document, spec), overlays


def _title(action: Action) -> str:
    index, target = action.name.split(" ", 1)
    return f"{index} {action.kind} {target}"


def _normalized(place: Place) -> str:
    return JSONPathNode(value=None, location=place, parent=None, root=None).path()


def _line(change: Change) -> str:
    where = pointer(change.place)
    if change.new is ABSENT:
        return f"  - {where}: {_short(change.old)}"
    if change.old is ABSENT:
        return f"  + {where}: {_short(change.new)}"
    return f"  ~ {where}: {_short(change.old)} → {_short(change.new)}"


def _short(value: Any) -> str:
    text = orjson.dumps(value).decode()
    return text if len(text) <= _WIDTH else f"{text[:_WIDTH]}… ({len(text)} characters)"
