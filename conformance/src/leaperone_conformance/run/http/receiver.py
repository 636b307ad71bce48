"""A receiver of webhooks on this machine, for as long as a run lasts."""

import threading
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.scenarios import Delivery

_HOST = "127.0.0.1"
_LARGEST = 1 << 20
_KEPT = 100
_TAKEN, _REFUSED, _TOO_LARGE = 200, 503, 413
_PATIENCE = 10.0


class Receiver:
    """Takes requests at addresses of its own, one for each ``Inbox``; a thread serves them."""

    def __init__(self, port: int = 0) -> None:
        """Listens at ``port``, or at any that is free. Raises OptionInvalid where it can't."""
        self._inboxes: dict[str, Inbox] = {}
        try:
            self._server = ThreadingHTTPServer((_HOST, port), _handler(self._inboxes))
        except OSError as error:
            raise OptionInvalid(f"--callbacks {port}: can't listen there: {error.strerror}") from error
        self._server.daemon_threads = True
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
        path = f"/callbacks/{len(self._inboxes) + 1}"
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


def _handler(inboxes: dict[str, Inbox]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        timeout = _PATIENCE

        def _take(self) -> None:
            # A tunnel may put a path of its own before.
            inbox = next((inbox for path, inbox in inboxes.items() if self.path.endswith(path)), None)
            length = self.headers.get("Content-Length", "0")
            size = int(length) if length.isdecimal() else _LARGEST + 1
            if inbox is None or size > _LARGEST:
                self.send_error(_TOO_LARGE if inbox else 404)
                return
            headers = {name.lower(): value for name, value in self.headers.items()}
            kind = headers.get("content-type", "").partition(";")[0].strip().lower()
            delivery = Delivery(self.command, kind, headers, self.rfile.read(size))
            self.send_response(inbox.take(delivery))
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_POST = do_PUT = do_PATCH = _take

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing is printed."""

    return Handler
