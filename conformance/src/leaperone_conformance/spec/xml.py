"""XML bodies by their schemas and the XML objects in these: from an element to what it holds, from a value to XML."""

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from .document import Spec
from .params import Structure, property_pointers, schema_types
from .pointer import join


def is_xml(media_type: str) -> bool:
    """True if a media type (lower case, without parameters) is XML."""
    return media_type.endswith(("/xml", "+xml"))


def structure_of(spec: Spec, pointer: str, element: Element) -> Structure:
    """The content of an element: texts, in lists and objects where the schema at ``pointer`` has these."""
    properties = property_pointers(spec, pointer) if pointer else {}
    if properties and not (element.text or "").strip():
        values = {name: _value(spec, place, name, element) for name, place in properties.items()}
        return {name: value for name, value in values.items() if value is not None}
    if pointer and "array" in schema_types(spec, pointer):
        return [structure_of(spec, _items(spec, pointer), child) for child in element]
    if len(element):
        return {_local(child.tag): child.text or "" for child in element}
    return element.text or ""


def text_of(spec: Spec, pointer: str, value: Any) -> bytes:
    """A document that holds ``value``, as the schema at ``pointer`` has it."""
    root = Element(_xml(spec, pointer).get("name") or _named(spec, pointer))
    _fill(spec, pointer, root, value)
    document: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return document


def _value(spec: Spec, pointer: str, name: str, element: Element) -> "Structure | None":
    """The content of a property in an element; None without it."""
    xml = _xml(spec, pointer)
    tag = xml.get("name", name)
    if xml.get("attribute"):
        return next((text for key, text in element.items() if _local(key) == tag), None)
    if "array" in schema_types(spec, pointer):
        items = _items(spec, pointer)
        holders = (
            [child for child in element if _local(child.tag) == tag] if xml.get("wrapped") else [element]
        )
        inner = _xml(spec, items).get("name", tag)
        children = [child for holder in holders for child in holder if _local(child.tag) == inner]
        present = holders if xml.get("wrapped") else children
        return [structure_of(spec, items, child) for child in children] if present else None
    found = [structure_of(spec, pointer, child) for child in element if _local(child.tag) == tag]
    if len(found) > 1:
        # What comes several times is no single value, whichever of them it might be.
        return {str(index): value for index, value in enumerate(found)}
    return found[0] if found else None


def _fill(spec: Spec, pointer: str, element: Element, value: Any) -> None:
    if isinstance(value, dict):
        properties = property_pointers(spec, pointer) if pointer else {}
        for name, item in value.items():
            place = properties.get(name, "")
            xml = _xml(spec, place)
            if xml.get("attribute"):
                element.set(xml.get("name", name), _text(item))
            else:
                _add(spec, place, element, xml.get("name", name), item)
    elif isinstance(value, list):
        _add(spec, pointer, element, _xml(spec, _items(spec, pointer)).get("name", "item"), value)
    else:
        element.text = _text(value)


def _add(spec: Spec, pointer: str, element: Element, tag: str, value: Any) -> None:
    if not isinstance(value, list):
        _fill(spec, pointer, SubElement(element, tag), value)
        return
    items = _items(spec, pointer)
    holder = SubElement(element, tag) if _xml(spec, pointer).get("wrapped") else element
    for item in value:
        _fill(spec, items, SubElement(holder, _xml(spec, items).get("name", tag)), item)


def _keywords(spec: Spec, pointer: str) -> Mapping[str, Any]:
    schema = spec.resolve(pointer)[1] if pointer else {}
    return schema if isinstance(schema, dict) else {}


def _xml(spec: Spec, pointer: str) -> Mapping[str, Any]:
    xml: Mapping[str, Any] = _keywords(spec, pointer).get("xml") or {}
    return xml


def _items(spec: Spec, pointer: str) -> str:
    """The pointer to the schema of an array's items; ``""`` where it has none."""
    return join(spec.resolve(pointer)[0], "items") if "items" in _keywords(spec, pointer) else ""


def _named(spec: Spec, pointer: str) -> str:
    """The name of the component that a schema is, which is that of its element; ``root`` where it is none."""
    place = spec.resolve(pointer)[0]
    return place.rpartition("/")[2] if place.startswith("#/components/schemas/") else "root"


def _local(tag: str) -> str:
    return tag.rpartition("}")[2].rpartition(":")[2]


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else "" if value is None else str(value)
