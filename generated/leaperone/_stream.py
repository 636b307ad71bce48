"""Server-sent events as typed values, as they arrive."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator
from contextlib import aclosing, closing, contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, Self, TypeVar

from ._call import Call
from .errors import AnswerError, StreamInterruptedError, stream_error

if TYPE_CHECKING:
    import httpx
    from httpx_sse import EventSource, ServerSentEvent

T = TypeVar("T")
P = ParamSpec("P")


class Events(Generic[T]):
    """How the events of an operation are read: the type of their data, and the data of the last one if any."""

    def __init__(self, kind: type[T], *, end: str | None) -> None:
        self._kind = kind
        self._end = end

    def source(self, response: httpx.Response) -> EventSource:
        """The events of a response; AnswerError when it is no stream of events."""
        from httpx_sse import EventSource

        kind = response.headers.get("content-type", "no content type")
        if not kind.startswith("text/event-stream"):
            raise AnswerError(f"expected a stream of events, got {kind}")
        return EventSource(response)

    def is_end(self, event: ServerSentEvent) -> bool:
        return self._end is not None and event.data.strip() == self._end

    def decode(self, event: ServerSentEvent, response: httpx.Response) -> T:
        """The value of an event; an event that carries an error raises it."""
        from ._model import decode

        try:
            value: Any = json.loads(event.data)
        except ValueError as error:
            raise AnswerError(
                f"an event is not JSON: {event.data[:200]!r}", content=event.data.encode()
            ) from error
        if event.event == "error" or (isinstance(value, dict) and value.get("error")):
            raise stream_error(response.headers, event.data.encode())
        result: T = decode(self._kind, value)
        return result

    def finished(self, seen_end: bool) -> None:
        """Raise StreamInterruptedError when the body ended before the last event."""
        if self._end is not None and not seen_end:
            raise StreamInterruptedError(f"the stream ended without {self._end}")


@contextmanager
def broken_streams() -> Iterator[None]:
    """Errors of the connection, while a stream is read, as StreamInterruptedError."""
    from httpx import TransportError

    try:
        yield
    except TransportError as error:
        raise StreamInterruptedError(f"the stream broke: {type(error).__name__}: {error}") from error


class Stream(Generic[T]):
    """The events of one answer. Iterating opens it; leaving the `with` block or the end closes it."""

    def __init__(self, call: Call[Any], events: Events[T]) -> None:
        self._call = call
        self._events = events
        self._values = self._read()

    def __iter__(self) -> Iterator[T]:
        return self._values

    def __next__(self) -> T:
        return next(self._values)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the connection back; safe to call twice."""
        self._values.close()

    def _read(self) -> Generator[T, None, None]:
        response = self._call.client.run(self._call, stream=True)
        with closing(response), broken_streams():
            source = self._events.source(response)
            end = False
            for event in source.iter_sse():
                if end := self._events.is_end(event):
                    break
                yield self._events.decode(event, response)
            self._events.finished(end)


class AsyncStream(Generic[T]):
    """`Stream` for `async for` and `async with`."""

    def __init__(self, call: Call[Any], events: Events[T]) -> None:
        self._call = call
        self._events = events
        self._values = self._read()

    def __aiter__(self) -> AsyncIterator[T]:
        return self._values

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Give the connection back; safe to call twice."""
        await self._values.aclose()

    async def _read(self) -> AsyncGenerator[T, None]:
        response = await self._call.client.arun(self._call, stream=True)
        try:
            with broken_streams():
                source = self._events.source(response)
                end = False
                async with aclosing(source.aiter_sse()) as events:
                    async for event in events:
                        if end := self._events.is_end(event):
                            break
                        yield self._events.decode(event, response)
                self._events.finished(end)
        finally:
            await response.aclose()


def streamed(
    request: Callable[P, Call[Any]], parameter: str, events: Events[T]
) -> Callable[P, tuple[Call[Any], Events[T]]]:
    """`request` asking for a stream: the same call with the body property `parameter` set to true."""

    def build(*args: P.args, **kwargs: P.kwargs) -> tuple[Call[Any], Events[T]]:
        from ._model import encode

        call = request(*args, **kwargs)
        call.json = {**encode(call.json), parameter: True}
        return call, events

    build.__doc__ = request.__doc__
    build.__wrapped__ = request  # type: ignore[attr-defined]
    return build


def streaming(
    request: Callable[P, tuple[Call[Any], Events[T]]],
) -> tuple[Callable[P, Stream[T]], Callable[P, AsyncStream[T]]]:
    """The two ways to stream, from the function that describes the call: `stream` and `astream`."""

    def stream(*args: P.args, **kwargs: P.kwargs) -> Stream[T]:
        return Stream(*request(*args, **kwargs))

    def astream(*args: P.args, **kwargs: P.kwargs) -> AsyncStream[T]:
        return AsyncStream(*request(*args, **kwargs))

    return stream, astream
