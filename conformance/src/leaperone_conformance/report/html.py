"""The page of a run: one HTML file without anything from elsewhere, and no code of a response runs in it."""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from leaperone_conformance.coverage import counted
from leaperone_conformance.run import Record, Tally, stale_lines

from .causes import Cause, causes
from .matrix import COLUMNS, matrix, part_of
from .missed import missed_by_reason
from .text import seen
from .trend import trend_of

_WHOLE = 25
"""Operations of one cause that are shown with request, response and commands; the others only with what is wrong."""
_UNFOLDED = 5
"""Operations of one cause that are shown before the others are unfolded."""
_LISTED = 2000
"""Findings on the page; the saved report has all of them."""
_NAMED = 100
"""Targets that are named for each reason why they were not exercised."""
_STEPS = 5
_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'"


def page(record: Record) -> str:
    """The page of a record, as HTML."""
    environment = Environment(
        loader=PackageLoader(__package__, "."),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=lambda value: seen(value) if type(value) is str else value,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        heat=heat, counted=counted, thousands=lambda number: f"{number:,}".replace(",", "\u202f")
    )
    style, script = (
        files(__package__).joinpath(name).read_text(encoding="utf-8") for name in ("page.css", "page.js")
    )
    table = matrix(record.coverage, record.findings)
    found = causes(record.findings)
    shown = list(_listed(found))
    return environment.get_template("page.html.jinja").render(
        record=record,
        stale=stale_lines(record.quirks),
        matrix=table,
        causes=shown,
        hidden=sum(len(cause.findings) for cause in found) - sum(len(cause.findings) for cause in shown),
        whole=_WHOLE,
        unfolded=_UNFOLDED,
        missed=missed_by_reason(record),
        columns=COLUMNS,
        named=_NAMED,
        share=_share(record),
        part=lambda finding: part_of(finding.operation, table.rows),
        quirks=[(quirk, _seen_of(quirk.checks, record)) for quirk in record.quirks],
        trend=trend_of((*record.history, record.as_summary())),
        style=Markup(style),
        script=Markup(script),
        policy=f"{_POLICY}; style-src {_digest(style)}; script-src {_digest(script)}",
    )


def _listed(found: Iterable[Cause]) -> Iterator[Cause]:
    """The causes with as many findings as a page has."""
    left = _LISTED
    for cause in found:
        if left > 0:
            yield replace(cause, findings=cause.findings[:left])
        left -= len(cause.findings)


def _share(record: Record) -> int | None:
    """Per cent of the planned targets that were exercised; None where there was no plan."""
    planned = sum(record.planned.values())
    return 100 * sum(record.exercised.values()) // planned if planned else None


def heat(tally: Tally) -> int:
    """The share of a check that failed, from 0 (nothing) to 5 (everything)."""
    share = tally.failed / (tally.passed + tally.failed)
    return 0 if not tally.failed else min(_STEPS, 1 + int(share * _STEPS))


def _seen_of(checks: Iterable[str], record: Record) -> Tally | None:
    """The result of the checks of a quirk in this run; None where none of them was exercised."""
    tallies = [
        covered.checks[check] for covered in record.coverage for check in checks if check in covered.checks
    ]
    if not tallies:
        return None
    return Tally(sum(tally.passed for tally in tallies), sum(tally.failed for tally in tallies))


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
