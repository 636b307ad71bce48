"""Schemas in ``$defs`` or ``definitions``, of the document or of one schema: made components."""

from typing import Any

from scripts.errors import SpecError
from scripts.files import canonical_json
from scripts.spec import escape, objects, pointer, resolve

from .model import Json, Normalised
from .refs import SCHEMAS

_SECTIONS = ("$defs", "definitions")
Place = tuple[str | int, ...]


def settle_definitions(result: Normalised) -> None:
    """Move every definition into the components, under its name where that is free, in place.

    A reference to ``#/$defs/X`` that leads nowhere is relative to the schema around it which has a definition X: so
    schemas that were made for themselves are put into a document.
    """
    document = result.document
    places = list(objects(document))
    schemas: Json = {}
    moved: dict[Place, str] = {}
    for place, node in places:
        for section in _SECTIONS:
            definitions = node.get(section)
            for name, schema in definitions.items() if isinstance(definitions, dict) else ():
                moved[*place, section, name] = _enter(document, schemas, str(name), schema)
    if not moved:
        return
    renamed = {pointer(place): new for place, new in moved.items()}
    for place, node in places:
        ref = node.get("$ref")
        if isinstance(ref, str) and (new := _target(document, renamed, place, ref)):
            node["$ref"] = f"{SCHEMAS}{new}"
    for _, node in places:
        for section in _SECTIONS:
            if isinstance(node.get(section), dict):
                del node[section]
    document.setdefault("components", {}).setdefault("schemas", {}).update(schemas)
    result.note("layout", "#/components/schemas", f"{len(moved)} definitions are components now")


def _enter(document: Json, schemas: Json, name: str, schema: Any) -> str:
    """The name of a definition among the components: one that says the same is there once."""
    published = document.get("components", {}).get("schemas", {})
    new, number = name, 2
    while new in published or (new in schemas and canonical_json(schemas[new]) != canonical_json(schema)):
        new, number = f"{name}{number}", number + 1
    schemas[new] = schema
    return new


def _target(document: Json, renamed: dict[str, str], place: Place, ref: str) -> str | None:
    """What a reference leads to among the moved definitions: the component's name, and what is below it."""
    parts = ref.split("/")
    ends = ["/".join(parts[:end]) for end in range(len(parts), 2, -1)]
    found = next((end for end in ends if end in renamed), None)
    if found is not None:
        return renamed[found] + ref[len(found) :]
    if len(parts) > 2 and parts[1] in _SECTIONS and not _leads(document, ref):
        for depth in range(len(place), -1, -1):
            around = f"{pointer(place[:depth])}/{escape(parts[1])}/{parts[2]}"
            if around in renamed:
                return "/".join([renamed[around], *parts[3:]])
    return None


def _leads(document: Json, ref: str) -> bool:
    try:
        resolve(document, ref)
    except SpecError:
        return False
    return True
