"""Operations as methods of a resource: descriptors that bind the function that describes an operation to a client.

Editors show a method from here. Pyright and mypy follow the types. jedi knows no ParamSpec and follows the code
instead, as long as it can't read an annotation or an overload: so the aliases below are texts, and `overload` is
used by its full name.
"""

from __future__ import annotations

import functools
import typing
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, Self, TypeAlias, TypeVar

from .resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    import inspect

    from .._transport.call import Call
    from .._transport.http import BaseClient
    from ..types import Response
    from .download import AsyncDownload, Download
    from .stream import AsyncStream, Events, Stream
    from .task import AsyncWait, SyncWait, Task

P = ParamSpec("P")
Answer = TypeVar("Answer")
Event = TypeVar("Event")
S = TypeVar("S")
A = TypeVar("A")
F = TypeVar("F", bound=Callable[..., Any])
E = TypeVar("E", bound="Task[Any]")

Request: TypeAlias = "Callable[Concatenate[BaseClient, P], Call[Answer]]"
Way: TypeAlias = "Callable[P, Answer]"
AsyncWay: TypeAlias = "Callable[P, Coroutine[Any, Any, Answer]]"
Called: TypeAlias = "Bound[P, Answer]"
Unread: TypeAlias = "Any"


class Bound(Generic[P, Answer]):
    """An operation of one client, with the documentation and the parameters of the function that describes it."""

    def __init__(self, request: Request[P, Answer], client: BaseClient) -> None:
        self._request = request
        self._client = client
        self.__doc__ = request.__doc__
        self.__module__, self.__name__ = request.__module__.rpartition(".")[0], request.__name__
        self.__call__: Unread  # for jedi, which is to take the parameters from `seen`

    def __get__(self, instance: object, owner: type | None = None) -> Self:
        """Attribute that makes this a routine to `help()`, which then shows the signature."""
        return self

    def __repr__(self) -> str:
        return f"<operation {self.__module__}.{self.__name__}>"

    @property
    def __signature__(self) -> inspect.Signature:
        return _signature(self._request, self._client, "{}")


class _Signed:
    """Signature that `inspect.signature` finds behind a function: the parameters of another, without the client."""

    def __init__(self, request: Callable[..., Any], client: BaseClient, returns: str) -> None:
        self._given = request, client, returns

    @property
    def __signature__(self) -> inspect.Signature:
        return _signature(*self._given)


def part(function: F, request: Callable[..., Any], client: BaseClient, returns: str) -> F:
    """`function`, of which `inspect` tells the parameters of `request` without the client, and what it returns."""
    function.__wrapped__ = _Signed(request, client, returns)  # type: ignore[attr-defined]
    return function


def _signature(request: Callable[..., Any], client: BaseClient, returns: str) -> inspect.Signature:
    """The signature of a method; `returns` has {} for what the operation answers."""
    import inspect

    signature = inspect.signature(functools.partial(request, client))
    answer = str(signature.return_annotation).partition("[")[2].removesuffix("]")
    return signature.replace(return_annotation=returns.format(answer))


class SyncMethod(Bound[P, Answer]):
    """An operation of a synchronous client."""

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Answer:
        call = self._request(self._client, *args, **kwargs)
        return call.finish(self._client.run(call))

    @property
    def raw(self) -> Way[P, Response[Answer]]:
        """The same call, returning status, headers and bytes beside the response."""
        request, client = self._request, self._client

        @functools.wraps(request)
        def raw(*args: P.args, **kwargs: P.kwargs) -> Response[Answer]:
            call = request(client, *args, **kwargs)
            return call.detailed(client.run(call))

        return part(raw, request, client, "Response[{}]")


class AsyncMethod(Bound[P, Answer]):
    """An operation of an asynchronous client."""

    async def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Answer:
        call = self._request(self._client, *args, **kwargs)
        return call.finish(await self._client.arun(call))

    @property
    def raw(self) -> AsyncWay[P, Response[Answer]]:
        """The same call, returning status, headers and bytes beside the response."""
        request, client = self._request, self._client

        @functools.wraps(request)
        async def raw(*args: P.args, **kwargs: P.kwargs) -> Response[Answer]:
            call = request(client, *args, **kwargs)
            return call.detailed(await client.arun(call))

        return part(raw, request, client, "Response[{}]")


class SyncBinaryMethod(SyncMethod[P, Answer]):
    """An operation of a synchronous client that answers with bytes."""

    @property
    def stream(self) -> Way[P, Download]:
        """The same call, whose bytes are read as they arrive."""
        from .download import Download

        request, client = self._request, self._client

        @functools.wraps(request)
        def stream(*args: P.args, **kwargs: P.kwargs) -> Download:
            return Download(request(client, *args, **kwargs))

        return part(stream, request, client, "Download")


class AsyncBinaryMethod(AsyncMethod[P, Answer]):
    """An operation of an asynchronous client that answers with bytes."""

    @property
    def stream(self) -> Way[P, AsyncDownload]:
        """The same call, whose bytes are read as they arrive."""
        from .download import AsyncDownload

        request, client = self._request, self._client

        @functools.wraps(request)
        def stream(*args: P.args, **kwargs: P.kwargs) -> AsyncDownload:
            return AsyncDownload(request(client, *args, **kwargs))

        return part(stream, request, client, "AsyncDownload")


