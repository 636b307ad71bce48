"""Names of a spec that mean something in the client already: every operation can be called all the same.

Seen from outside: a client is generated, and what a call sends over HTTP has to be the operation of the ledger.
"""

import ast
import asyncio
import builtins
import copy
import json
import keyword
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from functools import reduce
from pathlib import Path
from typing import Any

import attrs
import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import leaperone
from leaperone import models
from scripts.generate import reserved

from .conftest import CONFIG, Outcome, client_of, json_answer, parameters_of, spec_of

Generate = Callable[..., Outcome]
Import = Callable[[Path], Any]

CLIENTS = (leaperone.Leaperone(api_key="x"), leaperone.AsyncLeaperone(api_key="x"))
ATTRIBUTES = sorted(
    {
        name
        for thing in (
            *CLIENTS,
            CLIENTS[0].images,
            CLIENTS[0].images.create,
            CLIENTS[0].chat,
            models.ImageTask,
        )
        for name in dir(thing)
    }
)
PATHS = [
    *("/run/list", "/build/list", "/arun/x", "/close/x", "/with_options/x", "/request/x", "/tier_limits/x"),
    *("/usage", "/key", "/formats", "/seen", "/limiter", "/random", "/base_url", "/max_retries"),
    *("/usage/x", "/key/x", "/formats/x", "/seen/x", "/limiter/x", "/random/x", "/base_url/x", "/max_retries/x"),
    *("/__init__/x", "/__class__/x", "/__dict__/x", "/_request/x", "/_client/x", "/client/x", "/_limiter/x"),
    *("/import/x", "/None/x", "/print/x", "/self/x", "/mro/x", "/a/to_dict", "/a/import", "/a/None", "/a/list"),
    *("/lazy/x", "/a/lazy", "/api/x", "/resources/x", "/plugins/x", "/models/x", "/types/x", "/pets/x"),
    *("/webhooks/x", "/received_webhooks/x", "/method/a/b", "/child/a/b", "/resource/a/b", "/resource/a"),
    *("/async_resource/a/b", "/sync_resource/a/b", "/async_x/y", "/x/y", "/x", "/x/y/z", "/x/list", "/x/y/list/z"),
    *("/a_b/c", "/a/b_c/d", "/a_b/c/d", "/a/b/c/d", "/a/b-c", "/a/bC", "/a/b_c", "/a/b.c", "/a/b/c_d/e", "/a/b/cD/e"),
    *("/a/mro", "/a/child", "/child/x", "/a/_child/x", "/a/staticmethod", "/a/operations/x", "/operations/x"),
    *("/a/deprecated", "/a/package", "/a/generate", "/a/stream", "/a/pages", "/a/method", "/a/request", "/a/sync"),
    *("/resources/a/b", "/_resources/a/b", "/package/x", "/a/api", "/a/type_checking", "/a/methods/x", "/a/e/f"),
    *("/ﬁle/x", "/file/x", "/ſelf/x", "/ℌ/x", "/订单/x", "/con/x", "/a/aux", "/-/x", "/1/x", "/{id}", "/", "/{id}/run"),
]  # fmt: skip


