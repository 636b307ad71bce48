"""A report as text that fits a screen, and as JSON that holds everything."""

from collections import Counter
from collections.abc import Iterable, Iterator
from textwrap import fill
from typing import Any

from .check import Report
from .contract import Contradiction

_WIDTH = 110


def as_text(report: Report) -> str:
    """What was checked, how many contradictions of each kind, the counts, and what has to be done."""
    examples = report.examples
    parts = ("requests", "answers", "webhooks", "endpoints", "counts")
    held = ", ".join(f"{len(getattr(examples, part))} {part}" for part in parts)
    lines = [f"{examples.path}: {held}", "", *_kinds(report), "", *_counts(report)]
    if report.unnamed:
        lines += ["", "against the effective spec, and in no overlay's x-quirk.contradictions:"]
        lines += [f"  {line}" for line in _described(report.unnamed)]
    for name, files in report.gone.items():
        lines += ["", f"{', '.join(map(str, files))}: this quirk seems to be gone: retire it"]
        lines.append(f'  "{name}" is not found any more')
    lines += ["", "clean: the ledger explains everything" if report.clean else "not clean: see above"]
    return "\n".join(lines) + "\n"


def as_json(report: Report) -> dict[str, Any]:
    """Everything that was found, as JSON values."""
    return {
        "clean": report.clean,
        "published": [_entry(found) for found in report.published],
        "effective": [
            {**_entry(found), "named-in": [str(path) for path in report.named.get(found.id, ())]}
            for found in report.effective
        ],
        "gone": {name: [str(path) for path in files] for name, files in report.gone.items()},
        "counts": [
            {
                "id": compared.count.id,
                "section": compared.count.section,
                "unit": compared.count.unit,
                "claimed": compared.count.claimed,
                "at-least": compared.count.at_least,
                "found": compared.found,
                "agrees": compared.agrees,
            }
            for compared in report.counts
        ],
    }


def _entry(found: Contradiction) -> dict[str, str]:
    return {
        "id": found.id,
        "kind": found.kind,
        "where": found.where,
        "detail": found.detail,
        "example": found.example,
        "message": found.message,
    }


def _kinds(report: Report) -> Iterator[str]:
    """One line for each kind: different contradictions with each spec, and how many of the latter are named."""
    published = Counter(kind for kind, _ in {(found.kind, found.id) for found in report.published})
    effective = Counter(kind for kind, _ in {(found.kind, found.id) for found in report.effective})
    named = Counter(
        kind for kind, name in {(found.kind, found.id) for found in report.effective} if name in report.named
    )
    row = "{:<28}{:>10}{:>11}{:>11}".format
    yield row("contradiction", "published", "effective", "in ledger")
    for kind in sorted(published | effective):
        yield row(kind, published[kind], effective[kind], named[kind])
    yield row("all", published.total(), effective.total(), named.total())


def _counts(report: Report) -> list[str]:
    if not report.counts:
        return ["no counts are documented"]
    cells = []
    for compared in report.counts:
        claimed = f"{compared.count.claimed}{'+' if compared.count.at_least else ''}"
        found = "?" if compared.found is None else compared.found
        sign = "" if compared.agrees else "!"
        cells.append(f"{compared.count.id}\u00a0{claimed}/{found}{sign}")
    title = "counts, documented/spec (! where they differ, ? where a spec can't know): "
    return fill(title + "  ".join(cells), _WIDTH, subsequent_indent="  ").replace("\u00a0", " ").splitlines()


def _described(found: Iterable[Contradiction]) -> Iterator[str]:
    """Each different contradiction once, with the examples that have it."""
    groups: dict[str, list[Contradiction]] = {}
    for contradiction in found:
        groups.setdefault(contradiction.id, []).append(contradiction)
    for name, group in groups.items():
        examples = ", ".join(dict.fromkeys(contradiction.example for contradiction in group))
        yield f"{name}: {group[0].message} [{examples}]"
