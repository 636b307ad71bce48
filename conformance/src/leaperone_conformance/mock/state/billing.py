"""The caller's credits: what an operation costs by its ``x-price``, and what is left."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.http.errors import ApiError, documented
from leaperone_conformance.mock.http.response import JSON, MockResponse
from leaperone_conformance.spec import MISSING, Operation, Spec, look_up

PLENTY = 1_000_000.0
FREE = Decimal(0)

Measure = Callable[[Call], float]
"""How many units of its price a call asks for."""


class Account:
    """One balance for all callers, whatever their keys. Raises OptionInvalid for a negative one."""

    def __init__(self, credits: float = PLENTY) -> None:
        if not 0 <= credits < float("inf"):
            raise OptionInvalid(f"credits {credits}: must be a number that isn't negative")
        self._balance = Decimal(str(credits))

    @property
    def balance(self) -> float:
        """Credits left."""
        return float(self._balance)

    def top_up(self, credits: float) -> None:
        """Add credits. Raises ValueError for a negative or infinite number."""
        if not 0 <= credits < float("inf"):
            raise ValueError(f"can't add {credits} credits")
        self._balance += Decimal(str(credits))

    def covers(self, cost: Decimal) -> bool:
        """Whether ``cost`` can be paid; a cost that isn't known yet, 0, takes a balance that isn't empty."""
        return self._balance > 0 and self._balance >= cost

    def pay(self, cost: Decimal) -> None:
        """Take ``cost``, or what is left where that is less: nobody comes to owe anything."""
        self._balance -= min(cost, self._balance)


class Bill:
    """Charges calls to an account by the prices in the spec.

    ``measures`` counts the units of a call by the ``per`` of its price; ``call`` and ``token`` need no entry: a call
    is one, and an answer tells its tokens.
    """

    def __init__(self, spec: Spec, account: Account, measures: Mapping[str, Measure]) -> None:
        self._spec = spec
        self._account = account
        self._measures = measures

    def price(self, operation: Operation) -> "Price | None":
        """The price of an operation; None where it has none."""
        definition = operation.definition.get("x-price")
        return None if definition is None else self._read(definition)

    def check(self, operation: Operation, cost: Decimal) -> None:
        """Raises ApiError (402) where the balance doesn't cover ``cost``, what is known of it beforehand."""
        if not self._account.covers(cost):
            raise ApiError(documented(operation, 402), "The balance doesn't cover this request")

    def charge(self, price: "Price", cost: Decimal, response: MockResponse) -> None:
        """Take the cost of a call that was answered and didn't fail."""
        self._account.pay(cost if price.models is None else price.tokens(response))

    def _read(self, definition: Mapping[str, Any]) -> "Price":
        per = definition["per"]
        known = "credits" in definition and (per == "call" or per in self._measures)
        rates = definition.get("rates")
        return Price(
            credits=Decimal(str(definition["credits"])) if known else Decimal(0),
            measure=self._measures.get(per),
            models=None if rates is None else dict(self._models(rates)),
        )

    def _models(self, rates: Mapping[str, Any]) -> Iterator[tuple[str, tuple[Decimal, Decimal]]]:
        """The documented models, and what a token costs in and out; 0 where no price is documented."""
        operation = self._spec.by_id.get(rates["operation"])
        response = None if operation is None else operation.success
        example = None if response is None else response.content[JSON].definition.get("example")
        models = look_up(example, rates["models"])
        for model in () if models is MISSING else models:
            way_in, way_out = (look_up(model, rates[way]) for way in ("in", "out"))
            yield model.get("id"), (_rate(way_in, rates["tokens"]), _rate(way_out, rates["tokens"]))


@dataclass(frozen=True, slots=True)
class Price:
    """A price as numbers: ``credits`` for a unit, or by model for a token in and out."""

    credits: Decimal
    measure: Measure | None
    models: Mapping[str, tuple[Decimal, Decimal]] | None

    def units(self, call: Call) -> Decimal:
        """What is known of the cost of a call beforehand."""
        if self.measure is None or not self.credits:
            return self.credits
        units = self.measure(call)
        return self.credits * (units if isinstance(units, int) else Decimal(str(units)))

    def tokens(self, response: MockResponse) -> Decimal:
        """What the tokens of an answer cost."""
        usage = response.usage
        if usage is None or self.models is None:
            return FREE
        way_in, way_out = self.models.get(usage.model, (FREE, FREE))
        return way_in * usage.tokens_in + way_out * usage.tokens_out


def _rate(price: Any, tokens: int) -> Decimal:
    return Decimal(0) if price is MISSING else Decimal(str(price)) / Decimal(tokens)


def failed(operation: Operation, response: MockResponse) -> bool:
    """Whether an answer of ``operation`` is a failure: by its status, or by the ``x-failure`` of its media type."""
    if response.failed is None:
        response.failed = response.status >= 400 or _says_failed(operation, response)
    return response.failed


def _says_failed(operation: Operation, response: MockResponse) -> bool:
    documented = operation.response(response.status)
    media = None if documented is None else documented.media(response.content_type)
    rule = None if media is None else media.definition.get("x-failure")
    if rule is None:
        return False
    code = look_up(response.json(), rule["code"])
    return code is not MISSING and code not in rule["success"]
