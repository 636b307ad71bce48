"""Comparison of a response with what is documented for its operation and status: media type, headers, schema, and all
checks that need no further request.
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


def undocumented(spec: Spec, operation: Operation, request: Request, response: Response) -> Iterator[Failure]:
    """In what a response differs from what is documented; nothing where it doesn't.

    Of a response that was cut off only status, media type and headers are looked at.
    """
    documented = operation.response(response.status)
    if documented is None:
        known = ", ".join(operation.responses)
        yield Failure(
            f"status {response.status} is not documented",
            f"documented: {known}",
            undocumented=operation.leaves_open(response.status),
        )
        return
    failures = [*_headers(spec, documented, response), *_content(spec, documented, request, response)]
    yield from failures
    if response.whole and not failures:
        exchange = exchange_of(spec, operation, request, response)
        found = [shape_failure(spec, exchange.media, response), *(check(exchange) for check in _CHECKS)]
        yield from (failure for failure in found if isinstance(failure, Failure))


def exchange_of(spec: Spec, operation: Operation, request: Request, response: Response) -> Exchange:
    """An exchange after which no further request may be sent."""
    return Exchange(spec, operation, request, response, _nothing_further)


def _nothing_further(operation: Operation, path: Mapping[str, str]) -> Response:
    raise RuntimeError(f"no further request, as to {operation.key}, may be needed here")


def _content(
    spec: Spec, documented: DocumentedResponse, request: Request, response: Response
) -> Iterator[Failure]:
    if not documented.content or request.method == "HEAD":
        return
    media = documented.media(response.media_type)
    if media is None:
        known = ", ".join(documented.content)
        yield Failure(
            f"{response.status} comes as {response.media_type or 'no media type'}", f"documented: {known}"
        )
    elif media.schema is not None and response.whole and response.is_json:
        reason = f"the body of {response.status} is not of its schema"
        if response.json is MISSING:
            yield Failure(reason, "the body is not JSON")
        elif not spec.validator(media.schema).is_valid(response.json):
            violations = spec.violations(media.schema, response.json)[:_SHOWN]
            yield Failure(reason, "; ".join(map(str, violations)))


def _headers(spec: Spec, documented: DocumentedResponse, response: Response) -> Iterator[Failure]:
    for name in documented.definition.get("headers", {}):
        place, header = spec.resolve(join(documented.pointer, "headers", name))
        text = response.headers.get(name.lower())
        if text is None:
            if header.get("required"):
                yield Failure(f"{response.status} comes without {name}", "the header is required")
            continue
        schema, value = _header_value(spec, place, header, text)
        if schema is not None and not spec.validator(schema).is_valid(value):
            violations = spec.violations(schema, value)[:_SHOWN]
            yield Failure(
                f"{name} of {response.status} is not of its schema", "; ".join(map(str, violations))
            )


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
