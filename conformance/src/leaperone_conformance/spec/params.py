"""Text to JSON values: how parameters and form fields, which come as text, are read by their schemas."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from math import isfinite
from typing import Any, TypeAlias
from urllib.parse import unquote_plus

from .direction import Direction
from .document import Spec
from .json_text import parsed
from .pointer import join
from .schemas import Violation, violations

Structure: TypeAlias = "str | list[Structure] | dict[str, Structure]"
"""A value as it came: a text, a list of what came under one name or between delimiters, or an object's members."""

_INTEGER = re.compile(r"[+-]?[0-9]{1,400}")
_JSON_INTEGERS = range(-(2**63), 2**64)
"""Numbers that a response can repeat exactly; others are read as floating-point numbers, as in a body."""
_NUMBER = re.compile(r"[+-]?([0-9]{1,400}(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,3})?")
_JSON_TYPES = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array", dict: "object"}
_TEXT = frozenset({"string"})


class ValueReader:
    """Reads what came for one parameter or field, or a part of it, by its schema; without one every text is text.

    ``nested`` says that a text may be JSON where an object or a list belongs, as in the fields of a form.
    """

    def __init__(self, spec: Spec, schema: str | None, *, nested: bool = False) -> None:
        self._spec = spec
        self._schema = schema
        self.types = _TEXT if schema is None else schema_types(spec, schema)
        self._scalars = self.types if nested else self.types - {"object", "array"}
        self._validator = None if schema is None else spec.validator(schema, direction=Direction.REQUEST)
        self._members: dict[str, ValueReader] = {}

    def is_valid(self, value: Any) -> bool:
        """True if the schema accepts a value."""
        return self._validator is None or self._validator.is_valid(value)

    def violations(self, value: Any) -> Iterator[Violation]:
        """Reason why it isn't valid."""
        return iter(()) if self._validator is None else violations(self._validator, value)

    def read(self, structures: Sequence[Structure]) -> Any:
        """The first valid value that one of ``structures`` can mean.

        Where none is valid, what the first one is at face value.
        """
        plain: list[Any] = []
        for structure in structures:
            if self.types == _TEXT and not isinstance(structure, dict):
                return structure if isinstance(structure, str) else structure[-1]
            readings = self._readings(structure)
            if len(readings) == len(structures) == 1:
                return readings[0]
            for reading in readings:
                if self.is_valid(reading):
                    return reading
            plain.append(readings[0] if self.types == {"array"} else readings[-1])
        return plain[0]

    @cached_property
    def properties(self) -> Mapping[str, str]:
        """Pointers to the schemas of an object's properties."""
        return {} if self._schema is None else property_pointers(self._spec, self._schema)

    def _readings(self, structure: Structure) -> list[Any]:
        if isinstance(structure, str):
            return scalar_readings(structure, self._scalars)
        if isinstance(structure, dict):
            return [{name: self._member(name).read([part]) for name, part in structure.items()}]
        several = len(structure) > 1 and "object" in self.types
        items = self._items if "array" in self.types or several else []
        lists = [[item.read([part]) for part in structure] for item in items]
        # A name that was given several times means its last value, unless it may be a list.
        only = self.types <= {"array", "object"} or ("array" in self.types and len(structure) > 1)
        return lists if (only and lists) or not structure else [*lists, *self._readings(structure[-1])]

    @cached_property
    def _items(self) -> "list[ValueReader]":
        """A reader of the items for each alternative that is a list."""
        pointers = self._parts("items") or (None,)
        return [ValueReader(self._spec, pointer, nested=True) for pointer in pointers]

    def _member(self, name: str) -> "ValueReader":
        if name not in self._members:
            pointer = self.properties.get(name) or next(iter(self._parts("additionalProperties")), None)
            self._members[name] = ValueReader(self._spec, pointer, nested=True)
        return self._members[name]

    def _parts(self, keyword: str) -> list[str]:
        """The places of a keyword of the schema and its branches, where it is a schema."""
        found = () if self._schema is None else branches(self._spec, self._schema)
        return [f"{place}/{keyword}" for place, schema in found if isinstance(schema.get(keyword), dict)]


def scalar_readings(text: str, types: Iterable[str]) -> list[Any]:
    """Values that one text can have for these types, the text itself last."""
    wanted = frozenset(types)
    readings: list[Any] = []
    if wanted & {"integer", "number"}:
        whole = _INTEGER.fullmatch(text) is not None
        if whole and int(text) in _JSON_INTEGERS:
            readings.append(int(text))
        elif (whole or ("number" in wanted and _NUMBER.fullmatch(text))) and isfinite(float(text)):
            readings.append(float(text))
    if "boolean" in wanted and text.lower() in ("true", "false"):
        readings.append(text.lower() == "true")
    if "null" in wanted and text.lower() in ("null", ""):
        readings.append(None)
    if wanted & {"object", "array"}:
        with suppress(ValueError):
            readings.append(parsed(text))
    return [*readings, text]


def query_of(text: bytes) -> dict[str, list[str]]:
    """The names of a query string (or form) and the values that each was given.

    As ``urllib.parse.parse_qs`` has it, blank values kept, in a fifth of the time.
    """
    query: dict[str, list[str]] = {}
    for name, value in pairs_of(text):
        query.setdefault(name, []).append(unquote_plus(value) if "%" in value or "+" in value else value)
    return query


def pairs_of(text: bytes) -> Iterator[tuple[str, str]]:
    """The names of a query string (or form), decoded, and the value of each as it came."""
    for pair in text.decode("utf-8", "replace").split("&") if text else ():
        if pair:
            name, _, value = pair.partition("=")
            yield unquote_plus(name) if "%" in name or "+" in name else name, value


def branches(
    spec: Spec, pointer: str, seen: frozenset[str] = frozenset()
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The branches of a schema, and itself at last, each with its place; references are followed."""
    place, schema = spec.resolve(pointer)
    if not isinstance(schema, dict) or place in seen:
        return
    for keyword in ("anyOf", "oneOf", "allOf"):
        for index in range(len(schema.get(keyword, ()))):
            yield from branches(spec, f"{place}/{keyword}/{index}", seen | {place})
    yield place, schema


def schema_types(spec: Spec, pointer: str) -> frozenset[str]:
    """The JSON types that a schema speaks of, also in its branches; empty where it speaks of none."""
    return frozenset().union(*(_own_types(schema) for _, schema in branches(spec, pointer)))


def _own_types(schema: Mapping[str, Any]) -> set[str]:
    declared = schema.get("type", [])
    types = {declared} if isinstance(declared, str) else set(declared)
    for value in [*schema.get("enum", []), *([schema["const"]] if "const" in schema else [])]:
        types.add(_JSON_TYPES.get(type(value), "null"))
    for keyword, implied in (
        ("properties", "object"),
        ("additionalProperties", "object"),
        ("items", "array"),
    ):
        if not declared and keyword in schema:
            types.add(implied)
    return types


def property_pointers(spec: Spec, pointer: str) -> dict[str, str]:
    """Pointers to the schemas of an object's properties, by name, also from its branches."""
    return {
        name: join(place, "properties", name)
        for place, schema in branches(spec, pointer)
        for name in schema.get("properties", {})
    }
