"""JSON pointers (RFC 6901) into decoded JSON, of objects only: what the spec's extensions point at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any


def point(value: Any, pointer: str) -> tuple[bool, Any]:
    """True and the value at `pointer`, or False and None."""
    for key in _keys(pointer):
        if not isinstance(value, dict) or key not in value:
            return False, None
        value = value[key]
    return True, value


def first(value: Any, pointers: tuple[str, ...]) -> Any:
    """The value at the first pointer that has one; None where none has."""
    for pointer in pointers:
        found, candidate = point(value, pointer)
        if found:
            return candidate
    return None


def without(value: Mapping[str, Any], pointer: str) -> dict[str, Any]:
    """An object without what is at `pointer`, nor the objects that held nothing else."""
    return _cut(value, _keys(pointer))


def _cut(value: Mapping[str, Any], keys: Sequence[str]) -> dict[str, Any]:
    key, *deeper = keys
    rest = {name: item for name, item in value.items() if name != key}
    inner = value.get(key)
    if deeper and isinstance(inner, dict) and (left := _cut(inner, deeper)):
        rest[key] = left
    return rest


@cache
def _keys(pointer: str) -> tuple[str, ...]:
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:])
