"""Index of operations for the client's command line: a data file, one line each."""

import ast
import json
import shlex
from collections.abc import Mapping
from functools import cache
from typing import Any

from scripts.spec import resolve

from .about import price_words
from .config import ClientConfig
from .samples import sample
from .text import plain
from .tree import ResourceView
from .view_models import Argument, BodyView, EndpointView

KINDS = {
    "str": "string",
    "int": "integer",
    "float": "number",
    "bool": "boolean",
    "None": "null",
    "list": "array",
    "Sequence": "array",
    "Mapping": "object",
    "dict": "object",
    "Any": "any",
    "FileContent": "file",
    "bytes": "file",
}

Entry = dict[str, Any]


def index_file(config: ClientConfig, entries: dict[str, Entry]) -> str:
    """The content of `operations.json`: how the client is called, and every method by its full name.

    What is empty is left out.
    """
    head = {"program": config.distribution, "client": config.client, "description": plain(config.description)}
    lines = [f"{_line(name)}: {_line(_visible(entry))}" for name, entry in sorted(entries.items())]
    return f'{_line(head)[:-1]}, "operations": {{\n' + ",\n".join(lines) + "\n}}\n"


def index_entries(
    document: dict[str, Any],
    config: ClientConfig,
    resources: Mapping[tuple[str, ...], ResourceView],
) -> dict[str, Entry]:
    """The entry of each method, by its full name.

    A method that streams or waits is an entry of its own beside the plain call. A parameter's `schema` is what an
    example of its value follows from, `shown` tells that the example has it though it isn't required.
    """
    entries: dict[str, Entry] = {}
    for path, view in ((path, view) for path, resource in resources.items() for view in resource.methods):
        name = ".".join(view.plan.name)
        entry = entries[name] = _entry(document, view)
        for variant in view.variants:
            more = {variant.kind: name if variant.kind == "waits" else True}
            entries[".".join((*path, variant.name))] = {**entry, **more}
    for name, entry in entries.items():
        entry["example"] = _example(document, config.distribution, name, entry)
    return entries


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _visible(entry: Entry) -> Entry:
    parameters = [
        {key: value for key, value in parameter.items() if key not in ("schema", "shown") and value}
        for parameter in entry["parameters"]
    ]
    return {key: value for key, value in {**entry, "parameters": parameters}.items() if value}


def _entry(document: dict[str, Any], view: EndpointView) -> Entry:
    value = view.plan.operation.value
    return {
        "method": view.plan.operation.method.upper(),
        "path": view.plan.operation.path,
        "summary": plain(str(value.get("summary") or value.get("description") or view.plan.operation.name)),
        "price": price_words(value),
        "unstable": plain(value.get("x-unstable")),
        "parameters": _parameters(document, view),
        "public": view.plan.public,
        "binary": "Binary" in view.answer.imports,
    }


def _parameters(document: dict[str, Any], view: EndpointView) -> list[Entry]:
    schemas = _schemas(document, view)
    shown = _shown(document, view)
    places = {a.name: "path" for a, _ in view.path_values}
    places |= {a.name: "query" for a, _ in view.query} | {a.name: "header" for a, _ in view.headers}
    entries = [
        _parameter(argument, places.get(argument.name, "body"), schemas, shown)
        for argument in (view.flat or view.arguments)
    ]
    if view.bodies and view.flat is None:
        entries.append(_body(document, view))
    return sorted(entries, key=lambda entry: not entry["required"])


def _parameter(argument: Argument, place: str, schemas: dict[tuple[str, str], Any], shown: set[str]) -> Entry:
    kinds, values, is_open = _kinds(argument.type)
    wire = ast.literal_eval(argument.key)
    return {
        "name": argument.name,
        "wire": wire if wire != argument.name else "",
        "in": place,
        "types": list(kinds),
        "values": list(values),
        "open": is_open and bool(values),
        "required": argument.required,
        "meaning": argument.meaning,
        "schema": schemas.get((place, wire), {}),
        "shown": place == "body" and wire in shown,
    }


