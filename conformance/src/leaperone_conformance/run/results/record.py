"""The record of a finished run: the one value that summaries, reports, merging and history are made of.

As JSON lines it is a head (``"kind": "run"``), a line for each operation (``"operation"``) and one for each finding
(``"finding"``). Reading holds every line against these types.
"""

import platform
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path

import msgspec

from leaperone_conformance.errors import ReportUnreadable
from leaperone_conformance.spec import Quirk

from .finding import Finding, Progress, Tally, merged

FORMAT = 1
_PACKAGES = ("leaperone-conformance", "schemathesis", "hypothesis")


class Stop(StrEnum):
    """Reason why a run ended before all selected operations had been tested."""

    LIMIT = "limit"
    INTERRUPT = "interrupted"
    UNREACHABLE = "unreachable"
    LOST = "worker lost"
    SHARD = "shard missing"
    RATE = "rate limit"
    ERROR = "error"
    DEFECT = "internal error"

    @property
    def message(self) -> str:
        """For people."""
        return _MESSAGES[self]


_MESSAGES = {
    Stop.LIMIT: "no further request may be sent (--max-requests, --budget)",
    Stop.INTERRUPT: "interrupted",
    Stop.UNREACHABLE: "the server stopped answering",
    Stop.LOST: "a worker ended unexpectedly",
    Stop.SHARD: "the report of a shard is missing",
    Stop.RATE: "the API demands a longer wait than --rate-limit-timeout",
    Stop.ERROR: "an error: see standard error",
    Stop.DEFECT: "an internal error: see standard error",
}


class Spending(msgspec.Struct, frozen=True):
    """Limits of a run, and its use of them."""

    requests: int = 0
    max_requests: int | None = None
    credits: Decimal = Decimal(0)
    """By documented prices; a request whose outcome isn't known counts in full."""
    budget: Decimal | None = None


class LeftOut(msgspec.Struct, frozen=True):
    """An operation that was selected and not run."""

    operation: str
    reason: str


class Note(msgspec.Struct, frozen=True):
    """Note about an entry of the baseline."""

    operation: str
    check: str
    title: str
    """``""`` where the entry is about any."""
    state: str
    """``expired`` or ``vanished``."""
    reason: str


class RunSummary(msgspec.Struct, frozen=True):
    """A run as later ones remember it."""

    started: datetime
    seed: int
    operations: int
    cases: int
    requests: int
    credits: Decimal
    new: int
    """Findings that no baseline explained."""
    known: int
    stopped: Stop | None


class Coverage(msgspec.Struct, frozen=True, tag_field="kind", tag="operation"):
    """Coverage of one operation."""

    operation: str
    tags: tuple[str, ...]
    cases: int
    responses: dict[int, int] = msgspec.field(name="answers")
    """Number of responses by status."""
    checks: dict[str, Tally]
    statuses: frozenset[int] = frozenset()
    """Statuses of the cases that should succeed."""
    not_exercised: dict[str, str] = {}
    """Checks that could not be made, each with the reason."""
    seconds: float = 0.0
    """Duration of its cases and scenarios, in seconds."""
    exercised: frozenset[str] = frozenset()
    """Targets of the coverage that were exercised; in a finished run they are what ``missed`` leaves of the plan."""
    planned: dict[str, int] = {}
    """Number of targets by kind."""
    missed: dict[str, str] = {}
    """Targets that were not exercised, each with the reason."""


class RunHeader(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="run"):
    """Totals of a run."""

    format: int = FORMAT
    spec: str
    """Name of the API, or path of the effective spec."""
    spec_sha256: str
    target: str | None
    """The URL; None: the mock inside the process."""
    seed: int
    max_examples: int
    versions: dict[str, str]
    started: datetime
    finished: datetime
    selected: int
    """Operations that were to be run."""
    stopped: Stop | None = None
    """Reason why the run ended early; None where it didn't."""
    spending: Spending = Spending()
    shard: tuple[int, int] | None = None
    """The part that the run was, from 1, and the number of parts."""
    left_out: tuple[LeftOut, ...] = ()
    """By the plan."""
    planned: dict[str, int] = {}
    """Number of targets of the coverage by kind, in all selected operations."""
    baseline: tuple[Note, ...] = ()
    """Entries that ran out, and those whose finding is gone."""
    quirks: tuple[Quirk, ...] = ()
    history: tuple[RunSummary, ...] = msgspec.field(default=(), name="past")
    """Runs before this one, oldest first, by the state directory."""


