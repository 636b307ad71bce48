"""Event hooks of httpx that hold the responses of the generated client against the spec and its rules."""

import asyncio
import sys
from collections.abc import Callable
from typing import Any

import httpx
import orjson
import pytest

from leaperone import AsyncLeaperone, Leaperone
from leaperone.errors import InvalidArgumentError
from leaperone_conformance.mock import Mock, MockResponse, serve
from leaperone_conformance.proxy import ResponseInvalid, async_validating, validating
from leaperone_conformance.spec import load

Change = Callable[[Any], Any]


def _serving(change: Change) -> Any:
    def mutate(operation: Any, call: Any, response: MockResponse) -> MockResponse:
        if "balance" not in operation.path:
            return response
        return response.with_json(change(orjson.loads(b"".join(response.chunks))))

    return serve(Mock(load("leaperone"), mutate=mutate))


def _synchronous(url: str) -> Any:
    with httpx.Client(event_hooks=validating("leaperone")) as http:
        return Leaperone(api_key="sk-a", base_url=url, http_client=http, max_retries=0).credits.balance()


def _asynchronous(url: str) -> Any:
    async def call() -> Any:
        async with httpx.AsyncClient(event_hooks=async_validating("leaperone")) as http:
            client = AsyncLeaperone(api_key="sk-a", base_url=url, http_client=http, max_retries=0)
            return await client.credits.balance()

    return asyncio.run(call())


def _by_option(url: str) -> Any:
    with Leaperone(api_key="sk-a", base_url=url, max_retries=0, validate=True) as client:
        return client.credits.balance()


def _by_asynchronous_option(url: str) -> Any:
    async def call() -> Any:
        async with AsyncLeaperone(api_key="sk-a", base_url=url, max_retries=0, validate=True) as client:
            return await client.credits.balance()

    return asyncio.run(call())


CALLS = [_synchronous, _asynchronous, _by_option, _by_asynchronous_option]


@pytest.mark.parametrize("call", CALLS)
def test_a_response_as_documented_comes_to_the_program(call: Callable[[str], Any]) -> None:
    with _serving(lambda value: value) as url:
        assert call(url) is not None


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda value: {**value, "total": "much"}, "is not of its schema"),
        (lambda value: {**value, "total": value["total"] + 1}, "rule:balance-total"),
    ],
    ids=["schema", "rule"],
)
def test_a_response_that_breaks_schema_or_rule_is_an_error(
    call: Callable[[str], Any], change: Change, what: str
) -> None:
    with _serving(change) as url, pytest.raises(ResponseInvalid, match=what) as raised:
        call(url)
    assert "sk-a" not in str(raised.value)


def test_the_option_says_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    with httpx.Client() as http, pytest.raises(InvalidArgumentError, match="event hooks of its own"):
        Leaperone(http_client=http, validate=True)
    monkeypatch.setitem(sys.modules, "leaperone_conformance.proxy", None)
    with pytest.raises(InvalidArgumentError, match="leaperone-conformance"):
        Leaperone(validate=True)
