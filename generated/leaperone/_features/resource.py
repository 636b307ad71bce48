"""Resources: the operations as methods, found without loading any of them."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from .._transport.http import AsyncClient, SyncClient

R = TypeVar("R")

if TYPE_CHECKING and sys.version_info >= (3, 13):
    from warnings import deprecated as deprecated
else:

    def deprecated(hint: str) -> Callable[[R], R]:
        """Tell type checkers, and only them, that a method is gone."""
        return lambda function: function


class SyncResource:
    """A group of operations of a synchronous client."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client


class AsyncResource:
    """A group of operations of an asynchronous client."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client


def child(load: Callable[[], Callable[[Any], R]]) -> R:
    """A resource inside a client or another resource, as the value of an attribute that is annotated with its type;
    `load` imports its module when it is first used.
    """
    return cast(R, _Child(load))


class _Child:
    def __init__(self, load: Callable[[], Callable[[Any], Any]]) -> None:
        self._load = load

    def __get__(self, instance: Any, owner: type) -> Any:
        return self if instance is None else self._load()(instance._client)


def operations(package: str, /, **others: str) -> type:
    """A base of resources whose methods are those of the modules of `package`, each imported when it is first used.

    `others` are methods that another's module has, with the name of that module.
    """

    def load(owner: type, name: str) -> Any:
        module = None if name.startswith("_") else _found(package, others.get(name, name))
        method = None if module is None else vars(getattr(module, "_Methods", object)).get(name)
        if method is None:
            raise AttributeError(f"{owner.__name__!r} has no attribute {name!r}", name=name, obj=owner)
        setattr(Operations, name, method)
        return method

    class Found(type):
        def __getattr__(cls, name: str) -> Any:
            return load(cls, name).__get__(None, cls)

        def __dir__(cls) -> Iterable[str]:
            from pkgutil import iter_modules

            path = importlib.import_module(package).__path__
            return {*super().__dir__(), *(one.name for one in iter_modules(path) if not one.ispkg), *others}

    class Operations(metaclass=Found):
        def __getattr__(self, name: str) -> Any:
            return load(type(self), name).__get__(self, type(self))

        def __dir__(self) -> Iterable[str]:
            return {*super().__dir__(), *dir(type(self))}

    return Operations


def _found(package: str, name: str) -> Any:
    """A module of a package; None where there is none."""
    try:
        return importlib.import_module(f"{package}.{name}")
    except ModuleNotFoundError as error:
        if error.name != f"{package}.{name}":
            raise
        return None


def lazy(package: str, names: Mapping[str, str] | None = None) -> Callable[[str], Any]:
    """A module `__getattr__` (PEP 562) that imports on first use.

    `names` maps each name to the submodule that defines it; without it every submodule is a name.
    """

    def get(name: str) -> Any:
        module = name if names is None else names.get(name)
        if module is None or name.startswith("_"):
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        loaded = _found(package, module)
        if loaded is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = loaded if names is None else getattr(loaded, name)
        setattr(sys.modules[package], name, value)
        return value

    return get
