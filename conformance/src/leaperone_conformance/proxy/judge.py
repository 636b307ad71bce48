"""What is wrong with an answer by the spec: status, headers, content type, schema (``Data`` decoded), streams."""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from leaperone_conformance.checks import Answer, Exchange, Request, asked_format, data_is_json, event_stream
from leaperone_conformance.spec import MISSING, Operation, Spec

from .cassette import Told
from .exchange import Asked

_CHECKS = (data_is_json, asked_format, event_stream)
_SHOWN = 3


def violations(spec: Spec, operation: Operation, asked: Asked, told: Told, whole: bool) -> Iterator[str]:
    """One line for each violation; ``whole`` is False where the answer was cut off."""
    response = operation.response(told.status)
    if response is None:
        if not operation.leaves_open(told.status):
            yield f"status {told.status} is not documented"
        return
    answer = Answer(told.status, told.headers.get("content-type", ""), told.body, whole)
    yield from _headers(spec, response.definition.get("headers", {}), told.headers)
    if not whole:
        yield "the answer was cut off"
        return
    media = response.media(answer.media_type)
    if media is None:
        if response.content and told.body:
            yield f"content type {answer.media_type or 'missing'} is not documented for {told.status}"
        return
    if media.schema is not None and media.type == "application/json":
        if answer.json is MISSING:
            yield "the body is not JSON"
        elif not spec.validator(media.schema).is_valid(answer.json):
            yield from map(str, spec.violations(media.schema, answer.json)[:_SHOWN])
    exchange = Exchange(spec, operation, Request(operation.method, asked.body), answer, _nothing_further)
    for check in _CHECKS:
        failure = check(exchange)
        if failure is not None:
            yield f"{failure.reason}: {failure.detail}"


def _nothing_further(operation: Operation, path: Mapping[str, str]) -> Answer:
    raise RuntimeError(f"a proxy sends nothing of its own, as to {operation.key}")


def _headers(spec: Spec, documented: Mapping[str, Any], headers: Mapping[str, str]) -> Iterator[str]:
    for name, header in documented.items():
        while "$ref" in header:
            header = spec.resolve(header["$ref"])[1]
        text = headers.get(name.lower())
        if text is None:
            if header.get("required"):
                yield f"header {name} is missing"
        elif header.get("schema", {}).get("type") == "integer" and not text.lstrip("-").isdigit():
            yield f"header {name} is no whole number"


def documented_headers(operation: Operation | None, status: int) -> frozenset[str]:
    """The names of the headers that a recording keeps, in lower case."""
    response = None if operation is None else operation.response(status)
    names = () if response is None else response.definition.get("headers", {})
    return frozenset({"content-type", *(name.lower() for name in names)})


def error(kind: str, message: str, **more: Any) -> bytes:
    """The body of an answer that comes from the proxy itself."""
    return orjson.dumps({"error": {"message": message, "type": kind, "code": kind, **more}})
