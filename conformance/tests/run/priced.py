"""The small API with prices, rate limits and more operations, for runs that count."""

import json
from pathlib import Path
from typing import Any

READING = 6
"""Operations that only read, apart from those of the small API."""


def priced(small: Path, folder: Path) -> Path:
    """A file with the small API, its operations priced, and ``GET /v1/data/0`` to ``/5`` at 0.01 credits each."""
    document: dict[str, Any] = json.loads(small.read_text())
    paths = document["paths"]
    document["info"]["x-rate-limit-tiers"] = {"0": {"name": "free", "chat": 5, "data": 4}}
    for number in range(READING):
        paths[f"/v1/data/{number}"] = {
            "get": {
                "operationId": f"data{number}",
                "tags": ["data"],
                "x-price": {"credits": 0.01, "per": "call", "when": "success"},
                "x-rate-limit-bucket": "data",
                "parameters": [
                    {
                        "name": "page",
                        "in": "query",
                        "required": True,
                        "schema": {"type": "integer", "minimum": 1, "maximum": 50},
                        "example": 1,
                    }
                ],
                "responses": {
                    "200": {
                        "description": "Data",
                        "content": {"application/json": {"schema": {"type": "object"}}},
                    },
                    "default": {
                        "description": "Error",
                        "content": {"application/json": {"schema": {"type": "object"}}},
                    },
                },
            }
        }
    create = paths["/v1/images/generations"]["post"]["requestBody"]["content"]["application/json"]
    create["schema"]["properties"]["number"] = {"type": "integer", "minimum": 1, "maximum": 4, "default": 1}
    prices = {
        "/v1/address/structure": {"credits": 0.008, "per": "call", "when": "success"},
        "/v1/images/generations": {"credits": 0.5, "per": "image", "units": "/number", "when": "creation"},
    }
    for path, price in prices.items():
        paths[path]["post"]["x-price"] = price
    file = folder / "priced.json"
    file.write_text(json.dumps(document))
    return file
