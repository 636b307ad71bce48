"""Places in JSON values and in the schemas of a spec; the canonical shape of a response (``x-canonical``)."""

from collections.abc import Iterator
from typing import Any

from scripts.spec import unescape

from .contract import Contract
from .model import ABSENT, Json

_COMBINING = ("allOf", "anyOf", "oneOf")


def look_up(value: Any, place: str) -> Any:
    """The target of a JSON pointer in ``value``; ABSENT where there is nothing."""
    for token in place.split("/")[1:]:
        key = unescape(token)
        if isinstance(value, dict) and key in value:
            value = value[key]
        elif isinstance(value, list) and key.isdecimal() and int(key) < len(value):
            value = value[int(key)]
        else:
            return ABSENT
    return value


def declared(contract: Contract, schema: Any, place: str) -> list[Any]:
    """The schemas that ``schema`` has for a place below it: a JSON pointer, with ``*`` for any item of an array.

    There are several where the schema has alternatives, and none where nothing is declared.
    """
    found = [schema]
    for name in place.split("/")[1:]:
        holders = [*parts(contract, found)]
        if name == "*":
            found = [part["items"] for part in holders if "items" in part]
        else:
            found = [part["properties"][name] for part in holders if name in part.get("properties", {})]
    return found


def types_of(contract: Contract, schemas: list[Any]) -> set[str]:
    """The JSON types that any of the schemas names; empty where none does."""
    found: set[str] = set()
    for part in parts(contract, schemas):
        types = part.get("type", [])
        found.update([types] if isinstance(types, str) else types)
    return found


def default_of(contract: Contract, schema: Any) -> Any:
    """A schema's default, beside a reference or behind it; ABSENT where there is none."""
    for place in (schema, contract.follow(schema)):
        if isinstance(place, dict) and "default" in place:
            return place["default"]
    return ABSENT


def either(schemas: list[Any]) -> Any:
    """One schema for the values that any of ``schemas`` takes."""
    return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}


def canonical(contract: Contract, rule: Json, value: Any) -> Json:
    """``value`` in the shape that ``x-canonical`` describes.

    Of each property's pointers the first wins that leads to a value of the property's JSON type.
    """
    result = {}
    for name, places in rule["fields"].items():
        known = types_of(contract, declared(contract, rule["schema"], f"/{name}"))
        types = {"type": sorted(known)} if known else True
        for place in places:
            found = look_up(value, place)
            if found is not ABSENT and contract.schemas.accepts(types, found):
                result[name] = found
                break
    return result


def left_out(rule: Json, shape: Json, value: Any) -> Iterator[tuple[str, str, Any]]:
    """The simple values that ``canonical`` found for a property and couldn't use: property, pointer, value.

    Objects, arrays and null may stand where another shape of the response has the property.
    """
    for name, places in rule["fields"].items():
        for place in places if name not in shape else ():
            found = look_up(value, place)
            if isinstance(found, str | int | float):
                yield name, place, found


def parts(
    contract: Contract, schemas: list[Any], keywords: tuple[str, ...] = _COMBINING
) -> Iterator[dict[str, Any]]:
    """The schemas themselves, what they refer to, and what they combine by ``keywords``; each once."""
    pending, seen = [*schemas], set[int]()
    while pending:
        schema = contract.follow(pending.pop(0))
        if isinstance(schema, dict) and id(schema) not in seen:
            seen.add(id(schema))
            yield schema
            pending += [part for keyword in keywords for part in schema.get(keyword, ())]
