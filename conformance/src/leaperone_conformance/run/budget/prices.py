"""What a request costs at most, before it is sent, and what it cost, by ``x-price`` (ARCHITECTURE.md).

Documented prices only: nothing is ever taken for free because no price is known.
"""

import math
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import orjson
import requests

from leaperone_conformance.spec import MISSING, Operation, Spec, look_up, look_up_first, requested_units

_SIZES = {"1000-characters": 1000, "minute": 60}
"""How much of what is counted makes one unit."""
_ERROR = 400
_ROOM = 2
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
        one whose price is listed, a token for each byte, and as many tokens of answer as the request allows; what a
        model costs that isn't listed at all isn't known.
        """
        bound = self._bound(operation, body, media_type)
        return self._fallback if bound is None else bound

    def _bound(self, operation: Operation, body: bytes, media_type: str) -> Decimal | None:
        rule = operation.definition.get("x-price")
        if rule is None:
            return None
        sent = _parsed(body) if media_type.endswith("json") else MISSING
        if "rates" in rule:
            bound = self._tokens(rule, sent, len(body))
        elif rule["per"] == "call":
            bound = Decimal(1)
        else:
            bound = self._units(operation, rule, sent, media_type, len(body))
        return None if bound is None else bound * Decimal(str(rule.get("credits", 1)))

    def of_a_case(self, operation: Operation) -> Decimal | None:
        """Credits that a case may cost: those of the documented example, or of an empty request; None where that isn't
        known.

        Where tokens are paid for, twice as much, for requests that are longer.
        """
        example, media_type = _documented(operation)
        body = b"" if example is MISSING else orjson.dumps(example)
        cost = self._bound(operation, body, media_type)
        if cost is None:
            return self._fallback
        return _ROOM * cost if "rates" in operation.definition["x-price"] else cost

    def documented_amount(self, operation: Operation) -> tuple[str, Any] | None:
        """The body property that says how much is asked for, and its value in the documented example, else its
        default; None where a price doesn't depend on one."""
        rule = operation.definition.get("x-price", {})
        pointer = rule.get("most", rule.get("units"))
        if pointer is None:
            return None
        example, media_type = _documented(operation)
        value = look_up(example, pointer)
        if value is MISSING and "units" in rule:
            value = requested_units(self._spec, operation, media_type, MISSING)
        return None if value is MISSING else (pointer.removeprefix("/"), value)

    def charged(
        self, operation: Operation, reserved: Decimal, status: int, body: Callable[[], bytes]
    ) -> Decimal:
        """What an answered request counts for: nothing where a price on success was refused, else what its answer
        measures, else all that was reserved.

        A price at creation stays: whether a refused creation costs is not documented. So does the fallback.
        ``body`` is its body, if that is JSON, and is asked for only where it may measure something.
        """
        rule = operation.definition.get("x-price")
        if rule is None:
            return reserved
        if status >= _ERROR:
            return FREE if rule.get("when") == "success" else reserved
        if "measured" not in rule:
            return reserved
        value = _parsed(body())
        measured = self._measured_tokens(rule, value) if "rates" in rule else _measured_units(rule, value)
        return reserved if measured is None else measured

    def _units(
        self, operation: Operation, rule: Mapping[str, Any], sent: Any, media_type: str, size: int
    ) -> Decimal | None:
        """How many units a request asks for; None where it doesn't tell."""
        by_text = rule["per"] == "1000-characters"
        if by_text and sent is MISSING:
            return Decimal(max(1, math.ceil(size / _SIZES[rule["per"]])))
        value = requested_units(self._spec, operation, media_type, sent)
        if value is MISSING or (sent is MISSING and size):
            return None
        if by_text:
            return _whole(Decimal(len(str(value))), rule)
        if isinstance(value, list):
            return Decimal(max(1, len(value)))
        # A number may well be understood where it is sent as text.
        return max(Decimal(1), Decimal(str(value))) if _is_number(_parsed(str(value))) else Decimal(1)

    def _tokens(self, rule: Mapping[str, Any], sent: Any, size: int) -> Decimal | None:
        limit = look_up(sent, rule["most"]) if "most" in rule and sent is not MISSING else MISSING
        models = self._models(rule["rates"])
        named = look_up(sent, "/model")
        stranger = isinstance(named, str) and named not in {id_ for id_, _ in models}
        if not _is_number(limit) or stranger:
            return None
        priced = [(id_, prices) for id_, prices in models if prices is not None]
        eligible = [prices for id_, prices in priced if id_ == named] or [prices for _, prices in priced]
        if not eligible:
            return None
        into, out = (max(prices[way] for prices in eligible) for way in (0, 1))
        return (into * size + out * max(FREE, Decimal(str(limit)))) / Decimal(rule["rates"]["tokens"])

    def _measured_tokens(self, rule: Mapping[str, Any], value: Any) -> Decimal | None:
        """What the tokens that an answer tells cost; None where it doesn't, or of a model without a listed price."""
        into, out, model = (
            look_up_first(value, rule["measured"].get(name, ())) for name in ("in", "out", "model")
        )
        prices = next((prices for id_, prices in self._models(rule["rates"]) if id_ == model), None)
        if prices is None or not (_is_number(into) and _is_number(out)) or min(into, out) < 0:
            return None
        cost = prices[0] * Decimal(str(into)) + prices[1] * Decimal(str(out))
        return cost / Decimal(rule["rates"]["tokens"])

    def _models(self, rates: Mapping[str, Any]) -> list[tuple[Any, tuple[Decimal, Decimal] | None]]:
        """Id of each model in the documented list, and its prices, in and out, where it has them."""
        operation = self._spec.by_id.get(rates["operation"])
        media = operation.success.content.get("application/json") if operation and operation.success else None
        listed = look_up(_example(media.definition), rates["models"]) if media else MISSING
        found: list[tuple[Any, tuple[Decimal, Decimal] | None]] = []
        for model in listed if isinstance(listed, list) else ():
            into, out = (look_up(model, rates[way]) for way in ("in", "out"))
            known = _is_number(into) and _is_number(out)
            prices = (Decimal(str(into)), Decimal(str(out))) if known else None
            found.append((look_up(model, "/id"), prices))
        return found


