"""Uvicorn's fast HTTP protocol, refusing what its slow one refuses and httptools lets through."""

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from .patience import Patient

LARGEST_HEAD = 64 * 1024
"""Bytes of request line and headers; as much as h11 takes."""


class BoundedProtocol(Patient, HttpToolsProtocol):
    """Answers 400 to a head that is larger than LARGEST_HEAD or names several hosts.

    httptools keeps what it has of a header until the header ends: without a bound a client could fill the memory.
    """

    _unfinished: int | None = None
    """Bytes received of a head after the piece that it began in; None where no head is under way."""
    _begins = False
    _reads_body = False

    def data_received(self, data: bytes) -> None:
        """Take what came over the connection."""
        self._begins = False
        if self._reads_body:
            self.wait()
        super().data_received(data)
        # The piece in which a head begins may be the end of the request before.
        if self._unfinished is not None and not self._begins:
            self._unfinished += len(data)
            if self._unfinished > LARGEST_HEAD and not self.transport.is_closing():
                self.send_400_response("The head of the request is too large.")

    def on_message_begin(self) -> None:
        """A request begins."""
        self._begins, self._unfinished = True, 0
        self.wait()
        super().on_message_begin()

    def on_message_complete(self) -> None:
        """A request has come."""
        self._reads_body = False
        self.be_content()
        super().on_message_complete()

    def on_headers_complete(self) -> None:
        """Begin to answer. Raises ValueError, which httptools makes a request that can't be parsed."""
        size = len(self.url) + sum(len(name) + len(value) for name, value in self.headers)
        hosts = sum(name == b"host" for name, _ in self.headers)
        if size > LARGEST_HEAD or hosts > 1:
            raise ValueError("the head is too large, or names several hosts")
        self._unfinished = None
        self._reads_body = True
        self.wait()
        super().on_headers_complete()
