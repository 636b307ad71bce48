"""An answer must come in the format that the request asked for, and really be of it."""

from typing import Any

from leaperone_conformance.spec import MISSING

from .media_formats import expected
from .types import Exchange, Failure

_SHOWN = 16


def asked_format(exchange: Exchange) -> Failure | None:
    """Fails where an answer with ``x-response-by`` has another media type than the one asked for, or isn't of it."""
    operation, answer = exchange.operation, exchange.answer
    response = operation.response(answer.status)
    rule = response.definition.get("x-response-by") if response else None
    if rule is None or not answer.succeeded:
        return None
    parameter: str = rule["parameter"]
    asked = exchange.request.asks(parameter)
    if asked is MISSING:
        asked = _default(exchange, parameter)
    entry = rule["values"].get(asked) if isinstance(asked, str) else None
    if entry is None:
        return None
    wanted = entry["content-type"].partition(";")[0].lower()
    if answer.media_type != wanted:
        return Failure(
            f"{parameter}={asked} is answered with {answer.media_type or 'no content type'}",
            f"expected {wanted}",
        )
    kind = expected(asked, answer.body) or expected(wanted, answer.body)
    if kind is not None:
        return Failure(
            f"what came for {parameter}={asked} is not {kind}", f"begins with {answer.body[:_SHOWN]!r}"
        )
    if "schema" in entry and response is not None:
        pointer = f"{response.pointer}/x-response-by/values/{asked}/schema"
        value = answer.json if wanted == "application/json" else answer.body.decode(errors="replace")
        violations = [] if value is MISSING else exchange.spec.violations(pointer, value)
        if violations:
            return Failure(f"what came for {parameter}={asked} is not of its schema", str(violations[0]))
    return None


def _default(exchange: Exchange, parameter: str) -> Any:
    """The documented default of a body property; MISSING where there is none."""
    spec, bodies = exchange.spec, exchange.operation.bodies
    media = bodies.get(exchange.request.media_type or "") or next(iter(bodies.values()), None)
    if media is None or media.schema is None:
        return MISSING
    place, schema = spec.resolve(media.schema)
    if parameter not in schema.get("properties", {}):
        return MISSING
    return spec.resolve(f"{place}/properties/{parameter}")[1].get("default", MISSING)
