"""Uvicorn's fast HTTP protocol, refusing what its slow one refuses and httptools lets through."""

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from .patience import Patient

LARGEST_HEAD = 64 * 1024
"""Bytes of request line and headers, or of what is around a chunk of the body; as much as h11 takes."""


class BoundedProtocol(Patient, HttpToolsProtocol):
    """Answers 400 to a head or trailer that is larger than LARGEST_HEAD, and to a head that names several hosts.

    httptools keeps what it has of a header until the header ends: without a bound a client could fill the memory.
    Trailers are dropped, as h11 does; uvicorn would add them to the headers.
    """

    _unfinished: int | None = None
    """Bytes received since the piece in which the head or the last part of the body came; None between requests."""
    _begins = False
    _reads_body = False

    def data_received(self, data: bytes) -> None:
        """Take what came over the connection."""
        self._begins = False
        if self._reads_body:
            self.wait()
        super().data_received(data)
        # The piece in which a head begins may be the end of the request before,
        # and one with a part of the body may begin with more of it.
        if self._unfinished is not None and not self._begins:
            self._unfinished += len(data)
            if self._unfinished > LARGEST_HEAD and not self.transport.is_closing():
                self.send_400_response("The head or a trailer of the request is too large.")

    def on_message_begin(self) -> None:
        """A request begins."""
        self._begins, self._unfinished = True, 0
        self.wait()
        super().on_message_begin()

    def on_header(self, name: bytes, value: bytes) -> None:
        """A header has come, or a trailer."""
        if not self._reads_body:
            super().on_header(name, value)

    def on_body(self, body: bytes) -> None:
        """A part of the body has come."""
        self._begins, self._unfinished = True, 0
        super().on_body(body)

    def on_message_complete(self) -> None:
        """A request has come."""
        self._reads_body, self._unfinished = False, None
        self.be_content()
        super().on_message_complete()

    def on_headers_complete(self) -> None:
        """Begin to answer. Raises ValueError, which httptools makes a request that can't be parsed."""
        size = len(self.url) + sum(len(name) + len(value) for name, value in self.headers)
        hosts = sum(name == b"host" for name, _ in self.headers)
        if size > LARGEST_HEAD or hosts > 1:
            raise ValueError("the head is too large, or names several hosts")
        self._begins, self._unfinished = True, 0
        self._reads_body = True
        self.wait()
        super().on_headers_complete()
