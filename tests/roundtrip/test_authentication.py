"""Keys go where the security schemes say, each operation's own, and nothing is sent where one is missing."""

from base64 import b64encode
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import anyio
import httpx
import pytest

from tests.generate.conftest import client_of

from .documents import DONE, document
from .server import Recorder, recording

SCHEMES = {
    "Token": {"type": "http", "scheme": "bearer"},
    "User": {"type": "http", "scheme": "basic"},
    "OAuth": {
        "type": "oauth2",
        "flows": {"clientCredentials": {"tokenUrl": "https://x.example/token", "scopes": {}}},
    },
    "Header": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "Query": {"type": "apiKey", "in": "query", "name": "api_key"},
    "Cookie": {"type": "apiKey", "in": "cookie", "name": "session"},
    "Certificate": {"type": "mutualTLS"},
}
SECURITY: dict[str, list[dict[str, list[str]]]] = {
    "basic": [{"User": []}],
    "oauth": [{"OAuth": []}],
    "header": [{"Header": []}],
    "query": [{"Query": []}],
    "cookie": [{"Cookie": []}],
    "several": [{"Header": [], "Query": []}],
    "either": [{"User": []}, {"Header": []}],
    "optional": [{}, {"Header": []}],
    "public": [],
    "certificate": [{"Certificate": []}],
}
COOKIE = {"name": "theme", "in": "cookie", "schema": {"type": "string"}}
BEARER, BASIC = "Bearer t", f"Basic {b64encode(b'me:secret').decode()}"
DOCUMENT = document(
    {
        **{
            f"/with/{name}": {"get": {"security": security, "parameters": [COOKIE], "responses": DONE}}
            for name, security in SECURITY.items()
        },
        "/with/default": {"get": {"responses": DONE}},
    },
    security=[{"Token": []}],
)
DOCUMENT["components"]["securitySchemes"] = SCHEMES

Made = Callable[..., Any]


@pytest.fixture(scope="module")
def sent() -> Iterator[tuple[Made, Recorder]]:
    """What makes a client of all requirements, and the server that it calls."""
    with client_of(DOCUMENT) as (package, _), recording() as server:
        yield lambda *args, **given: package.Pets(*args, base_url=server.url, **given), server


@pytest.mark.parametrize(
    ("name", "credentials", "headers", "query"),
    [
        ("default", {"bearer": "t"}, {"authorization": BEARER}, ""),
        ("basic", {"basic": ("me", "secret")}, {"authorization": BASIC}, ""),
        ("basic", {"basic": "me:secret"}, {"authorization": BASIC}, ""),
        ("oauth", {"bearer": "t"}, {"authorization": BEARER}, ""),
        ("header", {"x-key": "k"}, {"x-key": "k"}, ""),
        ("query", {"api_key": "k"}, {}, "api_key=k"),
        ("cookie", {"session in cookie": "k"}, {"cookie": "session=k"}, ""),
        ("several", {"x-key": "a", "api_key": "b"}, {"x-key": "a"}, "api_key=b"),
        ("either", {"x-key": "k"}, {"x-key": "k"}, ""),
        ("either", {"x-key": "k", "basic": ("me", "secret")}, {"authorization": BASIC}, ""),
        ("optional", {"x-key": "k"}, {"x-key": "k"}, ""),
        ("optional", {}, {}, ""),
        ("public", {"bearer": "t"}, {}, ""),
        ("certificate", {"bearer": "t"}, {}, ""),
    ],
)
def test_keys(
    sent: tuple[Made, Recorder], name: str, credentials: Any, headers: dict[str, str], query: str
) -> None:
    made, server = sent
    with made(credentials=credentials) as client:
        getattr(client.with_, name)()
    assert server.last is not None
    known = {key: server.last.header(key) for key in ("authorization", "x-key", "cookie")}
    assert {key: value for key, value in known.items() if value is not None} == headers
    assert server.last.target.partition("?")[2] == query


