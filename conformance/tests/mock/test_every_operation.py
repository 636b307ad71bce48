"""The effective spec of LEAPERone, all of it: every operation answers a valid request validly."""

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.mock.state.billing import PLENTY
from leaperone_conformance.spec import Operation, Spec, load
from leaperone_conformance.values.sampler import Sampler
from leaperone_conformance.values.seeded import SeededRandom

KEY = {"Authorization": "Bearer sk-test"}


@pytest.fixture(scope="module")
def spec() -> Spec:
    return load("leaperone")


@pytest.fixture(scope="module")
def client(spec: Spec) -> Iterator[httpx.Client]:
    with serve(Mock(spec, seed=7)) as url, httpx.Client(base_url=url, headers=KEY) as client:
        yield client


def _request(spec: Spec, operation: Operation, rng: SeededRandom) -> dict[str, Any]:
    """A request with all parameters, its values made from the schemas."""
    generator = Sampler(spec)
    path, query = operation.path, {}
    for parameter in operation.parameters:
        assert parameter.schema is not None
        value = generator.valid(parameter.schema, rng, parameter.name)
        if parameter.location == "path":
            path = path.replace(f"{{{parameter.name}}}", str(value))
        elif value is not None:
            query[parameter.name] = value
    request: dict[str, Any] = {"method": operation.method, "url": path, "params": query}
    for media in operation.bodies.values():
        assert media.schema is not None
        body = generator.valid(media.schema, rng)
        if media.type == "application/json":
            request["json"] = body
            break
        # A form of text fields, with the one file that would make it a multipart body.
        request["data"] = {name: value for name, value in body.items() if name not in ("file", "file_uri")}
        request["files"] = {"file": ("speech.wav", b"RIFF", "audio/wav")}
    return request


def _problem(spec: Spec, operation: Operation, response: httpx.Response) -> str | None:
    """What is wrong with a successful answer; None where it is as documented."""
    if response.status_code // 100 != 2:
        return f"{response.status_code}: {response.text[:200]}"
    documented = operation.response(response.status_code)
    assert documented is not None
    media = documented.content.get(response.headers["content-type"].partition(";")[0])
    if media is None:
        return f"undocumented content type {response.headers['content-type']}"
    if media.schema is None or media.type != "application/json":
        return None
    broken = spec.violations(media.schema, response.json())
    return str(broken[0]) if broken else None


def test_every_operation_answers_a_valid_request_validly(spec: Spec, client: httpx.Client) -> None:
    rng = SeededRandom("1")
    problems = {}
    for operation in spec.operations:
        if operation.key == "GET /v1/images/generations/{id}":
            continue  # Knows only tasks that were created: test_images.py.
        response = client.request(**_request(spec, operation, rng))
        problem = _problem(spec, operation, response)
        if problem:
            problems[operation.key] = problem
    assert problems == {}


def test_every_operation_that_needs_a_key_refuses_without_one(spec: Spec, client: httpx.Client) -> None:
    wrong = {}
    for operation in spec.operations:
        response = client.request(operation.method, operation.path, headers={"Authorization": ""})
        refused = response.status_code == 401
        if refused == operation.public or (refused and not _documented_error(spec, operation, response)):
            wrong[operation.key] = (response.status_code, response.text)
    assert wrong == {}


def test_every_documented_error_can_be_had_on_demand(spec: Spec, client: httpx.Client) -> None:
    wrong = {}
    errors = {
        documented.pointer: (operation, int(status))
        for operation in spec.operations
        for status, documented in operation.responses.items()
        if status[0] in "45" and not operation.public
    }
    for operation, status in errors.values():
        key = {"X-API-Key": f"sk-mock-{status}", "Authorization": ""}
        response = client.request(operation.method, operation.path, headers=key)
        if response.status_code != status or not _documented_error(spec, operation, response):
            wrong[operation.key, status] = (response.status_code, response.text)
    assert wrong == {}


def _documented_error(spec: Spec, operation: Operation, response: httpx.Response) -> bool:
    documented = operation.response(response.status_code)
    if documented is None:
        return False
    schema = documented.content["application/json"].schema
    assert schema is not None
    return spec.violations(schema, response.json()) == [] and all(
        name in response.headers
        for name in documented.definition.get("headers", {})
        if name != "X-Request-Id"
    )


def _everything(
    spec: Spec, app: Mock, seen: Callable[[Operation, httpx.Response], None] = lambda operation, answer: None
) -> list[bytes]:
    """The answers of a mock to a request for each operation, which ``seen`` is shown as they come."""

    async def send() -> list[bytes]:
        rng = SeededRandom("3")
        answers = []
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://mock", headers=KEY) as client:
            for operation in spec.operations:
                answer = await client.request(**_request(spec, operation, rng))
                seen(operation, answer)
                answers.append(answer.content)
        return answers

    return asyncio.run(send())


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(spec: Spec) -> None:
    first, again, other = (_everything(spec, Mock(spec, seed=seed)) for seed in (1, 1, 2))
    assert first == again
    assert sum(one != two for one, two in zip(first, other, strict=True)) > len(first) / 2


def test_every_operation_costs_its_documented_price(spec: Spec) -> None:
    app = Mock(spec)
    wrong: dict[str, float] = {}
    balance = app.account.balance

    def charged(operation: Operation, answer: httpx.Response) -> None:
        nonlocal balance
        cost, balance = round(balance - app.account.balance, 6), app.account.balance
        price = operation.definition.get("x-price")
        if price and price["per"] == "token":
            return  # By the model, which may have no price.
        known = price is None or price["per"] == "call"
        expected = price["credits"] if price and known and answer.is_success else 0
        if cost != expected if known else cost <= 0:
            wrong[operation.key] = cost

    _everything(spec, app, charged)
    assert wrong == {}
    assert app.account.balance < PLENTY - 8, "eight hundred operations at a hundredth of a credit"
