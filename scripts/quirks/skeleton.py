"""An overlay to begin with, for an answer whose shape the spec doesn't know."""

import io
from typing import Any

from ruamel.yaml import YAML

from scripts.errors import SpecError
from scripts.overlay.select import path_text
from scripts.spec import Operation, iter_operations, resolve

from .infer import infer, simplified

Json = dict[str, Any]

_AGAIN = "there only when this overlay meets its own result"


def skeleton(spec: Json, name: str, answer: Any) -> str:
    """The YAML of an overlay that adds the shape of ``answer`` to those of the JSON answer with status 200.

    ``spec`` is the effective spec, ``name`` an operation of it (``GET /v1/x``). The overlay may be applied after
    the others as it is; its record is to be completed. Raises SpecError when the operation isn't there or has no
    such answer.
    """
    operation = next((found for found in iter_operations(spec) if found.name == name), None)
    if operation is None:
        raise SpecError(f"{name}: no such operation; write it as METHOD /path, the path as in the spec")
    component = _component(spec, operation)
    response = operation.value.get("responses", {}).get("200", {})
    inline = resolve(spec, response["$ref"]) if "$ref" in response else response
    media = inline.get("content", {}).get("application/json")
    if media is None or "schema" not in media:
        raise SpecError(f"{name}: no answer with status 200 is JSON with a schema")
    reference = {"$ref": f"#/components/schemas/{component}"}
    actions = [
        _remove(f"$.components.schemas.{component}", _AGAIN),
        {
            "target": "$.components.schemas",
            "update": {component: {"description": "To be named", **simplified(infer(answer))}},
        },
        *_another_arm(operation, "$ref" in response, inline, media["schema"], reference),
    ]
    return _yaml({"overlay": "1.1.0", "info": _info(name), "actions": actions})


def _another_arm(operation: Operation, shared: bool, response: Json, schema: Json, arm: Json) -> list[Json]:
    """The actions that make the answer's schema accept one more shape, however often they are applied."""
    responses = path_text(("paths", operation.path, operation.method, "responses"))
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


def _component(spec: Json, operation: Operation) -> str:
    """A free name for the new shape, after the operation."""
    words = operation.value.get("operationId") or operation.name.lower()
    name = "".join(part[:1].upper() + part[1:] for part in _words(words)) + "Undocumented"
    taken = spec.get("components", {}).get("schemas", {})
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


def _yaml(document: Json) -> str:
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]
    yaml.allow_unicode = True
    yaml.width = 110
    stream = io.StringIO()
    yaml.dump(document, stream)
    return stream.getvalue()
