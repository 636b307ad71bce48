"""Rules between the values of one exchange: those of a document (``x-rules``), and those of users."""

from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from leaperone_conformance.errors import SpecInvalid
from leaperone_conformance.rules import NAME, Evaluation, ExchangeRule, Language, Outcome, RuleError
from leaperone_conformance.rules.own_file import own_entries
from leaperone_conformance.spec import Operation, Spec, look_up

from .exchange_values import seen, values_of
from .types import NOT_APPLICABLE, Exchange, Failure, NotExercised, Verdict

RULE = "rule:"
"""Prefix of the names of rules in lists of checks: ``rule:usage-total``."""
_OPERATIONS = "operations"
_REQUIRED = frozenset({"section", "message", "expression"})
_KNOWN = _REQUIRED | {"when"}
_FORM = "section, message and expression, each a text, perhaps when, and operations"


class Rules:
    """The rules of each operation of a document, compiled once.

    ``own`` holds further rules, each with ``operations`` as those of ``info`` have it: the keys of operations, their
    ids, or patterns of these; ``origin`` says where they are from. Raises SpecInvalid for a rule that means nothing.
    """

    def __init__(self, spec: Spec, own: Mapping[str, Any] = MappingProxyType({}), origin: str = "") -> None:
        self.spec = spec
        self._language = Language()
        self._of: dict[str, dict[str, ExchangeRule]] = {}
        self._read(f"{spec.origin}: info", spec.document["info"], spec.operations)
        for operation in spec.operations:
            self._read(f"{spec.origin}: {operation.key}", operation.definition, [operation])
        self._read(origin, own, spec.operations)

    @property
    def names(self) -> list[str]:
        """The names of all rules, as checks have them."""
        return sorted({name for rules in self._of.values() for name in rules})

    def of(self, operation: Operation) -> Mapping[str, ExchangeRule]:
        """The rules of an operation by their names."""
        return self._of.get(operation.key, {})

    def verdicts(self, exchange: Exchange) -> dict[str, Verdict]:
        """The verdict of each rule of the operation about an exchange, by the names of checks."""
        rules = self.of(exchange.operation)
        made = values_of(exchange) if rules else NOT_APPLICABLE
        if isinstance(made, NotExercised):
            return dict.fromkeys(rules, made)
        request, response = made
        values = self._language.values(request=request, response=response)
        shown = {"request": request, "response": response}
        return {name: _verdict(rule, rule.of(values), exchange, shown) for name, rule in rules.items()}

    def _read(self, place: str, holder: Mapping[str, Any], operations: Sequence[Operation]) -> None:
        entries = holder.get(NAME, {})
        if not isinstance(entries, dict):
            raise SpecInvalid(f"{place}: {NAME} is not an object of rules by their ids")
        for id_, entry in entries.items():
            self._add(place, str(id_), entry, operations)

    def _add(self, place: str, id_: str, entry: Any, operations: Sequence[Operation]) -> None:
        texts = (
            {name: value for name, value in entry.items() if name != _OPERATIONS}
            if isinstance(entry, dict)
            else {}
        )
        if not _REQUIRED <= texts.keys() <= _KNOWN or not all(
            isinstance(text, str) for text in texts.values()
        ):
            raise SpecInvalid(f"{place}: rule {id_}: has to have {_FORM}")
        try:
            rule = ExchangeRule.read(id_, texts, self._language)
        except RuleError as error:
            raise SpecInvalid(f"{place}: {error}") from error
        patterns = entry.get(_OPERATIONS)
        if patterns is not None and not isinstance(patterns, list):
            raise SpecInvalid(f"{place}: rule {id_}: {_OPERATIONS} is not a list")
        chosen = [operation for operation in operations if patterns is None or _fits(operation, patterns)]
        if not chosen:
            raise SpecInvalid(f"{place}: rule {rule.id}: no operation fits {patterns}")
        for operation in chosen:
            known = self._of.setdefault(operation.key, {})
            if RULE + rule.id in known:
                raise SpecInvalid(f"{place}: {operation.key} has two rules {rule.id}: rename one")
            known[RULE + rule.id] = rule


def _fits(operation: Operation, patterns: Iterable[str]) -> bool:
    return any(
        fnmatchcase(name, str(pattern)) for pattern in patterns for name in (operation.key, operation.id)
    )


def _verdict(
    rule: ExchangeRule, evaluation: Evaluation, exchange: Exchange, values: Mapping[str, Any]
) -> Verdict:
    if evaluation.outcome is Outcome.HELD:
        return None
    if evaluation.outcome is Outcome.NOT_EXERCISED:
        return NotExercised(evaluation.reason)
    sent = exchange.request
    quoting = sent.media_type != "multipart/form-data" and not isinstance(sent.body, bytes)
    lines = [f"promised in {rule.section}", rule.expression.text]
    for path in rule.expression.paths:
        found = look_up(values, "/" + path.replace(".", "/"))
        lines.append(f"{path}: {seen(found, quoting=quoting)}")
    return Failure(rule.message, "\n".join(lines))


@lru_cache(maxsize=1)  # the main process of a run asks for them three times
def rules_for(spec: Spec, path: str | Path | None) -> Rules:
    """The rules of a document, and those of the user's file at ``path``: a YAML or JSON object with ``rules``.

    Raises OptionInvalid where the file can't be read, SpecInvalid for a rule that means nothing.
    """
    if path is None:
        return Rules(spec)
    return Rules(spec, {NAME: own_entries("rules", path)}, f"--rules {path}")
