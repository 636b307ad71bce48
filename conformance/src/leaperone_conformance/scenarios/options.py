"""Options of a request: each documented value, limit and optional part, one at a time."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from leaperone_conformance.checks import Failure
from leaperone_conformance.checks.types import documented, failing
from leaperone_conformance.spec import MISSING, Direction, Media, Operation, Spec, join, look_up
from leaperone_conformance.spec.files import as_file, declared, named
from leaperone_conformance.spec.params import property_pointers
from leaperone_conformance.values.sampler import LARGEST_TEXT

from .client import Arguments, Client, response_failures
from .links import led_to
from .samples import body_of, least

_MOST_ITEMS = 100
_FILE = 1000
"""Bytes of a file that stands for its media type."""
_NOT_FOUND, _SERVER_ERROR = 404, 500
_SHOWN = 60
_ADDRESS = "https://example.com/a.png"
_FORM = "multipart/form-data"


@dataclass(frozen=True, slots=True)
class Option:
    """One request of the plan: what it has that the sample hasn't, and whether that is allowed."""

    name: str
    arguments: Arguments
    allowed: bool = True


def options(client: Client, operation: Operation) -> Iterator[Failure]:
    """Sends a request for each documented value, limit and optional part, one beyond each limit, and one with a file of
    another kind.

    Fails where one that is allowed is refused, one that isn't is accepted, or a response isn't as documented.
    Nothing is said where the sample itself is refused, or of what is wrong with its response too.
    """
    base = led_to(client, operation)
    planned = list(plan(client.spec, operation, base)) if base is not None else []
    if base is None or not planned:
        return
    usual = client.call(operation, base)
    if not usual.succeeded:
        return
    known = {failure.reason for failure in response_failures(client, operation, base, usual)}
    for option in planned:
        response = client.call(operation, option.arguments)
        rejected = not response.succeeded or failing(documented(operation, response), response) is not MISSING
        unstable = response.status >= _SERVER_ERROR and "x-unstable" in operation.definition
        if unstable or response.status == _NOT_FOUND:
            continue  # of a service that fails, or a value that names what isn't there
        if rejected and option.allowed:
            yield Failure("a documented value is refused", f"{option.name}: status {response.status}")
        elif not rejected and not option.allowed:
            if client.spec.routes.twins(operation):
                continue  # it may be meant for another operation
            yield Failure("what is not allowed is accepted", f"{option.name}: status {response.status}")
        else:
            found = response_failures(client, operation, option.arguments, response)
            yield from (failure for failure in found if failure.reason not in known)


def plan(spec: Spec, operation: Operation, base: Arguments) -> Iterator[Option]:
    """The requests, in the order of the document."""
    for parameter in operation.parameters:
        if parameter.location != "query" or parameter.schema is None:
            continue
        for value in _values(spec, parameter.schema):
            if value != base.query.get(parameter.name, MISSING):
                query = {**base.query, parameter.name: value}
                yield Option(_said(parameter.name, value), replace(base, query=query))
        for value in _beyond(spec, parameter.schema):
            query = {**base.query, parameter.name: value}
            yield Option(_said(parameter.name, value), replace(base, query=query), allowed=False)
    for media in operation.bodies.values():
        yield from _of_body(spec, media, base)


def _of_body(spec: Spec, media: Media, base: Arguments) -> Iterator[Option]:
    body = base.body if media.type == base.media_type else body_of(spec, media)
    if media.schema is None or not isinstance(body, dict):
        return
    validator = spec.validator(media.schema, direction=Direction.REQUEST)
    whole = replace(base, body=body, media_type=media.type)
    if media.type != base.media_type:
        yield Option(media.type, whole)
    for number, example in enumerate(media.examples):
        if example != body and validator.is_valid(example) and isinstance(example, dict):
            yield Option(f"example {number + 1}", replace(whole, body=example))
    for name, pointer in property_pointers(spec, media.schema).items():
        for value in _values(spec, pointer):
            varied = _with(validator.is_valid, body, name, value)
            if value != body.get(name, MISSING) and varied is not None:
                yield Option(_said(name, value), replace(whole, body=varied))
        for value in _beyond(spec, pointer):
            beyond = {**body, name: value}
            if not validator.is_valid(beyond):
                yield Option(_said(name, value), replace(whole, body=beyond), allowed=False)
        schema = spec.resolve(pointer)[1]
        most = schema.get("x-max-bytes") if isinstance(schema, Mapping) else None
        extensions = schema.get("x-file-extensions", {}) if isinstance(schema, Mapping) else {}
        varied = _with(validator.is_valid, body, name, "RIFF")
        if varied is not None and media.type == _FORM:
            for extension, kind in extensions.items():
                file = {**varied, name: named(extension, kind, b"\0" * _FILE)}
                yield Option(f"{name}=sample.{extension}", replace(whole, body=file))
            for size, allowed in ((most, True), (most + 1, False)) if most is not None else ():
                file = {**varied, name: b"RIFF".ljust(size, b"\0")}
                yield Option(f"{name} of {size} bytes", replace(whole, body=file), allowed)
        kinds = declared(media.definition.get("encoding") or {}).get(name, ())
        if varied is not None and kinds:
            for kind in kinds:
                file = {**varied, name: as_file((kind,), b"\0" * _FILE)}
                yield Option(f"{name} of {kind}", replace(whole, body=file))
            file = {**varied, name: b"This is a text, and no file of another kind."}
            yield Option(f"{name} of another kind", replace(whole, body=file), allowed=False)