def _measured_units(rule: Mapping[str, Any], value: Any) -> Decimal | None:
    """What the units that an answer tells cost; None where it doesn't."""
    amount = look_up_first(value, rule["measured"])
    if not _is_number(amount) or amount < 0:
        return None
    return _whole(Decimal(str(amount)), rule) * Decimal(str(rule["credits"]))


def _whole(amount: Decimal, rule: Mapping[str, Any]) -> Decimal:
    """Units of the price in an amount of what it counts; whether a part counts as a whole one isn't documented."""
    return Decimal(max(1, math.ceil(amount / _SIZES.get(rule["per"], 1))))


def reads_only(operation: Operation) -> bool:
    """Whether an operation may be called without having been asked for: it changes nothing."""
    return operation.method in _READING and "x-task" not in operation.definition


def content(request: requests.PreparedRequest) -> tuple[bytes, str]:
    """What prices are told from: the body of a request, and its media type."""
    body = request.body
    data = body.encode() if isinstance(body, str) else body if isinstance(body, bytes) else b""
    return data, str(request.headers.get("Content-Type", "")).partition(";")[0].strip().lower()


def _documented(operation: Operation) -> tuple[Any, str]:
    """The first documented example of a request body, and its media type; MISSING where there is none."""
    for media_type, media in operation.bodies.items():
        example = _example(media.definition)
        if example is not MISSING:
            return example, media_type
    return MISSING, ""


def _example(definition: Mapping[str, Any]) -> Any:
    if "example" in definition:
        return definition["example"]
    named = definition.get("examples")
    first: Any = next(iter(named.values()), {}) if isinstance(named, dict) else {}
    return first.get("value", MISSING) if isinstance(first, dict) else MISSING


def _parsed(body: bytes | str) -> Any:
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        return MISSING


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
