"""Reading a spec: operations, routes, validators, canonical shapes, and what is refused."""

import json
import re
from pathlib import Path
from typing import Any

import orjson
import pytest

from leaperone_conformance.errors import SpecInvalid, SpecNotFound
from leaperone_conformance.spec import Spec, load

SHAPES = {
    "schema": {"$ref": "#/components/schemas/Task"},
    "fields": {"id": ["/data/id", "/id"], "images": ["/images", "/data/images", "/data"], "code": ["/code"]},
}


def _document() -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "security": [{"Bearer": []}, {"Key": []}],
        "paths": {
            "/v1/tasks/{id}": {
                "parameters": [
                    {"$ref": "#/components/parameters/Id"},
                    {"name": "verbose", "in": "query", "schema": {"type": "boolean"}},
                ],
                "get": {
                    "operationId": "task",
                    "parameters": [{"name": "verbose", "in": "query", "schema": {"type": "integer"}}],
                    "responses": {
                        "200": {
                            "description": "",
                            "content": {
                                "application/json": {"schema": {"type": "object"}, "x-canonical": SHAPES}
                            },
                        },
                        "4XX": {"$ref": "#/components/responses/Error"},
                    },
                },
            },
            "/v1/tasks/latest": {
                "get": {
                    "operationId": "latest",
                    "security": [],
                    "responses": {"200": {"$ref": "#/components/responses/Error"}},
                }
            },
            "/v1/{kind}.{format}": {
                "get": {"operationId": "file", "responses": {"default": {"description": ""}}}
            },
            "/v1/purify": {
                "post": {
                    "operationId": "purify",
                    "requestBody": {
                        "required": True,
                        "content": {"Application/JSON": {"schema": {"$ref": "#/components/schemas/Text"}}},
                    },
                    "responses": {"default": {"description": ""}},
                }
            },
        },
        "components": {
            "securitySchemes": {
                "Bearer": {"type": "http", "scheme": "bearer"},
                "Key": {"type": "apiKey", "in": "header", "name": "X-API-Key"},
            },
            "parameters": {
                "Id": {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
            },
            "responses": {
                "Error": {
                    "description": "",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Answer"}}},
                }
            },
            "schemas": {
                "Text": {"type": "string", "maxLength": 3},
                "Task": {
                    "properties": {
                        "id": {"$ref": "#/components/schemas/Text"},
                        "images": {"type": "array"},
                        "code": {"type": "integer"},
                    }
                },
                "Answer": {
                    "type": "object",
                    "required": ["Data"],
                    "properties": {
                        "at": {"type": "string", "format": "date-time"},
                        "Data": {
                            "type": "string",
                            "contentMediaType": "application/json",
                            "contentSchema": {
                                "type": "object",
                                "required": ["zip"],
                                "properties": {
                                    "zip": {"$ref": "#/components/schemas/Text"},
                                    "inner": {"$ref": "#/components/schemas/Answer"},
                                },
                            },
                        },
                    },
                },
            },
        },
    }


@pytest.fixture(scope="module")
def spec() -> Spec:
    return Spec(_document(), "tiny")


def test_operations_carry_merged_parameters_and_resolved_references(spec: Spec) -> None:
    task = spec.by_id["task"]
    assert [(p.name, p.location, p.required) for p in task.parameters] == [
        ("id", "path", True),
        ("verbose", "query", False),
    ]
    assert task.parameters[0].schema == "#/components/parameters/Id/schema"
    verbose = task.parameters[1].schema
    assert verbose is not None
    assert spec.validator(verbose).is_valid(1), "the operation's parameter wins over its path's"
    assert not task.public
    assert task.security == (frozenset({"Bearer"}), frozenset({"Key"}))
    error = task.response(404)
    assert error is not None
    assert error.content["application/json"].schema == (
        "#/components/responses/Error/content/application~1json/schema"
    )
    assert task.response(500) is None
    assert spec.by_id["latest"].public
    assert spec.by_id["purify"].body_required
    assert list(spec.by_id["purify"].bodies) == ["application/json"]


