"""`allOf` of lowered schemas: one schema that says what all of its members say."""

from functools import reduce
from typing import Any

from .schemas import ALTERNATIVES, BY_SYSTEM, ENCODED, EXCLUSIVE, JSON_TEXT, LIMITS

Schema = dict[str, Any]

MARKS = (JSON_TEXT, LIMITS, ALTERNATIVES, EXCLUSIVE, ENCODED, BY_SYSTEM)
MAX_DEPTH = 6
MAX_ARMS = 64


class ContradictionError(Exception):
    """Two schemas that no value satisfies both of."""


class Merger:
    """Merges the `allOf` of schemas that may refer to `components`.

    `notes` says which properties no value can satisfy; they admit any value.
    """

    def __init__(self, components: dict[str, Schema]) -> None:
        self._components = components
        self.notes: list[str] = []

    def merged(self, schema: Schema, depth: int = 0) -> Schema:
        """`schema` without `allOf`; a reference that is its only member stays one.

        Raises ContradictionError where its members contradict each other.
        """
        if "allOf" not in schema:
            return schema
        rest = {key: value for key, value in schema.items() if key not in ("allOf", "description")}
        members = sorted([*schema["allOf"], *([rest] if rest else [])], key=lambda one: "$ref" not in one)
        found = reduce(lambda first, second: self._both(first, second, depth), map(self.merged, members))
        if "description" in schema and "$ref" not in found:
            return {**found, "description": schema["description"]}
        return found

    def bases(self, schema: Schema) -> list[str]:
        """The components whose properties `schema` takes over."""
        return [target(member) for member in schema.get("allOf", ()) if "$ref" in member]

    def resolved(self, schema: Schema) -> Schema:
        """The target of a reference, without `allOf`."""
        seen: set[str] = set()
        while "$ref" in (schema := self.merged(schema)):
            name = target(schema)
            if name in seen:
                return {}
            seen.add(name)
            schema = self._components.get(name, {})
        return schema

    def _both(self, first: Schema, second: Schema, depth: int, *, strict: bool = False) -> Schema:
        if first == second or not _says(second):
            return first
        if not _says(first):
            return second
        if depth > MAX_DEPTH:  # models that lead back to themselves
            return {}
        first, second = self.resolved(first), self.resolved(second)
        pairs = [(one, other) for one in arms(first) for other in arms(second)]
        if len(pairs) == 1:
            return self._pair(*pairs[0], depth, strict=strict)
        if len(pairs) > MAX_ARMS:
            return {}
        found: list[Schema] = []
        for one, other in pairs:
            try:
                arm = self._both(one, other, depth + 1, strict=True)
            except ContradictionError:
                continue
            if arm not in found:
                found.append(arm)
        if not found:
            raise ContradictionError("no alternative of one is an alternative of the other")
        return found[0] if len(found) == 1 else {"anyOf": found}

    def _pair(self, first: Schema, second: Schema, depth: int, *, strict: bool) -> Schema:
        kind = _common(_kind(first), _kind(second))
        if kind == "object":
            return self._objects(first, second, depth, strict=strict)
        result = {**first, **second}
        if kind:
            result["type"] = kind
        if kind == "array":
            result["items"] = self._both(
                first.get("items", {}), second.get("items", {}), depth + 1, strict=strict
            )
        lists = [_values(one) for one in (first, second)]
        if None not in lists:
            both = [value for value in lists[0] or () if value in (lists[1] or ())]
            if not both:
                raise ContradictionError(f"none of {lists[0]} is one of {lists[1]}")
            result.pop("const", None)
            result["enum"] = both
        return result

    def _objects(self, first: Schema, second: Schema, depth: int, *, strict: bool) -> Schema:
        properties = dict(first.get("properties", {}))
        for name, schema in second.get("properties", {}).items():
            try:
                known = properties.get(name, {})
                properties[name] = self._both(known, schema, depth + 1, strict=strict)
            except ContradictionError as error:
                if strict:
                    raise
                self.notes.append(f"{name}: no value satisfies all of allOf, so any is admitted: {error}")
                properties[name] = {}
        result = {**first, **second, "type": "object", "properties": properties}
        result["required"] = list(dict.fromkeys([*first.get("required", ()), *second.get("required", ())]))
        for mark in (JSON_TEXT, ALTERNATIVES, EXCLUSIVE):
            if mark in first and mark in second:
                result[mark] = [*first[mark], *second[mark]]
        if LIMITS in first and LIMITS in second:
            result[LIMITS] = {**first[LIMITS], **second[LIMITS]}
        return result


def target(reference: Schema) -> str:
    """The name of the component that a lowered reference leads to."""
    return str(reference["$ref"]).removeprefix("#/components/schemas/")


def arms(schema: Schema) -> list[Schema]:
    """The alternatives of a schema: those of `anyOf`, or one for each of its types."""
    if "anyOf" in schema:
        found: list[Schema] = schema["anyOf"]
        return found
    if isinstance(schema.get("type"), list):
        return [{**schema, "type": kind} for kind in schema["type"]]
    return [schema]


def is_object(schema: Schema) -> bool:
    """True if a merged schema is that of objects."""
    return _kind(schema) == "object" and "anyOf" not in schema


def _kind(schema: Schema) -> str:
    kind = schema.get("type")
    if isinstance(kind, list):
        return ""
    return str(kind or ("object" if "properties" in schema else ""))


def _common(first: str, second: str) -> str:
    if first == second or not second:
        return first
    if not first:
        return second
    if {first, second} == {"integer", "number"}:
        return "integer"
    raise ContradictionError(f"a value is {first} or {second}")


def _values(schema: Schema) -> list[Any] | None:
    if "const" in schema:
        return [schema["const"]]
    found: list[Any] | None = schema.get("enum")
    return found


def _says(schema: Schema) -> bool:
    return bool(schema.keys() - {"description"})
