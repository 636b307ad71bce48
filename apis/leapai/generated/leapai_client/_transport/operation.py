"""Description of an operation in the spec, besides how to call it: its name, its rate limit, its price."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from .._data.pointer import first, point
from ..errors import PACKAGE

SIZES = {"1000-characters": 1000, "minute": 60}

PLAUSIBLE = 1_000_000_000
"""The largest number in a response that counts something billed: a larger one would spoil a budget for good."""

Rates = Mapping[str, tuple[Decimal, Decimal]]
"""The price of a token that goes in and of one that comes out, by model."""


class Cost:
    """Cost of a call, as far as it is known: `credits` is None where it isn't."""

    __slots__ = ("credits", "tokens_in", "tokens_out")

    def __init__(self, credits: Decimal | None, tokens_in: int = 0, tokens_out: int = 0) -> None:
        self.credits = credits
        self.tokens_in = tokens_in
        self.tokens_out = tokens_out


class Price:
    """So many credits for each call or unit (`x-price`).

    `units` points into the request body at what is counted: a number, or a text by its characters; 1 where it is
    absent. `measured` points into the response instead (minutes are reported in seconds). A price that is by neither is
    one of the whole call.
    """

    source = ""

    def __init__(self, credits: str, per: str = "call", *, units: str = "", measured: tuple[str, ...] = ()) -> None:
        self.credits = Decimal(credits)
        self._size = SIZES.get(per, 1)
        self._units = units
        self._measured = measured
        self._fixed = None if units or measured or per != "call" else Cost(self.credits)

    @property
    def reads_answer(self) -> bool:
        """True if only the response tells what was counted."""
        return bool(self._measured)

    def before(self, body: Callable[[], Any], rates: Rates) -> Decimal | None:
        """The most that a call can cost; None where that can't be known before it was answered."""
        if self._fixed is not None:
            return self.credits
        return self._of(point(body(), self._units)[1] or 1) if self._units else None

    def after(self, body: Callable[[], Any], answer: Any, rates: Rates) -> Cost:
        """Cost of a finished call, from its request and its decoded answer (None: not read)."""
        if self._fixed is not None:
            return self._fixed
        if self._measured:
            measured = first(answer, self._measured)
            return Cost(self._of(measured) if _is_plausible(measured) else None)
        return Cost(self.before(body, rates))

    def _of(self, counted: object) -> Decimal | None:
        number = len(counted) if isinstance(counted, str) else counted
        if isinstance(number, bool) or not isinstance(number, int | float) or not 0 <= number < float("inf"):
            return None
        return self.credits * Decimal(str(number)) / self._size


UNTOLD = Cost(None)


class TokenPrice:
    """So much for each token, by the model that answers.

    `source` names the operation whose response lists the models; `most` points into the request body at the most
    tokens that can come out; the others point into the response.
    """

    reads_answer = True

    def __init__(
        self,
        source: str,
        *,
        most: str = "",
        tokens_in: tuple[str, ...] = (),
        tokens_out: tuple[str, ...] = (),
        model: tuple[str, ...] = (),
    ) -> None:
        self.source = source
        self._most = most
        self._tokens_in = tokens_in
        self._tokens_out = tokens_out
        self._model = model

    def before(self, body: Callable[[], Any], rates: Rates) -> Decimal | None:
        """The most that a call can cost: every byte of the request a token, and the most that may come out."""
        if not rates or not self._most:
            return None
        from json import dumps

        arguments = body()
        most = point(arguments, self._most)[1]
        known = rates.get(str(first(arguments, self._model)))
        if known is None or not isinstance(most, int):
            return None
        return (
            known[0] * len(dumps(arguments, ensure_ascii=False, default=str).encode(errors="replace")) + known[1] * most
        )

    def after(self, body: Callable[[], Any], answer: Any, rates: Rates) -> Cost:
        """Cost of a finished call, by the usage that its response tells."""
        sent = first(answer, self._tokens_in)
        came = None if sent is None else first(answer, self._tokens_out)
        if not (isinstance(sent, int) and isinstance(came, int) and _is_plausible(sent) and _is_plausible(came)):
            return UNTOLD
        known = rates.get(str(first(answer, self._model)))
        return Cost(None if known is None else known[0] * sent + known[1] * came, sent, came)


class RateList:
    """Place of models' prices in a response: the list, the id and the two prices in a model, and
    for how many tokens these are.
    """

    def __init__(self, models: str, tokens_in: str, tokens_out: str, tokens: int, *, id: str = "/id") -> None:
        self._models = models
        self._pointers = (id, tokens_in, tokens_out)
        self._tokens = tokens

    def read(self, answer: Any) -> Rates:
        """The prices in a response; models without any are left out."""
        listed = point(answer, self._models)[1]
        rates = {}
        for model in listed if isinstance(listed, list) else ():
            name, sent, came = (point(model, pointer)[1] for pointer in self._pointers)
            if _is_plausible(sent) and _is_plausible(came):
                rates[str(name)] = (Decimal(str(sent)) / self._tokens, Decimal(str(came)) / self._tokens)
        return rates


def _is_plausible(value: object) -> bool:
    """True if a value of a response is a number that can be counted or paid."""
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= PLAUSIBLE


class Operation:
    """One operation: its name in this client, its HTTP method and the template of its path, its documented price (None:
    there is none), the rate limit that counts it, the token prices in its response, how to find out what
    became of a call without a response, and the server that only this operation has. The `name` may be that of its
    module, and is the `request` of one that has none.
    """

    __slots__ = ("bucket", "method", "name", "outcome", "path", "price", "rates", "server")

    def __init__(
        self,
        name: str,
        request: str = "",
        price: Price | TokenPrice | None = None,
        *,
        bucket: str = "",
        rates: RateList | None = None,
        outcome: str = "",
        server: str = "",
    ) -> None:
        self.name = name.removeprefix(f"{PACKAGE}.api.")
        self.method, _, self.path = (request or name).partition(" ")
        self.bucket = bucket
        self.price = price
        self.rates = rates
        self.outcome = outcome
        self.server = server
