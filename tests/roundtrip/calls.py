"""What a public bug report says of a client, as a document and calls; and short ways to write the document."""

from dataclasses import dataclass, field
from typing import Any

from .documents import DONE

Json = dict[str, Any]

TEXT, NUMBER, FLAG = {"type": "string"}, {"type": "integer"}, {"type": "boolean"}
FILE = {"type": "string", "format": "binary"}


@dataclass(frozen=True)
class Model:
    """An argument that is a model of the client: its name, and its fields."""

    name: str
    fields: Json


@dataclass(frozen=True)
class Call:
    """A call of an operation: its arguments, and the request that they have to become, by the text of OpenAPI.

    `body` is the value that the body holds, `None` for none. `answer` is the JSON that is answered, which the returned
    value has to be equal to, and `returned` the name of its class where that matters.
    """

    operation: str
    arguments: Json = field(default_factory=dict)
    target: str = ""
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    answer: Any = None
    returned: str | None = None
    media_type: str = "application/json"


@dataclass(frozen=True)
class Report:
    """A bug report (`owner/repository#number`), a document that shows what it is about, and calls of it."""

    source: str
    paths: Json
    calls: tuple[Call, ...]
    schemas: Json = field(default_factory=dict)
    version: str = "3.0.3"
    further: Json = field(default_factory=dict)

    @property
    def document(self) -> Json:
        """The whole document."""
        return {
            "openapi": self.version,
            "info": {"title": "Report", "version": "1"},
            "servers": [{"url": "http://127.0.0.1:9"}],
            "paths": self.paths,
            "components": {"schemas": self.schemas, **self.further},
        }


def ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def fields(*required: str, **properties: Any) -> Json:
    return {"type": "object", **({"required": list(required)} if required else {}), "properties": properties}


def items(items: Json) -> Json:
    return {"type": "array", "items": items}


def answer(schema: Json, media_type: str = "application/json") -> Json:
    return {"200": {"description": "found", "content": {media_type: {"schema": schema}}}}


def body(schema: Json, media_type: str = "application/json", **media: Any) -> Json:
    return {"required": True, "content": {media_type: {"schema": schema, **media}}}


def query(name: str, schema: Json, **further: Any) -> Json:
    return {"name": name, "in": "query", "schema": schema, **further}


def path(name: str, schema: Json = TEXT) -> Json:
    return {"name": name, "in": "path", "required": True, "schema": schema}


def get(*parameters: Json, **operation: Any) -> Json:
    return {"get": {"parameters": list(parameters), "responses": DONE, **operation}}


def echo(schema: Json) -> Json:
    """A path with an operation that takes a value and one that answers it."""
    return {
        "post": {"requestBody": body(schema), "responses": answer(schema)},
        "get": {"responses": answer(schema)},
    }
