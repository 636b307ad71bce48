"""An answer as a value, and how it goes out over ASGI."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, MutableMapping
from dataclasses import dataclass, field, replace
from typing import Any

import orjson

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Usage:
    """The model that answered, and the tokens that it read and wrote."""

    model: str
    tokens_in: int
    tokens_out: int


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, content type, body in one or several chunks, further headers.

    Several chunks are a stream: each is sent by itself and no length is told beforehand. ``usage`` is there
    for what is paid by the token.
    """

    status: int
    content_type: str
    chunks: tuple[bytes, ...]
    headers: Mapping[str, str] = field(default_factory=dict)
    stream: bool = False
    usage: Usage | None = None

    @classmethod
    def of_json(cls, value: Any, status: int = 200) -> "Answer":
        """An answer holding ``value`` as JSON."""
        return cls(status, JSON, (orjson.dumps(value),))

    @property
    def body(self) -> bytes:
        """The whole body."""
        return b"".join(self.chunks)

    def json(self) -> Any:
        """The body as JSON. Raises ValueError where it is none."""
        return orjson.loads(self.body)

    def with_json(self, value: Any) -> "Answer":
        """The same answer with another value."""
        return replace(self, chunks=(orjson.dumps(value),), content_type=JSON, stream=False)

    def with_usage(self, usage: Usage) -> "Answer":
        """The same answer, paid by the token."""
        return replace(self, usage=usage)

    def with_headers(self, headers: Mapping[str, str]) -> "Answer":
        """The same answer with ``headers`` added; those that it has already are kept."""
        # Not dataclasses.replace, which takes several times as long, and this is done for every request.
        return Answer(
            self.status, self.content_type, self.chunks, {**headers, **self.headers}, self.stream, self.usage
        )

    def head(self) -> Message:
        """The ASGI message that begins it."""
        headers = [
            (name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in self.headers.items()
        ]
        headers.append((b"content-type", self.content_type.encode("latin-1")))
        if not self.stream:
            headers.append((b"content-length", str(sum(map(len, self.chunks))).encode()))
        return {"type": "http.response.start", "status": self.status, "headers": headers}

    async def send(self, send: Send) -> None:
        """Send it through an ASGI connection."""
        await send(self.head())
        if not self.stream:
            await send({"type": "http.response.body", "body": self.body, "more_body": False})
            return
        for chunk in self.chunks:
            await send({"type": "http.response.body", "body": chunk, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


def event_stream(events: Iterable[tuple[str | None, Any]], end: str | None) -> Answer:
    """Server-sent events: (name, JSON value) each, then the data of the last one where there is such."""
    chunks = []
    for name, value in events:
        head = b"" if name is None else b"event: " + name.encode() + b"\n"
        chunks.append(head + b"data: " + orjson.dumps(value) + b"\n\n")
    if end is not None:
        chunks.append(b"data: " + end.encode() + b"\n\n")
    return Answer(200, "text/event-stream", tuple(chunks), {"cache-control": "no-cache"}, stream=True)
