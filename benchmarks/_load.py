"""A load generator: HTTP/1.1 over several kept connections, each with a request under way all the time."""

import socket
import time
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from _servers import JSON, KEY, Server

CONNECTIONS = 8
_LENGTH = b"\r\ncontent-length: "


@dataclass(frozen=True, slots=True)
class Load:
    """What a server made of some requests: how many a second, and its processor time for each in microseconds."""

    rate: float
    cost: float


def request(server: Server, method: str, path: str, body: bytes | None) -> bytes:
    """The bytes of a request."""
    lines = [f"{method} {path} HTTP/1.1", f"Host: {urlsplit(server.url).netloc}"]
    lines += [f"{name}: {value}" for name, value in (KEY, JSON)]
    if body is not None:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode() + (body or b"")


def load(server: Server, requests: Sequence[bytes]) -> Load:
    """Send all requests. Raises RuntimeError where one is refused."""
    parts = urlsplit(server.url)
    links = [socket.create_connection((parts.hostname, parts.port or 80)) for _ in range(CONNECTIONS)]
    for link in links:
        link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    processor, begin = server.processor, time.perf_counter()
    for number, data in enumerate(requests):
        link = links[number % CONNECTIONS]
        if number >= CONNECTIONS:
            _receive(link)
        link.sendall(data)
    for link in links:
        _receive(link)
    seconds, spent = time.perf_counter() - begin, server.processor - processor
    for link in links:
        link.close()
    return Load(len(requests) / seconds, spent / len(requests) * 1e6)


def _receive(link: socket.socket) -> None:
    data = link.recv(1 << 16)
    while b"\r\n\r\n" not in data:
        data += link.recv(1 << 16)
    head, _, body = data.partition(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1.1 200"):
        raise RuntimeError(f"refused: {data[:500]!r}")
    length = int(head.lower().partition(_LENGTH)[2].partition(b"\r\n")[0])
    missing = length - len(body)
    while missing > 0:
        missing -= len(link.recv(1 << 16))
