"""The bytes of a response, decoded piece by piece, up to the limits of a client and its deadline.

httpx decodes each piece that arrives as a whole, so that a few bytes of nested encodings become gigabytes. Here each
decoder is given slices, and what it makes of them is counted before the next one.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import httpx
from httpx._decoders import SUPPORTED_DECODERS, IdentityDecoder

from ..errors import ResponseTooLargeError
from .deadline import Deadline, within
from .secrets import without_keys

if TYPE_CHECKING:
    from .settings import BaseClient

MB = 1 << 20

SLICES = {"gzip": 4096, "deflate": 4096}
"""Number of encoded bytes that are decoded at once. gzip and deflate make at most a thousand times as many of them."""
SMALL_SLICE = 16
"""The same for other encodings, which can make a million times as many."""
CHUNK = 1 << 16
"""Bytes in a piece of a decoded body that is held in memory: many small pieces would take several times its size."""
DECODED = IdentityDecoder()
"""Encodings that are left for httpx to decode."""


class ResponseLimits(NamedTuple):
    """The most that a client takes from a server.

    `body` and `error_body` are the bytes of a decoded response that is held in memory, with a success status and with
    another one. `event` and `line` are the bytes of an event stream between two events, and in one line. `encodings` is
    how often a body may be encoded, `headers` the number of header fields. What is streamed has no limit as a whole.
    """

    body: int = 64 * MB
    error_body: int = MB
    event: int = 16 * MB
    line: int = 16 * MB
    encodings: int = 2
    headers: int = 200


DEFAULT_LIMITS = ResponseLimits()


def limits_of(client: BaseClient) -> ResponseLimits:
    """The limits of a client, or the defaults."""
    return client.response_limits or DEFAULT_LIMITS


def receive(client: BaseClient, response: httpx.Response, name: str, deadline: Deadline | None) -> None:
    """Bound a response of which the headers have come: its body by the limit called `name`, empty for none.

    Raises ResponseTooLargeError for its headers now, for its body when it is read.
    """
    limits = limits_of(client)
    if len(response.headers._list) > limits.headers:
        raise too_large(client, response.headers, "headers", "the number of headers")
    source: Any = response.stream
    if deadline is not None:
        source = _Arriving(source, deadline)
    if "content-encoding" in response.headers:
        encodings = response.headers.get_list("content-encoding", split_commas=True)
        if len(encodings) > limits.encodings:
            raise too_large(client, response.headers, "encodings", "the number of content encodings")
        for encoding in reversed([one.strip().lower() for one in encodings]):
            if encoding in SUPPORTED_DECODERS and encoding != "identity":
                size = SLICES.get(encoding, SMALL_SLICE)
                counted = _Counted(source, client, response.headers, name)
                source = _Decoded(_Sliced(counted, size, deadline), encoding, CHUNK if name else None)
    response._decoder = DECODED
    response.stream = _Counted(source, client, response.headers, name) if name else source


def limit(client: BaseClient, response: httpx.Response, name: str) -> None:
    """Bound the body of a response that was to be streamed, and is read after all."""
    response.stream = _Counted(response.stream, client, response.headers, name)


def too_large(client: BaseClient, headers: httpx.Headers, name: str, what: str) -> ResponseTooLargeError:
    """The error for a response that is beyond the limit called `name`."""
    return ResponseTooLargeError(
        f"{what} exceeds the limit of {getattr(limits_of(client), name)}; to allow more, give "
        f"response_limits=ResponseLimits({name}=...) to the client or to its with_options",
        request_id=without_keys(headers.get("x-request-id"), client.keys.secrets),
    )


class _Stage(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A stream of bytes made of another one, which is closed with it."""

    def __init__(self, source: Any) -> None:
        self._source = source

    def _made(self, piece: bytes) -> Iterator[bytes]:
        raise NotImplementedError

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._source:
            yield from self._made(piece)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._source:
            for made in self._made(piece):
                yield made

    def close(self) -> None:
        self._source.close()

    async def aclose(self) -> None:
        await self._source.aclose()


class _Arriving(_Stage):
    """Bytes that arrive before a deadline."""

    def __init__(self, source: Any, deadline: Deadline) -> None:
        super().__init__(source)
        self._deadline = deadline

    def _made(self, piece: bytes) -> Iterator[bytes]:
        self._deadline.check()
        yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        pieces = aiter(self._source)
        while True:
            try:
                piece = await within(self._deadline, anext(pieces))
            except StopAsyncIteration:
                return
            self._deadline.check()
            yield piece


class _Counted(_Stage):
    """Another stream, as long as it keeps the limit `name`; with no name it has none."""

    def __init__(self, source: Any, client: BaseClient, headers: httpx.Headers, name: str) -> None:
        super().__init__(source)
        self._client = client
        self._headers = headers
        self._name = name
        self._left: float = getattr(limits_of(client), name) if name else float("inf")

    def _count(self, piece: bytes) -> None:
        self._left -= len(piece)
        if self._left < 0:
            what = "the number of bytes in the decoded body"
            raise too_large(self._client, self._headers, self._name, what)

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._source:
            self._count(piece)
            yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._source:
            self._count(piece)
            yield piece


class _Sliced(_Stage):
    """Slices of another stream, each before a deadline: decoding a whole piece may take long."""

    def __init__(self, source: Any, size: int, deadline: Deadline | None) -> None:
        super().__init__(source)
        self._size = size
        self._deadline = deadline

    def _made(self, piece: bytes) -> Iterator[bytes]:
        for start in range(0, len(piece), self._size):
            if self._deadline is not None:
                self._deadline.check()
            yield piece[start : start + self._size]


class _Decoded(_Stage):
    """The content of what is encoded, by httpx's own decoders."""

    def __init__(self, source: _Stage, encoding: str, chunk: int | None) -> None:
        super().__init__(source)
        self._encoding = encoding
        self._chunk = chunk

    def _response(self) -> httpx.Response:
        return httpx.Response(200, headers={"content-encoding": self._encoding}, stream=self._source)

    def __iter__(self) -> Iterator[bytes]:
        return self._response().iter_bytes(self._chunk)

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._response().aiter_bytes(self._chunk)
