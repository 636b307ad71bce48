"""A server that keeps the last request as it came, and answers what it is given."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Request, Response

from .decoder import Received


class Recorder:
    """The application: `last` is the last request, `answer` what every request is answered."""

    def __init__(self) -> None:
        self.url = ""
        self.last: Received | None = None
        self.answer: tuple[int, str, bytes] = (204, "", b"")

    def json(self, value: Any, status: int = 200, media_type: str = "application/json") -> None:
        """Answer a JSON value from now on."""
        self.answer = status, media_type, json.dumps(value).encode()

    def __call__(self, environ: Any, start_response: Any) -> Any:
        request = Request(environ)
        headers: dict[str, list[str]] = {}
        for name, value in request.headers:
            headers.setdefault(name.lower(), []).append(value)
        self.last = Received(request.method, environ["RAW_URI"], headers, request.get_data())
        status, media_type, content = self.answer
        return Response(content, status, content_type=media_type or None)(environ, start_response)


class _Quiet(WSGIRequestHandler):
    protocol_version = "HTTP/1.1"

    def log(self, type: str, message: str, *args: Any) -> None:
        """Nothing is logged."""


@contextmanager
def recording() -> Iterator[Recorder]:
    """A recorder behind a real socket, as long as the block lasts."""
    recorder = Recorder()
    server = make_server("127.0.0.1", 0, recorder, threaded=True, request_handler=_Quiet)
    recorder.url = f"http://127.0.0.1:{server.port}"
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield recorder
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
