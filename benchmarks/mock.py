"""The mock, validation on, against other mocks and against what does nothing but answer, over the same connections.

Bare are an ASGI function and a route of Starlette that send the bytes and headers of one of the mock's answers, on the
mock's own server (uvicorn) or on granian. No two requests of an operation are equal, except where it says so. Prism and
Mockoon read the effective spec; WireMock has the four answers.
"""

import json
import statistics
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import _peers
from _load import Load, load, request
from _results import Area
from _servers import OPERATIONS, SPEC, Server, bare, barest, filled, mock, on_granian, prism, served

CONNECTIONS = (1, 16, 64)
REQUESTS = 1000
PLAIN: tuple[str, ...] = ("ours", "bare function", "Starlette route")
SLOW = 100
"""Requests of a round to those that answer a hundred a second."""
WRONG = {"address": {"text": 1}, "chat": {"messages": 1}, "images": {"prompt": 1}}


def mockoon() -> tuple[str, ...]:
    """The command that serves Mockoon."""
    program = _peers.node("mockoon", "mockoon-cli")
    return *program, "start", "--data", str(SPEC), "--port", "{port}", "--disable-log-to-file"


def wiremock(ours: Server, folder: Path) -> tuple[str, ...]:
    """The command that serves WireMock, with the mock's answers."""
    _peers.java()
    mappings = folder / "mappings"
    mappings.mkdir()
    for label, method, path, body in (*OPERATIONS, ("ready", "GET", "/v1/models", None)):
        answer = ours.request(method, *filled(path, body, 0))
        reported = {
            "status": 200,
            "body": answer.read().decode(),
            "headers": {"Content-Type": "application/json"},
        }
        matched = {"method": method, "urlPath": path.partition("?")[0]}
        (mappings / f"{label}.json").write_text(json.dumps({"request": matched, "response": reported}))
    jar = next((_peers.FOLDER / "wiremock").glob("node_modules/wiremock/build/*.jar"), None)
    if jar is None:
        _peers.node("wiremock", "wiremock")
        jar = next((_peers.FOLDER / "wiremock").glob("node_modules/wiremock/build/*.jar"))
    options = ["--root-dir", str(folder), "--no-request-journal", "--disable-banner"]
    return "java", "-jar", str(jar), "--port", "{port}", *options


@contextmanager
def running(area: Area, commands: dict[str, Callable[[], tuple[str, ...]]]) -> Iterator[dict[str, Server]]:
    """The servers of all that can be had, until the end of the block."""
    with ExitStack() as stack:
        found = {}
        for name, command in commands.items():
            with area.trying(name):
                found[name] = stack.enter_context(served(*command()))
        yield found


def measure(area: Area) -> None:
    """Start, memory, throughput, latency, refusals."""
    with TemporaryDirectory() as name, served(*mock()) as ours:
        folder = Path(name)
        others = {
            "Prism": lambda: (*_peers.node("prism", "prism"), *prism()),
            "Mockoon": mockoon,
            "WireMock": lambda: wiremock(ours, folder),
            "ours on granian": lambda: on_granian("leaperone_conformance.mock:create_app"),
        }
        with running(area, others) as started:
            servers = {"ours": ours, **started}
            _start(area, servers)
            for operation in OPERATIONS:
                _throughput(area, servers, operation, folder)
            _refusals(area, {key: servers[key] for key in ("ours", "Prism") if key in servers})
            _memory(area, "memory after the load", servers)


def _start(area: Area, servers: dict[str, Server]) -> None:
    area.compare("first response", "s", {name: [server.ready] for name, server in servers.items()})
    _memory(area, "memory at the start", servers)


def _memory(area: Area, what: str, servers: dict[str, Server]) -> None:
    area.compare(what, "MB", {name: [server.memory] for name, server in servers.items()})


def _throughput(area: Area, servers: dict[str, Server], operation: Any, folder: Path) -> None:
    label, method, path, body = operation
    command = bare(
        servers["ours"].request(method, *filled(path, body, 0)), folder / "answer.json", method, path
    )
    bares = {
        "bare function": lambda: barest(folder / "answer.json"),
        "Starlette route": lambda: command,
        "bare function on granian": lambda: on_granian("_servers:granian", folder / "answer.json"),
    }
    with running(area, bares) as found:
        every = {**servers, **found}
        for connections in CONNECTIONS if label == "social" else CONNECTIONS[1:2]:
            loads = _rounds(area, every, operation, connections, varied=True)
            what = f"{label}, {connections} connection{'s' if connections > 1 else ''}"
            area.compare(what, "requests/s", _of(loads, lambda one: one.rate), more=True)
            if connections == 1:
                tail = _of(loads, lambda one: statistics.quantiles(one.took, n=100)[98])
                area.compare(f"{label}, 99th percentile of the latency", "s", tail)
        if label == "social":
            few: dict[str, Server] = {
                name: every[name] for name in ("ours", "bare function", "Starlette route") if name in every
            }
            loads = _rounds(area, few, operation, CONNECTIONS[1], varied=False)
            area.compare(
                f"{label}, equal requests", "requests/s", _of(loads, lambda one: one.rate), more=True
            )


def _rounds(
    area: Area, servers: dict[str, Server], operation: Any, connections: int, *, varied: bool
) -> dict[str, list[Load]]:
    _, method, path, body = operation
    loads: dict[str, list[Load]] = {name: [] for name in servers}
    for number in range(area.runs):
        for name, server in servers.items():
            count = SLOW if name in ("Prism", "Mockoon") or area.quick else REQUESTS
            numbers = [number * REQUESTS + index if varied else 0 for index in range(count)]
            requests = [request(server, method, *filled(path, body, n)) for n in numbers]
            with area.trying(name):
                loads[name].append(load(server, requests, connections))
    return {name: one for name, one in loads.items() if len(one) == area.runs}


def _of(loads: dict[str, list[Load]], value: Callable[[Load], float]) -> dict[str, list[float]]:
    return {name: [value(one) for one in many] for name, many in loads.items()}


def _refusals(area: Area, servers: dict[str, Server]) -> None:
    """Requests that the spec forbids; both answer with a status of their own."""
    label, method, path, _ = OPERATIONS[1]
    rates: dict[str, list[float]] = {name: [] for name in servers}
    for number in range(area.runs):
        for name, server in servers.items():
            wrong = {**WRONG[label], "x": number}
            data = request(server, method, path, json.dumps(wrong).encode())
            status = server.request(method, path, json.dumps(wrong).encode()).status
            count = SLOW if name == "Prism" or area.quick else REQUESTS
            with area.trying(f"{name}, refusing"):
                if not 400 <= status < 500:
                    raise RuntimeError(f"takes a wrong request: {status}")
                rates[name].append(load(server, [data] * count, CONNECTIONS[1], status).rate)
    area.compare(f"{label}, refused", "requests/s", {n: r for n, r in rates.items() if r}, more=True)
