"""An overlay to begin with, for a response whose shape the spec doesn't know."""

from collections.abc import Mapping
from typing import Any

import orjson
import yaml  # type: ignore[import-untyped]

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.spec import Operation, Spec

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


_AGAIN = "not there the first time"


def suggest_overlay(spec: Spec, name: str, value: Any) -> str:
    """The YAML of an overlay that adds the shape of ``value`` to those of the JSON response with status 200.

    ``spec`` is the effective spec, ``name`` an operation of it (``GET /v1/x``). The overlay may be applied after
    the others as it is; its record is to be completed. Raises OptionInvalid when the operation isn't there or has
    no such response.
    """
    operation = next((found for found in spec.operations if found.key == name), None)
    if operation is None:
        raise OptionInvalid(f"{name}: no such operation; write it as METHOD /path, the path as in the spec")
    response = operation.responses.get("200")
    media = response.media("application/json") if response else None
    if response is None or media is None or media.schema is None:
        raise OptionInvalid(f"{name}: no answer with status 200 is JSON with a schema")
    component = _component(spec, operation)
    shared = "$ref" in operation.definition["responses"]["200"]
    reference = {"$ref": f"#/components/schemas/{component}"}
    actions = [
        _remove(f"$.components.schemas.{component}", _AGAIN),
        {
            "target": "$.components.schemas",
            "update": {component: simplified(infer(value))},
        },
        *_another_arm(operation, shared, response.definition, media.definition["schema"], reference),
    ]
    overlay = {"overlay": "1.1.0", "info": _info(name), "actions": actions}
    text: str = yaml.safe_dump(
        overlay, allow_unicode=True, sort_keys=False, width=110, default_flow_style=None
    )
    return text


def _another_arm(
    operation: Operation, shared: bool, response: Mapping[str, Any], schema: Json, arm: Json
) -> list[Json]:
    """The actions that make the response's schema accept one more shape, however often they are applied."""
    responses = f"$.paths[{operation.path!r}].{operation.method.lower()}.responses"
    if shared:
        # Other operations share the response: this one gets a copy of its own.
        media = {**response["content"]["application/json"], "schema": {"anyOf": [schema, arm]}}
        own = {**response, "content": {**response["content"], "application/json": media}}
        return [
            _remove(f"{responses}['200']"),
            {"target": responses, "update": {"200": own}},
        ]
    media_path = f"{responses}['200'].content['application/json']"
    if schema.keys() == {"anyOf"}:
        return [
            _remove(f"{media_path}.schema.anyOf[?@['$ref'] == '{arm['$ref']}']", _AGAIN),
            {"target": f"{media_path}.schema.anyOf", "update": [arm]},
        ]
    return [
        _remove(f"{media_path}.schema"),
        {"target": media_path, "update": {"schema": {"anyOf": [schema, arm]}}},
    ]


def _component(spec: Spec, operation: Operation) -> str:
    """A free name for the new shape, after the operation."""
    words = operation.definition.get("operationId") or operation.key.lower()
    name = "".join(part[:1].upper() + part[1:] for part in _words(words)) + "Undocumented"
    taken = spec.document.get("components", {}).get("schemas", {})
    return next(
        free for n in range(1, len(taken) + 2) if (free := name if n == 1 else f"{name}{n}") not in taken
    )


def _words(text: str) -> list[str]:
    return "".join(c if c.isascii() and c.isalnum() else " " for c in text).split()


def _remove(target: str, optional: str | None = None) -> Json:
    action: Json = {"target": target, "remove": True}
    return {**action, "x-optional": optional} if optional else action


def _info(name: str) -> Json:
    return {
        "title": f"{name} has an answer that is not documented",
        "version": "1.0.0",
        "x-quirk": {
            "id": "to-be-named",
            "state": "live",
            "sections": ["a live answer, with its date"],
            "effect": "One more shape of the answer.",
            "checks": ["overlay-target"],
        },
        "description": "What the answer is, when it comes, and how it differs from what is documented.",
    }
