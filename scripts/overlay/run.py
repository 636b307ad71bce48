"""Overlays applied to a document, one after the other, with a report.

Stricter than the specification on purpose: an action that matches nothing is an error unless it says
``x-optional: <reason>``, because that is how an overlay goes stale unnoticed. Overlays that would change
their own result again are only warned about: the result is well defined, it just must never be used as an
input.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from scripts.errors import OverlayError, SpecError
from scripts.files import canonical_json, read_json
from scripts.spec import check_document, check_openapi

from .action import apply_action
from .document import read_document
from .model import Action, Overlay
from .repeat import repeat, settled
from .select import Finder, Node


@dataclass(frozen=True, slots=True)
class Match:
    """How many nodes an action selected; ``optional`` is its reason why none is fine, if it has one."""

    file: Path
    action: int
    target: str
    count: int
    optional: str | None


@dataclass(frozen=True, slots=True)
class Result:
    """The new document, what each action matched, and what the author should know."""

    document: dict[str, Any]
    matches: tuple[Match, ...]
    warnings: tuple[str, ...]


def effective_spec(spec: Path, overlays: Sequence[Path]) -> Result:
    """The spec file (JSON, or YAML 1.2 if it is called so) with the overlay files applied in the given order.

    The published file may break rules that an overlay repairs, the result may not: SpecError as
    ``check_document`` raises it, OverlayError as ``apply_files`` does.
    """
    result = apply_files(read_spec(spec), overlays, spec)
    check_document(result.document, f"{spec} with its overlays" if overlays else str(spec))
    return result


def read_spec(spec: Path) -> dict[str, Any]:
    """An OpenAPI document of which an overlay may still repair everything but its version; raises SpecError."""
    document = read_document(spec, SpecError) if spec.suffix in (".yaml", ".yml") else read_json(spec)
    return check_openapi(document, str(spec))


def apply_files(document: dict[str, Any], paths: Sequence[Path], source: Path | None = None) -> Result:
    """Apply overlay files to ``document``, which stays as it is; ``source`` is the file that it came from.

    All files are read and checked before the first action is applied. Raises OverlayError naming file, action
    and target: bad file, conflict, no match, ``extends`` outside the directory of ``source``.
    """
    return apply_overlays(document, [Overlay.load(path) for path in paths], source)


def apply_overlays(
    document: dict[str, Any], overlays: Sequence[Overlay], source: Path | None = None
) -> Result:
    """Like ``apply_files``, with overlays that are loaded already."""
    notes = [note for overlay in overlays if source and (note := overlay.extension_of(source))]
    current = own_copy(document, source)
    finder = Finder(current)
    done: list[tuple[Action, list[Node]]] = []
    matches: list[Match] = []
    for overlay in overlays:
        for index, action in enumerate(overlay.actions):
            nodes = step(overlay, action, finder)
            done.append((action, nodes))
            matches.append(Match(overlay.path, index, action.target, len(nodes), action.optional))
    written = written_result(current, overlays)
    if not settled(done):
        second = repeat(overlays, current, written)
        current = second.document
        notes += second.warnings
    return Result(current, tuple(matches), tuple(notes))


def own_copy(document: dict[str, Any], source: Path | None) -> dict[str, Any]:
    """A copy of a document that actions may change; SpecError, naming its file, if it isn't JSON."""
    try:
        copied: dict[str, Any] = orjson.loads(orjson.dumps(document))
    except TypeError as error:
        raise SpecError(f"{source or 'the document'}: not JSON: {error}") from error
    return copied


def written_result(document: dict[str, Any], overlays: Sequence[Overlay]) -> bytes:
    """The canonical JSON of what overlays made; OverlayError if it is nested too deep for that."""
    try:
        return canonical_json(document)
    except TypeError as error:
        raise OverlayError(f"{overlays[-1].path}: the result can't be written as JSON: {error}") from error


class NoMatch(OverlayError):
    """An action that matches nothing and doesn't say why it may."""


def step(overlay: Overlay, action: Action, finder: Finder) -> list[Node]:
    """Apply one action of an overlay to the finder's document; returns the nodes that it matched.

    Raises OverlayError naming file and action: NoMatch, or a conflict.
    """
    try:
        nodes = apply_action(action, overlay.version, finder)
    except OverlayError as error:
        raise OverlayError(f"{overlay.path}: {action.name}: {error}") from error
    if not nodes and action.optional is None:
        gone = f"this quirk ({overlay.quirk}) seems to be gone: retire it; or " if overlay.quirk else ""
        raise NoMatch(
            f"{overlay.path}: {action.name}: matches nothing; {gone}correct the target, or add"
            " 'x-optional: <reason>' to the action if that is to be expected"
        )
    return nodes
