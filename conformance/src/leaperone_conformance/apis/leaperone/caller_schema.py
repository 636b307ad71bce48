"""Values of a JSON Schema that came with a request: arguments of a function, structured output."""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

import jsonschema_rs
import orjson

from leaperone_conformance.errors import SpecInvalid
from leaperone_conformance.mock.http.errors import ApiError
from leaperone_conformance.mock.responses.schema_faker import SchemaFaker, UnsupportedSchema
from leaperone_conformance.mock.seeded import SeededRandom
from leaperone_conformance.spec import Spec

_PLACE = "/components/schemas/Value"
_LONGEST = 100_000
_BEGINNINGS = 200
"""Braces in a text at which a schema is looked for."""


def part(value: Any, *names: str) -> Any:
    """What is at the end of ``names`` in a value of which nothing is known; None where there is nothing."""
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
    accepted = jsonschema_rs.validator_for(given, validate_formats=True)
    operation = {"responses": {"200": {"description": "Holds the schema"}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "The schema of a request", "version": "1"},
        "paths": {"/": {"get": operation}},
        "components": {"schemas": {"Value": _moved(given)}},
    }
    faker = SchemaFaker(Spec(document, "request"))

    def sample(text: str, rng: SeededRandom) -> Any:
        return faker.valid(_PLACE, rng, words=lambda name, dice: text, accepted=accepted.is_valid)

    return sample


def _moved(schema: Any) -> Any:
    """The schema with its references, which begin at its root, beginning at ``_PLACE``."""
    if isinstance(schema, list):
        return [_moved(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    moved = {name: _moved(item) for name, item in schema.items() if name not in ("$schema", "$id")}
    reference = moved.get("$ref")
    if isinstance(reference, str) and reference.startswith("#"):
        moved["$ref"] = f"#{_PLACE}{reference[1:]}"
    return moved