@pytest.mark.parametrize(
    ("path", "operation", "values"),
    [
        ("/v1/tasks/latest", "latest", {}),
        ("/v1/tasks/7", "task", {"id": "7"}),
        ("/v1/tasks/a%2Fb%20c", "task", {"id": "a/b c"}),
        ("/v1/report.pdf", "file", {"kind": "report", "format": "pdf"}),
        ("/v1/t%61sks/latest", "latest", {}),
    ],
)
def test_a_path_finds_its_operation(spec: Spec, path: str, operation: str, values: dict[str, str]) -> None:
    match = spec.routes.find(path)
    assert match is not None
    assert match.operations["GET"].id == operation
    assert match.path_parameters == values


@pytest.mark.parametrize("path", ["/", "/v1", "/v1/tasks", "/v1/tasks/", "/v1/tasks/7/8", "/v1/nothing", ""])
def test_an_unknown_path_finds_nothing(spec: Spec, path: str) -> None:
    assert spec.routes.find(path) is None


def test_schemas_of_templated_paths_can_be_named(spec: Spec) -> None:
    success = spec.by_id["task"].success
    assert success is not None
    schema = success.content["application/json"].schema
    assert schema is not None
    assert "{id}" in schema
    assert spec.validator(schema).is_valid({})
    assert not spec.validator(schema).is_valid([])


@pytest.mark.parametrize(
    ("answer", "path", "message"),
    [
        ({"Data": '{"zip": "123"}'}, None, None),
        ({"Data": "{"}, "/Data", "not JSON"),
        ({"Data": '{"zip": "1234"}'}, "/Data", "/zip"),
        ({"Data": json.dumps({"zip": "1", "inner": {"Data": "oops"}})}, "/Data", "/inner/Data"),
        ({"Data": '{"zip": "1"}', "at": "yesterday"}, "/at", "date-time"),
        ({}, "", "required"),
    ],
)
def test_json_inside_strings_is_held_against_its_schema(
    spec: Spec, answer: Any, path: str | None, message: str | None
) -> None:
    found = spec.violations("#/components/schemas/Answer", answer)
    if path is None or message is None:
        assert found == []
        return
    assert [violation.path for violation in found] == [path]
    assert message in found[0].message
    assert spec.validator("#/components/schemas/Answer", decode=True).is_valid(answer) is False


def test_the_plain_validator_takes_such_a_string_for_any_string(spec: Spec) -> None:
    assert spec.validator("#/components/schemas/Answer").is_valid({"Data": "{"})


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"id": "a", "images": [1]}, {"id": "a", "images": [1]}),
        ({"id": "a", "data": [1]}, {"id": "a", "images": [1]}),
        ({"code": 0, "data": {"id": "b", "images": []}}, {"id": "b", "images": [], "code": 0}),
        ({"code": "0", "data": {"id": 5, "images": None}, "id": "c"}, {"id": "c"}),
        ({"code": True}, {}),
    ],
)
def test_canonical_takes_the_first_pointer_that_fits(spec: Spec, answer: Any, expected: Any) -> None:
    success = spec.by_id["task"].success
    assert success is not None
    assert spec.canonical(success.content["application/json"], answer) == expected


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"openapi": "2.0"}, "not OpenAPI 3.0 to 3.2"),
        ({"openapi": None, "swagger": "2.0"}, "not OpenAPI 3.0 to 3.2"),
        ({"paths": {"/a": None}}, "#/paths/~1a is not a path item"),
        ({"paths": {"x-only": {}}}, "no operations"),
        (
            {"components": {"schemas": {"A": {"properties": {"b": {"$ref": "b.json#/B"}}}}}},
            "#/components/schemas/A/properties/b: $ref 'b.json#/B' leaves the document",
        ),
        ({"paths": {}}, "no operations"),
        ({"paths": {"/a": {"get": {"parameters": [{"$ref": "#/nowhere"}]}}}}, "#/nowhere does not exist"),
        (
            {"paths": {"/a": {"get": {"parameters": [{"$ref": "https://x.invalid/p"}]}}}},
            "leaves the document",
        ),
        ({"paths": {"/a": {"$ref": "#/paths/~1a"}}}, "refers to itself"),
        (
            {"paths": {"/a": {"get": {"parameters": [{"in": "query"}]}}}},
            "#/paths/~1a/get is not an operation",
        ),
    ],
)
def test_a_bad_document_is_refused_with_its_place(change: dict[str, Any], message: str) -> None:
    with pytest.raises(SpecInvalid, match=r"bad\.json") as refusal:
        Spec(_document() | change, "bad", origin="bad.json")
    assert message in str(refusal.value)


