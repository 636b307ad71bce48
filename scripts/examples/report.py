"""A report as text that fits a screen, and as JSON that holds everything."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from textwrap import wrap
from typing import Any

from .check import Report
from .contract import Contradiction

_WIDTH = 110
_LISTED = 30
_EXPLAINED = 10


def as_text(report: Report) -> str:
    """The report as text: what was checked, the contradictions by kind, the counts, and the next steps."""
    examples = report.examples
    parts = ("requests", "answers", "webhooks", "fields", "endpoints", "counts")
    held = ", ".join(f"{len(getattr(examples, part))} {part}" for part in parts)
    lines = [f"{examples.path}: {held}", "", *_kinds(report), "", *_counts(report)]
    if report.unnamed:
        lines += ["", "against the effective spec, and in no overlay's x-quirk.contradictions:"]
        lines += _described(report.unnamed)
    for path, names in _gone(report).items():
        lines += [
            "",
            f"{path}: this quirk seems to be gone: retire it; it names, but this is not found any more:",
        ]
        lines += [f"  {name}" for name in names]
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
    text = title + "  ".join(cells)
    return [
        line.replace("\u00a0", " ")
        for line in wrap(text, _WIDTH, subsequent_indent="  ", break_on_hyphens=False)
    ]


def _gone(report: Report) -> dict[Path, list[str]]:
    """The entries of each overlay that don't occur."""
    found: dict[Path, list[str]] = {}
    for name, files in report.gone.items():
        for path in files:
            found.setdefault(path, []).append(name)
    return found


def _described(found: Iterable[Contradiction]) -> Iterator[str]:
    """Each different contradiction once, as many as a screen holds; a few are explained."""
    groups: dict[str, list[Contradiction]] = {}
    for contradiction in found:
        groups.setdefault(contradiction.id, []).append(contradiction)
    for name, group in list(groups.items())[:_LISTED]:
        yield f"  {name}"
        if len(groups) <= _EXPLAINED:
            examples = ", ".join(dict.fromkeys(contradiction.example for contradiction in group))
            yield f"      {group[0].message} [{examples}]"
    if len(groups) > _LISTED:
        yield f"  and {len(groups) - _LISTED} more: see --json"
