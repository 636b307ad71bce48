"""Every documented error of every operation can be had, is as documented, and no fault leaves a task without an end."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import httpx
import pytest

from conformance.tests.documented import documented
from leaperone_conformance.mock import Fault, Mock
from leaperone_conformance.mock.faults.model import NEEDS
from leaperone_conformance.spec import Operation, Spec, look_up

IMAGES = "/v1/images/generations"
SOCIAL = "/v1/social-media/data/bilibili/web/fetch_one_video"
T = TypeVar("T")
CHAT = {"model": "auto", "messages": [{"role": "user", "content": "Hello!"}]}


@pytest.fixture(scope="module")
def spec() -> Spec:
    return documented()


def _through(app: Mock, work: Callable[[httpx.AsyncClient], Awaitable[T]], key: str | None = "sk-test") -> T:
    """What ``work`` gives, with a client of the mock that needs no port."""

    async def run() -> T:
        headers = {} if key is None else {"Authorization": f"Bearer {key}"}
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://mock", headers=headers) as client:
            return await work(client)

    return asyncio.run(run())


def _problems(spec: Spec, operation: Operation, answer: httpx.Response) -> list[str]:
    """What is wrong with an error by the spec: schema, code, headers."""
    response = operation.responses[str(answer.status_code)]
    media = response.content["application/json"]
    assert media.schema is not None
    found = [str(violation) for violation in spec.violations(media.schema, answer.json())]
    code = response.definition.get("x-error-code")
    if code is not None and answer.json()["error"]["code"] != code:
        found.append(f"code {answer.json()['error']['code']}, documented is {code}")
    for name, header in response.definition.get("headers", {}).items():
        target = look_up(spec.document, header["$ref"]) if "$ref" in header else header
        if target.get("required") and name not in answer.headers:
            found.append(f"no {name}")
    if "x-request-id" not in answer.headers:
        found.append("no X-Request-Id")
    return found


def test_every_documented_error_of_every_operation_can_be_had(spec: Spec) -> None:
    async def sweep(client: httpx.AsyncClient) -> dict[str, Any]:
        problems: dict[str, Any] = {}
        for operation in spec.operations:
            for status in (int(name) for name in operation.responses if name[0] in "45" and name.isdigit()):
                path = operation.path.replace("{id}", "img-x")
                headers = {"Authorization": f"Bearer sk-mock-{status}"}
                answer = await client.request(operation.method, path, headers=headers)
                if answer.status_code != status:
                    problems[f"{operation.key} {status}"] = answer.status_code
                elif found := _problems(spec, operation, answer):
                    problems[f"{operation.key} {status}"] = found
        return problems

    assert _through(Mock(spec), sweep) == {}


@pytest.mark.parametrize(
    ("status", "options", "key", "requested"),
    [
        (400, {}, "sk-test", ("POST", "/v1/address/structure", {})),
        (400, {}, "sk-test", ("POST", "/v1/chat/completions", {"model": "auto"})),
        (400, {}, "sk-test", ("GET", "/v1/social-media/video/extract", None)),
        (401, {}, None, ("POST", "/v1/address/structure", {"text": "x"})),
        (401, {}, None, ("POST", "/v1/chat/completions", CHAT)),
        (401, {}, None, ("GET", SOCIAL, None)),
        (402, {"credits": 0}, "sk-test", ("POST", "/v1/address/structure", {"text": "x"})),
        (402, {"credits": 0}, "sk-test", ("POST", "/v1/chat/completions", CHAT)),
        (402, {"credits": 0.4}, "sk-test", ("POST", IMAGES, {"model": "m", "prompt": "p"})),
        (402, {"credits": 0}, "sk-test", ("GET", f"{SOCIAL}?bv_id=x", None)),
        (404, {}, "sk-test", ("GET", f"{IMAGES}/img-x", None)),
        (429, {"tier": "0"}, "sk-test", ("POST", IMAGES, {"model": "m", "prompt": "p"})),
        (429, {"tier": "0"}, "sk-test", ("POST", "/v1/chat/completions", CHAT)),
    ],
)
def test_an_error_with_a_cause_is_as_documented(
    spec: Spec, status: int, options: dict[str, Any], key: str | None, requested: tuple[str, str, Any]
) -> None:
    method, url, body = requested

    async def send(client: httpx.AsyncClient) -> httpx.Response:
        for _ in range(20):
            answer = await client.request(method, url, json=body)
            if answer.status_code == status:
                break
        return answer

    answer = _through(Mock(spec, **options), send, key)
    assert answer.status_code == status, answer.text
    match = spec.routes.find(url.partition("?")[0])
    assert match is not None
    if status == 401 and "/address/" in url:
        assert answer.json()["error"]["code"] == "missing_api_key"
    assert _problems(spec, match.operations[method], answer) == []


@pytest.mark.parametrize(
    ("status", "path", "message"),
    [
        (400, "/v1/social-media/video/extract?url=nothing", "query parameter url: "),
        (400, "/v1/social-media/video/extract?url=https://example.com/x", "query parameter url: "),
        (403, "/v1/social-media/data/admin/web/users", 'Platform "admin" is not available'),
        (400, "/v1/social-media/data/", "Invalid path"),
        (400, "/v1/social-media/data/bilibili", "Invalid path"),
        (400, "/v1/social-media/data/bilibili//x", "Invalid path"),
        (404, "/v1/social-media/data/bilibili/web/nothing", "No such path"),
        (404, "/v1/social-media/datum/admin/web/users", "No such path"),
    ],
)
def test_social_media_refuses_as_documented(spec: Spec, status: int, path: str, message: str) -> None:
    app = Mock(spec)
    before = app.account.balance

    async def send(client: httpx.AsyncClient) -> httpx.Response:
        return await client.get(path)

    answer = _through(app, send)
    error = answer.json()["error"]
    assert (answer.status_code, error["type"]) == (status, "invalid_request_error")
    assert error["message"].startswith(message)
    if status != 404:
        assert _problems(spec, spec.by_key["GET " + SOCIAL], answer) == []
    if status == 403:
        assert "code" not in error
    assert app.account.balance == before


def test_a_public_operation_needs_no_key(spec: Spec) -> None:
    paths = [operation.path for operation in spec.operations if operation.public]

    async def send(client: httpx.AsyncClient) -> list[int]:
        return [(await client.get(path)).status_code for path in paths]

    assert _through(Mock(spec), send, None) == [200] * len(paths)
    assert "/v1/models" in paths


FAULTS = [
    Fault(
        name,
        seconds=0.0 if needed == "seconds" else None,
        status=503 if needed == "status" else None,
        chance=0.6,
    )
    for name, needed in NEEDS.items()
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.fault)
@pytest.mark.parametrize("prompt", ["a lake", "[fail]", "[partial]"])
def test_every_task_ends_whatever_fails(spec: Spec, fault: Fault, prompt: str) -> None:
    app = Mock(spec, seed=3, faults=[fault])
    body = {"model": "m", "prompt": prompt, "number": 2}

    async def work(client: httpx.AsyncClient) -> list[str]:
        before = app.account.balance
        for number in range(20):
            try:
                await client.post(IMAGES, json=body)
                await client.get(f"{IMAGES}/img-{number}")
            except (ConnectionResetError, httpx.HTTPError):
                continue
        begun = round(before - app.account.balance)
        app.faults.set([])
        # What tasks were begun is told by a mock that nothing happened to: equal requests make equal tasks.
        twin = Mock(spec, seed=3)
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(twin), base_url="http://mock", headers=dict(client.headers)
        ) as other:
            ids = [(await other.post(IMAGES, json=body)).json()["data"]["id"] for _ in range(begun)]
        app.clock.advance(5)
        return [(await client.get(f"{IMAGES}/{id_}")).json()["data"]["status"] for id_ in ids]

    ended = {"a lake": "completed", "[fail]": "failed", "[partial]": "partial"}[prompt]
    statuses = _through(app, work)
    assert statuses
    assert set(statuses) == {ended}
