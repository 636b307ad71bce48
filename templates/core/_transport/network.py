"""The network of synchronous clients, which keeps deadlines.

httpcore gives the timeout of a phase to each read and write anew, so that a server which sends a byte now and then
holds a call for ever. A timeout that is an `Until` is shortened to what its deadline leaves, read by read.
"""

from __future__ import annotations

import socket
from collections.abc import AsyncIterable, Iterable
from contextlib import suppress
from ssl import SSLContext
from typing import Any

import httpx

from ..errors import APIError
from .deadline import GRACE, Deadline, Until

PART = 16384
"""The most bytes that are written by one timeout: about what one `send` of a socket takes."""


def keep_deadlines(http: httpx.Client) -> None:
    """Make the connections that an httpx client will open keep deadlines, where they are httpcore's."""
    for transport in (http._transport, *http._mounts.values()):
        pool: Any = getattr(transport, "_pool", None)
        network = getattr(pool, "_network_backend", None)
        if network is not None and not isinstance(network, Network):
            pool._network_backend = Network(network)


class Network:
    """Another network backend of httpcore, with deadlines."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> Stream:
        hosts = _addresses(host, port) if isinstance(timeout, Until) else [host]
        for number, one in enumerate(hosts, 1):
            seconds = _left(timeout, httpx.ConnectTimeout)
            try:
                return Stream(self._inner.connect_tcp(one, port, seconds, local_address, socket_options))
            except Exception:
                if number == len(hosts):
                    raise
        raise AssertionError("unreachable: there is always an address to try")

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> Stream:
        seconds = _left(timeout, httpx.ConnectTimeout)
        return Stream(self._inner.connect_unix_socket(path, seconds, socket_options))

    def sleep(self, seconds: float) -> None:
        self._inner.sleep(seconds)


class Stream:
    """One connection of such a network."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner
        self.last: Deadline | None = None
        """Until when anything more is read."""

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self.last is not None:
            timeout = Until(GRACE, self.last)
        if timeout.__class__ is Until:  # a stream is read in many small pieces
            timeout = _left(timeout, httpx.ReadTimeout)
        data: bytes = self._inner.read(max_bytes, timeout)
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        size = PART if isinstance(timeout, Until) else max(len(buffer), 1)
        for start in range(0, len(buffer), size):
            self._inner.write(buffer[start : start + size], _left(timeout, httpx.WriteTimeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> Stream:
        seconds = _left(timeout, httpx.ConnectTimeout)
        return Stream(self._inner.start_tls(ssl_context, server_hostname, seconds))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


def finish(response: httpx.Response, rest: Iterable[object]) -> None:
    """Read the `rest` of a response whose last event has come, so that its connection can be used again; for no longer
    than GRACE, as a server may keep it open.
    """
    network = response.extensions.get("network_stream")
    if isinstance(network, Stream) and response.http_version == "HTTP/1.1":
        network.last = Deadline(GRACE)
        with suppress(httpx.HTTPError, APIError):
            for _ in rest:
                pass
        network.last = None


async def afinish(response: httpx.Response, rest: AsyncIterable[object]) -> None:
    """The asynchronous `finish`."""
    if response.http_version == "HTTP/1.1":
        import anyio

        with anyio.move_on_after(GRACE), suppress(httpx.HTTPError, APIError):
            async for _ in rest:
                pass


def _addresses(host: str, port: int) -> list[str]:
    """The addresses of a host, each of which would be given the whole timeout."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise httpx.ConnectError(str(error)) from error
    return [str(address[0]) for *_, address in found]


def _left(timeout: float | None, passed: type[Exception]) -> float | None:
    """The timeout of one read or write; raises `passed` where its deadline leaves none."""
    if not isinstance(timeout, Until):
        return timeout
    if (seconds := timeout.left) <= 0:
        raise passed("timed out")
    return seconds
