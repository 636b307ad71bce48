"""A response as a value, and how it goes out over ASGI."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, MutableMapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import orjson

from leaperone_conformance.spec.json_text import scalar_text

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

JSON = "application/json"


@dataclass(slots=True)
class Usage:
    """The model that answered, and the tokens that it read and wrote."""

    model: str
    tokens_in: int
    tokens_out: int


@dataclass(slots=True)
class MockResponse:
    """Status, content type, body in one or several chunks, further headers.


    Several chunks are a stream: each is sent by itself, without a Content-Length. ``usage`` is there
    for what is paid by the token. Not to be changed, but copied: it may be given again.
    Not frozen all the same, since a frozen one takes four times as long to make, and each request makes several; nor
    copied by dataclasses.replace where requests do so, which takes as long again.
    """

    status: int
    content_type: str
    chunks: tuple[bytes, ...]
    headers: Mapping[str, str] = field(default_factory=dict)
    stream: bool = False
    usage: Usage | None = None
    failed: bool | None = field(default=None, repr=False, compare=False)
    """True if it tells of a failure; None until somebody has looked."""
    delay: float = 0.0
    """Seconds after which it begins."""

    @classmethod
    def of_json(cls, value: Any, status: int = 200) -> "MockResponse":
        """A response holding ``value`` as JSON."""
        return cls(status, JSON, (orjson.dumps(value),))

    @property
    def body(self) -> bytes:
        """The whole body."""
        return self.chunks[0] if len(self.chunks) == 1 else b"".join(self.chunks)

    def json(self) -> Any:
        """The body as JSON. Raises ValueError where it is none."""
        return orjson.loads(self.body)

    def with_json(self, value: Any) -> "MockResponse":
        """The same response with another value."""
        return MockResponse(
            self.status, JSON, (orjson.dumps(value),), self.headers, usage=self.usage, delay=self.delay
        )

    def with_body(self, body: bytes) -> "MockResponse":
        """The same response with other bytes, which tell of a failure where its own do."""
        return MockResponse(
            self.status,
            self.content_type,
            (body,),
            self.headers,
            usage=self.usage,
            failed=self.failed,
            delay=self.delay,
        )

    def with_usage(self, usage: Usage) -> "MockResponse":
        """The same response, paid by the token."""
        return MockResponse(
            self.status, self.content_type, self.chunks, self.headers, self.stream, usage, delay=self.delay
        )

    def with_headers(self, headers: Mapping[str, str]) -> "MockResponse":
        """The same response with ``headers`` added; those that it has already are kept."""
        merged = {**headers, **self.headers} if self.headers else headers
        return MockResponse(
            self.status,
            self.content_type,
            self.chunks,
            merged,
            self.stream,
            self.usage,
            self.failed,
            self.delay,
        )

    def head(self) -> Message:
        """The ASGI message that begins it."""
        headers = [(_lower(name), value.encode("latin-1")) for name, value in self.headers.items()]
        headers.append((b"content-type", self.content_type.encode("latin-1")))
        if not self.stream:
            headers.append((b"content-length", b"%d" % len(self.body)))
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


@lru_cache(maxsize=256)
def _lower(name: str) -> bytes:
    return name.lower().encode("latin-1")


def event_stream(
    events: Iterable[tuple[str | None, Any]], end: str | None, status: int = 200
) -> MockResponse:
    """Server-sent events: (name, JSON value) each, then the data of the last one where there is such."""
    chunks = []
    for name, value in events:
        head = b"" if name is None else b"event: " + name.encode() + b"\n"
        chunks.append(head + b"data: " + orjson.dumps(value) + b"\n\n")
    if end is not None:
        chunks.append(b"data: " + end.encode() + b"\n\n")
    return MockResponse(
        status, "text/event-stream", tuple(chunks), {"cache-control": "no-cache"}, stream=True
    )


def events_of(events: Iterable[Any], status: int) -> MockResponse:
    """Server-sent events with the fields of each, as the ``itemSchema`` of OpenAPI 3.2 describes them."""
    chunks = []
    for event in events:
        fields = event if isinstance(event, dict) else {"data": event}
        known = [name for name in ("event", "id", "retry") if name in fields]
        lines = [f"{name}: {scalar_text(fields[name])}" for name in known]
        lines += [f"data: {line}" for line in scalar_text(fields.get("data", "")).split("\n")]
        chunks.append("\n".join([*lines, "", ""]).encode())
    return MockResponse(
        status, "text/event-stream", tuple(chunks), {"cache-control": "no-cache"}, stream=True
    )
