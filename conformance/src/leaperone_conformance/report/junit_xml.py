"""A record as JUnit's XML."""

from collections.abc import Iterable
from xml.etree import ElementTree

from leaperone_conformance.run import Coverage, Finding, Record, stale_lines

from .text import seen


def to_junit(record: Record) -> str:
    """A test for each operation, with a failure for each finding that no baseline explains.

    It is skipped where a baseline explains all findings, or no check of it could be made. Its output says what was not
    exercised, and that of the suite which quirks are stale.
    """
    by_operation: dict[str, list[Finding]] = {}
    for finding in record.findings:
        by_operation.setdefault(finding.operation, []).append(finding)
    covered = {coverage.operation: coverage for coverage in record.coverage}
    suite = ElementTree.Element("testsuite", name="conformance")
    for name in dict.fromkeys([*covered, *by_operation]):
        suite.append(_test(name, covered.get(name), by_operation.get(name, ())))
    _output(suite, stale_lines(record.quirks))
    counts = {
        "tests": len(suite.findall("testcase")),
        "failures": len(suite.findall("testcase[failure]")),
        "errors": 0,
        "skipped": len(suite.findall("testcase[skipped]")),
    }
    seconds = sum(coverage.seconds for coverage in record.coverage)
    attributes = {**{name: str(count) for name, count in counts.items()}, "time": f"{seconds:.3f}"}
    suite.attrib.update(attributes)
    suites = ElementTree.Element("testsuites", attributes)
    suites.append(suite)
    ElementTree.indent(suites)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(suites, encoding="unicode")


def _test(name: str, covered: Coverage | None, findings: Iterable[Finding]) -> ElementTree.Element:
    seconds = covered.seconds if covered else 0.0
    test = ElementTree.Element("testcase", name=seen(name), classname="conformance", time=f"{seconds:.3f}")
    known = []
    for finding in findings:
        if finding.known:
            known.append(f"{finding.check}: {finding.known}")
            continue
        message = f"{finding.check}: {finding.title}"
        parts = (message, finding.detail, finding.response, finding.curl, finding.repeat)
        failure = ElementTree.SubElement(test, "failure", type=finding.check, message=seen(message))
        failure.text = seen("\n\n".join(filter(None, parts)))
    skipped = [f"{check}: {reason}" for check, reason in (covered.not_exercised if covered else {}).items()]
    untried = covered is not None and not covered.checks and skipped
    if test.find("failure") is None and (known or untried):
        text = "\n".join(known or skipped)
        ElementTree.SubElement(test, "skipped", message=seen(text)).text = seen(text)
    _output(test, [f"not exercised: {line}" for line in skipped])
    return test


def _output(element: ElementTree.Element, lines: Iterable[str]) -> None:
    text = "\n".join(lines)
    if text:
        ElementTree.SubElement(element, "system-out").text = seen(text)
