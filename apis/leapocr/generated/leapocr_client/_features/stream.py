"""Server-sent events as typed values, as they arrive."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar

from .._transport.call import Call
from .._transport.events import Event, EventReader
from .._transport.network import afinish, finish
from ..errors import AnswerError, StreamInterruptedError, error_in_body
from .flow import AsyncFlow, Flow

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")
P = ParamSpec("P")

DONE = "[DONE]"
"""The event that ends a stream of an OpenAI-compatible API, whether its own events have another end or not."""


class Events(Generic[T]):
    """Request and reading of an operation's events: the type of their data, the property of the body that requests
    for them if any, and the data of the last one if any.
    """

    def __init__(self, kind: type[T], parameter: str | None, *, end: str | None) -> None:
        self._kind = kind
        self._parameter = parameter
        self._end = end

    @property
    def name(self) -> str:
        """The name of the type of their data."""
        return getattr(self._kind, "__name__", str(self._kind))

    def ask(self, call: Call[Any]) -> Call[Any]:
        """`call` asking for events."""
        from .._data.model import json_body

        if self._parameter is None:
            call.headers = {"Accept": "text/event-stream", **(call.headers or {})}
        else:
            call.json = {**json_body(call.json), self._parameter: True}
        return call

    def reader(self, response: httpx.Response, call: Call[Any]) -> EventReader:
        """The reader of the events of a response; AnswerError when it is no stream of events."""
        kind = response.headers.get("content-type", "no content type")
        if not kind.lower().startswith("text/event-stream"):
            raise AnswerError(f"expected a stream of events, got {kind}")
        return EventReader(call.client, response.headers)

    def is_end(self, event: Event) -> bool:
        """True if nothing follows: the documented last event, or the one that OpenAI-compatible APIs send."""
        return event.data.strip() in (self._end, DONE)

    def decode(self, event: Event, response: httpx.Response, call: Call[Any]) -> T:
        """The value of an event; an event that carries an error raises it. What it tells of the cost is noted."""
        try:
            return self._decoded(event, response, call)
        except RecursionError:
            raise AnswerError("an event is nested too deep", content=event.data.encode()) from None

    def _decoded(self, event: Event, response: httpx.Response, call: Call[Any]) -> T:
        try:
            value: Any = json.loads(event.data)
        except (ValueError, RecursionError) as error:
            if event.name == "error":
                raise error_in_body(response.headers, event.data) from None
            raise AnswerError(f"an event is not JSON: {event.data[:200]!r}", content=event.data.encode()) from error
        if event.name == "error" or (isinstance(value, dict) and value.get("error")):
            raise error_in_body(response.headers, value)
        if call.charge is not None:
            call.charge.watch(value)
        result: T = value if self._reader is None else self._reader(value)
        return result

    @cached_property
    def _reader(self) -> Callable[[Any], Any] | None:
        from .._data.model import reader

        return reader(self._kind)

    def ended_early(self) -> None:
        """The body ended before the last event: raise StreamInterruptedError where there is to be one."""
        if self._end is not None:
            raise StreamInterruptedError(f"the stream ended without {self._end}")


class Stream(Flow[T]):
    """The events of one answer."""

    def __init__(self, call: Call[Any], events: Events[T]) -> None:
        super().__init__(events.ask(call))
        self._events = events

    def _read(self, response: httpx.Response) -> Iterator[T]:
        reader = self._events.reader(response, self._call)
        pieces = response.iter_bytes()
        for piece in pieces:
            for event in reader.feed(piece):
                if self._events.is_end(event):
                    finish(response, pieces)
                    return
                yield self._events.decode(event, response, self._call)
        self._events.ended_early()


class AsyncStream(AsyncFlow[T]):
    """`Stream` for `async for` and `async with`."""

    def __init__(self, call: Call[Any], events: Events[T]) -> None:
        super().__init__(events.ask(call))
        self._events = events

    async def _read(self, response: httpx.Response) -> AsyncGenerator[T, None]:
        reader = self._events.reader(response, self._call)
        pieces = response.aiter_bytes()
        async for piece in pieces:
            for event in reader.feed(piece):
                if self._events.is_end(event):
                    await afinish(response, pieces)
                    return
                yield self._events.decode(event, response, self._call)
        self._events.ended_early()


def streaming(
    request: Callable[P, Call[Any]], events: Events[T]
) -> tuple[Callable[P, Stream[T]], Callable[P, AsyncStream[T]]]:
    """The two ways to stream, from the function that describes the call: `stream` and `astream`."""

    def stream(*args: P.args, **kwargs: P.kwargs) -> Stream[T]:
        return Stream(request(*args, **kwargs), events)

    def astream(*args: P.args, **kwargs: P.kwargs) -> AsyncStream[T]:
        return AsyncStream(request(*args, **kwargs), events)

    return stream, astream
