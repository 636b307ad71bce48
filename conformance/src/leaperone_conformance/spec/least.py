"""Depth and size of the least value of a schema: without end where a schema requires itself, so that nothing
satisfies it.
"""

from collections.abc import Iterator, Mapping
from math import inf
from typing import Any, NamedTuple
from urllib.parse import unquote

from .pointer import MISSING, join, look_up

LARGEST = 10_000
"""Parts of a value that may be demanded. Each value is one, and so are a hundred characters of a text."""
_CHARACTERS = 100
_OF_OBJECTS = frozenset({"properties", "required", "additionalProperties", "patternProperties"})
_OF_LISTS = frozenset({"items", "contains"})


class Least(NamedTuple):
    """A value at least as deep and as large as this, in parts."""

    height: float
    size: float


_ENDLESS = Least(inf, inf)


class LeastValues:
    """The least values of a document's schemas, found on first use."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document
        self._known: dict[str, Least] = {}

    def of(self, pointer: str) -> Least:
        """Height 0 for what holds nothing, one more for each object or list around it; ``inf`` without end."""
        if pointer not in self._known:
            found = self._reachable(pointer)
            least = dict.fromkeys(found, _ENDLESS)
            # What is least is found from below: each pass settles at least one more schema.
            changed = True
            while changed:
                changed = False
                for place in found:
                    own = self._least(place, least)
                    if own != least[place]:
                        least[place], changed = own, True
            self._known |= least
        return self._known[pointer]

    def _reachable(self, pointer: str) -> list[str]:
        found = [pointer]
        known = {pointer}
        for place in found:
            for part in self._parts(place):
                if part not in known and part not in self._known:
                    known.add(part)
                    found.append(part)
        return found[::-1]

    def _least(self, pointer: str, least: Mapping[str, Least]) -> Least:
        schema = self._schema(pointer)

        def of(part: str) -> Least:
            return least[part] if part in least else self._known[part]

        if {"const", "enum"} & schema.keys():
            return Least(0, 1)
        parts = [*map(of, _bases(pointer, schema))]
        parts += [_lowest(list(map(of, group))) for group in _groups(pointer, schema)]
        height = max((part.height for part in parts), default=0)
        size = 1 + _text(schema) + sum(part.size for part in parts)
        for place, count in _needed(pointer, schema):
            inside = of(place)
            height = max(height, inside.height + 1)
            size += count * inside.size
        return Least(height, size)

    def _parts(self, pointer: str) -> Iterator[str]:
        schema = self._schema(pointer)
        yield from _bases(pointer, schema)
        for group in _groups(pointer, schema):
            yield from group
        yield from (place for place, _ in _needed(pointer, schema))

    def _schema(self, pointer: str) -> Mapping[str, Any]:
        schema = look_up(self._document, pointer)
        return schema if schema is not MISSING and isinstance(schema, dict) else {}


def _lowest(alternatives: list[Least]) -> Least:
    return Least(min(one.height for one in alternatives), min(one.size for one in alternatives))


def _bases(pointer: str, schema: Mapping[str, Any]) -> Iterator[str]:
    """Schemas that a value has to satisfy, too."""
    if isinstance(schema.get("$ref"), str):
        yield unquote(schema["$ref"])
    yield from (join(pointer, "allOf", index) for index in range(len(schema.get("allOf", ()))))


def _groups(pointer: str, schema: Mapping[str, Any]) -> Iterator[list[str]]:
    """Alternatives of which a value has to satisfy one."""
    for word in ("oneOf", "anyOf"):
        if isinstance(schema.get(word), list) and schema[word]:
            yield [join(pointer, word, index) for index in range(len(schema[word]))]


def _types(schema: Mapping[str, Any]) -> set[str]:
    """The types that a schema declares; else what its keywords are about."""
    declared = schema.get("type")
    if declared is None:
        kinds = {"object": _OF_OBJECTS, "array": _OF_LISTS}
        return {next((kind for kind, words in kinds.items() if words & schema.keys()), "")}
    return {declared} if isinstance(declared, str) else set(declared)


def _text(schema: Mapping[str, Any]) -> float:
    """The parts of a text's characters, where no other type is allowed."""
    return float(schema.get("minLength", 0) // _CHARACTERS) if _types(schema) == {"string"} else 0


def _needed(pointer: str, schema: Mapping[str, Any]) -> Iterator[tuple[str, float]]:
    """Required parts of each value, with their numbers, unless it may be a value without parts."""
    types = _types(schema)
    if not types <= {"object", "array"}:
        return
    if "object" in types:
        properties = schema.get("properties", {})
        yield from (
            (join(pointer, "properties", name), 1)
            for name in schema.get("required", ())
            if name in properties
        )
        further = schema.get("minProperties", 0) - len(properties)
        if further > 0:
            yield join(pointer, "additionalProperties"), further
    if "array" in types:
        first = len(schema.get("prefixItems", ()))
        if schema.get("minItems", 0) > first:
            yield join(pointer, "items"), schema["minItems"] - first
        if "contains" in schema and schema.get("minContains", 1) > 0:
            yield join(pointer, "contains"), schema.get("minContains", 1)
