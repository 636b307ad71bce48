"""A JSON Schema for a JSON value: as much as one answer shows, and no more."""

from typing import Any

import orjson

Json = dict[str, Any]


def infer(value: Any) -> Json:
    """The schema: types, keys that are always there, and the items of an array merged into one schema.

    A string that holds a JSON object or array gets ``contentMediaType`` and ``contentSchema``.
    """
    if isinstance(value, dict):
        properties = {key: infer(item) for key, item in value.items()}
        return {"type": ["object"], "required": sorted(properties), "properties": properties}
    if isinstance(value, list):
        schema: Json = {"type": ["array"]}
        for item in value:
            schema["items"] = _merge(schema["items"], infer(item)) if "items" in schema else infer(item)
        return schema
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool) or value is None:
        return {"type": ["null" if value is None else "boolean"]}
    return {"type": ["integer" if isinstance(value, int) else "number"]}


def simplified(schema: Json) -> Json:
    """The same schema with single types written as a string, as people write them."""
    result = dict(schema)
    if len(schema["type"]) == 1:
        result["type"] = schema["type"][0]
    for key in ("items", "contentSchema"):
        if key in schema:
            result[key] = simplified(schema[key])
    if "properties" in schema:
        result["properties"] = {key: simplified(item) for key, item in schema["properties"].items()}
    return result


def _text(value: str) -> Json:
    if value.lstrip()[:1] in ("{", "["):
        try:
            inside = orjson.loads(value)
        except orjson.JSONDecodeError:
            return {"type": ["string"]}
        return {"type": ["string"], "contentMediaType": "application/json", "contentSchema": infer(inside)}
    return {"type": ["string"]}


def _merge(one: Json, other: Json) -> Json:
    """A schema for what either is a schema for. Keywords about a type say nothing about values of other types."""
    types = sorted({*one["type"], *other["type"]})
    result: Json = {"type": [name for name in types if name != "integer" or "number" not in types]}
    if "properties" in one and "properties" in other:
        keys = [*one["properties"], *(key for key in other["properties"] if key not in one["properties"])]
        result["required"] = sorted({*one["required"]} & {*other["required"]})
        result["properties"] = {
            key: _either(one["properties"].get(key), other["properties"].get(key)) for key in keys
        }
    else:
        result |= {key: s[key] for s in (one, other) for key in ("required", "properties") if key in s}
    if items := _either(one.get("items"), other.get("items")):
        result["items"] = items
    if all("contentSchema" in schema for schema in (one, other) if "string" in schema["type"]):
        found = [schema["contentSchema"] for schema in (one, other) if "contentSchema" in schema]
        if found:
            result["contentMediaType"] = "application/json"
            result["contentSchema"] = found[0] if len(found) == 1 else _merge(*found)
    return result


def _either(one: Json | None, other: Json | None) -> Json:
    if one is None or other is None:
        return one or other or {}
    return _merge(one, other)