def paths_of(paths: Iterable[str], methods: Iterable[str] = ("get",)) -> dict[str, Any]:
    """Path items with these methods, whose path parameters are declared."""
    responses = {"204": {"description": "done"}}
    return {
        path: {
            **{method: {"responses": responses} for method in methods},
            "parameters": [
                {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
                for name in re.findall(r"\{(.*?)\}", path)
            ],
        }
        for path in paths
    }


def sent_by(pets: Any, out: Path) -> tuple[dict[str, str], dict[str, str]]:
    """What each entry of the ledger, called by its name, sends with the synchronous and the asynchronous client."""
    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(204)

    transport = httpx.MockTransport(handle)
    one = pets.Pets(base_url="http://x", http_client=httpx.Client(transport=transport))
    other = pets.AsyncPets(base_url="http://x", http_client=httpx.AsyncClient(transport=transport))
    ledger = json.loads((out / "ledger.json").read_text())["operations"]

    def send(client: Any, name: str) -> Any:
        method = reduce(getattr, name.split("."), client)
        return method(**dict.fromkeys(parameters_of(method, required=True), "x"))

    async def ask_all() -> None:
        for name in ledger.values():
            await send(other, name)

    for name in ledger.values():
        send(one, name)
    asyncio.run(ask_all())
    sent = [f"{request.method} {request.url.path}" for request in seen]
    half = len(ledger)
    return dict(zip(ledger, sent[:half], strict=True)), dict(zip(ledger, sent[half:], strict=True))


def check_reachable(document: dict[str, Any]) -> None:
    """Every operation of the document is in the ledger, and sent by both clients under its name."""
    with client_of(document) as (pets, out):
        wanted = {
            f"{method.upper()} {path}"
            for path, item in document["paths"].items()
            for method in item.keys() - {"parameters"}
        }
        for sent in sent_by(pets, out):
            assert sent.keys() == wanted
            assert {name: re.sub(r"\{.*?\}", "x", name) for name in sent} == sent
        client = pets.Pets(base_url="http://x", max_retries=3)
        assert client.with_options(max_retries=1).max_retries == 1
        client.close()


@pytest.mark.parametrize("path", ["/run/list", "/build/list", "/close/x", "/usage/x", "/resource/a/b"])
def test_one_path(path: str) -> None:
    check_reachable(spec_of(paths_of([path])))


@pytest.mark.parametrize("methods", [("get",), ("get", "post"), ("get", "head", "options")], ids=" ".join)
def test_all_paths_together(methods: tuple[str, ...]) -> None:
    check_reachable(spec_of(paths_of(PATHS, methods)))


def test_methods_about_a_path_leave_the_name_of_its_operation(generate: Generate) -> None:
    """HEAD and OPTIONS beside an operation change no name; beside a collection, and alone, they have a usual one."""
    paths = {
        **paths_of(["/a/b"], ("get", "head", "options")),
        **paths_of(["/a"], ("get", "post", "head")),
        **paths_of(["/a/check"], ("head",)),
    }
    ledger = json.loads((generate(spec_of(paths)).out / "ledger.json").read_text())["operations"]
    assert ledger == {
        "GET /a/b": "a.b",
        "HEAD /a/b": "a.b_head",
        "OPTIONS /a/b": "a.b_options",
        "GET /a": "a.list",
        "POST /a": "a.create",
        "HEAD /a": "a.head",
        "HEAD /a/check": "a.check",
    }


SEGMENTS = st.sampled_from([*ATTRIBUTES, *keyword.kwlist, *keyword.softkwlist, *dir(builtins), "{id}"])


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    paths=st.lists(
        st.lists(SEGMENTS, min_size=1, max_size=4, unique=True).map(lambda parts: "/" + "/".join(parts)),
        min_size=1,
        max_size=30,
        unique=True,
    ),
    tags=st.sampled_from([["close"], ["run"], ["class"], []]),
)
def test_paths_of_attributes(paths: list[str], tags: list[str]) -> None:
    document = spec_of(paths_of(paths))
    for item in document["paths"].values():
        item["get"]["tags"] = tags
    check_reachable(document)


TAKEN = {
    "GET /run/list": "run_.list_",
    "GET /a/import": "a.import_",
    "GET /a/b": "a.b.list",
    "GET /a/b/c": "a.b.c",
    "POST /a/b/create": "a.b.create",
    "GET /c/d": "c.d.list",
    "POST /c/d/list": "c.d.list_.create",
    "GET /c/d/list/e": "c.d.list_.e",
    "GET /pets/getPet": "pets.get_pet_4",
    "GET /pets/get_pet": "pets.get_pet",
    "GET /pets/get-pet": "pets.get_pet_3",
    "POST /pets/get_pet_2": "pets.get_pet_2",
}


