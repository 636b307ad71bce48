"""What the httpx client below adds to requests, and what is kept of answers."""

import asyncio
import gc
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

import httpcore
import httpx
import pytest

from leaperone import AsyncLeaperone, Leaperone
from leaperone._transport.queue import shorten_queue

from .loopback import Loopback, json_reply, serve

ANSWER = {"RequestId": "r1", "Data": "{}"}


def sync_calls(api: Loopback, calls: int, **settings: Any) -> None:
    with Leaperone(api_key="sk-x", base_url=api.url, **settings) as client:
        for _ in range(calls):
            client.address.structure(text="x")


def async_calls(api: Loopback, calls: int, **settings: Any) -> None:
    async def call() -> None:
        async with AsyncLeaperone(api_key="sk-x", base_url=api.url, **settings) as client:
            for _ in range(calls):
                await client.address.structure(text="x")

    asyncio.run(call())


Calls = Callable[..., None]
BOTH = pytest.mark.parametrize("calls", [sync_calls, async_calls])


@BOTH
def test_cookies_are_kept_and_sent_back(calls: Calls) -> None:
    with serve(json_reply(ANSWER, Set_Cookie="backend=7; Path=/"), json_reply(ANSWER)) as api:
        calls(api, 3)
    assert [seen.headers.get("cookie") for seen in api.seen] == [None, "backend=7", "backend=7"]


@pytest.mark.parametrize(("calls", "kind"), [(sync_calls, httpx.Client), (async_calls, httpx.AsyncClient)])
def test_a_given_http_client_adds_what_it_adds_to_every_request(calls: Calls, kind: Any) -> None:
    http = kind(headers={"X-Team": "7"}, params={"trace": "a b"}, cookies={"login": "yes"}, auth=("u", "p"))
    with serve(json_reply(ANSWER)) as api:
        calls(api, 1, http_client=http, auth="x-api-key")
        sent = api.seen[0]
    path, _, query = sent.target.partition("?")
    assert (path, parse_qs(query)) == ("/v1/address/structure", {"trace": ["a b"]})
    assert (sent.headers["x-team"], sent.headers["cookie"]) == ("7", "login=yes")
    assert sent.headers["authorization"].startswith("Basic ")
    assert sent.headers["x-api-key"] == "sk-x"


def test_queries_of_the_call_and_of_the_path_and_of_the_http_client() -> None:
    with serve(json_reply({})) as api:
        http = httpx.Client(params={"trace": "1", "q": "theirs"})
        client = Leaperone(api_key="sk-x", base_url=api.url, http_client=http)
        client.request("GET", "/v2/new?a=1", query={"q": ["x&y", "文"], "none": None})
        client.request("GET", "/v2/new", query={"empty": []})
    assert api.seen[0].target == "/v2/new?a=1&trace=1&q=x%26y&q=%E6%96%87"
    assert api.seen[1].target == "/v2/new?trace=1&q=theirs"


@BOTH
def test_nothing_of_an_answer_waits_for_a_garbage_collection(calls: Calls) -> None:
    with serve(json_reply({**ANSWER, "Data": "x" * 1000})) as api:
        gc.collect()
        gc.disable()
        try:
            calls(api, 5)
            assert not [one for one in gc.get_objects() if isinstance(one, httpx.Response)]
        finally:
            gc.enable()


def test_calls_at_once_wait_without_being_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pool of httpcore that looks at all that wait, whenever a call begins or ends, takes minutes for 1,000 calls."""
    looked = []
    assign = httpcore.AsyncConnectionPool._assign_requests_to_connections

    def counted(pool: Any) -> Any:
        looked.append(sum(request.is_queued() for request in pool._requests))
        return assign(pool)

    monkeypatch.setattr(httpcore.AsyncConnectionPool, "_assign_requests_to_connections", counted)
    calls = 100

    async def main(url: str) -> None:
        async with httpx.AsyncClient(limits=httpx.Limits(max_connections=4)) as http:
            shorten_queue(http)
            client = AsyncLeaperone(api_key="sk-x", base_url=url, http_client=http)
            await asyncio.gather(*(client.address.structure(text="x") for _ in range(calls)))

    with serve(*[json_reply(ANSWER)] * calls) as api:
        asyncio.run(main(api.url))
    assert len(api.seen) == calls
    assert sum(looked) < 10 * calls
