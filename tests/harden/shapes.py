"""Hostile inputs of the pipeline, by families of shapes: each shape is an API's directory, as the bytes of its files."""

import copy
import json
from collections.abc import Iterator
from random import Random
from typing import Any

from leaperone_conformance.spec.objects import SCHEMA, replaced
from tests.generate import whole as pets
from tests.generate.walk import PAYLOADS, positions

from .documents import Json, places, reference, taking, whole

Files = dict[str, bytes]
"""The contents of files in an API's directory, by their names."""
Shape = tuple[str, Files]
SPEC, CONFIG, OVERLAY, LAYOUT = (
    "openapi.json",
    "generator-config.yml",
    "overlays/010-thing.yaml",
    "documented.json",
)
SETTINGS: Json = {**pets.CONFIG, "without": []}
"""A configuration that leaves nothing out."""
SERVER = "http://canary.invalid"
"""Stands in shapes for an address that nobody may visit."""
TEXT: Json = {"type": "string"}
_KINDS: tuple[Any, ...] = (None, True, 7, -1.5, "", "x", [], [7], [None], {}, {"a": 7}, {"a": None})
_MAPS = ("properties", "patternProperties", "dependentSchemas", "$defs", "definitions")
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems", "items")
_SINGLE = (
    *("items", "contains", "additionalProperties", "propertyNames", "contentSchema", "unevaluatedItems"),
    *("unevaluatedProperties", "not", "if", "then", "else", "additionalItems"),
)
_COMPONENTS = (
    *("schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes"),
    *("links", "callbacks", "pathItems", "mediaTypes"),
)
_TARGETS = (
    *("#", "#/", "#/paths", "#/components", "#/info", "#/info/title", "#/openapi", "#/paths/~1pets"),
    *(
        "#/paths/~1pets/get",
        "#/paths/~1pets/get/responses/200",
        "#/servers/0",
        "#/tags/0",
        "#nowhere",
        "#/~2",
    ),
    *(
        "#/components/schemas/Thing",
        "#/components/schemas/Thing/required/0",
        "#/components/schemas/Thing/required/9",
    ),
    *("#/%zz", "#/components/schemas/%ff", "", " ", "x", f"{SERVER}/a", f"{SERVER}/a#/b", "//x", "\x00"),
    *("file:///etc/passwd", "../../etc/passwd", "#/" + "a/" * 5000),
    *(f"#/components/{kind}/A" for kind in _COMPONENTS),
)
_TEXTS = (
    *PAYLOADS,
    *("x\r\nX-Evil: 1", "a\x00b", "\ud800", "a\udfffb", "\ufeffx", "\u202e", "é" * 400, "x" * 100_000, ""),
    *(
        " ",
        ".",
        "..",
        "../../../../tmp/OWNED",
        "/etc/passwd",
        "C:\\x",
        "~",
        "a/../b",
        "con",
        "%2e%2e%2f",
        "%zz",
    ),
    *("__init__", "__class__", "self", "None", "class", "print", "pets", "1", "🂡", "x" * 300, "{", "{a}{a}"),
    *(
        "${x}",
        "$(touch OWNED)",
        "<script>alert(1)</script>",
        "a b",
        "a;b",
        'a"b',
        "a,b",
        "a:b",
        "a=b",
        "#",
        "?",
    ),
    *(
        "}{",
        "é: ü",
        "\x7f",
        "\t",
        "-",
        "_",
        "$",
        "*",
        "application/json",
        "200",
        "default",
        "2XX",
        "GET",
        "null",
    ),
)


def of(document: Any, others: Files | None = None) -> Files:
    """The directory of a document, or of the bytes of one, and other files."""
    return {SPEC: document if isinstance(document, bytes) else encoded(document), **(others or {})}


def encoded(value: Any) -> bytes:
    """A value as JSON, in which lone surrogates are escaped."""
    return json.dumps(value).encode()


def bases() -> tuple[tuple[str, Json], ...]:
    """Documents that have everything: that of OpenAPI, and that of our extensions."""
    return ("all", whole()), ("pets", pets.whole()[0])


def put(document: Any, place: tuple[Any, ...], value: Any) -> Any:
    """A copy of a document with a value at a place."""
    document = copy.deepcopy({"it": document})
    holder: Any = document
    *holding, last = ("it", *place)
    for part in holding:
        holder = holder[part]
    holder[last] = copy.deepcopy(value)
    return document["it"]


def at(document: Any, place: tuple[Any, ...]) -> Any:
    """The value at a place."""
    for part in place:
        document = document[part]
    return document


def said(place: tuple[Any, ...]) -> str:
    """A place in words."""
    return "/".join(map(str, place))


