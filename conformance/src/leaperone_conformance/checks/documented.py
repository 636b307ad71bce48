"""Whether an answer is what is documented for its operation and status: media type, headers, schema, and all checks
that need no further request.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from leaperone_conformance.spec import MISSING, DocumentedResponse, Operation, Spec, join
from leaperone_conformance.spec.params import Structure, ValueReader, property_pointers

from .errors import error_code, failure_code, rate_headers
from .formats import asked_format
from .shapes import data_is_json, shape_failure
from .streams import event_stream
from .types import Check, Exchange, Failure, Request, Response

_CHECKS: tuple[Check, ...] = (
    data_is_json,
    asked_format,
    event_stream,
    failure_code,
    error_code,
    rate_headers,
)
_SHOWN = 3


def undocumented(spec: Spec, operation: Operation, request: Request, answer: Response) -> Iterator[Failure]:
    """In what an answer differs from what is documented; nothing where it doesn't.

    Of an answer that was cut off only status, media type and headers are looked at.
    """
    response = operation.response(answer.status)
    if response is None:
        known = ", ".join(operation.responses)
        yield Failure(
            f"status {answer.status} is not documented",
            f"documented: {known}",
            undocumented=operation.leaves_open(answer.status),
        )
        return
    failures = [*_headers(spec, response, answer), *_content(spec, response, request, answer)]
    yield from failures
    if answer.whole and not failures:
        exchange = Exchange(spec, operation, request, answer, _nothing_further)
        found = [shape_failure(spec, exchange.media, answer), *(check(exchange) for check in _CHECKS)]
        yield from (failure for failure in found if failure is not None)


def _nothing_further(operation: Operation, path: Mapping[str, str]) -> Response:
    raise RuntimeError(f"no further request, as to {operation.key}, may be needed here")


def _content(
    spec: Spec, response: DocumentedResponse, request: Request, answer: Response
) -> Iterator[Failure]:
    if not response.content or request.method == "HEAD":
        return
    media = response.media(answer.media_type)
    if media is None:
        known = ", ".join(response.content)
        yield Failure(
            f"{answer.status} comes as {answer.media_type or 'no media type'}", f"documented: {known}"
        )
    elif media.schema is not None and answer.whole and answer.media_type.endswith("json"):
        reason = f"the body of {answer.status} is not of its schema"
        if answer.json is MISSING:
            yield Failure(reason, "the body is not JSON")
        elif not spec.validator(media.schema).is_valid(answer.json):
            violations = spec.violations(media.schema, answer.json)[:_SHOWN]
            yield Failure(reason, "; ".join(map(str, violations)))


def _headers(spec: Spec, response: DocumentedResponse, answer: Response) -> Iterator[Failure]:
    for name in response.definition.get("headers", {}):
        place, header = spec.resolve(join(response.pointer, "headers", name))
        text = answer.headers.get(name.lower())
        if text is None:
            if header.get("required"):
                yield Failure(f"{answer.status} comes without {name}", "the header is required")
            continue
        schema, value = _header_value(spec, place, header, text)
        if schema is not None and not spec.validator(schema).is_valid(value):
            violations = spec.violations(schema, value)[:_SHOWN]
            yield Failure(f"{name} of {answer.status} is not of its schema", "; ".join(map(str, violations)))


def _header_value(spec: Spec, place: str, header: Mapping[str, Any], text: str) -> tuple[str | None, Any]:
    """The pointer to the schema of a header, if it has one, and what its text means by it (style ``simple``)."""
    for media_type in header.get("content", ()):
        schema = join(place, "content", media_type, "schema")
        try:
            return schema, orjson.loads(text) if media_type.endswith("json") else text
        except orjson.JSONDecodeError:
            return schema, text
    if "schema" not in header:
        return None, text
    schema = join(place, "schema")
    reader = ValueReader(spec, schema)
    if reader.types == {"object"}:
        return schema, _object(spec, schema, text, explode=bool(header.get("explode")))
    came: Structure = [*text.split(",")] if reader.types == {"array"} else text
    return schema, reader.read([came])


def _object(spec: Spec, schema: str, text: str, *, explode: bool) -> Any:
    """The object that a text of names and values means; the text itself where it is none."""
    items = [part for item in text.split(",") for part in (item.split("=", 1) if explode else [item])]
    if len(items) % 2:
        return text
    pointers = property_pointers(spec, schema)
    pairs = zip(items[::2], items[1::2], strict=True)
    return {name: ValueReader(spec, pointers.get(name)).read([value]) for name, value in pairs}
