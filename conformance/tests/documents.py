"""Small OpenAPI documents for tests."""

from typing import Any


def document(paths: dict[str, Any], schemas: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    """An OpenAPI 3.1 document with these paths and schemas."""
    components = {"schemas": schemas or {}, **more.pop("components", {})}
    info = {"title": "t", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": paths, "components": components, **more}


def answering(content: dict[str, Any] | None = None, status: str = "200", **more: Any) -> dict[str, Any]:
    """An operation with one response."""
    response = {"description": "d", **({} if content is None else {"content": content})}
    return {"responses": {status: response}, **more}


def as_json(schema: dict[str, Any] | bool) -> dict[str, Any]:
    """Content that is JSON of a schema."""
    return {"application/json": {"schema": schema}}


def reference(name: str) -> dict[str, str]:
    """A reference to a schema of the document."""
    return {"$ref": f"#/components/schemas/{name}"}
