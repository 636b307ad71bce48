"""A proxy before a healthy mock that makes one fault."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

from leaperone_conformance.mock import Clock, Mock, serve
from leaperone_conformance.spec import load_for

from .exchange import Exchange
from .fault import Fault

_FRAMING = {"transfer-encoding", "content-length", "connection"}


class FaultBroken(Exception):
    """A fault of the catalogue that could not be made on some response."""


class _Server(ThreadingHTTPServer):
    """Forwards to the mock, with at most one fault."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, upstream: str, fault: Fault | None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.upstream = urlsplit(upstream)
        self.fault = fault
        self.state: dict[str, Any] = {}
        self.lock = threading.RLock()
        self.defects: list[Exception] = []

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no news."""


class _Handler(BaseHTTPRequestHandler):
    """One connection of a user, and the one to the mock that belongs to it."""

    protocol_version = "HTTP/1.1"
    server: _Server

    def setup(self) -> None:
        super().setup()
        self.mock = HTTPConnection(self.server.upstream.hostname or "", self.server.upstream.port)

    def finish(self) -> None:
        self.mock.close()
        super().finish()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("do_"):
            return self.forward
        raise AttributeError(name)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Nothing is logged."""

    def forward(self) -> None:
        """Answer one request with what the mock answers and the fault makes of it."""
        requested = {name.lower(): value for name, value in self.headers.items()}
        sent = self.rfile.read(int(requested.get("content-length", "0")))
        exchange = Exchange(self.command, self.path, requested, sent, self.server.state)
        fault = self.server.fault
        concerned = fault is not None and fault.concerns(self.command, self._path_below_base(exchange))
        if fault and concerned and fault.before:
            self._change(fault, exchange)
        self._ask(exchange)
        if fault and concerned and not fault.before:
            self._change(fault, exchange)
        self._answer(exchange)

    def _change(self, fault: Fault, exchange: Exchange) -> None:
        """Make the fault, one exchange after the other; one that fails is a defect of the catalogue, no finding."""
        with self.server.lock:
            try:
                fault.change(exchange)
            except Exception as error:  # noqa: BLE001 - whatever the fault raised, it is told at the end
                self.server.defects.append(error)

    def _path_below_base(self, exchange: Exchange) -> str:
        return exchange.path.removeprefix(self.server.upstream.path)

    def _ask(self, exchange: Exchange) -> None:
        self.mock.putrequest(exchange.method, exchange.target, skip_host=True, skip_accept_encoding=True)
        for name, value in exchange.asked_headers.items():
            if name not in _FRAMING:
                self.mock.putheader(name, value)
        if exchange.sent or "content-length" in exchange.asked_headers:
            self.mock.putheader("content-length", str(len(exchange.sent)))
        self.mock.endheaders(exchange.sent or None)
        response = self.mock.getresponse()
        exchange.body = response.read()
        exchange.status = response.status
        exchange.headers = {name.lower(): value for name, value in response.getheaders()}

    def _answer(self, exchange: Exchange) -> None:
        if exchange.wire is not None:
            self.wfile.write(exchange.wire)
            self.close_connection = True
            return
        lines = [f"{name}: {value}" for name, value in exchange.headers.items() if name not in _FRAMING]
        length = exchange.headers["content-length"] if exchange.method == "HEAD" else len(exchange.body)
        lines += [] if exchange.status == 204 else [f"content-length: {length}"]
        head = "\r\n".join([f"HTTP/1.1 {exchange.status} {'OK' if exchange.ok else 'Error'}", *lines, "", ""])
        self.wfile.write(head.encode("latin-1") + exchange.body)


_spec = cache(load_for)  # reading it takes longer than most probes


@contextmanager
def faulty(api: str, fault: Fault | None = None, *, real: bool = False) -> Iterator[str]:
    """The URL of a mock of an API with a fault before it, or with none; ``real``: its clock runs."""
    clock = Clock.real() if real else Clock()
    with serve(Mock(_spec(api), seed=0, control=True, clock=clock)) as upstream:
        server = _Server(upstream, fault)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{server.upstream.path}"
        finally:
            server.shutdown()
            server.server_close()
            thread.join()
        if fault and server.defects:
            raise FaultBroken(f"{fault.name}: {server.defects[0]!r}, {len(server.defects)} times")
