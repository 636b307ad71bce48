"""What a client sends as a body is what was passed, as the media type that is documented."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.generate.conftest import client_of

from .decoder import FILE, body
from .documents import DONE, EXAMPLES, SHAPES, document, values
from .server import Recorder, recording

FIELDS: dict[str, Any] = {
    "text": SHAPES["string"],
    "number": SHAPES["number"],
    "flag": SHAPES["boolean"],
    "tags": SHAPES["array"],
    "meta": SHAPES["fields"],
    "metas": {"type": "array", "items": SHAPES["fields"]},
}
FORM = {"type": "object", "properties": FIELDS}
PARTS = {"type": "object", "properties": {**FIELDS, "file": FILE, "files": {"type": "array", "items": FILE}}}
SCHEMAS = {
    "Upload": {"type": "object", "required": ["file"], "properties": {"file": FILE}},
    "Link": {"type": "object", "required": ["url"], "properties": {"url": SHAPES["string"]}},
}
CONTENT: dict[str, dict[str, Any]] = {
    "json": {"application/json": {"schema": FORM}},
    "merge": {"application/merge-patch+json": {"schema": FORM}},
    "vendor": {"application/vnd.pets.v1+json; charset=utf-8": {"schema": FORM}},
    "form": {"application/x-www-form-urlencoded": {"schema": FORM}},
    "styled": {
        "application/x-www-form-urlencoded": {
            "schema": FORM,
            "encoding": {
                "meta": {"style": "deepObject", "explode": True},
                "tags": {"style": "form", "explode": False},
            },
        }
    },
    "multipart": {"multipart/form-data": {"schema": PARTS}},
    "encoded": {
        "multipart/form-data": {
            "schema": PARTS,
            "encoding": {
                "text": {"contentType": "text/markdown"},
                "meta": {"contentType": "application/merge-patch+json"},
                "file": {"contentType": "image/png"},
            },
        }
    },
    "open": {"application/x-www-form-urlencoded": {"schema": {"type": "object"}}},
    "parts": {"multipart/form-data": {"schema": {"type": "object", "additionalProperties": FILE}}},
    "two": {
        "multipart/form-data": {"schema": {"$ref": "#/components/schemas/Upload"}},
        "application/json": {"schema": {"$ref": "#/components/schemas/Link"}},
    },
    "text": {"text/plain": {"schema": {"type": "string"}}},
    "xml": {"application/xml": {"schema": FORM}},
    "bytes": {"application/octet-stream": {"schema": FILE}},
    "image": {"image/png": {"schema": FILE}},
    "array": {"application/json": {"schema": {"type": "array", "items": SHAPES["fields"]}}},
    "either": {
        "application/xml": {"schema": FORM},
        "application/json": {"schema": FORM},
        "text/csv": {"schema": {"type": "string"}},
    },
}

DOCUMENT = document(
    {
        f"/bodies/{name}": {
            "post": {"requestBody": {"required": True, "content": content}, "responses": DONE}
        }
        for name, content in {**CONTENT, "any": {"image/*": {"schema": FILE}}}.items()
    },
    SCHEMAS,
)


@pytest.fixture(scope="module")
def sent() -> Iterator[tuple[Any, Recorder]]:
    """A client of all bodies and the server that it calls."""
    with client_of(DOCUMENT) as (package, _), recording() as server:
        with package.Pets(base_url=server.url) as client:
            yield client, server


@pytest.mark.parametrize(
    "name", ["json", "merge", "vendor", "form", "styled", "multipart", "encoded", "either"]
)
def test_an_object(sent: tuple[Any, Recorder], name: str) -> None:
    client, server = sent

    @EXAMPLES
    @given(values(FORM))
    def check(value: Any) -> None:
        getattr(client.bodies, name)(**value)
        assert server.last is not None
        assert body(CONTENT[name], server.last) == value

    check()


@pytest.mark.parametrize("name", ["multipart", "encoded"])
def test_files(sent: tuple[Any, Recorder], name: str) -> None:
    client, server = sent
    getattr(client.bodies, name)(meta={"g": 1}, tags=["a", "b"], file=b"\x00\r\n", files=[b"1", b"2"])
    assert server.last is not None
    found = body(CONTENT[name], server.last)
    assert found == {"meta": {"g": 1}, "tags": ["a", "b"], "file": b"\x00\r\n", "files": [b"1", b"2"]}


def test_forms_without_documented_fields(sent: tuple[Any, Recorder]) -> None:
    client, server = sent
    client.bodies.open(body={"a": "1", "b": True, "c": ["x", "y"]})
    assert server.last is not None and server.last.body == b"a=1&b=true&c=x&c=y"
    client.bodies.parts(body={"a": b"\x00\r\n", "b": "text"})
    assert server.last is not None
    found = body(
        {"multipart/form-data": {"schema": {"properties": {"a": FILE, "b": SHAPES["string"]}}}}, server.last
    )
    assert found == {"a": b"\x00\r\n", "b": "text"}


@pytest.mark.parametrize("name", ["text", "xml"])
def test_a_text(sent: tuple[Any, Recorder], name: str) -> None:
    client, server = sent

    @EXAMPLES
    @given(st.text(st.characters(exclude_categories=["Cs"])))
    def check(text: str) -> None:
        getattr(client.bodies, name)(body=text)
        assert server.last is not None
        assert body(CONTENT[name], server.last) == text

    check()


@pytest.mark.parametrize("name", ["bytes", "image"])
def test_bytes(sent: tuple[Any, Recorder], name: str) -> None:
    client, server = sent
    for content in (b"\x00\xff", b""):
        getattr(client.bodies, name if name != "bytes" else "bytes_")(body=content)
        assert server.last is not None
        assert body(CONTENT[name], server.last) == content


@EXAMPLES
@given(values({"type": "array", "items": SHAPES["fields"]}))
def test_a_list(sent: tuple[Any, Recorder], value: Any) -> None:
    client, server = sent
    client.bodies.array(body=value)
    assert server.last is not None and body(CONTENT["array"], server.last) == value


def test_a_file_says_which_of_several_types_it_is(sent: tuple[Any, Recorder]) -> None:
    client, server = sent
    from pets import File  # type: ignore[import-not-found]

    client.bodies.any(body=File(b"x", name="a.gif"))
    assert server.last is not None and server.last.header("Content-Type") == "image/gif"


def test_a_body_that_is_no_object_beside_one(sent: tuple[Any, Recorder]) -> None:
    client, server = sent
    from pets.api.bodies import either  # type: ignore[import-not-found]

    either.sync(client, body="<a/>")
    assert server.last is not None
    assert (server.last.header("Content-Type"), server.last.body) == ("application/xml", b"<a/>")


def test_a_model_says_which_of_several_types_it_is(sent: tuple[Any, Recorder]) -> None:
    client, server = sent
    from pets.api.bodies import two
    from pets.models import Link, Upload  # type: ignore[import-not-found]

    two.sync(client, body=Link(url="u"))
    assert server.last is not None and server.last.body == b'{"url":"u"}'
    two.sync(client, body=Upload(file=b"x"))
    assert server.last is not None
    assert body({"multipart/form-data": {"schema": SCHEMAS["Upload"]}}, server.last) == {"file": b"x"}
