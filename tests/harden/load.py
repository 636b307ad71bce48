"""Load on a mock in a process of its own: its memory doesn't grow, and slow connections hold up nobody."""

import multiprocessing
import os
import socket
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx

from leaperone_conformance.mock import create_app, serve

from .part import part

_THREADS = 16
_SLOW = 200
_ROOM = 1.1
_PAGE = os.sysconf("SC_PAGE_SIZE")


def served(pipe: Any) -> None:
    """Serve a mock until the other end of the pipe says something."""
    with serve(create_app()) as url:
        pipe.send(url)
        pipe.recv()


def memory(pid: int) -> int:
    """Resident bytes of a process."""
    return int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) * _PAGE


def load(url: str, count: int, first: int) -> int:
    """Send ``count`` requests of which no two are equal; how many weren't answered."""

    def some(begin: int) -> int:
        headers = {"X-API-Key": "sk-test"}
        with httpx.Client(base_url=url, headers=headers, timeout=60) as client:
            numbers = range(begin, first + count, _THREADS)
            statuses = (
                client.post("/v1/address/structure", json={"text": f"call {number}"}).status_code
                for number in numbers
            )
            return sum(status != 200 for status in statuses)

    with ThreadPoolExecutor(_THREADS) as pool:
        return sum(pool.map(some, range(first, first + _THREADS)))


def main(count: int, seed: int) -> str:
    """The figures."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=served, args=(theirs,), daemon=True)
    process.start()
    url = ours.recv()
    host, port = url.removeprefix("http://").split(":")
    slow = [socket.create_connection((host, int(port))) for _ in range(_SLOW)]
    for connection in slow:
        connection.sendall(b"POST /v1/responses HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx")
    # Caches are full after the first third.
    failures = load(url, count // 3, seed)
    before = memory(process.pid or 0)
    failures += load(url, count - count // 3, seed + count // 3)
    after = memory(process.pid or 0)
    for connection in slow:
        connection.close()
    ours.send(None)
    process.join()
    wrong = failures + (after > before * _ROOM)
    return (
        f"{count} calls beside {_SLOW} half-open connections: {wrong} unanswered or growing,"
        f" {before >> 20} MB after a third, {after >> 20} MB at the end"
    )


if __name__ == "__main__":
    part(main, count=30_000)
