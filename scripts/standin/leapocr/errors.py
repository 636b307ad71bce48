"""Errors and rate limit headers: API reference, "Error Handling" and "Rate Limiting"."""

from collections.abc import Iterable

from scripts.standin.parts import JSON, Json, record, response_ref, schema_ref, text

SCHEMAS: Json = {
    "ErrorBody": record({"error": schema_ref("ErrorDetail")}, ["error"]),
    "ErrorDetail": record({"code": text(), "message": text(), "details": record({})}, ["code", "message"]),
}

HEADERS: Json = {
    "RateLimitLimit": {
        "description": "Requests a minute that the plan allows",
        "schema": {"type": "integer", "minimum": 0},
    },
    "RateLimitRemaining": {
        "description": "Requests left in this minute",
        "schema": {"type": "integer", "minimum": 0},
    },
    "RateLimitReset": {
        "description": "When the limit begins anew, in Unix seconds",
        "schema": {"type": "integer", "minimum": 0},
    },
}

RATE_LIMIT_HEADERS: Json = {
    "X-RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
    "X-RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
    "X-RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"},
}

_STATUSES = {
    "400": ("BadRequest", "Bad Request: invalid parameters"),
    "401": ("Unauthorized", "Unauthorized: invalid API key"),
    "404": ("NotFound", "Not Found: job not found"),
    "429": ("TooManyRequests", "Too Many Requests: rate limit exceeded"),
    "500": ("ServerError", "Internal Server Error"),
}

_EXAMPLE = {
    "error": {
        "code": "VALIDATION_ERROR",
        "message": "Invalid format parameter",
        "details": {
            "field": "format",
            "allowed_values": ["structured", "markdown", "per_page_structured"],
        },
    }
}


def error_responses(statuses: Iterable[str]) -> Json:
    """References to the error answers, by status."""
    return {status: response_ref(_STATUSES[status][0]) for status in statuses}


def components() -> Json:
    """All error answers as response components; the reference shows the body of one."""
    return {name: _response(status, description) for status, (name, description) in _STATUSES.items()}


def _response(status: str, description: str) -> Json:
    media: Json = {"schema": schema_ref("ErrorBody")}
    if status == "400":
        media["example"] = _EXAMPLE
    return {"description": description, "headers": RATE_LIMIT_HEADERS, "content": {JSON: media}}
