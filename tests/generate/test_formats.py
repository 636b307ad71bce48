"""Clients of small specs whose URLs have two formats, whose answers are wrapped, whose tasks are below something."""

import asyncio
import copy
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from scripts.errors import SpecError
from scripts.spec import load_published

from .conftest import Outcome, json_answer, spec_of

Generate = Callable[..., Outcome]
Import = Callable[[Path], Any]
PATH = {"in": "path", "required": True, "schema": {"type": "string"}}
PET = {"$ref": "#/components/schemas/Pet"}
WRAPPED = json_answer({"type": "object", "properties": {"data": PET}})
WRAPPED["200"]["content"]["application/json"]["x-envelope"] = {"at": ["/data"]}
ONE = "/homes/{home-id}/pets/{id}"
FORMATS = {"names": {"path": "new", "query": "old"}, "when": [404]}


def spec() -> dict[str, Any]:
    """Pets below homes, in two formats of URLs."""
    places = [{"name": "home-id", **PATH}, {"name": "id", **PATH}]
    document = spec_of(
        {
            ONE: {"parameters": places, "get": {"responses": WRAPPED}, "post": {"responses": WRAPPED}},
            "/homes": {"get": {"responses": WRAPPED}},
        }
    )
    document["info"]["x-url-formats"] = copy.deepcopy(FORMATS)
    return document


class Api:
    """Answers by path, with what is left of a list for each."""

    def __init__(self, answers: dict[str, list[Any]]) -> None:
        self.answers = answers
        self.seen: list[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request.url.raw_path.decode())
        found = self.answers.get(request.url.path, [404])
        answer = found.pop(0) if len(found) > 1 else found[0]
        if isinstance(answer, Exception):
            raise answer
        return httpx.Response(answer, json={"data": {"name": "Tom"} if answer == 200 else {"error": "x"}})


NEW, OLD = "/homes/a/pets/b", "/homes/home-id/pets/id"


@pytest.fixture
def client(generate: Generate, imported: Import) -> Callable[..., tuple[Any, Api, list[Any]]]:
    def made(answers: dict[str, list[Any]], **options: Any) -> tuple[Any, Api, list[Any]]:
        outcome = generate(spec())
        assert outcome.code == 0, outcome.error
        reported: list[Any] = []
        pets, api = imported(outcome.out), Api(answers)
        http = httpx.Client(transport=httpx.MockTransport(api))
        client = pets.Pets(http_client=http, on_url_format=reported.append, max_retry_delay=0, **options)
        return client, api, reported

    return made


def test_the_first_format_where_it_works(client: Any) -> None:
    pets, api, reported = client({NEW: [200]})
    for _ in range(2):
        assert pets.homes.pets.get(home_id="a", id="b").name == "Tom"
    assert api.seen == [NEW, NEW]
    assert [(entry.operation, entry.method, entry.format, entry.path) for entry in reported] == [
        ("homes.pets.get", "GET", "new", NEW)
    ]


def test_the_second_where_the_first_is_not_found(client: Any) -> None:
    pets, api, reported = client({OLD: [200]})
    for _ in range(2):
        assert pets.homes.pets.get(home_id="a", id="b/c").name == "Tom"
    query = "?home-id=a&id=b%2Fc"
    assert api.seen == ["/homes/a/pets/b%2Fc", OLD + query, OLD + query]
    assert [entry.format for entry in reported] == ["old"]


def test_what_is_missing_stays_missing(client: Any) -> None:
    """Neither format is learnt from a 404, and one that is known is not doubted for one."""
    pets, api, reported = client({NEW: [404, 200, 404]})
    module = pets.homes.pets
    from pets.errors import NotFoundError  # type: ignore[import-not-found]

    with pytest.raises(NotFoundError):
        module.get(home_id="a", id="b")
    assert len(api.seen) == 2 and reported == []
    module.get(home_id="a", id="b")
    with pytest.raises(NotFoundError):
        module.get(home_id="a", id="b")
    assert len(api.seen) == 4 and [entry.format for entry in reported] == ["new"]


@pytest.mark.parametrize("answer", [400, 401, 403, 500, httpx.ReadTimeout("late")])
def test_nothing_else_is_taken_for_a_format(client: Any, answer: Any) -> None:
    pets, api, reported = client({NEW: [answer], OLD: [200]}, max_retries=0)
    from pets.errors import APIError

    with pytest.raises(APIError):
        pets.homes.pets.create(home_id="a", id="b")
    assert api.seen == [NEW] and reported == []


def test_a_refusal_in_the_second_format_is_the_one_that_is_told(client: Any) -> None:
    pets, api, reported = client({OLD: [403]})
    from pets.errors import PermissionDeniedError

    with pytest.raises(PermissionDeniedError):
        pets.homes.pets.create(home_id="a", id="b")
    assert len(api.seen) == 2 and reported == []


def test_formats_are_no_retries(client: Any) -> None:
    pets, api, _ = client({OLD: [503, 200]}, max_retries=1)
    assert pets.homes.pets.create(home_id="a", id="b").name == "Tom"
    assert [path.partition("?")[0] for path in api.seen] == [NEW, OLD, NEW, OLD]


def test_each_operation_learns_for_itself_and_copies_share_it(client: Any) -> None:
    pets, api, reported = client({OLD: [200], "/homes": [200]})
    pets.with_options(max_retries=0).homes.pets.get(home_id="a", id="b")
    pets.homes.pets.get(home_id="a", id="b")
    pets.homes.pets.create(home_id="a", id="b")
    pets.homes.list()
    paths = [path.partition("?")[0] for path in api.seen]
    assert paths == [NEW, OLD, OLD, NEW, OLD, "/homes"]
    assert [entry.operation for entry in reported] == ["homes.pets.get", "homes.pets.create"]


