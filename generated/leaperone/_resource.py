"""Resources: the operations as methods, found without loading any of them."""

from __future__ import annotations

import functools
import importlib
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, Self, TypeVar, cast, overload

if TYPE_CHECKING:
    import inspect

    from ._call import Call
    from ._http import AsyncClient, BaseClient, SyncClient
    from ._stream import AsyncStream, Events, Stream
    from ._task import AsyncWait, SyncWait, Task
    from .types import Response

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R")
K = TypeVar("K", bound="Task")


class SyncResource:
    """A group of operations of a synchronous client."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client


class AsyncResource:
    """A group of operations of an asynchronous client."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client


class _Bound(Generic[P, T]):
    """An operation of one client, with the documentation and the signature of the function that describes it."""

    def __init__(self, request: Callable[Concatenate[BaseClient, P], Call[T]], client: BaseClient) -> None:
        self._request = request
        self._client = client
        self.__doc__ = request.__doc__
        self.__name__ = request.__name__

    @property
    def __signature__(self) -> inspect.Signature:
        import inspect

        return inspect.signature(functools.partial(self._request, self._client))


class SyncMethod(_Bound[P, T]):
    """An operation of a synchronous client."""

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        call = self._request(self._client, *args, **kwargs)
        return call.finish(self._client.run(call))

    def raw(self, *args: P.args, **kwargs: P.kwargs) -> Response[T]:
        """The same call, returning status, headers and bytes beside the answer."""
        call = self._request(self._client, *args, **kwargs)
        return call.detailed(self._client.run(call))


class AsyncMethod(_Bound[P, T]):
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

        request = functools.partial(self._load(), instance._client)
        kind: Any = Stream if isinstance(instance, SyncResource) else AsyncStream

        @functools.wraps(request)
        def stream(*args: P.args, **kwargs: P.kwargs) -> Any:
            return kind(*request(*args, **kwargs))

        stream.__doc__ = request.func.__doc__

        return stream


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

        kind: Any = SyncWait if isinstance(instance, SyncResource) else AsyncWait
        return kind(functools.partial(self._load(), instance._client))


class Child(Generic[R]):
    """A resource inside a client or another resource; `load` imports its module when it is first used."""

    def __init__(self, load: Callable[[], Callable[[Any], R]]) -> None:
        self._load = load

    def __get__(self, instance: Any, owner: type) -> R:
        if instance is None:
            return cast(R, self)
        return self._load()(instance._client)


def lazy(package: str, names: Mapping[str, str] | None = None) -> Callable[[str], Any]:
    """A module `__getattr__` (PEP 562) that imports on first use.

    `names` maps each name to the submodule that defines it; without it every submodule is a name.
    """

    def get(name: str) -> Any:
        module = name if names is None else names.get(name)
        if module is None or name.startswith("_"):
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        try:
            loaded = importlib.import_module(f"{package}.{module}")
        except ModuleNotFoundError as error:
            if error.name != f"{package}.{module}":
                raise
            raise AttributeError(f"module {package!r} has no attribute {name!r}") from None
        value = loaded if names is None else getattr(loaded, name)
        setattr(sys.modules[package], name, value)
        return value

    return get
