"""Documented requests held against a spec."""

from collections.abc import Iterator
from typing import Any

import orjson

from scripts.spec import IGNORED_HEADERS, Operation

from .contract import Contract, Contradiction, media_of
from .model import ABSENT, Request

_NO_PARAMETERS = frozenset(("header", name) for name in IGNORED_HEADERS)


def check_request(contract: Contract, request: Request) -> Iterator[Contradiction]:
    """Each contradiction between a request and a spec.

    Kinds: undocumented-path, unknown-parameter, missing-parameter, wrong-type, unknown-header,
    undocumented-body-type, missing-body, invalid-body, unknown-property.
    """
    found = contract.find(request.method, request.path)
    if found is None:
        yield Contradiction(
            *("undocumented-path", f"{request.method} {request.path}", "", request.id),
            f"{request.method} {request.path} is not in the spec",
        )
        return
    operation, path_values = found
    yield from _check_parameters(contract, operation, request, path_values)
    yield from _check_body(contract, operation, request)


def body_of(contract: Contract, operation: Operation, request: Request) -> Any:
    """The request's body as JSON: texts of a form read as the schema's types, files as texts."""
    if request.form is None:
        return None if request.body is ABSENT else request.body
    media = media_of(contract.body(operation), "multipart/form-data") or {}
    schema = contract.follow(media.get("schema", {}))
    properties = schema.get("properties", {}) if isinstance(schema, dict) else {}
    return {
        name: text["file"]
        if isinstance(text, dict)
        else _reading(contract, properties.get(name, True), text)[0]
        for name, text in request.form.items()
    }


def _check_parameters(
    contract: Contract, operation: Operation, request: Request, path_values: dict[str, str]
) -> Iterator[Contradiction]:
    parameters = contract.parameters(operation)
    keys = contract.keys(operation) | _NO_PARAMETERS
    given = {
        **{("path", name): value for name, value in path_values.items()},
        **{("query", name): value for name, value in request.query.items()},
        **{("header", name.lower()): value for name, value in request.headers.items()},
    }
    for (place, name), value in given.items():
        parameter = parameters.get((place, name))
        if parameter is not None:
            schema = parameter.get("schema", True)
            if not _reading(contract, schema, value)[1]:
                message = f"the {place} parameter {name} can't be {value!r}"
                yield Contradiction("wrong-type", operation.name, name, request.id, message)
        elif place != "path" and (place, name) not in keys:
            kind = "unknown-header" if place == "header" else "unknown-parameter"
            yield Contradiction(
                kind, operation.name, name, request.id, f"the spec has no {place} parameter {name}"
            )
    for (place, name), parameter in parameters.items():
        if place != "path" and parameter.get("required") and (place, name) not in given:
            message = f"the spec requires the {place} parameter {name}"
            yield Contradiction("missing-parameter", operation.name, name, request.id, message)


def _check_body(contract: Contract, operation: Operation, request: Request) -> Iterator[Contradiction]:
    body = contract.body(operation)
    where = operation.name
    if request.body is ABSENT and request.form is None:
        if body.get("required"):
            yield Contradiction("missing-body", where, "", request.id, "the spec requires a body")
        return
    content_type = "application/json" if request.form is None else "multipart/form-data"
    media = media_of(body, content_type)
    if media is None:
        message = f"the spec knows no body of type {content_type}"
        yield Contradiction("undocumented-body-type", where, content_type, request.id, message)
        return
    value, schema = body_of(contract, operation, request), media.get("schema", True)
    problems = contract.schemas.problems(schema, value)
    for problem in problems:
        detail = f"{problem.pointer or '/'} {problem.keyword}"
        yield Contradiction("invalid-body", where, detail, request.id, problem.message)
    for place in [] if problems else contract.schemas.unknown(schema, value):
        message = f"the spec's body has no {place}"
        yield Contradiction("unknown-property", where, place, request.id, message)


def _reading(contract: Contract, schema: Any, text: str | list[str]) -> tuple[Any, bool]:
    """A text of a URL or form as the first value that the schema takes, and whether there is one."""
    texts = [text] if isinstance(text, str) else text
    for reading in _readings(texts):
        if contract.schemas.accepts(schema, reading):
            return reading, True
    return text, False


def _readings(texts: list[str]) -> Iterator[Any]:
    scalars = [_scalar(text) for text in texts]
    if len(texts) == 1:
        yield texts[0]
        yield scalars[0]
    yield texts
    yield scalars


def _scalar(text: str) -> Any:
    """The number, boolean or null that a text spells, else the text."""
    try:
        value = orjson.loads(text)
    except ValueError:
        return text
    return text if isinstance(value, dict | list | str) else value
