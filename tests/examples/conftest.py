"""Small APIs, each a directory with a spec, documented examples and overlays."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Json = dict[str, Any]
MakeApi = Callable[..., Path]

NOTHING: Json = {kind: [] for kind in ("requests", "answers", "webhooks", "fields", "endpoints", "counts")}
BOOK = {
    "type": "object",
    "required": ["id", "title"],
    "properties": {
        "id": {"type": "integer"},
        "title": {"type": "string"},
        "stars": {"type": "integer"},
        "cover": {"type": "string", "format": "uri"},
        "notes": {
            "type": "string",
            "contentMediaType": "application/json",
            "contentSchema": {"$ref": "#/components/schemas/Notes"},
        },
    },
}
SPEC: Json = {
    "openapi": "3.1.0",
    "info": {"title": "Books", "version": "1"},
    "security": [{"Key": []}],
    "paths": {
        "/books": {
            "get": {
                "operationId": "listBooks",
                "parameters": [
                    {"name": "page", "in": "query", "required": True, "schema": {"type": "integer"}},
                    {"name": "tag", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
                    {"name": "X-Trace", "in": "header", "schema": {"type": "boolean"}},
                ],
                "responses": {
                    "200": {
                        "description": "Books",
                        "content": {
                            "application/json": {"schema": {"$ref": "#/components/schemas/Book"}},
                            "text/event-stream": {
                                "schema": {"type": "string"},
                                "x-events": {"schema": {"$ref": "#/components/schemas/Book"}, "end": "[END]"},
                            },
                        },
                    },
                    "4XX": {"$ref": "#/components/responses/Error"},
                },
            },
            "post": {
                "operationId": "addBook",
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {"schema": {"$ref": "#/components/schemas/Book"}},
                        "multipart/form-data": {
                            "schema": {
                                "type": "object",
                                "required": ["scan"],
                                "properties": {
                                    "scan": {"type": "string", "format": "binary"},
                                    "pages": {"type": "integer"},
                                    "format": {"type": "string", "default": "text"},
                                },
                            }
                        },
                    },
                },
                "responses": {
                    "200": {
                        "description": "Added",
                        "content": {
                            "application/json": {
                                "schema": {"type": "object"},
                                "x-failure": {"code": "/code", "success": [0]},
                                "x-canonical": {
                                    "schema": {"$ref": "#/components/schemas/Book"},
                                    "fields": {
                                        "id": ["/data/id", "/id"],
                                        "title": ["/data/title", "/name"],
                                        "stars": ["/data/stars"],
                                    },
                                },
                            },
                            "text/plain": {"schema": {"type": "string"}},
                            "text/csv": {"schema": {"type": "string", "pattern": "^id,"}},
                        },
                        "x-response-by": {
                            "parameter": "format",
                            "values": {
                                "text": {"content-type": "text/plain"},
                                "json": {"content-type": "application/json"},
                                "csv": {
                                    "content-type": "text/csv",
                                    "schema": {"type": "string", "minLength": 5},
                                },
                            },
                        },
                    }
                },
            },
        },
        "/books/{id}": {
            "get": {
                "operationId": "getBook",
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}}],
                "responses": {
                    "200": {"description": "A book"},
                    "404": {"$ref": "#/components/responses/Error"},
                },
            }
        },
        "/books/new": {
            "get": {"operationId": "newBooks", "responses": {"200": {"description": "New books"}}}
        },
    },
    "webhooks": {
        "added": {
            "post": {
                "operationId": "added",
                "requestBody": {
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Book"}}}
                },
                "responses": {"200": {"description": "Seen"}},
            }
        }
    },
    "components": {
        "schemas": {
            "Book": BOOK,
            "Notes": {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}}},
        },
        "responses": {
            "Error": {
                "description": "Refused",
                "content": {
                    "application/json": {
                        "schema": {
                            "type": "object",
                            "required": ["error"],
                            "properties": {
                                "error": {
                                    "type": "object",
                                    "required": ["message"],
                                    "properties": {
                                        "message": {"type": "string"},
                                        "code": {"type": "string", "pattern": "^[a-z]+$"},
                                    },
                                }
                            },
                        }
                    }
                },
            }
        },
        "securitySchemes": {
            "Key": {"type": "apiKey", "in": "header", "name": "X-Key"},
            "Other": {"type": "apiKey", "in": "query", "name": "key"},
        },
    },
}


@pytest.fixture
def make_api(tmp_path: Path) -> MakeApi:
    """Makes an API's directory of ``SPEC``, the given examples and overlays (by file name)."""

    def make(*, spec: Json = SPEC, overlays: dict[str, Json] | None = None, **examples: list[Json]) -> Path:
        (tmp_path / "openapi.json").write_text(json.dumps(spec))
        (tmp_path / "examples.json").write_text(json.dumps(NOTHING | examples))
        (tmp_path / "overlays").mkdir(exist_ok=True)
        for name, overlay in (overlays or {}).items():
            (tmp_path / "overlays" / name).write_text(json.dumps(overlay))
        return tmp_path

    return make
