"""JSON inside of the strings of a JSON value, by ``contentMediaType``: where it may be, and a value with it decoded."""

from collections.abc import Callable, Iterator
from typing import Any

import orjson

from .pointer import join

_ITEM = "*"
_DEEPEST = 6
_PARTS = ("allOf", "anyOf", "oneOf")
Place = tuple[str, ...]


def embedded_places(resolve: Callable[[str], tuple[str, Any]], pointer: str) -> frozenset[Place]:
    """Paths of strings with JSON in values of the schema at ``pointer``: names of properties, ``*`` for each item."""
    return frozenset(_found(resolve, pointer, (), frozenset()))


def _found(
    resolve: Callable[[str], tuple[str, Any]], pointer: str, place: Place, outer: frozenset[str]
) -> Iterator[Place]:
    pointer, schema = resolve(pointer)
    if not isinstance(schema, dict) or pointer in outer or len(place) > _DEEPEST:
        return
    outer |= {pointer}
    if schema.get("contentMediaType") == "application/json" and "contentEncoding" not in schema:
        yield place
    for word in _PARTS:
        for index in range(len(schema.get(word, ()))):
            yield from _found(resolve, join(pointer, word, index), place, outer)
    for name in schema.get("properties", {}):
        yield from _found(resolve, join(pointer, "properties", name), (*place, name), outer)
    if "items" in schema:
        yield from _found(resolve, join(pointer, "items"), (*place, _ITEM), outer)


def with_embedded(value: Any, places: frozenset[Place]) -> Any:
    """``value`` with the JSON in the strings at ``places`` in their stead; a string that has none stays."""
    if () in places and isinstance(value, str):
        try:
            return orjson.loads(value)
        except orjson.JSONDecodeError:
            return value
    inner: dict[str, set[Place]] = {}
    for place in places:
        if place:
            inner.setdefault(place[0], set()).add(place[1:])
    if isinstance(value, list) and _ITEM in inner:
        return [with_embedded(item, frozenset(inner[_ITEM])) for item in value]
    if isinstance(value, dict):
        return {
            name: with_embedded(item, frozenset(inner[name])) if name in inner else item
            for name, item in value.items()
        }
    return value
