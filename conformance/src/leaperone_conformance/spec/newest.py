"""OpenAPI 3.2 in the words of 3.1 where those say the same, so that all readers know it.

What 3.1 has no words for stays: ``query``, ``additionalOperations``, the style ``cookie``, whole query strings that
aren't urlencoded, and the ``itemSchema`` of what is no sequence of JSON. Where a document has neither, nothing changes.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin

from .objects import OPERATION, PATH_ITEM, replaced
from .operation import URLENCODED
from .pointer import MISSING, join, look_up

EVENTS = "text/event-stream"
SEQUENCES = frozenset(
    ("application/jsonl", "application/x-jsonlines", "application/x-ndjson", "application/ndjson")
)
_SCHEMES = "#/components/securitySchemes/"
_STYLED = ("style", "explode", "allowReserved")

Json = dict[str, Any]


def is_sequence(media_type: str) -> bool:
    """True if a media type (lower case, without parameters) is a sequence of JSON values."""
    return media_type in SEQUENCES or media_type.endswith(("/json-seq", "+json-seq"))


def lowered(document: Json) -> Json:
    """The document, if it isn't of OpenAPI 3.2, else one in which as much as possible is said as 3.1 says it."""
    if not str(document.get("openapi", "")).startswith("3.2"):
        return document
    document = _without_self(document)
    result: Json = replaced(document, _Lowering(document).replacement)
    return result


def _without_self(document: Json) -> Json:
    """Without ``$self``: what refers to the document by its address refers to its inside."""
    base = document.get("$self")
    if not isinstance(base, str):
        return document
    own = urldefrag(base).url

    def inside(reference: str) -> str:
        target = urldefrag(urljoin(own, reference))
        return f"#{target.fragment}" if target.url == own and not reference.startswith("#") else reference

    kept = {name: value for name, value in document.items() if name != "$self"}
    result: Json = _with_references(kept, inside)
    return result


def _with_references(value: Any, changed: Callable[[str], str]) -> Any:
    if isinstance(value, list):
        return [_with_references(item, changed) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        name: changed(item)
        if name in ("$ref", "operationRef", "defaultMapping") and isinstance(item, str)
        else _with_references(item, changed)
        for name, item in value.items()
    }


