"""Hostile OpenAPI documents: named ones, each a kind of its own, then a whole one with random values in random places."""

import copy
from collections.abc import Iterator
from random import Random
from typing import Any

Json = dict[str, Any]

_TEXT = {"type": "string"}
_COUNTED = {"minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties", "multipleOf"}


def reference(name: str) -> Json:
    """A reference to a schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def taking(schema: Any, *, schemas: Json | None = None, **more: Any) -> Json:
    """A document that uses a schema everywhere: in the response, the body, a query parameter and a header."""
    content = {"application/json": {"schema": schema}}
    form = {"application/x-www-form-urlencoded": {"schema": schema}}
    headers = {"X-A": {"required": True, "schema": schema}}
    parameter = {"name": "q", "in": "query", "schema": schema}
    ok = {"description": "", "content": content}
    return {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {
            "/response": {"get": {"responses": {"200": ok}}},
            "/body": {
                "post": {"requestBody": {"content": content}, "responses": {"200": {"description": ""}}}
            },
            "/form": {"post": {"requestBody": {"content": form}, "responses": {"200": {"description": ""}}}},
            "/query": {"get": {"parameters": [parameter], "responses": {"200": {"description": ""}}}},
            "/header": {"get": {"responses": {"200": {"description": "", "headers": headers}}}},
        },
        "components": {"schemas": {"S": schema, **(schemas or {})}},
        **more,
    }


def _levels(count: int, level: Any) -> Json:
    """Schemas S1 to S``count``, each made by ``level`` of a reference to the one below it."""
    made = {f"S{number}": level(reference(f"S{number - 1}")) for number in range(1, count + 1)}
    return {"S0": {"type": "object", "properties": {"n": {"type": "integer"}}}, **made}


def _list(item: Any) -> Json:
    return {"type": "array", "items": item}


def _both(item: Any) -> Json:
    return {"type": "object", "required": ["a", "b"], "properties": {"a": item, "b": item}}


def _nested(depth: int) -> Json:
    schema: Json = {"type": "string"}
    for _ in range(depth):
        schema = {"type": "object", "properties": {"a": schema}, "required": ["a"]}
    return schema


def named() -> Iterator[tuple[str, Json]]:
    """A document for each kind of trouble, with its name."""
    for pattern in (
        "(",
        "[",
        "a{1000000000}",
        "(a{1000}){1000}",
        "(?<n>a)\\k<n>",
        "\\p{Nope}",
        "(a+)+$",
        "a{9000}",
    ):
        yield f"pattern {pattern}", taking({**_TEXT, "pattern": pattern})
    kind: Any
    info: Any
    wrong: Any
    for kind in ("text", 7, ["string", "nope"], [], {}, "file"):
        yield f"type {kind}", taking({"type": kind})
    for word in sorted(_COUNTED):
        for value in (-1, 1.5, "3", 10**30):
            yield f"{word} {value}", taking({word: value})
    for word, value in (
        ("minLength", 10**9),
        ("minItems", 10**8),
        ("minProperties", 10**9),
        ("minContains", 10**8),
    ):
        yield f"{word} {value}", taking({word: value, "contains": True, "type": _TYPES[word]})
    yield "9999 by 9999 items", taking({**_list({**_list(_TEXT), "minItems": 9999}), "minItems": 9999})
    yield (
        "an optional text without bound",
        taking({"type": "object", "properties": {"a": {**_TEXT, "minLength": 10**9}}}),
    )
    for target in ("https://example.com/a.json", "file:///etc/passwd", "b.json#/a", "#/nowhere", "#", 7, ""):
        yield f"$ref {target}", taking({"$ref": target})
    yield "requires itself", taking(_both(reference("S")))
    yield "a list of itself", taking({**_list(reference("S")), "minItems": 1})
    yield "is itself", taking(reference("S"))
    yield "all of itself", taking({"allOf": [reference("S"), reference("S")]})
    yield "any of itself", taking({"anyOf": [reference("S"), {"not": reference("S")}]})
    for count in (22, 60):
        last = reference(f"S{count}")
        for name, level in (
            ("oneOf a list", lambda s: {"oneOf": [s, _list(s)]}),
            ("anyOf", lambda s: {"anyOf": [s, s]}),
            ("allOf", lambda s: {"allOf": [s, s]}),
            ("both", _both),
            ("not", lambda s: {"not": {"anyOf": [s, s]}}),
            ("if", lambda s: {"if": s, "then": s, "else": s}),
            (
                "read only",
                lambda s: {"allOf": [s, s], "properties": {"n": {"readOnly": True}}, "required": ["n"]},
            ),
            ("optional both", lambda s: {**_both(s), "required": []}),
            (
                "twice the same property",
                lambda s: {"allOf": [{"properties": {"a": s}}, {"properties": {"a": s}}]},
            ),
            ("additional", lambda s: {"type": "object", "additionalProperties": s, "minProperties": 2}),
        ):
            yield f"{count} levels of {name}", taking(last, schemas=_levels(count, level))
    for depth in (90, 300, 450):
        yield f"{depth} levels of nesting", taking(_nested(depth))
    yield (
        "1000 alternatives",
        taking({"oneOf": [{"type": "object", "properties": {f"p{n}": _TEXT}} for n in range(1000)]}),
    )
    yield "additional of itself", taking({"type": "object", "additionalProperties": reference("S")})
    yield "a choice of nothing", taking({"enum": []})
    for info in (None, 7, [], "x", {"title": 7}):
        yield f"info {info}", {**taking(_TEXT), "info": info}
    yield "no info", {name: part for name, part in taking(_TEXT).items() if name != "info"}
    for name in EXTENSIONS:
        for wrong in (7, "x", [], {}, None):
            document = whole()
            _put_extension(document, name, wrong)
            yield f"{name} {wrong!r}", document
    for word in ("paths", "components", "security", "servers", "tags", "webhooks", "openapi"):
        for part in (7, [7], {"a": 7}, "x", None):
            yield f"{word} {part!r}", {**whole(), word: part}


_TYPES = {"minLength": "string", "minItems": "array", "minProperties": "object", "minContains": "array"}
EXTENSIONS = (
    *(
        "x-body-limit",
        "x-catalogue",
        "x-delivery",
        "x-envelope",
        "x-error-code-at",
        "x-events",
        "x-failure",
        "x-price",
    ),
    *(
        "x-page-signs",
        "x-pagination",
        "x-rate-limit-bucket",
        "x-rate-limit-tiers",
        "x-response-by",
        "x-shapes",
    ),
    *("x-task", "x-url-formats", "x-canonical", "x-rules", "x-expires", "x-known-contradictions"),
)


def _put_extension(document: Json, name: str, value: Any) -> None:
    """Into each object that it might be read from."""
    operation = document["paths"]["/things/{id}"]["get"]
    response = operation["responses"]["200"]
    media = response["content"]["application/json"]
    webhook = document["webhooks"]["done"]["post"]
    for holder in (
        document["info"],
        operation,
        response,
        media,
        media["schema"],
        webhook,
        operation["parameters"][0],
    ):
        holder[name] = value


def whole() -> Json:
    """A document with something of everything."""
    thing: Json = {
        "type": "object",
        "required": ["id", "kind"],
        "properties": {
            "id": {"type": "string", "pattern": "^[a-z]{3}$", "readOnly": True},
            "kind": {"enum": ["a", "b"]},
            "size": {"type": "integer", "minimum": 1, "maximum": 9, "multipleOf": 2},
            "tags": {"type": "array", "items": {"type": "string", "maxLength": 5}, "uniqueItems": True},
            "parent": {"anyOf": [reference("Thing"), {"type": "null"}]},
            "data": {
                "type": "string",
                "contentMediaType": "application/json",
                "contentSchema": {"type": "object"},
            },
            "more": {"type": "object", "additionalProperties": {"type": "number"}},
        },
        "xml": {"name": "thing"},
    }
    pet = {
        "oneOf": [reference("Cat"), reference("Dog")],
        "discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat"}},
    }
    animal = {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}}
    content = {
        "application/json": {
            "schema": {
                "allOf": [reference("Thing"), {"type": "object", "properties": {"code": {"type": "integer"}}}]
            },
            "example": {"id": "abc", "kind": "a"},
            "x-failure": {"code": "/code", "success": [0]},
        }
    }
    error = {"description": "", "content": {"application/json": {"schema": reference("Error")}}}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "t",
            "version": "1",
            "x-rate-limit-tiers": {"0": {"name": "free", "main": 5}},
            "x-page-signs": {"at": "/data", "more": ["has_more"]},
        },
        "servers": [{"url": "https://{host}/v1", "variables": {"host": {"default": "a.example"}}}],
        "security": [{"key": []}, {"bearer": []}],
        "tags": [{"name": "things"}],
        "paths": {
            "/things/{id}": {
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
                "get": {
                    "operationId": "getThing",
                    "tags": ["things"],
                    "parameters": [
                        {"name": "deep", "in": "query", "style": "deepObject", "schema": reference("Cat")},
                        {
                            "name": "list",
                            "in": "query",
                            "explode": False,
                            "schema": _list({"type": "integer"}),
                        },
                        {"name": "X-H", "in": "header", "schema": {"type": "integer"}},
                        {"name": "c", "in": "cookie", "schema": {"type": "string"}},
                    ],
                    "responses": {
                        "200": {"description": "", "content": content},
                        "404": error,
                        "default": error,
                    },
                    "x-price": {"credits": 1, "per": "call"},
                    "x-rate-limit-bucket": "main",
                },
                "put": {
                    "operationId": "putThing",
                    "requestBody": {
                        "required": True,
                        "content": {
                            "application/json": {"schema": reference("Thing")},
                            "multipart/form-data": {
                                "schema": {
                                    "type": "object",
                                    "properties": {"f": {"type": "string", "format": "binary"}},
                                },
                                "encoding": {"f": {"contentType": "image/png"}},
                            },
                            "application/xml": {"schema": reference("Thing")},
                        },
                    },
                    "responses": {
                        "200": {
                            "description": "",
                            "content": {"application/xml": {"schema": reference("Thing")}},
                        }
                    },
                },
            },
            "/pets": {
                "get": {
                    "operationId": "listPets",
                    "parameters": [{"name": "page", "in": "query", "schema": {"type": "integer"}}],
                    "x-pagination": {"style": "page", "parameter": "page"},
                    "responses": {
                        "200": {
                            "description": "",
                            "headers": {"X-Total": {"required": True, "schema": {"type": "integer"}}},
                            "content": {
                                "application/json": {
                                    "schema": {"type": "object", "properties": {"data": pet}}
                                }
                            },
                            "links": {
                                "one": {
                                    "operationId": "getThing",
                                    "parameters": {"id": "$response.body#/data/id"},
                                }
                            },
                        }
                    },
                },
                "post": {
                    "operationId": "chat",
                    "requestBody": {
                        "content": {
                            "application/json": {
                                "schema": {"type": "object", "properties": {"stream": {"type": "boolean"}}}
                            }
                        }
                    },
                    "responses": {
                        "200": {
                            "description": "",
                            "content": {
                                "application/json": {"schema": pet},
                                "text/event-stream": {
                                    "x-events": {
                                        "schema": reference("Cat"),
                                        "end": "[DONE]",
                                        "parameter": "stream",
                                    }
                                },
                            },
                        },
                    },
                    "callbacks": {
                        "done": {
                            "{$request.body#/url}": {"post": {"responses": {"200": {"description": ""}}}}
                        }
                    },
                    "x-task": {"status": "getThing"},
                },
            },
        },
        "webhooks": {
            "done": {
                "post": {
                    "requestBody": {"content": {"application/json": {"schema": reference("Thing")}}},
                    "responses": {"200": {"description": ""}},
                    "x-delivery": {
                        "parameter": "url",
                        "timeout": 1,
                        "retries": 1,
                        "first-delay": 1,
                        "longest-delay": 1,
                    },
                }
            }
        },
        "components": {
            "securitySchemes": {
                "key": {"type": "apiKey", "in": "header", "name": "X-API-Key"},
                "bearer": {"type": "http", "scheme": "bearer"},
            },
            "schemas": {
                "Thing": thing,
                "Cat": animal,
                "Dog": {"allOf": [animal, {"type": "object", "properties": {"barks": {"type": "boolean"}}}]},
                "Error": {
                    "type": "object",
                    "required": ["error"],
                    "properties": {"error": {"type": "object"}},
                },
            },
        },
    }


_VALUES: tuple[Any, ...] = (
    *(
        None,
        True,
        False,
        0,
        -1,
        7,
        1.5,
        10**9,
        10**30,
        1e308,
        "",
        "x",
        "(",
        "{",
        "{a",
        "/",
        "#",
        "#/paths",
        "\x00",
        "é" * 50,
    ),
    *(
        [],
        [7],
        [[]],
        ["a", "a"],
        {},
        {"a": 7},
        {"$ref": "#/nowhere"},
        {"$ref": "https://example.com/a"},
        {"$ref": 7},
    ),
    *(
        {"$ref": "#/components/schemas/Thing"},
        {"type": "nope"},
        {"pattern": "["},
        {"minItems": 10**9, "type": "array"},
    ),
    *(
        "$response.body#/~2",
        'application/json; q="',
        "*/*",
        "\r\nX-Evil: 1",
        "2XX",
        "99",
        "default",
        "sk-test",
    ),
)


def places(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Each place inside of a JSON value."""
    entries = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    for name, inner in entries:
        yield (*place, name)
        yield from places(inner, (*place, name))


def random(rng: Random) -> tuple[str, Json]:
    """The whole document with one to three wrong values, or names, somewhere."""
    document = copy.deepcopy(whole())
    said = []
    for _ in range(rng.randint(1, 3)):
        *holding, name = rng.choice(list(places(document)))
        holder: Any = document
        for token in holding:
            holder = holder[token]
        value = copy.deepcopy(rng.choice(_VALUES))
        if isinstance(value, str) and isinstance(holder, dict) and rng.random() < 0.3:
            holder[value] = holder.pop(name)
        else:
            holder[name] = value
        said.append(f"{'/'.join(map(str, [*holding, name]))} = {value!r:.40}")
    return "; ".join(said), document


def hostile(count: int, seed: int) -> Iterator[tuple[str, Json]]:
    """``count`` documents: every named one in a shuffled order as long as there are any, then random ones."""
    rng = Random(seed)
    known = list(named())
    rng.shuffle(known)
    share = known[: max(count // 2, count - len(known))] if count < 2 * len(known) else known
    yield from share
    for _ in range(count - len(share)):
        yield random(rng)
