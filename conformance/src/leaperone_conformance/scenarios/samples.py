"""A request that an operation has to accept: its documented example, or the least that its schemas allow."""

from collections.abc import Iterator
from random import Random
from typing import Any

from leaperone_conformance.spec import (
    MISSING,
    Direction,
    Media,
    Operation,
    Parameter,
    Spec,
    Unmatched,
    join,
    look_up,
    matching,
)

from .client import Arguments, Unsupported
from .serialization import header_text

_MAX_DEPTH = 8
LARGEST_TEXT = 1_000_000
"""Characters of a text that is made."""
_FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")
_TEXTS = {
    "uri": "https://example.com/a.png",
    "url": "https://example.com/a.png",
    "date-time": "2026-01-01T00:00:00Z",
    "date": "2026-01-01",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "email": "user@example.com",
    "binary": "RIFF",
}


def sample(spec: Spec, operation: Operation) -> Arguments | None:
    """Arguments with every required parameter and the body's first media type; None where none were found."""
    values: dict[str, dict[str, Any]] = {"path": {}, "query": {}, "header": {}, "cookie": {}}
    for parameter in operation.parameters:
        if parameter.required:
            value = _parameter(spec, parameter)
            if (
                parameter.location not in values
                or value is MISSING
                or value == ""
                or (parameter.location == "path" and value in ([], {}))
            ):
                return None
            values[parameter.location][parameter.name] = (
                header_text(parameter, value) if parameter.location == "header" else value
            )
    body, media_type = MISSING, None
    if operation.bodies:
        found = ((body_of(spec, media), media.type) for media in operation.bodies.values())
        body, media_type = next((pair for pair in found if pair[0] is not MISSING), (MISSING, None))
        if body is MISSING and operation.body_required:
            return None
    return Arguments(values["path"], values["query"], values["header"], body, media_type, values["cookie"])


def valid_request(spec: Spec, operation: Operation) -> Arguments:
    """The arguments of ``sample``. Raises Unsupported where none were found."""
    arguments = sample(spec, operation)
    if arguments is None:
        raise Unsupported("no valid request could be made from the document")
    return arguments


def _parameter(spec: Spec, parameter: Parameter) -> Any:
    if parameter.schema is None:
        return MISSING
    return _valid(spec, parameter.schema, [built(spec, parameter.schema)])


def body_of(spec: Spec, media: Media) -> Any:
    """A body of a media type that an operation has to accept; MISSING where none was found."""
    examples = media.examples
    if media.schema is None:
        value = examples[0] if examples else MISSING
    else:
        value = _valid(spec, media.schema, [*examples, built(spec, media.schema)])
    if media.type in _FORMS:
        return value if isinstance(value, dict) else MISSING
    # Of other media types only a text can be sent as it is.
    return value if media.type.endswith("json") or isinstance(value, str) else MISSING


def _valid(spec: Spec, pointer: str, candidates: list[Any]) -> Any:
    validator = spec.validator(pointer, direction=Direction.REQUEST)
    return next(
        (value for value in candidates if value is not MISSING and validator.is_valid(value)), MISSING
    )


def built(spec: Spec, pointer: str, depth: int = 0) -> Any:
    """A value made from the schema at ``pointer``, mostly a valid one; MISSING where it can't be."""
    place = spec.resolve(pointer)[0]
    schema = look_up(spec.directed(Direction.REQUEST), place)
    if not isinstance(schema, dict) or depth > _MAX_DEPTH:
        return "a"
    if spec.obstacle(place, Direction.REQUEST) is not None:
        return MISSING
    if "const" in schema:
        return schema["const"]
    shown = [
        *schema.get("examples", ()),
        *(schema[name] for name in ("example", "default") if name in schema),
    ]
    shown += schema.get("enum", ())
    value = _valid(spec, place, shown)
    if value is not MISSING or "enum" in schema:
        return value
    for word in ("oneOf", "anyOf", "allOf"):
        if word in schema and "properties" not in schema:
            branches = [
                built(spec, f"{place}/{word}/{index}", depth + 1) for index in range(len(schema[word]))
            ]
            if word == "allOf":
                return {
                    name: value
                    for branch in branches
                    if isinstance(branch, dict)
                    for name, value in branch.items()
                }
            return _valid(spec, place, branches)
    return _of_type(spec, place, schema, depth)


def _of_type(spec: Spec, place: str, schema: dict[str, Any], depth: int) -> Any:
    kinds = schema.get("type", "object" if "properties" in schema else "string")
    kind = kinds if isinstance(kinds, str) else kinds[0]
    if kind == "object":
        found = {name: _property(spec, place, name, depth) for name in _required(spec, place, schema)}
        return {name: value for name, value in found.items() if value is not MISSING}
    if kind == "array":
        items = [built(spec, join(place, "items"), depth + 1) for _ in range(schema.get("minItems", 0))]
        return [item for item in items if item is not MISSING]
    if kind in ("integer", "number"):
        return schema.get("minimum", min(1, schema.get("maximum", 1)))
    if kind == "boolean":
        return False
    if kind == "null":
        return None
    if "pattern" in schema:
        try:
            return matching(schema["pattern"], Random(0), schema.get("minLength", 0), schema.get("maxLength"))
        except Unmatched:
            return MISSING
    if schema.get("minLength", 0) > LARGEST_TEXT:
        return MISSING
    text = _TEXTS.get(schema.get("format", ""), "text")
    return text.ljust(schema.get("minLength", 0), "a")[: schema.get("maxLength")]


def _required(spec: Spec, place: str, schema: dict[str, Any]) -> Iterator[str]:
    """Required properties, those of the first of several alternatives included."""
    yield from schema.get("required", ())
    for word in ("oneOf", "anyOf"):
        for index in range(min(1, len(schema.get(word, ())))):
            first = spec.resolve(f"{place}/{word}/{index}")[1]
            yield from first.get("required", ()) if isinstance(first, dict) else ()


def _property(spec: Spec, place: str, name: str, depth: int) -> Any:
    pointer = join(place, "properties", name)
    return "a" if look_up(spec.document, pointer) is MISSING else built(spec, pointer, depth + 1)
