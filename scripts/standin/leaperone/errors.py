"""Error answers.

Documentation pages "Error Codes", "Rate Limits", "Address Purification" and "Social Media Data API".
"""

from collections.abc import Iterable

from scripts.standin.parts import JSON, Json, record, response_ref, schema_ref, text

SCHEMAS: Json = {
    # "Error Codes", section "Error Response Format".
    "ErrorBody": record({"error": schema_ref("ErrorDetail")}, ["error"]),
    "ErrorDetail": record({"message": text(), "type": text(), "code": text()}, ["message", "type", "code"]),
}

# "Rate Limits", section "Rate Limit Headers".
HEADERS: Json = {
    "RateLimitLimit": {
        "description": "Requests allowed in the current window",
        "schema": {"type": "integer", "minimum": 0},
    },
    "RateLimitRemaining": {
        "description": "Requests left in the current window",
        "schema": {"type": "integer", "minimum": 0},
    },
    "RateLimitReset": {
        "description": "When the current window ends, in Unix seconds",
        "schema": {"type": "integer", "minimum": 0},
    },
    "RetryAfter": {
        "description": "Seconds to wait before the next request",
        "schema": {"type": "integer", "minimum": 0},
    },
}

_RATE_LIMIT_HEADERS: Json = {
    "X-RateLimit-Limit": {"$ref": "#/components/headers/RateLimitLimit"},
    "X-RateLimit-Remaining": {"$ref": "#/components/headers/RateLimitRemaining"},
    "X-RateLimit-Reset": {"$ref": "#/components/headers/RateLimitReset"},
    "Retry-After": {"$ref": "#/components/headers/RetryAfter"},
}

# status: component, description, type, code
_COMMON = {
    "400": ("BadRequest", "The request is malformed", "invalid_request_error", "invalid_request"),
    "401": (
        "Unauthorized",
        "No API key, or one that is not valid",
        "authentication_error",
        "invalid_api_key",
    ),
    "402": ("InsufficientCredits", "Not enough credits", "insufficient_credits", "insufficient_credits"),
    "403": ("Forbidden", "The platform or endpoint is not available", "invalid_request_error", "forbidden"),
    "404": ("NotFound", "No such resource", "invalid_request_error", "not_found"),
    "410": ("Gone", "The resource has expired", "invalid_request_error", "gone"),
    "429": ("RateLimited", "Too many requests", "rate_limit_error", "rate_limit_exceeded"),
    "500": ("ServerError", "The server failed", "server_error", "internal_error"),
    "503": ("Unavailable", "The upstream service can't be reached", "server_error", "upstream_unavailable"),
    "504": ("Timeout", "The upstream service did not answer in time", "server_error", "upstream_timeout"),
}

# "Address Purification", section "Error Codes": the same statuses, codes of their own.
_ADDRESS_CODES = {
    "400": "InvalidParameter",
    "401": "missing_api_key",
    "402": "insufficient_credits",
    "403": "Forbidden.NoPermission",
    "429": "Throttling.User",
    "500": "InternalError",
    "504": "Timeout",
}


def error_responses(statuses: Iterable[str]) -> Json:
    """References to the shared error answers, by status."""
    return {status: response_ref(_COMMON[status][0]) for status in statuses}


def address_error_responses() -> Json:
    """References to the error answers of the address operations, by status."""
    return {status: response_ref(f"Address{_COMMON[status][0]}") for status in _ADDRESS_CODES}


def components() -> Json:
    """All error answers as response components."""
    common = {name: _response(status, code) for status, (name, _, _, code) in _COMMON.items()}
    address = {
        f"Address{_COMMON[status][0]}": _response(status, code) for status, code in _ADDRESS_CODES.items()
    }
    return common | address


def _response(status: str, code: str) -> Json:
    _, description, kind, _ = _COMMON[status]
    example = {"error": {"message": description, "type": kind, "code": code}}
    content = {JSON: {"schema": schema_ref("ErrorBody"), "example": example}}
    response: Json = {"description": description, "content": content}
    if status == "429":
        response["headers"] = _RATE_LIMIT_HEADERS
    return response
