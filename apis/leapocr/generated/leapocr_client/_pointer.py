"""JSON pointers (RFC 6901) into decoded JSON, of objects only: what the spec's extensions point at."""

from __future__ import annotations

from typing import Any


def point(value: Any, pointer: str) -> tuple[bool, Any]:
    """Whether there is something at `pointer`, and what."""
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        if not isinstance(value, dict) or key not in value:
            return False, None
        value = value[key]
    return True, value


def first(value: Any, pointers: tuple[str, ...]) -> Any:
    """What the first pointer that finds something finds; None where none does."""
    for pointer in pointers:
        found, candidate = point(value, pointer)
        if found:
            return candidate
    return None
