"""Bodies of responses are of their media types, and of those there are the one that is accepted comes."""

import csv
import io
import json
import zipfile
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs
from xml.etree.ElementTree import fromstring

import httpx
import pytest

from conformance.tests.documents import answering, document
from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.run import Settings, run
from leaperone_conformance.spec import Spec

TEXT, NUMBER = {"type": "string"}, {"type": "integer"}
FILE = {"type": "string", "format": "binary"}
PET: dict[str, Any] = {
    "type": "object",
    "required": ["name", "age", "tags", "home"],
    "properties": {
        "name": TEXT,
        "age": NUMBER,
        "tags": {"type": "array", "minItems": 2, "maxItems": 2, "items": {"enum": ["a b", "c&d"]}},
        "home": {"type": "object", "required": ["n"], "properties": {"n": NUMBER}},
    },
    "additionalProperties": False,
}


def _get(content: dict[str, Any], accept: str | None = None, **responses: Any) -> httpx.Response:
    operation = answering(content)
    operation["responses"] |= responses
    with serve(Mock(Spec(document({"/a": {"get": operation}}), "t"))) as url:
        return httpx.get(f"{url}/a", headers={} if accept is None else {"Accept": accept})


def _lines(content: bytes) -> list[Any]:
    return [json.loads(line) for line in content.splitlines()]


def _is_form(content: bytes) -> bool:
    fields = parse_qs(content.decode(), strict_parsing=True)
    home, age = json.loads(fields["home"][0]), int(fields["age"][0])
    return len(fields["tags"]) == 2 and isinstance(home["n"] + age, int)


def _is_table(content: bytes) -> bool:
    names, *rows = csv.reader(io.StringIO(content.decode()))
    return set(names) == set(PET["required"]) and len(rows) >= 1 and all(len(row) == 4 for row in rows)


def _is_zip(content: bytes) -> bool:
    return zipfile.ZipFile(io.BytesIO(content)).namelist() == []


PETS = {"type": "array", "minItems": 1, "items": PET}
BODIES: list[tuple[str, Any, Callable[[bytes], bool]]] = [
    ("application/json", TEXT, lambda body: isinstance(json.loads(body), str)),
    ("text/json", TEXT, lambda body: isinstance(json.loads(body), str)),
    ("application/hal+json", PET, lambda body: json.loads(body).keys() == PET["properties"].keys()),
    ("application/json; charset=utf-8", PET, lambda body: "name" in json.loads(body)),
    ("application/x-ndjson", PETS, lambda body: all("name" in pet for pet in _lines(body))),
    ("application/x-ndjson", PET, lambda body: all("name" in pet for pet in _lines(body))),
    ("application/jsonl", TEXT, lambda body: isinstance(_lines(body), list)),
    ("application/json-seq", PETS, lambda body: body.startswith(b"\x1e{")),
    ("text/event-stream", PET, lambda body: body.startswith(b"data: {")),
    ("application/xml", PET, lambda body: fromstring(body).find("home/n") is not None),
    ("application/xml", None, lambda body: fromstring(body).tag != ""),
    ("image/svg+xml", FILE, lambda body: fromstring(body).tag.endswith("svg")),
    ("application/x-www-form-urlencoded", PET, _is_form),
    ("application/x-www-form-urlencoded", None, lambda body: body == b""),
    ("multipart/form-data", PET, lambda body: body.count(b"Content-Disposition: form-data; name=") == 4),
    ("text/csv", PETS, _is_table),
    ("text/plain", NUMBER, lambda body: isinstance(int(body), int)),
    ("text/plain", {"const": True}, lambda body: body == b"true"),
    ("application/yaml", {"const": {"a": [1]}}, lambda body: body == b'{"a":[1]}'),
    ("application/jwt", {"const": "a.b"}, lambda body: body == b"a.b"),
    ("application/octet-stream", FILE, lambda body: len(body) > 0),
    ("application/octet-stream", None, lambda body: len(body) > 0),
    ("image/png", FILE, lambda body: body.startswith(b"\x89PNG\r\n\x1a\n")),
    ("image/*", FILE, lambda body: body.startswith(b"\x89PNG\r\n\x1a\n")),
    ("image/gif", None, lambda body: body.startswith(b"GIF89a") and body.endswith(b";")),
    ("image/jpeg", TEXT, lambda body: body.startswith(b"\xff\xd8\xff\xe0") and body.endswith(b"\xff\xd9")),
    ("audio/mpeg", FILE, lambda body: body.startswith(b"RIFF")),
    ("application/zip", FILE, _is_zip),
]


@pytest.mark.parametrize(("media_type", "schema", "is_body"), BODIES)
def test_a_body_is_of_its_media_type(media_type: str, schema: Any, is_body: Callable[[bytes], bool]) -> None:
    response = _get({media_type: {} if schema is None else {"schema": schema}})
    assert response.status_code == 200
    came = response.headers["content-type"].partition(";")[0]
    assert came == media_type.partition(";")[0].replace("*", "png")
    assert is_body(response.content), response.content


def test_the_suite_has_no_findings_about_media_types() -> None:
    paths = {
        f"/media/{number}": {"get": answering({media_type: {} if schema is None else {"schema": schema}})}
        for number, (media_type, schema, _) in enumerate(BODIES)
    }
    spec = Spec(document(paths), "t")
    wanted = Settings("t", key="sk-t", max_examples=2, mock_control=True)
    record = run(spec, wanted, lambda spec: Mock(spec, control=True), lambda progress: None)
    assert [(found.operation, found.check, found.detail) for found in record.new] == []
    assert record.operations == len(BODIES)


