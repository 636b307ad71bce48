"""Server-sent events, made of the bytes of a body by the rules of the HTML standard, up to the limits of a client."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from .receive import limits_of, too_large

if TYPE_CHECKING:
    import httpx

    from .settings import BaseClient

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
END = b"\n\n"


class Event(NamedTuple):
    """One event: what the server calls it, empty for nothing, and its data."""

    name: str
    data: str


class EventReader:
    """Reads events from the pieces of a body. They are UTF-8, whatever the header of the response says."""

    def __init__(self, client: BaseClient, headers: httpx.Headers) -> None:
        self._client = client
        self._headers = headers
        self._limits = limits = limits_of(client)
        self._most = min(limits.line, limits.event)
        self._rest = bytearray()
        self._searched = 0
        self._half = False
        """True if the last piece ended in a carriage return, which may be the first half of the end of a line."""
        self._before = 0
        """Bytes since the last event, without the rest."""
        self._first = True

    def feed(self, piece: bytes) -> Iterator[Event]:
        """The events that a piece of the body completes. Raises ResponseTooLargeError for one beyond the limits."""
        if b"\r" in piece or self._half:
            piece = self._unix(piece)
        rest = self._rest
        rest += piece
        begin = 0
        while (end := rest.find(END, self._searched)) >= 0:
            block = rest[begin:end]
            begin = self._searched = end + len(END)
            if self._first:
                self._first = False
                block = block.removeprefix(BYTE_ORDER_MARK)
            self._before += len(block)
            if self._before > self._most:
                self._check(max(map(len, block.split(b"\n"))), self._before)
            if (event := _event(block.decode(errors="replace"))) is not None:
                self._before = 0
                yield event
        del rest[:begin]
        self._searched = max(len(rest) - 1, 0)
        if self._before + len(rest) > self._most:
            self._check(len(rest) - rest.rfind(b"\n") - 1, self._before + len(rest))

    def _unix(self, piece: bytes) -> bytes:
        """The piece with the line feed as the only end of a line."""
        if self._half and piece.startswith(b"\n"):
            piece = piece[1:]
            self._half = False
        if piece:
            self._half = piece.endswith(b"\r")
        return piece.replace(b"\r\n", b"\n").replace(b"\r", b"\n")

    def _check(self, line: int, event: int) -> None:
        """Raise ResponseTooLargeError where a line or an event has so many bytes that it is beyond the limits."""
        for name, size in (("line", line), ("event", event)):
            if size > getattr(self._limits, name):
                what = f"the number of bytes in one {name} of the stream"
                raise too_large(self._client, self._headers, name, what)


def _event(block: str) -> Event | None:
    """The event of the lines between two empty ones; None where they have no data."""
    name, data = "", []
    for line in block.split("\n"):
        field, _, value = line.partition(":")
        if field == "data":
            data.append(value.removeprefix(" "))
        elif field == "event":
            name = value.removeprefix(" ")
    text = "\n".join(data)
    return Event(name, text) if text else None
