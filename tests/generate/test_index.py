"""The command line of any client: what its index says of an operation, and that it can be called by it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.client.loopback import Reply, json_reply, serve

from .conftest import CONFIG, Outcome, json_answer, spec_of

Generate = Callable[..., Outcome]
PET = {"$ref": "#/components/schemas/Pet"}
PETS = json_answer({"type": "array", "items": PET})


def body(kind: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"required": True, "content": {kind: {"schema": schema}}}


def index_of(outcome: Outcome) -> dict[str, Any]:
    assert outcome.code == 0, outcome.error
    index: dict[str, Any] = json.loads((outcome.out / "pets" / "operations.json").read_text())
    return index


def test_index_of_a_small_spec(generate: Generate) -> None:
    query = [
        {"name": "kind", "in": "query", "schema": {"enum": ["cat", "dog"]}, "description": "Which"},
        {"name": "mood", "in": "query", "schema": {"type": "string", "x-known-values": ["calm"]}},
        {"name": "max-age", "in": "query", "required": True, "schema": {"type": "integer", "minimum": 3}},
    ]
    price = {"credits": 0.5, "per": "1000-characters", "when": "success"}
    operation = {
        "summary": "Every\npet",
        "parameters": query,
        "responses": PETS,
        "x-price": price,
        "x-unstable": "old",
    }
    index = index_of(generate(spec_of({"/pets": {"get": operation}}), CONFIG))
    assert index == {
        "program": "pets",
        "client": "Pets",
        "description": "Pets",
        "operations": {
            "default.pets": {
                "method": "GET",
                "path": "/pets",
                "summary": "Every pet",
                "price": "0.5 credits per 1000 characters, when it succeeds",
                "unstable": "old",
                "parameters": [
                    {
                        "name": "max_age",
                        "wire": "max-age",
                        "in": "query",
                        "types": ["integer"],
                        "required": True,
                    },
                    {
                        "name": "kind",
                        "in": "query",
                        "types": ["string"],
                        "values": ["cat", "dog"],
                        "meaning": "Which",
                    },
                    {"name": "mood", "in": "query", "types": ["string"], "values": ["calm"], "open": True},
                ],
                "public": True,
                "example": "pets call default.pets max_age=3",
            }
        },
    }


def test_examples_follow_the_schemas(generate: Generate) -> None:
    schemas = {
        "Node": {
            "type": "object",
            "required": ["next", "size"],
            "properties": {"next": {"$ref": "#/components/schemas/Node"}, "size": {"default": 2}},
        }
    }
    upload = {
        "type": "object",
        "properties": {"file": {"type": "string", "format": "binary"}, "url": {"type": "string"}},
        "oneOf": [{"required": ["url"]}, {"required": ["file"]}],
    }
    pet = {
        "type": "object",
        "required": ["pet", "tags"],
        "properties": {"pet": PET, "tags": {"type": "array"}},
    }
    paths = {
        "/node": {"post": {"requestBody": body("application/json", schemas["Node"]), "responses": PETS}},
        "/photo": {"post": {"requestBody": body("multipart/form-data", upload), "responses": PETS}},
        "/home": {"post": {"requestBody": body("application/json", pet), "responses": PETS}},
        "/raw": {"post": {"requestBody": body("application/octet-stream", {}), "responses": PETS}},
    }
    operations = index_of(generate(spec_of(paths, schemas)))["operations"]
    examples = {
        name: entry["example"].partition(f"pets call {name} ")[2] for name, entry in operations.items()
    }
    node = json.dumps({"next": {"next": {"next": {"next": {"next": {"next": {}, "size": 2}, "size": 2}, "size": 2}, "size": 2}, "size": 2}, "size": 2})  # fmt: skip
    assert examples == {
        "default.node": f"'next={node}' size=2",
        "default.photo": "url=URL",
        "default.home": """'pet={"name": "NAME"}' 'tags=["TAGS"]'""",
        "default.raw": "body=@FILE",
    }


def test_the_program_of_another_client(generate: Generate, tmp_path: Path) -> None:
    shared = {"name": "name", "in": "query", "schema": {"type": "string"}}
    tag = {"name": "x-tag", "in": "header", "schema": {"type": "string"}}
    events = {"200": {"description": "ok", "content": {"text/event-stream": {
        "schema": {}, "x-events": {"schema": PET, "parameter": "stream"}}}}}  # fmt: skip
    watch = {"type": "object", "properties": {"stream": {"type": "boolean"}, "kind": {"type": "string"}}}
    paths = {
        "/both": {"post": {"parameters": [shared, tag], "requestBody": body("application/json", PET), "responses": PETS}},
        "/raw": {"post": {"requestBody": body("application/octet-stream", {}), "responses": {"204": {"description": "ok"}}}},
        "/watch": {"post": {"requestBody": body("application/json", watch), "responses": events}},
    }  # fmt: skip
    out = generate(spec_of(paths)).out

    def pets(*words: str, stdin: bytes = b"") -> tuple[int, bytes, bytes]:
        done = subprocess.run(
            [sys.executable, "-m", "pets", *words],
            cwd=out,
            env={**os.environ, "PETS_BASE_URL": api.url},
            input=stdin,
            capture_output=True,
            check=False,
        )
        return done.returncode, done.stdout, done.stderr

    lines = [b'data: {"name": "Tom"}\n\n', b'data: {"name": "\xe5\x96\xb5"}\n\n']
    stream = Reply(200, headers={"Content-Type": "text/event-stream"}, parts=lines)
    with serve(json_reply([{"name": "Tom"}]), Reply(204, b""), stream) as api:
        both = pets("call", "default.both", "name=q", 'body={"name": "Tom", "x": 1}', "x_tag=t")
        assert both == (0, b'[\n  {\n    "name": "Tom"\n  }\n]\n', b"")
        assert pets("call", "default.raw", "body=@-", stdin=b"\x00\xff") == (0, b"", b"")
        watched = pets("call", "default.stream_watch")
        assert watched == (0, '{"name":"Tom"}\n{"name":"喵"}\n'.encode(), b"")
        code, _, error = pets("call", "default.both", 'body={"name": "Tom"}', "x_tag=é")
        assert (code, error) == (
            2,
            b"pets: x-tag: a value that is sent in a header can hold only printable ASCII\n",
        )
    first, second, third = api.seen
    assert (first.target, json.loads(first.body), first.headers["x-tag"]) == (
        "/both?name=q",
        {"name": "Tom", "x": 1},
        "t",
    )
    assert second.body == b"\x00\xff"
    assert json.loads(third.body) == {"stream": True}
