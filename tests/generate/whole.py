"""A document that has everything a client is made of, each thing once, and a configuration for it."""

import copy
from typing import Any

Json = dict[str, Any]

CONFIG: Json = {
    "api": "pets",
    "distribution": "pets",
    "package": "pets",
    "client": "Pets",
    "version": "0.1.0",
    "description": "Everything about pets",
    "prefixes": {"/v1": ""},
    "names": {"POST /v1/chat": "talks.create", "showPhoto": "photos.show"},
    "without": ["something"],
    "generator": {
        "field_prefix": "field_",
        "class_overrides": {"Cat": {"class_name": "Tomcat", "module_name": "tomcat"}},
    },
}


def ref(kind: str, name: str) -> Json:
    return {"$ref": f"#/components/{kind}/{name}"}


def json_of(schema: Json, **further: Any) -> Json:
    return {"application/json": {"schema": schema, **further}}


INFO: Json = {
    "title": "Pets",
    "version": "1",
    "summary": "All pets",
    "description": "What is known of pets",
    "x-body-limit": {"bytes": 52428800, "status": 413, "type": "text/html"},
    "x-catalogue": "/openapi.json",
    "x-error-code-at": ["/code"],
    "x-known-contradictions": {"ages": "Two ages are given"},
    "x-page-signs": {"at": "/data", "more": ["has_more"], "last": ["is_end"]},
    "x-rules": {
        "kind": {
            "section": "Errors",
            "message": "an error has no kind",
            "when": "response.status >= 400",
            "expression": "has(response.body.kind)",
            "operations": ["POST *"],
        }
    },
    "x-quirks": {"ages": {"title": "Ages", "state": "documented", "checks": ["ages_agree"]}},
    "x-rate-limit-tiers": {"0": {"name": "free", "spent": 0, "days": 0, "reading": 5}},
    "x-url-formats": {"names": {"path": "new", "query": "old"}, "when": [404]},
}

LIST: Json = {
    "operationId": "listPets",
    "summary": "List pets",
    "description": "All pets, page by page.",
    "tags": ["pets"],
    "parameters": [
        {"name": "cursor", "in": "query", "description": "Where to go on", "schema": {"type": "string"}},
        {"name": "limit", "in": "query", "schema": {"type": "integer", "default": 10}},
        {
            "name": "fields",
            "in": "query",
            "explode": False,
            "schema": {"type": "array", "items": {"type": "string", "enum": ["name", "age"]}},
        },
        {"name": "X-Trace", "in": "header", "required": True, "schema": {"type": "string", "example": "t"}},
    ],
    "responses": {
        "200": {
            "description": "Pets",
            "headers": {"X-Total": {"description": "How many", "schema": {"type": "integer"}}},
            "content": json_of(
                {"type": "object", "title": "Page of pets", "properties": {"data": {"type": "object"}}},
                examples={"one": {"summary": "One", "value": {"data": {"name": "Tom"}}}},
            ),
        },
        "400": ref("responses", "Refused"),
    },
    "x-pagination": {
        "style": "cursor",
        "parameter": "cursor",
        "next": ["next_cursor"],
        "end": ["none"],
        "size": "limit",
        "carry": ["fields"],
    },
    "x-price": {"credits": 0.5, "per": "call", "when": "success"},
    "x-rate-limit-bucket": "reading",
    "x-timeout": 30,
    "x-unstable": "Often slow",
}

