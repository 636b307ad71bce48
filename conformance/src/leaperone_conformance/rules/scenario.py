"""The expressions of a scenario (``x-scenarios``): rules about its steps, and the ends of repeated steps."""

from collections.abc import Mapping
from typing import Any

from .language import Language, Program
from .rule import ExchangeRule

SCENARIOS = "x-scenarios"
"""The extension that has scenarios."""


def scenario_expressions(
    entry: Mapping[str, Any], steps: Language, exchange: Language
) -> tuple[list[ExchangeRule], list[Program | None]]:
    """The rules of a scenario, in the language of ``steps``, and the ``until`` of each step, in that of one exchange.

    Raises RuleError, as ``ExchangeRule.read`` does.
    """
    rules = [
        ExchangeRule.read(name, {"section": entry["section"], **rule}, steps)
        for name, rule in entry.get("rules", {}).items()
    ]
    untils = [exchange.compile(step["until"]) if "until" in step else None for step in entry["steps"]]
    return rules, untils
