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
from scripts.spec import check_openapi, check_spec

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
    ``check_spec`` raises it, OverlayError as ``apply_files`` does.
    """
    document = read_document(spec, SpecError) if spec.suffix in (".yaml", ".yml") else read_json(spec)
    result = apply_files(check_openapi(document, str(spec)), overlays, spec)
    check_spec(result.document, f"{spec} with its overlays" if overlays else str(spec))
    return result


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
    try:
        current: dict[str, Any] = orjson.loads(orjson.dumps(document))
    except TypeError as error:
        raise SpecError(f"{source or 'the document'}: not JSON: {error}") from error
    finder = Finder(current)
    done: list[tuple[Action, list[Node]]] = []
    matches: list[Match] = []
    for overlay in overlays:
        for index, action in enumerate(overlay.actions):
            nodes = _apply(overlay, action, finder)
            done.append((action, nodes))
            matches.append(Match(overlay.path, index, action.target, len(nodes), action.optional))
    try:
        written = canonical_json(current)
    except TypeError as error:
        raise OverlayError(f"{overlays[-1].path}: the result can't be written as JSON: {error}") from error
    if not settled(done):
        current, warnings = repeat(overlays, current, written)
        notes += warnings
    return Result(current, tuple(matches), tuple(notes))


def _apply(overlay: Overlay, action: Action, finder: Finder) -> list[Node]:
    try:
        nodes = apply_action(action, overlay.version, finder)
    except OverlayError as error:
        raise OverlayError(f"{overlay.path}: {action.name}: {error}") from error
    if not nodes and action.optional is None:
        gone = f"this quirk ({overlay.quirk}) seems to be gone: retire it; or " if overlay.quirk else ""
        raise OverlayError(
            f"{overlay.path}: {action.name}: matches nothing; {gone}correct the target, or add"
            " 'x-optional: <reason>' to the action if that is to be expected"
        )
    return nodes
