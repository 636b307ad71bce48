"""Violations of the spec in a response, as lines of a report; and the proxy's own responses."""

from collections.abc import Iterator
from typing import Any

import orjson

from leaperone_conformance.checks import Failure, Request, Response, Rules, exchange_of, undocumented
from leaperone_conformance.spec import Operation

from .cassette import RecordedResponse
from .exchange import RecordedRequest


def violations(
    rules: Rules,
    operation: Operation,
    request: RecordedRequest,
    response: RecordedResponse,
    whole: bool,
) -> Iterator[str]:
    """One line for each violation; ``whole`` is False where the response was cut off."""
    meant = Request(
        operation.method,
        request.body,
        valid=request.problem is None,
        path=request.path,
        query={name: texts[0] if len(texts) == 1 else texts for name, texts in request.query.items()},
    )
    received = Response(
        response.status, response.headers.get("content-type", ""), response.body, whole, response.headers
    )
    for failure in undocumented(rules.spec, operation, meant, received):
        if not failure.undocumented:
            yield f"{failure.reason}: {failure.detail}"
    exchange = exchange_of(rules.spec, operation, meant, received)
    for name, verdict in rules.verdicts(exchange).items():
        if isinstance(verdict, Failure):
            yield f"{name}: {verdict.reason}: {verdict.detail}"
    if not whole:
        yield "the answer was cut off"


def documented_headers(operation: Operation | None, status: int) -> frozenset[str]:
    """The names of the headers that a recording keeps, in lower case."""
    response = None if operation is None else operation.response(status)
    names = () if response is None else response.definition.get("headers", {})
    return frozenset({"content-type", *(name.lower() for name in names)})


def error(kind: str, message: str, **more: Any) -> bytes:
    """The body of a response that comes from the proxy itself."""
    return orjson.dumps({"error": {"message": message, "type": kind, "code": kind, **more}})
