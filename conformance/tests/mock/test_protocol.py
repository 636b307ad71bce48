"""Responses that are written at once are those that ASGI would send: framing, order, ends of connections, failures."""

import socket
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from leaperone_conformance.errors import ConformanceError
from leaperone_conformance.mock import Mock
from leaperone_conformance.mock.http.response import MockResponse
from leaperone_conformance.mock.server import serve
from leaperone_conformance.spec import Spec, load

KEY = b"Authorization: Bearer sk-test\r\n"
TALK = b'{"model": "auto", "messages": [{"role": "user", "content": "x"}], "stream": true}'


class OverAsgi:
    """A mock that the server knows only as an ASGI application."""

    def __init__(self, mock: Mock) -> None:
        self._mock = mock

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        await self._mock(scope, receive, send)


@pytest.fixture(scope="module")
def spec() -> Spec:
    return load("leaperone")


@pytest.fixture(scope="module")
def addresses(spec: Spec) -> Iterator[tuple[str, str]]:
    with (
        serve(Mock(spec, fault_headers=True)) as at_once,
        serve(OverAsgi(Mock(spec, fault_headers=True))) as over_asgi,
    ):
        yield at_once, over_asgi


def said(url: str, *pieces: bytes) -> bytes:
    """All that a server sends until it closes, without the date."""
    host, port = url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=20) as connection:
        for piece in pieces:
            connection.sendall(piece)
        found = b""
        while part := connection.recv(65536):
            found += part
    return b"\r\n".join(line for line in found.split(b"\r\n") if not line.startswith(b"date: "))


def request(line: bytes, *headers: bytes, body: bytes = b"", last: bool = True) -> bytes:
    more = b"".join(header + b"\r\n" for header in headers) + (b"Connection: close\r\n" if last else b"")
    length = b"Content-Length: %d\r\nContent-Type: application/json\r\n" % len(body) if body else b""
    return line + b" HTTP/1.1\r\nHost: a\r\n" + KEY + more + length + b"\r\n" + body


CHAT = b"POST /v1/chat/completions"
CASES = {
    "JSON": [request(b"GET /v1/models")],
    "a head": [request(b"HEAD /v1/models")],
    "a refusal": [request(CHAT, body=b"[")],
    "no path": [request(b"GET /nowhere%20/x?y=%20")],
    "a stream": [request(CHAT, body=TALK)],
    "a body in pieces": [request(CHAT, body=TALK)[:-5], TALK[-5:]],
    "a body in chunks": [
        request(CHAT, b"Content-Type: application/json", b"Transfer-Encoding: chunked")
        + b"%x\r\n" % len(TALK)
        + TALK
        + b"\r\n0\r\n\r\n"
    ],
    "several at once": [request(b"GET /v1/models", last=False) * 3 + request(CHAT, body=TALK)],
    "after one that waits": [
        request(b"GET /v1/models", b"X-Mock-Fault: latency=0.1", last=False) + request(b"GET /v1/models")
    ],
    "an older HTTP": [b"GET /v1/models HTTP/1.0\r\n" + KEY + b"\r\n"],
    "an expectation": [request(CHAT, b"Expect: 100-continue", body=TALK)],
    "an upgrade": [request(b"GET /v1/models", b"Connection: Upgrade", b"Upgrade: other")],
}


@pytest.mark.parametrize("case", CASES)
def test_the_bytes_are_those_of_asgi(addresses: tuple[str, str], case: str) -> None:
    at_once, over_asgi = addresses
    found = said(at_once, *CASES[case])
    assert found == said(over_asgi, *CASES[case])
    assert found.startswith(b"HTTP/1.1 ")


def test_a_defect_is_a_500_and_leaves_the_server_alive(spec: Spec) -> None:
    class Broken(Mock):
        def answer(self, scope: Mapping[str, Any], body: bytes) -> Any:
            if scope["query_string"]:
                raise ConformanceError("broken")
            return super().answer(scope, body)

    with serve(Broken(spec)) as url:
        assert said(url, request(b"GET /v1/models?a=b")).startswith(b"HTTP/1.1 500 ")
        assert said(url, request(b"GET /v1/models")).startswith(b"HTTP/1.1 200 ")


def test_a_header_that_can_not_be_sent_is_a_500(spec: Spec) -> None:
    class Split(Mock):
        def answer(self, scope: Mapping[str, Any], body: bytes) -> Any:
            return MockResponse(200, "text/plain", (b"x",), {"X-A": "1\r\nX-B: 2"}), ()

    with serve(Split(spec)) as url:
        found = said(url, request(b"GET /v1/models"))
    assert found.startswith(b"HTTP/1.1 500 ")
    assert b"X-B" not in found
