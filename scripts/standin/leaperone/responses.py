"""Model responses: documentation page "Responses"."""

from scripts.standin.parts import (
    BASE_ERRORS,
    JSON,
    Family,
    Json,
    array,
    body,
    media,
    record,
    schema_ref,
    text,
)

from .errors import error_responses

SCHEMAS: Json = {
    # "Parameters". Other parameters of OpenAI's Responses API are let through.
    "ResponseRequest": record(
        {
            "model": text(enum=["gpt-5-nano", "gpt-5.4"]),
            "input": {"anyOf": [text(), array({"type": "object"})]},
            "stream": {"type": "boolean", "default": False},
        },
        ["model", "input"],
    ),
    # "Response".
    "ModelResponse": record(
        {
            "id": text(examples=["resp-abc123"]),
            "object": text(const="response"),
            "created_at": {"type": "integer", "description": "Unix seconds"},
            "model": text(),
            "output": array(schema_ref("OutputItem")),
            "usage": schema_ref("ResponseUsage"),
        },
        ["id", "object", "created_at", "model", "output"],
    ),
    "OutputItem": record(
        {"type": text(examples=["message"]), "role": text(), "content": array(schema_ref("OutputContent"))},
        ["type"],
    ),
    "OutputContent": record({"type": text(examples=["output_text"]), "text": text()}, ["type"]),
    "ResponseUsage": record(
        {name: {"type": "integer"} for name in ("input_tokens", "output_tokens", "total_tokens")},
        ["input_tokens", "output_tokens", "total_tokens"],
    ),
}

# "Request" and "Response", with a text of our own as the response.
_QUESTION = {"model": "gpt-5-nano", "input": "What is LEAPERone?"}
_ANSWER = {
    "id": "resp-abc123",
    "object": "response",
    "created_at": 1700000000,
    "model": "gpt-5-nano",
    "output": [
        {
            "type": "message",
            "role": "assistant",
            "content": [{"type": "output_text", "text": "One key, many models."}],
        }
    ],
    "usage": {"input_tokens": 12, "output_tokens": 22, "total_tokens": 34},
}

_CREATE = {
    "operationId": "createModelResponse",
    "summary": "Answer a text or a list of inputs",
    "tags": ["responses"],
    "requestBody": body({JSON: media("ResponseRequest", _QUESTION)}),
    "responses": {
        "200": {
            "description": "The answer, or its parts as server-sent events when stream is true",
            "content": {
                JSON: media("ModelResponse", _ANSWER),
                "text/event-stream": {"schema": text()},
            },
        },
        **error_responses(BASE_ERRORS),
    },
}

FAMILY = Family(
    tag="responses",
    description="Model responses, compatible with OpenAI's Responses API",
    paths={"/v1/responses": {"post": _CREATE}},
    schemas=SCHEMAS,
)
