"""The findings of a record by operation, in the form that Schemathesis' writers take."""

from collections.abc import Iterator
from typing import NamedTuple

from schemathesis.core.failures import Failure
from schemathesis.engine.statistic import GroupedFailures

from leaperone_conformance.run import Finding, Record


class GroupedFindings(NamedTuple):
    """An operation: findings that no baseline explains, and as a text those that one does (None: there are none)."""

    label: str
    failures: list[GroupedFailures]
    known: str | None
    seconds: float


def group_findings(record: Record) -> Iterator[GroupedFindings]:
    """Each operation of the run."""
    seconds = {covered.operation: covered.seconds for covered in record.coverage}
    by_operation: dict[str, list[Finding]] = {covered.operation: [] for covered in record.coverage}
    for finding in record.findings:
        by_operation.setdefault(finding.operation, []).append(finding)
    for operation, findings in by_operation.items():
        known = "\n".join(f"{finding.check}: {finding.known}" for finding in findings if finding.known)
        yield GroupedFindings(
            operation,
            [_failures(finding) for finding in findings if not finding.known],
            known or None,
            seconds.get(operation, 0.0),
        )


def _failures(finding: Finding) -> GroupedFailures:
    failure = Failure(
        operation=finding.operation,
        title=f"{finding.check}: {finding.title}",
        message="\n\n".join(filter(None, [finding.detail, finding.response, finding.repeat])),
    )
    return GroupedFailures(case_id=None, code_sample=finding.curl or None, failures=[failure], response=None)
