"""Rules as data: what holds between the values of one exchange, as expressions of CEL.

The language is the Common Expression Language, bounded so that no expression hangs or runs anything; `language` says
what an expression sees and may do. Nothing here knows an API or a document.
"""

from .language import STEPS, VALUE, EvaluationError, Language, Program, RuleError, Values
from .rule import NAME, Evaluation, ExchangeRule, Outcome
from .scenario import SCENARIOS, scenario_expressions

__all__ = [
    "NAME",
    "SCENARIOS",
    "STEPS",
    "VALUE",
    "Evaluation",
    "EvaluationError",
    "ExchangeRule",
    "Language",
    "Outcome",
    "Program",
    "RuleError",
    "Values",
    "scenario_expressions",
]
