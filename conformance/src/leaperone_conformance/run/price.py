"""What a request costs at most, before it is sent, and what it cost, by ``x-price`` (ARCHITECTURE.md).

Documented prices only: nothing is ever taken for free because no price is known.
"""

import math
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import orjson

from leaperone_conformance.spec import MISSING, Operation, Spec, join, look_up

_THOUSAND = 1000
_READING = frozenset({"GET", "HEAD", "OPTIONS"})
FREE = Decimal(0)


class Prices:
    """The prices of a spec; ``fallback`` credits for a request whose price can't be told from documentation."""

    def __init__(self, spec: Spec, fallback: Decimal | None = None) -> None:
        self._spec = spec
        self._fallback = fallback

    def most(self, operation: Operation, body: bytes, media_type: str) -> Decimal | None:
        """Credits that a request with this body costs at most; None where that isn't known.

        Parts of a unit count as a whole one. A price by the token takes the dearest model unless the request names
        one whose price is listed, a token for each byte, and as many tokens of answer as the request allows.
        """
        rule = operation.definition.get("x-price")
        if rule is None:
            return self._fallback
        sent = _parsed(body) if media_type.endswith("json") else MISSING
        if "rates" in rule:
            bound = self._tokens(rule, sent, len(body))
        elif rule["per"] == "call":
            bound = Decimal(1)
        else:
            bound = self._units(operation, rule, sent, media_type, len(body))
        if bound is None:
            return self._fallback
        return bound * Decimal(str(rule.get("credits", 1)))

    def documented(self, operation: Operation) -> Decimal | None:
        """Credits that the documented example, or an empty request, costs at most; None where it isn't known."""
        for media_type, media in operation.bodies.items():
            example = _example(media.definition)
            if example is not MISSING:
                return self.most(operation, orjson.dumps(example), media_type)
        return self.most(operation, b"", "")

    def settled(self, operation: Operation, reserved: Decimal, status: int) -> Decimal:
        """What an answered request counts for: nothing where a price on success was refused, else all of it.

        A price at creation stays: whether a refused creation costs is not documented. So does the fallback.
        """
        rule = operation.definition.get("x-price")
        refused = status >= 400 and rule is not None and rule.get("when") == "success"
        return FREE if refused else reserved

    def _units(
        self, operation: Operation, rule: Mapping[str, Any], sent: Any, media_type: str, size: int
    ) -> Decimal | None:
        """How many units a request asks for, by the body property ``of``; None where the request doesn't tell."""
        if "of" not in rule:
            return None
        by_text = rule["per"] == "1000-characters"
        if by_text and sent is MISSING:
            return Decimal(max(1, math.ceil(size / _THOUSAND)))
        value = look_up(sent, f"/{rule['of']}") if sent is not MISSING else MISSING
        if value is MISSING:
            value = self._schema(operation, media_type, rule["of"]).get("default", MISSING)
        if value is MISSING:
            return None
        if isinstance(value, str) and by_text:
            return Decimal(max(1, math.ceil(len(value) / _THOUSAND)))
        if isinstance(value, list):
            return Decimal(max(1, len(value)))
        return max(Decimal(1), Decimal(str(value))) if _is_number(value) else Decimal(1)

    def _schema(self, operation: Operation, media_type: str, name: str) -> Mapping[str, Any]:
        media = operation.bodies.get(media_type) or next(iter(operation.bodies.values()), None)
        if media is None or media.schema is None:
            return {}
        place, schema = self._spec.resolve(media.schema)
        if name not in schema.get("properties", {}):
            return {}
        found: Mapping[str, Any] = self._spec.resolve(join(place, "properties", name))[1]
        return found

    def _tokens(self, rule: Mapping[str, Any], sent: Any, size: int) -> Decimal | None:
        limit = look_up(sent, f"/{rule['of']}") if "of" in rule and sent is not MISSING else MISSING
        models = self._models(rule["rates"])
        if not _is_number(limit) or not models:
            return None
        named = [prices for id_, prices in models if id_ == look_up(sent, "/model")]
        into, out = (max(prices[way] for prices in named or [p for _, p in models]) for way in (0, 1))
        return (into * size + out * max(FREE, Decimal(str(limit)))) / Decimal(rule["rates"]["tokens"])

    def _models(self, rates: Mapping[str, Any]) -> list[tuple[Any, tuple[Decimal, Decimal]]]:
        """Id and prices, in and out, of each model with prices in the documented list."""
        operation = self._spec.by_id.get(rates["operation"])
        media = operation.success.content.get("application/json") if operation and operation.success else None
        listed = look_up(_example(media.definition), rates["models"]) if media else MISSING
        found = []
        for model in listed if isinstance(listed, list) else ():
            prices = [look_up(model, rates[way]) for way in ("in", "out")]
            if all(map(_is_number, prices)):
                found.append((model.get("id"), (Decimal(str(prices[0])), Decimal(str(prices[1])))))
        return found


def reads_only(operation: Operation) -> bool:
    """Whether an operation may be called without having been asked for: it changes nothing."""
    return operation.method in _READING and "x-task" not in operation.definition


def _example(definition: Mapping[str, Any]) -> Any:
    if "example" in definition:
        return definition["example"]
    named = definition.get("examples")
    first: Any = next(iter(named.values()), {}) if isinstance(named, dict) else {}
    return first.get("value", MISSING) if isinstance(first, dict) else MISSING


def _parsed(body: bytes) -> Any:
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        return MISSING


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