def _with(
    is_valid: Callable[[Any], bool], body: Mapping[str, Any], name: str, value: Any
) -> dict[str, Any] | None:
    """A valid body with a property, perhaps without another one that excludes it; None where there is none."""
    whole = {**body, name: value}
    others = ({key: item for key, item in whole.items() if key != other} for other in body if other != name)
    return next((made for made in (whole, *others) if is_valid(made)), None)


def _values(spec: Spec, pointer: str) -> list[Any]:
    """Values that a schema documents: each value of a list, and the limits; at least one."""
    place = spec.resolve(pointer)[0]
    schema = look_up(spec.directed(Direction.REQUEST), place)
    if not isinstance(schema, Mapping) or spec.obstacle(place, Direction.REQUEST) is not None:
        return []
    validator = spec.validator(place, direction=Direction.REQUEST)
    found = [value for value in _candidates(spec, place, schema) if value is not MISSING]
    distinct = {repr(value): value for value in found if validator.is_valid(value)}
    return list(distinct.values()) or [
        value for value in _made(spec, place, schema) if validator.is_valid(value)
    ]


def _beyond(spec: Spec, pointer: str) -> list[Any]:
    """Values just beyond each limit of a schema; none of one that is inside of an alternative."""
    place = spec.resolve(pointer)[0]
    schema = look_up(spec.directed(Direction.REQUEST), place)
    if not isinstance(schema, Mapping):
        return []
    found: list[Any] = []
    for word, step in (("minimum", -1), ("maximum", 1)):
        if type(schema.get(word)) in (int, float):
            found.append(schema[word] + step)
    if (
        "maxLength" in schema
        and schema["maxLength"] < LARGEST_TEXT
        and not {"pattern", "format"} & schema.keys()
    ):
        found.append("a" * (schema["maxLength"] + 1))
    items = _values(spec, join(place, "items")) if 0 < schema.get("maxItems", 0) < _MOST_ITEMS else []
    found += [(items * (schema["maxItems"] + 1))[: schema["maxItems"] + 1]] if items else []
    validator = spec.validator(place, direction=Direction.REQUEST)
    return [value for value in found if not validator.is_valid(value)]


def _made(spec: Spec, place: str, schema: Mapping[str, Any]) -> Iterator[Any]:
    """A value that stands for all where none is documented; none where the schema alone doesn't tell a good one."""
    name = place.rpartition("/")[2].lower()
    value = least(spec, place)
    if "pattern" in schema or value is MISSING or isinstance(value, dict | list) or name.endswith("id"):
        return
    yield _ADDRESS if isinstance(value, str) and name.endswith(("url", "uri")) else value


def _candidates(spec: Spec, place: str, schema: Mapping[str, Any]) -> Iterator[Any]:
    for word in ("enum", "x-known-values", "examples"):
        yield from schema.get(word, ())
    for word in ("const", "default", "example"):
        yield schema.get(word, MISSING)
    for word in ("anyOf", "oneOf"):
        for number in range(len(schema.get(word, ()))):
            yield from _values(spec, join(place, word, number))
    kinds = schema.get("type", ())
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if "boolean" in kinds:
        yield from (True, False)
    if "integer" in kinds or "number" in kinds:
        yield from (schema.get("minimum", MISSING), schema.get("maximum", MISSING))
    if "string" in kinds and not {"pattern", "format", "enum"} & schema.keys():
        for word in ("minLength", "maxLength"):
            if 0 < schema.get(word, 0) <= LARGEST_TEXT:
                yield "a" * schema[word]
    if "array" in kinds and "items" in schema:
        several = _values(spec, join(place, "items"))
        most = schema.get("maxItems", _MOST_ITEMS)
        yield several[:most] or MISSING
        if several and "maxItems" in schema and most <= _MOST_ITEMS:
            yield (several * most)[:most]


def _said(name: str, value: Any) -> str:
    return f"{name}={value!r:.{_SHOWN}}"
