"""Uvicorn's fast HTTP protocol, refusing what its slow one refuses and httptools lets through.

A mock answers at once, so its responses are written as soon as a request has come, without an ASGI task for each: that
takes half of the time. Whatever has to wait (faults, a client that doesn't read, pipelined requests) goes the ASGI way.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any, Protocol
from urllib.parse import unquote

import httptools
from uvicorn.protocols.http.httptools_impl import (
    HEADER_RE,
    HEADER_VALUE_RE,
    STATUS_LINE,
    HttpToolsProtocol,
)

from leaperone_conformance.mock.http.response import MockResponse, Receive, Send

from .patience import Patient

LARGEST_HEAD = 64 * 1024
"""Bytes of request line and headers, or of what is around a chunk of the body; as much as h11 takes."""


def knows_method(method: str) -> bool:
    """True if httptools takes a request of a method; it knows those of a list."""
    parser = httptools.HttpRequestParser(object())
    try:
        parser.feed_data(f"{method} / HTTP/1.1\r\n\r\n".encode())
    except httptools.HttpParserError:
        return False
    return True


class Immediate(Protocol):
    """An application that has its response without waiting."""

    max_body: int

    def answer(self, scope: Mapping[str, Any], body: bytes) -> tuple[MockResponse, Iterable[Any]]:
        """The response to a request, and what keeps it from being sent as it is."""
        ...

    async def deliver(
        self, answered: tuple[MockResponse, Iterable[Any]], receive: Receive, send: Send
    ) -> None:
        """Send what ``answer`` gave."""
        ...


class BoundedProtocol(Patient, HttpToolsProtocol):
    """Answers 400 to a head or trailer that is larger than LARGEST_HEAD, and to a head that names several hosts.

    httptools keeps what it has of a header until the header ends: without a bound a client could fill the memory.
    Trailers are dropped, as h11 does; uvicorn would add them to the headers.
    """

    _unfinished: int | None = None
    """Bytes received since the piece in which the head or the last part of the body came; None between requests."""
    _begins = False
    _reads_body = False
    _body: bytearray | None = None
    """The received part of the body of a request that is answered at once; None for any other."""

    def connection_made(self, transport: Any) -> None:
        """A client is there."""
        super().connection_made(transport)
        app: Any = self.config.app
        self._immediate: Immediate | None = app if hasattr(app, "answer") and not self.access_log else None

    def data_received(self, data: bytes) -> None:
        """Take what came over the connection."""
        self._begins = False
        if self._reads_body:
            self.wait()
        super().data_received(data)
        # The piece in which a head begins may be the end of the request before,
        # and one with a part of the body may begin with more of it.
        if self._unfinished is not None and not self._begins:
            self._unfinished += len(data)
            if self._unfinished > LARGEST_HEAD and not self.transport.is_closing():
                self.send_400_response("The head or a trailer of the request is too large.")

    def on_message_begin(self) -> None:
        """A request begins."""
        self._begins, self._unfinished = True, 0
        self.wait()
        super().on_message_begin()

    def on_header(self, name: bytes, value: bytes) -> None:
        """A header has come, or a trailer."""
        if not self._reads_body:
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """Begin to answer. Raises ValueError, which httptools makes a request that can't be parsed."""
        size = len(self.url) + sum(len(name) + len(value) for name, value in self.headers)
        hosts = sum(name == b"host" for name, _ in self.headers)
        if size > LARGEST_HEAD or hosts > 1:
            raise ValueError("the head is too large, or names several hosts")
        self._begins, self._unfinished = True, 0
        self._reads_body = True
        self.wait()
        idle = self.cycle is None or self.cycle.response_complete
        waits = self.expect_100_continue or self.parser.should_upgrade() or self.flow.write_paused
        self._body = bytearray() if self._immediate is not None and idle and not waits else None
        if self._body is None:
            super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """A part of the body has come; what is beyond the mock's limit is dropped."""
        self._begins, self._unfinished = True, 0
        if self._body is None or self._immediate is None:
            super().on_body(body)
        elif len(self._body) <= self._immediate.max_body:
            self._body += body

    def on_message_complete(self) -> None:
        """A request has come."""
        self._reads_body, self._unfinished = False, None
        self.be_content()
        body, self._body = self._body, None
        if body is None or self._immediate is None:
            super().on_message_complete()
        elif not self.transport.is_closing():
            self._respond(self._immediate, bytes(body))

    def _respond(self, mock: Immediate, body: bytes) -> None:
        """Write the response of a mock, or let ASGI send it where it has to wait."""
        url = httptools.parse_url(self.url)
        raw = url.path
        path = raw.decode("ascii")
        scope: dict[str, Any] = {
            **self.scope,
            "method": self.parser.get_method().decode("ascii"),
            "path": unquote(path) if "%" in path else path,
            "raw_path": raw,
            "query_string": url.query or b"",
        }
        try:
            response, faults = answered = mock.answer(scope, body)
            data = None if faults else self._written(response, scope["method"])
        except Exception as error:  # noqa: BLE001 - as any application may raise
            self._replay(_raising(error), body)  # which logs it and answers 500
            return
        if data is None:
            self._replay(lambda _, receive, send: mock.deliver(answered, receive, send), body)
            return
        self.transport.write(data)
        self.server_state.total_requests += 1
        if self._keeps_alive():
            self.wait(self.timeout_keep_alive)
        else:
            self.transport.close()

    def _replay(self, app: Any, body: bytes) -> None:
        """Give a request that has come to an ASGI application."""
        self.app, kept = app, self.app
        try:
            super().on_headers_complete()
        finally:
            self.app = kept
        if body:
            super().on_body(body)
        super().on_message_complete()

    def _keeps_alive(self) -> bool:
        return self.parser.get_http_version() != "1.0" and bool(self.parser.should_keep_alive())

    def _written(self, response: MockResponse, method: str) -> bytes | None:
        """The bytes of a response; None where a header of its own says how it is sent.

        Raises RuntimeError for a header that can't be sent.
        """
        headers = response.head()["headers"]
        names = [name for name, _ in headers]
        if HEADER_RE.search(b"".join(names)) or HEADER_VALUE_RE.search(b"".join([v for _, v in headers])):
            raise RuntimeError("a header of the response can't be sent")
        if b"connection" in names or b"transfer-encoding" in names or names.count(b"content-length") > 1:
            return None
        lines = [b"%b: %b\r\n" % field for field in (*self.server_state.default_headers, *headers)]
        if not self._keeps_alive():
            lines.append(b"connection: close\r\n")
        pieces: Iterable[bytes] = () if method == "HEAD" else response.chunks
        if response.stream and method != "HEAD" and response.status not in (204, 304):
            lines.append(b"transfer-encoding: chunked\r\n")
            pieces = [*(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in pieces if chunk), b"0\r\n\r\n"]
        return b"".join([STATUS_LINE[response.status], *lines, b"\r\n", *pieces])


def _raising(error: Exception) -> Callable[[Any, Receive, Send], Awaitable[None]]:
    async def app(scope: Any, receive: Receive, send: Send) -> None:
        raise error

    return app
