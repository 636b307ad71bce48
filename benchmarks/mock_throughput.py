"""The mock, validation on, against a bare route (Starlette's) and a bare ASGI function with the same bytes and headers.

    python benchmarks/mock_throughput.py

Each on the same server in a process of its own, over the same connections, a round of one after a round of the others;
once with requests of which no two are equal, and once with one request again and again. Two ratios of medians: of
requests a second, and of the servers' processor time for a request, which other programs on the machine disturb less.
The function does nothing but read the body and send bytes: what it costs is what the server costs.
Also the time until a fresh process has answered its first request, its memory, and the first call of an operation
against a later one and against that of the last operations. Nothing is asserted.
"""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from _load import Load, load, request
from _servers import KEY, OPERATIONS, Server, bare, barest, filled, mock, served

from leaperone_conformance.mock import create_app

REQUESTS = 2000
ROUNDS = 7
AIM, READY, MEMORY = 0.7, 1, 150
Scope = dict[str, Any]
App = Callable[[Any, Any, Any], Coroutine[Any, Any, None]]


def throughput(ours: Server, folder: Path) -> None:
    """Print what each operation costs."""
    for label, method, path, body in OPERATIONS:
        command = bare(ours.ask(method, *filled(path, body, 0)), folder / "answer.json", method, path)
        with served(*command) as route, served(*barest(command)) as function:
            servers = {"mock": ours, "route": route, "function": function}
            for kind, step in (("new requests", 1), ("equal requests", 0)):
                loads: dict[str, list[Load]] = {name: [] for name in servers}
                for number in range(ROUNDS):
                    numbers = [step * (number * REQUESTS + index) for index in range(REQUESTS)]
                    for name, server in servers.items():
                        requests = [request(server, method, *filled(path, body, n)) for n in numbers]
                        loads[name].append(load(server, requests))
                show(f"{label:8} {kind:14}", loads)


def show(title: str, loads: dict[str, list[Load]]) -> None:
    """Print the medians of all, and of the mock's ratios to the others."""
    ours = loads.pop("mock")
    print(f"{title} mock {shown(ours)}", end="")
    for name, theirs in loads.items():
        pairs = list(zip(ours, theirs, strict=True))
        by_rate = statistics.median(mine.rate / other.rate for mine, other in pairs)
        by_cost = statistics.median(other.cost / mine.cost for mine, other in pairs)
        print(f"; {name} {shown(theirs)}: {by_rate:.2f}, by processor time {by_cost:.2f}", end="")
    print(flush=True)


def shown(loads: list[Load]) -> str:
    """The medians."""
    rate, cost = (statistics.median(getattr(entry, name) for entry in loads) for name in ("rate", "cost"))
    return f"{rate:,.0f}/s {cost:.0f} us"


def scope_of(method: str, path: str, query: str) -> Scope:
    """An ASGI scope as a server would make it."""
    return {
        "type": "http",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [(KEY[0].lower().encode(), KEY[1].encode())],
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


def main() -> None:
    """Measure everything."""
    asyncio.run(first_and_last())
    with tempfile.TemporaryDirectory() as name, served(*mock()) as ours:
        print(f"first answer after {ours.ready:.2f} s (aim: {READY}), memory then {ours.memory:.0f} MB")
        throughput(ours, Path(name))
        for operation in create_app().spec.operations:
            ours.ask(operation.method, operation.path, None).read()
        print(f"memory after a call of every operation: {ours.memory:.0f} MB (aim: {MEMORY})")
    print(f"aim: {AIM} of the route")


if __name__ == "__main__":
    main()