CREATE: Json = {
    "operationId": "createPet",
    "summary": "Create a pet",
    "requestBody": ref("requestBodies", "Wanted"),
    "responses": {
        "200": {
            "description": "The pet",
            "content": {
                **json_of(
                    {"type": "object", "properties": {"code": {"type": "integer"}}},
                    **{
                        "x-canonical": {"schema": ref("schemas", "Pet"), "fields": {"name": ["/data/name"]}},
                        "x-failure": {"code": "/code", "success": [0, "ok"]},
                    },
                ),
                "text/event-stream": {
                    "schema": {"type": "string"},
                    "x-events": {"schema": ref("schemas", "Dog"), "end": "[DONE]", "parameter": "stream"},
                },
            },
        }
    },
    "x-outcome": "list the pets",
    "x-price": {"credits": 1, "per": "image", "when": "creation", "units": "/number"},
    "x-scenarios": {
        "born": {
            "section": "Pets",
            "message": "a pet is not born",
            "needs": "mock",
            "steps": [
                {"id": "made", "operation": "createPet", "media_type": "application/json", "times": 2},
                {
                    "id": "read",
                    "operation": "GET /pets/{name}",
                    "path": {"name": "$steps.made.response.record#/name"},
                    "query": {"limit": 1},
                    "headers": {"X-Trace": "t"},
                    "status": 200,
                    "wait": 1,
                    "until": "response.record.kind == 'born'",
                },
                {"id": "photo", "url": "$steps.read.response.record#/photo", "key": "none", "status": [200]},
            ],
            "rules": {
                "same": {
                    "message": "another pet is read",
                    "when": "has(steps.read.response.record)",
                    "expression": "steps.read.response.record.name == steps.made.response.record.name",
                }
            },
        }
    },
    "x-task": {
        "status": "getPet",
        "id": "name",
        "state": "kind",
        "done": ["born"],
        "failed": ["lost"],
        "every": 1,
        "limit": 60,
        "results": {"photos": "number"},
        "delete": {"operation": "deletePet", "gone": [404], "marked": "/gone"},
    },
}

CHAT: Json = {
    "requestBody": {"required": True, "content": json_of(ref("schemas", "Said"), example={"tone": "low"})},
    "responses": {
        "200": {
            "description": "An answer",
            "content": {"audio/wav": {}, **json_of(ref("schemas", "Pet"))},
            "x-response-by": {
                "parameter": "tone",
                "values": {
                    "low": {"content-type": "audio/wav"},
                    "high": {"content-type": "application/json", "schema": ref("schemas", "Pet")},
                },
            },
        }
    },
    "x-price": {
        "per": "token",
        "rates": {"operation": "listModels", "models": "/data", "in": "/in", "out": "/out", "tokens": 1000},
        "most": "/most",
        "measured": {"in": "/usage/in", "out": ["/usage/out"], "model": "/model"},
    },
}

PATHS: Json = {
    "/v1/pets": {"get": LIST, "post": CREATE},
    "/v1/pets/{petId}": {
        "parameters": [{"name": "petId", "in": "path", "required": True, "schema": {"type": "string"}}],
        "get": {
            "operationId": "getPet",
            "responses": {
                "200": {
                    "description": "",
                    "content": json_of(
                        {"type": "object"},
                        **{"x-envelope": {"at": ["/data"], "schema": ref("schemas", "Pet")}},
                    ),
                }
            },
            "x-expires": {"urls": {"after": 60}, "resource": {"after": 60, "status": 410, "marked": "/gone"}},
            "x-balance": "/left",
        },
        "delete": {"operationId": "deletePet", "responses": {"204": {"description": "Gone"}}},
    },
    "/v1/pets/{petId}/photo": {
        "parameters": [ref("parameters", "PetId")],
        "get": {
            "operationId": "showPhoto",
            "responses": {
                "200": {"description": "", "content": {"image/png": {}, "text/html": {}}},
                "202": {"description": "", "content": {"text/plain": {}}},
            },
            "x-page-price": {"parameter": "size", "default": "small", "credits": {"small": 1, "big": 2}},
        },
    },
    "/v1/chat": {"post": CHAT},
    "/v1/models": {
        "get": {
            "operationId": "listModels",
            "security": [],
            "responses": {"200": {"description": "", "content": json_of(ref("schemas", "Models"))}},
        }
    },
    "/health check": {"get": {"responses": {"200": {"description": "ok"}}, "x-listed-only": True}},
}

ANIMALS: Json = {
    "Cat": {
        "type": "object",
        "properties": {"kind": {"type": "string"}, "claws": {"type": "integer"}},
        "x-shapes": {"cats": {"tame": {"properties": {"claws": False}}}},
    },
    "Dog": {"type": "object", "properties": {"kind": {"type": "string"}, "bark": {"const": "loud"}}},
    "Animal": {
        "oneOf": [ref("schemas", "Cat"), ref("schemas", "Dog")],
        "discriminator": {
            "propertyName": "kind",
            "mapping": {"cat": "#/components/schemas/Cat", "dog": "Dog"},
        },
    },
}

