"""Resources: the operations as methods, found without loading any of them."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

if TYPE_CHECKING:
    from ._http import AsyncClient, SyncClient

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
