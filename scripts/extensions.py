"""The `x-` extensions of an effective spec (docs/extensions.md), held against their schemas in `extensions.json`."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import orjson
from jsonschema_rs import Draft202012Validator

from leaperone_conformance.rules import NAME, ExchangeRule, Language, RuleError

from .errors import SpecError
from .spec import objects, pointer

Place = tuple[str | int, ...]
RULES = NAME
"""The extension whose expressions are held against their language, too."""
_WORDS = 200


def check_extensions(document: dict[str, Any], where: str) -> dict[str, Any]:
    """Return ``document`` if each of our extensions in it is what docs/extensions.md says; those of others are ignored.

    Raises SpecError beginning with ``where`` and a JSON pointer.
    """
    language = Language()
    for place, value in objects(document):
        found = problem(value) or wrong_rule(value, language)
        if found is not None:
            inside, message = found
            raise SpecError(f"{where}: {pointer((*place, *inside))}: {message}")
    return document


def problem(holder: Mapping[str, Any]) -> tuple[Place, str] | None:
    """What is wrong with the first wrong extension that an object holds: its place inside of the object, and why."""
    schemas, validator = _schemas()
    found = {key: holder[key] for key in schemas.intersection(holder)}
    error = next(validator.iter_errors(found), None) if found else None
    return None if error is None else (tuple(error.instance_path), f"{error.message:.{_WORDS}}")


def wrong_rule(holder: Mapping[str, Any], language: Language) -> tuple[Place, str] | None:
    """The place and the fault of the first rule of an object whose expressions aren't of the language."""
    for id_, entry in holder.get(RULES, {}).items():
        try:
            ExchangeRule.read(id_, entry, language)
        except RuleError as error:
            return (RULES, id_), str(error)
    return None


@cache
def _schemas() -> tuple[frozenset[str], Draft202012Validator]:
    """The names of the extensions, and what holds an object that has some of them against their schemas."""
    schema = orjson.loads(Path(__file__).with_suffix(".json").read_bytes())
    return frozenset(schema["properties"]), Draft202012Validator(schema)
