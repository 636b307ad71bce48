"""The `x-` extensions of an effective spec (docs/extensions.md), held against their schemas."""

from collections.abc import Mapping
from typing import Any

from leaperone_conformance.rules import (
    NAME,
    SCENARIOS,
    STEPS,
    VALUE,
    ExchangeRule,
    Language,
    RuleError,
    scenario_expressions,
)
from leaperone_conformance.spec.extensions import problem

from .errors import SpecError
from .spec import objects, pointer

Place = tuple[str | int, ...]
RULES = NAME
"""The extension whose expressions are held against their language, too."""


def check_extensions(document: dict[str, Any], where: str) -> dict[str, Any]:
    """Return ``document`` if each of our extensions in it is what docs/extensions.md says; those of others are ignored.

    Raises SpecError beginning with ``where`` and a JSON pointer.
    """
    language, values, sequences = Language(), Language((VALUE,)), Language((STEPS,))
    for place, value in objects(document):
        rules = values if is_in_schema(place) else language
        found = problem(value) or wrong_rule(value, rules) or wrong_scenario(value, language, sequences)
        if found is not None:
            inside, message = found
            raise SpecError(f"{where}: {pointer((*place, *inside))}: {message}")
    return document


def is_in_schema(place: Place) -> bool:
    """True if an object of a document is a schema, or a part of one."""
    return place[:2] == ("components", "schemas") or "schema" in place


def wrong_rule(holder: Mapping[str, Any], language: Language) -> tuple[Place, str] | None:
    """The place and the fault of the first rule of an object whose expressions aren't of the language."""
    for id_, entry in holder.get(RULES, {}).items():
        try:
            ExchangeRule.read(id_, entry, language)
        except RuleError as error:
            return (RULES, id_), str(error)
    return None


def wrong_scenario(
    holder: Mapping[str, Any], language: Language, sequences: Language
) -> tuple[Place, str] | None:
    """The place and the fault of the first scenario of an object whose expressions aren't of the language."""
    for id_, entry in holder.get(SCENARIOS, {}).items():
        try:
            scenario_expressions(entry, sequences, language)
        except RuleError as error:
            return (SCENARIOS, id_), str(error)
    return None
