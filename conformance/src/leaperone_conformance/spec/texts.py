"""Text to JSON values: what parameters, form fields and headers, which come as text, mean by their schemas."""

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from math import isfinite
from typing import Any

import jsonschema_rs
import orjson

from .document import Spec
from .pointer import join, look_up

_INTEGER = re.compile(r"[+-]?[0-9]{1,400}")
_JSON_INTEGERS = range(-(2**63), 2**64)
"""Those that an answer can repeat; others are read as a body's are, as floating-point numbers."""
_NUMBER = re.compile(r"[+-]?([0-9]{1,400}(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,3})?")
_JSON_TYPES = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array", dict: "object"}
_MAX_DEPTH = 20
_TEXT = frozenset({"string"})


@dataclass(frozen=True, slots=True)
class TextReader:
    """Reads the text of one parameter, field or header."""

    types: frozenset[str]
    item_types: frozenset[str]
    validator: jsonschema_rs.Validator | None

    @classmethod
    def of(cls, spec: Spec, schema: str | None) -> "TextReader":
        """The reader for a schema; without one every text is text."""
        if schema is None:
            return cls(_TEXT, frozenset(), None)
        types = schema_types(spec, schema)
        items = f"{spec.resolve(schema)[0]}/items"
        known = "array" in types and isinstance(look_up(spec.document, items), dict)
        item_types = schema_types(spec, items) if known else frozenset()
        return cls(types, item_types, spec.validator(schema))

    def read(self, texts: list[str]) -> Any:
        """The value that ``texts`` (one for each time the name was given) mean.

        Of all readings that the types allow the first valid one; the last where none is valid.
        """
        if self.types == _TEXT:
            return texts[-1]
        readings: list[Any] = []
        if "array" in self.types:
            readings.append([scalar_readings(text, self.item_types)[0] for text in texts])
        readings.extend(scalar_readings(texts[-1], self.types))
        if self.validator is not None and len(readings) > 1:
            for reading in readings:
                if self.validator.is_valid(reading):
                    return reading
        return readings[0] if self.types == {"array"} else readings[-1]


def scalar_readings(text: str, types: Iterable[str]) -> list[Any]:
    """What one text can mean for these types, the text itself last."""
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
            readings.append(orjson.loads(text))
    return [*readings, text]


def schema_types(spec: Spec, pointer: str, depth: int = 0) -> frozenset[str]:
    """The JSON types that a schema speaks of, also in its branches; empty where it speaks of none."""
    place, schema = spec.resolve(pointer)
    if not isinstance(schema, dict) or depth > _MAX_DEPTH:
        return frozenset()
    declared = schema.get("type", [])
    types = {declared} if isinstance(declared, str) else set(declared)
    for value in [*schema.get("enum", []), *([schema["const"]] if "const" in schema else [])]:
        types.add(_JSON_TYPES.get(type(value), "null"))
    for keyword in ("anyOf", "oneOf", "allOf"):
        for index in range(len(schema.get(keyword, ()))):
            types |= schema_types(spec, f"{place}/{keyword}/{index}", depth + 1)
    return frozenset(types)


def property_pointers(spec: Spec, pointer: str, depth: int = 0) -> dict[str, str]:
    """Pointers to the schemas of an object's properties, by name, also from its branches."""
    place, schema = spec.resolve(pointer)
    if not isinstance(schema, dict) or depth > _MAX_DEPTH:
        return {}
    found = {}
    for keyword in ("anyOf", "oneOf", "allOf"):
        for index in range(len(schema.get(keyword, ()))):
            found.update(property_pointers(spec, f"{place}/{keyword}/{index}", depth + 1))
    for name in schema.get("properties", {}):
        found[name] = join(place, "properties", name)
    return found
