"""A rule: what it is called, where it is documented, and what it says of an exchange."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from .language import EvaluationError, EvaluationTooLong, Language, Program, RuleError, Values

NAME = "x-rules"
"""The extension that has rules."""


class Outcome(Enum):
    """The verdict of a rule about an exchange."""

    HELD = "held"
    BROKEN = "broken"
    NOT_EXERCISED = "not exercised"


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The outcome, and why a rule was not exercised."""

    outcome: Outcome
    reason: str = ""
    lacking: bool = False
    """The rule is about the exchange, which lacks a value that its expression looks at."""


@dataclass(frozen=True, slots=True)
class ExchangeRule:
    """One rule; ``when`` limits it to some exchanges."""

    id: str
    section: str
    message: str
    expression: Program
    when: Program | None = None

    @classmethod
    def read(cls, id_: str, entry: Mapping[str, Any], language: Language) -> "ExchangeRule":
        """The rule ``id_`` of ``x-rules``. Raises RuleError, which names the key and the rule."""
        programs = {}
        for key in ("expression", "when"):
            if key in entry:
                try:
                    programs[key] = language.compile(entry[key])
                except RuleError as error:
                    raise RuleError(f"{key} of rule {id_}: {error}") from error
        return cls(id_, entry["section"], entry["message"], **programs)

    def of(self, values: Values) -> Evaluation:
        """The verdict about the values of an exchange (``Language.values``).

        An expression that has no value, such as by a field that isn't there, is neither held nor broken: presence and
        type are what schemas say, and a rule that is about presence says ``has(...)``.
        """
        try:
            if self.when is not None and not self.when.holds(values):
                return Evaluation(Outcome.NOT_EXERCISED, "it is not about any of the exchanges")
        except EvaluationError:
            return Evaluation(Outcome.NOT_EXERCISED, "it is not about any of the exchanges")
        try:
            held = self.expression.holds(values)
        except EvaluationError as error:
            lacking = not isinstance(error, EvaluationTooLong)
            return Evaluation(Outcome.NOT_EXERCISED, str(error), lacking)
        return Evaluation(Outcome.HELD if held else Outcome.BROKEN)
