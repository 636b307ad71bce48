"""A response that comes in several shapes must come in one of them."""

from typing import Any

from leaperone_conformance.spec import MISSING, Media, Spec, Violation

from .tasks import created, status_of
from .types import NOT_APPLICABLE, Exchange, Failure, Response, Verdict, documented, failing

_SHOWN = 3
_VALUES = frozenset(
    {
        *("enum", "const", "pattern", "format", "multipleOf", "minimum", "maximum", "exclusiveMinimum"),
        *("exclusiveMaximum", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems"),
    }
)
"""The keywords that say which values of a type a property may have."""


def data_is_json(exchange: Exchange) -> Verdict:
    """Fails where a string with ``contentMediaType: application/json`` is not JSON of its ``contentSchema``.

    Faults that the schema shows without decoding are left to the schema check.
    """
    media, value = exchange.media, exchange.response.json
    if media is None or media.schema is None or value is MISSING:
        return NOT_APPLICABLE
    if not exchange.spec.embeds_json(media.schema):
        return NOT_APPLICABLE
    found = exchange.spec.violations(media.schema, value)
    if found and not exchange.spec.validator(media.schema).is_valid(value):
        found = [violation for violation in found if violation.keyword == "contentMediaType"]
    if not found:
        return None
    lines = [str(violation) for violation in found[:_SHOWN]]
    if len(found) > _SHOWN:
        lines.append(f"and {len(found) - _SHOWN} more")
    return Failure(
        f"JSON text in {found[0].path or 'the answer'} is not what is documented", "\n".join(lines)
    )


def known_shape(exchange: Exchange) -> Verdict:
    """Fails where a response with ``x-canonical`` has no known shape, or lacks a required canonical property.

    After a create operation, the status of the new task is held to the same: nobody can guess an id to request.
    A failure by ``x-failure`` needs a known shape, but no canonical property.
    """
    failure = shape_failure(exchange.spec, exchange.media, exchange.response)
    followed = exchange.spec.status_operation(exchange.operation) is not None
    task = created(exchange) if failure is None and followed else None
    if task is None:
        shaped = exchange.media is not None and "x-canonical" in exchange.media.definition
        return failure or (None if shaped else NOT_APPLICABLE)
    status, id_ = task
    response = status_of(exchange, status, id_)
    failure = shape_failure(exchange.spec, documented(status, response), response)
    return failure and Failure(f"{status.key} of a new task: {failure.reason}", failure.detail, status.key)


def shape_failure(spec: Spec, media: Media | None, response: Response) -> Failure | None:
    """The failure of a response that is in no known shape of its media type, or lacks what all of them have."""
    value = response.json
    if media is None or media.schema is None or "x-canonical" not in media.definition or value is MISSING:
        return None
    if not spec.validator(media.schema).is_valid(value):
        name, violations = _nearest(spec, media.schema, value)
        if _about_values(violations):
            lines = [*map(str, violations[:_SHOWN]), f"promised by {name}", _outline(value)]
            return Failure(f"a wrong value in {violations[0].path}", "\n".join(lines))
        lines = [f"nearest is {name}, which differs in:", *map(str, violations[:_SHOWN]), _outline(value)]
        return Failure("the answer has no known shape", "\n".join(lines))
    if failing(media, response) is not MISSING:
        return None
    missing = [name for name in _required(spec, media) if name not in spec.canonical(media, value)]
    if missing:
        return Failure(f"the answer has no {', '.join(missing)}", _outline(value))
    return None


def has_wrong_value(spec: Spec, pointer: str, value: Any) -> bool:
    """True for a value in one of the shapes of the schema at ``pointer`` but for the values of single properties."""
    return _about_values(_nearest(spec, pointer, value)[1])


def _about_values(violations: list[Violation]) -> bool:
    return bool(violations) and all(
        violation.path and violation.keyword in _VALUES for violation in violations
    )


def _required(spec: Spec, media: Media) -> list[str]:
    _, schema = spec.resolve(media.definition["x-canonical"]["schema"]["$ref"])
    required: list[str] = schema.get("required", [])
    return required


def _nearest(spec: Spec, pointer: str, value: Any) -> tuple[str, list[Violation]]:
    """Name and violations of the shape that ``value`` breaks least."""
    place, schema = spec.resolve(pointer)
    shapes = [
        f"{place}/{word}/{index}" for word in ("anyOf", "oneOf") for index in range(len(schema.get(word, ())))
    ]
    candidates = [(spec.violations(shape, value), shape) for shape in shapes or [place]]
    violations, shape = min(candidates, key=lambda candidate: len(candidate[0]))
    target, definition = spec.resolve(shape)
    return definition.get("title") or target.removeprefix("#/components/schemas/"), violations


def _outline(value: Any, depth: int = 2) -> str:
    """The keys of a JSON value, without its data."""
    return f"keys there: {_keys(value, depth)}"


def _keys(value: Any, depth: int) -> str:
    if isinstance(value, dict):
        inner = (f"{key}: {_keys(item, depth - 1)}" if depth > 1 else key for key, item in value.items())
        return "{" + ", ".join(inner) + "}"
    if isinstance(value, list):
        return f"[{_keys(value[0], depth - 1) if value and depth > 1 else ''}]"
    return "null" if value is None else type(value).__name__
