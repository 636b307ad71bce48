"""The caller's credits: what an operation costs by its ``x-price``, and what is left."""

import math
from collections.abc import Callable, Mapping
from decimal import Decimal

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.http.errors import ApiError, documented
from leaperone_conformance.mock.http.response import MockResponse
from leaperone_conformance.spec import MISSING, Operation, Price, Spec, amount_of, look_up
from leaperone_conformance.spec.prices import TokenRates

PLENTY = 1_000_000.0
FREE = Decimal(0)

Measure = Callable[[Call], float]
"""Quantity of a call in the unit of its price."""


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
        """Add credits. Raises ValueError for a negative or infinite number, or one too large to be added."""
        if not 0 <= credits < float("inf") or math.isinf(self.balance + credits):
            raise ValueError(f"can't add {credits} credits")
        self._balance += Decimal(str(credits))

    def covers(self, cost: Decimal) -> bool:
        """True if ``cost`` can be paid; a cost that isn't known yet, 0, takes a balance that isn't empty."""
        return self._balance > 0 and self._balance >= cost

    def pay(self, cost: Decimal) -> None:
        """Take ``cost``, or what is left where that is less: nobody comes to owe anything."""
        self._balance -= min(cost, self._balance)


class Bill:
    """Charges calls to an account by the prices in the spec.

    ``measures`` counts, by the ``per`` of a price, what the request alone doesn't tell; responses tell their tokens.
    """

    def __init__(self, spec: Spec, account: Account, measures: Mapping[str, Measure]) -> None:
        self._spec = spec
        self._account = account
        self._measures = measures
        self._prices: dict[str, Price | None] = {}
        self._rates: dict[str, Mapping[str, TokenRates | None]] = {}

    def cost(self, call: Call) -> Decimal | None:
        """Credits of a call, as far as its request tells; None where its operation has no price."""
        price = self._price(call.operation)
        if price is None:
            return None
        if price.credits is None or price.per == "call":
            return price.credits or FREE
        measure = self._measures.get(price.per)
        value = (
            price.requested(self._spec, call.operation, "", call.body) if measure is None else measure(call)
        )
        return price.cost(amount_of(value) or FREE)

    def check(self, operation: Operation, cost: Decimal) -> None:
        """Raises ApiError (402) where the balance doesn't cover ``cost``, what is known of it beforehand."""
        if not self._account.covers(cost):
            raise ApiError(documented(operation, 402), "The balance doesn't cover this request")

    def charge(self, operation: Operation, cost: Decimal, response: MockResponse) -> None:
        """Take the cost of a call that was answered and didn't fail: ``cost``, and that of the response's tokens."""
        usage, price = response.usage, self._price(operation)
        if usage is not None and price is not None and price.rates is not None:
            into, out = self._models(operation, price).get(usage.model) or (FREE, FREE)
            cost = into * usage.tokens_in + out * usage.tokens_out
        self._account.pay(cost)

    def _price(self, operation: Operation) -> Price | None:
        if operation.key not in self._prices:
            self._prices[operation.key] = Price.of(operation)
        return self._prices[operation.key]

    def _models(self, operation: Operation, price: Price) -> Mapping[str, TokenRates | None]:
        if operation.key not in self._rates:
            self._rates[operation.key] = price.documented_models(self._spec)
        return self._rates[operation.key]


def failed(operation: Operation, response: MockResponse) -> bool:
    """True if a response of ``operation`` is a failure: by its status, or by the ``x-failure`` of its media type."""
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
