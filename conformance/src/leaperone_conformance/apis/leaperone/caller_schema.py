"""Values of a JSON Schema that came with a request: arguments of a function, structured output."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import urljoin

import jsonschema_rs
import orjson

from leaperone_conformance.errors import SpecInvalid
from leaperone_conformance.mock.http.errors import ApiError
from leaperone_conformance.spec import Spec, join
from leaperone_conformance.values.sampler import NoValueFound, Sampler, UnsupportedSchema
from leaperone_conformance.values.seeded import SeededRandom

_PLACE = "/components/schemas/Value"
_NAMES = ("$schema", "$id", "$anchor")
_LONGEST = 100_000
_BEGINNINGS = 200
"""Braces in a text at which a schema is looked for."""


def part(value: Any, *names: str) -> Any:
    """The value at the path ``names`` of any JSON value; None where there is none."""
    for name in names:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def value(schema: Any, text: str, rng: SeededRandom, place: str) -> Any:
    """A value of ``schema``, with ``text`` where it takes any text.

    Raises ApiError (400), naming ``place``, for what is no schema, or where no value of it was found.
    """
    if not isinstance(schema, Mapping | bool):
        raise ApiError(400, f"{place}: not a JSON Schema but {type(schema).__name__}", "invalid_json_schema")
    try:
        return _sampler(orjson.dumps(schema))(text or "text", rng)
    except (UnsupportedSchema, SpecInvalid, RecursionError, ValueError, TypeError, AttributeError) as error:
        message = f"{place}: no value of this schema can be made: {error}"
        raise ApiError(400, message[:400], "invalid_json_schema") from error


def named(texts: Iterable[str]) -> Mapping[str, Any] | None:
    """The first JSON Schema of an object that a prompt spells out; None where there is none."""
    decoder = json.JSONDecoder()
    for text in texts:
        at, tries = text[:_LONGEST].find("{"), 0
        while at >= 0 and tries < _BEGINNINGS:
            tries += 1
            try:
                found, end = decoder.raw_decode(text, at)
            except (ValueError, RecursionError):
                end = at + 1
            else:
                if isinstance(found.get("properties"), Mapping):
                    return dict(found)
            at = text.find("{", end)
    return None


@lru_cache(maxsize=256)
def _sampler(schema: bytes) -> Callable[[str, SeededRandom], Any]:
    """Makes values of one schema. Raises ValueError, SpecInvalid and UnsupportedSchema."""
    given = orjson.loads(schema)
    operation = {"responses": {"200": {"description": "Holds the schema"}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "The schema of a request", "version": "1"},
        "paths": {"/": {"get": operation}},
        "components": {"schemas": {"Value": _moved(given, dict(_targets(given)))}},
    }
    sampler = Sampler(Spec(document, "request"))
    accepted = jsonschema_rs.validator_for(given, validate_formats=True)

    def sample(text: str, rng: SeededRandom) -> Any:
        try:
            return sampler.valid(_PLACE, rng, words=lambda name, rng: text, accepted=accepted.is_valid)
        except NoValueFound:
            from .simplest_value import drawn  # takes a second to import, and is rarely needed

            return drawn(schema)

    return sample


def _moved(schema: Any, targets: Mapping[str, str], base: str = "") -> Any:
    """The schema with its references, by ``targets``, beginning at ``_PLACE``."""
    if isinstance(schema, list):
        return [_moved(item, targets, base) for item in schema]
    if not isinstance(schema, dict):
        return schema
    base = _base(schema, base)
    moved = {name: _moved(item, targets, base) for name, item in schema.items() if name not in _NAMES}
    reference = moved.get("$ref")
    if isinstance(reference, str):
        moved["$ref"] = _target(urljoin(base, reference), targets) or reference
    return moved


def _target(reference: str, targets: Mapping[str, str]) -> str | None:
    """The pointer that a reference resolves to; None where that isn't in the schema."""
    document, _, place = reference.partition("#")
    if reference in targets:
        return f"#{_PLACE}{targets[reference]}"
    if document in targets and (not place or place.startswith("/")):
        return f"#{_PLACE}{targets[document]}{place}"
    return None


def _targets(schema: Any, base: str = "", pointer: str = "") -> Iterator[tuple[str, str]]:
    """Targets of references, ``$id`` and ``$anchor``, with the pointers to these parts of the schema."""
    if isinstance(schema, list):
        for index, item in enumerate(schema):
            yield from _targets(item, base, f"{pointer}/{index}")
    if not isinstance(schema, dict):
        return
    if not pointer or isinstance(schema.get("$id"), str):
        base = _base(schema, base)
        yield base.rstrip("#"), pointer
    if isinstance(schema.get("$anchor"), str):
        yield f"{base}#{schema['$anchor']}", pointer
    for name, item in schema.items():
        yield from _targets(item, base, join(pointer, name))


def _base(schema: Mapping[str, Any], base: str) -> str:
    """Base URI of the references in the schema."""
    own = schema.get("$id")
    return urljoin(base, own).rstrip("#") if isinstance(own, str) else base
