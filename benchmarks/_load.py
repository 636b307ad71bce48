"""A load generator: HTTP/1.1 over several kept connections, each with a request under way all the time."""

import socket
import time
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from _servers import JSON, KEY, Server

_LENGTH = b"\r\ncontent-length: "


@dataclass(frozen=True, slots=True)
class Load:
    """The throughput of a server: requests a second, its processor time for each, and how long each took, all
    in seconds.
    """

    rate: float
    cost: float
    took: list[float]


def request(server: Server, method: str, path: str, body: bytes | None) -> bytes:
    """The bytes of a request."""
    lines = [f"{method} {path} HTTP/1.1", f"Host: {urlsplit(server.url).netloc}"]
    lines += [f"{name}: {value}" for name, value in (KEY, JSON)]
    if body is not None:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode() + (body or b"")


def load(server: Server, requests: Sequence[bytes], connections: int = 8, status: int = 200) -> Load:
    """Send all requests. Raises RuntimeError where one is answered with another status."""
    parts = urlsplit(server.url)
    links = [socket.create_connection((parts.hostname, parts.port or 80)) for _ in range(connections)]
    for link in links:
        link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    processor, begin = server.processor, time.perf_counter()
    sent, took = [0.0] * connections, []
    for number, data in enumerate(requests):
        place = number % connections
        if number >= connections:
            _receive(links[place], status)
            took.append(time.perf_counter() - sent[place])
        sent[place] = time.perf_counter()
        links[place].sendall(data)
    for link in links[: len(requests)]:
        _receive(link, status)
    seconds, spent = time.perf_counter() - begin, server.processor - processor
    for link in links:
        link.close()
    return Load(len(requests) / seconds, spent / len(requests), took)


def _receive(link: socket.socket, status: int) -> None:
    data = link.recv(1 << 16)
    while b"\r\n\r\n" not in data:
        data += link.recv(1 << 16)
    head, _, body = data.partition(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1.1 %d" % status):
        raise RuntimeError(f"answered: {data[:300]!r}")
    if b"\r\ntransfer-encoding: chunked" in head.lower():
        while not body.endswith(b"0\r\n\r\n"):
            body += link.recv(1 << 16)
        return
    length = int(head.lower().partition(_LENGTH)[2].partition(b"\r\n")[0])
    missing = length - len(body)
    while missing > 0:
        missing -= len(link.recv(1 << 16))
