"""Containment of the JSON types and formats that schemas admit."""

from typing import Any, Literal

from .canonical import Node

Relation = Literal["same", "wider", "narrower", "other"]
Atom = tuple[str, str | None]  # a JSON type and its format

ANY: Atom = ("any", None)
_WIDER_FORMATS = {"int64": ("int32",), "double": ("float", "int32", "int64"), "float": ("int32",)}
_SCALARS = ("string", "number", "integer", "boolean")


def relation(old: Node, new: Node, text: bool) -> Relation:
    """The relation of the types that ``new`` and ``old`` admit. With ``text`` every value travels as text.

    Text that a plain string admits is any number, boolean or document, too.
    """
    before, after = _atoms(old), _atoms(new)
    grows = all(any(_covers(a, b, text) for a in after) for b in before)
    shrinks = all(any(_covers(b, a, text) for b in before) for a in after)
    if grows and shrinks:
        return "same"
    return "wider" if grows else "narrower" if shrinks else "other"


def described(node: Node) -> str:
    """The types as messages name them: ``integer (int64) or null``."""
    named = [f"{kind} ({form})" if form else kind for kind, form in sorted(_atoms(node), key=str)]
    return " or ".join([*named, *(["null"] if node.null else [])])


def scalar(node: Node) -> bool:
    """True if it admits single values only."""
    return bool(node.types) and node.types <= set(_SCALARS) if node.types else False


def _atoms(node: Node) -> set[Atom]:
    types = node.types if node.types is not None else _types_of_values(node.value)
    if not types:
        return {ANY}
    form = node.value.get("format")
    return {(kind, form if isinstance(form, str) and _formatted(kind, form) else None) for kind in types}


def _formatted(kind: str, form: str) -> bool:
    """True if a format says something of a type, where several types share it."""
    numeric = form in ("int32", "int64", "float", "double")
    return kind in ("number", "integer") or not numeric if kind != "boolean" else False


def _types_of_values(value: dict[str, Any]) -> frozenset[str] | None:
    values = [value["const"]] if "const" in value else value.get("enum")
    if not isinstance(values, list) or not values:
        return None
    return frozenset(map(_type_of, values)) - {"null"} or None


def _type_of(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, float):
        return "integer" if value.is_integer() else "number"
    names: dict[type[Any], str] = {
        str: "string",
        int: "integer",
        float: "number",
        list: "array",
        dict: "object",
    }
    return names.get(type(value), "null")


def _covers(wide: Atom, narrow: Atom, text: bool) -> bool:
    (kind, form), (inner, inner_form) = wide, narrow
    if ANY in (wide, narrow):
        return wide == ANY
    if text and kind == "string" and form is None:
        return True
    if kind == "number" and inner == "integer":
        return form in (None, inner_form) or inner_form in _WIDER_FORMATS.get(str(form), ())
    if kind != inner:
        return False
    return form in (None, inner_form) or inner_form in _WIDER_FORMATS.get(str(form), ())