def shuffled(rng: Random, items: Any) -> list[Any]:
    """Items in another order."""
    found = list(items)
    rng.shuffle(found)
    return found


def overlay(target: str = "$.info", **action: Any) -> Json:
    """An overlay of one action."""
    quirk = {
        "id": "thing",
        "state": "documented",
        "checks": ["ages_agree"],
        "sections": ["A"],
        "effect": "None",
    }
    info = {"title": "A thing", "version": "1", "description": "A thing", "x-quirk": quirk}
    return {
        "overlay": "1.1.0",
        "info": info,
        "actions": [{"target": target, **(action or {"update": {"title": "Pets"}})}],
    }


def wrong_kinds(rng: Random) -> Iterator[Shape]:
    """Each part of a document as something of each other kind, and inside of a list or an object more than it was."""
    found = [(name, base, place) for name, base in bases() for place in places(base)]
    for name, base, place in shuffled(rng, found):
        known = at(base, place)
        value = rng.choice((*_KINDS, [known], {"a": known}))
        yield f"{name} {said(place)} = {value!r:.40}", of(put(base, place, value))


def every_wrong_kind() -> Iterator[Shape]:
    """The same with each kind at each part, in order."""
    for name, base in bases():
        for place in places(base):
            known = at(base, place)
            for value in (*_KINDS, [known], {"a": known}):
                yield f"{name} {said(place)} = {value!r:.40}", of(put(base, place, value))


def wrong_files(rng: Random) -> Iterator[Shape]:
    """Each part of an overlay, a configuration and a documented layout as something of each other kind."""
    base, settings = pets.DOCUMENT, SETTINGS
    kept = {OVERLAY: overlay(), CONFIG: settings, LAYOUT: base}
    found = [(file, place) for file, value in kept.items() for place in ((), *places(value))]
    few = [entry for entry in found if entry[0] != LAYOUT]
    for file, place in shuffled(rng, [*few * len(_KINDS), *found]):
        wrong = rng.choice(_KINDS)
        yield f"{file} {said(place)} = {wrong!r}", of(base, {file: encoded(put(kept[file], place, wrong))})


def boolean_schemas(rng: Random) -> Iterator[Shape]:
    """``true`` and ``false`` wherever a schema may stand."""
    yield from shuffled(rng, [*_replaced_schemas(), *_boolean_parts()])


def _replaced_schemas() -> Iterator[Shape]:
    for name, base in bases():
        pointers: list[str] = []

        def noted(kind: str, value: Json, pointer: str, pointers: list[str] = pointers) -> Json:
            pointers += [pointer] if kind == SCHEMA else []
            return value

        replaced(base, noted)
        known = {"#" + "".join(f"/{_token(part)}" for part in place): place for place in places(base)}
        for pointer in pointers:
            for value in (True, False):
                yield f"{name} {pointer} = {value}", of(put(base, known[pointer], value))


def _token(part: Any) -> str:
    return str(part).replace("~", "~0").replace("/", "~1")


def _boolean_parts() -> Iterator[Shape]:
    for value in (True, False):
        yield f"schema {value}", of(taking(value))
        for word in _SINGLE:
            for kind in ({"type": "object"}, {"type": "array"}, {}):
                yield f"{word} {value} {kind}", of(taking({**kind, word: value}))
        for word in _LISTS:
            for others in ([], [TEXT], [not value], [reference("S")]):
                yield f"{word} [{value}, {others}]", of(taking({word: [value, *others]}))
        for word in _MAPS:
            for needed in ([], ["a"]):
                yield (
                    f"{word} a {value} {needed}",
                    of(taking({"type": "object", word: {"a": value}, "required": needed})),
                )
        for media in ("text/event-stream", "text/plain", "application/xml", "multipart/mixed", "image/png"):
            content = {media: {"schema": value}}
            operation = {
                "requestBody": {"content": content},
                "responses": {"200": {"description": "", "content": content}},
            }
            yield f"{media} {value}", of({**taking(TEXT), "paths": {"/x": {"post": operation}}})


def rings(rng: Random) -> Iterator[Shape]:
    """References that lead back to themselves, to what is around them, to another kind, elsewhere, or nowhere."""
    yield from shuffled(rng, [*_component_rings(), *_schema_rings(), *_remote()])


def _component_rings() -> Iterator[Shape]:
    for kind in _COMPONENTS:
        for ring in ("A", "AB", "ABC"):
            document = whole()
            for name, following in zip(ring, ring[1:] + ring[0], strict=True):
                document["components"].setdefault(kind, {})[name] = {
                    "$ref": f"#/components/{kind}/{following}"
                }
            yield f"ring of {len(ring)} {kind}, unused", of(document)
            yield f"ring of {len(ring)} {kind}", of(_using(document, kind, f"#/components/{kind}/A"))
        for target in _TARGETS:
            document = whole()
            for other in _COMPONENTS:
                document["components"].setdefault(other, {})["A"] = {}
            yield f"{kind} of {target:.60}", of(_using(document, kind, target))


