"""Maximum cost of a request before it is sent, and its cost afterwards, by ``x-price`` (docs/extensions.md).

Documented prices only: nothing is ever taken for free because no price is known.
"""

import math
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import orjson
import requests

from leaperone_conformance.spec import MISSING, Operation, Price, Spec, amount_of, look_up

_ERROR = 400
_ROOM = 2
_READING = frozenset({"GET", "HEAD", "OPTIONS"})
FREE = Decimal(0)


class Prices:
    """The prices of a spec; ``fallback`` credits for a request whose price isn't documented."""

    def __init__(self, spec: Spec, fallback: Decimal | None = None) -> None:
        self._spec = spec
        self._fallback = fallback

    def most(self, operation: Operation, body: bytes, media_type: str) -> Decimal | None:
        """Credits that a request with this body costs at most; None where that isn't known.

        Parts of a unit count as a whole one. A price by the token takes the dearest model unless the request names
        one whose price is listed, a token for each byte, and as many tokens of output as the request allows; what a
        model costs that isn't listed at all isn't known.
        """
        bound = self._bound(operation, body, media_type)
        return self._fallback if bound is None else bound

    def _bound(self, operation: Operation, body: bytes, media_type: str) -> Decimal | None:
        price = Price.of(operation)
        if price is None:
            return None
        if price.per == "call":
            return price.credits
        sent = _parsed(body) if media_type.endswith("json") else MISSING
        if price.rates is not None:
            return self._tokens(price, sent, len(body))
        units = self._units(operation, price, sent, media_type, len(body))
        return None if units is None or price.credits is None else units * price.credits

    def of_a_case(self, operation: Operation) -> Decimal | None:
        """Credits that a case may cost: those of the documented example, or of an empty request; None where that isn't
        known.

        Where tokens are paid for, twice as much, for requests that are longer.
        """
        example, media_type = _documented(operation)
        body = b"" if example is MISSING else orjson.dumps(example)
        cost = self._bound(operation, body, media_type)
        price = Price.of(operation)
        if cost is None or price is None:
            return self._fallback
        return cost if price.rates is None else _ROOM * cost

    def documented_amount(self, operation: Operation) -> tuple[str, Any] | None:
        """The body property that says how much is requested, and its value in the documented example, else its
        default; None where a price doesn't depend on one."""
        price = Price.of(operation)
        pointer = None if price is None else price.most or price.units
        if price is None or pointer is None:
            return None
        example, media_type = _documented(operation)
        value = look_up(example, pointer)
        if value is MISSING:
            value = price.requested(self._spec, operation, media_type, MISSING)
        return None if value is MISSING else (pointer.removeprefix("/"), value)

    def charged(
        self, operation: Operation, reserved: Decimal, status: int, body: Callable[[], bytes]
    ) -> Decimal:
        """The cost of a request with a response: nothing where a price on success was refused, else what its response
        measures, else all that was reserved.

        A price at creation stays: whether a refused creation costs is not documented. So does the fallback.
        ``body`` is its body, if that is JSON, and is read only where it may measure something.
        """
        price = Price.of(operation)
        if price is None:
            return reserved
        if status >= _ERROR:
            return FREE if price.on_success else reserved
        if price.measured is None:
            return reserved
        value = _parsed(body())
        if price.rates is not None:
            measured = price.measured_cost(value, price.documented_models(self._spec))
        else:
            amount = price.measured_amount(value)
            measured = None if amount is None else price.cost(_whole(amount, price.size))
        return reserved if measured is None else measured

    def _units(
        self, operation: Operation, price: Price, sent: Any, media_type: str, size: int
    ) -> Decimal | None:
        """Number of units of a request; None where it doesn't tell."""
        by_text = price.per == "1000-characters"
        if by_text and sent is MISSING:
            return _whole(Decimal(size), price.size) / price.size
        value = price.requested(self._spec, operation, media_type, sent)
        if value is MISSING or (sent is MISSING and size):
            return None
        if by_text:
            return _whole(Decimal(len(str(value))), price.size) / price.size
        # A number may well be understood where it is sent as text.
        amount = amount_of(_parsed(value) if isinstance(value, str) else value)
        return max(Decimal(1), amount or FREE)

    def _tokens(self, price: Price, sent: Any, size: int) -> Decimal | None:
        limit = MISSING if price.most is None or sent is MISSING else look_up(sent, price.most)
        models = price.documented_models(self._spec)
        named = look_up(sent, "/model")
        stranger = isinstance(named, str) and named not in models
        if not isinstance(limit, int | float) or amount_of(limit) is None or stranger:
            return None
        priced = {name: rates for name, rates in models.items() if rates is not None}
        eligible = [rates for name, rates in priced.items() if name == named] or list(priced.values())
        if not eligible:
            return None
        into, out = (max(rates[way] for rates in eligible) for way in (0, 1))
        return into * size + out * max(FREE, Decimal(str(limit)))


def _whole(amount: Decimal, size: int) -> Decimal:
    """The amount of whole units that ``amount`` begins; whether a part counts as a whole one isn't documented."""
    return Decimal(size * max(1, math.ceil(amount / size)))


def reads_only(operation: Operation) -> bool:
    """True if an operation changes nothing, so that it may be called unasked."""
    return operation.method in _READING and "x-task" not in operation.definition


def content(request: requests.PreparedRequest) -> tuple[bytes, str]:
    """Input of prices: the body of a request, and its media type."""
    body = request.body
    data = body.encode() if isinstance(body, str) else body if isinstance(body, bytes) else b""
    return data, str(request.headers.get("Content-Type", "")).partition(";")[0].strip().lower()


def _documented(operation: Operation) -> tuple[Any, str]:
    """The first documented example of a request body, and its media type; MISSING where there is none."""
    found = ((value, media.type) for media in operation.bodies.values() for value in media.examples)
    return next(found, (MISSING, ""))


def _parsed(body: bytes | str) -> Any:
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        return MISSING
