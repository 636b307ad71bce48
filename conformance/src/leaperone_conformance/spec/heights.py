"""How deep the least value of a schema is: without end where a schema requires itself, so that nothing satisfies it."""

from collections.abc import Iterator, Mapping
from math import inf
from typing import Any
from urllib.parse import unquote

from .pointer import MISSING, join, look_up


class Heights:
    """The heights of a document's schemas, found when first asked for."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document
        self._known: dict[str, float] = {}

    def of(self, pointer: str) -> float:
        """0 for what holds nothing, one more for each object or list around it; ``inf`` where there is no end."""
        if pointer not in self._known:
            found = self._reachable(pointer)
            heights = dict.fromkeys(found, inf)
            # What is least is found from below: each pass settles at least one more schema.
            changed = True
            while changed:
                changed = False
                for place in found:
                    height = self._height(place, heights)
                    if height < heights[place]:
                        heights[place], changed = height, True
            self._known |= heights
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

    def _height(self, pointer: str, heights: Mapping[str, float]) -> float:
        schema = self._schema(pointer)

        def of(part: str) -> float:
            return heights[part] if part in heights else self._known[part]

        if {"const", "enum"} & schema.keys():
            return 0
        height = max((of(part) for part in _bases(pointer, schema)), default=0)
        for group in _groups(pointer, schema):
            height = max(height, min(map(of, group), default=0))
        inside = [of(part) for part in _needed(pointer, schema)]
        return max([height, *(part + 1 for part in inside)])

    def _parts(self, pointer: str) -> Iterator[str]:
        schema = self._schema(pointer)
        yield from _bases(pointer, schema)
        for group in _groups(pointer, schema):
            yield from group
        yield from _needed(pointer, schema)

    def _schema(self, pointer: str) -> Mapping[str, Any]:
        schema = look_up(self._document, pointer)
        return schema if schema is not MISSING and isinstance(schema, dict) else {}


def _bases(pointer: str, schema: Mapping[str, Any]) -> Iterator[str]:
    """What a value has to satisfy, too."""
    if isinstance(schema.get("$ref"), str):
        yield unquote(schema["$ref"])
    yield from (join(pointer, "allOf", index) for index in range(len(schema.get("allOf", ()))))


def _groups(pointer: str, schema: Mapping[str, Any]) -> Iterator[list[str]]:
    """Alternatives of which a value has to satisfy one."""
    for word in ("oneOf", "anyOf"):
        if schema.get(word):
            yield [join(pointer, word, index) for index in range(len(schema[word]))]


def _needed(pointer: str, schema: Mapping[str, Any]) -> Iterator[str]:
    """What no value is without, unless it may be something that holds nothing."""
    declared = schema.get("type", ["object", "array"])
    types = {declared} if isinstance(declared, str) else set(declared)
    if not types <= {"object", "array"}:
        return
    if "object" in types:
        properties = schema.get("properties", {})
        yield from (
            join(pointer, "properties", name) for name in schema.get("required", ()) if name in properties
        )
    if "array" in types and schema.get("minItems", 0) > 0 and isinstance(schema.get("items"), dict):
        yield join(pointer, "items")
