"""Client and mock, which know nothing of each other, agree about every operation of the spec."""

import asyncio
import importlib
import json
from pathlib import Path
from typing import Any, get_args, get_type_hints

import httpx
import pytest

from leaperone import AsyncLeaperone
from leaperone._data.form import form_value
from leaperone._data.model import Model
from leaperone_conformance.mock import Mock
from leaperone_conformance.spec import Operation, Spec, load
from leaperone_conformance.values.sampler import Sampler
from leaperone_conformance.values.seeded import SeededRandom
from scripts.files import read_json
from scripts.generate.names import unique_identifiers

ROOT = Path(__file__).parents[1]
SPEC = load("leaperone")
LEDGER: dict[str, str] = read_json(ROOT / "generated/ledger.json")["operations"]


class Recorder(httpx.AsyncBaseTransport):
    """The mock without a port; keeps the last request and answer."""

    def __init__(self, spec: Spec, seed: int) -> None:
        self._inner = httpx.ASGITransport(Mock(spec, seed=seed))
        self.request: httpx.Request
        self.answer: bytes

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.request = request
        response = await self._inner.handle_async_request(request)
        self.answer = await response.aread()
        return response


def parameters(
    spec: Spec, operation: Operation, rng: SeededRandom
) -> tuple[dict[str, Any], str, list[tuple[str, str]]]:
    """Arguments for the client, and the path and query that the spec says they become."""
    order = ["path", "query", "header"]
    chosen = sorted(operation.parameters, key=lambda p: order.index(p.location))
    chosen = [p for p in chosen if p.location != "header"]
    names = unique_identifiers((p.name for p in chosen), "field_")
    arguments: dict[str, Any] = {}
    path, query = operation.path, []
    for parameter in chosen:
        if not parameter.required and rng.random() < 0.3:
            continue
        assert parameter.schema is not None
        value = Sampler(spec).valid(parameter.schema, rng, parameter.name)
        if value is None:
            continue
        if isinstance(value, dict):  # of a parameter that may be anything: a text will do
            value = "x"
        arguments[names[parameter.name]] = value
        if parameter.location == "path":
            path = path.replace(f"{{{parameter.name}}}", str(value))
        else:
            query += [
                (parameter.name, str(form_value(v))) for v in (value if isinstance(value, list) else [value])
            ]
    return arguments, path, query


def body_for(spec: Spec, operation: Operation, module: Any, rng: SeededRandom) -> tuple[Any, Any] | None:
    """A valid body as the client takes it, a model where there is one, and as JSON; None where the operation has
    none.
    """
    media = next(iter(operation.bodies.values()), None)
    if media is None:
        return None
    assert media.schema is not None
    value = Sampler(spec).valid(media.schema, rng)
    if not isinstance(value, dict):
        return value, value
    value = {name: item for name, item in value.items() if name != "stream"}
    if media.type != "application/json":
        value = {name: item for name, item in value.items() if name != "file"} | {
            "file_uri": "https://a.example/b.mp3"
        }
    hint = get_type_hints(module.request)["body"]
    models = [kind for kind in (hint, *get_args(hint)) if hasattr(kind, "from_dict")]
    return models[0].from_dict(value) if models else value, value


async def check(
    spec: Spec, client: AsyncLeaperone, recorder: Recorder, operation: Operation, rng: SeededRandom
) -> None:
    """One random valid call: the request is what the spec says, and nothing of the answer is lost."""
    module = importlib.import_module(f"leaperone.api.{LEDGER[operation.key]}")
    arguments, path, query = parameters(spec, operation, rng)
    if operation.path.endswith("/images/generations/{id}"):
        task = await client.images.create(model="gpt-4o-image", prompt="a cat")
        arguments, path = {"id": task.id}, operation.path.replace("{id}", task.id)
    body = body_for(spec, operation, module, rng)
    if body is not None:
        arguments["body"] = body[0]
    result = await module.asyncio(client=client, **arguments)
    sent = recorder.request
    assert (sent.method, sent.url.path) == (operation.method, path)
    assert sorted(sent.url.params.multi_items()) == sorted(query)
    assert ("authorization" in sent.headers) is not operation.public
    if body is not None and sent.headers["content-type"] == "application/json":
        assert json.loads(sent.content) == body[1]
    if isinstance(result, Model) and not operation.path.startswith("/v1/images/"):
        assert result.to_dict() == json.loads(recorder.answer)
    elif isinstance(result, Model):
        assert result.to_dict()["id"] in recorder.answer.decode()
    else:
        assert bytes(result) if not isinstance(result, str) else result


@pytest.mark.parametrize("seed", range(3))
def test_every_operation(seed: int) -> None:
    assert {operation.key for operation in SPEC.operations} == LEDGER.keys()

    async def run() -> None:
        recorder = Recorder(SPEC, seed)
        async with httpx.AsyncClient(transport=recorder) as http:
            client = AsyncLeaperone(api_key="sk-test", http_client=http, max_retries=0)
            for operation in SPEC.operations:
                await check(SPEC, client, recorder, operation, SeededRandom(f"{seed} {operation.key}"))

    asyncio.run(run())


LISTINGS = sorted(key for key, operation in SPEC.by_key.items() if "x-pagination" in operation.definition)


@pytest.mark.parametrize("key", LISTINGS)
def test_every_listing_ends(key: str) -> None:
    """The mock has three pages of each; the last one says so, or is followed by an empty one."""
    operation = SPEC.by_key[key]

    async def read() -> list[Any]:
        arguments, _, _ = parameters(SPEC, operation, SeededRandom("1"))
        names = unique_identifiers((p.name for p in operation.parameters), "field_")
        required = {names[p.name] for p in operation.parameters if p.required}
        given = {name: value for name, value in arguments.items() if name in required}
        pagination = operation.definition["x-pagination"]
        start = 0 if pagination["style"] == "offset" else 1
        for name, value in ((pagination["parameter"], start), (pagination.get("size"), 2)):
            if names.get(name) in given:
                given[names[name]] = value
        http = httpx.AsyncClient(transport=httpx.ASGITransport(Mock(SPEC, seed=1)))
        async with AsyncLeaperone(api_key="sk-test", base_url="http://test", http_client=http) as client:
            method: Any = client
            for part in LEDGER[key].split("."):
                method = getattr(method, part)
            return [page.items async for page in method.pages(**given, max_pages=9)]

    pages = asyncio.run(read())
    assert [len(items) > 0 for items in pages] == [True, True, True]
    assert len({json.dumps(items) for items in pages}) == 3
