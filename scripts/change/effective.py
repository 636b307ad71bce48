"""Overlays applied to a published spec without stopping at the first that doesn't fit, with what each action matched.

All that is known here of how overlays are applied is in this module.
"""

import copy
import re
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scripts.apis import CONFIG, applied_overlays
from scripts.errors import OverlayError, PipelineError, SpecError
from scripts.overlay import Action, Overlay
from scripts.overlay.run import NoMatch, step
from scripts.overlay.select import Finder
from scripts.pagination import read_rules, rendered
from scripts.spec import check_spec

_LISTED = re.compile(r"""["'](/[^"']*)["']""")
_RULES = "x-page-rules"


@dataclass(frozen=True, slots=True)
class Matched:
    """What one action of one overlay matched; ``idle`` when all of it was so already.

    ``listed`` are the paths that the target names and the document has.
    """

    file: Path
    action: str
    target: str
    count: int
    listed: frozenset[str]
    optional: bool
    derived: bool
    idle: bool


@dataclass(slots=True)
class Applied:
    """The document with what could be applied, what each action matched, and what stands in the way."""

    document: dict[str, Any]
    actions: dict[tuple[str, str], Matched] = field(default_factory=dict)
    blocked: list[str] = field(default_factory=list)


class Overlays:
    """The overlays of the API in a directory, read once; those made by rules are made for each document."""

    def __init__(self, directory: Path) -> None:
        files = applied_overlays(directory) if (directory / CONFIG).is_file() else []
        self._blocked: list[str] = []
        self._overlays = {path: self._read(path) for path in files}

    def apply(self, document: dict[str, Any]) -> Applied:
        """Apply all of them; never raises for an overlay: what is wrong is in ``blocked``."""
        found = Applied(copy.deepcopy(document), blocked=list(self._blocked))
        finder = Finder(found.document)
        for path, overlay in self._overlays.items():
            made = self._made(path, document, found) if overlay is None else overlay
            if made is None:
                continue
            for index, action in enumerate(made.actions):
                _act(made, action, index, path, finder, found)
        found.document = finder.document
        try:
            check_spec(found.document, "the effective spec")
        except SpecError as error:
            found.blocked.append(str(error))
        return found

    def _read(self, path: Path) -> Overlay | None:
        """The overlay; None for one that is made by rules, or can't be read."""
        try:
            return None if _RULES in path.read_text(encoding="utf-8") else Overlay.load(path)
        except (PipelineError, OSError, UnicodeDecodeError) as error:
            self._blocked.append(str(error))
            return None

    def _made(self, path: Path, document: dict[str, Any], found: Applied) -> Overlay | None:
        try:
            rules = read_rules(path)
            if rules is None:
                return None
            with tempfile.TemporaryDirectory() as scratch:
                made = Path(scratch) / path.name
                made.write_text(rendered(path, document, rules), encoding="utf-8")
                return Overlay.load(made)
        except PipelineError as error:
            found.blocked.append(str(error))
            return None


def _act(overlay: Overlay, action: Action, index: int, path: Path, finder: Finder, found: Applied) -> None:
    derived = overlay.path != path
    nodes = finder.select(action.query)
    idle = bool(nodes) and action.kind == "update" and all(_says(node[2], action.value) for node in nodes)
    paths = finder.document.get("paths", {})
    listed = frozenset(name for name in _LISTED.findall(action.target) if name in paths)
    key = (str(path), str(action.value) if derived else str(index))
    optional = action.optional is not None or derived
    found.actions[key] = Matched(
        path, action.name, action.target, len(nodes), listed, optional, derived, idle
    )
    try:
        step(overlay, action, finder)
    except NoMatch:
        pass  # what matched nothing is reported as that
    except OverlayError as error:
        found.blocked.append(str(error).replace(str(overlay.path), str(path)))


def _says(value: Any, update: Any) -> bool:
    """Whether merging ``update`` into ``value`` changes nothing."""
    if isinstance(value, dict) and isinstance(update, dict):
        return all(key in value and _says(value[key], item) for key, item in update.items())
    return bool(value == update)
