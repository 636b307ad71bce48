"""A record as JUnit's XML, written by Schemathesis."""

from io import StringIO

from schemathesis.config import OutputConfig
from schemathesis.core.failures import Failure
from schemathesis.engine.statistic import GroupedFailures
from schemathesis.reporting.junitxml import JunitXmlWriter

from leaperone_conformance.run import Finding, Record


def junit(record: Record) -> str:
    """A test for each operation: failed by findings that no baseline explains, skipped where one explains them all."""
    output, config = StringIO(), OutputConfig()
    by_operation: dict[str, list[Finding]] = {covered.operation: [] for covered in record.coverage}
    for finding in record.findings:
        by_operation.setdefault(finding.operation, []).append(finding)
    with JunitXmlWriter(output, config) as writer:
        for operation, findings in by_operation.items():
            known = "\n".join(f"{finding.check}: {finding.known}" for finding in findings if finding.known)
            new = [_grouped(finding) for finding in findings if not finding.known]
            writer.record_scenario(operation, 0.0, new, known or None, config)
    return output.getvalue()


def _grouped(finding: Finding) -> GroupedFailures:
    failure = Failure(
        operation=finding.operation,
        title=f"{finding.check}: {finding.title}",
        message="\n\n".join(filter(None, [finding.detail, finding.answer, finding.repeat])),
    )
    return GroupedFailures(case_id=None, code_sample=finding.curl or None, failures=[failure], response=None)
