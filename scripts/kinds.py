"""The JSON types of the keywords of OpenAPI: what is of another type is taken out, before code is made of a document.

It is left out with a note, as the mock leaves out a constraint that it can't read. What no document can do without is
refused in ``spec``.
"""

import copy
from collections.abc import Iterator
from typing import Any

from .spec import NAME_MAPS, objects, pointer

Place = tuple[str | int, ...]

_TEXT, _YES, _NUMBER, _LIST, _OBJECT, _SCHEMA = "text", "boolean", "number", "list", "object", "schema"
_SAID = {
    _TEXT: "a text",
    _YES: "true or false",
    _NUMBER: "a number",
    _LIST: "a list",
    _OBJECT: "an object",
    _SCHEMA: "a schema",
}
_WORDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        (
            *("$ref", "title", "summary", "description", "format", "pattern", "contentMediaType"),
            *("contentEncoding", "operationId", "name", "in", "style", "contentType", "propertyName", "url"),
            *("defaultMapping", "scheme", "operationRef"),
        ),
        (_TEXT,),
    ),
    **dict.fromkeys(
        (
            *("explode", "allowReserved", "deprecated", "readOnly", "writeOnly", "nullable", "uniqueItems"),
            "allowEmptyValue",
        ),
        (_YES,),
    ),
    **dict.fromkeys(
        (
            *("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"),
            *("minimum", "maximum", "multipleOf", "minContains", "maxContains"),
        ),
        (_NUMBER,),
    ),
    **dict.fromkeys(("exclusiveMinimum", "exclusiveMaximum"), (_NUMBER, _YES)),
    **dict.fromkeys(
        ("allOf", "anyOf", "oneOf", "prefixItems", "enum", "servers", "security", "tags"), (_LIST,)
    ),
    **dict.fromkeys((*NAME_MAPS, "discriminator", "mapping", "variables", "xml"), (_OBJECT,)),
    **dict.fromkeys(
        (
            *("additionalProperties", "propertyNames", "contentSchema", "unevaluatedProperties", "contains"),
            *("unevaluatedItems", "not", "if", "then", "else", "schema", "itemSchema"),
        ),
        (_SCHEMA,),
    ),
    "items": (_SCHEMA, _LIST),
    "type": (_TEXT, _LIST),
    "required": (_LIST, _YES),
    "examples": (_LIST, _OBJECT),
    "parameters": (_LIST, _OBJECT),
}
_MEMBERS: dict[str, str] = {
    **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), _SCHEMA),
    **dict.fromkeys(("properties", "patternProperties", "dependentSchemas", "$defs", "definitions"), _SCHEMA),
    **dict.fromkeys(("required", "type", "mapping"), _TEXT),
    **dict.fromkeys(("servers", "security", "variables"), _OBJECT),
    **dict.fromkeys(("headers", "content", "encoding", "responses", "links", "requestBodies"), _OBJECT),
}
"""The types of what is in the lists and objects of keywords."""
_REQUIRED_IN = ("in", "content", "schema")
"""Keywords beside which ``required`` is no list of names."""


def readable(document: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """The document without what is of another JSON type than OpenAPI has it there, and a line for each such part."""
    wrong = [(place, said) for place, value in objects(document) for place, said in _wrong(place, value)]
    if not wrong:
        return document, []
    document = copy.deepcopy(document)
    for place, _ in reversed(wrong):
        holder: Any = document
        for part in place[:-1]:
            holder = holder[part]
        del holder[place[-1]]
    return document, [f"{pointer(place)}: {said}: left out" for place, said in wrong]


def _wrong(place: Place, value: dict[str, Any]) -> Iterator[tuple[Place, str]]:
    for word, found in value.items():
        kinds = _WORDS.get(word)
        if kinds is None:
            continue
        if word == "required":
            kinds = (_YES,) if any(map(value.__contains__, _REQUIRED_IN)) else (_LIST,)
        if not any(_is(found, kind) for kind in kinds):
            yield (*place, word), f"{' or '.join(_SAID[kind] for kind in kinds)} is expected"
        elif (kind := _MEMBERS.get(word)) is not None and isinstance(found, dict | list):
            entries = enumerate(found) if isinstance(found, list) else found.items()
            for key, member in entries:
                if not _is(member, kind) and not str(key).startswith("x-"):
                    yield (*place, word, key), f"{_SAID[kind]} is expected"


def _is(value: Any, kind: str) -> bool:
    if kind == _NUMBER:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if kind == _SCHEMA:
        return isinstance(value, dict | bool)
    return isinstance(value, {_TEXT: str, _YES: bool, _LIST: list, _OBJECT: dict}[kind])
