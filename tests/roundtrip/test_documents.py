"""Servers, directions of properties, and names, as the document says."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.generate.conftest import Outcome, client_of, json_answer

from .decoder import body
from .documents import DONE, document
from .server import recording

USER = {
    "type": "object",
    "required": ["id", "name", "password"],
    "properties": {
        "id": {"type": "string", "readOnly": True},
        "name": {"type": "string"},
        "password": {"type": "string", "writeOnly": True},
        "friend": {"$ref": "#/components/schemas/Friend"},
    },
}
FRIEND = {
    "type": "object",
    "required": ["since"],
    "properties": {"since": {"type": "string", "readOnly": True}, "nick": {"type": "string"}},
}
ONE = {"get": {"responses": DONE}}


def test_properties_go_the_way_that_is_documented() -> None:
    user = {"$ref": "#/components/schemas/User"}
    body = {"required": True, "content": {"application/json": {"schema": user}}}
    paths = {"/users/new": {"post": {"requestBody": body, "responses": json_answer(user)}}}
    with client_of(document(paths, {"User": USER, "Friend": FRIEND})) as (pets, _), recording() as server:
        received = {"id": "1", "name": "n", "friend": {"since": "2020", "nick": "f"}}
        server.json(received)
        with pets.Pets(base_url=server.url) as client:
            found = client.users.new(name="n", password="p", friend={"nick": "f"})
        assert server.last is not None
        assert server.last.body == b'{"name":"n","password":"p","friend":{"nick":"f"}}'
        assert (found.id, found.friend.since) == ("1", "2020")
        assert not hasattr(found, "password") and found.to_dict() == received


@pytest.mark.parametrize(
    ("server", "given", "url"),
    [
        ({"url": "https://{tenant}.example/v1"}, "https://pets.example", "https://pets.example/v1"),
        (
            {
                "url": "https://{region}.example.com/{ver}",
                "variables": {"region": {"default": "eu"}, "ver": {"default": "v1"}},
            },
            None,
            "https://eu.example.com/v1",
        ),
        ({"url": "/api/v3"}, "https://pets.example", "https://pets.example/api/v3"),
        ({"url": "/api/v3"}, "https://pets.example/api/v3/", "https://pets.example/api/v3"),
        ({"url": "./api"}, "https://pets.example", "https://pets.example/api"),
        ({"url": "https://pets.example/"}, "https://other.example", "https://other.example"),
    ],
)
def test_servers(server: dict[str, Any], given: str | None, url: str) -> None:
    with client_of(document({"/pets/all": ONE}, servers=[server])) as (pets, _):
        assert pets.Pets(base_url=given).base_url == url


def test_a_server_without_a_host_is_not_called() -> None:
    with client_of(document({"/pets/all": ONE}, servers=[{"url": "/v1"}])) as (pets, _):
        from pets.errors import InvalidArgumentError  # type: ignore[import-not-found]

        with pytest.raises(InvalidArgumentError, match="base_url"):
            pets.Pets().pets.all()


def test_an_operation_of_another_server() -> None:
    upload = {"post": {"servers": [{"url": "https://uploads.example/v2"}], "responses": DONE}}
    seen: list[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(str(request.url))
        return httpx.Response(204)

    described = document({"/pets/all": ONE, "/files/x": upload}, servers=[{"url": "https://pets.example"}])
    with client_of(described) as (pets, _):
        for base_url in (None, "https://test.example"):
            http = httpx.Client(transport=httpx.MockTransport(handle))
            client = pets.Pets(base_url=base_url, http_client=http)
            client.pets.all()
            client.files.x()
    assert seen == [
        "https://pets.example/pets/all",
        "https://uploads.example/v2/files/x",
        "https://test.example/pets/all",
        "https://test.example/files/x",  # who gives an address means all calls
    ]


def test_an_operation_of_a_server_without_a_host() -> None:
    seen: list[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(str(request.url))
        return httpx.Response(204)

    upload = {"get": {"servers": [{"url": "/v2"}], "responses": DONE}}
    described = document({"/files/x": upload}, servers=[{"url": "https://pets.example/v1"}])
    with client_of(described) as (pets, _):
        pets.Pets(http_client=httpx.Client(transport=httpx.MockTransport(handle))).files.x()
    assert seen == ["https://pets.example/v2/files/x"]


@pytest.mark.parametrize(
    ("common", "own"), [("/v1", "/v2"), ("https://pets.example/v1", "https://{where}.example/v2")]
)
def test_an_operation_whose_server_is_not_known_is_refused(
    generate: Callable[..., Outcome], common: str, own: str
) -> None:
    upload = {"get": {"servers": [{"url": own}], "responses": DONE}}
    outcome = generate(document({"/files/x": upload}, servers=[{"url": common}]))
    assert outcome.code == 5
    assert "GET /files/x: its server /v2" in outcome.error


def test_a_form_that_is_no_object_takes_its_fields() -> None:
    form = {"content": {"multipart/form-data": {"schema": {"type": "string", "format": "binary"}}}}
    with client_of(document({"/files/new": {"post": {"requestBody": form, "responses": DONE}}})) as (pets, _):
        with recording() as server, pets.Pets(base_url=server.url) as client:
            client.files.new(body={"file": b"x", "note": "n"})
            assert server.last is not None
            parts = {
                "schema": {
                    "properties": {"file": {"type": "string", "format": "binary"}, "note": {"type": "string"}}
                }
            }
            assert body({"multipart/form-data": parts}, server.last) == {"file": b"x", "note": "n"}


def test_all_refusals_in_one_run(generate: Callable[..., Outcome], tmp_path: Path) -> None:
    outcome = generate(document({"/a/{x}": ONE, "/b/{y}": ONE, "/c/ok": ONE}))
    assert outcome.code == 5
    assert "GET /a/{x}: " in outcome.error and "GET /b/{y}: " in outcome.error


def test_a_schema_of_null_is_left_out_with_a_note(generate: Callable[..., Outcome]) -> None:
    body = {"requestBody": {"content": {"application/json": {"schema": None}}}, "responses": DONE}
    query = {"parameters": [{"name": "q", "in": "query", "schema": None}], "responses": DONE}
    answer = {"responses": {"200": {"description": "", "content": {"text/plain": {"schema": None}}}}}
    described = document(
        {"/a/x": {"post": body}, "/b/x": {"get": query}, "/c/x": {"get": answer}, "/d/ok": ONE}
    )
    outcome = generate(described)
    assert outcome.code == 0
    assert outcome.error.count("a schema is expected: left out") == 3
    assert "/d/ok" not in outcome.error
