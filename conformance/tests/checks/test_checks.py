"""Each check on its own: what it reports, what it leaves alone."""

import json
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from leaperone_conformance.checks import (
    Check,
    Exchange,
    Failure,
    NotExercised,
    Request,
    Response,
    Verdict,
    asked_format,
    data_is_json,
    error_code,
    event_stream,
    failure_code,
    json_text,
    known_shape,
    rate_headers,
    task_id_known,
)
from leaperone_conformance.checks.formats import expected
from leaperone_conformance.spec import MISSING, Operation, Spec, load

FORMAT = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 2, 48_000, 192_000, 4, 16)
WAV = b"RIFF" + struct.pack("<I", 44) + b"WAVE" + FORMAT + struct.pack("<4sI", b"data", 8) + bytes(8)
SRT = "1\n00:00:00,000 --> 00:00:01,000\nhi\n\n2\n00:00:01,000 --> 00:00:02,000\nyou\n"
VTT = "WEBVTT - title\n\nNOTE x\n\nfirst\n00:00.000 --> 00:01.000 align:start\nhi\n"


@pytest.fixture(scope="module")
def spec() -> Spec:
    return load(Path(__file__).parent.parent / "run" / "small.json")


def _never(operation: Operation, path_parameters: Mapping[str, str]) -> Response:
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
    send: Any = _never,
    whole: bool = True,
) -> Failure | None:
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    found = spec.by_id[operation]
    answer = Response(status, content_type, raw, whole)
    return _failure(check(Exchange(spec, found, Request(found.method, body), answer, send)))


def _failure(verdict: Verdict) -> Failure | None:
    return verdict if isinstance(verdict, Failure) else None


@pytest.mark.parametrize(
    ("content", "content_type", "names"),
    [
        (b'{"a": 1, "b": [{"a": 2}]}', "application/json", None),
        (b'{"a": 1, "a": 1}', "application/json", "a"),
        (b'{"a": [{"b": 1, "c": 2, "b": 3}]}', "application/problem+json; charset=utf-8", "b"),
        (b'data: {"a": 1, "a": 2}\n\n', "text/event-stream", "a"),
        (b'{"a": 1, "a": 1}', "text/plain", None),
        (b"{", "application/json", None),
    ],
)
def test_no_property_is_there_twice(spec: Spec, content: bytes, content_type: str, names: str | None) -> None:
    failure = _run(json_text, spec, "chat", content=content, content_type=content_type)
    assert (failure and failure.detail) == names


@pytest.mark.parametrize(
    ("data", "reported"),
    [
        ('{"structure": "浙江省"}', None),
        ("province=浙江省", "not JSON"),
        ('{"status": "杭州市"}', "structure"),
        ('{"structure": 7}', "/structure"),
        (json.dumps('{"structure": "浙江省"}'), "is not of type"),
    ],
)
def test_data_must_be_json_of_its_schema(spec: Spec, data: str, reported: str | None) -> None:
    failure = _run(data_is_json, spec, "structureAddress", content={"RequestId": "r", "Data": data})
    if reported is None:
        assert failure is None
    else:
        assert failure is not None
        assert "/Data" in failure.reason
        assert reported in failure.detail


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
    def send(operation: Operation, path_parameters: Mapping[str, str]) -> Response:
        assert operation.id == "imageStatus"
        assert path_parameters == {"id": "a"}
        return Response(status, "application/json", json.dumps(content).encode())

    return send


CREATED = {"code": 0, "data": {"id": "a"}}


@pytest.mark.parametrize("status", [400, 404, 410])
def test_a_new_task_must_be_known(spec: Spec, status: int) -> None:
    send = _status(status, {"error": {"message": "unknown"}})
    failure = _run(task_id_known, spec, "createImage", content=CREATED, send=send)
    assert failure is not None
    assert f"answers {status}" in failure.reason
    assert "'a'" in failure.detail


def test_a_new_task_must_keep_its_id(spec: Spec) -> None:
    other = _status(200, {"id": "b", "status": "pending"})
    failure = _run(task_id_known, spec, "createImage", content=CREATED, send=other)
    assert failure is not None
    assert "another id" in failure.reason
    same = _status(200, {"id": "a", "status": "pending"})
    assert _run(task_id_known, spec, "createImage", content=CREATED, send=same) is None


def test_the_status_of_a_new_task_must_have_a_known_shape(spec: Spec) -> None:
    failure = _run(known_shape, spec, "createImage", content=CREATED, send=_status(200, {"task": "a"}))
    assert failure is not None
    assert failure.reason == "GET /v1/images/generations/{id} of a new task: the answer has no known shape"
    good = _status(200, {"id": "a", "status": "pending"})
    assert _run(known_shape, spec, "createImage", content=CREATED, send=good) is None