def test_names_are_documented_and_recorded(generate: Generate) -> None:
    """The rules of names, whatever the order in the document; what was renamed is told and in the ledger."""
    paths: dict[str, Any] = {}
    for operation in TAKEN:
        method, path = operation.split()
        paths.setdefault(path, {}).update(paths_of([path], [method.lower()])[path])
    found = []
    for items in (paths.items(), reversed(paths.items())):
        outcome = generate(spec_of(dict(items)))
        assert outcome.code == 0, outcome.error
        found.append(json.loads((outcome.out / "ledger.json").read_text()))
        assert "renamed: GET /run/list is run_.list_, as run.list is taken\n" in outcome.error
    assert found[0]["operations"] == found[1]["operations"] == TAKEN
    assert found[0]["taken"]["GET /run/list"] == "run.list"
    assert "GET /pets/get_pet" not in found[0]["taken"]


def recording(value: Any) -> tuple[httpx.Client, list[httpx.Request]]:
    """An httpx client that answers anything with `value` as JSON, and the requests that it sends."""
    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json=value)

    return httpx.Client(transport=httpx.MockTransport(handle)), seen


def test_methods_that_stream_make_way(generate: Generate, imported: Import) -> None:
    """A method that is there beside an operation's own gets another name where the spec has one of that name."""
    events = {"schema": {"type": "object"}, "parameter": "stream"}
    content = {
        "application/json": {"schema": {"type": "object", "properties": {"stream": {"type": "boolean"}}}}
    }
    post: dict[str, Any] = {
        "requestBody": {"content": content},
        "responses": {"200": {"description": "ok", "content": {"text/event-stream": {"x-events": events}}}},
    }
    paths = paths_of(["/chat/{id}", "/chat/stream/x", "/chat/stream_/x"])
    outcome = generate(spec_of({"/chat": {"post": post}, **paths}))
    assert outcome.code == 0, outcome.error
    pets = imported(outcome.out)
    http, seen = recording(None)
    chat = pets.Pets(base_url="http://x", http_client=http).chat
    chat.stream.x()
    chat.stream.x_2()
    with pytest.raises(pets.errors.AnswerError, match="expected a stream of events"):
        list(chat.stream_())
    assert [request.url.path for request in seen] == ["/chat/stream/x", "/chat/stream_/x", "/chat"]


KIND = {"type": "string", "enum": ["on", "off"]}
FOLDERS = {"type": "array", "items": {"$ref": "#/components/schemas/Folder"}}
MODELS = {
    "Rules": {
        "type": "object",
        "properties": {
            "limit": {"type": "integer"},
            "kind": KIND,
            "names": {"type": "array", "items": {"type": "string"}},
            "folders": FOLDERS,
        },
    },
    "Folder": {"type": "object", "properties": {"parent": {"$ref": "#/components/schemas/Folder"}}},
}


def _checked_by_others() -> dict[str, Any]:
    """Paths in whose clients type checkers and linters found something: a body that comes in answers, and one with
    the name of a parameter.
    """
    rules = {"$ref": "#/components/schemas/Rules"}
    alike = {"type": "object", "required": ["name"], "properties": {"name": TEXT, "kind": KIND}}
    name = {"name": "name", "in": "path", "required": True, "schema": TEXT}
    body: dict[str, Any] = {"content": {"application/json": {"schema": rules}}}
    patch = {"content": {"application/json": {"schema": alike}}}
    done = {"204": {"description": "done"}}
    return {
        "/rules": {"get": {"responses": json_answer(rules)}, "put": {"requestBody": body, "responses": done}},
        "/rules/{name}": {"patch": {"parameters": [name], "requestBody": patch, "responses": done}},
    }


