"""JUnit's XML and Allure's results of a run."""

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import orjson
import pytest

from leaperone_conformance.errors import ReportUnwritable
from leaperone_conformance.report.allure import write_allure
from leaperone_conformance.report.junit_xml import to_junit
from leaperone_conformance.run import Record

from .conftest import covered, finding


def test_each_operation_is_a_test_failed_by_what_is_new(record: Callable[..., Record]) -> None:
    coverage = tuple(covered(f"GET /v1/a/{name}") for name in "xyz")
    findings = (finding(), finding(check="data_is_json"), finding("GET /v1/a/y", known="until next year"))
    suite = ElementTree.fromstring(to_junit(record(coverage=coverage, findings=findings)))[0]
    assert {name: suite.get(name) for name in ("tests", "failures", "skipped", "errors")} == {
        "tests": "3",
        "failures": "1",
        "skipped": "1",
        "errors": "0",
    }
    failed, skipped, passed = suite
    text = "".join(failure.text or "" for failure in failed)
    assert [failure.get("message") for failure in failed] == [
        "known_shape: Unknown shape",
        "data_is_json: Unknown shape",
    ]
    assert (
        failed.get("name") == "GET /v1/a/x"
        and "known_shape: Unknown shape" in text
        and "data_is_json" in text
    )
    assert skipped[0].tag == "skipped" and "until next year" in (skipped[0].text or "")
    assert len(passed) == 0


def test_a_new_finding_beside_a_known_one_fails(record: Callable[..., Record]) -> None:
    findings = (finding(), finding(check="data_is_json", known="until next year"))
    suite = ElementTree.fromstring(to_junit(record(findings=findings)))[0]
    assert suite.get("failures") == "1"


def test_allure_has_a_result_for_each_operation(record: Callable[..., Record], tmp_path: Path) -> None:
    coverage = tuple(covered(f"GET /v1/a/{name}") for name in "xyz")
    findings = (finding(), finding("GET /v1/a/y", known="until next year"))
    write_allure(record(coverage=coverage, findings=findings), tmp_path / "results", "owned")
    results = {
        result["name"]: result
        for result in (orjson.loads(file.read_text()) for file in (tmp_path / "results").iterdir())
    }
    assert {name: result["status"] for name, result in results.items()} == {
        "GET /v1/a/x": "failed",
        "GET /v1/a/y": "skipped",
        "GET /v1/a/z": "passed",
    }
    said = results["GET /v1/a/x"]["steps"][0]["statusDetails"]["message"]
    assert "known_shape: Unknown shape" in said and "owned" not in said
    assert results["GET /v1/a/y"]["statusDetails"]["message"] == "known_shape: until next year"


def test_a_directory_that_cannot_be_made_is_said(record: Callable[..., Record], tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ReportUnwritable, match="file/results: can't be written"):
        write_allure(record(), tmp_path / "file" / "results", "")
