"""What a run found: values that workers send, reports write and people read."""

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Finding:
    """One kind of failure of one operation."""

    operation: str
    check: str
    """Name of the check; ``error`` where a case could not be run."""
    title: str
    detail: str
    """Of the first case that failed."""
    status: int | None
    answer: str
    """Begin of the answer to the first case where it is a refusal in text; else ``""``."""
    curl: str
    """Repeats the first case; ``""`` where there is no request to repeat."""
    skeleton: str = ""
    """Where the answer has a shape that the spec doesn't know: an overlay, to begin with, that makes it known."""
    cases: int = 1


@dataclass(frozen=True, slots=True)
class Progress:
    """One phase of one operation is done."""

    operation: str
    cases: int
    findings: tuple[Finding, ...]
    statuses: frozenset[int] = frozenset()
    """What the cases that should succeed were answered with."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The end of a run."""

    operations: int
    """Operations that were run."""
    selected: int
    """Operations that were to be run."""
    cases: int
    requests: int
    findings: tuple[Finding, ...]
    stopped: str | None = None
    """Why the run ended early; None where it didn't."""


def merged(findings: Iterable[Finding]) -> list[Finding]:
    """Findings of the same operation, check and title as one, sorted; the first one's case is kept."""
    groups: dict[tuple[str, str, str], Finding] = {}
    for finding in findings:
        key = (finding.check, finding.title, finding.operation)
        known = groups.get(key)
        groups[key] = replace(known, cases=known.cases + finding.cases) if known else finding
    return [groups[key] for key in sorted(groups)]
