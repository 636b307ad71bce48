"""Each check on its own: what it reports, what it leaves alone."""

import json
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from leaperone_conformance.checks import (
    Answer,
    Check,
    Exchange,
    Failure,
    Request,
    asked_format,
    data_is_json,
    event_stream,
    known_shape,
    task_id_known,
)
from leaperone_conformance.spec import MISSING, Operation, Spec, load

WAV = b"RIFF" + struct.pack("<I", 40) + b"WAVEfmt " + bytes(20) + b"data" + bytes(8)


@pytest.fixture(scope="module")
def spec() -> Spec:
    return load(Path(__file__).parent.parent / "run" / "small.json")


def _never(operation: Operation, path_parameters: Mapping[str, str]) -> Answer:
    raise AssertionError("nothing should be asked")


def _run(
    check: Check,
    spec: Spec,
    operation: str,
    body: Any = MISSING,
    *,
    content: Any,
    content_type: str = "application/json",
    status: int = 200,
    ask: Any = _never,
    whole: bool = True,
) -> Failure | None:
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    found = spec.by_id[operation]
    answer = Answer(status, content_type, raw, whole)
    return check(Exchange(spec, found, Request(found.method, body), answer, ask))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ('{"structure": "浙江省"}', None),
        ("province=浙江省", "not JSON"),
        ('{"status": "杭州市"}', "structure"),
        ('{"structure": 7}', "/structure"),
        (json.dumps('{"structure": "浙江省"}'), "is not of type"),
    ],
)
def test_data_must_be_json_of_its_schema(spec: Spec, data: str, told: str | None) -> None:
    failure = _run(data_is_json, spec, "structureAddress", content={"RequestId": "r", "Data": data})
    if told is None:
        assert failure is None
    else:
        assert failure is not None
        assert "/Data" in failure.reason
        assert told in failure.detail


def test_what_the_schema_shows_is_left_to_the_schema_check(spec: Spec) -> None:
    assert _run(data_is_json, spec, "structureAddress", content={"RequestId": "r", "Data": 7}) is None
    assert (
        _run(data_is_json, spec, "structureAddress", content={"error": {"message": "no"}}, status=401) is None
    )
    assert _run(data_is_json, spec, "structureAddress", content=b"<html>", content_type="text/html") is None


@pytest.mark.parametrize(
    "content",
    [
        {"id": "a", "status": "pending"},
        {"id": "a", "status": "completed", "images": [{"url": "https://example.com/a.png"}]},
        {"code": 0, "data": {"id": "a", "status": "completed", "images": None}},
    ],
)
def test_every_known_shape_is_accepted(spec: Spec, content: Any) -> None:
    assert _run(known_shape, spec, "imageStatus", content=content) is None


def test_an_unknown_shape_is_named_with_the_nearest_one_and_its_keys(spec: Spec) -> None:
    content = {"code": 0, "data": {"task": {"id": "a"}}}
    failure = _run(known_shape, spec, "imageStatus", content=content)
    assert failure is not None
    assert "Envelope" in failure.detail
    assert "{code: int, data: {task}}" in failure.detail


def test_a_shape_without_a_required_canonical_property_is_reported(spec: Spec) -> None:
    loose = json.loads(json.dumps(spec.document))
    loose["components"]["schemas"]["Envelope"]["properties"]["data"]["required"] = []
    failure = _run(known_shape, Spec(loose, "loose"), "imageStatus", content={"code": 0, "data": {}})
    assert failure is not None
    assert failure.reason == "the answer has no id"


def _status(status: int, content: Any) -> Any:
    def ask(operation: Operation, path_parameters: Mapping[str, str]) -> Answer:
        assert operation.id == "imageStatus"
        assert path_parameters == {"id": "a"}
        return Answer(status, "application/json", json.dumps(content).encode())

    return ask


CREATED = {"code": 0, "data": {"id": "a"}}


@pytest.mark.parametrize("status", [400, 404, 410])
def test_a_new_task_must_be_known(spec: Spec, status: int) -> None:
    ask = _status(status, {"error": {"message": "unknown"}})
    failure = _run(task_id_known, spec, "createImage", content=CREATED, ask=ask)
    assert failure is not None
    assert f"answers {status}" in failure.reason
    assert "'a'" in failure.detail


def test_a_new_task_must_keep_its_id(spec: Spec) -> None:
    other = _status(200, {"id": "b", "status": "pending"})
    failure = _run(task_id_known, spec, "createImage", content=CREATED, ask=other)
    assert failure is not None
    assert "another id" in failure.reason
    same = _status(200, {"id": "a", "status": "pending"})
    assert _run(task_id_known, spec, "createImage", content=CREATED, ask=same) is None


def test_the_status_of_a_new_task_must_have_a_known_shape(spec: Spec) -> None:
    failure = _run(known_shape, spec, "createImage", content=CREATED, ask=_status(200, {"task": "a"}))
    assert failure is not None
    assert failure.reason == "GET /v1/images/generations/{id} of a new task: the answer has no known shape"
    good = _status(200, {"id": "a", "status": "pending"})
    assert _run(known_shape, spec, "createImage", content=CREATED, ask=good) is None


