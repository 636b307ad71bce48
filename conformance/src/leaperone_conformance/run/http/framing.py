"""HTTP/1.1 read by the letter: where the framing of a response is broken, the response says how.

Most clients either stop at such a response or pass over it. Here it is a response like any other, with the field
``FRAMING``; its body is what could be read of it.
"""

import time
import zlib
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from ssl import SSLContext, create_default_context
from typing import Any
from urllib.parse import urlsplit

import h11
import httpcore
import requests
from requests.adapters import BaseAdapter, HTTPAdapter
from requests.utils import DEFAULT_CA_BUNDLE_PATH
from schemathesis.core.transport import STREAM_CUT_SHORT_ATTRIBUTE, is_event_stream, read_event_stream
from urllib3 import HTTPHeaderDict, HTTPResponse

from leaperone_conformance.checks import FRAMING

MAX_EVENTS = 100_000
_CHUNK = 65536
_BAD_GATEWAY = 502
_GZIP = zlib.MAX_WBITS | 16
_LARGEST_HEAD = 1 << 20
_LARGEST_BODY = 64 << 20
"""Bytes of a body, also once it is decoded."""
_INFORMATIONAL = 100
"""Informational responses before the one that counts."""
_PATIENCE = 6
"""The time for a whole response, as a multiple of that for each read."""

_Origin = tuple[str, str, int]


class FramingAdapter(BaseAdapter):
    """Sends requests over connections of its own, one kept for each origin.

    Raises requests.ConnectionError where no connection can be made or it is reset, requests.Timeout in time.
    """

    def __init__(self) -> None:
        super().__init__()
        self._network = httpcore.SyncBackend()
        self._kept: dict[_Origin, httpcore.NetworkStream] = {}

    def send(
        self,
        request: requests.PreparedRequest,
        stream: bool = False,
        timeout: Any = None,
        verify: bool | str = True,
        cert: Any = None,
        proxies: Any = None,
    ) -> requests.Response:
        connect, read = timeout if isinstance(timeout, tuple) else (timeout, timeout)
        try:
            connection, origin, kept = self._connection(request, connect, verify)
            reading = _Reading(connection, request, read)
            response = reading.response()
            if kept and not reading.began:
                # A server may close a connection that is not used just as it is used again.
                connection.close()
                connection, origin, _ = self._connection(request, connect, verify)
                reading = _Reading(connection, request, read)
                response = reading.response()
        except (httpcore.TimeoutException, TimeoutError) as error:
            raise requests.ReadTimeout(str(error), request=request) from error
        except httpcore.NetworkError as error:
            raise requests.ConnectionError(str(error), request=request) from error
        if reading.reusable:
            self._kept[origin] = connection
        else:
            connection.close()
        return response

    def close(self) -> None:
        while self._kept:
            self._kept.popitem()[1].close()

    def _connection(
        self, request: requests.PreparedRequest, timeout: float | None, verify: bool | str
    ) -> tuple[httpcore.NetworkStream, _Origin, bool]:
        """A connection, its origin, and whether it was used before."""
        url = urlsplit(request.url or "")
        host = url.hostname or ""
        origin = (url.scheme, host, url.port or (443 if url.scheme == "https" else 80))
        kept = self._kept.pop(origin, None)
        if kept is not None:
            if not kept.get_extra_info("is_readable"):
                return kept, origin, True
            kept.close()  # by the server, since the last response
        connection = self._network.connect_tcp(host, origin[2], timeout=timeout)
        if url.scheme == "https":
            connection = connection.start_tls(_context(verify), host, timeout)
        return connection, origin, False