def test_methods_of_types_and_decorators(generate: Generate, imported: Import) -> None:
    """A class that has a method called `list` or `staticmethod` still means the builtin by it, for type checkers too."""
    texts = {"type": "array", "items": TEXT}
    ids = {"parameters": [{"name": "ids", "in": "query", "schema": texts}]}
    responses = json_answer({"$ref": "#/components/schemas/Task"})
    body = {"application/json": {"schema": {"type": "object", "properties": {"all": texts}}}}
    post: dict[str, Any] = {
        **ids,
        "requestBody": {"required": True, "content": body},
        "responses": copy.deepcopy(responses),
        "x-task": {"status": "status", "id": "id", "state": "state", "done": ["done"]},
    }
    events = {"schema": texts, "parameter": "stream"}
    post["responses"]["200"]["content"]["text/event-stream"] = {"x-events": events}
    names = ["list", "staticmethod", "property", "type", "id", "all"]
    paths: dict[str, Any] = {f"/a/{name}": {"post": post} for name in names}
    paths |= paths_of(["/t/{id}"])
    paths["/t/{id}"]["get"] = {"operationId": "status", "responses": responses}
    paths["/t"] = {"get": {**ids, "responses": json_answer(texts)}}
    task = {"type": "object", "required": ["id", "state"], "properties": {"id": TEXT, "state": TEXT}}
    configured = "".join(f"  POST /a/{name}: a.{name}\n" for name in names)
    paths |= _checked_by_others()
    outcome = generate(spec_of(paths, {"Task": task, **MODELS}), f"{CONFIG}names:\n{configured}")
    assert outcome.code == 0, outcome.error
    http, seen = recording({"id": "1", "state": "done"})
    pets = imported(outcome.out)
    resource = pets.Pets(base_url="http://x", http_client=http).a
    for name in names:
        assert getattr(resource, f"{name}_and_wait")(ids=["x"], all=["y"]).state == "done"
        with pytest.raises(pets.errors.AnswerError, match="expected a stream of events"):
            list(getattr(resource, f"stream_{name}")(ids=["x"], all=["y"]))
    assert {request.url.path for request in seen} == {f"/a/{name}" for name in names}
    client = pets.Pets(base_url="http://x", http_client=http)
    client.rules.replace(limit=None, kind="on", folders=[{"parent": {}}])
    assert seen[-1].content == b'{"kind":"on","folders":[{"parent":{}}]}'
    for checker in (
        ["mypy", "--strict", "--cache-dir", os.devnull, "-p", "pets"],
        ["ruff", "check", "--quiet", "."],
    ):
        checked = subprocess.run(
            [sys.executable, "-m", *checker], cwd=outcome.out, capture_output=True, text=True, check=False
        )
        assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("name", ["pets.toys", "pets.toys.old", "pets.toys.old.x", "close.it", "_pets.x"])
def test_plugins_of_taken_names(generate: Generate, tmp_path: Path, name: str) -> None:
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins/up.py").write_text("class Upload: ...\nclass AsyncUpload: ...\n")
    outcome = generate(spec_of(paths_of(["/pets/toys/old"])), CONFIG + f"plugins: {{{name}: up.Upload}}\n")
    assert outcome.code == 5
    assert outcome.error.startswith("error: plugins: ")
    assert outcome.error.endswith("choose another name\n")


