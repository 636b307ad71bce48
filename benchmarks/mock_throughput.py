"""The mock, validation on, against a bare ASGI route that returns the same bytes.

    PYTHONPATH=conformance/src python benchmarks/mock_throughput.py

In this process: the operations in turn, without a connection, each beside the bare route with its answer. Over
loopback: each server in a process of its own, one connection. Also the time until a fresh process has answered its
first request, its memory, and the first call of an operation against a later one and against the 800th operation's.
Ratios are taken within the run. Nothing is asserted.
"""

import asyncio
import http.client
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from leaperone_conformance.mock import create_app, serve

CALLS = 1500
ROUNDS = 5
KEY = (b"x-api-key", b"sk-benchmark")
JSON = (b"content-type", b"application/json")
REQUESTS: tuple[tuple[str, str, str, bytes], ...] = (
    ("GET", "/v1/models", "", b""),
    ("GET", "/v1/social-media/video/extract", "url=https%3A%2F%2Fv.douyin.com%2Fx%2F", b""),
    ("POST", "/v1/address/structure", "", '{"text": "浙江省杭州市余杭区文一西路969号"}'.encode()),
    (
        "POST",
        "/v1/chat/completions",
        "",
        b'{"model": "auto", "messages": [{"role": "user", "content": "Hi"}]}',
    ),
)
Scope = dict[str, Any]
App = Callable[[Any, Any, Any], Coroutine[Any, Any, None]]


def bare(content: bytes) -> App:
    """An ASGI application that reads the body and answers every request with ``content``."""
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(content)).encode())]

    async def app(scope: Any, receive: Any, send: Any) -> None:
        while (await receive()).get("more_body"):
            pass
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": content})

    return app


def scope_of(method: str, path: str, query: str) -> Scope:
    """An ASGI scope as a server would make it."""
    return {
        "type": "http",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [KEY, JSON],
    }


async def answer_of(app: App, scope: Scope, body: bytes) -> bytes:
    """Call an ASGI application once; what it answered. Raises RuntimeError where that is no success."""
    sent: list[Any] = []

    async def receive() -> Any:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    await app(scope, receive, send)
    content = b"".join(message.get("body", b"") for message in sent[1:])
    if sent[0]["status"] != 200:
        raise RuntimeError(f"{scope['path']}: {sent[0]['status']} {content[:200]!r}")
    return content


async def rate(app: App, scope: Scope, body: bytes) -> float:
    """Requests a second of one operation in this process."""
    begin = time.perf_counter()
    for _ in range(CALLS):
        await answer_of(app, scope, body)
    return CALLS / (time.perf_counter() - begin)


async def in_process() -> None:
    """Print both rates for each operation."""
    mock = create_app()
    for method, path, query, body in REQUESTS:
        scope = scope_of(method, path, query)
        route = bare(await answer_of(mock, scope, body))
        pairs = [(await rate(mock, scope, body), await rate(route, scope, body)) for _ in range(ROUNDS)]
        show(f"in process  {method} {path}", pairs)


def over_loopback() -> None:
    """Print both rates for each operation, each server in a process of its own."""
    with Server("mock") as mock:
        for method, path, query, body in REQUESTS:
            content = mock.ask(method, path, query, body)
            with Server("bare", content) as route:
                pairs = []
                for _ in range(ROUNDS):
                    pairs.append(tuple(server.rate(method, path, query, body) for server in (mock, route)))
            show(f"loopback    {method} {path}", pairs)
        print(f"memory of the mock after these requests: {mock.memory():.0f} MB")


class Server:
    """This script in another process, serving the mock or the bare route."""

    def __init__(self, kind: str, content: bytes = b"") -> None:
        self._kind = kind
        self._content = content

    def __enter__(self) -> "Server":
        begin = time.perf_counter()
        self._process = subprocess.Popen(
            [sys.executable, __file__, self._kind], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(len(self._content).to_bytes(8, "big") + self._content)
        self._process.stdin.flush()
        host, port = self._process.stdout.readline().decode().removeprefix("http://").split(":")
        self._connection = http.client.HTTPConnection(host, int(port))
        self.ask("GET", "/v1/models", "", b"")
        self.ready = time.perf_counter() - begin
        return self

    def __exit__(self, *problem: object) -> None:
        self._connection.close()
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()

    def ask(self, method: str, path: str, query: str, body: bytes) -> bytes:
        """The body of an answer."""
        headers = {KEY[0].decode(): KEY[1].decode(), JSON[0].decode(): JSON[1].decode()}
        self._connection.request(method, f"{path}?{query}", body, headers)
        return self._connection.getresponse().read()

    def rate(self, method: str, path: str, query: str, body: bytes) -> float:
        """Requests a second of one operation over one connection."""
        begin = time.perf_counter()
        for _ in range(CALLS):
            self.ask(method, path, query, body)
        return CALLS / (time.perf_counter() - begin)

    def memory(self) -> float:
        """Resident memory in MB (Linux)."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        found = re.search(r"VmRSS:\s+(\d+)", status)
        return int(found.group(1)) / 1024 if found else float("nan")


async def first_and_last() -> None:
    """Print what the first calls of operations cost by their place in the spec, and what a later call costs."""
    mock = create_app()
    plain = [
        operation
        for operation in mock.spec.operations
        if operation.method == "GET" and not any(parameter.required for parameter in operation.parameters)
    ]

    async def mean(operations: Any) -> float:
        begin = time.perf_counter()
        for operation in operations:
            await answer_of(mock, scope_of("GET", operation.path, ""), b"")
        return (time.perf_counter() - begin) / len(operations) * 1000

    await mean(plain[:1])
    part = (len(plain) - 1) // 4
    first, last = await mean(plain[1 : 1 + part]), await mean(plain[-part:])
    again = statistics.median([await mean(plain[-part:]) for _ in range(ROUNDS)])
    print(
        f"first call of an operation: {first:.3f} ms in the first {part} of {len(plain)}, {last:.3f} ms in the last"
        f" {part} (x{last / first:.2f}); a later call {again:.3f} ms"
    )


def show(name: str, pairs: list[Any]) -> None:
    """Print the medians of both rates, and of their ratio."""
    mock, route = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(pair[0] / pair[1] for pair in pairs)
    print(f"{name}: mock {mock:,.0f}/s, bare {route:,.0f}/s, ratio {ratio:.2f}", flush=True)


def main() -> None:
    """Measure everything; or serve, when told by the first argument, until standard input ends."""
    if len(sys.argv) > 1:
        size = int.from_bytes(sys.stdin.buffer.read(8), "big")
        content = sys.stdin.buffer.read(size)
        with serve(create_app() if sys.argv[1] == "mock" else bare(content)) as url:
            print(url, flush=True)
            sys.stdin.buffer.read()
        return
    with Server("mock") as server:
        print(f"start to first answer: {server.ready:.2f} s, memory then {server.memory():.0f} MB")
    asyncio.run(first_and_last())
    asyncio.run(in_process())
    over_loopback()


if __name__ == "__main__":
    main()
