"""Text is text, whatever it is written in."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from leaperone_conformance.checks import Failure
from leaperone_conformance.spec import MISSING, Direction, Operation, Spec, join, look_up
from leaperone_conformance.spec.styles import ParameterReader

from .client import Arguments, Client, response_failures
from .samples import sample

_TEXT = "杭州 — Größe 😀"
_CLOSED = frozenset({"enum", "const", "format", "pattern", "examples", "x-known-values", "contentMediaType"})
"""Keywords of schemas of text that isn't free."""
_REFERENCES = ("url", "uri", "id")
"""Suffixes of the names of properties that hold a location or a kind, not text."""


def any_script(client: Client, operation: Operation) -> Iterator[Failure]:
    """Fails where an operation takes its sample and doesn't take it with the free text of its body in other scripts."""
    arguments = sample(client.spec, operation)
    foreign = None if arguments is None else _foreign(client.spec, operation, arguments)
    if arguments is None or foreign is None or not client.call(operation, arguments).succeeded:
        return
    response = client.call(operation, foreign)
    if not response.succeeded:
        yield Failure("text in other scripts is refused", f"status {response.status} for {_TEXT!r}")


def _foreign(spec: Spec, operation: Operation, whole: Arguments) -> Arguments | None:
    """The arguments with _TEXT for the required properties of the body that take any; None where none does."""
    media = operation.bodies.get(whole.media_type or "")
    if media is None or media.schema is None or not isinstance(whole.body, dict):
        return None
    place, schema = spec.resolve(media.schema)
    free = {}
    for name in schema.get("required", ()):
        pointer = join(place, "properties", name)
        described = spec.resolve(pointer)[1] if isinstance(look_up(spec.document, pointer), dict) else {}
        is_text = isinstance(whole.body.get(name), str) and not name.lower().endswith(_REFERENCES)
        if is_text and not _CLOSED & described.keys():
            free[name] = _TEXT
    body = {**whole.body, **free}
    return (
        replace(whole, body=body)
        if free and spec.validator(media.schema, direction=Direction.REQUEST).is_valid(body)
        else None
    )


_ERROR = 400
_ALWAYS_SENT = frozenset(
    {"user-agent", "accept", "accept-encoding", "connection", "content-length", "host", "authorization"}
)
"""Header parameters without which no request can be sent."""


def required(client: Client, operation: Operation) -> Iterator[Failure]:
    """Fails where a request that lacks a required parameter, or a required property of its body, is accepted, or is
    refused otherwise than documented. Nothing is said where it may be meant for another operation.
    """
    arguments = None if client.spec.routes.twins(operation) else sample(client.spec, operation)
    for name, lacking in _lacking(client.spec, operation, arguments) if arguments else ():
        response = client.call(operation, lacking)
        if response.status < _ERROR:
            yield Failure(
                f"{name} is required, and a call without it is accepted", f"status {response.status}"
            )
        else:
            yield from response_failures(client, operation, lacking, response)


def _lacking(spec: Spec, operation: Operation, whole: Arguments) -> Iterator[tuple[str, Arguments]]:
    """The names of what is required, each with the arguments that lack it."""
    for parameter in operation.parameters:
        if not parameter.required or parameter.name.lower() in _ALWAYS_SENT:
            continue
        if ParameterReader(spec, parameter).find({}, b"") is not MISSING:
            continue  # an object that has no properties is sent as nothing
        if parameter.location == "query":
            yield parameter.name, replace(whole, query=_without(whole.query, parameter.name))
        elif parameter.location == "header":
            yield parameter.name, replace(whole, headers=_without(whole.headers, parameter.name))
        elif parameter.location == "cookie":
            yield parameter.name, replace(whole, cookies=_without(whole.cookies, parameter.name))
    media = operation.bodies.get(whole.media_type or "")
    if media is None or media.schema is None or not isinstance(whole.body, dict):
        return
    validator = spec.validator(media.schema, direction=Direction.REQUEST)
    for name in whole.body:
        body = _without(whole.body, name)
        if not body and not operation.body_required and not media.type.endswith("json"):
            # An empty form is no body at all.
            continue
        if not validator.is_valid(body):
            yield name, replace(whole, body=body)


def _without(values: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {other: value for other, value in values.items() if other != name}
