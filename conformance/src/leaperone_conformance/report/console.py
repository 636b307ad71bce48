"""Terminal output of a run: progress, and a summary of one screen; a file has every finding."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from leaperone_conformance.checks import RULE
from leaperone_conformance.coverage import KINDS, counted
from leaperone_conformance.run import stale_lines
from leaperone_conformance.run.engine.schemathesis import PHASES
from leaperone_conformance.run.results.finding import LEFT_OPEN, Progress
from leaperone_conformance.run.results.record import Record
from leaperone_conformance.spec.redaction import Redaction

from .causes import Cause, causes
from .missed import missed_by_reason

_GROUPS = 5
_REASONS = 2
_GROUPS_BESIDE_AN_OVERLAY = 3
_OPERATIONS = 3
_LINES = 4
_WIDTH = 500
_TENTHS = 10


class Terminal(Console):
    """Standard output; where its reader is gone, it raises BrokenPipeError instead of ending the process with 1."""

    def on_broken_pipe(self) -> None:
        """Called by rich."""
        raise BrokenPipeError


class Ticker:
    """Shows how far a run is: a bar on a terminal, a line for each tenth elsewhere."""

    def __init__(self, console: Console, operations: int) -> None:
        self._console = console
        self._steps = operations * PHASES
        self._done = 0
        self._cases = 0
        self._failures = 0
        self._bar = Bar(
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[cases]} cases  {task.fields[failures]} failures"),
            TimeElapsedColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._task = self._bar.add_task("", total=self._steps, cases=0, failures=0)

    def __enter__(self) -> "Ticker":
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def __call__(self, progress: Progress) -> None:
        try:
            self._show(progress)
        except OSError:
            # The reader is gone, or the disk is full: the run goes on, for its reports.
            self._console.quiet = True

    def _show(self, progress: Progress) -> None:
        before = self._done * _TENTHS // self._steps
        # A run with a plan may take an operation's phases in more steps, or stop before its last one.
        self._done = min(self._done + 1, self._steps)
        self._cases += progress.cases
        self._failures += sum(finding.cases for finding in progress.findings if not finding.known)
        self._bar.update(self._task, completed=self._done, cases=self._cases, failures=self._failures)
        after = self._done * _TENTHS // self._steps
        if not self._console.is_terminal and after > before:
            self._console.out(
                f"{after * 10:>3}%  {self._cases} cases  {self._failures} failures", highlight=False
            )


def summary(record: Record, key: str, report: Path | None) -> str:
    """The end of a run as text: counts, failures by check, the first of each kind and how to repeat it."""
    return Redaction(key)("\n".join(_summary(record, report)) + "\n")


def _summary(record: Record, report: Path | None) -> Iterator[str]:
    yield from stale_lines(record.quirks)
    yield (
        f"{record.operations} of {record.selected} operations, {record.cases} cases, "
        f"{record.requests} requests, seed {record.seed}"
    )
    yield from _spending(record)
    yield from _coverage(record)
    groups = causes(record.new)
    if not groups:
        known = sum(finding.check not in LEFT_OPEN for finding in record.findings)
        yield "no findings" if not known else f"no new findings, {known} known"
        return
    yield ""
    yield "failures by check"
    for check, kind in groupby(sorted(record.new, key=lambda one: one.check), key=lambda one: one.check):
        found = list(kind)
        operations = len({finding.operation for finding in found})
        yield f"  {check:<32} {sum(finding.cases for finding in found):>6} cases in {operations} operations"
    shaped = next((finding for finding in record.new if finding.overlay), None)
    limit = _GROUPS if shaped is None else _GROUPS_BESIDE_AN_OVERLAY
    for group in groups[:limit]:
        yield ""
        yield from _shown(group)
    if shaped is not None:
        # One is enough for a screen; the report has that of every finding.
        yield ""
        yield "an overlay to begin with, if that answer is right:"
        yield shaped.overlay.rstrip()
    yield ""
    hidden = len(groups) - limit
    more = f"{hidden} more causes; all of them: " if hidden > 0 else "all findings: "
    yield more + (str(report) if report else "repeat with --report findings.jsonl")


def _spending(record: Record) -> Iterator[str]:
    """Lines about spending, operations left out with their reasons, and the baseline."""
    spent = record.spending
    if spent.max_requests is not None or spent.budget is not None:
        budget = "" if spent.budget is None else f" of {spent.budget}"
        most = "" if spent.max_requests is None else f" of {spent.max_requests}"
        yield f"spent {spent.credits}{budget} credits by documented prices, {spent.requests}{most} requests"
    for reason, count in sorted(Counter(left.reason for left in record.left_out).items()):
        yield f"left out {count} operations: {reason}"
    if record.stopped:
        yield f"stopped early: {record.stopped.message}"
    yield from _left_open(record)
    yield from _not_exercised(record)
    for note in record.baseline:
        title = f", {note.title}" if note.title else ""
        yield f"baseline: {note.operation}, {note.check}{title}: {note.state} ({note.reason})"


def _coverage(record: Record) -> Iterator[str]:
    """The exercised share of the plan, and the most frequent reasons for the rest."""
    if not record.planned:
        return
    exercised = record.exercised
    parts = [
        f"{exercised.get(kind, 0):,} of {kind.number(record.planned[kind])}"
        for kind in KINDS
        if kind in record.planned
    ]
    yield f"exercised {', '.join(parts)}"
    reasons = missed_by_reason(record)
    for reason, kinds in reasons[:_REASONS]:
        yield f"not exercised: {counted({kind: len(targets) for kind, targets in kinds.items()})}: {reason}"
    if len(reasons) > _REASONS:
        left = sum(len(targets) for _, kinds in reasons[_REASONS:] for targets in kinds.values())
        yield f"and {left:,} more for {len(reasons) - _REASONS} further reasons: see --report or --html"


def _left_open(record: Record) -> Iterator[str]:
    """Findings about the document alone: a line for each kind."""
    findings = [finding for finding in record.findings if finding.check in LEFT_OPEN and finding.known]
    kinds = Counter((finding.check, finding.title) for finding in findings)
    for (check, title), count in kinds.most_common(_GROUPS):
        yield f"{check}: {title} in {count} operations: no failure, {LEFT_OPEN[check]} (--strict)"
    if len(kinds) > _GROUPS:
        yield f"and {len(kinds) - _GROUPS} more kinds that the document leaves open: see --report"


def _not_exercised(record: Record) -> Iterator[str]:
    """The checks that could not be made: a line for each reason, rules by their number."""
    reasons: dict[str, list[str]] = {}
    for covered in record.coverage:
        for check, reason in covered.not_exercised.items():
            reasons.setdefault(reason, []).append(check)
    ordered = sorted(reasons.items(), key=lambda entry: (-len(entry[1]), entry[0]))
    for reason, checks in ordered[:_REASONS]:
        counted = Counter(check for check in checks if not check.startswith(RULE))
        counts = [f"{check} in {count} operations" for check, count in sorted(counted.items())]
        rules = len({check for check in checks if check.startswith(RULE)})
        counts += [f"{rules} rules"] if rules else []
        yield f"not exercised: {', '.join(counts)}: {reason}"
    if len(ordered) > _REASONS:
        yield f"and {len(ordered) - _REASONS} more reasons not to exercise a check: see --report"


def _shown(cause: Cause) -> Iterator[str]:
    first, count = cause.findings[0], len(cause.findings)
    names = ", ".join(finding.operation for finding in cause.findings[:_OPERATIONS])
    others = f" and {count - _OPERATIONS} more" if count > _OPERATIONS else ""
    also = ", ".join(dict.fromkeys(other.check for other in cause.also))
    yield f"{first.check}: {first.title}{f' (and {also})' if also else ''}"
    yield f"  {names}{others}"
    lines = [line for line in first.detail.splitlines() if line.strip()]
    for line in lines[:_LINES]:
        yield f"    {_cut(line)}"
    if first.response and first.status:
        yield f"    answered {first.status}: {_cut(' '.join(first.response.split()))}"
    if 0 < len(first.curl) <= _WIDTH:
        yield f"  {first.curl}"
    yield f"  {first.repeat}"


def _cut(line: str) -> str:
    return line if len(line) <= _WIDTH else f"{line[:_WIDTH]}…"
