"""Values of a JSON Schema that came with a request: arguments of a function, structured output.

The schema is the caller's and may be anything, so what isn't understood is taken for text.
"""

from collections.abc import Mapping
from typing import Any

from leaperone_conformance.spec import MISSING, look_up

_DEEPEST = 12
_DEEP = 6
"""Levels from which on lists are empty and what may be null is, so that a schema within itself comes to an end."""
_MOST = 1000
"""Values in one value: a schema that refers to itself twice would otherwise double them at each level."""


def part(value: Any, *names: str) -> Any:
    """What is at the end of ``names`` in a value of which nothing is known; None where there is nothing."""
    for name in names:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def value(schema: Any, text: str) -> Any:
    """A value as ``schema`` has it, with ``text`` where it takes text. ``$ref`` leads into the schema itself."""
    return _Demand(schema, text or "text").value(schema, 0)


class _Demand:
    def __init__(self, root: Any, text: str) -> None:
        self._root = root
        self._text = text
        self._left = _MOST

    def value(self, schema: Any, depth: int) -> Any:
        self._left -= 1
        if not isinstance(schema, Mapping) or depth > _DEEPEST or self._left < 0:
            return self._text
        if isinstance(schema.get("$ref"), str):
            return self.value(self._target(schema["$ref"]), depth + 1)
        if "const" in schema:
            return schema["const"]
        if isinstance(schema.get("enum"), list) and schema["enum"]:
            return schema["enum"][0]
        for name in ("anyOf", "oneOf", "allOf"):
            given = schema.get(name)
            if isinstance(given, list) and given:
                ends = depth > _DEEP and {"type": "null"} in given
                return None if ends else self.value(given[0], depth + 1)
        return self._typed(schema, depth)

    def _typed(self, schema: Mapping[str, Any], depth: int) -> Any:
        kind = schema.get("type", "object" if "properties" in schema else "string")
        kind = next((name for name in kind if name != "null"), "null") if isinstance(kind, list) else kind
        if kind == "object":
            properties = schema.get("properties")
            named = properties if isinstance(properties, Mapping) else {}
            return {name: self.value(inner, depth + 1) for name, inner in named.items()}
        if kind == "array":
            whole = depth <= _DEEP and isinstance(schema.get("items"), Mapping)
            return [self.value(schema["items"], depth + 1)] if whole else []
        if kind in ("integer", "number"):
            least = schema.get("minimum", 1 if kind == "integer" else 1.5)
            return least if type(least) in (int, float) else 1
        return {"boolean": True, "null": None}.get(str(kind), self._text)

    def _target(self, reference: str) -> Any:
        target = look_up(self._root, reference) if reference.startswith("#") else MISSING
        return None if target is MISSING else target
