"""Overlays applied to a document, one after the other, with a report.

Stricter than the specification on purpose: an action that matches nothing is an error unless it says
``x-optional: <reason>``, because that is how an overlay goes stale unnoticed. Overlays that would change
their own result again are only warned about: the result is well defined, it just must never be used as an
input.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import orjson

from scripts.document import read_spec_file
from scripts.errors import OverlayError, SpecError
from scripts.extensions import check_extensions
from scripts.files import canonical_json
from scripts.published import Normalised, Note, normalise
from scripts.published.documented import Documented
from scripts.published.lift import lift_nulls
from scripts.spec import check_document, check_openapi

from .action import Effect, apply_action
from .idempotence import repeat, settled
from .model import Action, Overlay
from .select import Node

_SCHEMAS = "$.components.schemas"


@dataclass(frozen=True, slots=True)
class Match:
    """The matches of the action at the index ``action`` of an overlay: how many nodes it selected, how many of them it
    changed, and what it took out or replaced: key and value."""

    overlay: Overlay
    action: int
    count: int
    changed: int
    replaced: tuple[tuple[str | int, Any], ...]

    @property
    def step(self) -> Action:
        """The action itself."""
        return self.overlay.actions[self.action]

    @property
    def file(self) -> Path:
        """The file of the overlay."""
        return self.overlay.path

    @property
    def target(self) -> str:
        """The action's JSONPath."""
        return self.step.target

    @property
    def optional(self) -> str | None:
        """The reason why no node is fine, if the action has one."""
        return self.step.optional


@dataclass(frozen=True, slots=True)
class Stale:
    """An action that could not be applied, and why; ``conflict`` where it matched, but didn't fit."""

    overlay: Overlay
    action: Action
    reason: str
    conflict: bool


@dataclass(frozen=True, slots=True)
class Result:
    """The new document, what each action matched, and what the author should know; ``stale`` are the actions that
    were passed over, ``notes`` what was decided when the published document was normalised."""

    document: dict[str, Any]
    matches: tuple[Match, ...]
    warnings: tuple[str, ...]
    stale: tuple[Stale, ...] = ()
    notes: tuple[Note, ...] = ()


def effective_spec(spec: Path, overlays: Sequence[Path]) -> Result:
    """The spec file (JSON, or YAML 1.2 if it is called so), normalised, with the overlay files in the given order.

    The published file may break rules that an overlay repairs, the result may not: SpecError as
    ``check_document`` and ``check_extensions`` raise it, OverlayError as ``apply_files`` does.
    """
    document = read_spec(spec)
    loaded = [Overlay.load(path) for path in overlays]
    published = normalised(document, spec, loaded)
    result = apply_overlays(published.document, loaded, spec)
    if str(result.document["openapi"]).startswith("3.1"):
        lift_nulls(result.document)
    where = f"{spec} with its overlays" if overlays else str(spec)
    check_extensions(check_document(result.document, where), where)
    return replace(result, notes=tuple(published.notes))


def normalised_spec(spec: Path, overlays: Sequence[Overlay]) -> Normalised:
    """A spec file in the layout of the ``documented.json`` beside it; as it is where there is none.

    Raises SpecError.
    """
    return normalised(read_spec(spec), spec, overlays)


def normalised(
    document: dict[str, Any], spec: Path, overlays: Sequence[Overlay], *, always: bool = False
) -> Normalised:
    """Like ``normalised_spec``, of a document that was read from ``spec``, and is changed; ``always``: what can be done
    without a documentation is done, too."""
    documented = Documented.load(spec.parent)
    if documented is None and not always:
        return Normalised(document)
    try:
        return normalise(document, documented, defined_schemas(overlays))
    except SpecError as error:
        raise SpecError(f"{spec}: {error}") from error


def defined_schemas(overlays: Sequence[Overlay]) -> set[str]:
    """The names of the schemas that overlays add."""
    added = [action for overlay in overlays for action in overlay.actions if action.target == _SCHEMAS]
    return {name for action in added if isinstance(action.value, dict) for name in action.value}