def seen(method: Called[P, Answer]) -> Any:
    """`method`. jedi, which takes both sides of a condition, finds beside it a function that has its parameters and its
    documentation.
    """
    if TYPE_CHECKING:
        request = method._request

        @functools.wraps(request)
        def shown(*args: P.args, **kwargs: P.kwargs) -> Answer:
            request(method._client, *args, **kwargs)
            return method(*args, **kwargs)  # type: ignore[no-any-return]

        return shown if method else method
    return method


class Method(Generic[P, Answer]):
    """An operation as a method of a resource: decorates the function that describes it."""

    def __init__(self, request: Request[P, Answer]) -> None:
        self.request = request

    @typing.overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @typing.overload
    def __get__(self, instance: SyncResource, owner: type) -> SyncMethod[P, Answer]: ...
    @typing.overload
    def __get__(self, instance: AsyncResource, owner: type) -> AsyncMethod[P, Answer]: ...
    def __get__(self, instance: Any, owner: type) -> Any:
        if isinstance(instance, SyncResource):
            return seen(SyncMethod(self.request, instance._client))
        if isinstance(instance, AsyncResource):
            return seen(AsyncMethod(self.request, instance._client))
        return self


class Overloaded(Generic[S, A]):
    """A `Method` whose response has a type that an argument decides: S and A are protocols that say how, for the
    synchronous and the asynchronous client.
    """

    def __init__(self, request: Request[..., Any]) -> None:
        self.request = request

    @typing.overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @typing.overload
    def __get__(self, instance: SyncResource, owner: type) -> S: ...
    @typing.overload
    def __get__(self, instance: AsyncResource, owner: type) -> A: ...
    def __get__(self, instance: Any, owner: type) -> Any:
        if isinstance(instance, SyncResource):
            return seen(SyncMethod(self.request, instance._client))
        if isinstance(instance, AsyncResource):
            return seen(AsyncMethod(self.request, instance._client))
        return self


class BinaryMethod(Generic[P, Answer]):
    """An operation that answers with bytes, as a method that can also stream them."""

    def __init__(self, request: Request[P, Answer]) -> None:
        self.request = request

    @typing.overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @typing.overload
    def __get__(self, instance: SyncResource, owner: type) -> SyncBinaryMethod[P, Answer]: ...
    @typing.overload
    def __get__(self, instance: AsyncResource, owner: type) -> AsyncBinaryMethod[P, Answer]: ...
    def __get__(self, instance: Any, owner: type) -> Any:
        if isinstance(instance, SyncResource):
            return seen(SyncBinaryMethod(self.request, instance._client))
        if isinstance(instance, AsyncResource):
            return seen(AsyncBinaryMethod(self.request, instance._client))
        return self


class StreamMethod(Generic[P, Event]):
    """An operation as a method that streams its response."""

    def __init__(self, request: Request[P, Any], events: Events[Event]) -> None:
        self.request = request
        self.events = events

    @typing.overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @typing.overload
    def __get__(self, instance: SyncResource, owner: type) -> Callable[P, Stream[Event]]: ...
    @typing.overload
    def __get__(self, instance: AsyncResource, owner: type) -> Callable[P, AsyncStream[Event]]: ...
    def __get__(self, instance: Any, owner: type) -> Any:
        if isinstance(instance, SyncResource):
            return _stream(self.request, instance._client, self.events)
        if isinstance(instance, AsyncResource):
            return _astream(self.request, instance._client, self.events)
        return self


def _stream(request: Request[P, Any], client: BaseClient, events: Events[Event]) -> Way[P, Stream[Event]]:
    from .stream import Stream

    @functools.wraps(request)
    def stream(*args: P.args, **kwargs: P.kwargs) -> Stream[Event]:
        return Stream(request(client, *args, **kwargs), events)

    return part(stream, request, client, f"Stream[{events.name}]")


def _astream(request: Request[P, Any], client: BaseClient, events: Events[Event]) -> Way[P, AsyncStream[Event]]:
    from .stream import AsyncStream

    @functools.wraps(request)
    def astream(*args: P.args, **kwargs: P.kwargs) -> AsyncStream[Event]:
        return AsyncStream(request(client, *args, **kwargs), events)

    return part(astream, request, client, f"AsyncStream[{events.name}]")


StreamDecorated: TypeAlias = "StreamMethod[P, Event]"


class Streamed(Generic[Event]):
    """Decorator of the function that describes an operation whose response comes as `events`."""

    def __init__(self, events: Events[Event]) -> None:
        self._events = events

    def __call__(self, request: Request[P, Any]) -> StreamDecorated[P, Event]:
        return StreamMethod(request, self._events)


class WaitMethod(Generic[P, E]):
    """An operation that creates a task, as a method that returns the task as it ended."""

    def __init__(self, request: Request[P, Task[E]]) -> None:
        self.request = request

    @typing.overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @typing.overload
    def __get__(self, instance: SyncResource, owner: type) -> SyncWait[P, E]: ...
    @typing.overload
    def __get__(self, instance: AsyncResource, owner: type) -> AsyncWait[P, E]: ...
    def __get__(self, instance: Any, owner: type) -> Any:
        from .task import AsyncWait, SyncWait

        if isinstance(instance, SyncResource):
            return seen(SyncWait(self.request, instance._client))
        if isinstance(instance, AsyncResource):
            return seen(AsyncWait(self.request, instance._client))
        return self
