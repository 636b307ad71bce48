"""The overlay that is printed for an unknown answer: applied, it makes the spec accept that answer."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema_rs
import orjson
import pytest

from leaperone_conformance.run.results.overlay_suggestion import infer, simplified
from scripts.apis import overlay_files
from scripts.document import read_document
from scripts.files import canonical_json
from scripts.overlay import effective_spec
from scripts.spec import resolve
from tests.documented import documented_api

from .conftest import ROOT, Json, run

ANSWER = {
    "code": 0,
    "list": [{"id": 1, "at": 1.5, "on": None}, {"id": None, "at": 2, "more": []}, {"id": 2, "at": 3}],
    "Data": '{"structure": "prov=浙江省"}',
    "500": "no",
    "yes": "12:30:45",
}


def skeleton_of(api: Path, folder: Path, operation: str, answer: Path) -> subprocess.CompletedProcess[str]:
    """The command of the conformance distribution, on the effective spec of an API's directory."""
    spec = folder / "effective.json"
    document = effective_spec(api / "openapi.json", sorted((api / "overlays").glob("*.yaml"))).document
    spec.write_bytes(canonical_json(document))
    command = [sys.executable, "-c", "from leaperone_conformance.cli import main; main()", "skeleton"]
    command += ["--spec", str(spec), "--operation", operation, "--answer", str(answer)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "conformance/src")}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


def accepts(spec: Json, operation: str, value: Any) -> bool:
    method, path = operation.split()
    response = spec["paths"][path][method.lower()]["responses"]["200"]
    response = resolve(spec, response["$ref"]) if "$ref" in response else response
    schema = response["content"]["application/json"]["schema"]
    document = {**spec, "$ref": "#/x-schema", "x-schema": schema}
    return jsonschema_rs.Draft202012Validator(document).is_valid(value)


@pytest.mark.parametrize("operation", ["GET /a", "GET /b", "POST /b"])
def test_the_overlay_makes_the_answer_one_of_the_shapes(api: Path, tmp_path: Path, operation: str) -> None:
    answer = tmp_path / "answer.json"
    answer.write_bytes(orjson.dumps(ANSWER))
    done = skeleton_of(api, tmp_path, operation, answer)
    assert (done.returncode, done.stderr) == (0, "")
    before = effective_spec(api / "openapi.json", sorted((api / "overlays").glob("*.yaml"))).document
    (api / "overlays/900-to-be-named.yaml").write_text(done.stdout)
    result = effective_spec(api / "openapi.json", sorted((api / "overlays").glob("*.yaml")))
    assert result.warnings == ()
    assert not accepts(before, operation, ANSWER)
    assert accepts(result.document, operation, ANSWER)
    assert accepts(result.document, operation, "as before")
    assert not accepts(result.document, operation, {**ANSWER, "code": "0"})
    for other in {"GET /a", "GET /b", "POST /b"} - {operation}:
        assert not accepts(result.document, other, ANSWER)
    checked = run("quirks", "--api", api)
    assert checked.returncode == 0, checked.stderr


@pytest.mark.parametrize(
    "operation",
    [
        "GET /v1/images/generations/{id}",
        "POST /v1/address/search",
        "GET /v1/social-media/data/hybrid/video_data",
    ],
)
def test_it_fits_the_repository(tmp_path: Path, operation: str) -> None:
    api, answer = documented_api(tmp_path / "api"), tmp_path / "answer.json"
    answer.write_bytes(orjson.dumps({"task": ANSWER}))
    done = skeleton_of(api, tmp_path, operation, answer)
    assert done.returncode == 0, done.stderr
    skeleton = tmp_path / "900-to-be-named.yaml"
    skeleton.write_text(done.stdout)
    result = effective_spec(api / "openapi.json", [*overlay_files(api), skeleton])
    assert result.warnings == ()
    assert accepts(result.document, operation, {"task": ANSWER})
    assert read_document(skeleton)["info"]["x-quirk"]["state"] == "live"


@pytest.mark.parametrize(
    ("operation", "message"),
    [("GET /c", "GET /c: no such operation"), ("DELETE /b", "DELETE /b: no answer with status 200 is JSON")],
)
def test_what_has_no_json_answer_is_refused(api: Path, tmp_path: Path, operation: str, message: str) -> None:
    answer = tmp_path / "answer.json"
    answer.write_text("{}")
    done = skeleton_of(api, tmp_path, operation, answer)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"error: {message}")


def test_an_answer_that_is_not_json_is_refused(api: Path, tmp_path: Path) -> None:
    answer = tmp_path / "answer.json"
    answer.write_text("<html>")
    done = skeleton_of(api, tmp_path, "GET /b", answer)
    assert done.returncode == 2
    assert done.stderr.startswith(f"error: {answer}: not JSON")


@pytest.mark.parametrize(
    ("value", "schema"),
    [
        (True, {"type": "boolean"}),
        ([1, 2.5], {"type": "array", "items": {"type": "number"}}),
        ([1, "a", None], {"type": "array", "items": {"type": ["integer", "null", "string"]}}),
        ([], {"type": "array"}),
        (
            [{"a": 1}, {"a": 2, "b": [1]}, {"a": 3, "b": ["x"]}],
            {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["a"],
                    "properties": {
                        "a": {"type": "integer"},
                        "b": {"type": "array", "items": {"type": ["integer", "string"]}},
                    },
                },
            },
        ),
        (
            [{"a": 1}, None],
            {
                "type": "array",
                "items": {
                    "type": ["null", "object"],
                    "required": ["a"],
                    "properties": {"a": {"type": "integer"}},
                },
            },
        ),
        (
            '[{"a":1}]',
            {
                "type": "string",
                "contentMediaType": "application/json",
                "contentSchema": {
                    "type": "array",
                    "items": {"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}}},
                },
            },
        ),
        ("{a}", {"type": "string"}),
        (["{}", "plain"], {"type": "array", "items": {"type": "string"}}),
        (
            ["[1]", "[2.5]", 3],
            {
                "type": "array",
                "items": {
                    "type": ["integer", "string"],
                    "contentMediaType": "application/json",
                    "contentSchema": {"type": "array", "items": {"type": "number"}},
                },
            },
        ),
    ],
)
def test_what_a_value_shows(value: Any, schema: Json) -> None:
    assert simplified(infer(value)) == schema
    assert jsonschema_rs.Draft202012Validator(schema).is_valid(value)
