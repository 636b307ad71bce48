"""What a request may not lack, one thing at a time."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from leaperone_conformance.checks import Failure
from leaperone_conformance.spec import Operation, Spec

from .client import Arguments, Caller
from .conform import conform
from .sample import sample

_ERROR = 400


def required(caller: Caller, operation: Operation) -> Iterator[Failure]:
    """Fails where a request that lacks a required parameter, or a required property of its body, is accepted, or is
    refused otherwise than documented.
    """
    arguments = sample(caller.spec, operation)
    for name, lacking in _lacking(caller.spec, operation, arguments) if arguments else ():
        answer = caller.call(operation, lacking)
        if answer.status < _ERROR:
            yield Failure(f"{name} is required, and a call without it is accepted", f"status {answer.status}")
        else:
            yield from conform(caller, operation, lacking, answer)


def _lacking(spec: Spec, operation: Operation, whole: Arguments) -> Iterator[tuple[str, Arguments]]:
    """The names of what is required, each with the arguments that lack it."""
    for parameter in operation.parameters:
        if not parameter.required:
            continue
        if parameter.location == "query":
            yield parameter.name, replace(whole, query=_without(whole.query, parameter.name))
        elif parameter.location == "header":
            yield parameter.name, replace(whole, headers=_without(whole.headers, parameter.name))
    media = operation.bodies.get(whole.media_type or "")
    if media is None or media.schema is None or not isinstance(whole.body, dict):
        return
    validator = spec.validator(media.schema)
    for name in whole.body:
        body = _without(whole.body, name)
        if not validator.is_valid(body):
            yield name, replace(whole, body=body)


def _without(values: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {other: value for other, value in values.items() if other != name}
