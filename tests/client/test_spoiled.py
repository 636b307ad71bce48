"""No response makes later calls of the same client impossible, or its budget worthless."""

from decimal import Decimal
from typing import Any

import httpx
import pytest

from leaperone import Leaperone
from leaperone._data import model
from leaperone.errors import APIError
from leaperone.limits import Limiter

from .loopback import Reply, json_reply, serve

LISTING: Any = {"object": "list", "data": []}
TALK: Any = {"model": "m", "messages": [{"role": "user", "content": "x"}], "max_tokens": 10}
RATES: Any = {
    "object": "list",
    "data": [{"id": "m", "pricing": {"prompt_per_1m": 1, "completion_per_1m": 2}}],
}


@pytest.mark.parametrize("own", [False, True])
@pytest.mark.parametrize("status", [200, 302, 400])
@pytest.mark.parametrize("cookie", ["a=é", "é=a", "a=b; Path=/é", 'a="\udcff"', "a=b\x01", "a=\t\x7f"])
def test_cookies_that_cannot_be_sent(cookie: str, status: int, own: bool) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        raw = [(b"set-cookie", cookie.encode("utf-8", "surrogateescape")), (b"location", b"/")]
        return (
            httpx.Response(status, headers=raw, json=LISTING)
            if not sent
            else httpx.Response(200, json=LISTING)
        )

    sent: list[int] = []
    client = Leaperone(api_key="sk-x", base_url="http://api.example", max_retries=0)
    http = client._connections.get()
    if own:
        http = httpx.Client(cookies={"mine": "1"})
        client = Leaperone(api_key="sk-x", base_url="http://api.example", max_retries=0, http_client=http)
    http._transport, http._mounts = httpx.MockTransport(respond), {}
    try:
        client.models.list()
    except APIError:
        assert status != 200
    sent.append(1)
    assert client.models.list().data == []
    assert http.cookies.get("mine") == ("1" if own else None)


def test_cookies_of_any_number_and_length() -> None:
    replies = [json_reply(LISTING, Set_Cookie=f"c{number}={'x' * 1000}") for number in range(60)]
    replies += [json_reply(LISTING, Set_Cookie=f"long={'x' * 5000}"), json_reply(LISTING)]
    with serve(*replies) as api:
        client = Leaperone(api_key="sk-x", base_url=api.url)
        for _ in range(62):
            client.models.list()
    last = api.seen[-1].headers["cookie"].split("; ")
    assert [cookie.partition("=")[0] for cookie in last] == ["c56", "c57", "c58", "c59"]


@pytest.mark.parametrize(
    "value", ["1e999", "nan", "-1e999", "1e300", "-5", "9" * 300, "Fri, 31 Dec 9999 23:59:59 GMT"]
)
def test_retry_after_holds_a_limiter_for_an_hour_at_most(value: str) -> None:
    now = 0.0
    limiter = Limiter({"models.list": 100}, clock=lambda: now)
    with serve(json_reply({}, 429, Retry_After=value), json_reply(LISTING)) as api:
        client = Leaperone(api_key="sk-x", base_url=api.url, limiter=limiter, max_retries=0)
        with pytest.raises(APIError):
            client.models.list()
        now = 3600.0
        assert client.models.list().data == []


@pytest.mark.parametrize("duration", [1e300, -1e300, 1e12, float("inf"), float("nan"), [1], "1e300", 10**300])
def test_a_duration_that_nobody_can_have_sent(duration: object) -> None:
    with serve(json_reply({"text": "x", "duration": duration}), json_reply(LISTING)) as api:
        client = Leaperone(api_key="sk-x", base_url=api.url, budget=5)
        client.audio.transcribe(file=b"RIFF", response_format="verbose_json")
        assert client.usage.remaining == 5
        assert client.usage.snapshot().unmeasured == ("audio.transcribe",)


@pytest.mark.parametrize("tokens", [10**300, -(10**6), -1, 1e300, True, None, []])
def test_tokens_that_nobody_can_have_used(tokens: object) -> None:
    usage = {"prompt_tokens": tokens, "completion_tokens": tokens}
    with serve(json_reply(RATES), json_reply({"model": "m", "choices": [], "usage": usage})) as api:
        client = Leaperone(api_key="sk-x", base_url=api.url, budget=5)
        client.models.list()
        client.chat.create(**TALK)
        assert client.usage.remaining == 5
        assert client.usage.snapshot().operations["chat.create"].tokens_in == 0


@pytest.mark.parametrize("price", [1e300, 10**300, -1, None])
def test_prices_that_are_none_leave_those_that_are_known(price: object) -> None:
    wrong = {
        "object": "list",
        "data": [{"id": "m", "pricing": {"prompt_per_1m": price, "completion_per_1m": price}}],
    }
    used = {"model": "m", "choices": [], "usage": {"prompt_tokens": 1000, "completion_tokens": 0}}
    with serve(json_reply(RATES), json_reply(wrong), json_reply(used)) as api:
        client = Leaperone(api_key="sk-x", base_url=api.url, budget=5)
        client.models.list()
        client.models.list()
        client.chat.create(**TALK)
        assert client.usage.credits > Decimal(0)


def test_what_a_server_makes_up_does_not_fill_the_memory_of_drift() -> None:
    assert model._tell.cache_info().maxsize is not None


def test_a_body_of_a_redirect_is_not_read() -> None:
    home = Reply(200, b'{"object": "list", "data": []}')
    away = Reply(307, b"x" * 10_000_000, {"Location": "/v1/moved"})
    with serve(away, home) as api:
        http = httpx.Client(follow_redirects=True)
        client = Leaperone(api_key="sk-x", base_url=api.url, http_client=http)
        assert client.models.list().data == []
