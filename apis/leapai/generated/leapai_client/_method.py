"""Operations as methods of a resource: descriptors that load the operation's module when it is first used."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, Self, TypeVar, overload

from ._resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    import inspect

    from ._call import Call
    from ._download import AsyncDownload, Download
    from ._http import BaseClient
    from ._pages import AsyncPages, Pages, Walk
    from ._stream import AsyncStream, Events, Stream
    from ._task import AsyncWait, SyncWait, Task
    from .types import Response

P = ParamSpec("P")
Q = ParamSpec("Q")
T = TypeVar("T")
S = TypeVar("S")
A = TypeVar("A")
K = TypeVar("K", bound="Task")


class Bound(Generic[P, T]):
    """An operation of one client, with the documentation and the signature of the function that describes it."""

    def __init__(self, request: Callable[Concatenate[BaseClient, P], Call[T]], client: BaseClient) -> None:
        self._request = request
        self._client = client
        self.__doc__ = request.__doc__
        self.__module__, _, self.__name__ = request.__module__.rpartition(".")

    def __get__(self, instance: object, owner: type | None = None) -> Self:
        """What makes this a routine to `help()`, which then shows the signature."""
        return self

    def __repr__(self) -> str:
        return f"<operation {self.__module__}.{self.__name__}>"

    @property
    def __signature__(self) -> inspect.Signature:
        import inspect

        signature = inspect.signature(functools.partial(self._request, self._client))
        answer = str(signature.return_annotation).removeprefix("Call[").removesuffix("]")
        return signature.replace(return_annotation=answer)


class SyncMethod(Bound[P, T]):
    """An operation of a synchronous client."""

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        call = self._request(self._client, *args, **kwargs)
        return call.finish(self._client.run(call))

    def raw(self, *args: P.args, **kwargs: P.kwargs) -> Response[T]:
        """The same call, returning status, headers and bytes beside the answer."""
        call = self._request(self._client, *args, **kwargs)
        return call.detailed(self._client.run(call))


class AsyncMethod(Bound[P, T]):
    """An operation of an asynchronous client."""

    async def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        call = self._request(self._client, *args, **kwargs)
        return call.finish(await self._client.arun(call))

    async def raw(self, *args: P.args, **kwargs: P.kwargs) -> Response[T]:
        """The same call, returning status, headers and bytes beside the answer."""
        call = self._request(self._client, *args, **kwargs)
        return call.detailed(await self._client.arun(call))


class Method(Generic[P, T]):
    """An operation as a method of a resource; `load` imports the operation's module when it is first used."""

    def __init__(self, load: Callable[[], Callable[Concatenate[BaseClient, P], Call[T]]]) -> None:
        self._load = load

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: SyncResource, owner: type) -> SyncMethod[P, T]: ...
    @overload
    def __get__(self, instance: AsyncResource, owner: type) -> AsyncMethod[P, T]: ...
    def __get__(self, instance: SyncResource | AsyncResource | None, owner: type) -> Any:
        if instance is None:
            return self
        kind = SyncMethod if isinstance(instance, SyncResource) else AsyncMethod
        return kind(self._load(), instance._client)


class Overloaded(Generic[S, A]):
    """A `Method` whose answer has a type that an argument decides: S and A are protocols that say how, for the
    synchronous and the asynchronous client.
    """

    def __init__(self, load: Callable[[], Callable[..., Call[Any]]]) -> None:
        self._method: Method[..., Any] = Method(load)

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: SyncResource, owner: type) -> S: ...
    @overload
    def __get__(self, instance: AsyncResource, owner: type) -> A: ...
    def __get__(self, instance: SyncResource | AsyncResource | None, owner: type) -> Any:
        return self if instance is None else self._method.__get__(instance, owner)


class SyncBinaryMethod(SyncMethod[P, T]):
    """An operation of a synchronous client that answers with bytes."""

    def stream(self, *args: P.args, **kwargs: P.kwargs) -> Download:
        """The same call, whose bytes are read as they arrive."""
        from ._download import Download

        return Download(self._request(self._client, *args, **kwargs))


class AsyncBinaryMethod(AsyncMethod[P, T]):
    """An operation of an asynchronous client that answers with bytes."""

    def stream(self, *args: P.args, **kwargs: P.kwargs) -> AsyncDownload:
        """The same call, whose bytes are read as they arrive."""
        from ._download import AsyncDownload

        return AsyncDownload(self._request(self._client, *args, **kwargs))