SCHEMAS: Json = {
    **ANIMALS,
    "Pet": {
        "type": "object",
        "title": "A pet",
        "description": "One of them",
        "required": ["name"],
        "properties": {
            "name": {"type": "string", "description": "What it is called", "default": "Tom", "title": "Name"},
            "kind": {"type": "string", "enum": ["cat", "dog"], "examples": ["cat"]},
            "mood": {"type": "string", "x-known-values": ["calm", "wild"]},
            "animal": ref("schemas", "Animal"),
            "place": {
                "type": "string",
                "contentMediaType": "application/json",
                "contentSchema": ref("schemas", "Place"),
            },
            "notes": {"type": "object", "additionalProperties": {"type": "string"}},
            "next-one": {"type": ["string", "null"], "format": "uuid", "pattern": "^[a-f-]+$"},
        },
        "x-known-contradictions": {"ages": "No age here"},
    },
    "Place": {
        "type": "object",
        "properties": {"at": {"type": "string", "x-encoding": {"format": "lon-lat"}}},
    },
    "Wanted": {
        "type": "object",
        "properties": {
            "number": {"type": "integer"},
            "stream": {"type": "boolean"},
            "hook": {"type": "string"},
            "photo": {
                "type": "string",
                "format": "binary",
                "x-max-bytes": 10,
                "x-file-extensions": {"png": "image/png"},
            },
            "caption": {"type": ["string", "null"], "x-null-omits": True},
        },
        "oneOf": [{"required": ["number"]}, {"required": ["photo"]}],
        "not": {"required": ["hook", "photo"]},
    },
    "Said": {
        "type": "object",
        "required": ["text"],
        "properties": {
            "text": {"type": "string"},
            "most": {"type": "integer"},
            "tone": {"type": "string", "enum": ["low", "high"], "default": "low"},
        },
    },
    "Models": {"type": "object", "properties": {"data": {"type": "array", "items": ref("schemas", "Offer")}}},
    "Offer": {"allOf": [{"type": "object", "properties": {"id": {"type": "string"}}}]},
    "Born": {"type": "object", "required": ["event"], "properties": {"event": {"const": "born"}}},
}

WEBHOOK: Json = {
    "summary": "A pet is born",
    "requestBody": {"content": json_of(ref("schemas", "Born"))},
    "responses": {"200": {"description": "Taken"}},
    "x-delivery": {
        "parameter": "hook",
        "timeout": 5,
        "retries": 2,
        "first-delay": 1,
        "longest-delay": 9,
        "signed": True,
        "id": "/id",
        "state": "/state",
        "signature": {
            "header": "X-Signature",
            "timestamp-header": "X-Stamp",
            "algorithm": "hmac-sha256",
            "encoding": "hex",
            "payload": "{timestamp}.{body}",
            "tolerance": 30,
        },
    },
}

DOCUMENT: Json = {
    "openapi": "3.1.0",
    "info": INFO,
    "servers": [{"url": "https://pets.example/api", "description": "The only one"}],
    "tags": [{"name": "pets", "description": "Pets"}],
    "security": [{"Key": []}],
    "paths": PATHS,
    "webhooks": {"petBorn": {"post": WEBHOOK}},
    "components": {
        "schemas": SCHEMAS,
        "parameters": {
            "PetId": {"name": "petId", "in": "path", "required": True, "schema": {"type": "string"}}
        },
        "requestBodies": {
            "Wanted": {
                "description": "What is wanted",
                "required": True,
                "content": {
                    **json_of(ref("schemas", "Wanted")),
                    "multipart/form-data": {"schema": ref("schemas", "Wanted")},
                },
            }
        },
        "responses": {
            "Refused": {
                "description": "Refused",
                "content": json_of({"type": "object"}, example={"code": "no"}),
                "x-error-code": "no",
            }
        },
        "securitySchemes": {
            "Key": {"type": "apiKey", "in": "header", "name": "X-Key"},
            "Token": {"type": "apiKey", "in": "query", "name": "token"},
            "Bearer": {"type": "http", "scheme": "bearer"},
        },
    },
}


def whole() -> tuple[Json, Json]:
    """A copy of the document and of the configuration."""
    return copy.deepcopy(DOCUMENT), copy.deepcopy(CONFIG)
