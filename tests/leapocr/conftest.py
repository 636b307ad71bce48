"""A served mock of LeapOCR whose storage can be made to fail, and both clients of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import httpx
import pytest

from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.spec import load
from leapocr_client import AsyncLeapOcr, LeapOcr
from tests.sisters import talking

SIZE = 12 * 1024 * 1024


@dataclass
class Storage:
    """In front of the mock: keeps what is PUT, and answers with `statuses` instead while there are any."""

    app: Mock
    puts: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope.get("method") == "PUT":
            headers = {name.decode(): value.decode() for name, value in scope["headers"]}
            self.puts.append((scope["path"].rpartition("/")[2], headers))
            if self.statuses:
                status = self.statuses.pop(0)
                while (await receive()).get("more_body"):
                    pass
                await send({"type": "http.response.start", "status": status, "headers": []})
                await send({"type": "http.response.body", "body": b""})
                return
        await self.app(scope, receive, send)


@pytest.fixture
def mock() -> Iterator[tuple[Storage, str]]:
    app = Mock(load("leapocr"), api="leapocr")
    storage = Storage(app)
    with serve(storage) as url:
        yield storage, url + app.base_path
    app.callbacks.close()


@pytest.fixture
def storage(mock: tuple[Storage, str]) -> Storage:
    return mock[0]


Talk = Callable[[Callable[..., Any]], Any]


@pytest.fixture(params=["sync", "async"])
def talk(request: pytest.FixtureRequest, mock: tuple[Storage, str]) -> Talk:
    """Runs a conversation with one of the clients, as `talking` has it."""
    kind = LeapOcr if request.param == "sync" else AsyncLeapOcr
    return talking(partial(kind, api_key="key-of-mine", base_url=mock[1], max_retries=1))


def delivered(app: Mock, url: str, secret: str) -> tuple[dict[str, str], bytes]:
    """Headers, by lower-case name, and body of the webhook that the mock sends when a job has ended."""
    came: list[tuple[dict[str, str], bytes]] = []

    class Receiver(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            came.append(({name.lower(): value for name, value in self.headers.items()}, body))
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Receiver) as receiver:
        Thread(target=receiver.serve_forever, daemon=True).start()
        hook = {"url": f"http://127.0.0.1:{receiver.server_port}/", "secret": secret}
        httpx.put(f"{url.removesuffix(app.base_path)}/__mock__/webhook", json=hook).raise_for_status()
        with LeapOcr(api_key="key-of-mine", base_url=url) as client:
            client.jobs.submit(url="https://example.com/1-page.pdf")
        app.clock.advance(60)
        assert app.callbacks.settle()
        receiver.shutdown()
    return came[0]


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A PDF of three parts and four pages."""
    path = tmp_path / "invoice.pdf"
    path.write_bytes((b"%PDF-1.7\n" + b"/Type /Page\n" * 4).ljust(SIZE, b"\0"))
    return path
