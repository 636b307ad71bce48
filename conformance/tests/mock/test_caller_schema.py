"""Values of a caller's JSON Schema: each is one by jsonschema-rs, or there is a 400."""

from typing import Any

import jsonschema_rs
import pytest

from leaperone_conformance.apis.leaperone import caller_schema
from leaperone_conformance.mock.http.errors import ApiError
from leaperone_conformance.values.seeded import SeededRandom


def _closed(**properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


_FORMATS = ("date", "date-time", "time", "email", "uuid", "uri", "ipv4", "ipv6", "hostname", "duration")
_NODE = {"v": {"type": "integer"}, "next": {"anyOf": [{"$ref": "#/$defs/N"}, {"type": "null"}]}}
SCHEMAS: dict[str, Any] = {
    "pattern": _closed(a={"type": "string", "pattern": "^[A-Z]{3}-[0-9]{4}$"}),
    "pattern and length": _closed(
        a={"type": "string", "pattern": "^[a-z]+$", "minLength": 8, "maxLength": 10}
    ),
    "maxLength": _closed(a={"type": "string", "maxLength": 5}),
    "minLength": _closed(a={"type": "string", "minLength": 50}),
    "maximum": _closed(a={"type": "integer", "maximum": -5}),
    "exclusive bounds": _closed(a={"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}),
    "minItems": _closed(a={"type": "array", "items": {"type": "string"}, "minItems": 3}),
    "maxItems": _closed(a={"type": "array", "items": {"type": "integer"}, "maxItems": 1}),
    "formats": _closed(**{name: {"type": "string", "format": name} for name in _FORMATS}),
    "multipleOf": _closed(
        a={"type": "number", "multipleOf": 0.25}, b={"type": "integer", "multipleOf": 7, "minimum": 8}
    ),
    "uniqueItems": {"type": "array", "items": {"type": "string"}, "minItems": 4, "uniqueItems": True},
    "unique values of few": {
        "type": "array",
        "items": {"type": "integer", "minimum": 1, "maximum": 4},
        "minItems": 4,
        "uniqueItems": True,
    },
    "allOf": {"allOf": [{"required": ["a"]}, {"properties": {"b": {"minimum": 3}}, "required": ["b"]}]},
    "allOf of one text": _closed(a={"allOf": [{"type": "string", "minLength": 3}, {"pattern": "^[a-z]*$"}]}),
    "prefixItems": _closed(
        a={"type": "array", "prefixItems": [{"type": "number"}, {"type": "string"}], "minItems": 2}
    ),
    "minProperties": {"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 3},
    "maxProperties": {"type": "object", "additionalProperties": {"type": "string"}, "maxProperties": 1},
    "propertyNames": {"type": "object", "propertyNames": {"pattern": "^[a-z]{2}$"}, "minProperties": 2},
    "const and enum": _closed(a={"const": 7}, b={"enum": ["x", "y"]}),
    "oneOf": _closed(a={"oneOf": [{"type": "string", "maxLength": 2}, {"type": "integer", "minimum": 5}]}),
    "anyOf with null": _closed(a={"anyOf": [{"type": "null"}, {"type": "string", "pattern": "^[0-9]+$"}]}),
    "not a kind": {"not": {"type": ["string", "number"]}},
    "not beside minItems": {
        "type": "array",
        "items": {"type": "integer"},
        "minItems": 2,
        "not": {"maxItems": 2},
    },
    "not beside minProperties": {"type": "object", "minProperties": 1, "not": {"maxProperties": 1}},
    "not beside bounds": _closed(
        a={"type": "integer", "minimum": 0, "maximum": 100, "not": {"minimum": 2}},
        b={"type": "number", "minimum": 0, "maximum": 1, "not": {"minimum": 0.01}},
        c={"type": "integer", "minimum": 5, "maximum": 6, "not": {"const": 5}},
    ),
    "not a pattern": _closed(
        a={"type": "string", "minLength": 10, "maxLength": 10, "not": {"pattern": "e"}},
        b={"type": "string", "format": "date", "not": {"pattern": "^2"}},
    ),
    "not in items": _closed(a={"type": "array", "items": {"not": {"type": "string"}}, "minItems": 2}),
    "dependentRequired of any kind": {"type": "object", "dependentRequired": {"a": ["b"]}, "required": ["a"]},
    "if, then, else": {
        "type": "object",
        "properties": {"k": {"enum": ["a", "b"]}},
        "required": ["k"],
        "if": {"properties": {"k": {"const": "a"}}},
        "then": {"required": ["x"]},
        "else": {"required": ["y"]},
    },
    "maxLength alone": {"maxLength": 2},
    "uniqueItems of any kind": {"type": "array", "minItems": 5, "maxItems": 5, "uniqueItems": True},
    "an integer beyond floats": {"type": "integer", "minimum": 2**53 + 1, "maximum": 2**53 + 1},
    "$defs": {"$defs": {"P": _closed(x={"type": "number"})}, **_closed(a={"$ref": "#/$defs/P"})},
    "definitions": {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "definitions": {"P": _closed(x={"type": "number"})},
        **_closed(a={"$ref": "#/definitions/P"}),
    },
    "recursion": {
        "$defs": {"N": {"type": "object", "properties": _NODE, "required": ["v", "next"]}},
        "$ref": "#/$defs/N",
    },
    "recursion of the root": {
        "type": "object",
        "properties": {"c": {"type": "array", "items": {"$ref": "#"}}},
        "required": ["c"],
    },
    "dependentRequired": {
        "type": "object",
        "properties": {"a": {"type": "string"}, "b": {"type": "string"}},
        "dependentRequired": {"a": ["b"]},
        "minProperties": 1,
    },
    "then": {
        "properties": {"k": {"const": "a"}, "z": {"type": "string"}},
        "if": {"properties": {"k": {"const": "a"}}},
        "then": {"required": ["z"]},
    },
    "patternProperties": {
        "type": "object",
        "patternProperties": {"^x_": {"type": "integer"}, "^[a-z]{3}$": {"type": "string", "maxLength": 4}},
        "minProperties": 3,
        "additionalProperties": False,
    },
    "patternProperties of one name": {"required": ["k"], "patternProperties": {"^k": {"enum": [1, 2]}}},
    "patternProperties beside properties": {
        "required": ["k"],
        "properties": {"k": {"type": "string"}},
        "patternProperties": {"^k": {"maxLength": 2}},
    },
    "contains": {"type": "array", "contains": {"const": 5}},
    "contains without type": {"contains": {"type": "integer"}, "minItems": 4},
    "contains beside items": {
        "type": "array",
        "items": {"type": "integer"},
        "contains": {"minimum": 5000},
        "minItems": 2,
    },
    "minContains": {"type": "array", "contains": {"type": "string"}, "minContains": 2, "maxContains": 3},
    "contains behind prefixItems": {
        "type": "array",
        "prefixItems": [{"type": "integer"}],
        "contains": {"type": "string"},
    },
    "$anchor": {**_closed(a={"$ref": "#item"}), "$defs": {"i": {"$anchor": "item", "type": "integer"}}},
    "$anchor below $id": {
        "$id": "https://a.example/s",
        **_closed(a={"$ref": "https://a.example/s#item"}, b={"$ref": "#/$defs/i"}),
        "$defs": {"i": {"$anchor": "item", "pattern": "^q+$", "type": "string"}},
    },
    "$id inside": {
        "$id": "https://a.example/s.json",
        **_closed(a={"$ref": "t.json"}),
        "$defs": {"i": {"$id": "t.json", "$ref": "#/$defs/n", "$defs": {"n": {"type": "integer"}}}},
    },
    "nothing said": {},
    "true": True,
}


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_value_is_one_of_the_schema(name: str) -> None:
    schema = SCHEMAS[name]
    accepts = jsonschema_rs.validator_for(schema, validate_formats=True).is_valid
    for seed in range(10):
        value = caller_schema.value(schema, "Hangzhou is large", SeededRandom(f"{seed}"), "here")
        assert accepts(value), value
        assert value == caller_schema.value(schema, "Hangzhou is large", SeededRandom(f"{seed}"), "here")


def test_what_may_be_any_text_is_the_prompt() -> None:
    schema = _closed(city={"type": "string"}, days={"type": "array", "items": {"type": "string"}})
    value = caller_schema.value(schema, "Hangzhou", SeededRandom("1"), "here")
    assert {value["city"], *value["days"]} == {"Hangzhou"}


@pytest.mark.parametrize("schema", [None, False, {"minimum": 3, "maximum": 1, "type": "integer"}])
def test_a_schema_without_values_is_named(schema: Any) -> None:
    with pytest.raises(ApiError, match=r"^here: "):
        caller_schema.value(schema, "x", SeededRandom("1"), "here")


def test_the_schema_that_a_prompt_names() -> None:
    schema = _closed(city={"type": "string"})
    text = f"Reply in JSON like {{this}}: {str(schema).replace(chr(39), chr(34)).replace('False', 'false')} and no more"
    assert caller_schema.named(["{", '{"a": 1}', text]) == schema
    assert caller_schema.named(["{" * 1000, "none"]) is None