def test_an_example_is_sent_as_it_is() -> None:
    schema = {"type": "object", "properties": {"a": NUMBER}}
    assert _get({"application/xml": {"example": "<r><a>1</a></r>"}}).text == "<r><a>1</a></r>"
    assert _get({"text/csv": {"schema": TEXT, "example": "a,b\n"}}).text == "a,b\n"
    assert "<a>7</a>" in _get({"application/xml": {"schema": schema, "example": {"a": 7}}}).text


VERSIONS = {
    "application/vnd.pets+json; version=1": {"schema": {"const": 1}},
    "application/vnd.pets+json; version=2": {"schema": {"const": 2}},
    "application/xml": {"schema": TEXT},
}


@pytest.mark.parametrize(
    ("accept", "content_type"),
    [
        ("application/vnd.pets+json;version=2", "application/vnd.pets+json; version=2"),
        (
            'application/vnd.pets+json;q=0.5;Version="2", application/xml;q=0.4',
            "application/vnd.pets+json; version=2",
        ),
        ("application/vnd.pets+json", "application/vnd.pets+json; version=1"),
        ("application/json", "application/vnd.pets+json; version=1"),
        ("application/*+json, application/xml;q=0.9", "application/vnd.pets+json; version=1"),
        ("application/json;q=0.2, application/xml;q=0.3", "application/xml"),
        ("application/json;q=0, */*", "application/vnd.pets+json; version=1"),
        ("text/html, application/xml;q=0.9, */*;q=nan", "application/xml"),
        ("application/xml; charset=utf-8", "application/xml"),
        ("image/png", "application/vnd.pets+json; version=1"),
    ],
)
def test_parameters_and_suffixes_count(accept: str, content_type: str) -> None:
    assert _get(VERSIONS, accept).headers["content-type"] == content_type


def test_what_is_not_accepted_is_refused_only_where_that_is_documented() -> None:
    one = {"application/xml": {"schema": TEXT}}
    assert _get(one, "image/png").status_code == 200
    refused = {"406": {"description": "none of these"}}
    assert _get(one, "image/png", **refused).status_code == 406
    assert _get(one, "image/png, application/*;q=0.1", **refused).status_code == 200


def test_several_lines_of_accept_are_one_list() -> None:
    operation = answering(VERSIONS)
    with serve(Mock(Spec(document({"/a": {"get": operation}}), "t"))) as url:
        headers = [("Accept", "application/xml"), ("Accept", "text/html")]
        assert httpx.get(f"{url}/a", headers=headers).headers["content-type"] == "application/xml"


@pytest.mark.parametrize(
    ("accept", "content_type"),
    [
        ("*/*", "application/problem+json"),
        ("application/xml", "application/xml"),
        ("text/plain, application/xml;q=0.5", "text/plain"),
        ("image/png", "application/problem+json"),
    ],
)
def test_errors_come_as_they_are_accepted(accept: str, content_type: str) -> None:
    kinds = {"text/plain": TEXT, "application/xml": TEXT, "application/problem+json": {"type": "object"}}
    operation = answering(
        {"application/json": {}},
        parameters=[{"name": "n", "in": "query", "required": True, "schema": NUMBER}],
    )
    content = {kind: {"schema": schema} for kind, schema in kinds.items()}
    operation["responses"]["400"] = {"description": "wrong", "content": content}
    with serve(Mock(Spec(document({"/a": {"get": operation}}), "t"))) as url:
        response = httpx.get(f"{url}/a", headers={"Accept": accept})
    assert response.status_code == 400
    assert response.headers["content-type"].partition(";")[0] == content_type


def test_operations_that_only_a_fragment_tells_apart_are_told_by_what_they_take() -> None:
    def taking(name: str) -> dict[str, Any]:
        body = {
            "type": "object",
            "required": [name],
            "properties": {name: TEXT},
            "additionalProperties": False,
        }
        identifier = {"name": f"{name}_id", "in": "path", "required": True, "schema": TEXT}
        return {
            **answering({"application/json": {"schema": {"const": name}}}),
            "parameters": [identifier],
            "requestBody": {"required": True, "content": {"application/json": {"schema": body}}},
        }

    paths = {
        "/files/{copy_id}#copy": {"post": taking("copy")},
        "/files/{move_id}": {"post": taking("move")},
        "/files/{put_id}#put": {"put": taking("put")},
        "/files/{text_id}/text#v=1": {"post": taking("text")},
    }
    spec = Spec(document(paths), "t")
    with serve(Mock(spec)) as url:
        assert httpx.post(f"{url}/files/1", json={"copy": "a"}).json() == "copy"
        assert httpx.post(f"{url}/files/1", json={"move": "a"}).json() == "move"
        assert httpx.post(f"{url}/files/1/text", json={"text": "a"}).json() == "text"
        assert httpx.post(f"{url}/files/1", json={"other": "a"}).status_code == 400
    wanted = Settings("t", key="sk-t", max_examples=5, mock_control=True)
    record = run(spec, wanted, lambda spec: Mock(spec, control=True), lambda progress: None)
    assert [(found.operation, found.check, found.detail) for found in record.new] == []
