"""Chat completions: documentation pages "Chat Completions API" and "Chat Completions Guide"."""

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

_TEXT_OR_NULL: Json = {"type": ["string", "null"]}

# "Parameters". Other parameters of OpenAI's API are let through, as "fully OpenAI-compatible" promises.
_REQUEST = record(
    {
        "model": {
            "description": "A built-in model, or one of OpenRouter's as openrouter/{provider}/{model}",
            "anyOf": [
                text(enum=["auto", "gpt-5-nano", "gpt-5.4"]),
                text(pattern="^openrouter/[^/]+/.+$", examples=["openrouter/deepseek/deepseek-chat"]),
            ],
        },
        "messages": array(schema_ref("ChatMessage")),
        "stream": {"type": "boolean", "default": False},
        "stream_options": schema_ref("StreamOptions"),
        "temperature": {"type": "number", "minimum": 0, "maximum": 2, "default": 0.7},
        "top_p": {"type": "number", "default": 1},
        "max_tokens": {"type": "integer", "description": "Upper bound of generated tokens"},
        "stop": {"anyOf": [text(), array(text(), maxItems=4)]},
        "tools": array(schema_ref("ChatTool")),
        "tool_choice": {"anyOf": [text(enum=["none", "auto", "required"]), schema_ref("ChatToolChoice")]},
        "response_format": schema_ref("ChatResponseFormat"),
    },
    ["model", "messages"],
)

# "Parameters", row messages; "Tools / Function Calling" says that tool calls follow OpenAI's format.
_MESSAGE = record(
    {
        "role": text(enum=["system", "developer", "user", "assistant", "tool"]),
        "content": {"anyOf": [text(), array(schema_ref("ContentPart")), {"type": "null"}]},
        "name": text(),
        "tool_calls": array(schema_ref("ToolCall")),
        "tool_call_id": text(),
    },
    ["role"],
)

SCHEMAS: Json = {
    "ChatCompletionRequest": _REQUEST,
    "ChatMessage": _MESSAGE,
    "ContentPart": record({"type": text(), "text": text()}, ["type"]),
    "StreamOptions": record({"include_usage": {"type": "boolean"}}),
    # "Tools / Function Calling".
    "ChatTool": record({"type": text(), "function": schema_ref("FunctionDefinition")}, ["type"]),
    "FunctionDefinition": record(
        {"name": text(), "description": text(), "parameters": {"type": "object"}}, ["name"]
    ),
    "ChatToolChoice": record({"type": text(), "function": schema_ref("FunctionName")}, ["type"]),
    "FunctionName": record({"name": text()}, ["name"]),
    "ToolCall": record(
        {"id": text(), "type": text(), "function": schema_ref("FunctionCall")}, ["id", "type", "function"]
    ),
    "FunctionCall": record({"name": text(), "arguments": text()}, ["name", "arguments"]),
    # "Parameters", row response_format.
    "ChatResponseFormat": record({"type": text(enum=["text", "json_object", "json_schema"])}, ["type"]),
    # "Response" of the reference; the guide shows fewer fields, so only those common to both are required.
    "ChatCompletion": record(
        {
            "id": text(examples=["chatcmpl-abc123"]),
            "object": text(const="chat.completion"),
            "created": {"type": "integer", "description": "Unix seconds"},
            "model": text(),
            "choices": array(schema_ref("ChatChoice")),
            "usage": schema_ref("ChatUsage"),
        },
        ["id", "choices"],
    ),
    "ChatChoice": record(
        {
            "index": {"type": "integer"},
            "message": schema_ref("AssistantMessage"),
            "finish_reason": _TEXT_OR_NULL,
        },
        ["message"],
    ),
    "AssistantMessage": record(
        {
            "role": text(const="assistant"),
            "content": _TEXT_OR_NULL,
            "tool_calls": array(schema_ref("ToolCall")),
        },
        ["role", "content"],
    ),
    "ChatUsage": record(
        {name: {"type": "integer"} for name in ("prompt_tokens", "completion_tokens", "total_tokens")},
        ["prompt_tokens", "completion_tokens", "total_tokens"],
    ),
}

# "Request" and "Response", with a text of our own as the response.
_QUESTION = {
    "model": "auto",
    "messages": [
        {"role": "system", "content": "You are a helpful assistant."},
        {"role": "user", "content": "What is LEAPERone?"},
    ],
    "temperature": 0.7,
    "max_tokens": 256,
}
_ANSWER = {
    "id": "chatcmpl-abc123",
    "object": "chat.completion",
    "created": 1700000000,
    "model": "gpt-5-nano",
    "choices": [
        {
            "index": 0,
            "message": {"role": "assistant", "content": "One key, many models."},
            "finish_reason": "stop",
        }
    ],
    "usage": {"prompt_tokens": 25, "completion_tokens": 22, "total_tokens": 47},
}

_CREATE = {
    "operationId": "createChatCompletion",
    "summary": "Answer a conversation",
    "tags": ["chat"],
    "requestBody": body({JSON: media("ChatCompletionRequest", _QUESTION)}),
    "responses": {
        "200": {
            "description": "The answer, or its parts as server-sent events when stream is true",
            "content": {
                JSON: media("ChatCompletion", _ANSWER),
                "text/event-stream": {"schema": text()},
            },
        },
        **error_responses(BASE_ERRORS),
    },
}

FAMILY = Family(
    tag="chat",
    description="Chat completions, compatible with OpenAI's",
    paths={"/v1/chat/completions": {"post": _CREATE}},
    schemas=SCHEMAS,
)
