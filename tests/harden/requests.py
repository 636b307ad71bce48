"""Hostile requests to the mock over real connections: each gets a refusal or an answer, and the next caller is served."""

import contextlib
import io
import socket
from collections.abc import Iterator
from random import Random
from typing import Any

import httpx

from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.spec import load

from .part import part

_HEAD = b"POST /v1/address/structure HTTP/1.1\r\nHost: a\r\nX-API-Key: sk-x\r\n"
_JSON = b"Content-Type: application/json\r\n"
_PATHS = (
    "/",
    "/%ff",
    "/v1/models",
    "/v1/chat/completions",
    "/v1/images/generations/x",
    "/__mock__/clock",
    "//",
    "/..",
)
_TEXTS: tuple[Any, ...] = (
    None,
    True,
    -1,
    1e300,
    "",
    "\0",
    "\ud800",
    "x" * 9000,
    [],
    {},
    [[[]]],
    "sk-mock-500",
)
_NAMES = (
    "model",
    "messages",
    "tools",
    "response_format",
    "text",
    "input",
    "prompt",
    "number",
    "callbackUrl",
    "stream",
)
_WHOLE: tuple[bytes, ...] = (
    b"\x00\x01\r\n\r\n",
    b"GET\r\n\r\n",
    b"GET / HTTP/9.9\r\n\r\n",
    b"GET /" + b"x" * 200_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
    _HEAD + b"X-Long: " + b"x" * 200_000 + b"\r\n\r\n",
    _HEAD + b"Content-Length: -1\r\n\r\n",
    _HEAD + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
    _HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
    _HEAD + b"Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
    _HEAD + b"Host: b\r\n\r\n",
    _HEAD + _JSON + b"Content-Length: 1000\r\n\r\n" + b"[" * 500 + b"]" * 500,
    _HEAD + _JSON + b"Content-Length: 2000\r\n\r\n" + b'{"a":' * 300 + b"1" + b"}" * 199,
    _HEAD + _JSON + b"Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
    _HEAD + _JSON + b"Expect: 100-continue\r\nContent-Length: 2\r\n\r\n{}",
    _HEAD + b"Content-Type: application/json; charset=utf-99\r\nContent-Length: 2\r\n\r\n{}",
    _HEAD + b"Content-Type: multipart/form-data; boundary=\r\nContent-Length: 2\r\n\r\n{}",
    _HEAD + b"Cookie: a=\x80; b[=1\r\nContent-Length: 0\r\n\r\n",
    _HEAD + b"Authorization: Basic \xff\xfe\r\nContent-Length: 0\r\n\r\n",
    _HEAD + b"Accept: ;q=x, */*;q=\r\nContent-Length: 0\r\n\r\n",
    _HEAD
    + b"X-Mock-Fault: malformed-json, malformed-data\r\n"
    + _JSON
    + b'Content-Length: 12\r\n\r\n{"text":"x"}',
)


def requests(count: int, seed: int) -> Iterator[bytes]:
    """``count`` requests as bytes: each named one, then nonsense by the seed."""
    yield from _WHOLE[:count]
    rng = Random(seed)
    for _ in range(count - len(_WHOLE)):
        yield _nonsense(rng)


def _nonsense(rng: Random) -> bytes:
    if rng.random() < 0.2:
        data = bytearray(rng.choice(_WHOLE)[:2000])
        for _ in range(rng.randint(1, 9)):
            data[rng.randrange(len(data))] = rng.randrange(256)
        return bytes(data)
    body = {name: rng.choice(_TEXTS) for name in rng.sample(_NAMES, rng.randint(0, 5))}
    text = repr(body).replace("None", "null").replace("'", '"').encode("utf-8", "surrogatepass")
    kind = rng.choice(
        ("application/json", "multipart/form-data; boundary=x", "text/plain", "application/xml", ";")
    )
    method, path = rng.choice(("GET", "POST", "PUT", "PATCH", "BREW")), rng.choice(_PATHS)
    query = rng.choice(("", "?a[b][c]=1", "?%ff=%00", "?" + "a" * 3000, "?a=1&a=2&=&&"))
    head = f"{method} {path}{query} HTTP/1.1\r\nHost: a\r\nX-API-Key: sk-x\r\nContent-Type: {kind}\r\n"
    return head.encode() + b"Content-Length: %d\r\n\r\n" % len(text) + text


def status(url: str, data: bytes) -> int | None:
    """The status of what comes back; None where the connection is closed, or nothing comes to an unfinished request."""
    parts = httpx.URL(url)
    with contextlib.closing(
        socket.create_connection((parts.host, parts.port or 80), timeout=2)
    ) as connection:
        connection.sendall(data)
        try:
            answer = connection.recv(65536)
        except (TimeoutError, ConnectionResetError):
            return None
    return int(answer.split()[1]) if answer.startswith(b"HTTP/1.1 ") else None


def main(count: int, seed: int) -> str:
    """The figures."""
    failures = 0
    said = io.StringIO()
    with contextlib.redirect_stderr(said), serve(Mock(load("leaperone"), fault_headers=True)) as url:
        for data in requests(count, seed):
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                failures += status(url, data) == 500
            failures += httpx.get(f"{url}/v1/models", timeout=5).status_code != 200
    failures += said.getvalue().count("Traceback")
    return f"{count} hostile requests to the mock: {failures} tracebacks, plain 500s or unserved neighbours"


if __name__ == "__main__":
    part(main, count=300)
