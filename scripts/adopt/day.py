"""Sections of the adoption page."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.apis import overlay_files
from scripts.diff import diff
from scripts.effective import Effective, Problem
from scripts.effective.problems import LEVELS, grouped
from scripts.errors import PipelineError
from scripts.examples.check import check
from scripts.quirks.model import Quirk, read_quirk
from scripts.regenerate import Regenerated
from scripts.spec import iter_operations

from .page import Section
from .verdicts import MEANINGS, judged

_LISTED = 40
_TOLD = 12
Json = dict[str, Any]


@dataclass(frozen=True)
class Suite:
    """A run of the suite on the mock: exit code and lines."""

    code: int
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Day:
    """Everything that happened: the effective specs before and now, what was made, what is broken in the published
    document, and the run of the suite."""

    api: Path
    old: Json
    new: Effective
    made: Regenerated
    broken: str | None
    suite: Suite | None


def sections(day: Day) -> tuple[str, list[Section]]:
    """Title and sections of the page."""
    info = day.new.document["info"]
    title = f"{info.get('title', 'An API')} {info.get('version', '')}, adopted"
    parts = [
        _summary(day),
        _next(day),
        *_operations(day),
        *_quirks(day),
        _examples(day),
        *_notes(day),
        _back(day),
    ]
    return title, parts


def _summary(day: Day) -> Section:
    operations = [o.value for o in iter_operations(day.new.document)]
    report = day.made.report
    facts = [
        f"{len(operations)} operations; the client has {day.made.client.operations} of them as methods",
        f"{sum('x-price' in o for o in operations)} have a price, "
        f"{sum('x-rate-limit-bucket' in o for o in operations)} a rate limit bucket",
        f"{day.new.overlays} quirks, {len(report.stale)} of them stale",
        *(f"{len(report.of(level))} × {level}: {LEVELS[level]}" for level in LEVELS if report.of(level)),
    ]
    if day.suite is not None:
        last = next((line for line in reversed(day.suite.lines) if line.strip()), "")
        facts.append(f"the suite on the mock: {'conforms' if not day.suite.code else 'findings'} ({last})")
    if day.broken:
        facts.append(f"broken as published: {day.broken}")
    return Section("In short", items=facts)


def _next(day: Day) -> Section:
    """The next steps, the most urgent first."""
    items = []
    for level in ("lost", "unfit", "stale", "changed", "count"):
        for cause, problems in grouped(day.made.report.of(level)).items():
            mends = list(dict.fromkeys(problem.mend for problem in problems if problem.mend))
            items.append(f"{cause} ({_told(problems)}): {'; '.join(mends[:3]) or 'nothing by hand'}")
    items.append("run make ledger and make test, look at git diff, commit")
    return Section("What to do next, in this order", items=items, numbered=True)


def _told(problems: Sequence[Problem]) -> str:
    places = list(dict.fromkeys(problem.where for problem in problems))
    more = f" and {len(places) - 3} more" if len(places) > 3 else ""
    return f"{'; '.join(place[:100] for place in places[:3])}{more}"


def _operations(day: Day) -> list[Section]:
    before, now = (
        [operation.name for operation in iter_operations(document)]
        for document in (day.old, day.new.document)
    )
    kinds: dict[str, list[str]] = {}
    for change in diff(day.old, day.new.document).changes:
        if change.level in ("breaking", "warning", "info"):
            names = kinds.setdefault(f"{change.level}: {change.id}", [])
            names += [place.operation for place in change.reaches if place.operation in before]
    changed = [
        f"{kind}: {_some(list(dict.fromkeys(names)))}"
        for kind, names in sorted(kinds.items(), key=lambda item: -len(item[1]))
        if names
    ]
    return [
        _listed("What the document has that the one before had not", [n for n in now if n not in before]),
        _listed("What is gone", [name for name in before if name not in now]),
        _listed("What is another contract now", changed),
    ]


def _some(names: Sequence[str]) -> str:
    return f"{', '.join(names[:3])}{f' and {len(names) - 3} more' if len(names) > 3 else ''}"


def _listed(heading: str, items: Sequence[str]) -> Section:
    more = [f"and {len(items) - _LISTED} more"] if len(items) > _LISTED else []
    return Section(f"{heading}: {len(items)}", items=[*items[:_LISTED], *more])


def _quirks(day: Day) -> list[Section]:
    records = [read_quirk(path) for path in overlay_files(day.api)]
    found = judged([record for record in records if isinstance(record, Quirk)], day.made.report)
    counts = Counter(one.verdict for one in found)
    rows: list[Sequence[str]] = [("quirk", "verdict", "why")]
    rows += [(one.quirk.id, one.verdict, one.why[:200]) for one in found]
    meanings = [f"{verdict} ({counts[verdict]}): {meaning}" for verdict, meaning in MEANINGS.items()]
    return [
        Section(f"What it says to the {len(found)} quirks", items=meanings),
        Section("Quirk by quirk", table=rows),
    ]


def _examples(day: Day) -> Section:
    try:
        report = check(day.api)
    except PipelineError as error:
        return Section("Documented examples", text=[f"not held against it: {error}"])
    held = f"{len(report.effective)} contradictions with the effective spec, {len(report.unnamed)} not in the ledger"
    gone = [f"named in the ledger, and not found any more: {name}" for name in report.gone]
    return Section(
        "Documented examples", text=[held], items=[*(f.id for f in report.unnamed), *gone][:_LISTED]
    )


def _notes(day: Day) -> list[Section]:
    names = {
        "documented": "Taken from the documentation, as it isn't published",
        "layout": "Said in another way than the documentation lays it out",
        "differs": "Published in several ways, or otherwise than documented",
        "dropped": "Published and left out",
        "new": "Published and not documented",
        "gone": "Documented and not published",
    }
    made = []
    for kind, heading in names.items():
        texts = Counter(note.text for note in day.new.notes if note.kind == kind)
        places: dict[str, str] = {}
        for note in day.new.notes:
            places.setdefault(note.text, note.where)
        items = [
            f"{places[text]}{f' and {n - 1} more' if n > 1 else ''}: {text}"
            for text, n in texts.most_common()
        ]
        if items:
            more = [f"and {len(items) - _TOLD} more of the kind"] if len(items) > _TOLD else []
            made.append(Section(f"{heading}: {sum(texts.values())}", items=[*items[:_TOLD], *more]))
    return made


def _back(day: Day) -> Section:
    where = "" if day.api.resolve() == Path.cwd().resolve() else f"{day.api}/"
    names = ("openapi.json", "openapi.source.json", "overlays", "generated")
    command = f"git checkout -- {' '.join(where + name for name in names)}, then make regenerate"
    return Section("How to go back", text=[f"Nothing was committed: {command}"])
