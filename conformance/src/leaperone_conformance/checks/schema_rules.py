"""Rules of schemas (``x-rules`` on a schema): what holds inside of each object of it, wherever one comes."""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from leaperone_conformance.rules import NAME, VALUE, Evaluation, ExchangeRule, Language
from leaperone_conformance.spec import Spec, join
from leaperone_conformance.spec.objects import SCHEMA, replaced

from .exchange_values import plain

Found = Iterator[tuple[ExchangeRule, Evaluation, Any]]


class SchemaRules:
    """The rules of the schemas of a document, compiled once for each schema. Raises RuleError."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._language = Language((VALUE,))
        self._of: dict[str, list[ExchangeRule]] = {}
        for place, schema in _holders(spec.document):
            rules = schema[NAME].items()
            self._of[place] = [ExchangeRule.read(id_, entry, self._language) for id_, entry in rules]
        self._reaching: dict[str, bool] = {}

    @property
    def rules(self) -> list[ExchangeRule]:
        """All of them."""
        return [rule for rules in self._of.values() for rule in rules]

    def reaches(self, pointer: str) -> bool:
        """True if a rule is about values of a schema, or about values inside of them."""
        if not self._of:
            return False
        place = self._spec.resolve(pointer)[0]
        if place not in self._reaching:
            self._reaching[place] = not self._inside(place).isdisjoint(self._of)
        return self._reaching[place]

    def evaluations(self, pointer: str, value: Any) -> Found:
        """Each rule of each object in a value of the schema at ``pointer``, its verdict and the object."""
        if not self.reaches(pointer):
            return
        place, schema = self._spec.resolve(pointer)
        if isinstance(value, str) and "contentSchema" in schema:
            yield from self._embedded(join(place, "contentSchema"), value)
        if isinstance(value, dict):
            values = self._language.values(**{VALUE: plain(value)})
            yield from ((rule, rule.of(values), value) for rule in self._of.get(place, ()))
        for inner, item in self._parts(place, schema, value):
            yield from self.evaluations(inner, item)

    def _embedded(self, pointer: str, text: str) -> Found:
        try:
            yield from self.evaluations(pointer, orjson.loads(text))
        except orjson.JSONDecodeError:
            return

    def _parts(self, place: str, schema: Mapping[str, Any], value: Any) -> Iterator[tuple[str, Any]]:
        """The schemas that a schema has for a value and for what is inside, each with that."""
        for number in range(len(schema.get("allOf", ()))):
            yield join(place, "allOf", number), value
        for word in ("anyOf", "oneOf"):
            branches = [join(place, word, number) for number in range(len(schema.get(word, ())))]
            for branch in branches:
                if self.reaches(branch) and self._spec.validator(branch).is_valid(value):
                    yield branch, value
        if isinstance(value, dict):
            named, others = schema.get("properties", {}), schema.get("additionalProperties")
            for name, item in value.items():
                if name in named:
                    yield join(place, "properties", name), item
                elif isinstance(others, Mapping):
                    yield join(place, "additionalProperties"), item
        elif isinstance(value, list) and isinstance(schema.get("items"), Mapping):
            yield from ((join(place, "items"), item) for item in value)

    def _inside(self, place: str) -> set[str]:
        """The places of a schema and of all schemas inside."""
        found: set[str] = set()
        left = [place]
        while left:
            place, schema = self._spec.resolve(left.pop())
            if place in found or not isinstance(schema, Mapping):
                continue
            found.add(place)
            for word in ("allOf", "anyOf", "oneOf"):
                left += [join(place, word, number) for number in range(len(schema.get(word, ())))]
            left += [join(place, "properties", name) for name in schema.get("properties", {})]
            words = ("items", "additionalProperties", "contentSchema")
            left += [join(place, word) for word in words if isinstance(schema.get(word), Mapping)]
        return found


def _holders(document: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    """The schemas that have rules, with their places."""
    found: list[tuple[str, Mapping[str, Any]]] = []

    def visit(kind: str, value: dict[str, Any], pointer: str) -> dict[str, Any]:
        if kind == SCHEMA and NAME in value:
            found.append((pointer, value))
        return value

    replaced(document, visit)
    return found
