"""Overlays applied to a published spec without stopping at the first that doesn't fit, with what each action matched.

All that is known here of how overlays are applied is in this module.
"""

import copy
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jsonpath_rfc9535 import JSONPathNode

from scripts.apis import CONFIG, applied_overlays
from scripts.errors import OverlayError, PipelineError, SpecError
from scripts.overlay import Action, Overlay
from scripts.overlay.run import NoMatch, step
from scripts.overlay.select import Finder
from scripts.pagination import read_rules, rendered
from scripts.spec import check_spec


@dataclass(frozen=True, slots=True)
class Matched:
    """What one action of one overlay matched; ``idle`` when all of it was so already."""

    file: Path
    action: str
    target: str
    places: frozenset[str]
    optional: bool
    idle: bool


@dataclass(slots=True)
class Applied:
    """The document with what could be applied, what each action matched, and what stands in the way."""

    document: dict[str, Any]
    actions: dict[tuple[str, str], Matched] = field(default_factory=dict)
    blocked: list[str] = field(default_factory=list)


def apply(document: dict[str, Any], directory: Path) -> Applied:
    """Apply the overlays of the API in ``directory``; derived ones are made again for this document first.

    Never raises for an overlay: what is wrong is in ``blocked``.
    """
    with tempfile.TemporaryDirectory() as scratch:
        found = Applied(copy.deepcopy(document))
        finder = Finder(found.document)
        for path in applied_overlays(directory) if (directory / CONFIG).is_file() else ():
            for overlay in _loaded(path, document, Path(scratch), found):
                for index, action in enumerate(overlay.actions):
                    _act(overlay, action, index, path, finder, found)
        found.document = finder.document
    try:
        check_spec(found.document, "the effective spec")
    except SpecError as error:
        found.blocked.append(str(error))
    return found


def _loaded(path: Path, document: dict[str, Any], scratch: Path, found: Applied) -> Iterator[Overlay]:
    try:
        rules = read_rules(path)
        if rules is not None:
            made = scratch / path.name
            made.write_text(rendered(path, document, rules), encoding="utf-8")
            yield Overlay.load(made)
        else:
            yield Overlay.load(path)
    except PipelineError as error:
        found.blocked.append(str(error))


def _act(overlay: Overlay, action: Action, index: int, path: Path, finder: Finder, found: Applied) -> None:
    nodes = finder.select(action.query)
    places = frozenset(_normalized(place) for place in map(finder.place, nodes))
    idle = bool(nodes) and action.kind == "update" and all(_says(node[2], action.value) for node in nodes)
    derived = read_rules(path) is not None
    key = (str(path), action.target if derived else f"{index}")
    found.actions[key] = Matched(
        path, action.name, action.target, places, action.optional is not None or derived, idle
    )
    try:
        step(overlay, action, finder)
    except NoMatch:
        pass  # what matched nothing is reported as that
    except OverlayError as error:
        found.blocked.append(str(error).replace(str(overlay.path), str(path)))


def _normalized(place: tuple[str | int, ...]) -> str:
    return JSONPathNode(value=None, location=place, parent=None, root=None).path()


def _says(value: Any, update: Any) -> bool:
    """Whether merging ``update`` into ``value`` changes nothing."""
    if isinstance(value, dict) and isinstance(update, dict):
        return all(key in value and _says(value[key], item) for key, item in update.items())
    return bool(value == update)