def test_nothing_is_asked_where_no_task_was_created(spec: Spec) -> None:
    assert _run(task_id_known, spec, "createImage", content={"error": {"message": "no"}}, status=400) is None
    assert _run(task_id_known, spec, "createImage", content={"code": 1, "msg": "no"}) is None
    assert _run(task_id_known, spec, "structureAddress", content={}) is None


@pytest.mark.parametrize(
    ("requested", "content_type", "content", "reported"),
    [
        (None, "application/json", b'{"text": ""}', None),
        (None, "text/plain", b"hello", "response_format=json is answered with text/plain"),
        ("vtt", "text/vtt; charset=utf-8", b"WEBVTT\n\n00:00.000 --> 00:01.000\nhi\n", None),
        ("vtt", "text/vtt", b"1\n00:00:00,000 --> 00:00:01,000\nhi\n", "is not WebVTT"),
        ("vtt", "application/json", b"{}", "response_format=vtt is answered with application/json"),
        ("srt", "text/plain", b"1\n00:00:00,000 --> 00:00:01,000\nhi\n", None),
        ("srt", "text/plain", b"WEBVTT\n", "is not SubRip"),
        ("nonsense", "text/plain", b"", None),
    ],
)
def test_an_answer_must_be_of_the_format_asked_for(
    spec: Spec, requested: str | None, content_type: str, content: bytes, reported: str | None
) -> None:
    body = {"file": b""} if requested is None else {"file": b"", "response_format": requested}
    failure = _run(asked_format, spec, "transcribe", body, content=content, content_type=content_type)
    assert (failure is None) if reported is None else (failure is not None and reported in failure.reason)


def test_an_answer_must_be_of_the_schema_of_its_format(spec: Spec) -> None:
    document = json.loads(json.dumps(spec.document))
    response = document["paths"]["/v1/audio/transcriptions"]["post"]["responses"]["200"]
    response["x-response-by"]["values"]["json"]["schema"] = {"required": ["words"]}
    strict = Spec(document, "s")
    assert _run(asked_format, strict, "transcribe", content={"words": []}) is None
    failure = _run(asked_format, strict, "transcribe", content={"text": ""})
    assert failure is not None and "not of its schema" in failure.reason