def test_asynchronously(generate: Generate, imported: Import) -> None:
    pets, api = imported(generate(spec()).out), Api({OLD: [200]})

    async def call() -> Any:
        http = httpx.AsyncClient(transport=httpx.MockTransport(api))
        return await pets.AsyncPets(http_client=http).homes.pets.get(home_id="a", id="b")

    assert asyncio.run(call()).name == "Tom" and len(api.seen) == 2


@pytest.mark.parametrize(
    "broken", [{}, {"names": {"path": "new"}, "when": [404]}, {**FORMATS, "when": ["x"]}]
)
def test_formats_that_cannot_be_read(generate: Generate, broken: Any) -> None:
    document = spec()
    document["info"]["x-url-formats"] = broken
    outcome = generate(document)
    assert outcome.code == 3 and "#/info/x-url-formats" in outcome.error


def test_the_deepest_envelope_is_opened(generate: Generate, imported: Import) -> None:
    answer = json_answer({"type": "object"})
    pets_list = {"type": "array", "items": PET}
    media = answer["200"]["content"]["application/json"]
    media["x-envelope"] = {"at": ["/data", "/data/data"], "schema": pets_list}
    paths = {"/pets": {"get": {"responses": answer}, "post": {"responses": answer}}}
    package = imported(generate(spec_of(paths)).out)
    for body in ({"data": [{"name": "Tom"}]}, {"data": {"data": [{"name": "Tom"}]}}, [{"name": "Tom"}]):
        transport = httpx.MockTransport(lambda request, body=body: httpx.Response(200, json=body))
        client = package.Pets(http_client=httpx.Client(transport=transport))
        assert [pet.name for pet in client.pets.list()] == ["Tom"], body
        assert json.loads(client.pets.list.raw().content) == body


def test_a_task_below_something(generate: Generate, imported: Import) -> None:
    home, walk = {"name": "homeId", **PATH}, {"name": "walkId", **PATH}
    state = {
        "type": "object",
        "required": ["id", "state"],
        "properties": {"id": {"type": "string"}, "state": {"type": "string"}},
    }
    task = {"status": "getWalk", "id": "id", "state": "state", "done": ["over"], "every": 1, "limit": 5}
    answers = json_answer({"$ref": "#/components/schemas/Walk"})
    paths = {
        "/homes/{homeId}/walks": {
            "post": {"parameters": [home], "x-task": task, "responses": answers},
            "get": {"parameters": [home], "responses": answers},
        },
        "/homes/{homeId}/walks/{walkId}": {
            "get": {"operationId": "getWalk", "parameters": [home, walk], "responses": answers}
        },
    }
    outcome = generate(spec_of(paths, {"Walk": state}))
    assert outcome.code == 0, outcome.error
    package = imported(outcome.out)
    requested: list[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        requested.append(request.url.path)
        return httpx.Response(200, json={"id": "w", "state": "over" if len(requested) > 2 else "on"})

    client = package.Pets(http_client=httpx.Client(transport=httpx.MockTransport(handle)))
    assert client.homes.walks.create(home_id="h").wait(interval=0.001).state == "over"
    assert requested == ["/homes/h/walks", "/homes/h/walks/w", "/homes/h/walks/w"]
    paths["/walks"] = paths.pop("/homes/{homeId}/walks")
    for operation in paths["/walks"].values():
        operation["parameters"] = []
    outcome = generate(spec_of(paths, {"Walk": state}))
    assert outcome.code == 5 and "not exactly one path parameter of its own" in outcome.error


def test_a_list_of_files(generate: Generate, imported: Import) -> None:
    files = {"type": "array", "items": {"type": "string", "contentMediaType": "application/octet-stream"}}
    body = {
        "required": True,
        "content": {"multipart/form-data": {"schema": {"type": "object", "properties": {"files": files}}}},
    }
    responses = {"204": {"description": "done"}}
    paths = {
        "/pets": {"get": {"responses": responses}, "post": {"requestBody": body, "responses": responses}}
    }
    package = imported(generate(spec_of(paths)).out)
    sent: list[bytes] = []

    def handle(request: httpx.Request) -> httpx.Response:
        sent.append(request.read())
        return httpx.Response(204)

    client = package.Pets(http_client=httpx.Client(transport=httpx.MockTransport(handle)))
    client.pets.create(files=[b"one", io.BytesIO(b"two")])
    client.pets.create(files=b"three")
    assert sent[0].count(b'name="files"; filename=') == 2 and b"one" in sent[0] and b"two" in sent[0]
    assert sent[1].count(b'name="files"; filename=') == 1


def test_a_document_in_yaml(tmp_path: Path) -> None:
    path = tmp_path / "spec.yaml"
    path.write_text("""
openapi: 3.0.3
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      parameters: [{name: sort, in: query, schema: {type: string, enum: [YES, NO, 2024-01-01]}}]
      responses: {204: {description: done}}
""")
    document, _ = load_published(path)
    operation = document["paths"]["/pets"]["get"]
    assert list(operation["responses"]) == ["204"]
    assert operation["parameters"][0]["schema"]["enum"] == ["YES", "NO", "2024-01-01"]
    path.write_text("a: [")
    with pytest.raises(SpecError, match=r"spec\.yaml: not YAML: "):
        load_published(path)
