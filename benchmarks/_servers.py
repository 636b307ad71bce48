"""What benchmarks share: servers in processes of their own, on free ports of this machine, and requests to them.

Given a file, this script serves what the mock is held against, on the mock's own server: a route of Starlette, or an
ASGI function, that reads the body and answers every request with the bytes and headers in that file.
"""

import http.client
import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import _peers

ROOT = Path(__file__).parents[1]
SPEC = ROOT / "build" / "openapi.effective.json"
KEY = ("X-API-Key", "sk-benchmark")
JSON = ("Content-Type", "application/json")
CHAT = {"model": "auto", "messages": [{"role": "user", "content": "Say {}"}]}
OPERATIONS: tuple[tuple[str, str, str, Any], ...] = (
    ("social", "GET", "/v1/social-media/data/bilibili/web/fetch_one_video?bv_id=BV{}", None),
    ("address", "POST", "/v1/address/structure", {"text": "浙江省杭州市余杭区文一西路{}号"}),
    ("chat", "POST", "/v1/chat/completions", CHAT),
    ("images", "POST", "/v1/images/generations", {"model": "gpt-4o-image", "prompt": "a lake, {}"}),
)
"""Name, method, path and body of what is measured; a number in place of {} makes each request another one."""
_PATIENCE = 60.0
_READY = "/v1/models"
_SERVERS_OWN = {"date", "server", "connection", "keep-alive"}


@dataclass(frozen=True, slots=True)
class Server:
    """A running server; ``ready`` are the seconds from its start to its first response."""

    url: str
    pid: int
    ready: float

    @property
    def memory(self) -> float:
        """Resident memory in MB, of its child processes too (Linux)."""
        return sum(_resident(pid) for pid in (self.pid, *_children(self.pid)))

    @property
    def processor(self) -> float:
        """Seconds of processor time so far, of all threads (Linux)."""
        tasks = Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks) / 1e9

    def request(self, method: str, path: str, body: bytes | None) -> http.client.HTTPResponse:
        """One answer, its body still to be read."""
        connection = http.client.HTTPConnection(urlsplit(self.url).netloc, timeout=_PATIENCE)
        connection.request(method, path, body, dict([KEY, JSON]))
        return connection.getresponse()


def _resident(pid: int) -> float:
    found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
    return int(found.group(1)) / 1024 if found else 0


def _children(pid: int) -> list[int]:
    return [
        int(child)
        for task in Path(f"/proc/{pid}/task").iterdir()
        for child in (task / "children").read_text().split()
    ]


def filled(path: str, body: Any, number: int) -> tuple[str, bytes | None]:
    """Path and body of a request of OPERATIONS by its number."""
    text = None if body is None else json.dumps(body, ensure_ascii=False).replace("{}", str(number)).encode()
    return path.replace("{}", str(number)), text


@contextmanager
def served(*command: str) -> Iterator[Server]:
    """Run ``command`` with ``{port}`` filled in, until the end of the block; waits for its first good answer.

    Raises RuntimeError where there is none within a minute.
    """
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    begin = time.perf_counter()
    process = subprocess.Popen(
        [part.format(port=port) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _await(url, process)
        yield Server(url, process.pid, time.perf_counter() - begin)
    finally:
        process.terminate()
        process.wait()


def mock(*options: str) -> tuple[str, ...]:
    """The command that serves the mock, with further ``options``."""
    program = "import sys; from leaperone_conformance.cli import main; sys.exit(main())"
    return sys.executable, "-c", program, "mock", "--port", "{port}", *options


def prism() -> tuple[str, ...]:
    """The arguments with which Prism is as quiet as the mock and refuses invalid requests as it does."""
    return "mock", "--errors", "-v", "silent", "-p", "{port}", str(SPEC)


def bare(answer: http.client.HTTPResponse, file: Path, method: str, path: str) -> tuple[str, ...]:
    """The command that serves a response of the mock, its headers included, by a route of Starlette."""
    headers = [entry for entry in answer.getheaders() if entry[0].lower() not in _SERVERS_OWN]
    tell(file, headers, answer.read(), method, path.partition("?")[0])
    return sys.executable, __file__, "route", str(file), "{port}"


def tell(
    file: Path, headers: list[tuple[str, str]], content: bytes, method: str = "GET", path: str = "/"
) -> None:
    """Write down what a bare server answers."""
    response = {"headers": headers, "content": content.decode("latin-1"), "method": method, "path": path}
    file.write_text(json.dumps(response))


def barest(file: Path) -> tuple[str, ...]:
    """The command that serves what ``bare`` wrote down by an ASGI function, without any framework."""
    return sys.executable, __file__, "function", str(file), "{port}"


def on_granian(app: str, file: Path | None = None) -> tuple[str, ...]:
    """The command that serves an application's factory on granian, in an environment of its own."""
    interpreter = _peers.python("granian", f"{ROOT / 'conformance'}[fast]")
    options = ["--interface", "asgi", "--factory", "--host", "127.0.0.1", "--port", "{port}", "--no-ws", app]
    place = [f"PYTHONPATH={Path(__file__).parent}", *([f"ANSWER={file}"] if file else [])]
    return "env", *place, str(interpreter.with_name("granian")), *options


def granian() -> Any:
    """The bare function, with the response in the file that the variable ANSWER names."""
    response = json.loads(Path(os.environ["ANSWER"]).read_text())
    return _function(response, response["content"].encode("latin-1"))


def _function(response: dict[str, Any], content: bytes) -> Any:
    headers = [(name.lower().encode(), value.encode()) for name, value in response["headers"]]

    async def app(scope: Any, receive: Any, send: Any) -> None:
        while (await receive()).get("more_body"):
            pass
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": content})

    return app


def _route(response: dict[str, Any], content: bytes) -> Any:
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import Route

    headers = dict(response["headers"])

    async def endpoint(request: Request) -> Response:
        await request.body()
        return Response(content, headers=headers)

    measured = Route(response["path"], endpoint, methods=[response["method"]])
    return Starlette(routes=[measured, Route(_READY, endpoint)])


def _serve(kind: str, file: Path, port: int) -> None:
    """Serve what is bare until this process is ended."""
    from leaperone_conformance.mock.server import listen, server_for

    response = json.loads(file.read_text())
    make = {"route": _route, "function": _function}[kind]
    app = make(response, response["content"].encode("latin-1"))
    server_for(app).run(sockets=[listen("127.0.0.1", port)])


def _await(url: str, process: subprocess.Popen[bytes]) -> None:
    end = time.perf_counter() + _PATIENCE
    request = urllib.request.Request(f"{url}{_READY}", headers=dict([KEY]))
    while time.perf_counter() < end and process.poll() is None:
        with suppress(OSError), urllib.request.urlopen(request, timeout=_PATIENCE) as answer:
            if answer.status == 200:
                return
        time.sleep(0.01)
    raise RuntimeError(f"{process.args!r}: no answer")


if __name__ == "__main__":
    _serve(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
