"""What the extensions of docs/extensions.md say holds together: client, mock and checks rely on nothing else."""

from typing import Any

import pytest

from scripts.spec import Operation, iter_operations, resolve

from .conftest import Accepts, Json, answer

CREATE, STATUS = "POST /v1/images/generations", "GET /v1/images/generations/{id}"
TASK_ID = "#/components/schemas/TaskId"


@pytest.fixture(scope="module")
def operations(spec: Json) -> dict[str, Operation]:
    return {operation.name: operation for operation in iter_operations(spec)}


def ok(spec: Json, operation: Operation) -> Json:
    response = operation.value["responses"]["200"]
    found: Json = resolve(spec, response["$ref"]) if "$ref" in response else response
    return found


def body_schemas(spec: Json, operation: Operation) -> list[Json]:
    content = operation.value["requestBody"]["content"]
    return [resolve(spec, media["schema"]["$ref"]) for media in content.values()]


def look_up(value: Any, pointer: str) -> Any:
    for key in pointer.split("/")[1:]:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def test_canonical_fields_are_those_of_the_canonical_schema(
    spec: Json, operations: dict[str, Operation]
) -> None:
    for name in (CREATE, STATUS):
        canonical = ok(spec, operations[name])["content"]["application/json"]["x-canonical"]
        properties = resolve(spec, canonical["schema"]["$ref"])["properties"]
        assert set(canonical["fields"]) == set(properties)


FILES = [{"url": "https://cdn.leaper.one/a.png"}]


@pytest.mark.parametrize(
    "shape",
    [
        {"id": "img-1", "status": "completed", "images": FILES},
        {"id": "img-1", "status": "completed", "data": FILES},
        {"code": 0, "data": {"id": "img-1", "status": "completed", "images": FILES}},
    ],
)
def test_one_task_comes_out_of_every_shape(
    spec: Json, operations: dict[str, Operation], accepts: Accepts, shape: Json
) -> None:
    media = ok(spec, operations[STATUS])["content"]["application/json"]
    assert accepts(answer("get", "/v1/images/generations/{id}"), shape)
    kinds = {"id": str, "status": str, "images": list}
    task = {}
    for field, kind in kinds.items():
        found = (look_up(shape, pointer) for pointer in media["x-canonical"]["fields"][field])
        task[field] = next(value for value in found if isinstance(value, kind))
    assert task == {"id": "img-1", "status": "completed", "images": FILES}
    assert accepts("ImageTask", task)


def test_the_task_of_create_is_reported_by_status(spec: Json, operations: dict[str, Operation]) -> None:
    task = operations[CREATE].value["x-task"]
    (status,) = [o for o in operations.values() if o.value["operationId"] == task["status"]]
    (parameter,) = [p for p in status.value["parameters"] if p["in"] == "path"]
    assert f"{status.method.upper()} {status.path}" == STATUS
    assert parameter["schema"] == {"$ref": TASK_ID}
    canonical = ok(spec, operations[CREATE])["content"]["application/json"]["x-canonical"]["schema"]["$ref"]
    assert resolve(spec, canonical)["properties"][task["id"]] == {"$ref": TASK_ID}


def test_a_task_id_is_one_type_wherever_it_occurs(spec: Json) -> None:
    schemas = spec["components"]["schemas"]
    for name in ("ImageTaskCreatedFlat", "ImageTaskFlat", "ImageTaskList", "ImageTaskRecord", "ImageWebhook"):
        assert schemas[name]["properties"]["id"] == {"$ref": TASK_ID}


@pytest.mark.parametrize(
    ("name", "end"), [("POST /v1/chat/completions", "[DONE]"), ("POST /v1/responses", None)]
)
def test_events_have_a_schema_and_a_switch(
    spec: Json, operations: dict[str, Operation], name: str, end: str | None
) -> None:
    events = ok(spec, operations[name])["content"]["text/event-stream"]["x-events"]
    assert resolve(spec, events["schema"]["$ref"])["type"] == "object"
    assert events.get("end") == end
    for schema in body_schemas(spec, operations[name]):
        assert schema["properties"][events["parameter"]]["type"] in ("boolean", ["boolean", "null"])


@pytest.mark.parametrize("name", ["POST /v1/audio/speech", "POST /v1/audio/transcriptions"])
def test_every_format_has_its_media_type(spec: Json, operations: dict[str, Operation], name: str) -> None:
    response = ok(spec, operations[name])
    by = response["x-response-by"]
    assert {value["content-type"] for value in by["values"].values()} == set(response["content"])
    for schema in body_schemas(spec, operations[name]):
        parameter = schema["properties"][by["parameter"]]
        assert set(parameter["enum"]) == set(by["values"])
        assert parameter["default"] in by["values"]


SRT = "1\n00:00:00,000 --> 00:00:02,400\nHello\n"
VTT = "WEBVTT\n\n00:00:00.000 --> 00:00:02.400\nHello\n"


@pytest.mark.parametrize(
    ("value", "good", "bad"),
    [
        ("json", {"text": "Hello"}, {"segments": []}),
        (
            "verbose_json",
            {"task": "transcribe", "language": "en", "duration": 2.4, "text": "Hello", "segments": []},
            {"text": "Hello"},
        ),
        ("text", "Hello", {"text": "Hello"}),
        ("srt", SRT, VTT),
        ("vtt", VTT, SRT),
    ],
)
def test_a_transcription_is_of_the_format_asked_for(
    accepts: Accepts, value: str, good: Any, bad: Any
) -> None:
    where = "/paths/~1v1~1audio~1transcriptions/post/responses/200/x-response-by/values"
    assert accepts(f"{where}/{value}/schema", good)
    assert not accepts(f"{where}/{value}/schema", bad)


@pytest.mark.parametrize(
    ("name", "success"),
    [(CREATE, [0]), (STATUS, [0]), ("GET /v1/social-media/data/bilibili/web/fetch_one_video", [200, 0])],
)
def test_a_failure_inside_a_success_is_told_by_its_code(
    spec: Json, operations: dict[str, Operation], name: str, success: list[int]
) -> None:
    media = ok(spec, operations[name])["content"]["application/json"]
    assert media["x-failure"] == {"code": "/code", "success": success}


def test_any_operation_may_fail_upstream(operations: dict[str, Operation]) -> None:
    for operation in operations.values():
        assert {"429", "500", "503", "504"} <= set(operation.value["responses"])


def test_address_operations_keep_their_own_errors(spec: Json, operations: dict[str, Operation]) -> None:
    responses = operations["POST /v1/address/structure"].value["responses"]
    example = resolve(spec, responses["504"]["$ref"])["content"]["application/json"]["example"]
    assert example["error"]["code"] == "Timeout"


def test_every_answer_may_name_its_request(spec: Json, operations: dict[str, Operation]) -> None:
    for operation in operations.values():
        for response in operation.value["responses"].values():
            response = resolve(spec, response["$ref"]) if "$ref" in response else response
            header = resolve(spec, response["headers"]["X-Request-Id"]["$ref"])
            assert not header.get("required")


def test_either_header_authenticates(spec: Json, operations: dict[str, Operation]) -> None:
    schemes = spec["components"]["securitySchemes"]
    assert [list(choice) for choice in spec["security"]] == [["Bearer"], ["ApiKey"]]
    assert (schemes["Bearer"]["type"], schemes["Bearer"]["scheme"]) == ("http", "bearer")
    assert (schemes["ApiKey"]["in"], schemes["ApiKey"]["name"]) == ("header", "X-API-Key")
    overridden = [name for name, operation in operations.items() if "security" in operation.value]
    assert overridden == ["GET /v1/models"]
