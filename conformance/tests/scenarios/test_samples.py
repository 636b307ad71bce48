"""Sample requests: valid by their schema, with only what is required, the same each time."""

from typing import Any

import pytest

from conformance.tests.documents import answering, as_json, document
from leaperone_conformance.scenarios import sample
from leaperone_conformance.spec import MISSING, Spec
from leaperone_conformance.values.sampler import LARGEST_TEXT

PLACE = "#/components/schemas/Body"


def body_for(schema: dict[str, Any]) -> Any:
    """The body of a sample for an operation that takes ``schema``; None where there is no sample."""
    operation = {
        **answering(as_json({})),
        "requestBody": {"required": True, "content": as_json({"$ref": PLACE})},
    }
    spec = Spec(document({"/a": {"post": operation}}, {"Body": schema}), "t")
    first, again = sample(spec, spec.operations[0]), sample(spec, spec.operations[0])
    assert repr(first) == repr(again)
    return None if first is None or first.body is MISSING else first.body


def record(required: list[str], **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": required}


@pytest.mark.parametrize(
    ("schema", "body"),
    [
        (record(["n"], n={"type": "integer", "minimum": 1, "maximum": 10}, m={"type": "string"}), {"n": 1}),
        (record(["n"], n={"type": "integer", "maximum": -3}), {"n": -3}),
        (record(["n"], n={"type": "number", "example": 2.5}), {"n": 2.5}),
        (record(["a"], a={"enum": ["b", "c"]}), {"a": "b"}),
        (record(["a"], a={"type": "boolean"}, b={"type": "string", "readOnly": True}), {"a": False}),
        (record(["a", "b"], a={"type": "string"}, b={"type": "string", "readOnly": True}), {"a": "text"}),
        ({"oneOf": [record(["a"], a={"const": 1}), record(["b"], b={"const": 2})]}, {"a": 1}),
        ({"type": "object"}, {}),
    ],
)
def test_the_least_is_sent(schema: dict[str, Any], body: Any) -> None:
    assert body_for(schema) == body


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "array", "items": {"type": "integer"}, "minItems": 3, "uniqueItems": True},
        {"type": "array", "contains": {"const": 7}},
        {"type": "object", "minProperties": 2, "patternProperties": {"^x-[0-9]$": {"type": "integer"}}},
        record(["n"], n={"type": "number", "exclusiveMinimum": 1, "exclusiveMaximum": 1.5}),
        record(["n"], n={"type": "integer", "multipleOf": 7, "minimum": 8}),
        {"allOf": [record(["a"], a={"type": "string", "pattern": "^[A-Z]{3}$"}), record(["b"], b={})]},
        record(["a"], a={"type": "string", "minLength": LARGEST_TEXT - 1000}),
    ],
)
def test_what_a_schema_demands_is_there(schema: dict[str, Any]) -> None:
    assert body_for(schema) is not None  # the sampler validates it by its schema


def test_there_is_no_sample_where_no_value_has_an_end_or_is_small_enough() -> None:
    assert body_for(record(["a"], a={"$ref": PLACE})) is None
    assert body_for(record(["a"], a={"type": "string", "minLength": LARGEST_TEXT + 100})) is None