class Record(RunHeader, frozen=True, kw_only=True, tag="record"):
    """A finished run. ``coverage`` has the operations that were run, ``findings`` is sorted."""

    coverage: tuple[Coverage, ...] = ()
    findings: tuple[Finding, ...] = ()
    lost: tuple[str, ...] = ()
    """Messages about recordings and state that could not be written; in no report."""

    @property
    def operations(self) -> int:
        """Operations that were run."""
        return len(self.coverage)

    @property
    def cases(self) -> int:
        return sum(coverage.cases for coverage in self.coverage)

    @property
    def requests(self) -> int:
        return self.spending.requests

    @property
    def exercised(self) -> dict[str, int]:
        """Number of targets by kind that were exercised."""
        counts: Counter[str] = Counter()
        for covered in self.coverage:
            counts.update(covered.planned)
            counts.subtract(target.partition(": ")[0] for target in covered.missed)
        return dict(counts)

    @property
    def new(self) -> tuple[Finding, ...]:
        """Findings that no baseline explains."""
        return tuple(finding for finding in self.findings if not finding.known)

    def as_summary(self) -> RunSummary:
        """The summary of this run that later runs keep."""
        return RunSummary(
            self.started,
            self.seed,
            self.operations,
            self.cases,
            self.requests,
            self.spending.credits,
            len(self.new),
            len(self.findings) - len(self.new),
            self.stopped,
        )


class Aggregator:
    """Adds up what workers report."""

    def __init__(self, tags: Mapping[str, tuple[str, ...]]) -> None:
        """``tags`` of each operation, by its key."""
        self._tags = tags
        self._coverage: dict[str, Coverage] = {}
        self._findings: list[Finding] = []

    def add(self, progress: Progress) -> None:
        """Take in a phase; one in which nothing was tried leaves nothing but its findings."""
        self._findings += progress.findings
        if progress.cases or progress.not_exercised or progress.checks or progress.exercised:
            name = progress.operation
            more = Coverage(
                name,
                self._tags.get(name, ()),
                progress.cases,
                dict(progress.responses),
                dict(progress.checks),
                progress.statuses,
                dict(progress.not_exercised),
                progress.seconds,
                progress.exercised,
            )
            self.cover(more)

    def cover(self, more: Coverage) -> None:
        """Add to what was done with an operation."""
        known = self._coverage.get(more.operation)
        self._coverage[more.operation] = _added(known, more) if known else more

    def find(self, findings: Iterable[Finding]) -> None:
        """Add findings that belong to no phase."""
        self._findings += findings

    @property
    def coverage(self) -> tuple[Coverage, ...]:
        """By operation, in the order of their keys; without those that only calls of others have reached."""
        covered = (self._coverage[name] for name in sorted(self._coverage))
        return tuple(coverage for coverage in covered if coverage.cases or coverage.not_exercised)

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(merged(self._findings))


def _added(known: Coverage, more: Coverage) -> Coverage:
    tried = {*known.checks, *more.checks}
    return Coverage(
        known.operation,
        known.tags,
        known.cases + more.cases,
        {
            status: known.responses.get(status, 0) + more.responses.get(status, 0)
            for status in sorted({*known.responses, *more.responses})
        },
        {name: _sum(known.checks.get(name), more.checks.get(name)) for name in sorted(tried)},
        known.statuses | more.statuses,
        {
            name: reason
            for name, reason in sorted({**known.not_exercised, **more.not_exercised}.items())
            if name not in tried
        },
        known.seconds + more.seconds,
        known.exercised | more.exercised,
    )


def _sum(one: Tally | None, other: Tally | None) -> Tally:
    return Tally(*map(sum, zip(one or (0, 0), other or (0, 0), strict=True)))


def versions() -> dict[str, str]:
    """Versions of what a run depends on, by name."""
    return {name: version(name) for name in _PACKAGES} | {"python": platform.python_version()}


def to_lines(record: Record) -> str:
    """The record as JSON lines."""
    head = msgspec.convert(record, RunHeader, from_attributes=True)
    rows = [head, *record.coverage, *record.findings]
    return "".join(msgspec.json.encode(row).decode() + "\n" for row in rows)


def from_lines(path: Path) -> Record:
    """The record in a file of JSON lines. Raises ReportUnreadable, naming the line."""
    decoder = msgspec.json.Decoder(RunHeader | Coverage | Finding)
    rows: list[RunHeader | Coverage | Finding] = []
    try:
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line:
                rows.append(decoder.decode(line))
    except OSError as error:
        raise ReportUnreadable(f"{path}: can't be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ReportUnreadable(f"{path}: is not UTF-8") from error
    except msgspec.MsgspecError as error:
        raise ReportUnreadable(f"{path}: line {len(rows) + 1} is not of a report: {error}") from error
    if not rows or not isinstance(rows[0], RunHeader) or rows[0].format != FORMAT:
        raise ReportUnreadable(f"{path}: doesn't begin as a report of format {FORMAT} (run --report)")
    return Record(
        **{name: getattr(rows[0], name) for name in RunHeader.__struct_fields__},
        coverage=tuple(row for row in rows if isinstance(row, Coverage)),
        findings=tuple(row for row in rows if isinstance(row, Finding)),
    )
