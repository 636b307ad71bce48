"""Properties by direction: ``readOnly`` ones aren't part of requests, ``writeOnly`` ones aren't part of responses."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from urllib.parse import unquote

from .objects import SCHEMA, Replacement, replaced
from .pointer import look_up

_BRANCHES = ("allOf", "anyOf", "oneOf")
_BITS = {"int32": 32, "int64": 64}
_FORBIDDEN = {"not": {}, "writeOnly": True}
"""Schema that no value is valid by."""


class Direction(StrEnum):
    """The direction of a value: sent to the API, or received; its text is the keyword of what isn't part of it."""

    REQUEST = "readOnly"
    RESPONSE = "writeOnly"


def directed(document: dict[str, Any], direction: Direction) -> dict[str, Any]:
    """The document with its schemas as they are meant for values of one direction.

    In requests no ``readOnly`` property is required, and integers have the bounds of their formats. In responses no
    ``writeOnly`` property is required, or allowed.
    """
    result: dict[str, Any] = replaced(document, _Directing(document, direction).replacement(()))
    return result


@dataclass(frozen=True, slots=True)
class _Directing:
    document: dict[str, Any]
    direction: Direction

    def replacement(self, seen: tuple[int, ...]) -> Replacement:
        """The replacement of schemas; ``seen`` are those whose references are being followed."""

        def directed_schema(kind: str, value: dict[str, Any], pointer: str) -> dict[str, Any]:
            if kind != SCHEMA:
                return value
            value = self._bounded(value)
            names = frozenset(self._marked(value, ()))
            return self._relaxed(self._without(value), names, seen) if names else value

        return directed_schema

    def _bounded(self, schema: dict[str, Any]) -> dict[str, Any]:
        """With the bounds of the OpenAPI formats for integers, where they are sent."""
        bits = _BITS.get(str(schema.get("format")))
        if self.direction is Direction.RESPONSE or bits is None or "integer" not in str(schema.get("type")):
            return schema
        return {"minimum": -(2 ** (bits - 1)), "maximum": 2 ** (bits - 1) - 1, **schema}

    def _marked(self, schema: Any, seen: tuple[int, ...]) -> Iterator[str]:
        """The properties of an object that aren't part of it, by what it is composed of too."""
        if not isinstance(schema, dict) or id(schema) in seen:
            return
        yield from self._own(schema)
        for word in _BRANCHES:
            for branch in _list(schema, word):
                yield from self._marked(branch, (*seen, id(schema)))
        yield from self._marked(self._target(schema), (*seen, id(schema)))

    def _own(self, schema: dict[str, Any]) -> Iterator[str]:
        properties = schema.get("properties")
        for name, value in properties.items() if isinstance(properties, dict) else ():
            if self._is_marked(value, ()):
                yield name

    def _is_marked(self, schema: Any, seen: tuple[int, ...]) -> bool:
        if not isinstance(schema, dict) or id(schema) in seen:
            return False
        parts = [*_list(schema, "allOf"), self._target(schema)]
        marked = schema.get(self.direction.value) is True
        return marked or any(self._is_marked(part, (*seen, id(schema))) for part in parts)

    def _without(self, schema: dict[str, Any]) -> dict[str, Any]:
        """A schema of responses in which its own ``writeOnly`` properties may not be there."""
        own = dict.fromkeys(self._own(schema), _FORBIDDEN)
        if self.direction is Direction.REQUEST or not own:
            return schema
        return {**schema, "properties": {**schema["properties"], **own}}

    def _relaxed(
        self, schema: dict[str, Any], names: frozenset[str], seen: tuple[int, ...]
    ) -> dict[str, Any]:
        """The schema in which ``names`` aren't required, nor by what it is composed of."""
        changed: dict[str, Any] = {}
        required = _list(schema, "required")
        if any(name in names for name in required):
            changed["required"] = [name for name in required if name not in names]
        for word in _BRANCHES:
            branches = [self._branch(branch, names, seen) for branch in _list(schema, word)]
            if any(one is not other for one, other in zip(branches, _list(schema, word), strict=True)):
                changed[word] = branches
        return {**schema, **changed} if changed else schema

    def _branch(self, schema: Any, names: frozenset[str], seen: tuple[int, ...]) -> Any:
        """A schema that another is composed of; in place of a reference, what that leads to where this is changed by
        what stands beside it.
        """
        target = self._target(schema)
        if target is None:
            return self._relaxed(schema, names, seen) if isinstance(schema, dict) else schema
        if not isinstance(target, dict) or id(target) in seen:
            return schema
        seen = (*seen, id(target))
        relaxed = self._relaxed(target, names - frozenset(self._marked(target, ())), seen)
        return schema if relaxed is target else replaced(relaxed, self.replacement(seen), SCHEMA)

    def _target(self, schema: Any) -> Any:
        reference = schema.get("$ref") if isinstance(schema, dict) else None
        return look_up(self.document, unquote(reference)) if isinstance(reference, str) else None


def _list(schema: dict[str, Any], word: str) -> list[Any]:
    value = schema.get(word)
    return value if isinstance(value, list) else []