class _Lowering:
    def __init__(self, document: Json) -> None:
        self._document = document

    def replacement(self, kind: str, value: Json, pointer: str) -> Json:
        """The replacement of an object of a kind."""
        if kind in ("document", OPERATION) and isinstance(value.get("security"), list):
            value = {**value, "security": [_named(one) for one in value["security"]]}
        if kind in (PATH_ITEM, OPERATION) and isinstance(value.get("parameters"), list):
            value = {
                **value,
                "parameters": [part for one in value["parameters"] for part in self._parameter(one)],
            }
        if isinstance(value.get("examples"), dict) and kind != "schema":
            value = {**value, "examples": {name: _example(one) for name, one in value["examples"].items()}}
        if kind in ("body", "response", "parameter") and isinstance(value.get("content"), dict):
            place = join(pointer, "content")
            content = {
                name: self._media(str(name), one, join(place, name)) for name, one in value["content"].items()
            }
            value = {**value, "content": content}
        if kind == "schema" and isinstance(value.get("xml"), dict):
            value = {**value, "xml": _xml(value["xml"], value.get("type"))}
        return value

    def _resolved(self, value: Any) -> Any:
        """The target of a reference; a value that is no reference itself; MISSING for what isn't there."""
        for _ in range(100):
            if not isinstance(value, dict) or not isinstance(value.get("$ref"), str):
                return value
            value = look_up(self._document, unquote(value["$ref"]))
        return MISSING

    def _media(self, name: str, media: Any, pointer: str) -> Any:
        """A media type, that of a component too, with its sequence in the words of 3.1."""
        found = self._resolved(media)
        if not isinstance(found, dict):
            return media
        if isinstance(found.get("examples"), dict):
            found = {**found, "examples": {key: _example(one) for key, one in found["examples"].items()}}
        item = found.get("itemSchema")
        kind = name.partition(";")[0].strip().lower()
        if item is None or not (is_sequence(kind) or kind == EVENTS):
            return found
        if kind == EVENTS:
            rule = None if "x-events" in found else self._data(item, join(pointer, "itemSchema"))
            return found if rule is None else {**found, "x-events": {"schema": rule}}
        whole = {"type": "array", "items": item}
        schema = {"allOf": [found["schema"], whole]} if "schema" in found else whole
        return {**{key: part for key, part in found.items() if key != "itemSchema"}, "schema": schema}

    def _data(self, item: Any, pointer: str) -> Json | None:
        """The schema of the JSON in the data of each event; None where data are texts."""
        place, item = self._followed(pointer, item)
        for word in ("oneOf", "anyOf"):
            if isinstance(item, dict) and isinstance(item.get(word), list):
                found = [self._data(one, join(place, word, index)) for index, one in enumerate(item[word])]
                return None if None in found else {"anyOf": found}
        place, data = self._followed(join(place, "properties", "data"), look_up(item, "/properties/data"))
        if not isinstance(data, dict):
            return None
        if data.get("contentMediaType") == "application/json" and "contentSchema" in data:
            return {"$ref": self._followed(join(place, "contentSchema"), data["contentSchema"])[0]}
        return None if data.get("type", "string") == "string" else {"$ref": place}

    def _followed(self, pointer: str, value: Any) -> tuple[str, Any]:
        """The pointer of a value and the value, after following a reference."""
        is_reference = isinstance(value, dict) and isinstance(value.get("$ref"), str)
        return (unquote(value["$ref"]) if is_reference else pointer), self._resolved(value)

    def _parameter(self, parameter: Any) -> Iterator[Any]:
        """A parameter; in place of one that is a whole urlencoded query string, one for each of its properties."""
        found = self._resolved(parameter)
        content = found.get("content") if isinstance(found, dict) else None
        media = self._resolved(content.get(URLENCODED)) if isinstance(content, dict) else None
        media = media if isinstance(media, dict) else {}
        schema = self._resolved(media.get("schema"))
        if isinstance(found, dict) and found.get("in") == "querystring" and _has_fields_only(schema):
            yield from _fields(found, media, schema)
        else:
            yield parameter


def _has_fields_only(schema: Any) -> bool:
    """True if a schema is an object that says all of its properties itself."""
    if not isinstance(schema, dict) or not isinstance(schema.get("properties"), dict):
        return False
    further = schema.keys() & {"allOf", "anyOf", "oneOf", "patternProperties"}
    return not further and not schema.get("additionalProperties")


def _fields(parameter: Json, media: Json, schema: Json) -> Iterator[Json]:
    """The properties of an urlencoded query string as parameters in a query."""
    needed = schema.get("required") or () if parameter.get("required") else ()
    for name, value in schema["properties"].items():
        encoding = (media.get("encoding") or {}).get(name) or {}
        field: Json = {"name": name, "in": "query", "required": name in needed}
        styles = {word: encoding[word] for word in _STYLED if word in encoding}
        structured = isinstance(value, dict) and (value.get("type") == "object" or "properties" in value)
        if structured and not styles:
            yield {**field, "content": {"application/json": {"schema": value}}}
        else:
            yield {**field, **styles, "schema": value}


def _named(requirement: Any) -> Any:
    """A security requirement by the names of its schemes, which 3.2 may give by their places."""
    if not isinstance(requirement, dict):
        return requirement
    return {name.removeprefix(_SCHEMES): scopes for name, scopes in requirement.items()}


def _example(example: Any) -> Any:
    """An example whose ``value`` is that of ``dataValue``, or what ``serializedValue`` means."""
    if not isinstance(example, Mapping) or "value" in example:
        return example
    rest = {name: part for name, part in example.items() if name not in ("dataValue", "serializedValue")}
    if "dataValue" in example:
        return {**rest, "value": example["dataValue"]}
    text = example.get("serializedValue")
    if not isinstance(text, str):
        return example
    try:
        return {**rest, "value": json.loads(text)}
    except ValueError:
        return {**rest, "value": text}


def _xml(xml: Json, kind: Any) -> Json:
    """An XML object with ``attribute`` and ``wrapped`` where ``nodeType`` says so."""
    node = xml.get("nodeType")
    if node == "attribute":
        return {**xml, "attribute": True}
    return {**xml, "wrapped": True} if node == "element" and kind == "array" else xml
