"""The credit balance: documentation pages "Quick Start" and "CLI" (section "JSON Output")."""

from scripts.standin.parts import Family, Json, answer, record, text

from .errors import error_responses

SCHEMAS: Json = {
    "CreditBalance": record(
        {
            "paid": {"type": "number"},
            "gift": {"type": "number"},
            "total": {"type": "number"},
            "giftExpiresAt": text(format="date-time"),
        },
        ["paid", "gift", "total"],
    ),
}

_EXAMPLE = {"paid": 10.0, "gift": 5.0, "total": 15.0, "giftExpiresAt": "2026-04-01T00:00:00.000Z"}

_BALANCE = {
    "operationId": "getCreditBalance",
    "summary": "Tell how many credits are left",
    "tags": ["credits"],
    "responses": {
        "200": answer("The balance", "CreditBalance", _EXAMPLE),
        **error_responses(["401", "429", "500"]),
    },
}

FAMILY = Family(
    tag="credits",
    description="Credits of the account",
    paths={"/v1/cli/credits/balance": {"get": _BALANCE}},
    schemas=SCHEMAS,
)
