"""Alternatives of ``oneOf`` that nothing tells apart: a value of one of them is one of another, so that none is valid.

Many documents say ``oneOf`` where ``anyOf`` is meant. Only what is plain is judged: types, properties, constants.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product
from typing import Any
from urllib.parse import unquote

from .pointer import look_up

_PLAIN = frozenset(
    (
        *("$ref", "type", "properties", "required", "additionalProperties", "items", "format", "allOf"),
        *("title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly"),
        *("nullable", "externalDocs", "xml", "discriminator"),
    )
)
_ANNOTATIONS = frozenset(("title", "description", "discriminator", "example", "type"))
_DEPTH = 8
_ANY = frozenset({"object", "array", "string", "number", "boolean", "null"})


@dataclass(frozen=True, slots=True)
class _Outline:
    """Keywords of a schema, with its references and ``allOf`` followed."""

    types: frozenset[str]
    values: tuple[Any, ...] | None
    """The only ones that there are; None where any may be."""
    required: frozenset[str]
    properties: Mapping[str, Any]
    closed: bool
    items: Any
    plain: bool

    """True if nothing else is said."""


def are_mixed(document: Mapping[str, Any], schema: Mapping[str, Any]) -> bool:
    """True if the ``oneOf`` of a schema has two alternatives of which one has no value of its own."""
    arms = [[*_arms(document, branch)] for branch in _list(schema, "oneOf")]
    return any(
        not _are_apart(document, one, other)
        for ones, others in combinations(arms, 2)
        for one, other in product(ones, others)
    )


def _arms(document: Mapping[str, Any], schema: Any, depth: int = 0) -> Iterator[_Outline]:
    """The outlines of an alternative: one, or those of its own alternatives where it is nothing but these."""
    found = schema
    for _ in range(_DEPTH):
        if isinstance(found, dict) and isinstance(found.get("$ref"), str):
            found = look_up(document, unquote(found["$ref"]))
    inner = [
        word for word in ("oneOf", "anyOf") if isinstance(found, dict) and isinstance(found.get(word), list)
    ]
    if depth > _DEPTH or len(inner) != 1 or found.keys() - set(inner) - _ANNOTATIONS:
        yield _outline(document, schema)
        return
    for branch in found[inner[0]]:
        yield from _arms(document, branch, depth + 1)


def _outline(document: Mapping[str, Any], schema: Any, depth: int = 0) -> _Outline:
    if not isinstance(schema, dict) or depth > _DEPTH:
        return _Outline(_ANY, None, frozenset(), {}, False, None, False)
    parts = _list(schema, "allOf")
    if isinstance(schema.get("$ref"), str):
        parts.append(look_up(document, unquote(schema["$ref"])))
    bases = [_outline(document, part, depth + 1) for part in parts]
    declared = schema.get("type", ())
    types = frozenset(declared if isinstance(declared, list | tuple) else [str(declared)])
    types = frozenset("number" if name == "integer" else name for name in types)
    enum = _list(schema, "enum") if "enum" in schema else None
    values = [schema["const"]] if "const" in schema else enum
    known = [*(base.values for base in bases), None if values is None else tuple(values)]
    properties = {name: part for base in bases for name, part in base.properties.items()}
    for base in bases:
        types = types & base.types if types else base.types
    return _Outline(
        types or (frozenset({"object"}) if schema.get("properties") else _ANY),
        next((one for one in reversed(known) if one is not None), None),
        frozenset(map(str, _list(schema, "required"))).union(*(base.required for base in bases)),
        {**properties, **_properties(schema)},
        schema.get("additionalProperties") is False or any(base.closed for base in bases),
        schema.get("items") or next((base.items for base in bases if base.items), None),
        schema.keys() - {"const", "enum"} <= _PLAIN | {key for key in schema if key.startswith("x-")}
        and all(base.plain for base in bases),
    )


def _list(schema: Mapping[str, Any], word: str) -> list[Any]:
    """Items of a keyword; none where it is no list."""
    value = schema.get(word)
    return list(value) if isinstance(value, list) else []


def _properties(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    properties = schema.get("properties")
    return properties if isinstance(properties, dict) else {}


def _are_apart(document: Mapping[str, Any], one: _Outline, other: _Outline, depth: int = 0) -> bool:
    """True if both have values that the other hasn't, as far as that can be decided; True where it can't."""
    if not (one.plain and other.plain) or depth > _DEPTH or not one.types & other.types:
        return True
    if one.values is not None and other.values is not None:
        return not any(value in other.values for value in one.values)
    if "object" in one.types & other.types:
        if not (one.properties and other.properties):
            return True
        if (one.closed and other.required - one.properties.keys()) or (
            other.closed and one.required - other.properties.keys()
        ):
            return True
        shared = (one.required | other.required) & one.properties.keys() & other.properties.keys()
        if any(_differ(document, one.properties[name], other.properties[name], depth) for name in shared):
            return True
        return bool(one.required - other.required) and bool(other.required - one.required)
    if "array" in one.types & other.types:
        return _differ(document, one.items, other.items, depth)
    return False


def _differ(document: Mapping[str, Any], one: Any, other: Any, depth: int) -> bool:
    outlines = _outline(document, one), _outline(document, other)
    return one != other and _are_apart(document, *outlines, depth + 1)
