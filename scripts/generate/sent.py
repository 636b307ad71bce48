"""Inputs of an operation: its parameters and its bodies, each with the way in which OpenAPI writes it."""

import re
from dataclasses import dataclass, field
from typing import Any

from leaperone_conformance.spec.json_text import is_json
from scripts.errors import GenerationError
from scripts.spec import IGNORED_HEADERS, Operation, is_header, resolve

from .schemas import Lowering, Schema

PLACES = ("path", "query", "header", "cookie")
# The styles of each place, the default first; that of "cookie" is of OpenAPI 3.2.
STYLES = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form", "cookie"),
}


@dataclass
class ParameterPlan:
    """A parameter: its lowered schema, and how a value of it is written; `json` where it is JSON in a text."""

    name: str
    place: str
    required: bool
    schema: Schema
    style: str
    explode: bool
    reserved: bool = False
    json: bool = False


@dataclass
class BodyPlan:
    """One content type of a body: the keyword of a call that sends it, and how its properties are encoded."""

    media_type: str
    keyword: str
    schema: Schema
    is_text: bool = False
    encoding: dict[str, dict[str, Any]] = field(default_factory=dict)


def parameters_of(document: dict[str, Any], lowering: Lowering, operation: Operation) -> list[ParameterPlan]:
    """The parameters of an operation, of its path item too.

    Raises GenerationError for a part of the path that no parameter is called, for a parameter that no part of the path
    is called, and for a style that its place doesn't have.
    """
    merged: dict[tuple[str, str], dict[str, Any]] = {}
    for holder in (operation.path_item, operation.value):
        for item in holder.get("parameters", ()):
            parameter = resolve(document, item["$ref"]) if "$ref" in item else item
            place, name = str(parameter["in"]), str(parameter["name"])
            if not is_header(parameter, IGNORED_HEADERS):
                merged[place, name] = parameter
    parts = re.findall(r"\{([^{}]*)\}", operation.path)
    for name in parts:
        if ("path", name) not in merged:
            raise GenerationError(
                f"{operation.name}: no parameter is called {name!r}, as a part of the path is"
            )
    for place, name in merged:
        if place == "path" and name not in parts:
            raise GenerationError(f"{operation.name}: parameter {name}: no part of the path is called so")
    return [_parameter(lowering, operation, parameter) for parameter in merged.values()]


def _parameter(lowering: Lowering, operation: Operation, parameter: dict[str, Any]) -> ParameterPlan:
    name, place = str(parameter["name"]), str(parameter["in"])
    where = f"{operation.name}: parameter {name}"
    if place == "querystring":
        kind = ", ".join(parameter.get("content") or ()) or "no media type"
        raise GenerationError(
            f"{where}: a whole query string of {kind} is not supported, but by its properties"
        )
    if place not in STYLES:
        raise GenerationError(f"{where}: a parameter in {place!r} is not supported")
    style = parameter.get("style", STYLES[place][0])
    if style not in STYLES[place]:
        raise GenerationError(f"{where}: style {style} is not supported in {place}")
    content: dict[str, Any] = parameter.get("content") or {}
    schema = schema_of(parameter if "schema" in parameter else next(iter(content.values()), {}), where)
    media = simple_type(next(iter(content), ""))
    described = (
        {"description": parameter.get("description", ""), **schema} if isinstance(schema, dict) else {}
    )
    return ParameterPlan(
        name,
        place,
        bool(parameter.get("required")) or place == "path",
        lowering.lower(described),
        style,
        bool(parameter.get("explode", style in ("form", "cookie"))),
        bool(parameter.get("allowReserved")),
        is_json(media),
    )


def bodies_of(document: dict[str, Any], lowering: Lowering, operation: Operation) -> list[BodyPlan]:
    """The bodies that an operation takes; raises GenerationError for a media type that can't be sent."""
    body = request_body(document, operation)
    return [
        _body(document, lowering, operation, media_type, media)
        for media_type, media in body.get("content", {}).items()
    ]


def _part_types(encoding: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The media types of the parts of a multipart body that are documented, where there is no choice."""
    found = {name: str(one.get("contentType", "")) for name, one in encoding.items()}
    return {name: {"contentType": kind} for name, kind in found.items() if kind and not set(kind) & set(",*")}


def _styles(encoding: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The styles of the properties of a urlencoded body that are documented."""
    keys = ("style", "explode", "allowReserved")
    found = {name: {key: one[key] for key in keys if key in one} for name, one in encoding.items()}
    return {name: one for name, one in found.items() if one}


def request_body(document: dict[str, Any], operation: Operation) -> dict[str, Any]:
    """The request body of an operation; empty where it has none."""
    body: dict[str, Any] = operation.value.get("requestBody", {})
    return resolve(document, body["$ref"]) if "$ref" in body else body


def _body(
    document: dict[str, Any],
    lowering: Lowering,
    operation: Operation,
    media_type: str,
    media: dict[str, Any],
) -> BodyPlan:
    simple = simple_type(media_type)
    if not re.fullmatch(r"[a-z0-9!#$&^_.+*-]+/[a-z0-9!#$&^_.+*-]+", simple):
        raise GenerationError(f"{operation.name}: a body of {media_type!r} is no media type")
    schema = schema_of(media, f"{operation.name}: a body of {media_type}")
    if is_json(simple) or simple == "*/*":
        return BodyPlan("application/json" if simple == "*/*" else media_type, "json", lowering.lower(schema))
    if further := sorted(media.keys() & {"prefixEncoding", "itemEncoding"}):
        raise GenerationError(f"{operation.name}: a body of {media_type} with {further[0]} is not supported")
    encoding = media.get("encoding") or {}
    if simple == "multipart/form-data":
        return BodyPlan(media_type, "multipart", _form(lowering, schema), encoding=_part_types(encoding))
    if simple == "application/x-www-form-urlencoded":
        return BodyPlan(media_type, "form", _form(lowering, schema), encoding=_styles(encoding))
    text = is_text(simple)
    lowered: Schema = {"type": "string"} if text else {}
    return BodyPlan(media_type, "content", lowered, is_text=text)


def _form(lowering: Lowering, schema: Any) -> Schema:
    """The lowered schema of a form; that of any object where it is documented as a text, a file or a list."""
    kind = lowering.resolved(schema).get("type", "object") if isinstance(schema, dict) else "object"
    return lowering.lower(schema) if "object" in kind else {"type": "object"}


def schema_of(holder: dict[str, Any], where: str) -> Any:
    """The schema of a media type or a parameter, {} without one; raises GenerationError for null."""
    schema = holder.get("schema", {})
    if schema is None:
        raise GenerationError(f"{where}: null where a schema is expected")
    return schema


def simple_type(media_type: str) -> str:
    """A media type without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def with_parameters(media_type: str) -> str:
    """A media type with its parameters, as the client writes that of a response (`_data/decoding.py`)."""
    return ";".join(part.strip().lower() for part in media_type.split(";"))


def is_text(media_type: str) -> bool:
    """True if a media type, without parameters, is one of text; as the client sees it (`_data/decoding.py`)."""
    return media_type.startswith(("text/", "application/x-subrip")) or media_type.endswith(("xml", "yaml"))
