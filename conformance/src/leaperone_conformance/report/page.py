"""The page of a run: one HTML file without anything from elsewhere, and nothing in it that an answer could have run."""

import base64
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from leaperone_conformance.run import Finding, Record, Tally, stale_lines

from .matrix import matrix, part_of
from .text import seen
from .trend import trend_of

_SHOWN = 25
"""Operations shown of one kind of finding; the saved report has all of them."""
_STEPS = 5
_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'"


@dataclass(frozen=True, slots=True)
class Kind:
    """Findings of one check and title; ``shown`` is the beginning of ``findings``."""

    check: str
    title: str
    findings: Sequence[Finding]

    @property
    def shown(self) -> Sequence[Finding]:
        return self.findings[:_SHOWN]

    @property
    def cases(self) -> int:
        return sum(finding.cases for finding in self.findings)

    @property
    def new(self) -> int:
        return sum(not finding.known for finding in self.findings)


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
    environment.filters.update(heat=heat, thousands=lambda number: f"{number:,}".replace(",", "\u202f"))
    style, script = (
        files(__package__).joinpath(name).read_text(encoding="utf-8") for name in ("page.css", "page.js")
    )
    table = matrix(record.coverage, record.findings)
    return environment.get_template("page.html.jinja").render(
        record=record,
        stale=stale_lines(record.quirks),
        matrix=table,
        kinds=_kinds(record.findings),
        part=lambda finding: part_of(finding.operation, table.rows),
        quirks=[(quirk, _seen_of(quirk.checks, record)) for quirk in record.quirks],
        trend=trend_of((*record.history, record.as_summary())),
        style=Markup(style),
        script=Markup(script),
        policy=f"{_POLICY}; style-src {_digest(style)}; script-src {_digest(script)}",
    )


def heat(tally: Tally) -> int:
    """The share of a check that failed, from 0 (nothing) to 5 (everything)."""
    share = tally.failed / (tally.passed + tally.failed)
    return 0 if not tally.failed else min(_STEPS, 1 + int(share * _STEPS))


def _kinds(findings: Iterable[Finding]) -> list[Kind]:
    """Sort key: new findings first, then those of most operations."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in sorted(findings, key=lambda finding: bool(finding.known)):
        groups.setdefault((finding.check, finding.title), []).append(finding)
    kinds = [Kind(check, title, group) for (check, title), group in groups.items()]
    return sorted(kinds, key=lambda kind: (not kind.new, -len(kind.findings), kind.check, kind.title))


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
