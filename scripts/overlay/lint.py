"""Lint of overlay files: all errors and warnings, without stopping at the first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from scripts.errors import OverlayError, SpecError
from scripts.extensions import check_extensions
from scripts.spec import check_document

from .idempotence import repeat
from .model import Action, Overlay
from .run import NoMatch, normalised_spec, own_copy, step, written_result


@dataclass(frozen=True, slots=True)
class Finding:
    """An error makes the overlays useless, a warning is for their author; the text names file and action."""

    level: Literal["error", "warning"]
    text: str


def findings(paths: Sequence[Path], spec: Path | None) -> list[Finding]:
    """Check overlay files each for itself and, where all of them can be read, applied in the given order to ``spec``.

    Raises SpecError when ``spec`` can't be worked with.
    """
    found: list[Finding] = []
    overlays: list[Overlay] = []
    for path in paths:
        try:
            overlays.append(Overlay.load(path))
        except OverlayError as error:
            found.append(Finding("error", str(error)))
    for overlay in overlays:
        found += [Finding("warning", f"{overlay.path}: {text}") for text in _oddities(overlay)]
    if spec is None or len(overlays) < len(paths):
        return found
    return found + list(_applied(overlays, spec))


def _oddities(overlay: Overlay) -> Iterator[str]:
    updated: dict[str, Action] = {}
    for action in overlay.actions:
        if action.kind == "none" or (action.kind == "update" and action.value == {}):
            yield f"{action.name}: does nothing"
        first = updated.get(str(action.query))
        if action.kind == "update" and first is not None:
            yield f"{action.name}: has the target of {first.name.split()[0]}: make them one"
        if action.kind == "update":
            updated.setdefault(str(action.query), action)
        else:
            # What was removed or copied in between may be why the target is updated again.
            updated.clear()


def _applied(overlays: Sequence[Overlay], spec: Path) -> Iterator[Finding]:
    document = own_copy(normalised_spec(spec, overlays).document, spec)
    idle: list[tuple[Overlay, Action]] = []
    unmatched: list[tuple[Overlay, Action, str]] = []
    matched: set[Path] = set()
    try:
        for overlay in overlays:
            if note := overlay.extension_of(spec):
                yield Finding("warning", note)
            for action in overlay.actions:
                try:
                    count = len(step(overlay, action, document).nodes)
                except NoMatch as error:
                    unmatched.append((overlay, action, str(error)))
                    continue
                matched.add(overlay.path)
                if action.optional is not None and count:
                    text = f"x-optional isn't needed: matches {count} in {spec}"
                    yield Finding("warning", f"{overlay.path}: {action.name}: {text}")
                elif action.optional is not None:
                    idle.append((overlay, action))
        # As with regenerate, what is to be taken out may be gone already.
        yield from (
            Finding("warning" if a.kind == "remove" and o.path in matched else "error", text)
            for o, a, text in unmatched
        )
        written = written_result(document, overlays)
        where = f"{spec} with its overlays"
        check_extensions(check_document(document, where), where)
    except (OverlayError, SpecError) as error:
        # A conflict leaves the document half changed: what would follow says nothing.
        yield Finding("error", str(error))
        return
    second = repeat(overlays, document, written)
    yield from (Finding("warning", text) for text in second.warnings)
    for overlay, action in idle:
        if action not in second.matched:
            text = f"matches nothing, neither in {spec} nor in the result: is it still needed?"
            yield Finding("warning", f"{overlay.path}: {action.name}: {text}")
