"""The list of models: documentation page "List Models"."""

from scripts.standin.parts import Family, Json, answer, array, record, schema_ref, text

from .errors import error_responses

SCHEMAS: Json = {
    # "Response".
    "ModelList": record(
        {"object": text(const="list"), "data": array(schema_ref("ModelInfo"))}, ["object", "data"]
    ),
    # "Model Fields".
    "ModelInfo": record(
        {
            "id": text(examples=["gpt-5-nano"]),
            "object": text(const="model"),
            "created": {"type": "number", "description": "Unix seconds, 0 for built-in models"},
            "owned_by": text(enum=["leaperone", "openrouter"]),
            "name": text(),
            "context_length": {"type": "number", "description": "Largest context (OpenRouter models)"},
            "pricing": schema_ref("ModelPricing"),
        },
        ["id", "object", "created", "owned_by", "name"],
    ),
    "ModelPricing": record(
        {
            "prompt_per_1m": {"type": "number", "description": "USD for a million tokens in"},
            "completion_per_1m": {"type": "number", "description": "USD for a million tokens out"},
        },
        ["prompt_per_1m", "completion_per_1m"],
    ),
}

_EXAMPLE = {
    "object": "list",
    "data": [
        {"id": "auto", "object": "model", "created": 0, "owned_by": "leaperone", "name": "Auto"},
        {
            "id": "gpt-5-nano",
            "object": "model",
            "created": 0,
            "owned_by": "leaperone",
            "name": "GPT-5 Nano",
            "pricing": {"prompt_per_1m": 0.05, "completion_per_1m": 0.4},
        },
        {
            "id": "openrouter/anthropic/claude-sonnet-4.6",
            "object": "model",
            "created": 1700000000,
            "owned_by": "openrouter",
            "name": "Anthropic: Claude Sonnet 4.6",
            "context_length": 200000,
            "pricing": {"prompt_per_1m": 3.0, "completion_per_1m": 15.0},
        },
    ],
}

_LIST = {
    "operationId": "listModels",
    "summary": "List the models that can be used",
    "tags": ["models"],
    # "Notes": no authentication.
    "security": [],
    "responses": {
        "200": answer("All models", "ModelList", _EXAMPLE),
        **error_responses(["429", "500"]),
    },
}

FAMILY = Family(
    tag="models", description="Available models", paths={"/v1/models": {"get": _LIST}}, schemas=SCHEMAS
)
