"""Load on a mock in a process of its own: through the client nothing is lost or mixed up, memory doesn't grow, and slow
connections hold up nobody.
"""

import asyncio
import multiprocessing
import os
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from leaperone import AsyncLeaperone, Leaperone, errors
from leaperone_conformance.mock import Call, Mock, MockResponse, serve
from leaperone_conformance.spec import Operation
from leaperone_conformance.spec import load as load_spec

from .part import part

_THREADS = 16
_CALLERS = 50
_CONCURRENT = 1000
_SLOW = 200
_ROOM = 1.1
_PAGE = os.sysconf("SC_PAGE_SIZE")


def _named(operation: Operation, call: Call, response: MockResponse) -> MockResponse:
    """The response with the text that it is for, where it is one to a call of this part."""
    if operation.path != "/v1/address/structure":
        return response
    return response.with_json({**response.json(), "asked": call.field("text")})


def served(pipe: Any) -> None:
    """Serve a mock until the other end of the pipe says something."""
    with serve(Mock(load_spec("leaperone"), mutate=_named)) as url:
        pipe.send(url)
        pipe.recv()


@contextmanager
def mock() -> Iterator[tuple[str, int]]:
    """The URL of a mock and the number of its process."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=served, args=(theirs,), daemon=True)
    process.start()
    try:
        yield ours.recv(), process.pid or 0
    finally:
        ours.send(None)
        process.join()


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


def _is_for(answer: Any, text: str) -> bool:
    return bool(answer.to_dict().get("asked") == text)


def concurrent(url: str, count: int) -> int:
    """Make calls of one asynchronous client, 1,000 at a time; how many failed or got the response of another."""

    async def call(client: AsyncLeaperone, text: str) -> bool:
        try:
            return _is_for(await client.address.structure(text=text), text)
        except errors.APIError:
            return False

    async def main() -> int:
        async with AsyncLeaperone("sk-test", base_url=url, max_retries=0, timeout=60) as client:
            wrong = 0
            for begin in range(0, count, _CONCURRENT):
                numbers = range(begin, min(begin + _CONCURRENT, count))
                answered = await asyncio.gather(*(call(client, f"task {number}") for number in numbers))
                wrong += answered.count(False)
            return wrong

    return asyncio.run(main())


def threaded(url: str, count: int) -> int:
    """Make calls of one client from 50 threads; how many failed or got the response of another."""
    with (
        Leaperone("sk-test", base_url=url, max_retries=0, timeout=60) as client,
        ThreadPoolExecutor(_CALLERS) as pool,
    ):

        def call(text: str) -> bool:
            try:
                return _is_for(client.address.structure(text=text), text)
            except errors.APIError:
                return False

        return list(pool.map(call, (f"thread {number}" for number in range(count)))).count(False)


def main(count: int, seed: int) -> str:
    """The figures: a fifth of the calls by each kind of client, the rest without one."""
    fifth, rest = count // 5, count - 2 * (count // 5)
    with mock() as (url, pid):
        failures = concurrent(url, fifth) + threaded(url, fifth)
        host, port = url.removeprefix("http://").split(":")
        slow = [socket.create_connection((host, int(port))) for _ in range(_SLOW)]
        for connection in slow:
            connection.sendall(b"POST /v1/responses HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx")
        # Caches are full after the first third.
        failures += load(url, rest // 3, seed)
        before = memory(pid)
        failures += load(url, rest - rest // 3, seed + rest // 3)
        after = memory(pid)
        for connection in slow:
            connection.close()
    wrong = failures + (after > before * _ROOM)
    return (
        f"{count} calls, {fifth} of them {_CONCURRENT} at a time, {fifth} by {_CALLERS} threads, and others beside {_SLOW}"
        f" half-open connections: {wrong} lost, mixed up or growing, {before >> 20} MB, {after >> 20} MB at the end"
    )


if __name__ == "__main__":
    part(main, count=30_000)
