"""OpenAPI 3.2: the client of a document of it, the mock, and the suite."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from leaperone_conformance.mock import Call, Mock, MockResponse, serve
from leaperone_conformance.run import Settings, run
from leaperone_conformance.spec import Operation, Spec
from scripts.files import read_json
from scripts.spec import check_spec
from tests.generate.conftest import Outcome, client_of

from .newest import PATHS, REFUSED, document
from .server import Recorder, recording

NAMES = {
    "QUERY /pets/search": "pets.search",
    "GET /pets/{id}": "pets.get",
    "LINK /pets/{id}": "pets.link",
    "FEED /pets/{id}": "pets.feed",
    "GET /filter/fields": "filter.fields",
    "GET /lines/all": "lines.all.list",
    "POST /lines/all": "lines.all.create",
    "GET /events/pets": "events.pets",
    "GET /events/several": "events.several",
    "GET /animals/one": "animals.one",
    "GET /shops/xml": "shops.xml",
}


@pytest.fixture(scope="module")
def made() -> Iterator[tuple[Any, Path]]:
    with client_of(check_spec(document(PATHS), "newest")) as made:
        yield made


@pytest.fixture
def sent(made: tuple[Any, Path]) -> Iterator[tuple[Any, Recorder]]:
    with recording() as server, made[0].Pets(base_url=server.url, api_key="k") as client:
        yield client, server


def test_each_operation_is_a_method(made: tuple[Any, Path]) -> None:
    assert read_json(made[1] / "ledger.json")["operations"] == NAMES


def test_methods_of_their_own(sent: tuple[Any, Recorder]) -> None:
    client, server = sent
    server.json([{"name": "Rex"}])
    assert client.pets.search(name="Rex")[0].name == "Rex"
    assert server.last is not None
    assert (server.last.method, server.last.body) == ("QUERY", b'{"name":"Rex"}')
    server.answer = 204, "", b""
    with type(client)(base_url=client.base_url, credentials={"x-key": "k"}) as other:
        other.pets.link(id=1)
    assert server.last.method == "LINK" and server.last.header("X-Key") == "k"


def test_a_whole_query_string_is_its_properties(sent: tuple[Any, Recorder]) -> None:
    client, server = sent
    client.filter.fields(name="a b", tags=["x", "y"], near={"x": 1})
    assert server.last is not None
    assert server.last.query == [("name", "a%20b"), ("tags", "x%7Cy"), ("near", "%7B%22x%22%3A1%7D")]


@pytest.mark.parametrize("separator", ["\n", "\r\n", "\n\n"])
def test_sequences_are_lists(sent: tuple[Any, Recorder], separator: str) -> None:
    client, server = sent
    server.answer = (
        200,
        "application/jsonl",
        separator.join(['{"name":"a"}', '{"name":"b","age":1}', ""]).encode(),
    )
    assert [(pet.name, pet.age or None) for pet in client.lines.all.list()] == [("a", None), ("b", 1)]
    server.answer = 200, "application/json-seq", b'\x1e{"name":\n"a"}\n\x1e{"name":"b"}\n'
    assert [pet.name for pet in client.lines.all.create(body=b'{"name":"c"}\n')] == ["a", "b"]
    assert server.last is not None
    assert (server.last.header("Content-Type"), server.last.body) == (
        "application/x-ndjson",
        b'{"name":"c"}\n',
    )


def test_events_are_typed_as_they_arrive(sent: tuple[Any, Recorder]) -> None:
    client, server = sent
    server.answer = (
        200,
        "text/event-stream",
        b'event: pet\ndata: {"name":"a"}\n\nevent: pet\ndata: {"name":"b"}\n\n',
    )
    with client.events.stream_pets() as events:
        assert [(type(event).__name__, event.name) for event in events] == [("Pet", "a"), ("Pet", "b")]
    assert server.last is not None and server.last.header("Accept") == "text/event-stream"


def test_events_of_several_kinds(sent: tuple[Any, Recorder]) -> None:
    client, server = sent
    server.answer = (
        200,
        "text/event-stream",
        b'event: pet\ndata: {"name":"a"}\n\nevent: shop\ndata: {"id":1,"pets":[]}\n\n',
    )
    with client.events.stream_several() as events:
        assert [type(event).__name__ for event in events] == ["Pet", "Shop"]


@pytest.mark.parametrize(
    ("value", "kind"),
    [({"kind": "Dog", "barks": True}, "Dog"), ({"size": 3}, "Other"), ({"kind": "emu", "size": 3}, "Other")],
)
def test_a_value_that_no_discriminator_knows_is_the_default(
    sent: tuple[Any, Recorder], value: dict[str, Any], kind: str
) -> None:
    client, server = sent
    server.json(value)
    assert type(client.animals.one()).__name__ == kind


def test_all_that_is_not_supported_is_refused_in_one_run(generate: Callable[..., Outcome]) -> None:
    outcome = generate(document({**PATHS, **REFUSED}))
    assert outcome.code == 5
    assert "GET /filter/json: parameter filter: a whole query string of application/json" in outcome.error
    assert "POST /parts/mixed: a body of multipart/mixed with itemEncoding" in outcome.error


def test_client_and_mock_agree(made: tuple[Any, Path]) -> None:
    seen: list[Call] = []

    def note(operation: Operation, call: Call, response: MockResponse) -> MockResponse:
        seen.append(call)
        return response

    with (
        serve(Mock(Spec(document(PATHS), "pets"), mutate=note)) as url,
        made[0].Pets(base_url=url, api_key="k") as c,
    ):
        assert c.pets.search(name="a") is not None and seen[-1].body == {"name": "a"}
        assert c.pets.get(id=1).to_dict() == {"name": "Rex", "age": 3}
        assert c.pets.feed(id=2, name="Rex").name is not None
        assert (seen[-1].operation.key, seen[-1].body) == ("FEED /pets/{id}", {"name": "Rex"})
        c.filter.fields(name="a", tags=["x", "y"], near={"x": 1})
        assert seen[-1].query == {"name": "a", "tags": ["x", "y"], "near": {"x": 1}}
        assert all(
            pet.name is not None for pet in [*c.lines.all.list(), *c.lines.all.create(body=b'{"name":"c"}')]
        )
        assert seen[-1].body == [{"name": "c"}]
        with c.events.stream_pets() as events:
            assert all(isinstance(event.name, str) for event in events)
        assert c.shops.xml().startswith("<?xml") and "id=" in c.shops.xml()


def test_the_mock_takes_what_the_generator_refuses() -> None:
    with serve(Mock(Spec(document(REFUSED), "t"))) as url, httpx.Client(base_url=url) as client:
        client.headers["Authorization"] = "Bearer k"
        assert client.get("/filter/json?%7B%22name%22%3A%22x%22%7D").status_code == 204
        assert client.get("/filter/json?%7B%22name%22%3A1%7D").status_code == 400
        assert client.get("/filter/json").status_code == 400
        mixed = {"Content-Type": "multipart/mixed; boundary=b"}
        assert client.post("/parts/mixed", content=b"--b--\r\n", headers=mixed).status_code == 204


def test_the_suite_has_no_findings_and_tells_what_it_can_not_try() -> None:
    spec = Spec(document({**PATHS, **REFUSED}), "t")
    wanted = Settings("t", key="sk-t", max_examples=2, mock_control=True)
    record = run(spec, wanted, lambda spec: Mock(spec, control=True), lambda progress: None)
    assert [(found.operation, found.check, found.detail) for found in record.new] == []
    assert {left.operation for left in record.left_out} == {"POST /parts/mixed"}
    assert {covered.operation for covered in record.coverage} == spec.by_key.keys() - {
        left.operation for left in record.left_out
    }


def test_the_suite_finds_what_is_wrong_with_an_additional_operation() -> None:
    spec = Spec(document({"/pets/{id}": PATHS["/pets/{id}"]}), "t")

    def broken(operation: Operation, call: Call, response: MockResponse) -> MockResponse:
        return response.with_json({"name": 1}) if operation.method == "FEED" else response

    wanted = Settings("t", key="sk-t", max_examples=2, mock_control=True)
    record = run(spec, wanted, lambda spec: Mock(spec, control=True, mutate=broken), lambda progress: None)
    assert {found.operation for found in record.new} == {"FEED /pets/{id}"}
    assert all("FEED" in found.curl for found in record.new if found.curl)


def test_the_suite_follows_references_of_path_items() -> None:
    responses = {"200": {"description": "OK"}}
    item = {"get": {"responses": responses}, "additionalOperations": {"COPY": {"responses": responses}}}
    published = document({"/a": {"$ref": "#/components/pathItems/A"}})
    spec = Spec({**published, "components": {**published["components"], "pathItems": {"A": item}}}, "t")
    wanted = Settings("t", key="sk-t", max_examples=2, mock_control=True)
    record = run(spec, wanted, lambda spec: Mock(spec, control=True), lambda progress: None)
    assert {covered.operation for covered in record.coverage} == {"GET /a", "COPY /a"}


def test_a_document_of_3_2_keeps_what_it_says() -> None:
    once = check_spec(document(PATHS), "newest")
    assert check_spec(json.loads(json.dumps(once)), "again") == once
    assert once["openapi"] == "3.2.0" and "$self" not in once