class BinaryMethod(Generic[P, T]):
    """An operation that answers with bytes, as a method that can also stream them."""

    def __init__(self, load: Callable[[], Callable[Concatenate[BaseClient, P], Call[T]]]) -> None:
        self._load = load

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: SyncResource, owner: type) -> SyncBinaryMethod[P, T]: ...
    @overload
    def __get__(self, instance: AsyncResource, owner: type) -> AsyncBinaryMethod[P, T]: ...
    def __get__(self, instance: SyncResource | AsyncResource | None, owner: type) -> Any:
        if instance is None:
            return self
        kind = SyncBinaryMethod if isinstance(instance, SyncResource) else AsyncBinaryMethod
        return kind(self._load(), instance._client)


class SyncPagedMethod(SyncMethod[P, T], Generic[P, T, Q]):
    """An operation of a synchronous client that lists something page by page."""

    def __init__(
        self,
        request: Callable[Concatenate[BaseClient, P], Call[T]],
        walk: Callable[Concatenate[BaseClient, Q], Walk[T]],
        client: BaseClient,
    ) -> None:
        super().__init__(request, client)
        self._walk = walk

    @property
    def pages(self) -> Callable[Q, Pages[T]]:
        """The same call for one page after the other; takes `max_pages` or `max_credits` as well, or both."""
        from ._pages import Pages

        return _made(Pages, functools.partial(self._walk, self._client), self.__doc__)


class AsyncPagedMethod(AsyncMethod[P, T], Generic[P, T, Q]):
    """An operation of an asynchronous client that lists something page by page."""

    def __init__(
        self,
        request: Callable[Concatenate[BaseClient, P], Call[T]],
        walk: Callable[Concatenate[BaseClient, Q], Walk[T]],
        client: BaseClient,
    ) -> None:
        super().__init__(request, client)
        self._walk = walk

    @property
    def pages(self) -> Callable[Q, AsyncPages[T]]:
        """The same call for one page after the other; takes `max_pages` or `max_credits` as well, or both."""
        from ._pages import AsyncPages

        return _made(AsyncPages, functools.partial(self._walk, self._client), self.__doc__)


class PagedMethod(Generic[P, T, Q]):
    """An operation that lists something page by page, as a method that can also go through the pages."""

    def __init__(
        self,
        load: Callable[[], Callable[Concatenate[BaseClient, P], Call[T]]],
        load_walk: Callable[[], Callable[Concatenate[BaseClient, Q], Walk[T]]],
    ) -> None:
        self._load = load
        self._load_walk = load_walk

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: SyncResource, owner: type) -> SyncPagedMethod[P, T, Q]: ...
    @overload
    def __get__(self, instance: AsyncResource, owner: type) -> AsyncPagedMethod[P, T, Q]: ...
    def __get__(self, instance: SyncResource | AsyncResource | None, owner: type) -> Any:
        if instance is None:
            return self
        kind = SyncPagedMethod if isinstance(instance, SyncResource) else AsyncPagedMethod
        return kind(self._load(), self._load_walk(), instance._client)


def _made(
    kind: Callable[[Any], Any], function: functools.partial[Any], documentation: str | None
) -> Callable[..., Any]:
    """`function` with its result given to `kind`."""

    @functools.wraps(function)
    def made(*args: Any, **kwargs: Any) -> Any:
        return kind(function(*args, **kwargs))

    made.__doc__ = documentation
    made.__module__, made.__name__ = function.func.__module__, function.func.__name__
    return made


class StreamMethod(Generic[P, T]):
    """An operation as a method that streams its answer."""

    def __init__(
        self, load: Callable[[], Callable[Concatenate[BaseClient, P], tuple[Call[Any], Events[T]]]]
    ) -> None:
        self._load = load

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: SyncResource, owner: type) -> Callable[P, Stream[T]]: ...
    @overload
    def __get__(self, instance: AsyncResource, owner: type) -> Callable[P, AsyncStream[T]]: ...
    def __get__(self, instance: SyncResource | AsyncResource | None, owner: type) -> Any:
        if instance is None:
            return self
        from ._stream import AsyncStream, Stream

        kind: Any = Stream if isinstance(instance, SyncResource) else AsyncStream
        request = self._load()
        return _made(lambda plan: kind(*plan), functools.partial(request, instance._client), request.__doc__)


class WaitMethod(Generic[P, K]):
    """An operation that creates a task, as a method that returns the task as it ended."""

    def __init__(self, load: Callable[[], Callable[Concatenate[BaseClient, P], Call[K]]]) -> None:
        self._load = load

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: SyncResource, owner: type) -> SyncWait[P, K]: ...
    @overload
    def __get__(self, instance: AsyncResource, owner: type) -> AsyncWait[P, K]: ...
    def __get__(self, instance: SyncResource | AsyncResource | None, owner: type) -> Any:
        if instance is None:
            return self
        from ._task import AsyncWait, SyncWait

        kind = SyncWait if isinstance(instance, SyncResource) else AsyncWait
        return kind(self._load(), instance._client)
