"""Places in JSON values and in the schemas of a spec; the canonical shape of an answer (``x-canonical``)."""

from typing import Any

from .contract import Contract
from .model import ABSENT, Json

_ALTERNATIVES = ("allOf", "anyOf", "oneOf")


def look_up(value: Any, place: str) -> Any:
    """What a JSON pointer leads to in ``value``; ABSENT where there is nothing."""
    for token in place.split("/")[1:]:
        key = token.replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict) and key in value:
            value = value[key]
        elif isinstance(value, list) and key.isdecimal() and int(key) < len(value):
            value = value[int(key)]
        else:
            return ABSENT
    return value


def declared(contract: Contract, schema: Any, place: str) -> Any:
    """The schema that ``schema`` has for a place below it (a JSON pointer of property names), or None."""
    schema = contract.follow(schema)
    if not place:
        return schema
    if not isinstance(schema, dict):
        return None
    name, _, rest = place[1:].partition("/")
    if name in schema.get("properties", {}):
        return declared(contract, schema["properties"][name], f"/{rest}" if rest else "")
    parts = (part for keyword in _ALTERNATIVES for part in schema.get(keyword, ()))
    return next((found for part in parts if (found := declared(contract, part, place)) is not None), None)


def canonical(contract: Contract, rule: Json, value: Any) -> Json:
    """``value`` in the shape that ``x-canonical`` describes.

    Of each property's pointers the first wins that leads to a value of the property's JSON type.
    """
    result = {}
    for name, places in rule["fields"].items():
        schema = declared(contract, rule["schema"], f"/{name}")
        types = {"type": schema["type"]} if isinstance(schema, dict) and "type" in schema else True
        for place in places:
            found = look_up(value, place)
            if found is not ABSENT and contract.schemas.accepts(types, found):
                result[name] = found
                break
    return result
