"""Parts that all operations of the gateway share: the wrapper of responses, errors, and how an operation is written."""

from collections.abc import Iterable
from typing import Any

from scripts.standin.parts import JSON, Json, body, media, record, response_ref, schema_ref, text

ROUTES = "the gateway's public route definitions"
_REFERENCE = "https://docs.tryleap.ai/reference/"
_LISTED = (
    "Listed by name only: the page neither describes nor shows it. "
    f"Path, parameters and body are those of {ROUTES}."
)

# "Response Format" and "Error Handling".
SCHEMAS: Json = {
    "Answer": record(
        {"data": {"type": ["object", "array"], "description": "Actual response from the provider"}},
        ["data"],
    ),
    "ErrorBody": record({"data": record({"error": schema_ref("ErrorDetail")}, ["error"])}, ["data"]),
    "ErrorDetail": record({"message": text(), "code": text()}, ["message", "code"]),
}

_EXAMPLE = {"data": {"error": {"message": "Error description", "code": "ERROR_CODE"}}}
_STATUSES = {
    "400": ("BadRequest", "Bad Request: invalid parameters or request body"),
    "401": ("Unauthorized", "Unauthorized: invalid or missing API token"),
    "403": ("Forbidden", "Forbidden: insufficient permissions"),
    "404": ("NotFound", "Not Found: endpoint or resource doesn't exist"),
    "429": ("TooManyRequests", "Too Many Requests: rate limit exceeded"),
    "500": ("ServerError", "Server Error: provider API error"),
}


def error_responses() -> Json:
    """The error answers as response components."""
    return {
        name: {"description": description, "content": {JSON: media("ErrorBody", _EXAMPLE)}}
        for name, description in _STATUSES.values()
    }


def operation(
    operation_id: str,
    summary: str,
    tag: str,
    reference: str,
    *,
    places: Iterable[str] = (),
    query: Json | None = None,
    properties: Json | None = None,
    required: Iterable[str] = (),
    listed: bool = False,
) -> Json:
    """An operation: path parameters by name, query parameters by schema, a JSON body by its properties.

    ``listed`` marks one that the page lists by name only.
    """
    value: Json = {
        "operationId": operation_id,
        "tags": [tag],
        "summary": summary,
        "externalDocs": {"url": _REFERENCE + reference},
    }
    if listed:
        value |= {"description": _LISTED, "x-listed-only": True}
    parameters: list[Json] = [
        {"name": name, "in": "path", "required": True, "schema": text()} for name in places
    ]
    parameters += [{"name": name, "in": "query", "schema": schema} for name, schema in (query or {}).items()]
    if parameters:
        value["parameters"] = parameters
    if properties is not None:
        content: dict[str, Any] = {JSON: {"schema": record(properties, required)}}
        value["requestBody"] = {**body(content), "required": bool(list(required))}
    answers: Json = {"200": {"description": "Success", "content": {JSON: media("Answer")}}}
    value["responses"] = answers | {status: response_ref(name) for status, (name, _) in _STATUSES.items()}
    return value
