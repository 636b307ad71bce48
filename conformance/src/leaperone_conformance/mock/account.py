"""The caller's credits: what an operation costs by its ``x-price``, and what is left."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.spec import MISSING, Operation, Spec, look_up

from .answer import JSON, Answer
from .call import Call
from .refusal import Refusal, documented

PLENTY = 1_000_000.0

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
        self._measures = {"call": lambda call: 1.0, **measures}

    def check(self, call: Call) -> None:
        """Raises Refusal (402) where the balance doesn't cover what is known of the cost beforehand."""
        price = call.operation.definition.get("x-price")
        if price is not None and not self._account.covers(self._units(call, price)):
            raise Refusal(documented(call.operation, 402), "The balance doesn't cover this request")

    def charge(self, call: Call, answer: Answer) -> None:
        """Take the cost of a call that was answered; nothing for a failure, whatever its status."""
        price = call.operation.definition.get("x-price")
        if price is None or failed(call.operation, answer):
            return
        self._account.pay(self._tokens(answer, price) if "rates" in price else self._units(call, price))

    def _units(self, call: Call, price: Mapping[str, Any]) -> Decimal:
        measure = self._measures.get(price["per"])
        if measure is None or "credits" not in price:
            return Decimal(0)
        return Decimal(str(price["credits"])) * Decimal(str(measure(call)))

    def _tokens(self, answer: Answer, price: Mapping[str, Any]) -> Decimal:
        usage = answer.usage
        if usage is None:
            return Decimal(0)
        rates = price["rates"]
        model = self._model(rates, usage.model)
        cost = Decimal(0)
        for way, count in (("in", usage.tokens_in), ("out", usage.tokens_out)):
            rate = look_up(model, rates[way])
            cost += Decimal(0) if rate is MISSING else Decimal(str(rate)) * count
        return cost / Decimal(rates["tokens"])

    def _model(self, rates: Mapping[str, Any], name: str) -> Any:
        """The model of this name in the documented list; one without prices where it isn't there."""
        operation = self._spec.by_id.get(rates["operation"])
        response = None if operation is None else operation.success
        example = None if response is None else response.content[JSON].definition.get("example")
        models = look_up(example, rates["models"])
        return (
            next((model for model in models if model.get("id") == name), {}) if models is not MISSING else {}
        )


def failed(operation: Operation, answer: Answer) -> bool:
    """Whether an answer is a failure: by its status, or by the ``x-failure`` of its media type."""
    if answer.status >= 400:
        return True
    response = operation.response(answer.status)
    media = None if response is None else response.content.get(answer.content_type)
    rule = None if media is None else media.definition.get("x-failure")
    if rule is None:
        return False
    code = look_up(answer.json(), rule["code"])
    return code is not MISSING and code not in rule["success"]