def _body(document: dict[str, Any], view: EndpointView) -> Entry:
    body: BodyView = view.bodies[0]
    media = _content(document, view)
    kinds, values, is_open = _kinds(body.type)
    return {
        "name": "body",
        "in": "body",
        "types": list(kinds),
        "values": list(values),
        "open": is_open and bool(values),
        "model": body.type if body.is_model else "",
        "required": view.body_required,
        "meaning": "The body of the request",
        "schema": media[0] if media else {},
        "shown": True,
    }


@cache
def _kinds(annotation: str) -> tuple[tuple[str, ...], tuple[Any, ...], bool]:
    """The kinds of value that a type admits, the values of its literals, and whether it admits any other text."""
    kinds: dict[str, None] = {}
    values: list[Any] = []
    is_open = False
    arms = [ast.parse(annotation, mode="eval").body]
    while arms:
        arm = arms.pop(0)
        if isinstance(arm, ast.BinOp):
            arms[:0] = [arm.left, arm.right]
        elif isinstance(arm, ast.Subscript) and ast.unparse(arm.value) == "Literal":
            inner = ast.literal_eval(arm.slice)
            found = inner if isinstance(inner, tuple) else (inner,)
            values += found
            kinds.update(dict.fromkeys(KINDS[type(value).__name__] for value in found))
        else:
            name = ast.unparse(arm.value if isinstance(arm, ast.Subscript) else arm)
            is_open = is_open or name == "str"
            kinds[KINDS.get(name, "object")] = None
    return tuple(kinds), tuple(values), is_open


def _schemas(document: dict[str, Any], view: EndpointView) -> dict[tuple[str, str], Any]:
    """The schema of each parameter by its place and name."""
    found: dict[tuple[str, str], Any] = {}
    for schema in reversed(_content(document, view)):
        properties = _resolved(document, schema).get("properties", {})
        found.update({("body", name): value for name, value in properties.items()})
    for name, value in _documented_body(document, view).items():
        found["body", name] = {"example": value}
    operation = view.plan.operation
    for holder in (operation.path_item, operation.value):
        for item in holder.get("parameters", ()):
            parameter = _resolved(document, item)
            schema = {**own} if isinstance(own := parameter.get("schema"), dict) else {}
            if "example" in parameter:
                schema["example"] = parameter["example"]
            found[parameter["in"], parameter["name"]] = schema
    return found


def _shown(document: dict[str, Any], view: EndpointView) -> set[str]:
    """The properties of a body that its example has beside the required ones: those of the documented example,
    else those of the first of its alternatives.
    """
    documented = _documented_body(document, view)
    if documented:
        return set(documented)
    for schema in _content(document, view):
        for member in _resolved(document, schema).get("oneOf", ()):
            if isinstance(member, dict) and "required" in member:
                return set(member["required"])
    return set()


def _documented_body(document: dict[str, Any], view: EndpointView) -> dict[str, Any]:
    for media in _media(document, view):
        examples = media.get("examples")
        named = [
            _resolved(document, one) for one in (examples.values() if isinstance(examples, dict) else ())
        ]
        for value in (media.get("example"), *(example.get("value") for example in named)):
            if isinstance(value, dict):
                return value
    return {}


def _content(document: dict[str, Any], view: EndpointView) -> list[Any]:
    return [media.get("schema", {}) for media in _media(document, view)]


def _media(document: dict[str, Any], view: EndpointView) -> list[dict[str, Any]]:
    body = _resolved(document, view.plan.operation.value.get("requestBody", {}))
    return list(body.get("content", {}).values())


def _resolved(document: dict[str, Any], value: Any) -> dict[str, Any]:
    """An object, or that which it refers to; empty for a schema that is true or false."""
    found = resolve(document, value["$ref"]) if isinstance(value, dict) and "$ref" in value else value
    return found if isinstance(found, dict) else {}


def _example(document: dict[str, Any], program: str, name: str, entry: Entry) -> str:
    shown = [parameter for parameter in entry["parameters"] if parameter["required"] or parameter["shown"]]
    words = [f"{p['name']}={_text(document, p)}" for p in shown]
    return shlex.join([program, "call", name, *words, *(["--output", "FILE"] if entry["binary"] else [])])


def _text(document: dict[str, Any], parameter: Entry) -> str:
    if "file" in parameter["types"]:
        return "@FILE"
    value = sample(document, parameter["schema"], parameter["name"])
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
