"""One shape for a response that comes in several: the extension ``x-canonical`` of docs/extensions.md."""

from typing import Any

from .operation import Media
from .pointer import MISSING, look_up

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "boolean": (bool,),
    "null": (type(None),),
    "integer": (int,),
    "number": (int, float),
}


def has_type(value: Any, types: list[str]) -> bool:
    """True if a JSON value has one of the JSON Schema types."""
    if isinstance(value, bool):
        return "boolean" in types
    if isinstance(value, float) and value.is_integer() and "integer" in types:
        return True
    return any(isinstance(value, _TYPES[name]) for name in types)


def canonical(media: Media, types: dict[str, list[str]], value: Any) -> dict[str, Any]:
    """The canonical properties that ``value`` has.

    ``types`` are the JSON types of each property. Of a property's pointers the first that is present and has
    its type wins; a property that none of its pointers gives is left out.
    """
    result = {}
    for name, pointers in media.definition["x-canonical"]["fields"].items():
        for pointer in pointers:
            found = look_up(value, pointer)
            if found is not MISSING and (name not in types or has_type(found, types[name])):
                result[name] = found
                break
    return result
