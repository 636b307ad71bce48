"""Texts that encode something: each is the string as it came, with what it says beside it.

Reading never fails: a part that isn't of the documented form is left out, a number that isn't one is None.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Generic, NamedTuple, Self, TypeVar, overload

R = TypeVar("R")
T = TypeVar("T")


class Shortcut(Generic[R]):
    """A property of a model that reads what lies deeper in it; empty where nothing of the expected kind does."""

    def __init__(self, path: tuple[str, ...], read: Callable[[list[Any]], R]) -> None:
        self._path = path
        self._read = read

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> R: ...
    def __get__(self, instance: object | None, owner: type) -> Self | R:
        if instance is None:
            return self
        value: Any = instance
        for name in self._path:
            value = getattr(value, name, None)
        return self._read(value if isinstance(value, list) else [value])


class KeyValues(str):
    """`key=value` pairs between tabs."""

    __slots__ = ()

    @property
    def fields(self) -> dict[str, str]:
        """Value by key; the last one where a key comes twice."""
        return dict(part.split("=", 1) for part in self.split("\t") if "=" in part)

    @classmethod
    def at(cls, *path: str) -> Shortcut[dict[str, str]]:
        """The `fields` of the text, or of all texts in the list, at `path` in a model."""
        return Shortcut(path, lambda texts: {k: v for text in _of(cls, texts) for k, v in text.fields.items()})


class ValueKeys(str):
    """`value=key` pairs between tabs."""

    __slots__ = ()

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """(key, value) in the order of the text."""
        split = [part.rpartition("=") for part in self.split("\t") if "=" in part]
        return [(key, value) for value, _, key in split]

    @classmethod
    def at(cls, *path: str) -> Shortcut[list[tuple[str, str]]]:
        """The `pairs` of the text, or of all texts in the list, at `path` in a model."""
        return Shortcut(path, lambda texts: [pair for text in _of(cls, texts) for pair in text.pairs])


class HashPath(str):
    """Levels of a hierarchy between `#`."""

    __slots__ = ()

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels, the widest first."""
        return tuple(self.split("#")) if self else ()

    @classmethod
    def at(cls, *path: str) -> Shortcut[tuple[str, ...]]:
        """The `levels` of the text at `path` in a model."""
        return Shortcut(path, lambda texts: next((text.levels for text in _of(cls, texts)), ()))


class Coordinates(NamedTuple):
    """A place in degrees, and the coordinate system that they are of."""

    longitude: float
    latitude: float
    system: str


class LonLat(str):
    """`longitude,latitude` in degrees."""

    __slots__ = ()

    @property
    def longitude(self) -> float | None:
        """Degrees east."""
        return _number(self.partition(",")[0])

    @property
    def latitude(self) -> float | None:
        """Degrees north."""
        return _number(self.partition(",")[2])

    @classmethod
    def at(cls, *path: str) -> Shortcut[dict[str, Coordinates]]:
        """The places in the object at `path` in a model, by the coordinate system that names each, in lower case."""
        return Shortcut(path, lambda objects: {c.system: c for item in objects for c in _places(item)})


def _places(item: Any) -> Iterator[Coordinates]:
    for name, text in item.to_dict().items() if hasattr(item, "to_dict") else ():
        place = LonLat(text) if isinstance(text, str) else LonLat()
        if place.longitude is not None and place.latitude is not None:
            yield Coordinates(place.longitude, place.latitude, name.lower())


def _of(kind: type[T], values: list[Any]) -> list[T]:
    return [value for value in values if isinstance(value, kind)]


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
