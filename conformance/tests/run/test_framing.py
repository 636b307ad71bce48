"""Responses as bytes on a socket: what is no HTTP/1.1 is said, and what is goes through unchanged."""

import contextlib
import gzip
import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import brotli  # type: ignore[import-untyped]
import pytest
import requests

from leaperone_conformance.checks import FRAMING
from leaperone_conformance.run.http import framing
from leaperone_conformance.run.http.framing import FramingAdapter

OK = b"HTTP/1.1 200 OK\r\n"
PACKED = gzip.compress(b"hello" * 99, mtime=0)


@contextmanager
def served(connections: Sequence[Sequence[bytes]], seen: list[bytes] | None = None) -> Iterator[str]:
    """A server that gives each connection its responses, one for each request, and closes it."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        for responses in connections:
            connection, _ = listener.accept()
            with connection:
                for response in responses:
                    request = b""
                    while b"\r\n\r\n" not in request:
                        request += connection.recv(65536)
                    if seen is not None:
                        seen.append(request)
                    with contextlib.suppress(ConnectionError):  # of who has read enough
                        connection.sendall(response)

    thread = threading.Thread(target=serve)
    thread.start()
    with listener:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/x"
        thread.join()


def fetch(response: bytes, method: str = "GET", **options: object) -> requests.Response:
    with served([[response]]) as url, session() as http:
        return http.request(method, url, timeout=5, **options)  # type: ignore[arg-type]


@contextmanager
def session() -> Iterator[requests.Session]:
    with requests.Session() as http:
        http.mount("http://", FramingAdapter())
        yield http


@pytest.mark.parametrize(
    ("response", "status", "fault"),
    [
        (OK + b"Content-Length: 9\r\n\r\nhello", 200, "received 5 bytes, expected 9"),
        (OK + b"Content-Length: 2\r\n\r\nhello", 200, "3 bytes follow the end"),
        (OK + b"Content-Length: many\r\n\r\nhello", 502, "Content-Length"),
        (OK + b"Content-Length: 5\r\nContent-Length: 4\r\n\r\nhello", 502, "Content-Length"),
        (
            OK + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
            200,
            "both Content-Length",
        ),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", 200, "incomplete chunked read"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\nxyz\r\nhello\r\n", 200, "chunk"),
        (OK + b"broken header\r\n\r\n", 502, "header"),
        (b"", 502, "closed without a response"),
        (b"HTTP/1.1 200 OK\r\nContent-", 502, "closed connection"),
        (b"hello\r\n\r\n", 502, ""),
        (OK + b"Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello", 200, "gzip"),
        (OK + b"Content-Encoding: gzip\r\n\r\n" + PACKED[:-6], 200, "cut off"),
        (OK + b"Content-Encoding: gzip\r\n\r\n" + PACKED[:-8] + bytes(8), 200, "gzip"),
        (b"HTTP/1.1 204 No Content\r\n\r\nhello", 204, "5 bytes follow the end"),
    ],
)
def test_a_broken_response_says_what_is_broken(response: bytes, status: int, fault: str) -> None:
    received = fetch(response)
    assert received.status_code == status
    assert fault in received.headers[FRAMING]


@pytest.mark.parametrize(
    ("response", "content"),
    [
        (OK + b"Content-Length: 5\r\n\r\nhello", b"hello"),
        (OK + b"\r\nhello", b"hello"),
        (b"HTTP/1.0 200 OK\r\n\r\nhello", b"hello"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nTrailer: x\r\n\r\n", b"hello"),
        (b"HTTP/1.1 103 Early Hints\r\n\r\n" + OK + b"Content-Length: 5\r\n\r\nhello", b"hello"),
        (b"HTTP/1.1 204 No Content\r\n\r\n", b""),
        (OK + b"Content-Encoding: gzip\r\n\r\n" + PACKED, b"hello" * 99),
        (OK + b"Content-Encoding: gzip\r\nContent-Length: 0\r\n\r\n", b""),
        (OK + b"Content-Type: text/event-stream\r\n\r\ndata: 1\n\n", b"data: 1\n\n"),
    ],
)
def test_a_response_goes_through(response: bytes, content: bytes) -> None:
    received = fetch(response)
    assert FRAMING not in received.headers
    assert received.content == content


BOMB = gzip.compress(gzip.compress(bytes(framing._LARGEST_BODY + 1), 1, mtime=0), 1, mtime=0)


@pytest.mark.parametrize(
    ("response", "fault"),
    [
        (b"HTTP/1.1 100 Continue\r\n\r\n" * 101 + OK + b"\r\nhello", "informational"),
        (OK + b"\r\n" + bytes(framing._LARGEST_BODY + 1), "larger"),
        (OK + b"Content-Encoding: gzip, gzip\r\n\r\n" + BOMB, "larger"),
        (
            OK
            + b"Content-Encoding: br\r\n\r\n"
            + brotli.compress(bytes(framing._LARGEST_BODY + 1), quality=1),
            "larger",
        ),
    ],
    ids=["informational", "body", "gzip in gzip", "br"],
)
def test_what_is_too_large_is_a_fault(response: bytes, fault: str) -> None:
    received = fetch(response)
    assert fault in received.headers[FRAMING]
    assert len(received.content) <= framing._LARGEST_BODY + (1 << 20)


def test_a_response_that_drips_has_an_end() -> None:
    begun = threading.Event()

    def drip(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection, contextlib.suppress(OSError):
            connection.recv(65536)
            connection.sendall(OK + b"Content-Length: 1000\r\n\r\n")
            while not begun.wait(0.02):
                connection.sendall(b"a")

    with socket.create_server(("127.0.0.1", 0)) as listener, session() as http:
        thread = threading.Thread(target=drip, args=(listener,))
        thread.start()
        try:
            with pytest.raises(requests.ReadTimeout, match=r"longer than 0\.6 s"):
                http.get(f"http://127.0.0.1:{listener.getsockname()[1]}/x", timeout=0.1)
        finally:
            begun.set()
            thread.join()


def test_the_response_to_head_has_no_body() -> None:
    received = fetch(OK + b"Content-Length: 5\r\n\r\n", "HEAD")
    assert FRAMING not in received.headers
    assert received.content == b""


def test_a_connection_is_used_again_and_replaced_where_it_was_closed() -> None:
    response = OK + b"Content-Length: 5\r\n\r\nhello"
    seen: list[bytes] = []
    # The second connection reads a request and closes, as a server does whose time for idle connections is up.
    with served([[response, response, b""], [response]], seen) as url, session() as http:
        received = [http.get(url, timeout=5) for _ in range(3)]
    assert [(one.content, FRAMING in one.headers) for one in received] == [(b"hello", False)] * 3
    assert len(seen) == 4


def test_a_body_is_sent_as_it_is() -> None:
    seen: list[bytes] = []
    with served([[OK + b"Content-Length: 0\r\n\r\n"]], seen) as url, session() as http:
        http.post(url, data=iter([b"ab", b"cde"]), headers={"X-A": "\u00e9"}, timeout=5)
    assert seen[0].startswith(b"POST /x HTTP/1.1\r\nHost: 127.0.0.1:")
    assert b"X-A: \xe9\r\n" in seen[0]
    assert seen[0].endswith(b"2\r\nab\r\n3\r\ncde\r\n0\r\n\r\n")


def test_no_connection_and_no_response_in_time_are_errors() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, session() as http:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(requests.ReadTimeout):
            http.get(url, timeout=0.05)
    with session() as http, pytest.raises(requests.ConnectionError):
        http.get(url, timeout=5)
