"""Uvicorn's fast HTTP protocol, refusing what its slow one refuses and httptools lets through."""

import asyncio

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

LARGEST_HEAD = 64 * 1024
"""Bytes of request line and headers; as much as h11 takes."""
PATIENCE = 30.0
"""Seconds that a head may take, and that a body may stand still."""


class BoundedProtocol(HttpToolsProtocol):
    """Answers 400 to a head that is larger than LARGEST_HEAD or names several hosts.

    httptools keeps what it has of a header until the header ends: without a bound a client could fill the memory. A
    connection whose request doesn't come to its end is closed.
    """

    _unfinished: int | None = None
    """Bytes received of a head after the piece that it began in; None where no head is under way."""
    _begins = False
    _reads_body = False
    _waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """A client is there."""
        super().connection_made(transport)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """The client is gone."""
        self._wait(0)
        super().connection_lost(exc)

    def _wait(self, patience: float | None = None) -> None:
        """Close the connection in PATIENCE seconds, unless this is called again before; 0: don't."""
        if self._waiting is not None:
            self._waiting.cancel()
        seconds = PATIENCE if patience is None else patience
        self._waiting = self.loop.call_later(seconds, self.transport.close) if seconds else None

    def data_received(self, data: bytes) -> None:
        """Take what came over the connection."""
        self._begins = False
        if self._reads_body:
            self._wait()
        super().data_received(data)
        # The piece in which a head begins may be the end of the request before.
        if self._unfinished is not None and not self._begins:
            self._unfinished += len(data)
            if self._unfinished > LARGEST_HEAD and not self.transport.is_closing():
                self.send_400_response("The head of the request is too large.")

    def on_message_begin(self) -> None:
        """A request begins."""
        self._begins, self._unfinished = True, 0
        self._wait()
        super().on_message_begin()

    def on_message_complete(self) -> None:
        """A request has come."""
        self._reads_body = False
        self._wait(0)
        super().on_message_complete()

    def on_headers_complete(self) -> None:
        """Begin to answer. Raises ValueError, which httptools makes a request that can't be parsed."""
        size = len(self.url) + sum(len(name) + len(value) for name, value in self.headers)
        hosts = sum(name == b"host" for name, _ in self.headers)
        if size > LARGEST_HEAD or hosts > 1:
            raise ValueError("the head is too large, or names several hosts")
        self._unfinished = None
        self._reads_body = True
        self._wait()
        super().on_headers_complete()
