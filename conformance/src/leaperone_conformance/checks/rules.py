"""Rules between the values of one exchange: those of a document (``x-rules``), and those of users."""

from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from functools import lru_cache
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any

import orjson

from leaperone_conformance.errors import SpecInvalid
from leaperone_conformance.rules import NAME, VALUE, Evaluation, ExchangeRule, Language, Outcome, RuleError
from leaperone_conformance.rules.own_file import own_entries
from leaperone_conformance.spec import MISSING, Operation, Spec, look_up

from .exchange_values import plain, seen, values_of
from .schema_rules import SchemaRules
from .types import Exchange, Failure, NotExercised, Verdict

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
        self._webhooks: dict[str, dict[str, ExchangeRule]] = {}
        self._about: dict[str, bool] = {}
        try:
            self._schemas = SchemaRules(spec)
        except RuleError as error:
            raise SpecInvalid(f"{spec.origin}: a schema: {error}") from error
        self._read(f"{spec.origin}: info", spec.document["info"], spec.operations)
        for operation in spec.operations:
            self._read(f"{spec.origin}: {operation.key}", operation.definition, [operation])
        self._read(origin, own, spec.operations)
        for name, item in spec.document.get("webhooks", {}).items():
            for definition in item.values():
                self._read_webhook(name, definition)

    @property
    def names(self) -> list[str]:
        """The names of all rules, as checks have them."""
        of_schemas = {RULE + rule.id for rule in self._schemas.rules}
        return sorted(of_schemas.union(*self._of.values(), *self._webhooks.values()))

    def of(self, operation: Operation) -> Mapping[str, ExchangeRule]:
        """The rules of an operation by their names; those of schemas are found with the values."""
        return self._of.get(operation.key, {})

    def about(self, operation: Operation) -> bool:
        """True if any rule is about exchanges of an operation."""
        known = self._about.get(operation.key)
        if known is None:
            contents = (response.content.values() for response in operation.responses.values())
            schemas = (media.schema for media in chain.from_iterable(contents))
            reached = any(schema and self._schemas.reaches(schema) for schema in schemas)
            known = self._about[operation.key] = bool(self.of(operation)) or reached
        return known

    def verdicts(self, exchange: Exchange) -> dict[str, Verdict]:
        """The verdict of each rule of the operation about an exchange, by the names of checks."""
        rules = self.of(exchange.operation)
        if not self.about(exchange.operation):
            return {}
        made = values_of(exchange)
        if isinstance(made, NotExercised):
            return dict.fromkeys(rules, made)
        found: dict[str, Verdict] = {}
        media, came, quoting = exchange.media, exchange.response, _quoting(exchange)
        if media is not None and media.schema is not None and came.is_json:
            found = self._of_values(media.schema, came.json, quoting=quoting)
        request, response = made
        return found | self._judged(rules, {"request": request, "response": response}, quoting=quoting)

    def of_delivery(
        self, webhook: str, headers: Mapping[str, str], body: bytes, exchange: Exchange
    ) -> dict[str, Verdict]:
        """The verdicts about a delivery of a webhook: its rules see that as the request, and the response of
        ``exchange``, which says what has become of what it is about."""
        made = values_of(exchange)
        try:
            payload = orjson.loads(body)
        except orjson.JSONDecodeError:
            return {}
        if isinstance(made, NotExercised):
            return dict.fromkeys(self._webhooks.get(webhook, {}), made)
        request = {
            "method": "POST",
            "headers": dict(headers),
            "body": plain(payload),
            "path": {},
            "query": {},
        }
        shown = {"request": request, "response": made[1]}
        schema = f"#/webhooks/{webhook}/post/requestBody/content/application~1json/schema"
        inside = look_up(exchange.spec.document, schema) is not MISSING
        found = self._of_values(schema, payload, quoting=True) if inside else {}
        return found | self._judged(self._webhooks.get(webhook, {}), shown, quoting=True)

    def _of_values(self, schema: str, value: Any, *, quoting: bool) -> dict[str, Verdict]:
        """The verdicts of the rules of schemas, the first failure of each where there is one."""
        found: dict[str, Verdict] = {}
        for rule, evaluation, inside in self._schemas.evaluations(schema, value):
            name = RULE + rule.id
            if isinstance(found.get(name), Failure):
                continue
            verdict = _verdict(rule, evaluation, {VALUE: plain(inside)}, quoting=quoting)
            if name not in found or isinstance(verdict, Failure) or isinstance(found[name], NotExercised):
                found[name] = verdict
        return found

    def _judged(
        self, rules: Mapping[str, ExchangeRule], shown: Mapping[str, Any], *, quoting: bool
    ) -> dict[str, Verdict]:
        values = self._language.values(**shown)
        return {name: _verdict(rule, rule.of(values), shown, quoting=quoting) for name, rule in rules.items()}

    def _read_webhook(self, name: str, definition: Any) -> None:
        entries = definition.get(NAME, {}) if isinstance(definition, Mapping) else {}
        try:
            rules = [ExchangeRule.read(id_, entry, self._language) for id_, entry in entries.items()]
        except RuleError as error:
            raise SpecInvalid(f"{self.spec.origin}: webhook {name}: {error}") from error
        self._webhooks.setdefault(name, {}).update({RULE + rule.id: rule for rule in rules})

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


def _quoting(exchange: Exchange) -> bool:
    """True if a finding may quote texts, which otherwise might repeat an upload."""
    sent = exchange.request
    return sent.media_type != "multipart/form-data" and not isinstance(sent.body, bytes)


def _verdict(
    rule: ExchangeRule, evaluation: Evaluation, values: Mapping[str, Any], *, quoting: bool
) -> Verdict:
    if evaluation.outcome is Outcome.HELD:
        return None
    if evaluation.outcome is Outcome.NOT_EXERCISED:
        return NotExercised(evaluation.reason)
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