def _schema_rings() -> Iterator[Shape]:
    for word in _LISTS:
        yield f"ring through {word}", of(taking({word: [reference("S")]}))
        both = {word: [reference("B")]}
        yield (
            f"ring of two through {word}",
            of(taking(both, schemas={"B": {word: [reference("S"), TEXT]}})),
        )
    for word in (*_SINGLE, "$dynamicRef", "$recursiveRef"):
        for kind in ({}, {"type": "object"}, {"type": "array"}):
            yield f"ring through {word} {kind}", of(taking({word: reference("S"), **kind}))
    for word in _MAPS:
        for needed in ([], ["a"]):
            yield (
                f"ring through {word} {needed}",
                of(taking({"type": "object", word: {"a": reference("S")}, "required": needed})),
            )


def _remote() -> Iterator[Shape]:
    for word, value in (
        *(("$id", f"{SERVER}/a"), ("$schema", f"{SERVER}/a"), ("$id", "#a"), ("$id", 7), ("$schema", "x")),
        *(("$anchor", "a"), ("$anchor", 7), ("$dynamicAnchor", "a"), ("$dynamicRef", f"{SERVER}/a#b")),
        *(
            ("$vocabulary", {"x": True}),
            ("$comment", 7),
            ("$ref", f"{SERVER}/a"),
            ("$ref", "file:///etc/passwd"),
        ),
        *(
            ("$id", "https://json-schema.org/draft/2020-12/schema"),
            ("$schema", "http://json-schema.org/draft-04/schema#"),
        ),
    ):
        schema = {"type": "object", word: value, "properties": {"a": {word: value}}}
        yield f"{word} {value}", of(taking(schema))
    for name in ("externalDocs", "license", "contact", "jsonSchemaDialect", "$self", "$schema"):
        yield f"address of {name}", of({**whole(), name: f"{SERVER}/a"})
        yield f"address in {name}", of({**whole(), name: {"url": f"{SERVER}/a"}})
    mapping = {"a": f"{SERVER}/a", "b": "#/nowhere", "c": "", "d": 7}
    alternatives = {
        "oneOf": [reference("A")],
        "discriminator": {"propertyName": "a", "mapping": mapping},
    }
    yield "remote mapping", of(taking(alternatives, schemas={"A": {}}))
    example = {"A": {"externalValue": f"{SERVER}/a"}}
    yield "remote example", of(put(whole(), ("components", "examples"), example))
    yield "remote server", of({**whole(), "servers": [{"url": f"{SERVER}/v1"}]})


def _using(document: Json, kind: str, target: str) -> Json:
    """The document with a reference of a kind in use."""
    there = {"$ref": target}
    reading, writing = (document["paths"]["/pets"][method] for method in ("get", "post"))
    answer = reading["responses"]["200"]
    if kind == "schemas":
        answer["content"]["application/json"]["schema"] = there
        reading.setdefault("parameters", []).append({"name": "further", "in": "query", "schema": there})
    elif kind == "responses":
        reading["responses"]["404"] = there
    elif kind == "parameters":
        reading.setdefault("parameters", []).append(there)
    elif kind == "examples":
        answer["content"]["application/json"]["examples"] = {"a": there}
    elif kind == "requestBodies":
        writing["requestBody"] = there
    elif kind in ("headers", "links"):
        answer.setdefault(kind, {})["further"] = there
    elif kind == "callbacks":
        writing["callbacks"] = {"further": there}
    elif kind == "pathItems":
        document["paths"]["/further"] = there
        document["webhooks"]["further"] = there
    elif kind == "mediaTypes":
        answer["content"]["application/json"] = there
    else:
        document["components"]["securitySchemes"]["key"] = there
    return document


def texts(rng: Random) -> Iterator[Shape]:
    """Texts that would break out, or name what is outside, in each place of a document and a configuration."""
    base, settings = pets.DOCUMENT, SETTINGS
    found = [(name, document, position) for name, document in bases() for position in positions(document)]
    found += [(CONFIG, settings, position) for position in positions(settings)]
    for name, document, position in shuffled(rng, found * 3):
        text = rng.choice(_TEXTS)
        try:
            changed = position.replaced(document, text)
        except UnicodeEncodeError:  # a lone surrogate, which can't be in an address
            continue
        files = of(base, {CONFIG: encoded(changed)}) if name == CONFIG else of(changed)
        yield f"{name} {position!s:.200} {text!r:.40}", files
