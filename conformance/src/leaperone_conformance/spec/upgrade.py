"""From OpenAPI 3.0 to 3.1, whose schemas are JSON Schema 2020-12."""

from typing import Any

from .objects import SCHEMA, replaced

_COMPOSED = ("allOf", "anyOf", "oneOf", "not")
_ANNOTATIONS = ("title", "description", "default", "deprecated", "readOnly", "writeOnly", "example")
"""Keywords beside a reference that OpenAPI 3.0 ignores and that don't validate."""


def upgraded(document: dict[str, Any]) -> dict[str, Any]:
    """A 3.0 document as 3.1: ``nullable``, boolean ``exclusiveMinimum`` and ``exclusiveMaximum``, ``example``, and what
    stands beside ``$ref``. In one of 3.1 that still says ``nullable``, null is allowed, too.
    """
    if str(document.get("openapi", "")).startswith("3.0"):
        return {**replaced(document, _of_3_0), "openapi": "3.1.0"}
    result: dict[str, Any] = replaced(document, _of_3_1)
    return result


def _of_3_0(kind: str, value: dict[str, Any], pointer: str) -> dict[str, Any]:
    return _schema(value) if kind == SCHEMA else value


def _of_3_1(kind: str, value: dict[str, Any], pointer: str) -> dict[str, Any]:
    if kind != SCHEMA or value.get("nullable") is not True:
        return value
    return _nullable({name: part for name, part in value.items() if name != "nullable"})


def _schema(schema: dict[str, Any]) -> dict[str, Any]:
    if isinstance(schema.get("$ref"), str):
        kept = {"$ref": schema["$ref"], **{name: schema[name] for name in _ANNOTATIONS if name in schema}}
    else:
        kept = {name: value for name, value in schema.items() if name != "nullable"}
        for bound, word in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
            if isinstance(kept.get(word), bool) and kept.pop(word) and bound in kept:
                kept[word] = kept.pop(bound)
    if "example" in kept:
        kept["examples"] = [kept.pop("example")]
    return _nullable(kept) if schema.get("nullable") is True else kept


def _nullable(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema with null allowed; also where no type stands beside ``nullable``, since that is what is meant."""
    if "$ref" in schema or any(word in schema for word in _COMPOSED):
        beside = {name: value for name, value in schema.items() if name in (*_ANNOTATIONS, "examples")}
        inner = {name: value for name, value in schema.items() if name not in beside}
        return {**beside, "anyOf": [inner, {"type": "null"}]}
    allowed: dict[str, Any] = {}
    if isinstance(schema.get("type"), str):
        allowed["type"] = [schema["type"], "null"]
    if isinstance(schema.get("enum"), list) and None not in schema["enum"]:
        allowed["enum"] = [*schema["enum"], None]
    return {**schema, **allowed}
