"""A document of OpenAPI 3.2 with what that version has and 3.1 hasn't."""

from typing import Any

Json = dict[str, Any]
HERE = "https://pets.example/api/openapi.json"
NUMBER, TEXT = {"type": "integer"}, {"type": "string"}
PET = {"$ref": f"{HERE}#/components/schemas/Pet"}
DATA = {"type": "string", "contentMediaType": "application/json", "contentSchema": PET}
EVENT = {
    "type": "object",
    "required": ["event", "data"],
    "properties": {"event": {"const": "pet"}, "data": DATA},
}
SHOP_EVENT = {
    "type": "object",
    "required": ["event", "data"],
    "properties": {
        "event": {"const": "shop"},
        "data": {**DATA, "contentSchema": {"$ref": "#/components/schemas/Shop"}},
    },
}


def _answer(media_type: str, **media: Any) -> Json:
    return {"200": {"summary": "Found", "content": {media_type: media}}}


def _fields(**properties: Any) -> Json:
    return {"type": "object", "required": ["name"], "properties": properties}


FILTER = _fields(
    name=TEXT, tags={"type": "array", "items": TEXT}, near={"type": "object", "properties": {"x": NUMBER}}
)
WHOLE = {"in": "querystring", "name": "filter", "required": True}
SEARCH = {"content": {"application/json": {"schema": _fields(name=TEXT)}}}

PATHS: Json = {
    "/pets/search": {
        "query": {
            "requestBody": SEARCH,
            "responses": _answer("application/json", schema={"type": "array", "items": PET}),
        }
    },
    "/pets/{id}": {
        "parameters": [{"name": "id", "in": "path", "required": True, "schema": NUMBER}],
        "get": {
            "responses": {"200": {"content": {"application/json": {"$ref": "#/components/mediaTypes/Pet"}}}}
        },
        "additionalOperations": {
            "LINK": {
                "security": [{"#/components/securitySchemes/Old": []}],
                "responses": {"204": {"description": ""}},
            },
            "FEED": {
                "requestBody": {"required": True, "content": {"application/json": {"schema": PET}}},
                "responses": _answer("application/json", schema=PET),
            },
        },
    },
    "/filter/fields": {
        "get": {
            "parameters": [
                {
                    **WHOLE,
                    "content": {
                        "application/x-www-form-urlencoded": {
                            "schema": FILTER,
                            "encoding": {"tags": {"style": "pipeDelimited", "explode": False}},
                        }
                    },
                }
            ],
            "responses": {"204": {"description": ""}},
        }
    },
    "/lines/all": {
        "get": {"responses": _answer("application/jsonl", itemSchema=PET)},
        "post": {
            "requestBody": {"required": True, "content": {"application/x-ndjson": {"itemSchema": PET}}},
            "responses": _answer("application/json-seq", itemSchema=PET),
        },
    },
    "/events/pets": {"get": {"responses": _answer("text/event-stream", itemSchema=EVENT)}},
    "/events/several": {
        "get": {"responses": _answer("text/event-stream", itemSchema={"oneOf": [EVENT, SHOP_EVENT]})}
    },
    "/animals/one": {
        "get": {
            "responses": _answer(
                "application/json",
                schema={
                    "oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in ("Cat", "Dog", "Other")],
                    "discriminator": {"propertyName": "kind", "defaultMapping": "Other"},
                },
            )
        }
    },
    "/shops/xml": {
        "get": {"responses": _answer("application/xml", schema={"$ref": "#/components/schemas/Shop"})}
    },
}

REFUSED: Json = {
    "/filter/json": {
        "get": {
            "parameters": [{**WHOLE, "content": {"application/json": {"schema": FILTER}}}],
            "responses": {"204": {"description": ""}},
        }
    },
    "/parts/mixed": {
        "post": {
            "requestBody": {
                "content": {
                    "multipart/mixed": {
                        "itemSchema": PET,
                        "itemEncoding": {"contentType": "application/json"},
                    }
                }
            },
            "responses": {"204": {"description": ""}},
        }
    },
}

COMPONENTS: Json = {
    "schemas": {
        "Pet": {"type": "object", "required": ["name"], "properties": {"name": TEXT, "age": NUMBER}},
        "Cat": {"type": "object", "properties": {"kind": TEXT, "lives": NUMBER}},
        "Dog": {"type": "object", "properties": {"kind": TEXT, "barks": {"type": "boolean"}}},
        "Other": {"type": "object", "properties": {"kind": TEXT, "size": NUMBER}},
        "Shop": {
            "type": "object",
            "required": ["id", "pets"],
            "properties": {
                "id": {**NUMBER, "xml": {"nodeType": "attribute"}},
                "pets": {"type": "array", "items": TEXT, "xml": {"nodeType": "element"}},
            },
        },
    },
    "mediaTypes": {"Pet": {"schema": PET, "examples": {"rex": {"dataValue": {"name": "Rex", "age": 3}}}}},
    "securitySchemes": {
        "Device": {
            "type": "oauth2",
            "oauth2MetadataUrl": "https://pets.example/.well-known/oauth",
            "flows": {
                "deviceAuthorization": {
                    "deviceAuthorizationUrl": "https://pets.example/device",
                    "tokenUrl": "https://pets.example/token",
                    "scopes": {},
                }
            },
        },
        "Old": {"type": "apiKey", "in": "header", "name": "X-Key", "deprecated": True},
    },
}


def document(paths: Json) -> Json:
    """A document of 3.2 with these paths."""
    return {
        "openapi": "3.2.0",
        "$self": HERE,
        "info": {"title": "Newest", "version": "1", "summary": "3.2"},
        "tags": [{"name": "pets", "summary": "Pets", "kind": "nav"}, {"name": "cats", "parent": "pets"}],
        "servers": [{"url": "https://pets.example", "name": "main"}],
        "security": [{"Device": []}, {"Old": []}],
        "paths": paths,
        "components": COMPONENTS,
    }
