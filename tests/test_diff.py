"""What is reported as added, removed and changed between two specs."""

import copy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest

from scripts.diff import diff

Spec = dict[str, Any]

DEFAULT = {"description": "a value, no wording"}
B = {"properties": {"description": {"type": "string"}}}


@pytest.fixture
def spec() -> Spec:
    a = {"$ref": "#/components/schemas/A"}
    return {
        "openapi": "3.1.0",
        "paths": {
            "/v1/b": {
                "post": {
                    "operationId": "b",
                    "summary": "text",
                    "requestBody": {"content": {"application/json": {"schema": {"items": a}}}},
                    "responses": {"200": {"description": "ok"}, "404": {"description": "no"}},
                }
            },
            "/v1/a": {
                "parameters": [{"name": "id", "in": "query", "schema": {"type": "string"}}],
                "get": {
                    "operationId": "a",
                    "parameters": [
                        {"name": "q", "in": "query", "example": "x", "schema": {"default": DEFAULT}}
                    ],
                    "responses": {"default": {"content": {"application/json": {"schema": a}}}},
                },
            },
        },
        "components": {"schemas": {"A": {"properties": {"a": {"$ref": "#/components/schemas/B"}}}, "B": B}},
    }


def get(spec: Spec) -> Any:
    return spec["paths"]["/v1/a"]["get"]


def post(spec: Spec) -> Any:
    return spec["paths"]["/v1/b"]["post"]


Change = Callable[[Spec], object]
# name: (change, changed operations as lines)
CHANGES: dict[str, tuple[Change, list[str]]] = {
    "nothing": (lambda s: None, []),
    "order of keys": (lambda s: s.update(paths=dict(reversed(s["paths"].items()))), []),
    "a parameter added": (
        lambda s: get(s)["parameters"].append({"name": "n", "in": "header"}),
        ["GET /v1/a: parameters +header:n"],
    ),
    "a parameter of the path removed": (
        lambda s: s["paths"]["/v1/a"].pop("parameters"),
        ["GET /v1/a: parameters -query:id"],
    ),
    "a parameter changed": (
        lambda s: get(s)["parameters"][0].update(required=True),
        ["GET /v1/a: parameters ~query:q"],
    ),
    "a parameter renamed": (
        lambda s: get(s)["parameters"][0].update(name="p"),
        ["GET /v1/a: parameters +query:p -query:q"],
    ),
    "the body gone": (lambda s: post(s).pop("requestBody"), ["POST /v1/b: body"]),
    "answers": (
        lambda s: post(s).update(responses={"200": {"content": {}}, "400": {}}),
        ["POST /v1/b: answers +400 -404 ~200"],
    ),
    "a schema two references away": (
        lambda s: s["components"]["schemas"]["B"].update(type="string"),
        ["GET /v1/a: answers ~default", "POST /v1/b: body"],
    ),
    "a schema that nobody uses": (lambda s: s["components"]["schemas"].update(C={}), []),
    "the operationId": (lambda s: post(s).update(operationId="new"), ["POST /v1/b: operationId"]),
    "security of the whole document": (
        lambda s: s.update(security=[{"key": []}]),
        ["GET /v1/a: security", "POST /v1/b: security"],
    ),
    "wording of the operation": (lambda s: post(s).update(summary="other"), ["POST /v1/b: wording"]),
    "wording of an answer": (
        lambda s: post(s)["responses"]["200"].update(description="fine"),
        ["POST /v1/b: wording"],
    ),
    "wording behind a reference": (
        lambda s: s["components"]["schemas"]["B"].update(description="new"),
        ["GET /v1/a: wording", "POST /v1/b: wording"],
    ),
    "an example": (lambda s: get(s)["parameters"][0].update(example="y"), ["GET /v1/a: wording"]),
    "a property called description": (
        lambda s: s["components"]["schemas"]["B"]["properties"]["description"].update(type="integer"),
        ["GET /v1/a: answers ~default", "POST /v1/b: body"],
    ),
    "a default that has a description": (
        lambda s: get(s)["parameters"][0]["schema"]["default"].update(description="another value"),
        ["GET /v1/a: parameters ~query:q"],
    ),
    "an example that looks like a reference": (
        lambda s: get(s)["parameters"][0].update(example={"$ref": "#/nowhere"}),
        ["GET /v1/a: wording"],
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_changed(name: str, spec: Spec) -> None:
    change, expected = CHANGES[name]
    new = copy.deepcopy(spec)
    change(new)
    found = diff(spec, new)
    assert [str(item) for item in found.changed] == expected
    assert (found.added, found.removed) == ([], [])


def test_added_and_removed_by_path(spec: Spec) -> None:
    new = copy.deepcopy(spec)
    new["paths"]["/v1/c"] = {"get": {}, "delete": {}}
    new["paths"]["/v1/0"] = {"get": {}}
    del new["paths"]["/v1/b"]
    found = diff(spec, new)
    assert found.added == ["GET /v1/0", "DELETE /v1/c", "GET /v1/c"]
    assert found.removed == ["POST /v1/b"]
    assert found.changed == []
    assert diff(new, spec).added == ["POST /v1/b"]


def command(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "scripts.diff", *map(str, arguments)]
    return subprocess.run(line, capture_output=True, text=True, cwd=Path(__file__).parents[1], check=False)


def test_command(spec: Spec, tmp_path: Path) -> None:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_bytes(orjson.dumps(spec))
    get(spec)["operationId"] = "x"
    spec["paths"]["/v1/c"] = {"put": {}}
    new.write_bytes(orjson.dumps(spec))
    done = command(old, new)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "+ PUT /v1/c\n~ GET /v1/a: operationId\n1 added, 0 removed, 1 changed\n"
    none: dict[str, list[str]] = {"added": [], "removed": [], "changed": []}
    change = {"operation": "GET /v1/a", "parameters": none, "body": False, "answers": none, "wording": False}
    assert orjson.loads(command(old, new, "--json").stdout) == {
        "added": ["PUT /v1/c"],
        "removed": [],
        "changed": [{**change, "fields": ["operationId"]}],
    }


def test_command_names_the_file_that_is_not_a_spec(spec: Spec, tmp_path: Path) -> None:
    (tmp_path / "old.json").write_bytes(orjson.dumps(spec))
    done = command(tmp_path / "old.json", tmp_path / "new.json")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == f"error: {tmp_path / 'new.json'}: can't be read: No such file or directory\n"
