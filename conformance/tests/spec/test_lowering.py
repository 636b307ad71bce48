"""References by other names than JSON pointers, components that include themselves, sequences of JSON."""

from typing import Any

import pytest

from conformance.tests.documents import answering, as_json, document, reference
from leaperone_conformance.spec import Spec
from leaperone_conformance.spec.lowering import plain

TEXT, NUMBER = {"type": "string"}, {"type": "integer"}


def _spec(schemas: dict[str, Any]) -> Spec:
    return Spec(document({"/a": {"get": answering(as_json(reference("S")))}}, schemas), "t")


def _fields(*required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": list(required), "properties": properties}


@pytest.mark.parametrize(
    ("schemas", "valid", "invalid"),
    [
        ({"S": {"$ref": "#pet"}, "P": {"$anchor": "pet", **NUMBER}}, [1], ["a"]),
        ({"S": {"$ref": "#pet"}, "P": _fields(inner={"$anchor": "pet", **NUMBER})}, [1], ["a"]),
        ({"S": {"$ref": "https://x.example/p"}, "P": {"$id": "https://x.example/p", **NUMBER}}, [1], ["a"]),
        (
            {"S": {"$id": "https://x.example/s", **_fields(p=reference("P"))}, "P": NUMBER},
            [{"p": 1}],
            [{"p": "a"}],
        ),
        (
            {"S": {"$dynamicAnchor": "node", **_fields(next={"$dynamicRef": "#node"}, n=NUMBER)}},
            [{"next": {"n": 1}}],
            [{"next": {"n": "a"}}],
        ),
        (
            {
                "S": {"$ref": "#/components/schemas/Page", "$defs": {"T": {"$dynamicAnchor": "T", **NUMBER}}},
                "Page": {
                    "type": "array",
                    "items": {"$dynamicRef": "#T"},
                    "$defs": {"T": {"$dynamicAnchor": "T", "not": {}}},
                },
            },
            [[1]],
            [1],
        ),
        ({"S": {"allOf": [reference("S"), _fields("n", n=NUMBER)]}}, [{"n": 1}], [{}, {"n": "a"}]),
        (
            {
                "S": {"allOf": [reference("T"), _fields("n", n=NUMBER)]},
                "T": {"allOf": [reference("S")], **_fields("m", m=TEXT)},
            },
            [{"n": 1, "m": "a"}],
            [{"n": 1}, {"m": "a"}],
        ),
    ],
)
def test_schemas_mean_what_they_say(schemas: dict[str, Any], valid: list[Any], invalid: list[Any]) -> None:
    validator = _spec(schemas).validator("#/components/schemas/S")
    assert [value for value in valid if not validator.is_valid(value)] == []
    assert [value for value in invalid if validator.is_valid(value)] == []


@pytest.mark.parametrize(
    ("schema", "wanted"),
    [
        (reference("S"), {"type": "array", "items": reference("S")}),
        (TEXT, {"type": "array", "items": {}}),
        ({"type": "array", "items": NUMBER}, {"type": "array", "items": NUMBER}),
        (reference("L"), reference("L")),
        ({}, {}),
    ],
)
@pytest.mark.parametrize("media_type", ["application/x-ndjson", "application/jsonl; charset=utf-8"])
def test_the_schema_of_a_sequence_is_one_of_a_list(schema: Any, wanted: Any, media_type: str) -> None:
    schemas = {"S": _fields(n=NUMBER), "L": {"type": "array", "items": NUMBER}}
    content = {media_type: {"schema": schema}, "application/json": {"schema": schema}}
    found = plain(document({"/a": {"get": answering(content)}}, schemas))
    content = found["paths"]["/a"]["get"]["responses"]["200"]["content"]
    assert content[media_type]["schema"] == wanted
    assert content["application/json"]["schema"] == schema


def test_a_document_without_any_of_it_is_the_same_object() -> None:
    described = document(
        {"/a": {"get": answering(as_json(reference("S")))}}, {"S": {"allOf": [reference("T")]}, "T": {}}
    )
    assert plain(described) is described
