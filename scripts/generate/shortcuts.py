"""Shortcuts: what an encoded text in the JSON inside a string says, as a property of the response that holds it."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol

from .names import property_names, raw_name
from .schemas import BY_SYSTEM, ENCODED
from .text import Code, code, literals

# The property that each class of templates/core/encodings.py becomes, and what it is of the text that it reads.
NAMES = {
    "KeyValues": ("fields", "value by key"),
    "ValueKeys": ("pairs", "key and value of each pair"),
    "HashPath": ("levels", "its parts, the widest first"),
    "LonLat": (
        "coordinates",
        "longitude and latitude in degrees, and the system that they are of, by that system",
    ),
}


class Shortcut(NamedTuple):
    """A property of a model: the class that reads it, the expression that makes it, and what it is."""

    kind: str
    expression: Code
    meaning: str


def shortcuts(
    classes: dict[str, ModelProperty],
    texts: Mapping[str, PropertyProtocol],
    taken: Collection[str],
    prefix: str,
) -> dict[str, Shortcut]:
    """Each shortcut by its name, for a model whose fields `texts` hold JSON in a string.

    There is one where exactly one property of that JSON is encoded, and no field of the model has its name.
    """
    found: dict[str, Shortcut] = {}
    for name, prop in texts.items():
        inner = classes.get(str(prop.class_info.name)) if isinstance(prop, ModelProperty) else None
        encoded = list(_encoded(classes, inner, prefix)) if inner is not None else []
        if len(encoded) == 1:
            [(kind, own)] = encoded
            quick, meaning = NAMES[kind]
            if quick not in taken:
                expression = code("{}.at{}", kind, literals((name, own)))
                found[quick] = Shortcut(kind, expression, f"{name}.{own} as it is meant: {meaning}")
    return found


def _encoded(
    classes: dict[str, ModelProperty], model: ModelProperty, prefix: str
) -> Iterator[tuple[str, str]]:
    props = [*(model.required_properties or ()), *(model.optional_properties or ())]
    names = property_names(props, prefix)
    for prop in props:
        value = prop.inner_property if isinstance(prop, ListProperty) else prop
        if isinstance(value, ModelProperty):
            extra = classes[str(value.class_info.name)].data.model_extra or {}
            kind = "LonLat" if extra.get(BY_SYSTEM) else extra.get(ENCODED)
            if kind is not None:
                yield str(kind), names[raw_name(prop)]
