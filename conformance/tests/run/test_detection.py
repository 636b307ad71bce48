"""Each check within a run: found on a deliberately broken mock, silent on the healthy one."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from schemathesis.checks import CHECKS

from leaperone_conformance.mock import MockResponse
from leaperone_conformance.run import Record
from leaperone_conformance.spec import Operation

Suite = Callable[..., Record]


def _on(
    operation_id: str, change: Callable[[MockResponse], MockResponse]
) -> Callable[[Operation, Any, MockResponse], MockResponse]:
    def mutate(operation: Operation, call: Any, answer: MockResponse) -> MockResponse:
        return change(answer) if operation.id == operation_id and answer.status == 200 else answer

    return mutate


def _data(change: Callable[[str], str]) -> Callable[[MockResponse], MockResponse]:
    return lambda answer: answer.with_json({**answer.json(), "Data": change(answer.json()["Data"])})


def _body(change: Callable[[bytes], bytes]) -> Callable[[MockResponse], MockResponse]:
    return lambda answer: replace(answer, chunks=(change(answer.body),))


def _unless_json(change: Callable[[MockResponse], MockResponse]) -> Callable[[MockResponse], MockResponse]:
    return lambda answer: answer if answer.content_type.startswith("application/json") else change(answer)


STRUCTURE, CREATE, STATUS, CHAT, TRANSCRIBE = (
    "POST /v1/address/structure",
    "POST /v1/images/generations",
    "GET /v1/images/generations/{id}",
    "POST /v1/chat/completions",
    "POST /v1/audio/transcriptions",
)

BROKEN = {
    "Data is no JSON": ("structureAddress", _data(lambda data: "a=b\tc=d"), "data_is_json", STRUCTURE),
    "Data is cut off": ("structureAddress", _data(lambda data: data[:-1]), "data_is_json", STRUCTURE),
    "Data is encoded twice": ("structureAddress", _data(json.dumps), "data_is_json", STRUCTURE),
    "Data lacks a field": ("structureAddress", _data(lambda data: "{}"), "data_is_json", STRUCTURE),
    "created in no shape": ("createImage", lambda a: a.with_json({"task": "t"}), "known_shape", CREATE),
    "created without id": (
        "createImage",
        lambda a: a.with_json({"status": "pending"}),
        "known_shape",
        CREATE,
    ),
    "id is unknown": (
        "createImage",
        lambda a: a.with_json({"id": "11111111-2222-4333-8444-555555555555", "status": "pending"}),
        "task_id_known",
        CREATE,
    ),
    "stream without end": (
        "chat",
        _body(lambda b: b.replace(b"data: [DONE]\n\n", b"")),
        "event_stream",
        CHAT,
    ),
    "stream of no JSON": ("chat", _unless_json(_body(lambda b: b.replace(b"{", b"<"))), "event_stream", CHAT),
    "no stream": ("chat", lambda a: a.with_json({"choices": []}), "event_stream", CHAT),
    "format ignored": ("transcribe", lambda a: a.with_json({"text": ""}), "asked_format", TRANSCRIBE),
    "subtitles malformed": (
        "transcribe",
        _unless_json(_body(lambda b: b.replace(b"WEBVTT", b"VTT"))),
        "asked_format",
        TRANSCRIBE,
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_mock_is_caught_by_the_check_made_for_it(suite: Suite, name: str) -> None:
    operation_id, change, check, operation = BROKEN[name]
    outcome = suite(_on(operation_id, change), include=(operation,))
    assert (check, operation) in {(finding.check, finding.operation) for finding in outcome.findings}
    assert all(finding.operation == operation for finding in outcome.findings)


def test_a_status_of_another_task_is_caught(suite: Suite) -> None:
    change = _on("imageStatus", lambda answer: answer.with_json({"id": "other", "status": "pending"}))
    found = [finding for finding in suite(change).findings if finding.check == "task_id_known"]
    assert [finding.operation for finding in found] == [CREATE]
    assert "another id" in found[0].title


def test_a_status_in_no_known_shape_is_caught(suite: Suite) -> None:
    change = _on("imageStatus", lambda answer: answer.with_json({"task": {"state": "new"}}))
    found = [finding for finding in suite(change).findings if finding.check == "known_shape"]
    assert [finding.operation for finding in found] == [CREATE]
    assert found[0].title.startswith(STATUS)
    assert "{task: {state}}" in found[0].detail


@pytest.mark.parametrize("seed", range(3))
def test_nothing_is_reported_on_the_healthy_mock(suite: Suite, seed: int) -> None:
    outcome = suite(seed=seed, max_examples=10)
    assert outcome.findings == ()
    assert outcome.stopped is None
    assert outcome.operations == outcome.selected == 7
    assert outcome.requests > outcome.cases > 100


def test_a_failing_run_leaves_no_check_behind(suite: Suite) -> None:
    before = CHECKS.get_all_names()
    suite(_on("chat", _body(lambda body: b"")), include=(CHAT,))
    assert CHECKS.get_all_names() == before
    assert "data_is_json" not in before