class _Reading:
    """The response to one request on a connection."""

    def __init__(
        self, connection: httpcore.NetworkStream, request: requests.PreparedRequest, timeout: float | None
    ) -> None:
        self._connection = connection
        self._request = request
        self._timeout = timeout
        self._end = None if timeout is None else time.monotonic() + _PATIENCE * timeout
        self._state = h11.Connection(h11.CLIENT, max_incomplete_event_size=_LARGEST_HEAD)
        self._head: h11.Response | None = None
        self._content = bytearray()
        self._fault = ""
        self.began = False
        """True once a byte of the response has come."""
        self.reusable = False
        """True once the connection can take another request."""

    def response(self) -> requests.Response:
        """Send the request and read all of its response, or of a stream what may be read of one."""
        self._send()
        cut_short = False
        try:
            self._read_head()
            if is_event_stream(self._field(b"content-type")):
                cut_short = read_event_stream(self._chunks(), self._timeout, MAX_EVENTS)[1]
            else:
                for _ in self._chunks():
                    pass
            self.reusable = not cut_short and self._is_at_its_end()
        except h11.RemoteProtocolError as error:
            self._fault = str(error)
        response = self._built()
        setattr(response, STREAM_CUT_SHORT_ATTRIBUTE, cut_short)
        return response

    def _send(self) -> None:
        request = self._request
        method, target = request.method or "GET", request.path_url
        # h11 would refuse what a test may well send; it only has to know the method to read the response.
        self._state.send(h11.Request(method=method, target="/", headers=[("Host", "x")]))
        self._state.send(h11.EndOfMessage())
        fields = {"Host": urlsplit(request.url or "").netloc.rpartition("@")[2], **request.headers}
        head = b"".join(_latin_1(name) + b": " + _latin_1(value) + b"\r\n" for name, value in fields.items())
        line = f"{method} {target} HTTP/1.1\r\n".encode()
        # A server may respond before it has read everything, and close.
        with suppress(httpcore.WriteError):
            self._connection.write(line + head + b"\r\n" + self._body(), self._timeout)

    def _body(self) -> bytes:
        body: Any = self._request.body
        if body is None or isinstance(body, str | bytes):
            return body.encode() if isinstance(body, str) else body or b""
        if hasattr(body, "read"):
            return bytes(body.read())
        parts = (part.encode() if isinstance(part, str) else part for part in body)
        return b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts if part) + b"0\r\n\r\n"

    def _read_head(self) -> None:
        for _ in range(_INFORMATIONAL):
            if not isinstance(event := self._next(), h11.InformationalResponse):
                break
        if isinstance(event, h11.InformationalResponse):
            raise h11.RemoteProtocolError(f"more than {_INFORMATIONAL} informational responses")
        if not isinstance(event, h11.Response):
            raise h11.RemoteProtocolError("the connection was closed without a response")
        self._head = event
        names = [name for name, _ in event.headers]
        if b"content-length" in names and b"transfer-encoding" in names:
            self._fault = "the response has both Content-Length and Transfer-Encoding"

    def _chunks(self) -> Iterator[bytes]:
        """The body as it arrives. Raises TimeoutError where a stream goes silent for too long."""
        try:
            while not isinstance(event := self._next(), h11.EndOfMessage):
                if isinstance(event, h11.Data):
                    self._content += event.data
                    self._check_size(len(self._content))
                    yield bytes(event.data)
        except httpcore.ReadTimeout as error:
            raise TimeoutError(str(error)) from error

    def _check_size(self, size: int) -> None:
        if size > _LARGEST_BODY:
            raise h11.RemoteProtocolError(f"the body is larger than the {_LARGEST_BODY} bytes that are read")

    def _next(self) -> Any:
        while (event := self._state.next_event()) is h11.NEED_DATA:
            if self._end is not None and time.monotonic() > self._end:
                raise httpcore.ReadTimeout(
                    f"the response takes longer than {_PATIENCE * (self._timeout or 0):g} s"
                )
            try:
                data = self._connection.read(_CHUNK, self._timeout)
            except httpcore.ReadError as error:
                if not self.began:
                    raise
                raise h11.RemoteProtocolError(f"the connection broke within the response: {error}") from error
            if not data and not self.began:
                raise h11.RemoteProtocolError("the connection was closed without a response")
            self.began = True
            self._state.receive_data(data)
        return event

    def _is_at_its_end(self) -> bool:
        after = self._state.trailing_data[0]
        if after:
            self._fault = f"{len(after)} bytes follow the end of the response"
        return not self._fault and self._state.their_state is h11.DONE

    def _field(self, name: bytes) -> str | None:
        fields = dict(self._head.headers) if self._head else {}
        return fields[name].decode("latin-1") if name in fields else None

    def _built(self) -> requests.Response:
        response = self._with_fault()
        encoding = self._field(b"content-encoding")
        if self._fault or not encoding or is_event_stream(self._field(b"content-type")):
            return response
        try:
            content = bytearray()
            for piece in response.iter_content(_CHUNK):
                content += piece
                self._check_size(len(content))
            response._content = bytes(content)
            if content and encoding in ("gzip", "x-gzip") and not _is_whole(self._content):
                self._fault = "the gzip data are cut off"
        except h11.RemoteProtocolError as error:
            self._fault = str(error)
        except requests.RequestException as error:
            self._fault = f"Content-Encoding {encoding}: {error}"
        return self._with_fault() if self._fault else response

    def _with_fault(self) -> requests.Response:
        """The response as it was read, which is not decoded where it has a fault."""
        head = self._head
        fields = HTTPHeaderDict()
        for name, value in head.headers.raw_items() if head else ():
            if not self._fault or name.lower() != b"content-encoding":
                fields.add(name.decode("latin-1"), value.decode("latin-1"))
        if self._fault:
            fields[FRAMING] = self._fault
        raw = HTTPResponse(
            BytesIO(self._content),
            fields,
            head.status_code if head else _BAD_GATEWAY,
            version=11,
            reason=head.reason.decode("latin-1") if head else "no response that can be read",
            preload_content=False,
            decode_content=False,
            enforce_content_length=False,
        )
        return HTTPAdapter().build_response(self._request, raw)


def _is_whole(data: bytes | bytearray) -> bool:
    """True if gzip data have their end."""
    reading, rest = zlib.decompressobj(_GZIP), bytes(data)
    while rest and not reading.eof:
        reading.decompress(rest, _CHUNK)
        rest = reading.unconsumed_tail
    return reading.eof


def _context(verify: bool | str) -> SSLContext:
    context = create_default_context(cafile=DEFAULT_CA_BUNDLE_PATH if verify is True else verify or None)
    if not verify:
        context.check_hostname = False
        context.verify_mode = 0  # type: ignore[assignment]
    return context


def _latin_1(value: str | bytes) -> bytes:
    return value if isinstance(value, bytes) else value.encode("latin-1")
