"""Resources: the operations as methods, found without loading any of them."""

from __future__ import annotations

import functools
import importlib
import sys
from collections.abc import Callable, Coroutine, Mapping
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, Self, TypeVar, cast, overload

if TYPE_CHECKING:
    from ._call import Call
    from ._http import AsyncClient, BaseClient, SyncClient
    from ._stream import AsyncStream, Events, Stream

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R")


class SyncResource:
    """A group of operations of a synchronous client."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client


class AsyncResource:
    """A group of operations of an asynchronous client."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client


class Method(Generic[P, T]):
    """An operation as a method: returns its answer, or an awaitable of it on an asynchronous client.

    `load` imports the operation's module when the method is first used.
    """

    def __init__(self, load: Callable[[], Callable[Concatenate[BaseClient, P], Call[T]]]) -> None:
        self._load = load

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: SyncResource, owner: type) -> Callable[P, T]: ...
    @overload
    def __get__(self, instance: AsyncResource, owner: type) -> Callable[P, Coroutine[Any, Any, T]]: ...
    def __get__(self, instance: SyncResource | AsyncResource | None, owner: type) -> Any:
        if instance is None:
            return self
        request = self._load()
        if isinstance(instance, SyncResource):

            def sync(*args: P.args, **kwargs: P.kwargs) -> T:
                call = request(instance._client, *args, **kwargs)
                return call.answer.decode(instance._client.run(call))

            return _dressed(sync, request)

        async def asyncio(*args: P.args, **kwargs: P.kwargs) -> T:
            call = request(instance._client, *args, **kwargs)
            return call.answer.decode(await instance._client.arun(call))

        return _dressed(asyncio, request)


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

        request = self._load()
        kind: Any = Stream if isinstance(instance, SyncResource) else AsyncStream

        def stream(*args: P.args, **kwargs: P.kwargs) -> Any:
            return kind(*request(instance._client, *args, **kwargs))

        return _dressed(stream, request)


def _dressed(method: Callable[..., Any], request: Callable[..., Any]) -> Callable[..., Any]:
    """`method` with the name, documentation and signature of `request`, which has the client before them."""
    method.__name__ = request.__name__
    method.__doc__ = request.__doc__
    method.__wrapped__ = functools.partial(request, None)  # type: ignore[attr-defined]
    return method


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
