"""The parts of a file that is uploaded: which they are, how they are read, and how each is sent.

How a part is sent (`attempts`) is written once, as a generator that asks for requests and waits, which the synchronous
and the asynchronous upload carry out.
"""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from ipaddress import IPv4Network, IPv6Network, ip_address
from os import PathLike
from pathlib import Path
from typing import IO, Any

import httpx

from .._transport.http import AsyncClient, SyncClient
from .._transport.retry import delay_before
from ..errors import InvalidArgumentError

PIECE = 256 * 1024
EXPIRED = (401, 403, 404, 410)
LOCAL = (".localhost", ".localdomain", ".local", ".internal")
UNICAST = IPv6Network("2000::/3")
"""All that is public of IPv6; what maps to IPv4 is outside, but for 6to4 and Teredo."""
OTHERS = (IPv6Network("3fff::/20"), IPv4Network("192.88.99.0/24"))
"""Documentation, and relays of 6to4, which older versions of Python take for public."""

FileLike = str | PathLike[str] | IO[bytes]


@dataclass(frozen=True)
class Part:
    """A part of the file: its number, its first byte, how many bytes it has, and the address that takes it."""

    number: int
    start: int
    size: int
    url: str = field(repr=False)


@dataclass(frozen=True)
class UploadState:
    """How far an upload is: its job, its parts, and the ETags of those that have arrived, by number.

    Its addresses let anybody upload: keep it like a key.
    """

    job_id: str
    parts: tuple[Part, ...]
    etags: dict[int, str] = field(default_factory=dict)

    @property
    def missing(self) -> tuple[Part, ...]:
        """The parts that have not arrived."""
        return tuple(part for part in self.parts if part.number not in self.etags)


class PartError(Exception):
    """A part did not arrive; where `expired` is set its address no longer takes anything."""

    def __init__(self, message: str, *, expired: bool = False) -> None:
        super().__init__(message)
        self.expired = expired


class Source:
    """The file, read piece by piece from any thread."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._reading = threading.Lock()
        self.size = file.seek(0, 2)

    def pieces(self, part: Part) -> Iterator[bytes]:
        """The bytes of a part. Raises InvalidArgumentError where the file ends before."""
        for start, size in _pieces(part):
            yield self._read(start, size)

    async def pieces_async(self, part: Part) -> AsyncIterator[bytes]:
        """The same for an asynchronous client, whose event loop doesn't wait for the disk."""
        import anyio.to_thread

        for start, size in _pieces(part):
            yield await anyio.to_thread.run_sync(self._read, start, size)

    def _read(self, start: int, size: int) -> bytes:
        with self._reading:
            self._file.seek(start)
            piece = self._file.read(size)
        if len(piece) != size:
            raise InvalidArgumentError("file: became shorter while it was uploaded")
        return piece


def _pieces(part: Part) -> Iterator[tuple[int, int]]:
    """First byte and size of each piece of a part."""
    end = part.start + part.size
    return ((start, min(PIECE, end - start)) for start in range(part.start, end, PIECE))


def attempts(
    client: SyncClient | AsyncClient,
    http: httpx.Client | httpx.AsyncClient,
    part: Part,
    content: Callable[[], Any],
    *,
    private: bool,
) -> Generator[httpx.Request | float, httpx.Response | None, str]:
    """Send a part until it has arrived; returns its ETag. A PUT can be repeated whatever became of it.

    The address comes in an answer: unless `private`, it is public and https, or at the client's own base URL.
    """
    try:
        url = httpx.URL(part.url)
    except (httpx.InvalidURL, ValueError) as error:
        raise PartError(f"part {part.number}: its address is no URL") from error
    if not private and not _is_public(url, httpx.URL(client.base_url)):
        raise PartError(f"part {part.number}: its address isn't https and public: pass private=True to send it there")
    trouble = ""
    for attempt in range(1, client.max_retries + 2):
        # The address is signed; the key is not for it.
        headers = {"Content-Length": str(part.size)}
        outcome: httpx.Response | httpx.TransportError
        try:
            answer = yield http.build_request("PUT", str(url), content=content(), headers=headers)
        except httpx.TransportError as error:
            outcome, trouble = error, type(error).__name__
        else:
            assert answer is not None
            outcome, etag = answer, answer.headers.get("etag", "").strip('"')
            if answer.is_success and etag:
                return str(etag)
            trouble = f"status {answer.status_code}" if not answer.is_success else "no ETag in the answer"
            if answer.status_code in EXPIRED:
                raise PartError(f"part {part.number}: {trouble}: its address has expired", expired=True)
            if answer.status_code < 500 and answer.status_code not in (408, 429):
                break
        if attempt <= client.max_retries:
            delay = delay_before(outcome, attempt, client.max_retry_delay, client.random)
            yield min(delay, client.max_retry_delay)
    raise PartError(f"part {part.number}: {trouble}")


def _is_public(url: httpx.URL, base_url: httpx.URL) -> bool:
    """Whether an address is https and not by its looks on this machine or network, or at the origin of the API."""
    if (url.scheme, url.host, url.port) == (base_url.scheme, base_url.host, base_url.port):
        return True
    host = url.host.partition("%")[0].rstrip(".").lower()
    _, dot, last = host.rpartition(".")
    if (":" not in host and not dot) or url.scheme != "https" or host.endswith(LOCAL):
        return False
    if last.isdigit() or last.startswith("0x") or ":" in host:
        try:
            address = ip_address(host)
        except ValueError:
            return False
        unicast = address.version == 4 or (address in UNICAST and address.sixtofour is None and address.teredo is None)
        usable = unicast and not any(address in network for network in OTHERS)
        return usable and address.is_global and not address.is_multicast and not address.is_reserved
    return True


@contextmanager
def opened(file: FileLike, state: UploadState | None = None) -> Iterator[Source]:
    """The file to send; one that was given open stays open. Raises InvalidArgumentError where it can't be read, is
    empty, or isn't the one that was begun with.
    """
    try:
        handle = Path(file).open("rb") if isinstance(file, str | PathLike) else None  # noqa: SIM115
        source = Source(handle or file)  # type: ignore[arg-type]
    except (OSError, AttributeError) as error:
        raise InvalidArgumentError(f"file: can't be read: {error}") from error
    try:
        size = source.size if state is None else sum(part.size for part in state.parts)
        if source.size == 0 or size != source.size:
            expected = "is empty" if source.size == 0 else f"has {source.size} bytes, not the {size} it began with"
            raise InvalidArgumentError(f"file: {expected}")
        yield source
    finally:
        if handle is not None:
            handle.close()
