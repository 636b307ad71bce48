"""Schemas compared and put together without regard to how they are laid out."""

from copy import deepcopy
from typing import Any

import orjson

from scripts.spec import NAME_MAPS

from .model import Json
from .refs import component, followed

WORDING = frozenset(("title", "description", "summary", "example", "examples", "externalDocs", "$comment"))
_SAYS_NOTHING = WORDING | {"type", "additionalProperties", "nullable"}
_NULL = "null"


def essence(value: Any) -> bytes:
    """Canonical JSON of a schema or response without its wording: equal where two mean the same."""
    return orjson.dumps(_bare(value, named=False), option=orjson.OPT_SORT_KEYS)


def _bare(value: Any, *, named: bool) -> Any:
    if isinstance(value, list):
        return [_bare(item, named=False) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _bare(below, named=not named and key in NAME_MAPS)
        for key, below in value.items()
        if named or key not in WORDING
    }


def is_open(schema: Any) -> bool:
    """True if a schema takes anything, or any object: an empty place."""
    return (
        schema is None
        or isinstance(schema, bool)
        or (
            isinstance(schema, dict)
            and schema.keys() <= _SAYS_NOTHING
            and schema.get("type", "object") == "object"
            and not (isinstance(schema.get("additionalProperties"), dict) and schema["additionalProperties"])
        )
    )


def flattened(document: Json, schema: Any, depth: int = 0) -> Any:
    """A schema whose references are followed and whose ``allOf`` is put together, at its top; a copy."""
    schema = followed(document, schema)
    if not isinstance(schema, dict):
        return deepcopy(schema)
    parts = schema.get("allOf")
    if not isinstance(parts, list) or depth > 20:
        return deepcopy(schema)
    members = [flattened(document, part, depth + 1) for part in parts]
    if not all(isinstance(member, dict) for member in members):
        return deepcopy(schema)
    whole: Json = {}
    for member in (*members, deepcopy({key: value for key, value in schema.items() if key != "allOf"})):
        for key, value in member.items():
            if key == "properties" and isinstance(whole.get(key), dict):
                whole[key] = {**whole[key], **value}
            elif key == "required" and isinstance(whole.get(key), list):
                whole[key] += [name for name in value if name not in whole[key]]
            elif key in whole and key not in WORDING and key != "type" and whole[key] != value:
                return deepcopy(schema)  # two members that narrow each other: not to be put together by name
            else:
                whole[key] = value
    return whole


def alternatives(schema: Any) -> list[Any] | None:
    """The schemas of which a value has to be one; None where a schema has no ``anyOf`` and no ``oneOf``."""
    words = ("anyOf", "oneOf") if isinstance(schema, dict) else ()
    found = next((schema[word] for word in words if word in schema), None)
    return found if isinstance(found, list) else None


def without_null(schema: Any) -> tuple[Any, bool]:
    """A schema that doesn't allow null, and whether it did; siblings of a branch go into the only branch left."""
    if not isinstance(schema, dict):
        return schema, False
    kinds = schema.get("type")
    if isinstance(kinds, list) and _NULL in kinds and len(kinds) > 1:
        rest = [kind for kind in kinds if kind != _NULL]
        bare = {**schema, "type": rest[0] if len(rest) == 1 else rest}
        if isinstance(schema.get("enum"), list):
            bare["enum"] = [value for value in schema["enum"] if value is not None]
        return bare, True
    for word in ("anyOf", "oneOf"):
        branches = schema.get(word)
        if isinstance(branches, list) and {"type": _NULL} in branches:
            rest = [branch for branch in branches if branch != {"type": _NULL}]
            siblings = {key: value for key, value in schema.items() if key != word and value is not None}
            if len(rest) == 1 and isinstance(rest[0], dict):
                return {**siblings, **rest[0]}, True
            return {**siblings, word: rest}, True
    return schema, False


def kind_of(document: Json, schema: Any) -> str:
    """``object``, ``array``, ... as far as a schema says."""
    value = followed(document, schema)
    if not isinstance(value, dict):
        return ""
    kind = value.get("type")
    if isinstance(kind, list):
        kind = next((one for one in kind if one != _NULL), _NULL)
    if isinstance(kind, str):
        return kind
    parts = value.get("allOf")
    if isinstance(parts, list) and parts:
        return kind_of(document, parts[0])
    return "object" if "properties" in value else "array" if "items" in value else ""


def recognised(schema: Any, documented: Any) -> bool:
    """True if an object has all that the documented one requires, and so is another wording of it."""
    if not isinstance(schema, dict) or not isinstance(documented, dict):
        return True
    properties = schema.get("properties")
    if "properties" not in documented or not isinstance(properties, dict):
        return "properties" not in documented
    return all(name in properties for name in documented.get("required", ())) and bool(
        properties.keys() & documented["properties"].keys()
    )


def merged(one: Any, other: Any) -> Any:
    """A schema that takes what either takes, as far as both are alike; ``one`` where they can't be put together."""
    if not isinstance(one, dict) or not isinstance(other, dict) or component(one) or component(other):
        return one
    result = dict(one)
    if isinstance(one.get("properties"), dict) and isinstance(other.get("properties"), dict):
        result["properties"] = {
            **other["properties"],
            **{
                name: _either(schema, other["properties"].get(name, schema))
                for name, schema in one["properties"].items()
            },
        }
    if "required" in one:
        required = [name for name in one["required"] if name in other.get("required", ())]
        result["required"] = required
        if not required:
            del result["required"]
    if "enum" in one and "enum" in other:
        result["enum"] = [*one["enum"], *(value for value in other["enum"] if value not in one["enum"])]
    elif "enum" in one and "type" in other:
        del result["enum"]
    if "const" in one and one["const"] != other.get("const"):
        del result["const"]
    if "type" in one and "type" in other:
        kinds = [*_kinds(one), *(kind for kind in _kinds(other) if kind not in _kinds(one))]
        result["type"] = kinds if len(kinds) > 1 else kinds[0]
    return result


def _either(one: Any, other: Any) -> Any:
    """A property that is published in two ways: put together where both are of one kind, else open."""
    if essence(one) == essence(other):
        return one
    if isinstance(one, dict) and isinstance(other, dict) and "type" in one and "type" in other:
        return merged(one, other)
    return {word: one[word] for word in WORDING & one.keys()} if isinstance(one, dict) else {}


def _kinds(schema: Json) -> list[str]:
    kind = schema["type"]
    return kind if isinstance(kind, list) else [kind]


_OF_KIND = {
    "string": ("minLength", "maxLength", "pattern", "format", "contentMediaType", "contentEncoding"),
    "array": ("items", "minItems", "maxItems", "uniqueItems", "prefixItems", "contains"),
    "object": ("properties", "required", "additionalProperties", "patternProperties"),
    "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
}


def as_branches(schema: Json, word: str) -> None:
    """Say alternatives with ``word``, in place, where a schema says them with the other one, or by several types."""
    other = "oneOf" if word == "anyOf" else "anyOf"
    kinds = schema.get("type")
    if word in schema or word == "allOf":
        return
    if isinstance(schema.get(other), list):
        schema[word] = schema.pop(other)
    elif isinstance(kinds, list) and len(kinds) > 1 and "enum" not in schema:
        del schema["type"]
        branches: list[Json] = []
        for kind in kinds:
            words = _OF_KIND.get("number" if kind == "integer" else str(kind), ())
            branches.append({"type": kind, **{own: schema[own] for own in words if own in schema}})
        for own in {own for words in _OF_KIND.values() for own in words} & schema.keys():
            del schema[own]
        schema[word] = branches