def read_spec(spec: Path) -> dict[str, Any]:
    """An OpenAPI document of which an overlay may still repair everything but its version; raises SpecError."""
    return check_openapi(read_spec_file(spec), str(spec))


def apply_files(document: dict[str, Any], paths: Sequence[Path], source: Path | None = None) -> Result:
    """Apply overlay files to ``document``, which stays as it is; ``source`` is the file that it came from.

    All files are read and checked before the first action is applied. Raises OverlayError naming file, action
    and target: bad file, conflict, no match, ``extends`` outside the directory of ``source``.
    """
    return apply_overlays(document, [Overlay.load(path) for path in paths], source)


def apply_overlays(
    document: dict[str, Any],
    overlays: Sequence[Overlay],
    source: Path | None = None,
    *,
    tolerant: bool = False,
) -> Result:
    """Like ``apply_files``, with overlays that are loaded already.

    ``tolerant``: an action that matches nothing or is in conflict is skipped, and reported in ``Result.stale``.
    """
    notes = [note for overlay in overlays if source and (note := overlay.extension_of(source))]
    left_out: dict[int, Stale] = {}
    while True:
        run = _Run(own_copy(document, source), left_out)
        conflict = run.apply(overlays, tolerant)
        if conflict is None:
            break
        # It has left the document half changed: once more without it.
        left_out[id(conflict.action)] = conflict
    written = written_result(run.document, overlays)
    current = run.document
    if not settled(run.done):
        second = repeat([_without(overlay, run.stale) for overlay in overlays], current, written)
        current = second.document
        notes += second.warnings
    return Result(current, tuple(run.matches), tuple(notes), tuple(run.stale))


class _Run:
    """One application of overlays to a document."""

    def __init__(self, document: dict[str, Any], left_out: Mapping[int, Stale]) -> None:
        self.document = document
        self.matches: list[Match] = []
        self.done: list[tuple[Action, list[Node]]] = []
        self.stale: list[Stale] = []
        self._left_out = left_out

    def apply(self, overlays: Sequence[Overlay], tolerant: bool) -> Stale | None:
        """Apply all actions; returns the first that is in conflict, if such are tolerated."""
        for overlay in overlays:
            for index, action in enumerate(overlay.actions):
                if known := self._left_out.get(id(action)):
                    self.stale.append(known)
                    continue
                try:
                    effect = step(overlay, action, self.document)
                except NoMatch as error:
                    if not tolerant:
                        raise
                    self.stale.append(Stale(overlay, action, str(error), conflict=False))
                    effect = Effect([])
                except OverlayError as error:
                    if not tolerant:
                        raise
                    return Stale(overlay, action, str(error), conflict=True)
                self.done.append((action, effect.nodes))
                self.matches.append(
                    Match(overlay, index, len(effect.nodes), effect.changed, tuple(effect.replaced))
                )
        return None


def _without(overlay: Overlay, stale: Sequence[Stale]) -> Overlay:
    gone = {id(one.action) for one in stale}
    return replace(overlay, actions=tuple(a for a in overlay.actions if id(a) not in gone))


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


def step(overlay: Overlay, action: Action, document: Any) -> Effect:
    """Apply one action of an overlay to a document.

    Raises OverlayError naming file and action: NoMatch, or a conflict.
    """
    try:
        effect = apply_action(action, overlay.version, document)
    except OverlayError as error:
        raise OverlayError(f"{overlay.path}: {action.name}: {error}") from error
    if not effect.nodes and action.optional is None:
        mended = (
            f"if upstream has mended this quirk ({overlay.quirk}), retire it; else " if overlay.quirk else ""
        )
        raise NoMatch(
            f"{overlay.path}: {action.name}: matches nothing; {mended}correct the target, or add"
            " 'x-optional: <reason>' to the action if that is to be expected"
        )
    return effect
