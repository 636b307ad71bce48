"""The record of a run: what it adds up, and that it survives being written and read."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from leaperone_conformance.errors import ReportUnreadable
from leaperone_conformance.mock import Mock
from leaperone_conformance.run import Record, Settings, run
from leaperone_conformance.run.clock import RunClock
from leaperone_conformance.run.results.record import from_lines, to_lines
from leaperone_conformance.scenarios import EXCLUSIVE, PARALLEL
from leaperone_conformance.spec import Spec

CONVERSATIONS = {conversation.__name__ for conversation in (*PARALLEL, *EXCLUSIVE)}
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Standing(RunClock):
    """A clock that stands still."""

    def now(self) -> datetime:
        return NOON


@pytest.fixture(scope="module")
def record(spec: Spec, small: Path) -> Record:
    def broken(operation: Any, call: Any, answer: Any) -> Any:
        return (
            answer.with_json({"RequestId": "r", "Data": "no"})
            if operation.id == "structureAddress"
            else answer
        )

    settings = Settings(str(small), key="sk-test", max_examples=3)
    factory = lambda spec: Mock(spec, api="leaperone", mutate=broken)  # noqa: E731
    return run(spec, settings, factory, lambda progress: None, Standing())


def test_every_operation_has_its_cases_answers_and_checks(record: Record, spec: Spec) -> None:
    assert {covered.operation for covered in record.coverage} == set(spec.by_key)
    for covered in record.coverage:
        assert covered.tags == spec.by_key[covered.operation].tags
        assert sum(covered.responses.values()) >= covered.cases > 0
        held = [tally for name, tally in covered.checks.items() if name in CONVERSATIONS]
        assert covered.checks["not_a_server_error"].passed >= covered.cases - len(held) > 0
    assert record.requests == sum(sum(covered.responses.values()) for covered in record.coverage)


def test_failures_of_a_check_are_counted_where_they_are(record: Record) -> None:
    failed = {
        covered.operation: covered.checks["data_is_json"].failed
        for covered in record.coverage
        if "data_is_json" in covered.checks
    }
    assert failed.pop("POST /v1/address/structure") > 0
    assert not failed, "no other operation responds with JSON inside of a string"
    (finding,) = (finding for finding in record.findings if finding.check == "data_is_json")
    assert "--include 'POST /v1/address/structure'" in finding.repeat


def test_a_record_says_what_was_run_when_and_with_what(record: Record, spec: Spec) -> None:
    assert record.started == record.finished == NOON
    assert record.spec_sha256 == spec.sha256
    assert {"schemathesis", "python", "leaperone-conformance"} <= record.versions.keys()


def test_what_is_written_is_read_again(record: Record, tmp_path: Path) -> None:
    file = tmp_path / "run.jsonl"
    file.write_text(to_lines(record))
    assert from_lines(file) == record
    kinds = [json.loads(line)["kind"] for line in file.read_text().splitlines()]
    assert kinds == ["run", *["operation"] * len(record.coverage), *["finding"] * len(record.findings)]


@pytest.mark.parametrize(
    ("change", "reported"),
    [
        (lambda lines: [], "doesn't begin as a report"),
        (lambda lines: lines[1:], "doesn't begin as a report"),
        (lambda lines: [lines[0].replace('"format":1', '"format":99'), *lines[1:]], "of format 1"),
        (lambda lines: [*lines, "<html>"], "is not of a report"),
        (lambda lines: [*lines, '{"kind":"finding","operation":7}'], "is not of a report"),
    ],
)
def test_what_is_no_report_is_refused_by_line(
    record: Record, tmp_path: Path, change: Callable[[list[str]], list[str]], reported: str
) -> None:
    file = tmp_path / "run.jsonl"
    file.write_text("\n".join(change(to_lines(record).splitlines())))
    with pytest.raises(ReportUnreadable, match=reported) as refused:
        from_lines(file)
    assert str(file) in str(refused.value)