def test_a_dangling_reference_inside_a_schema_is_refused_when_used(spec: Spec) -> None:
    with pytest.raises(SpecInvalid, match="Nowhere"):
        spec.validator("#/components/schemas/Nowhere")


def test_load_reads_a_file_and_hashes_its_bytes(tmp_path: Path) -> None:
    file = tmp_path / "tiny.json"
    file.write_bytes(orjson.dumps(_document()))
    spec = load(file)
    assert spec.name == "tiny"
    assert len(spec.sha256) == 64
    assert load(str(file)).sha256 == spec.sha256


def test_load_says_what_to_do_without_a_spec(tmp_path: Path) -> None:
    with pytest.raises(SpecNotFound, match="which has leapai, leaperone"):
        load("no-such-api")
    with pytest.raises(SpecNotFound, match=r"absent\.json"):
        load(tmp_path / "absent.json")
    broken = tmp_path / "broken.json"
    broken.write_text("{\n oops")
    with pytest.raises(SpecInvalid, match="line 2"):
        load(broken)
    broken.write_text("[]")
    with pytest.raises(SpecInvalid, match="list"):
        load(broken)


def _routed(path: str) -> Spec:
    names = dict.fromkeys(re.findall(r"\{([^}]+)\}", path))
    parameters = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in names
    ]
    return Spec(
        {
            "openapi": "3.1.0",
            "info": {"title": "t", "version": "1"},
            "paths": {path: {"get": {"parameters": parameters, "responses": {}}}},
        },
        "t",
    )


@pytest.mark.parametrize(
    ("path", "requested", "values"),
    [
        ("/{a}-{b}", "/x-y-z", {"a": "x-y", "b": "z"}),
        ("/{a}{b}", "/xyz", {"a": "xy", "b": "z"}),
        ("/v{a}.{b}.json", "/v1.2.json", {"a": "1", "b": "2"}),
        ("/v{a}.{b}.json", "/v1..json", None),
        ("/v{a}", "/v", None),
        ("/{a}:go", "/x:go", {"a": "x"}),
    ],
)
def test_parameters_within_a_segment(path: str, requested: str, values: dict[str, str] | None) -> None:
    match = _routed(path).routes.find(requested)
    assert (None if match is None else match.path_parameters) == values


def test_a_segment_of_many_parameters_is_read_in_one_pass() -> None:
    """A regular expression would take years to see that the end is missing."""
    routes = _routed("/" + "".join(f"{{p{number}}}" for number in range(20)) + "x").routes
    assert routes.find("/" + "a" * 5000) is None
    found = routes.find("/" + "a" * 5000 + "x")
    assert found is not None and len(found.path_parameters) == 20


def test_a_path_of_many_segments_is_found() -> None:
    names = [f"p{number}" for number in range(3000)]
    found = _routed("".join(f"/{{{name}}}" for name in names)).routes.find("/a" * 3000)
    assert found is not None and found.path_parameters == dict.fromkeys(names, "a")
