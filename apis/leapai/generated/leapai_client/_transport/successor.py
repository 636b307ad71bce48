"""Clients of httpx2, the successor of httpx, as clients of httpx: they are given its requests and give its responses.

Loaded only where a client of httpx2 is used. Its settings hold, and what it raises becomes the error of httpx that has
the same name.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import httpx2

from .redirect import NO_AUTH
from .secrets import HiddenURL

FAILURES = (httpx2.HTTPError, httpx2.InvalidURL)


class Successor:
    """The parts of an httpx client that a call uses, by a client of httpx2."""

    def __init__(self, http: Any) -> None:
        self._http = http

    @property
    def headers(self) -> httpx.Headers:
        return httpx.Headers(self._http.headers.raw)

    @property
    def params(self) -> httpx.QueryParams:
        return httpx.QueryParams(self._http.params.multi_items())

    @property
    def timeout(self) -> httpx.Timeout:
        return httpx.Timeout(**self._http.timeout.as_dict())

    @property
    def cookies(self) -> httpx.Cookies:
        return httpx.Cookies(self._http.cookies.jar)

    @property
    def follow_redirects(self) -> bool:
        return bool(self._http.follow_redirects)

    @property
    def max_redirects(self) -> int:
        return int(self._http.max_redirects)


class SyncSuccessor(Successor):
    """The synchronous one."""

    def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        with _translated():
            return _response(self._http.send(_request(request), **_options(options)), request)


class AsyncSuccessor(Successor):
    """The asynchronous one."""

    async def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        with _translated():
            return _response(await self._http.send(_request(request), **_options(options)), request)


class _Sent(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body that httpx made."""

    def __init__(self, source: Any) -> None:
        self._source = source

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._source)

    def __aiter__(self) -> AsyncIterator[bytes]:
        found: AsyncIterator[bytes] = aiter(self._source)
        return found


class _Received(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that httpx2 reads."""

    def __init__(self, source: Any) -> None:
        self._source = source

    def __iter__(self) -> Iterator[bytes]:
        with _translated():
            yield from self._source

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with _translated():
            async for piece in self._source:
                yield piece

    def close(self) -> None:
        with _translated():
            self._source.close()

    async def aclose(self) -> None:
        with _translated():
            await self._source.aclose()


class _HiddenURL(httpx2.URL):
    """The `HiddenURL` of a request."""

    def __init__(self, url: httpx2.URL, shown: HiddenURL) -> None:
        super().__init__(url)
        self._shown = shown

    def __str__(self) -> str:
        return str(self._shown)

    def __repr__(self) -> str:
        return repr(self._shown)


def _request(request: httpx.Request) -> httpx2.Request:
    body = request.stream
    sent = httpx2.Request(
        request.method,
        httpx.URL.__str__(request.url),
        headers=request.headers.raw,
        stream=httpx2.ByteStream(request.content) if isinstance(body, httpx.ByteStream) else _Sent(body),
        extensions=dict(request.extensions),
    )
    if isinstance(request.url, HiddenURL):
        sent.url = _HiddenURL(sent.url, request.url)
    return sent


def _response(response: httpx2.Response, request: httpx.Request) -> httpx.Response:
    found = httpx.Response(
        response.status_code,
        headers=response.headers.raw,
        stream=_Received(response.stream),
        extensions=dict(response.extensions),
        request=request,
    )
    if (onward := response.next_request) is not None:
        found.next_request = httpx.Request(
            onward.method,
            str(onward.url),
            headers=onward.headers.raw,
            stream=_Received(onward.stream),
            extensions=dict(onward.extensions),
        )
    return found


def _options(options: dict[str, Any]) -> dict[str, Any]:
    return {**options, "auth": httpx2.Auth()} if options.get("auth") is NO_AUTH else options


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except FAILURES as error:
        if isinstance(error, httpx2.RequestError):
            error._request = None  # whose headers hold the key
        kind = next(getattr(httpx, one.__name__) for one in type(error).__mro__ if hasattr(httpx, one.__name__))
        raise kind(str(error)) from error
