"""Documents in the words that all readers know: OpenAPI 3.2 as 3.1, references as JSON pointers, components that do
not include themselves, and sequences of JSON as the lists that they are.
"""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote, unquote

from .newest import is_sequence, lowered
from .objects import SCHEMA, replaced
from .pointer import look_up

_NAMES = ("$anchor", "$dynamicAnchor")
_COMPONENT = "#/components/schemas/"
_MOST_REFERENCES = 100
_LISTS = ("items", "prefixItems", "minItems", "maxItems")

Json = dict[str, Any]


def plain(document: Json) -> Json:
    """The document, in which nothing changed means another thing; itself where nothing had to change."""
    document = lowered(document)
    reader = _Reader(document)
    try:
        document = replaced(document, reader.replacement)
        if reader.is_named:
            document = replaced(document, reader.pointing)
    except RecursionError:
        return document  # whoever reads it says that it's too deep
    return _without_loops(document)


class _Reader:
    def __init__(self, document: Json) -> None:
        self._document = document
        self._places: dict[str, list[str]] = {}
        self.is_named = False

    def replacement(self, kind: str, value: Json, pointer: str) -> Json:
        """The replacement of an object; the names of schemas are noted."""
        if kind == SCHEMA:
            own = [f"#{value[word]}" for word in _NAMES if isinstance(value.get(word), str)]
            own += [value["$id"]] if isinstance(value.get("$id"), str) else []
            for name in own:
                self._places.setdefault(name, []).append(pointer)
            self.is_named |= bool(own) or "$dynamicRef" in value
        if kind in ("body", "response") and isinstance(value.get("content"), dict):
            content = {name: self._media(name, media) for name, media in value["content"].items()}
            return {**value, "content": content} if content != value["content"] else value
        return value

    def _media(self, name: str, media: Any) -> Any:
        """A media type; the schema of a sequence of JSON that isn't one of a list is that of each of its values.

        One of texts says nothing of the values.
        """
        if not is_sequence(name.partition(";")[0].strip().lower()) or not isinstance(media, dict):
            return media
        schema = self._resolved(media.get("schema"))
        if not isinstance(schema, Mapping) or not schema or _is_list(schema):
            return media
        items = {} if schema.get("type") == "string" else media["schema"]
        return {**media, "schema": {"type": "array", "items": items}}

    def _resolved(self, schema: Any) -> Any:
        for _ in range(_MOST_REFERENCES):
            if not isinstance(schema, Mapping) or not isinstance(schema.get("$ref"), str):
                break
            schema = look_up(self._document, unquote(schema["$ref"]))
        return schema

    def pointing(self, kind: str, value: Json, pointer: str) -> Json:
        """A schema whose references are JSON pointers, and which has no other name."""
        if kind != SCHEMA:
            return value
        kept = {name: part for name, part in value.items() if name not in ("$id", "$dynamicRef", *_NAMES)}
        places = self._places.get(str(value.get("$dynamicRef", value.get("$ref"))), [])
        if len(places) == 1:
            # one that several schemas give stands for any value: which is meant depends on who refers to the schema
            kept["$ref"] = quote(places[0], safe="#/~!$&'()*+,;=:@{}")
        return kept if kept != value else value


def _is_list(schema: Mapping[str, Any]) -> bool:
    kind = schema.get("type")
    if kind is not None:
        return "array" in (kind if isinstance(kind, list) else [kind])
    members = [one for word in ("allOf", "anyOf", "oneOf") for one in schema.get(word) or ()]
    return any(word in schema for word in _LISTS) or any(
        isinstance(one, Mapping) and ("$ref" in one or _is_list(one)) for one in members
    )


def _without_loops(document: Json) -> Json:
    """Components that ``allOf`` leads back to themselves: each has what all of the loop have."""
    components = document.get("components")
    if not isinstance(components, dict) or not isinstance(schemas := components.get("schemas"), dict):
        return document
    included = {name: found for name, schema in schemas.items() if (found := list(_included(schema)))}
    loops = {name: loop for name in included if (loop := _loop(name, included))}
    if not loops:
        return document
    changed = {name: _unrolled(schemas, name, loop) for name, loop in loops.items()}
    return {**document, "components": {**components, "schemas": {**schemas, **changed}}}


def _included(schema: Any) -> Iterator[str]:
    """The components that a schema is by its ``allOf``."""
    members = schema.get("allOf") if isinstance(schema, dict) else None
    for member in members if isinstance(members, list) else ():
        ref = member.get("$ref") if isinstance(member, dict) else None
        if isinstance(ref, str) and ref.startswith(_COMPONENT):
            yield unquote(ref.removeprefix(_COMPONENT))


def _loop(name: str, included: Mapping[str, list[str]]) -> list[str]:
    """A component with all that include each other with it, itself first; none where it isn't included in itself."""
    inside = _reached(name, included)
    if name not in inside:
        return []
    return [name, *(other for other in inside if other != name and name in _reached(other, included))]


def _reached(name: str, included: Mapping[str, list[str]]) -> dict[str, None]:
    found: dict[str, None] = {}
    pending = list(included.get(name, ()))
    while pending:
        other = pending.pop(0)
        if other not in found:
            found[other] = None
            pending += included.get(other, ())
    return found


def _unrolled(schemas: Json, name: str, loop: list[str]) -> Json:
    inside = {f"{_COMPONENT}{other}" for other in loop}
    members: list[Any] = []
    for other in loop:
        schema = schemas[other]
        members += [
            one
            for one in schema["allOf"]
            if not (isinstance(one, dict) and unquote(str(one.get("$ref"))) in inside)
        ]
        rest = {word: part for word, part in schema.items() if word not in ("allOf", "discriminator")}
        if other != name and rest:
            members.append(rest)
    own = {word: part for word, part in schemas[name].items() if word != "allOf"}
    return {**own, "allOf": members} if members else own