def test_a_client_whose_operations_cannot_be_called_is_refused(
    generate: Generate, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What would be generated if the names of the client weren't known, with the last good client left in place."""
    before = generate(spec_of(paths_of(["/pets/toys"]))).out / "ledger.json"
    text = before.read_text()
    monkeypatch.setattr(reserved, "resources", frozenset)
    outcome = generate(spec_of(paths_of(["/pets/toys", "/run/it"])))
    assert outcome.code == 5
    assert "Pets.pets.toys sends" in outcome.error or "Pets.run.it sends" in outcome.error
    assert outcome.error.count("\n") == 1
    assert before.read_text() == text


NAMES = sorted(
    {
        *dir(builtins),
        *keyword.kwlist,
        *keyword.softkwlist,
        *ATTRIBUTES,
        "others",
        "commas",
        "max_pages",
        "extra",
        "extra_body",
        "start",
        "stream",
    }
)
TEXT: dict[str, Any] = {"type": "string"}


def test_parameters_of_taken_names(generate: Generate, imported: Import) -> None:
    """In an operation with several bodies, whose answer depends on a property, and in one with pages."""
    by = {"a": {"content-type": "application/json", "schema": {"type": "array", "items": TEXT}}}
    by["b"] = {"content-type": "text/plain"}
    body = {"type": "object", "properties": {"the-kind": {"enum": ["a", "b"]}, "the_kind": TEXT}}
    content = {
        "application/json": {"schema": body},
        "multipart/form-data": {"schema": {**body, "title": "Form"}},
    }
    query: list[dict[str, Any]] = [
        {"name": name, "in": "query", "schema": TEXT} for name in [*NAMES, "cursor"]
    ]
    query.append(
        {"name": "joined", "in": "query", "explode": False, "schema": {"type": "array", "items": TEXT}}
    )
    path = "/a/{list}/{client}/{client_}"
    item = {
        **paths_of([path], ())[path],
        "get": {
            "parameters": query,
            "responses": json_answer({"type": "array", "items": TEXT}),
            "x-pagination": {"style": "cursor", "parameter": "cursor", "next": ["next"]},
        },
        "post": {
            "parameters": query,
            "requestBody": {"content": content},
            "responses": {
                "200": {"description": "ok", "x-response-by": {"parameter": "the_kind", "values": by}}
            },
        },
    }
    outcome = generate(spec_of({path: item}))
    assert outcome.code == 0, outcome.error
    http, seen = recording(["x"])
    methods = imported(outcome.out).Pets(base_url="http://x", http_client=http).a
    values = dict(zip(parameters_of(methods.get), [*"123", *query], strict=True))
    values = {name: value if isinstance(value, str) else value["name"] for name, value in values.items()}
    assert methods.get(**values) == ["x"]
    assert next(methods.get.pages(**values, max_pages=1)).data == ["x"]
    assert methods.create(**values, the_kind="a") == ["x"]
    for request in seen:
        assert sorted(request.url.params.items()) == sorted((each["name"], each["name"]) for each in query)
        assert request.url.path == "/a/1/2/3"
    assert json.loads(seen[-1].content) == {"the_kind": "a"}


def test_properties_of_taken_names(generate: Generate, imported: Import) -> None:
    """In a body, in an answer, and in a task, which can still be waited for."""
    names = [*NAMES, "state", "task-id", "notes", "notes_text"]
    properties: dict[str, Any] = dict.fromkeys(names, TEXT)
    properties["notes"] = {
        **TEXT,
        "contentMediaType": "application/json",
        "contentSchema": {"type": "object", "properties": {"a": TEXT}},
    }
    link = {
        "status": "status",
        "id": "task-id",
        "state": "state",
        "done": ["done"],
        "every": 0.001,
        "limit": 5,
    }
    answer = json_answer({"$ref": "#/components/schemas/Task"})
    content = {"content": {"application/json": {"schema": {"type": "object", "properties": properties}}}}
    paths = {
        "/tasks": {"post": {"requestBody": content, "responses": answer, "x-task": link}},
        "/tasks/{1-id}": {
            **paths_of(["/{1-id}"], ())["/{1-id}"],
            "get": {"operationId": "status", "responses": answer},
        },
    }
    outcome = generate(spec_of(paths, {"Task": {"type": "object", "properties": properties}}))
    assert outcome.code == 0, outcome.error
    pets = imported(outcome.out)
    value = {**{name: name for name in names}, "notes": '{"a": "b"}', "state": "done"}
    http, seen = recording(value)
    client = pets.Pets(base_url="http://x", http_client=http)
    arguments = dict.fromkeys(parameters_of(client.tasks.create), "x")
    assert len(arguments) == len(names)
    created = client.tasks.create(**arguments)
    assert json.loads(seen[0].content) == dict.fromkeys(names, "x")
    assert created.to_dict() == value
    assert created.additional_properties == {}
    assert created.notes.a == "b"
    created.state = "going on"
    assert created.wait().to_dict() == value
    assert [request.url.path for request in seen] == ["/tasks", "/tasks/task-id"]


def test_models_of_taken_names(generate: Generate, imported: Import) -> None:
    """Schemas called like anything that a module of the client imports, defines or means."""
    imports: set[str] = set()
    for path in Path(leaperone.__file__).parent.rglob("*.py"):
        imports |= set(
            re.findall(r"[A-Z]\w+", " ".join(re.findall(r"^\s*from .* import (.*)$", path.read_text(), re.M)))
        )
    names = sorted(
        {
            *imports,
            "Webhooks",
            "Event",
            "None",
            "False",
            "ValueError",
            "ClassVariable",
            "Async",
            "List",
            "订单",
            "ﬁ",
            "API1",
        }
    )
    schemas = {
        name: {"type": "object", "required": ["own"], "properties": {"own": {"const": name}}}
        for name in names
    }
    schemas["Api1"] = {
        "type": "object",
        "properties": {"list": {"type": "array", "items": {"$ref": "#/components/schemas/API1"}}},
    }
    every = {
        "type": "object",
        "properties": {name: {"$ref": f"#/components/schemas/{name}"} for name in schemas},
    }
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Every"}}}
    paths: dict[str, Any] = {
        f"/of/{number}": {"get": {"responses": json_answer({"$ref": f"#/components/schemas/{name}"})}}
        for number, name in enumerate(names)
    }
    paths["/every"] = {
        "post": {
            "requestBody": {"content": content},
            "responses": json_answer({"$ref": "#/components/schemas/Every"}),
        }
    }
    document = spec_of(paths, {**schemas, "Every": every})
    for name in ("Webhook", "Event"):
        sent = {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}
        document.setdefault("webhooks", {})[name] = {"post": {"requestBody": {"content": sent}}}
    outcome = generate(document)
    assert outcome.code == 0, outcome.error
    pets = imported(outcome.out)
    assert type(pets.webhooks.parse({"own": "Event"})) is type(
        pets.models.Every.from_dict({"Event": {}}).event
    )
    for number, name in enumerate(names):
        http, _ = recording({"own": name})
        got = getattr(pets.Pets(base_url="http://x", http_client=http).of, f"field_{number}")()
        assert type(got) is getattr(pets.models, type(got).__name__)
        assert got.own == name
    value = {name: {"own": name} for name in names}
    value["Api1"] = {"list": [{"own": "API1"}]}  # type: ignore[dict-item]
    every_model = pets.models.Every.from_dict(value)
    assert every_model.to_dict() == value
    assert every_model.additional_properties == {}
    assert (
        len({type(getattr(every_model, a.name)) for a in attrs.fields(pets.models.Every)}) == len(schemas) + 1
    )


def test_every_attribute_of_the_client_is_known() -> None:
    """What the generator reads from the sources is what a client, a resource and a model have when they are made."""
    ledger = json.loads((Path(leaperone.__file__).parents[1] / "ledger.json").read_text())["operations"]
    own = {name.partition(".")[0] for name in ledger.values()} | {"webhooks"}
    methods = {name.rpartition(".")[2] for name in ledger.values()} | {"generate"}
    fields = {field.name for field in attrs.fields(models.ImageTask)} - {"additional_properties"}

    def unknown(thing: object, known: frozenset[str]) -> set[str]:
        return {name for name in dir(thing) if not name.startswith("__")} - known

    for client in CLIENTS:
        assert unknown(client, reserved.resources()) == own
        assert unknown(client.images, reserved.members()) <= methods
    assert unknown(models.ImageTask(id="1", status="done"), reserved.arguments()) <= fields


def test_every_builtin_that_operations_use_is_known() -> None:
    """A parameter of that name would hide it."""
    used: set[str] = set()
    for path in (Path(leaperone.__file__).parent / "api").rglob("*.py"):
        for function in ast.parse(path.read_text()).body:
            if isinstance(function, ast.FunctionDef):
                names = {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
                used |= names - {argument.arg for argument in function.args.kwonlyargs}
    assert {"str", "locals"} <= used & set(dir(builtins)) <= reserved.arguments()
