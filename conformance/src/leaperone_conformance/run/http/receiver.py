"""A receiver of webhooks on this machine, for as long as a run lasts."""

import re
import threading
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.scenarios import Delivery

_HOST = "127.0.0.1"
_PATH = "/callbacks/"
_LARGEST = 1 << 20
_KEPT = 100
_LINE = 1 << 10
_TRAILERS = 100
_TAKEN, _UNREADABLE, _UNKNOWN, _REFUSED = 200, 400, 404, 503
_PATIENCE = 10.0


class Receiver:
    """Takes requests at addresses of its own, one for each ``Inbox``; a thread serves them."""

    def __init__(self, port: int = 0) -> None:
        """Listens at ``port``, or at any that is free. Raises OptionInvalid where it can't."""
        self._inboxes: dict[str, Inbox] = {}
        try:
            self._server = _Server((_HOST, port), _handler(self._inboxes))
        except OSError as error:
            raise OptionInvalid(f"--callbacks {port}: can't listen there: {error.strerror}") from error
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def origin(self) -> str:
        """The beginning of its addresses on this machine."""
        return f"http://{_HOST}:{self.port}"

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    def inbox(self, base: str) -> "Inbox":
        """A new address below ``base``, a URL that leads here."""
        path = f"{_PATH}{len(self._inboxes) + 1}"
        inbox = self._inboxes[path] = Inbox(f"{base.rstrip('/')}{path}")
        return inbox

    def close(self) -> None:
        """Stop listening."""
        self._server.shutdown()
        self._server.server_close()


class Inbox:
    """The deliveries to one address."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._came: list[Delivery] = []
        self._refusals = 0
        self._changed = threading.Condition()

    def refuse(self, times: int) -> None:
        """Answer so many deliveries with 503."""
        self._refusals = times

    def deliveries(self, count: int, seconds: float) -> Sequence[Delivery]:
        """The deliveries received so far; waits until there are ``count``, at most so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: len(self._came) >= count, seconds)
            return tuple(self._came)

    def take(self, delivery: Delivery) -> int:
        """Keep a delivery: the status with which it is answered."""
        with self._changed:
            self._came = [*self._came, delivery][-_KEPT:]
            self._changed.notify_all()
            self._refusals -= 1
            return _REFUSED if self._refusals >= 0 else _TAKEN


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing is printed of a connection that its caller has broken off."""


def _handler(inboxes: dict[str, Inbox]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        timeout = _PATIENCE

        def _take(self) -> None:
            # A tunnel may put a path of its own before, and a callback has one of its own after.
            place = re.search(rf"{_PATH}[0-9]+", self.path)
            inbox = inboxes.get(place[0]) if place else None
            body = None if inbox is None else self._body()
            if place is None or inbox is None or body is None:
                self.send_error(_UNREADABLE if inbox else _UNKNOWN)
                return
            headers = {name.lower(): value for name, value in self.headers.items()}
            kind = headers.get("content-type", "").partition(";")[0].strip().lower()
            rest = self.path[place.end() :]
            self.send_response(inbox.take(Delivery(self.command, kind, headers, body, rest)))
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _take

        def _body(self) -> bytes | None:
            """The body, of one length or in chunks; None where it isn't whole, is too large, or has no length."""
            if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
                return self._whole(re.fullmatch(r"[0-9]{1,7}", self.headers.get("Content-Length", "0")), 10)
            body = b""
            while chunk := self._whole(
                re.match(rb"[0-9A-Fa-f]{1,7}(?=[;\s])", self.rfile.readline(_LINE)), 16
            ):
                body += chunk
                if self.rfile.readline(_LINE).strip() or len(body) > _LARGEST:
                    return None
            if chunk is None:
                return None
            for _ in range(_TRAILERS):
                if not self.rfile.readline(_LINE).strip():
                    break
            return body

        def _whole(self, size: re.Match[Any] | None, base: int) -> bytes | None:
            if size is None or int(size[0], base) > _LARGEST:
                return None
            read = self.rfile.read(int(size[0], base))
            return read if len(read) == int(size[0], base) else None

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing is printed."""

    return Handler
