"""Everything that follows from a changed spec: the wire, overlays, names in Python, versions, examples, prices.

Nothing stops at the first thing that doesn't fit: what stands in the way is listed, each with what mends it.
"""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from scripts.apis import CONFIG
from scripts.diff import Report, diff
from scripts.diff.sources import Source
from scripts.errors import GenerationError, PipelineError
from scripts.examples.check import contradictions
from scripts.examples.contract import Contract
from scripts.examples.model import load_examples
from scripts.generate.config import ClientConfig, load_config
from scripts.spec import iter_operations

from .bump import Bump, highest, needed
from .effective import Applied, Overlays
from .facts import Fact, counts, facts
from .overlays import OverlayChange, overlay_changes, stops
from .python import PythonChange, Symbol, compare_surfaces
from .symbols import Surface, surface


@dataclass(frozen=True, slots=True)
class Blocked:
    """What stands in the way (``by``: overlay, config or generation), and what mends it."""

    by: str
    text: str
    mend: str


@dataclass(slots=True)
class Changed:
    """The whole report; ``exit_code`` is 4 or 5 where an overlay or the generation stands in the way."""

    published: Report
    wire: Report
    config: ClientConfig
    overlays: list[OverlayChange] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    blocked: list[Blocked] = field(default_factory=list)
    python: PythonChange | None = None
    surfaces: tuple[Surface, Surface] | None = None
    facts: list[Fact] = field(default_factory=list)
    counts: list[dict[str, Any]] = field(default_factory=list)
    examples: dict[str, list[str]] = field(default_factory=lambda: {"new": [], "gone": []})

    @property
    def bump(self) -> Bump:
        """The bump that the wire or the names of the client ask for, whichever is larger."""
        counted = self.wire.summary()
        wire = needed(
            breaks=counted["breaking"] > 0,
            comes=counted["info"] + counted["warning"] > 0,
            differs=bool(self.wire.changes),
        )
        if self.python is None:
            return wire
        python = needed(
            breaks=bool(self.python.breaks),
            comes=bool(self.python.additions),
            differs=bool(self.wire.changes),
        )
        return highest(wire, python)

    @property
    def exit_code(self) -> int:
        """4 an overlay or the configuration, 5 the generation stands in the way, else 0."""
        kinds = {one.by for one in self.blocked}
        return 4 if kinds & {"overlay"} else 5 if kinds else 0


def change(old: Source, new: Source, directory: Path, *, overlays: bool = True) -> Changed:
    """Compare two published specs and everything that is made of them by the API in ``directory``.

    Raises GenerationError for a configuration that can't be read; what else goes wrong is in the report.
    """
    config = load_config(directory / CONFIG)
    published = diff(old.document, new.document)
    known = Overlays(directory) if overlays else None
    before, after = (
        known.apply(source.document) if known is not None else Applied(source.document)
        for source in (old, new)
    )
    wire = diff(before.document, after.document) if overlays else published
    found = Changed(published, wire, config)
    moved = {
        str(c.old).partition(" ")[2]: str(c.new).partition(" ")[2]
        for c in published.changes
        if c.id == "api-operation-renamed"
    }
    found.overlays = list(overlay_changes(before, after, moved))
    found.blocked += [
        Blocked("overlay", f"{one.file}: {one.action} matches nothing", one.mend)
        for one in found.overlays
        if stops(one, after)
    ]
    found.blocked += [
        Blocked("overlay", text, "mend the overlay") for text in after.blocked if text not in before.blocked
    ]
    found.names = list(_stale_names(config, after.document))
    found.blocked += [Blocked("config", name, "take it out of generator-config.yml") for name in found.names]
    found.facts = list(facts(before.document, after.document))
    found.counts = counts(before.document, after.document)
    found.examples = _examples(directory, before.document, after.document)
    _python(found, before.document, after.document, directory)
    return found


def _stale_names(config: ClientConfig, document: dict[str, Any]) -> list[str]:
    operations = list(iter_operations(document))
    known = {operation.name for operation in operations} | {
        str(operation.value.get("operationId")) for operation in operations
    }
    return [f"names: {key}: no such operation any more" for key in config.names if key not in known]


def _python(found: Changed, old: dict[str, Any], new: dict[str, Any], directory: Path) -> None:
    try:
        surfaces = [surface(document, _fitting(found.config, document), directory) for document in (old, new)]
    except GenerationError as error:
        found.blocked.append(Blocked("generation", str(error), "give it a name, or mend it by an overlay"))
        return
    found.surfaces = (surfaces[0], surfaces[1])
    found.python = compare_surfaces(surfaces[0], surfaces[1], found.wire)
    by_fingerprint = {change.fingerprint: change for change in found.wire.changes}
    for symbol in (*found.python.breaks, *found.python.additions):
        cause = by_fingerprint.get(symbol.cause or "")
        if cause is not None and symbol.symbol not in cause.symbols:
            cause.symbols.append(symbol.symbol)


def _fitting(config: ClientConfig, document: dict[str, Any]) -> ClientConfig:
    """The configuration without the names of operations that the document hasn't: they are reported by themselves."""
    stale = {line.split(": ")[1] for line in _stale_names(config, document)}
    return replace(config, names={key: name for key, name in config.names.items() if key not in stale})


def _examples(directory: Path, old: dict[str, Any], new: dict[str, Any]) -> dict[str, list[str]]:
    """The contradictions between documented examples and the spec that came and went."""
    path = directory / "examples.json"
    if not path.is_file():
        return {"new": [], "gone": []}
    try:
        examples = load_examples(path)
        before, after = (
            {found.id for found in contradictions(Contract(document, "the effective spec"), examples)}
            for document in (old, new)
        )
    except PipelineError as error:
        return {"new": [str(error)], "gone": []}
    return {"new": sorted(after - before), "gone": sorted(before - after)}


__all__ = ["Changed", "Symbol", "change"]
