"""JUnit's XML of a run."""

from collections.abc import Callable
from xml.etree import ElementTree

from leaperone_conformance.report import junit
from leaperone_conformance.run import Record

from .conftest import covered, finding


def test_each_operation_is_a_test_failed_by_what_is_new(record: Callable[..., Record]) -> None:
    coverage = tuple(covered(f"GET /v1/a/{name}") for name in "xyz")
    findings = (finding(), finding(check="data_is_json"), finding("GET /v1/a/y", known="until next year"))
    suite = ElementTree.fromstring(junit(record(coverage=coverage, findings=findings)))[0]
    assert {name: suite.get(name) for name in ("tests", "failures", "skipped", "errors")} == {
        "tests": "3",
        "failures": "1",
        "skipped": "1",
        "errors": "0",
    }
    failed, skipped, passed = suite
    text = failed[0].text or ""
    assert (
        failed.get("name") == "GET /v1/a/x"
        and "known_shape: Unknown shape" in text
        and "data_is_json" in text
    )
    assert skipped[0].tag == "skipped" and "until next year" in (skipped[0].text or "")
    assert len(passed) == 0


def test_a_new_finding_beside_a_known_one_fails(record: Callable[..., Record]) -> None:
    findings = (finding(), finding(check="data_is_json", known="until next year"))
    suite = ElementTree.fromstring(junit(record(findings=findings)))[0]
    assert suite.get("failures") == "1"
