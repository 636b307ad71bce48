"""What every answer within a conversation has to satisfy: documented status, media type, headers and schema."""

from collections.abc import Iterator, Mapping
from typing import Any

from leaperone_conformance.checks import (
    Answer,
    Exchange,
    Failure,
    Request,
    data_is_json,
    error_code,
    failure_code,
    rate_headers,
)
from leaperone_conformance.checks.shapes import shape_failure
from leaperone_conformance.spec import MISSING, Operation, Response, Spec, join

from .client import Arguments, Caller

_CHECKS = (data_is_json, error_code, failure_code, rate_headers)


def conform(
    caller: Caller, operation: Operation, arguments: Arguments, answer: Answer, *, keyless: bool = False
) -> Iterator[Failure]:
    """Why an answer isn't what is documented for its operation and status; nothing where it is."""
    response = operation.response(answer.status)
    if response is None:
        yield Failure(
            f"status {answer.status} is not documented",
            f"documented: {', '.join(operation.responses)}",
            undocumented=operation.leaves_open(answer.status),
        )
        return
    media = response.media(answer.media_type)
    if response.content and media is None:
        kinds = ", ".join(response.content)
        yield Failure(
            f"{answer.status} comes as {answer.media_type or 'no media type'}", f"documented: {kinds}"
        )
        return
    yield from _headers(caller.spec, response, answer)
    if media is not None and media.schema is not None and answer.media_type.endswith("json"):
        violations = (
            caller.spec.violations(media.schema, answer.json) if answer.json is not MISSING else ["not JSON"]
        )
        if violations:
            yield Failure(f"the body of {answer.status} is not of its schema", str(violations[0]))
            return
    request = Request(operation.method, arguments.body, arguments.media_type, True, keyless, arguments.path)
    exchange = Exchange(caller.spec, operation, request, answer, _unasked)
    failures = [shape_failure(caller.spec, media, answer), *(check(exchange) for check in _CHECKS)]
    yield from (failure for failure in failures if failure is not None)


def _unasked(operation: Operation, path_parameters: Mapping[str, str]) -> Answer:
    raise RuntimeError(f"{operation.key} must not be asked here: that is for the conversation to do")


def _headers(spec: Spec, response: Response, answer: Answer) -> Iterator[Failure]:
    for name in response.definition.get("headers", {}):
        place, header = spec.resolve(join(response.pointer, "headers", name))
        value = answer.headers.get(name.lower())
        if value is None:
            if header.get("required"):
                yield Failure(f"{answer.status} comes without {name}", "the header is required")
        elif "schema" in header:
            validator = spec.validator(join(place, "schema"))
            if not any(validator.is_valid(reading) for reading in _readings(value)):
                yield Failure(f"{name} of {answer.status} is not of its schema", f"{name}: {value}")


def _readings(text: str) -> Iterator[Any]:
    yield text
    for read in (int, float):
        try:
            yield read(text)
        except ValueError:
            continue
