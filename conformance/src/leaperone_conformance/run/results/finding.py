"""Findings and progress of a run by operation, as workers send and records keep them."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

UNDOCUMENTED = "undocumented"
"""Check of a response that the document doesn't describe, and that contradicts nothing in it."""
UNTESTED = "untested"
"""Check of an operation for which no request could be made from the document."""
LEFT_OPEN = {
    UNDOCUMENTED: "the document doesn't describe it",
    UNTESTED: "no request can be made from the document",
}
"""Reason why findings about the document alone are no failures, except with ``--strict``."""


class Finding(msgspec.Struct, frozen=True, tag_field="kind", tag="finding"):
    """One kind of failure of one operation."""

    operation: str
    check: str
    """Name of the check; ``error`` where a case could not be run."""
    title: str
    detail: str
    """Of the first case that failed."""
    status: int | None
    response: str = msgspec.field(name="answer")
    """Begin of the response to the first case where it is text and can't repeat an upload; else ``""``."""
    curl: str
    """Repeats the first case; ``""`` where there is no request to repeat."""
    overlay: str = msgspec.field(default="", name="skeleton")
    """For a response of an undocumented shape: a draft of an overlay that documents it."""
    cases: int = 1
    repeat: str = ""
    """The command that finds it again; given when the run ends."""
    request: str = ""
    """The request of the first case, as on the wire."""
    expected: str = ""
    """The documented responses to that request."""
    python: str = ""
    """A program that repeats the first case."""
    known: str = ""
    """Reason in the baseline; ``""`` for a new finding."""

    @property
    def identity(self) -> tuple[str, str, str]:
        """Operation, check and title: what two findings have in common to be the same one."""
        return self.operation, self.check, self.title


class Tally(NamedTuple):
    """Number of times that a check passed and failed."""

    passed: int
    failed: int


class Progress(msgspec.Struct, frozen=True):
    """One phase of one operation is done."""

    operation: str
    cases: int
    findings: tuple[Finding, ...]
    statuses: frozenset[int] = frozenset()
    """Statuses of the cases that should succeed."""
    responses: Mapping[int, int] = msgspec.field(default_factory=dict, name="answers")
    """Number of responses by status."""
    checks: Mapping[str, Tally] = msgspec.field(default_factory=dict)
    not_exercised: Mapping[str, str] = msgspec.field(default_factory=dict)
    """Checks that could not be made, each with the reason."""
    seconds: float = 0.0
    exercised: frozenset[str] = frozenset()
    """Targets of its coverage that were exercised for the first time by this worker."""


def left_open(finding: Finding, check: str) -> Finding:
    """The finding as one that says something of the document alone: UNDOCUMENTED or UNTESTED."""
    return replace(finding, check=check, known=LEFT_OPEN[check])


def merged(findings: Iterable[Finding]) -> list[Finding]:
    """Findings of the same operation, check and title as one, sorted; the first one's case is kept."""
    groups: dict[tuple[str, str, str], Finding] = {}
    for finding in findings:
        known = groups.get(finding.identity)
        groups[finding.identity] = replace(known, cases=known.cases + finding.cases) if known else finding
    return sorted(groups.values(), key=lambda finding: (finding.check, finding.title, finding.operation))
