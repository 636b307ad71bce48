"""Limits of documents: contradictory keywords, and numbers of references, are rejected."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from .patterns import is_expression
from .pointer import join, look_up

MOST_SCHEMAS = 20_000
"""Schemas that one value, or one part of it, is held against, each as often as ``allOf``, ``anyOf``, ``oneOf`` and
``$ref`` lead to it."""
MOST_CASES = 5_000
"""The same for a value with all of its parts: Schemathesis makes cases for each of them."""
COUNTS = tuple(
    f"{end}{counted}" for end in ("min", "max") for counted in ("Length", "Items", "Properties", "Contains")
)
"""The keywords that say how many characters, items or properties a value has."""
_LISTS = ("allOf", "anyOf", "oneOf")
_SINGLE = ("not", "if", "then", "else")
_INSIDE = ("items", "additionalProperties", "contains")
_TYPES = frozenset({"array", "boolean", "integer", "null", "number", "object", "string"})
_FORMER_TYPES = frozenset({"any", "file"})
"""Types of Swagger that documents still have; they say nothing that a value could break."""


def contradiction(schema: Mapping[str, Any]) -> str | None:
    """Reason why no value, or nothing at all, is meant by a keyword of a schema; None where all can be worked with."""
    for word in COUNTS:
        value = schema.get(word)
        if isinstance(value, int | float) and value < 0:
            return f"{word} {value}: must not be negative"
    step = schema.get("multipleOf")
    if isinstance(step, int | float) and step <= 0:
        return f"multipleOf {step}: must be more than 0"
    declared = schema.get("type", [])
    for name in declared if isinstance(declared, list) else [declared]:
        if not isinstance(name, str) or name not in _TYPES | _FORMER_TYPES:
            return f"type {name!r}: must be one of {', '.join(sorted(_TYPES))}"
    patterns = [schema.get("pattern"), *_names(schema.get("patternProperties"))]
    broken = (text for text in patterns if isinstance(text, str) and not is_expression(text))
    return next((f"pattern {text!r}: is no regular expression" for text in broken), None)


class Expansion:
    """Number of schemas that a value and all that is in it are validated by, by the JSON pointer of a schema."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document
        self._known: dict[str, int] = {}

    def of(self, pointer: str) -> int:
        """The number, itself included; what leads back to itself counts once there."""
        known = self._known.get(pointer)
        if known is None:
            self._known[pointer] = 1
            schema = look_up(self._document, pointer)
            found = (
                [*_in_place(pointer, schema), *_parts(pointer, schema)] if isinstance(schema, dict) else []
            )
            known = self._known[pointer] = 1 + sum(map(self.of, found))
        return known


class Repetition:
    """Number of schemas that one value, or one part of it, is validated by, by the JSON pointer of a schema.

    Alternatives that have the same items, such as ``S`` and lists of ``S``, double it with every level.
    """

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document
        self._known: dict[str, tuple[int, Mapping[str, int]]] = {}

    def of(self, pointer: str) -> int:
        """The number, itself included; what leads back to itself counts once there."""
        count, parts = self._counted(pointer)
        return max(count, *parts.values()) if parts else count

    def _counted(self, pointer: str) -> tuple[int, Mapping[str, int]]:
        """The number for the value, and that for each of its parts."""
        known = self._known.get(pointer)
        if known is None:
            self._known[pointer] = 1, {}
            schema = look_up(self._document, pointer)
            count, parts = 1, Counter[str]()
            if isinstance(schema, dict):
                parts.update({part[len(pointer) :]: self.of(part) for part in _parts(pointer, schema)})
                for more, inner in map(self._counted, _in_place(pointer, schema)):
                    count += more
                    parts.update(inner)
            known = self._known[pointer] = count, parts
        return known


def _in_place(pointer: str, schema: Mapping[str, Any]) -> Iterator[str]:
    """The schemas that the same value is held against, too."""
    if isinstance(schema.get("$ref"), str):
        yield unquote(schema["$ref"])
    for word in _LISTS:
        if isinstance(schema.get(word), list):
            yield from (join(pointer, word, index) for index in range(len(schema[word])))
    yield from (join(pointer, word) for word in _SINGLE if word in schema)
    yield from (join(pointer, "dependentSchemas", name) for name in _names(schema.get("dependentSchemas")))


def _parts(pointer: str, schema: Mapping[str, Any]) -> Iterator[str]:
    """The schemas of what is in a value."""
    for word in ("properties", "patternProperties"):
        yield from (join(pointer, word, name) for name in _names(schema.get(word)))
    yield from (join(pointer, word) for word in _INSIDE if word in schema)
    if isinstance(schema.get("prefixItems"), list):
        yield from (join(pointer, "prefixItems", index) for index in range(len(schema["prefixItems"])))


def _names(value: Any) -> Iterator[str]:
    return iter(value) if isinstance(value, dict) else iter(())
