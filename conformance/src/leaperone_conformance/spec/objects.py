"""The objects of an OpenAPI document: of which kind each is, and a copy of a document with some of them replaced."""

import operator
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from .pointer import join

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
SCHEMA = "schema"
OPERATION = "operation"
PATH_ITEM = "path item"
_ONE, _LIST, _MAP, _MAPS = "one", "list", "map", "maps"
_PARTS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "document": {
        "paths": (_MAP, PATH_ITEM),
        "webhooks": (_MAP, PATH_ITEM),
        "components": (_ONE, "components"),
    },
    "components": {
        "schemas": (_MAP, SCHEMA),
        "responses": (_MAP, "response"),
        "parameters": (_MAP, "parameter"),
        "requestBodies": (_MAP, "body"),
        "headers": (_MAP, "parameter"),
        "pathItems": (_MAP, PATH_ITEM),
        "mediaTypes": (_MAP, "media type"),
        "callbacks": (_MAPS, PATH_ITEM),
    },
    PATH_ITEM: {
        "parameters": (_LIST, "parameter"),
        "additionalOperations": (_MAP, OPERATION),
        **dict.fromkeys(METHODS, (_ONE, OPERATION)),
    },
    OPERATION: {
        "parameters": (_LIST, "parameter"),
        "requestBody": (_ONE, "body"),
        "responses": (_MAP, "response"),
        "callbacks": (_MAPS, PATH_ITEM),
    },
    "parameter": {"schema": (_ONE, SCHEMA), "content": (_MAP, "media type")},
    "body": {"content": (_MAP, "media type")},
    "response": {"headers": (_MAP, "parameter"), "content": (_MAP, "media type")},
    "media type": {
        "schema": (_ONE, SCHEMA),
        "itemSchema": (_ONE, SCHEMA),
        "encoding": (_MAP, "encoding"),
    },
    "encoding": {"headers": (_MAP, "parameter")},
    SCHEMA: {
        **dict.fromkeys(
            ("properties", "patternProperties", "dependentSchemas", "$defs", "definitions"), (_MAP, SCHEMA)
        ),
        **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), (_LIST, SCHEMA)),
        **dict.fromkeys(
            (
                *("items", "contains", "additionalProperties", "propertyNames", "contentSchema"),
                *("unevaluatedItems", "unevaluatedProperties", "not", "if", "then", "else"),
            ),
            (_ONE, SCHEMA),
        ),
    },
}
"""The parts of an object of each kind that are or hold further objects, and of which kind those are."""

PATHS = "#/paths"


def methods_of(item: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The methods of a path item as they are sent, and the place of each in it; those of OpenAPI 3.2's
    ``additionalOperations`` too.
    """
    yield from ((method.upper(), (method,)) for method in METHODS if method in item)
    for method in item.get("additionalOperations") or ():
        yield method, ("additionalOperations", method)


_PARSED = ("document", "components", SCHEMA)
"""Kinds of which a wrong part needn't keep anybody from the others."""


def misplaced(kind: str, value: dict[str, Any]) -> tuple[tuple[str | int, ...], str] | None:
    """The first part of an object that isn't what OpenAPI has there, and what that would be; None for none."""
    for name, (container, part) in _PARTS[kind].items() if kind not in _PARSED else ():
        inside = value.get(name)
        if inside is None or part == SCHEMA:
            continue
        wanted = list if container == _LIST else dict
        if not isinstance(inside, wanted):
            return (name,), f"must be {'a list' if wanted is list else 'an object'}"
        if container == _ONE:
            continue
        entries = enumerate(inside) if isinstance(inside, list) else inside.items()
        for key, entry in entries:
            if not isinstance(entry, dict) and not str(key).startswith("x-"):
                return (name, key), "must be an object"
    return None


def parts(kind: str, value: dict[str, Any]) -> frozenset[str]:
    """The names under which an object of a kind has further objects, as many as belong there."""
    names = set()
    for name, (container, _) in _PARTS[kind].items():
        if name in value:
            inside = value[name]
            if container == _LIST:
                objects = inside if isinstance(inside, list) and inside else [None]
            elif container == _ONE:
                objects = [inside]
            else:
                objects = list(inside.values()) if isinstance(inside, dict) else [None]
            if all(isinstance(part, dict | bool) for part in objects):
                names.add(name)
    return frozenset(names)


Replacement: TypeAlias = Callable[[str, dict[str, Any], str], dict[str, Any]]
"""Kind, object and its JSON pointer in; what is to be in its place out. The objects in it were replaced before."""


def replaced(value: Any, replacement: Replacement, kind: str = "document", pointer: str = "#") -> Any:
    """A copy of an object of an OpenAPI document with ``replacement`` in the place of it and of each object in it.

    What doesn't change is shared with ``value``; where nothing does, it is ``value`` itself. What isn't the object
    that OpenAPI has there is left as it is.
    """
    if not isinstance(value, dict):
        return value
    changed = {}
    containers = _PARTS[kind]
    for name, before in value.items():
        if name in containers:
            container, part = containers[name]
            after = _contained(before, replacement, container, part, f"{pointer}/{name}")
            if after is not before:
                changed[name] = after
    return replacement(kind, {**value, **changed} if changed else value, pointer)


def _contained(value: Any, replacement: Replacement, container: str, kind: str, pointer: str) -> Any:
    if container == _ONE:
        return replaced(value, replacement, kind, pointer)
    inner = _MAP if container == _MAPS else _ONE
    if container == _LIST and isinstance(value, list):
        items = [replaced(item, replacement, kind, f"{pointer}/{index}") for index, item in enumerate(value)]
        return items if any(map(operator.is_not, items, value)) else value
    if container != _LIST and isinstance(value, dict):
        entries = {
            name: _contained(item, replacement, inner, kind, join(pointer, name))
            for name, item in value.items()
        }
        return entries if any(entries[name] is not item for name, item in value.items()) else value
    return value
