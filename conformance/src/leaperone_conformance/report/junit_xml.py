"""A record as JUnit's XML, written by Schemathesis."""

from io import StringIO

from schemathesis.config import OutputConfig
from schemathesis.reporting.junitxml import JunitXmlWriter

from leaperone_conformance.run import Record

from .grouped import group_findings


def to_junit(record: Record) -> str:
    """A test for each operation: failed by findings that no baseline explains, skipped where one explains them all."""
    output, config = StringIO(), OutputConfig()
    with JunitXmlWriter(output, config) as writer:
        for label, failures, known in group_findings(record):
            writer.record_scenario(label, 0.0, failures, known, config)
    return output.getvalue()
