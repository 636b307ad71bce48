"""A hash that changes when an operation does, and only then."""

import hashlib
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

import orjson

from .document import Spec
from .operation import Operation
from .pointer import look_up


def digest(spec: Spec, operation: Operation) -> str:
    """Hex digits that depend on the operation, what its path has in common and everything that they refer to.

    Descriptions count: they may be all that changed of a rule.
    """
    item = spec.document["paths"][operation.path]
    shared = {key: value for key, value in item.items() if key in ("$ref", "parameters", "servers")}
    parts: dict[str, Any] = {"": [operation.key, shared, operation.definition]}
    pending = list(_references(parts[""]))
    while pending:
        reference = pending.pop()
        if reference not in parts:
            parts[reference] = look_up(spec.document, unquote(reference))
            pending += _references(parts[reference])
    return hashlib.sha256(orjson.dumps(parts, option=orjson.OPT_SORT_KEYS)).hexdigest()[:16]


def _references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for item in value.values():
            yield from _references(item)
    elif isinstance(value, list):
        for item in value:
            yield from _references(item)
