"""Everything that follows from a changed spec: the wire, overlays, names in Python, versions, examples, prices.

Nothing stops at the first thing that doesn't fit: what stands in the way is listed, each with what mends it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scripts.apis import CONFIG, applied_overlays
from scripts.diff import Report, diff
from scripts.diff.sources import Source
from scripts.effective import Effective, Problem, unchecked
from scripts.errors import GenerationError, OverlayError, PipelineError, SpecError
from scripts.examples.check import contradictions
from scripts.examples.contract import Contract
from scripts.examples.model import load_examples
from scripts.generate.config import ClientConfig, load_config
from scripts.overlay import Overlay
from scripts.overlay.run import own_copy
from scripts.spec import check_spec

from .bump import Bump, highest, needed
from .facts import Fact, counts, facts
from .overlays import OverlayChange, overlay_changes
from .python import PythonChange, Symbol, compare_surfaces
from .symbols import Surface, surface

_SETTINGS = ("names: ", "prefixes: ", "left_out: ")


@dataclass(frozen=True, slots=True)
class Blocked:
    """An obstacle (``by``: overlay, config or generation) and its remedy."""

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
    problems: list[Problem] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    blocked: list[Blocked] = field(default_factory=list)
    python: PythonChange | None = None
    surfaces: tuple[Surface, Surface] | None = None
    facts: list[Fact] = field(default_factory=list)
    counts: list[dict[str, Any]] = field(default_factory=list)
    examples: dict[str, list[str]] = field(default_factory=lambda: {"new": [], "gone": []})

    @property
    def bump(self) -> Bump:
        """The version bump that the HTTP contract or the client's names require, whichever is larger."""
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

    Without ``overlays`` they are effective specs. Raises GenerationError for a configuration that can't be read, and
    SpecError where nothing usable comes of a document; what else goes wrong is in the report.
    """
    config = load_config(directory / CONFIG)
    blocked: list[Blocked] = []
    made = list(_made((old, new), directory, blocked)) if overlays else []
    before, after = (one.document for one in made or (old, new))
    wire = diff(before, after)
    found = Changed(_published(old, new, wire) if made else wire, wire, config, blocked=blocked)
    if made:
        _overlays(found, made[0], made[1])
    found.facts = list(facts(before, after))
    found.counts = counts(before, after)
    found.examples = _examples(directory, before, after)
    _python(found, before, after, directory)
    return found


def _made(sources: tuple[Source, Source], directory: Path, blocked: list[Blocked]) -> Iterator[Effective]:
    """The effective spec of each published one; SpecError where one is not usable."""
    overlays = []
    for path in applied_overlays(directory):
        try:
            overlays.append(Overlay.load(path))
        except OverlayError as error:
            blocked.append(Blocked("overlay", str(error), "mend the overlay"))
    for source in sources:
        found = unchecked(directory, own_copy(source.document, Path(source.where)), overlays)
        check_spec(found.document, f"{source.where} with its overlays")
        yield found


def _published(old: Source, new: Source, wire: Report) -> Report:
    """The changes between the published specs; between the effective ones where only overlays make them usable."""
    try:
        return diff(*(check_spec(source.document, source.where) for source in (old, new)))
    except SpecError:
        return wire


def _overlays(found: Changed, old: Effective, new: Effective) -> None:
    """The changes in what overlays match, and the new problems."""
    moved = {
        str(c.old).partition(" ")[2]: str(c.new).partition(" ")[2]
        for c in found.wire.changes
        if c.id == "api-operation-renamed"
    }
    found.overlays = list(overlay_changes(old, new, moved))
    known = set(old.report.problems)
    found.problems = [problem for problem in new.report.problems if problem not in known]
    found.blocked += [
        Blocked("overlay", f"{one.where}: {one.text}: {one.cause}", one.mend)
        for one in found.problems
        if one.level in ("lost", "stale")
    ]


def _python(found: Changed, old: dict[str, Any], new: dict[str, Any], directory: Path) -> None:
    try:
        before, after = (surface(document, found.config, directory) for document in (old, new))
    except GenerationError as error:
        found.blocked.append(Blocked("generation", str(error), "give it a name, or mend it by an overlay"))
        return
    for name, reason in after.unfit.items():
        if name in before.unfit:
            continue
        if name.startswith(_SETTINGS):
            found.names.append(reason)
            found.blocked.append(Blocked("config", reason, f"take it out of {CONFIG}"))
        else:
            found.blocked.append(Blocked("generation", reason, "give it a name, or mend it by an overlay"))
    found.surfaces = (before, after)
    found.python = compare_surfaces(before, after, found.wire)
    by_fingerprint = {change.fingerprint: change for change in found.wire.changes}
    for symbol in (*found.python.breaks, *found.python.additions):
        cause = by_fingerprint.get(symbol.cause or "")
        if cause is not None and symbol.symbol not in cause.symbols:
            cause.symbols.append(symbol.symbol)


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
