"""Building blocks of the families of operations: references, bodies, operations."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

JSON = "application/json"
MULTIPART = "multipart/form-data"

# Statuses that the error code table of the documentation gives for every operation that costs something.
BASE_ERRORS = ("400", "401", "402", "429", "500")


@dataclass(frozen=True, slots=True)
class Family:
    """Operations that share a tag, and what they bring along; all members as in an OpenAPI document."""

    tag: str
    description: str
    paths: Json
    schemas: Json = field(default_factory=dict)
    responses: Json = field(default_factory=dict)
    webhooks: Json = field(default_factory=dict)


def schema_ref(name: str) -> Json:
    """A reference to a schema component."""
    return {"$ref": f"#/components/schemas/{name}"}


def response_ref(name: str) -> Json:
    """A reference to a response component."""
    return {"$ref": f"#/components/responses/{name}"}


def text(**keywords: Any) -> Json:
    """A string schema."""
    return {"type": "string", **keywords}


def array(items: Json, **keywords: Any) -> Json:
    """An array schema."""
    return {"type": "array", "items": items, **keywords}


def record(properties: Json, required: Iterable[str] = (), **keywords: Any) -> Json:
    """An object schema; what it doesn't name is allowed."""
    schema: Json = {"type": "object", "properties": properties, **keywords}
    names = list(required)
    if names:
        schema["required"] = names
    return schema


def media(name: str, example: Any = None) -> Json:
    """A media type of one schema component, with a documented example if there is one."""
    value: Json = {"schema": schema_ref(name)}
    if example is not None:
        value["example"] = example
    return value


def body(content: Json) -> Json:
    """A required request body: media types by name."""
    return {"required": True, "content": content}


def answer(description: str, name: str, example: Any = None) -> Json:
    """A JSON response of one schema component."""
    return {"description": description, "content": {JSON: media(name, example)}}
