"""Three states of a check: held, broken, not exercised; and documents that lack what others name."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from conformance.tests.documents import answering, as_json, document
from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.report.console import summary
from leaperone_conformance.report.html import page
from leaperone_conformance.report.junit_xml import to_junit
from leaperone_conformance.run import Record, Settings, run
from leaperone_conformance.run.results.record import from_lines, to_lines
from leaperone_conformance.spec import Spec, load

BEARER: dict[str, Any] = {
    "components": {"securitySchemes": {"B": {"type": "http", "scheme": "bearer"}}},
    "security": [{"B": []}],
}
DETAIL = {
    "type": "object",
    "properties": {
        "detail": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["loc", "msg", "type"],
                "properties": {
                    "loc": {"type": "array", "items": {"anyOf": [{"type": "string"}, {"type": "integer"}]}},
                    "msg": {"type": "string"},
                    "type": {"type": "string"},
                },
            },
        }
    },
}
STALE = {"q": {"title": "Old ids", "state": "live", "checks": [], "stale": ["no such path: /v1/old"]}}


def _on_its_mock(spec: Spec, **settings: Any) -> Record:
    wanted = Settings("t", key="sk-t", max_examples=3, mock_control=True, **settings)
    factory = lambda spec: Mock(spec, api=wanted.name, control=True)  # noqa: E731
    return run(spec, wanted, factory, lambda progress: None)


def _reasons(record: Record) -> dict[tuple[str, str], str]:
    return {
        (covered.operation, check): reason
        for covered in record.coverage
        for check, reason in covered.not_exercised.items()
    }


def _without(spec: Spec, *ids: str) -> Spec:
    whole = copy.deepcopy(spec.document)
    for operation in spec.operations:
        if operation.id in ids:
            del whole["paths"][operation.path][operation.method.lower()]
    whole["paths"] = {path: item for path, item in whole["paths"].items() if item}
    return Spec(whole, "t")


def test_what_names_a_missing_operation_is_not_exercised(spec: Spec) -> None:
    record = _on_its_mock(_without(spec, "imageStatus"), api="leaperone")
    reasons = _reasons(record)
    create = next(operation.key for operation in spec.operations if operation.id == "createImage")
    missing = "no such operation: imageStatus"
    assert {reasons.get((create, check)) for check in ("task_ends", "task_id_known")} == {missing}
    covered = next(covered for covered in record.coverage if covered.operation == create)
    assert not {"task_ends", "task_id_known"} & covered.checks.keys()
    assert not record.new and record.stopped is None
    for text in (summary(record, "", None), to_junit(record), page(record), to_lines(record)):
        assert missing in text


def test_each_half_of_an_api_is_clean_on_its_mock(spec: Spec) -> None:
    ids = [operation.id for operation in spec.operations]
    for gone in (ids[::2], ids[1::2]):
        record = _on_its_mock(_without(spec, *gone), api="leaperone")
        assert not record.new and record.stopped is None


def test_a_cut_down_effective_spec_is_clean_on_its_mock() -> None:
    spec = load("leaperone")
    kept = {"/v1/images/generations", "/v1/chat/completions", "/v1/address/structure"}
    kept |= {
        operation.path
        for operation in spec.operations
        if "social-media" in operation.path and len(operation.path) % 29 == 0
    }
    paths = {path: item for path, item in spec.document["paths"].items() if path in kept}
    record = _on_its_mock(Spec({**spec.document, "paths": paths}, "leaperone"), api="leaperone")
    assert not record.new and record.stopped is None
    assert any("no such operation" in reason for reason in _reasons(record).values())


@pytest.mark.parametrize(
    "responses",
    [{}, {"422": {"description": "", "content": as_json(DETAIL)}}],
    ids=["no errors documented", "errors of the framework"],
)
def test_rejections_that_the_document_does_not_list_are_no_failure(responses: dict[str, Any]) -> None:
    body = {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}}}
    operation = answering(as_json(body), requestBody={"required": True, "content": as_json(body)})
    operation["responses"] |= responses
    record = _on_its_mock(Spec(document({"/a": {"post": operation}}, **BEARER), "t"))
    assert not record.new
    assert "undocumented" in {finding.check for finding in record.findings}


def test_a_task_that_is_not_followed_to_its_end_has_not_held() -> None:
    spec = load("leaperone")
    with serve(Mock(spec)) as url:
        include = ("POST /v1/images/generations",)
        wanted = Settings("leaperone", key="sk-t", max_examples=1, url=url, include=include)
        record = run(spec, wanted, None, lambda progress: None)
    (covered,) = record.coverage
    assert "task_ends" not in covered.checks
    assert "--task-timeout" in covered.not_exercised["task_ends"]
    assert "event_stream" not in covered.checks, "it is about other operations"


def test_stale_quirks_come_first_in_every_report(spec: Spec, tmp_path: Path) -> None:
    whole = {**spec.document, "info": {**spec.document["info"], "x-quirks": STALE}}
    record = _on_its_mock(Spec(whole, "t"), include=("listModels",))
    line = "stale quirk: Old ids (no such path: /v1/old)"
    assert summary(record, "", None).startswith(line)
    assert line in page(record)
    assert line in (ElementTree.fromstring(to_junit(record))[0].findtext("system-out") or "")
    file = tmp_path / "run.jsonl"
    file.write_text(to_lines(record))
    assert from_lines(file).quirks == record.quirks
    assert json.loads(file.read_text().splitlines()[0])["quirks"][0]["stale"] == STALE["q"]["stale"]


def test_a_plan_begins_with_stale_quirks(spec: Spec, tmp_path: Path, command: Callable[..., Any]) -> None:
    whole = {**spec.document, "info": {**spec.document["info"], "x-quirks": STALE}}
    (tmp_path / "t.json").write_text(json.dumps(whole))
    code, _, said = command("run", "--spec", str(tmp_path / "t.json"), "--dry-run")
    assert code == 0 and said.startswith("stale quirk: Old ids")