@pytest.mark.parametrize(
    ("content_type", "content", "good"),
    [
        ("audio/wav", WAV, True),
        ("audio/wav", b"ID3" + bytes(60), False),
        ("audio/wav", WAV[:20], False),
        ("audio/wav", WAV[:-1], False),
        ("audio/wav", WAV + bytes(2), False),
        ("audio/wav", WAV[:40] + b"\xff" * 4 + WAV[44:], True),
        ("audio/wav", WAV[:4] + b"\xff" * 4 + WAV[8:], True),
        ("audio/wav", WAV[:22] + bytes(2) + WAV[24:], False),
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


@pytest.mark.parametrize(
    ("name", "text", "good"),
    [
        ("srt", SRT, True),
        ("srt", SRT.replace("\n", "\r\n"), True),
        ("srt", "\n", True),
        ("srt", SRT.replace("2\n", "3\n", 1), False),
        ("srt", SRT.replace(",", "."), False),
        ("srt", SRT.replace("-->", "->"), False),
        ("srt", SRT.replace("00:00:01,000 --> 00:00:02", "00:00:03,000 --> 00:00:02"), False),
        ("srt", f"WEBVTT\n\n{SRT}", False),
        ("vtt", VTT, True),
        ("vtt", "WEBVTT", True),
        ("vtt", VTT.removeprefix("WEBVTT"), False),
        ("vtt", VTT.replace("00.000 -->", "00,000 -->"), False),
        ("vtt", "WEBVTT 00:00.000 --> 00:01.000\nhi\n", False),
        ("vtt", "WEBVTT\n00:00.000 --> 00:01.000\nhi\n", False),
        ("vtt", "", False),
    ],
)
def test_subtitles_must_be_subtitles(name: str, text: str, good: bool) -> None:
    assert (expected(name, text.encode()) is None) is good
    assert expected(name, b"\xff\xfe" + text.encode()) is not None


def _chat(spec: Spec, stream: Any, text: bytes, **options: Any) -> Failure | None:
    body = {"prompt": "p"} if stream is None else {"prompt": "p", "stream": stream}
    return _run(event_stream, spec, "chat", body, content=text, **options)


STREAM = {"content_type": "text/event-stream; charset=utf-8"}


@pytest.mark.parametrize(
    ("status", "code", "keyless", "reported"),
    [
        (429, "slow", False, None),
        (429, "fast", False, "429 comes with error code 'fast'"),
        (401, "fast", True, "401 comes with error code 'fast'"),
        (401, "fast", False, None),
        (400, "any", False, None),
    ],
)
def test_an_error_must_have_its_documented_code(
    spec: Spec, status: int, code: str, keyless: bool, reported: str | None
) -> None:
    document = json.loads(json.dumps(spec.document))
    refused = {"description": "", "x-error-code": "slow"}
    document["paths"]["/v1/models"]["get"]["responses"] |= {"429": refused, "401": refused}
    coded = Spec(document, "s")
    operation = coded.by_id["listModels"]
    answer = Response(status, "application/json", json.dumps({"error": {"code": code}}).encode())
    failure = _failure(
        error_code(Exchange(coded, operation, Request("GET", keyless=keyless), answer, _never))
    )
    assert (failure.reason if failure else None) == reported


@pytest.mark.parametrize(("method", "reported"), [("GET", "429 comes with no error code"), ("HEAD", None)])
def test_an_error_of_head_has_no_code(spec: Spec, method: str, reported: str | None) -> None:
    document = json.loads(json.dumps(spec.document))
    document["paths"]["/v1/models"]["get"]["responses"]["429"] = {"description": "x", "x-error-code": "slow"}
    coded = Spec(document, "s")
    exchange = Exchange(
        coded, coded.by_id["listModels"], Request(method), Response(429, "application/json", b""), _never
    )
    failure = _failure(error_code(exchange))
    assert (failure.reason if failure else None) == reported


@pytest.mark.parametrize(("code", "valid", "good"), [(0, True, True), (1, True, False), (1, False, True)])
def test_success_must_not_hide_a_failure(spec: Spec, code: int, valid: bool, good: bool) -> None:
    document = json.loads(json.dumps(spec.document))
    media = document["paths"]["/v1/models"]["get"]["responses"]["200"]["content"]["application/json"]
    media["x-failure"] = {"code": "/code", "success": [0]}
    coded = Spec(document, "s")
    answer = Response(200, "application/json", json.dumps({"code": code}).encode())
    request = Request("GET", valid=valid)
    failure = _failure(failure_code(Exchange(coded, coded.by_id["listModels"], request, answer, _never)))
    assert (failure is None) is good


def test_a_good_stream_is_accepted_whatever_its_line_ends(spec: Spec) -> None:
    text = b': hello\nevent: x\ndata: {"choices":\ndata: []}\n\ndata: [DONE]\n\n'
    for end in (b"\n", b"\r\n", b"\r"):
        assert _chat(spec, True, text.replace(b"\n", end), **STREAM) is None


@pytest.mark.parametrize(
    ("stream", "text", "options", "reported"),
    [
        (True, b'data: {"choices": []}\n\n', STREAM, "doesn't end with [DONE]"),
        (True, b'data: {"choices": []}\n\ndata: [DONE]\n', STREAM, "doesn't end with [DONE]"),
        (True, b'data {"choices": []}\n\ndata: [DONE]\n\n', STREAM, "no known field"),
        (True, b"", STREAM, "doesn't end with [DONE]"),
        (True, b'data: {"choices\n\ndata: [DONE]\n\n', STREAM, "not JSON"),
        (True, b'data: {"text": "a"}\n\ndata: [DONE]\n\n', STREAM, "not of its schema"),
        (True, b"data: \xff\n\ndata: [DONE]\n\n", STREAM, "not UTF-8"),
        (True, b'{"text": "a"}', {}, "stream=true is answered with application/json"),
        (False, b"data: [DONE]\n\n", STREAM, "stream=false is answered with a stream"),
    ],
)
def test_a_broken_stream_is_reported(
    spec: Spec, stream: bool, text: bytes, options: dict[str, Any], reported: str
) -> None:
    failure = _chat(spec, stream, text, **options)
    assert failure is not None
    assert reported in failure.reason


@pytest.mark.parametrize(
    ("text", "whole", "good"), [(b"", True, False), (b": idle\n\n", True, False), (b"", False, True)]
)
def test_a_stream_must_have_events_even_where_no_end_is_documented(
    spec: Spec, text: bytes, whole: bool, good: bool
) -> None:
    document = json.loads(json.dumps(spec.document))
    content = document["paths"]["/v1/chat/completions"]["post"]["responses"]["200"]["content"]
    del content["text/event-stream"]["x-events"]["end"]
    failure = _chat(Spec(document, "s"), True, text, whole=whole, **STREAM)
    assert (failure is None) is good


@pytest.mark.parametrize(("name", "good"), [("made", True), ("ended", False), ("", True)])
def test_an_event_has_the_name_that_its_data_says(spec: Spec, name: str, good: bool) -> None:
    document = json.loads(json.dumps(spec.document))
    content = document["paths"]["/v1/chat/completions"]["post"]["responses"]["200"]["content"]
    content["text/event-stream"]["x-events"]["name"] = "type"
    field = f"event: {name}\n" if name else ""
    text = f'{field}data: {{"type": "made", "choices": []}}\n\ndata: [DONE]\n\n'.encode()
    failure = _chat(Spec(document, "s"), True, text, **STREAM)
    assert (failure is None) is good


def test_a_stream_that_the_reader_cut_needs_no_end(spec: Spec) -> None:
    assert _chat(spec, True, b'data: {"choices": []}\n\n', whole=False, **STREAM) is None


def test_no_stream_where_none_was_asked_for(spec: Spec) -> None:
    assert _chat(spec, None, b'{"text": "a"}') is None
    assert _chat(spec, True, b'{"error": {"message": "no"}}', status=400) is None


@pytest.mark.parametrize(
    ("body", "reported"),
    [
        ({"code": "slow", "error": {"message": "x"}}, None),
        ({"error": {"code": "slow"}}, None),
        ({"code": "fast", "error": {"code": "slow"}}, "429 comes with error code 'fast'"),
        ({"error": {}}, "429 comes with no error code"),
    ],
)
def test_where_an_error_has_its_code_is_told_by_the_spec(spec: Spec, body: Any, reported: str | None) -> None:
    document = json.loads(json.dumps(spec.document))
    document["info"]["x-error-code-at"] = ["/code", "/error/code"]
    document["paths"]["/v1/models"]["get"]["responses"]["429"] = {"description": "", "x-error-code": "slow"}
    coded = Spec(document, "s")
    answer = Response(429, "application/json", json.dumps(body).encode())
    failure = _failure(error_code(Exchange(coded, coded.by_id["listModels"], Request("GET"), answer, _never)))
    assert (failure.reason if failure else None) == reported


@pytest.mark.parametrize(
    ("left", "limit", "reason"),
    [
        ("60", "60", None),
        ("0", "60", None),
        ("61", "60", "x-ratelimit-remaining is more than x-ratelimit-limit"),
        ("100", "60", "x-ratelimit-remaining is more than x-ratelimit-limit"),
        (None, "60", None),
        ("61", None, None),
        ("many", "60", None),
    ],
)
def test_no_more_requests_are_left_than_there_may_be(
    left: str | None, limit: str | None, reason: str | None
) -> None:
    headers: dict[str, Any] = {"X-RateLimit-Limit": {}, "X-RateLimit-Remaining": {}, "X-Remaining": {}}
    responses = {"429": {"description": "", "headers": headers}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {"/a": {"get": {"operationId": "a", "responses": responses}}},
    }
    spec = Spec(document, "limited")
    given = {"x-ratelimit-remaining": left, "x-ratelimit-limit": limit, "x-remaining": "9"}
    reported = {name: value for name, value in given.items() if value is not None}
    answer = Response(429, "", b"", headers=reported)
    failure = _failure(rate_headers(Exchange(spec, spec.by_id["a"], Request("GET"), answer, _never)))
    assert (failure and failure.reason) == reason


@pytest.mark.parametrize(
    ("check", "operation", "body", "content", "reason"),
    [
        (event_stream, "chat", {"stream": False}, {"id": "a"}, "no stream was requested"),
        (task_id_known, "createImage", MISSING, {"code": 1, "msg": "no"}, "no task was created"),
        (event_stream, "structureAddress", MISSING, {}, ""),
        (task_id_known, "structureAddress", MISSING, {}, ""),
        (known_shape, "structureAddress", MISSING, {}, ""),
        (data_is_json, "createImage", MISSING, CREATED, ""),
    ],
)
def test_what_there_was_nothing_to_check_in_has_not_held(
    spec: Spec, check: Check, operation: str, body: Any, content: Any, reason: str
) -> None:
    found = spec.by_id[operation]
    response = Response(200, "application/json", json.dumps(content).encode())
    verdict = check(Exchange(spec, found, Request(found.method, body), response, _never))
    assert verdict == NotExercised(reason)
