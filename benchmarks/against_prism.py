"""The mock against Prism, and against a bare route of Starlette: the same spec, the same requests, validation on.

    make bench-prism

autocannon loads each server in turn over the same number of connections. No two requests of an operation are the same
within a run of VARIED, so that nothing can be answered from memory of an equal one; images are tasks, which are kept.
Before, each server has to refuse a wrong request. Prism reads the effective spec as it is. The bare route runs on the
mock's server and returns the bytes and headers of one of the mock's answers. Also start and memory. Ratios are taken
within each round, of requests a second and of processor time for a request, which other programs disturb less; nothing
is asserted.
"""

import json
import os
import statistics
import subprocess
import tempfile
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from _load import Load
from _servers import JSON, KEY, OPERATIONS, TOOLS, Server, bare, filled, mock, needs_tools, prism, served

ROUNDS = 3
SECONDS = 3
CONNECTIONS = 8
VARIED = 5000
PRISM_AIM, BARE_AIM = 40, 0.7


def harness(server: Server, method: str, path: str, body: Any) -> dict[str, Any]:
    """VARIED requests as an HTTP archive, which autocannon sends in turn."""
    headers = [{"name": name, "value": value} for name, value in (KEY, JSON)]
    entries = []
    for number in range(VARIED):
        place, text = filled(path, body, number)
        request: dict[str, Any] = {"method": method, "url": server.url + place, "headers": headers}
        if text is not None:
            request["postData"] = {"mimeType": JSON[1], "text": text.decode()}
        entries.append({"request": request})
    return {"log": {"version": "1.2", "entries": entries}}


def loaded(server: Server, archive: Path) -> Load:
    """What a server makes of the archive. Raises RuntimeError where any request was refused."""
    command = [str(TOOLS / "autocannon"), "-j", "-n", "-c", str(CONNECTIONS), "-d", str(SECONDS)]
    processor = server.processor
    done = subprocess.run(
        [*command, "--har", str(archive), server.url], check=True, capture_output=True, text=True
    )
    spent = server.processor - processor
    result = json.loads(done.stdout)
    if result["non2xx"] or result["errors"] or not result["2xx"]:
        raise RuntimeError(f"{server.url}: {result['non2xx']} refused, {result['errors']} errors")
    return Load(result["2xx"] / result["duration"], spent / result["2xx"] * 1e6)


def compare(name: str, method: str, path: str, body: Any, servers: dict[str, Server], folder: Path) -> None:
    """Print what one operation costs each server, and the mock's ratios to the others."""
    loads: dict[str, list[Load]] = {kind: [] for kind in servers}
    archive = folder / "requests.har"
    for _ in range(ROUNDS):
        for kind, server in servers.items():
            archive.write_text(json.dumps(harness(server, method, path, body)))
            loads[kind].append(loaded(server, archive))
    shown = ", ".join(
        f"{kind} {statistics.median(entry.rate for entry in entries):,.0f}/s"
        f" {statistics.median(entry.cost for entry in entries):,.0f} us"
        for kind, entries in loads.items()
    )
    ratios = []
    for kind in ("prism", "bare"):
        pairs = list(zip(loads["mock"], loads[kind], strict=True))
        ratios.append(statistics.median(ours.rate / theirs.rate for ours, theirs in pairs))
        ratios.append(statistics.median(theirs.cost / ours.cost for ours, theirs in pairs))
    print(
        f"{name:8} {shown}: {ratios[0]:.0f} times Prism ({ratios[1]:.0f} by processor time),"
        f" {ratios[2]:.2f} of bare ({ratios[3]:.2f})",
        flush=True,
    )


def refuses(servers: Iterable[Server]) -> None:
    """Raises RuntimeError where a server takes a request that the spec forbids."""
    for server in servers:
        for _, method, path, body in OPERATIONS:
            wrong = b'{"prompt": 1, "messages": 1, "text": 1}' if body else None
            status = server.ask(method, path.partition("?")[0], wrong).status
            if not 400 <= status < 500:
                raise RuntimeError(f"{server.url}{path}: answered a wrong request with {status}")


def main() -> None:
    """Measure."""
    needs_tools()
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        ours, theirs = stack.enter_context(served(*mock())), stack.enter_context(served(*prism()))
        refuses([ours, theirs])
        for kind, server in (("mock", ours), ("Prism", theirs)):
            print(f"{kind}: first answer after {server.ready:.1f} s, then {server.memory:.0f} MB")
        for label, method, path, body in OPERATIONS:
            answer = ours.ask(method, *filled(path, body, 0))
            with served(*bare(answer, folder / "answer.json", method, path)) as route:
                servers = {"mock": ours, "prism": theirs, "bare": route}
                compare(label, method, path, body, servers, folder)
        print(f"memory at the end: mock {ours.memory:.0f} MB, Prism {theirs.memory:.0f} MB")
        print(
            f"aims: {PRISM_AIM} times Prism, {BARE_AIM} of bare ({os.cpu_count()} processors, load included)"
        )


if __name__ == "__main__":
    main()
