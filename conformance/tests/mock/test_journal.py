"""The journal: what was asked and answered, which requests were invalid and why, and no keys."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from leaperone_conformance.mock import Fault, Mock, serve
from leaperone_conformance.mock.state.call_log import KEPT, LARGEST
from leaperone_conformance.pytest_plugin import MockServer
from leaperone_conformance.spec import TOKEN_HEADER, Spec, load

STRUCTURE = "/v1/address/structure"
KEY = "sk-very-secret"


@pytest.fixture(scope="module")
def spec() -> Spec:
    return load("leaperone")


@contextmanager
def _client(spec: Spec, **options: Any) -> Iterator[tuple[httpx.Client, Mock]]:
    app = Mock(spec, **options)
    with (
        serve(app) as url,
        httpx.Client(base_url=url, headers={"X-API-Key": KEY, **app.control_headers}) as client,
    ):
        yield client, app


def test_calls_are_kept_in_order_with_what_was_asked(spec: Spec) -> None:
    with _client(spec) as (client, app):
        client.get("/v1/social-media/video/extract", params={"url": "https://v.douyin.com/x/"})
        app.clock.advance(5)
        client.post(STRUCTURE, json={"text": "杭州市"})
        extract, structure = app.journal
        assert extract.operation == "GET /v1/social-media/video/extract"
        assert extract.query == {"url": ["https://v.douyin.com/x/"]}
        assert structure.json() == {"text": "杭州市"} and structure.time == extract.time + 5
        assert list(app.journal.of(f"POST {STRUCTURE}")) == [structure]
        assert [(seen.status, seen.invalid, seen.problem) for seen in app.journal] == [(200, False, None)] * 2


def test_invalid_calls_say_why_and_others_are_not_invalid(spec: Spec) -> None:
    with _client(spec, credits=0.004, faults=[Fault("status", status=503, operation="listModels")]) as (
        client,
        app,
    ):
        client.post(STRUCTURE, json={"text": 5})
        client.get("/v1/nowhere")
        client.delete(STRUCTURE)
        client.post(STRUCTURE, json={"text": "x"}, headers={"X-API-Key": "bad-key"})
        client.post(STRUCTURE, json={"text": "x"})
        client.get("/v1/models")
        client.get("/v1/models", headers={"X-API-Key": "sk-mock-500"})
        assert [seen.status for seen in app.journal] == [400, 404, 405, 401, 402, 503, 503]
        assert [seen.invalid for seen in app.journal] == [True] * 4 + [False] * 3
        problems = [str(seen.problem) for seen in app.journal.invalid]
        assert "text" in problems[0] and "/v1/nowhere" in problems[1]
        assert "DELETE" in problems[2] and "key" in problems[3]


def test_no_key_is_in_it_wherever_it_was_put(spec: Spec) -> None:
    with _client(spec, control=True) as (client, app):
        client.post(STRUCTURE, json={"text": KEY}, params={KEY: KEY})
        client.get(f"/v1/{KEY}")
        other = {"Authorization": "Bearer sk-other-secret"}
        client.post(STRUCTURE, json={"text": "my key is sk-other-secret"}, headers=other)
        shown = client.get("/__mock__/calls").text
        assert len(app.journal) == 3 and KEY not in shown and KEY not in repr(list(app.journal))
        assert "sk-other" not in shown and "my key is [key]" in shown
        assert json.loads(shown)["calls"][0]["query"] == {"[key]": ["[key]"]}


def test_its_size_is_bounded(spec: Spec) -> None:
    with _client(spec) as (client, app):
        client.post(STRUCTURE, json={"text": "x" * LARGEST})
        assert app.journal[0].body == b"" and app.journal[0].problem is None
        for _ in range(KEPT + 1):
            client.get("/v1/models")
        assert len(app.journal) == KEPT and app.journal[0].path == "/v1/models"


def test_the_control_endpoint_shows_and_forgets(spec: Spec) -> None:
    with _client(spec, control=True) as (client, app):
        client.post(STRUCTURE, json={})
        [call] = client.get("/__mock__/calls").json()["calls"]
        assert call["invalid"] is True and call["problem"] and call["body"] == "{}"
        assert client.delete("/__mock__/calls").json() == {"calls": []}
        assert len(app.journal) == 0


CALLS = 300
CHAT = {"model": "auto", "stream": True, "messages": [{"role": "user", "content": "Hello!"}]}


def test_a_streamed_call_is_there_before_its_end(spec: Spec) -> None:
    with (
        _client(spec, faults=[Fault("pace", seconds=0.01)]) as (client, app),
        client.stream("POST", "/v1/chat/completions", json=CHAT) as answer,
    ):
        app.journal.of("createChatCompletion").assert_called_once()
        answer.read()


def test_a_call_is_there_before_the_first_byte_of_its_answer(spec: Spec) -> None:
    app = Mock(spec)
    seen: list[int] = []

    async def watched(scope: Any, receive: Any, send: Any) -> None:
        async def watch(message: Any) -> None:
            seen.append(len(app.journal))
            await send(message)

        await app(scope, receive, watch)

    async def ask() -> None:
        transport = httpx.ASGITransport(watched)
        headers = {"X-API-Key": KEY}
        async with httpx.AsyncClient(transport=transport, base_url="http://mock", headers=headers) as client:
            for number in range(1, CALLS + 1):
                await client.get("/v1/models", headers={"X-API-Key": "sk-mock-503"} if number % 2 else {})
                assert set(seen) == {number}
                seen.clear()

    asyncio.run(ask())


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "localhost:8000"}, 200),
        ({"Host": "[::1]:8000", "Origin": "http://[::1]:8000"}, 200),
        ({"Origin": "http://pages.example"}, 200),
        ({TOKEN_HEADER: ""}, 401),
        ({TOKEN_HEADER: "guess"}, 401),
        ({"Content-Type": "text/plain"}, 415),
        ({"Content-Type": "application/x-www-form-urlencoded"}, 415),
        ({"Host": "rebound.example"}, 403),
        ({"Host": "127.0.0.1.rebound.example:80"}, 403),
        ({"Host": "localhost.example"}, 403),
        ({"Origin": "http://other.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
def test_only_who_has_the_token_may_use_the_control_endpoint(
    spec: Spec, headers: dict[str, str], status: int
) -> None:
    with _client(spec, control=True, cors=["http://pages.example", "*"]) as (client, app):
        sent = {"Content-Type": "application/json", **headers}
        before = app.clock.now()
        response = client.post("/__mock__/clock", content=b'{"advance": 1}', headers=sent)
        assert response.status_code == status, response.text
        assert app.clock.now() == before + (status == 200)


@pytest.mark.leaperone_mock(control=True)
def test_the_client_of_the_fixture_has_the_token(leaperone_mock: MockServer) -> None:
    assert leaperone_mock.client.get("/__mock__/calls").json() == {"calls": []}
