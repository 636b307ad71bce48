"""OpenAPI 3.0 lifted to 3.1: the keywords of its Schema Object that JSON Schema 2020-12 says in another way.

What 3.1 itself lets one write in several ways is written in one: a single type, media types, parameters that are texts.
"""

import re
from typing import Any

from scripts.spec import DATA_KEYS, NAME_MAPS, objects

from .model import Json, Normalised

_BOUNDS = (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum"))
_SCHEMA_WORDS = frozenset(
    ("type", "format", "properties", "items", "enum", "allOf", "anyOf", "oneOf", "$ref", "nullable")
)
_NULL: Json = {"type": "null"}
_PLAIN_JSON = re.compile(r"^(application/(?:[\w.-]+\+)?json)\s*;\s*charset=\"?utf-?8\"?$")


def lift(result: Normalised) -> None:
    """Bring the document to OpenAPI 3.1, in place; one of 3.1 that still writes 3.0's keywords is lifted, too."""
    document = result.document
    if str(document.get("openapi", "")).startswith("3.0"):
        result.note("layout", "#/openapi", f"OpenAPI {document['openapi']} lifted to 3.1")
        document["openapi"] = "3.1.0"
    if "x-webhooks" in document and "webhooks" not in document:
        document["webhooks"] = document.pop("x-webhooks")
        result.note("layout", "#/x-webhooks", "read as webhooks")
    _walk(document, named=False)


def lift_nulls(document: Json) -> None:
    """Say ``nullable`` in the words of 3.1, in place."""
    for _, schema in list(objects(document)):
        _lift_nullable(schema)


def _walk(value: Any, *, named: bool) -> None:
    """Lift every schema below; ``named`` says that the keys of ``value`` are names, not keywords."""
    if isinstance(value, list):
        for item in value:
            _walk(item, named=False)
    if not isinstance(value, dict):
        return
    for key, below in value.items():
        if named or not (key in DATA_KEYS or key.startswith("x-")):
            _walk(below, named=not named and key in NAME_MAPS and isinstance(below, dict))
    if not named:
        _single_type(value)
        _media_types(value)
        _text_parameter(value)
        _sole_example(value)
        _lift_binary(value)
        _lift_bounds(value)
        _lift_nullable(value)
        _lift_example(value)
        _lift_examples(value)


def _single_type(schema: Json) -> None:
    """``type: [x]`` is ``type: x``."""
    kinds = schema.get("type")
    if isinstance(kinds, list) and len(kinds) == 1:
        schema["type"] = kinds[0]


def _media_types(holder: Json) -> None:
    """Media types in small letters, and JSON without its charset, which can only be UTF-8; never two of one name."""
    content = holder.get("content")
    if not isinstance(content, dict):
        return
    plain = [_PLAIN_JSON.sub(r"\1", name.strip().lower()) for name in content]
    if len(set(plain)) == len(plain) and plain != list(content):
        holder["content"] = dict(zip(plain, content.values(), strict=True))


def _text_parameter(parameter: Json) -> None:
    """A parameter whose ``content`` is a text is sent as one with a ``schema`` is."""
    content = parameter.get("content")
    if "in" in parameter and "schema" not in parameter and isinstance(content, dict):
        media = content.get("text/plain")
        schema = media.get("schema") if len(content) == 1 and isinstance(media, dict) else None
        if isinstance(schema, dict) and schema.get("type") == "string":
            parameter["schema"] = schema
            del parameter["content"]


def _sole_example(holder: Json) -> None:
    """The only one of the named examples of a media type or parameter is its ``example``."""
    examples = holder.get("examples")
    if "schema" in holder and "example" not in holder and isinstance(examples, dict) and len(examples) == 1:
        only = next(iter(examples.values()))
        if isinstance(only, dict) and only.keys() == {"value"}:
            holder["example"] = only["value"]
            del holder["examples"]


def _lift_binary(schema: Json) -> None:
    """Bytes as they are: OpenAPI 3.1 says with ``contentMediaType`` what 3.0 says with a ``format``."""
    is_text = schema.get("type") == "string" and not schema.keys() & {"format", "contentEncoding"}
    if is_text and schema.get("contentMediaType") == "application/octet-stream":
        del schema["contentMediaType"]
        schema["format"] = "binary"


def _lift_bounds(schema: Json) -> None:
    for exclusive, plain in _BOUNDS:
        if isinstance(schema.get(exclusive), bool) and schema.pop(exclusive) and plain in schema:
            schema[exclusive] = schema.pop(plain)


def _lift_nullable(schema: Json) -> None:
    nullable = schema.get("nullable")
    if not isinstance(nullable, bool) or not schema.keys() & _SCHEMA_WORDS:
        return
    del schema["nullable"]
    if not nullable:
        return
    kinds = schema.get("type")
    if isinstance(kinds, str | list) and "$ref" not in schema:
        kinds = [kinds] if isinstance(kinds, str) else kinds
        schema["type"] = [*kinds, *(["null"] if "null" not in kinds else [])]
        if "const" in schema:
            schema["enum"] = [schema.pop("const")]
        if isinstance(schema.get("enum"), list) and None not in schema["enum"]:
            schema["enum"] = [*schema["enum"], None]
        return
    for word in ("anyOf", "oneOf"):
        if isinstance(schema.get(word), list):
            schema[word] = [*schema[word], *([] if _NULL in schema[word] else [dict(_NULL)])]
            return
    parts = schema.get("allOf")
    inner: Json | None = None
    if "$ref" in schema:
        inner = {"$ref": schema.pop("$ref")}
    elif isinstance(parts, list):
        inner = schema.pop("allOf")[0] if len(parts) == 1 else {"allOf": schema.pop("allOf")}
    if inner is not None:
        schema["anyOf"] = [inner, dict(_NULL)]


def _lift_example(schema: Json) -> None:
    """A schema's ``example`` becomes ``examples``; parameters and media types keep theirs."""
    if "example" in schema and "type" in schema and "in" not in schema and "schema" not in schema:
        example = schema.pop("example")
        schema.setdefault("examples", [example])


def _lift_examples(schema: Json) -> None:
    """A schema's ``examples`` are a list; some frameworks put there what belongs to a parameter."""
    examples = schema.get("examples")
    if examples is None or isinstance(examples, list) or not schema.keys() & _SCHEMA_WORDS:
        return
    if "in" in schema or "schema" in schema:
        return
    values = examples.values() if isinstance(examples, dict) else [examples]
    schema["examples"] = [value.get("value", value) if isinstance(value, dict) else value for value in values]
