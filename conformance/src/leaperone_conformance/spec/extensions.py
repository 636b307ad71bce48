"""The ``x-`` extensions of a document (docs/extensions.md), held against their schemas in ``extensions.json``."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import orjson
from jsonschema_rs import Draft202012Validator

_WORDS = 200


def problem(holder: Mapping[str, Any]) -> tuple[tuple[str | int, ...], str] | None:
    """The first invalid extension of an object: its place inside of the object, and the error."""
    names, validator = _schemas()
    found = {key: holder[key] for key in names.intersection(holder)}
    error = next(validator.iter_errors(found), None) if found else None
    return None if error is None else (tuple(error.instance_path), f"{error.message:.{_WORDS}}")


@cache
def _schemas() -> tuple[frozenset[str], Draft202012Validator]:
    """The names of the extensions, and what holds an object that has some of them against their schemas."""
    schema = orjson.loads(Path(__file__).with_suffix(".json").read_bytes())
    return frozenset(schema["properties"]), Draft202012Validator(schema)
