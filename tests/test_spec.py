"""What counts as a usable spec, and what is said about one that isn't."""

import copy
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest

from scripts.errors import SpecError
from scripts.spec import check_spec, iter_operations, load_spec, resolve

Spec = dict[str, Any]


@pytest.fixture
def spec() -> Spec:
    return {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {
            "/v1/a": {
                "parameters": [{"$ref": "#/components/parameters/P"}],
                "get": {
                    "operationId": "getA",
                    "responses": {"200": {"content": {"application/json": {"schema": {"$ref": A}}}}},
                },
            },
            "/v1/b": {"post": {"operationId": "postB", "responses": {}}},
        },
        "components": {
            "parameters": {"P": {"name": "p", "in": "query"}},
            "schemas": {"A": {"type": "object", "properties": {"a": {"$ref": A}}}},
        },
    }


A = "#/components/schemas/A"


def put(*path_and_value: Any) -> Callable[[Spec], None]:
    """A change to a spec: set the value at a path of keys."""
    *path, last, value = path_and_value

    def change(spec: Spec) -> None:
        target: Any = spec
        for key in path:
            target = target[key]
        target[last] = value

    return change


SCHEMAS = ("components", "schemas")
GET = ("paths", "/v1/a", "get")
OK = (*GET, "responses", "200")
REFUSED: dict[str, tuple[Callable[[Spec], None], str]] = {
    "swagger 2": (put("swagger", "2.0"), "s.json: #/swagger: Swagger 2 is not supported: convert it"),
    "no version": (put("openapi", None), "s.json: #/openapi: not an OpenAPI document"),
    "version 3.3": (put("openapi", "3.3.0"), "s.json: #/openapi: version '3.3.0' is not supported"),
    "no operations": (put("paths", {"/v1/a": {}}), "s.json: #/paths: the document has no operations"),
    "paths null": (put("paths", None), "s.json: #/paths: null where an object is expected"),
    "path without slash": (put("paths", "v1", {}), "s.json: #/paths/v1: a path must begin with '/'"),
    "path item is a list": (put("paths", "/x", []), "s.json: #/paths/~1x: an array where an object is"),
    "operation is a string": (put(*GET, "x"), "s.json: #/paths/~1v1~1a/get: a string where an object is"),
    "parameters is an object": (put(*GET, "parameters", {}), "/get/parameters: an object where an array is"),
    "parameter is a number": (put(*GET, "parameters", [1]), "/get/parameters/0: a number where an object is"),
    "parameter without in": (
        put(*GET, "parameters", [{"name": "p"}]),
        "s.json: #/paths/~1v1~1a/get/parameters/0: a parameter must have a string 'in'",
    ),
    "operationId is a number": (put(*GET, "operationId", 1), "/get/operationId: a number where a string"),
    "response is null": (put(*GET, "responses", "200", None), "/get/responses/200: null where an object is"),
    "requestBody is a list": (put(*GET, "requestBody", []), "/get/requestBody: an array where an object is"),
    "content is a list": (
        put(*GET, "requestBody", {"content": []}),
        "/get/requestBody/content: an array where an",
    ),
    "media type is a string": (
        put(*OK, "content", "application/json", "x"),
        "~1json: a string where an object is",
    ),
    "schema is a list": (
        put(*OK, "content", "application/json", {"schema": []}),
        "s.json: #/paths/~1v1~1a/get/responses/200/content/application~1json/schema: an array where a schema",
    ),
    "schema of a parameter is a string": (
        put("components", "parameters", "P", "schema", "text"),
        "s.json: #/paths/~1v1~1a/parameters/0/schema: a string where a schema (object or boolean) is expected",
    ),
    "components is a list": (put("components", []), "s.json: "),
    "component schema is a string": (
        put(*SCHEMAS, "B", "text"),
        "s.json: #/components/schemas/B: a string where a",
    ),
    "duplicate operationId": (
        put("paths", "/v1/b", "post", "operationId", "getA"),
        "s.json: #/paths/~1v1~1b/post: duplicate operationId 'getA': GET /v1/a and POST /v1/b",
    ),
    "duplicate operationId of a webhook": (
        put("webhooks", {"done": {"post": {"operationId": "getA"}}}),
        "s.json: #/webhooks/done/post: duplicate operationId 'getA': GET /v1/a and POST done",
    ),
    "unresolvable $ref": (
        put(*SCHEMAS, {}),
        "s.json: #/paths/~1v1~1a/get/responses/200/content/application~1json/schema: unresolvable $ref"
        " '#/components/schemas/A': nothing is called 'A' there",
    ),
    "remote $ref": (
        put(*SCHEMAS, "B", {"$ref": "https://example.com/b.json"}),
        "s.json: #/components/schemas/B: remote $ref 'https://example.com/b.json'",
    ),
    "$ref to another file": (put(*SCHEMAS, "B", {"$ref": "b.json#/B"}), "B: remote $ref 'b.json#/B'"),
    "$ref to an anchor": (put(*SCHEMAS, "B", {"$ref": "#b"}), "$ref '#b' is not a JSON pointer"),
    "$ref is a number": (put(*SCHEMAS, "B", {"$ref": 1}), "#/components/schemas/B: $ref is a number"),
    "$ref to itself": (put(*SCHEMAS, "A", {"$ref": A}), f"cyclic $ref: {A} -> {A}"),
    "$ref cycle of two": (
        put(*SCHEMAS, {"A": {"$ref": f"{A}2"}, "A2": {"$ref": A}}),
        f"cyclic $ref: {A} -> {A}2 -> {A}",
    ),
    "path item that is itself": (put("paths", "/v1/b", {"$ref": "#/paths/~1v1~1b"}), "cyclic $ref"),
    "unresolvable $ref of a property called default": (
        put(*SCHEMAS, "B", {"properties": {"default": {"$ref": "#/no"}}}),
        "s.json: #/components/schemas/B/properties/default: unresolvable $ref '#/no'",
    ),
    "unresolvable $ref of a property called properties": (
        put(*SCHEMAS, "B", {"properties": {"properties": {"$ref": "#/no"}}}),
        "s.json: #/components/schemas/B/properties/properties: unresolvable $ref '#/no'",
    ),
    "unresolvable $ref in our own extension": (
        put(
            *GET,
            "responses",
            "200",
            "content",
            "application/json",
            "x-canonical",
            {"schema": {"$ref": "#/no"}},
        ),
        "x-canonical/schema: unresolvable $ref '#/no'",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(spec: Spec, name: str) -> None:
    change, message = REFUSED[name]
    check_spec(copy.deepcopy(spec), "s.json")
    change(spec)
    with pytest.raises(SpecError, match=re.escape(message)):
        check_spec(spec, "s.json")


@pytest.mark.parametrize("value", [[], "text", None, 3, True])
def test_refused_when_not_an_object(value: object) -> None:
    with pytest.raises(
        SpecError, match=r"s\.json: #: not an OpenAPI document: .* where an object is expected"
    ):
        check_spec(value, "s.json")


ACCEPTED: dict[str, Callable[[Spec], None]] = {
    "3.0": put("openapi", "3.0.3"),
    "recursion through properties": put(*SCHEMAS, "A", {"properties": {"a": {"items": {"$ref": A}}}}),
    "a property called $ref": put(*SCHEMAS, "A", {"properties": {"$ref": {"type": "string"}}}),
    "a $ref in an example": put(*SCHEMAS, "A", {"example": {"$ref": "nowhere"}}),
    "a $ref in a default": put(*SCHEMAS, "A", {"default": {"$ref": 5}}),
    "a $ref in an example object": put(
        *GET, "responses", "200", "content", "application/json", "examples", {"x": {"value": {"$ref": "no"}}}
    ),
    "a $ref in a foreign extension": put("x-vendor", {"$ref": "nowhere"}),
    "a property called default": put(
        *SCHEMAS, "A", {"properties": {"default": {"$ref": f"{A}/type"}}, "type": {}}
    ),
    "a path extension": put("paths", "x-note", "text"),
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_accepted(spec: Spec, name: str) -> None:
    ACCEPTED[name](spec)
    assert check_spec(spec, "s.json") is spec


def test_a_deep_document_is_refused_and_not_followed(spec: Spec) -> None:
    deep: Any = {}
    for _ in range(5000):
        deep = {"items": deep}
    spec["components"]["schemas"]["Deep"] = deep
    with pytest.raises(SpecError, match="nested deeper than 200 levels"):
        check_spec(spec, "s.json")


def test_a_long_chain_of_references_is_refused(spec: Spec) -> None:
    chain = {f"C{i}": {"$ref": f"#/components/schemas/C{i + 1}"} for i in range(3000)}
    spec["components"]["schemas"] |= {**chain, "C3000": {}}
    with pytest.raises(SpecError, match="a chain of more than 200 references"):
        check_spec(spec, "s.json")


def test_allof_that_doubles_at_each_level_is_checked_once_per_schema(spec: Spec) -> None:
    ref = "#/components/schemas/D{}".format
    doubling = {f"D{i}": {"allOf": [{"$ref": ref(i + 1)}, {"$ref": ref(i + 1)}]} for i in range(60)}
    spec["components"]["schemas"] |= {**doubling, "D60": {}}
    assert check_spec(spec, "s.json") is spec


def test_load_spec_names_file_line_and_column(tmp_path: Path) -> None:
    file = tmp_path / "s.json"
    file.write_text('{\n "openapi": }')
    with pytest.raises(SpecError, match=re.escape(f"{file}: not JSON:") + r".*\(line 2, column 13\)"):
        load_spec(file)


def test_load_spec_returns_the_document(tmp_path: Path, spec: Spec) -> None:
    file = tmp_path / "s.json"
    file.write_bytes(orjson.dumps(spec))
    assert load_spec(file) == spec


def test_operations_come_in_document_order_with_their_path_item(spec: Spec) -> None:
    spec["paths"]["/v1/b"]["summary"] = "no operation"
    spec["paths"]["x-note"] = {}
    operations = list(iter_operations(spec))
    assert [operation.name for operation in operations] == ["GET /v1/a", "POST /v1/b"]
    assert operations[0].method == "get"
    assert operations[0].path_item["parameters"] == [{"$ref": "#/components/parameters/P"}]
    assert operations[1].value["operationId"] == "postB"


def test_operations_of_a_path_item_given_by_reference(spec: Spec) -> None:
    spec["components"]["pathItems"] = {"C": {"delete": {"operationId": "deleteC"}}}
    spec["paths"]["/v1/c"] = {"$ref": "#/components/pathItems/C", "summary": "mine"}
    check_spec(spec, "s.json")
    last = list(iter_operations(spec))[-1]
    assert (last.name, last.value, last.path_item["summary"]) == (
        "DELETE /v1/c",
        {"operationId": "deleteC"},
        "mine",
    )


def test_resolve_decodes_pointers() -> None:
    document = {"a/b": {"c~d": {"e f": [10, {"x": 1}]}}}
    assert resolve(document, "#/a~1b/c~0d/e%20f/1/x") == 1
    assert resolve(document, "#") is document


@pytest.mark.parametrize("index", ["2", "-1", "01", "x", "9999999999999"])
def test_resolve_refuses_what_is_no_index(index: str) -> None:
    with pytest.raises(SpecError, match="unresolvable"):
        resolve({"a": [1, 2]}, f"#/a/{index}")


def test_resolve_follows_chains_but_keeps_meaningful_siblings() -> None:
    document: Spec = {
        "a": {"$ref": "#/b", "description": "mine"},
        "b": {"$ref": "#/c"},
        "c": {"$ref": "#/d", "minLength": 1},
        "d": {},
    }
    assert resolve(document, "#/a") == {"$ref": "#/d", "minLength": 1}
