"""A key never shows: not in logs of any logger at any level, not in errors, not in what hooks are given."""

import asyncio
import json
import logging
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.client.loopback import Reply, json_reply, serve
from tests.harden import canaries, keys

from .conftest import Outcome, json_answer, spec_of

Generate = Callable[..., Outcome]
Import = Callable[[Path], Any]
KEY = "tok/very+secret=1"
QUOTED = ("tok%2Fvery%2Bsecret%3D1", "very")


@pytest.fixture
def pets(generate: Generate, imported: Import) -> Any:
    """A client whose key is sent in the query."""
    document = spec_of({"/pets": {"get": {"responses": json_answer({"type": "object"})}}})
    document["components"]["securitySchemes"] = {"t": {"type": "apiKey", "in": "query", "name": "api_token"}}
    document["security"] = [{"t": []}]
    outcome = generate(document)
    assert outcome.code == 0, outcome.error
    return imported(outcome.out)


def shown(caplog: pytest.LogCaptureFixture) -> str:
    """All that any handler could write: messages, arguments, extras."""
    parts = []
    for record in caplog.records:
        parts += [record.getMessage(), repr(record.args), repr(vars(record))]
    return "\n".join(parts)


def holds_key(text: str) -> bool:
    return any(part in text for part in (KEY, *QUOTED))


def test_a_key_in_the_query_is_sent_and_not_shown(pets: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    views: list[Any] = []
    with serve(json_reply({}, 503, Retry_After="0"), json_reply({"a": 1})) as api:
        hooks = dict.fromkeys(("on_request", "on_response", "on_retry"), views.append)
        client = pets.Pets(api_key=KEY, base_url=api.url, **hooks)
        assert client.default.pets.raw().status_code == 200
        assert client.request("GET", "/pets", query={"x": "y"}).parsed == {"a": 1}

        async def once() -> None:
            async with pets.AsyncPets(api_key=KEY, base_url=api.url, **hooks) as twin:
                await twin.default.pets()

        asyncio.run(once())
    assert [httpx.URL(seen.target).params["api_token"] for seen in api.seen] == [KEY] * 4
    assert any(record.name == "httpx" for record in caplog.records), "httpx does log the URL"
    assert not holds_key(shown(caplog))
    assert not holds_key(repr(views))
    assert "api_token=%5Bhidden%5D" in views[0].url
    assert not holds_key(repr(client) + repr(client.usage))


@pytest.mark.parametrize(
    "reply",
    [
        Reply(cut=True),
        json_reply({"error": f"bad token {KEY}"}, 401),
        Reply(400, b"GET /pets?api_token=tok%2Fvery%2Bsecret%3D1", {"Content-Type": "text/plain"}),
        Reply(200, f"<html>{KEY}</html>".encode(), {"Content-Type": "text/html"}),
        Reply(200, f'{{"token": "{KEY}"'.encode()),
        Reply(200, b"not gzip", {"Content-Type": "application/json", "Content-Encoding": "gzip"}),
    ],
)
def test_no_error_holds_the_key(pets: Any, reply: Reply, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with serve(reply) as api:
        client = pets.Pets(api_key=KEY, base_url=api.url, max_retries=0)
        with pytest.raises(pets.APIError) as caught:
            client.default.pets()
    error: BaseException | None = caught.value
    assert not holds_key("".join(traceback.format_exception(caught.value)))
    while error is not None:
        assert not holds_key(repr(error) + str(vars(error)) + str(getattr(error, "content", "")))
        request = vars(error).get("_request")
        assert request is None or not holds_key(str(request.url.raw_path) + repr(request.headers))
        error = error.__cause__ or error.__context__
    assert not holds_key(shown(caplog))


def test_a_password_in_the_address_is_not_shown(pets: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with serve(json_reply({})) as api:
        client = pets.Pets(api_key="k", base_url=api.url.replace("://", "://me:pass-word@"))
        client.default.pets()
    assert "authorization" in api.seen[0].headers
    assert "pass-word" not in shown(caplog) + repr(client)
    wrong = "http://me:pass-word@host:port"
    with pytest.raises(pets.errors.InvalidArgumentError) as caught:
        pets.Pets(api_key="k", base_url=wrong).default.pets()
    assert "pass-word" not in "".join(traceback.format_exception(caught.value))


def test_redirects_keep_it_hidden(pets: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with serve(Reply(302, b"", {"Location": "/pets/elsewhere"}), json_reply({})) as api:
        with httpx.Client(follow_redirects=True) as http:
            pets.Pets(api_key=KEY, base_url=api.url, http_client=http).default.pets()
    assert json.dumps([seen.target for seen in api.seen]).count("very") == 1
    assert not holds_key(shown(caplog))


@pytest.mark.parametrize(("form", "called"), [("plain", False), ("pair", True)])
def test_no_key_of_any_scheme_is_shown_or_follows_a_redirect(form: str, called: bool) -> None:
    key = "tok/en+se?cret=1of"
    calls, found = keys.wrong(
        key, {form: canaries.written(key)[form]}, partial(canaries.leaks, key=key), called
    )
    assert calls and found == []