def test_a_token_is_asked_for_with_each_call(sent: tuple[Made, Recorder]) -> None:
    made, server = sent
    tokens = iter(["one", "two"])
    with made(lambda: next(tokens)) as client:
        for token in ("one", "two"):
            client.with_.default()
            assert server.last is not None and server.last.header("authorization") == f"Bearer {token}"


def test_a_token_that_is_awaited(sent: tuple[Made, Recorder]) -> None:
    made, server = sent
    from pets import AsyncPets  # type: ignore[import-not-found]
    from pets.errors import APITimeoutError, InvalidArgumentError  # type: ignore[import-not-found]

    tokens = iter(["one", "two"])

    async def token() -> str:
        await anyio.sleep(0)
        return next(tokens)

    async def call(key: Any, **options: Any) -> None:
        async with AsyncPets(key, base_url=server.url, **options) as client:
            await client.with_.default()

    for expected in ("one", "two"):
        anyio.run(call, token)
        assert server.last is not None and server.last.header("authorization") == f"Bearer {expected}"

    async def broken() -> str:
        raise httpx.ConnectError("no token server")

    async def late() -> str:
        await anyio.sleep(60)
        return "late"

    server.last = None
    with pytest.raises(httpx.ConnectError, match="no token server"):
        anyio.run(call, broken)
    with pytest.raises(APITimeoutError, match="nothing was sent"):
        anyio.run(partial(call, late, deadline=0.05))
    with made(token) as client, pytest.raises(InvalidArgumentError, match="only the asynchronous client"):
        client.with_.default()
    assert server.last is None


def test_an_error_of_what_gives_a_token_is_its_own(sent: tuple[Made, Recorder]) -> None:
    made, _ = sent

    def broken() -> str:
        raise httpx.ConnectError("no token server")

    with made(broken) as client, pytest.raises(httpx.ConnectError, match="no token server"):
        client.with_.default()


@pytest.mark.parametrize(
    ("name", "credentials", "words"),
    [
        ("basic", {"bearer": "t"}, "the call needs basic"),
        ("several", {"x-key": "a"}, "the call needs x-key and api_key"),
        ("either", {}, "basic or x-key"),
        ("default", {}, "no API key: pass api_key= or set PETS_API_KEY"),
    ],
)
def test_nothing_is_sent_without_the_key(
    sent: tuple[Made, Recorder], name: str, credentials: Any, words: str
) -> None:
    made, server = sent
    server.last = None
    from pets.errors import InvalidArgumentError

    with made(credentials=credentials) as client, pytest.raises(InvalidArgumentError, match=words):
        getattr(client.with_, name)()
    assert server.last is None


def test_cookies_of_the_call_the_key_and_the_http_client(sent: tuple[Made, Recorder]) -> None:
    made, server = sent
    http = httpx.Client(cookies={"own": "1"})
    with made(credentials={"session in cookie": "k"}, http_client=http) as client:
        client.with_.cookie(theme="dark")
    assert server.last is not None
    assert sorted((server.last.header("cookie") or "").split("; ")) == ["own=1", "session=k", "theme=dark"]


def test_no_key_is_shown(sent: tuple[Made, Recorder]) -> None:
    made, server = sent
    from pets.errors import APIStatusError

    secrets = {"basic": ("me", "secret-1"), "x-key": "secret-2", "api_key": "secret-3", "bearer": "secret-4"}
    repeated = {"message": f"{' '.join(map(str, secrets.values()))} {b64encode(b'me:secret-1').decode()}"}
    server.json(repeated, status=403)
    views: list[Any] = []
    with made(credentials=secrets, on_request=views.append, max_retries=0) as client:
        for name in ("basic", "several", "default"):
            with pytest.raises(APIStatusError) as raised:
                getattr(client.with_, name)()
            assert "secret-" not in f"{raised.value} {vars(raised.value)} {raised.value.args}"
            assert b64encode(b"me:secret-1").decode() not in str(raised.value)
    assert "secret-" not in str([(view.url, view.headers) for view in views])
    server.answer = 204, "", b""