def test_nothing_is_asked_where_no_task_was_created(spec: Spec) -> None:
    assert _run(task_id_known, spec, "createImage", content={"error": {"message": "no"}}, status=400) is None
    assert _run(task_id_known, spec, "createImage", content={"code": 1, "msg": "no"}) is None
    assert _run(task_id_known, spec, "structureAddress", content={}) is None


@pytest.mark.parametrize(
    ("asked", "content_type", "content", "told"),
    [
        (None, "application/json", b'{"text": ""}', None),
        (None, "text/plain", b"hello", "response_format=json is answered with text/plain"),
        ("vtt", "text/vtt; charset=utf-8", b"WEBVTT\n\n00:00.000 --> 00:01.000\nhi\n", None),
        ("vtt", "text/vtt", b"1\n00:00:00,000 --> 00:00:01,000\nhi\n", "not of its schema"),
        ("vtt", "application/json", b"{}", "response_format=vtt is answered with application/json"),
        ("srt", "text/plain", b"1\n00:00:00,000 --> 00:00:01,000\nhi\n", None),
        ("srt", "text/plain", b"WEBVTT\n", "not of its schema"),
        ("nonsense", "text/plain", b"", None),
    ],
)
def test_an_answer_must_be_of_the_format_asked_for(
    spec: Spec, asked: str | None, content_type: str, content: bytes, told: str | None
) -> None:
    body = {"file": b""} if asked is None else {"file": b"", "response_format": asked}
    failure = _run(asked_format, spec, "transcribe", body, content=content, content_type=content_type)
    assert (failure is None) if told is None else (failure is not None and told in failure.reason)


@pytest.mark.parametrize(
    ("content_type", "content", "good"),
    [
        ("audio/wav", WAV, True),
        ("audio/wav", b"ID3" + bytes(60), False),
        ("audio/wav", WAV[:20], False),
        ("audio/pcm", bytes(8), True),
        ("audio/pcm", bytes(7), False),
        ("audio/pcm", WAV, False),
        ("audio/pcm", b"", False),
    ],
)
def test_sound_must_be_sound(spec: Spec, content_type: str, content: bytes, good: bool) -> None:
    document = json.loads(json.dumps(spec.document))
    response = document["paths"]["/v1/audio/transcriptions"]["post"]["responses"]["200"]
    response["x-response-by"]["values"]["json"] = {"content-type": content_type}
    response["content"] = {content_type: {}}
    failure = _run(
        asked_format, Spec(document, "s"), "transcribe", content=content, content_type=content_type
    )
    assert (failure is None) is good


def _chat(spec: Spec, stream: Any, text: bytes, **options: Any) -> Failure | None:
    body = {"prompt": "p"} if stream is None else {"prompt": "p", "stream": stream}
    return _run(event_stream, spec, "chat", body, content=text, **options)


STREAM = {"content_type": "text/event-stream; charset=utf-8"}


def test_a_good_stream_is_accepted_whatever_its_line_ends(spec: Spec) -> None:
    text = b': hello\nevent: x\ndata: {"choices":\ndata: []}\n\ndata: [DONE]\n\n'
    for end in (b"\n", b"\r\n", b"\r"):
        assert _chat(spec, True, text.replace(b"\n", end), **STREAM) is None


@pytest.mark.parametrize(
    ("stream", "text", "options", "told"),
    [
        (True, b'data: {"choices": []}\n\n', STREAM, "doesn't end with [DONE]"),
        (True, b'data: {"choices": []}\n\ndata: [DONE]\n', STREAM, "doesn't end with [DONE]"),
        (True, b"", STREAM, "doesn't end with [DONE]"),
        (True, b'data: {"choices\n\ndata: [DONE]\n\n', STREAM, "not JSON"),
        (True, b'data: {"text": "a"}\n\ndata: [DONE]\n\n', STREAM, "not of its schema"),
        (True, b"data: \xff\n\ndata: [DONE]\n\n", STREAM, "not UTF-8"),
        (True, b'{"text": "a"}', {}, "stream=true is answered with application/json"),
        (False, b"data: [DONE]\n\n", STREAM, "stream=false is answered with a stream"),
    ],
)
def test_a_broken_stream_is_reported(
    spec: Spec, stream: bool, text: bytes, options: dict[str, Any], told: str
) -> None:
    failure = _chat(spec, stream, text, **options)
    assert failure is not None
    assert told in failure.reason


def test_a_stream_that_the_reader_cut_needs_no_end(spec: Spec) -> None:
    assert _chat(spec, True, b'data: {"choices": []}\n\n', whole=False, **STREAM) is None


def test_no_stream_where_none_was_asked_for(spec: Spec) -> None:
    assert _chat(spec, None, b'{"text": "a"}') is None
    assert _chat(spec, True, b'{"error": {"message": "no"}}', status=400) is None
