"""The price of an operation, read from its ``x-price`` for mock, run and scenarios alike."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import isfinite
from typing import Any

from .document import Spec
from .operation import Operation
from .pointer import MISSING, join, look_up, look_up_first

TokenRates = tuple[Decimal, Decimal]
"""Credits for a token in and a token out."""
_SIZES = {"1000-characters": 1000, "minute": 60}


@dataclass(frozen=True, slots=True)
class Price:
    """The price of a call of an operation: credits for each unit, or for each token by the rates of a model."""

    per: str
    credits: Decimal | None
    """For one unit; None where a token is the unit."""
    size: int
    """Quantity (characters, seconds, calls) of one unit."""
    on_success: bool
    """False where a call costs when it is made, whether or not it succeeds."""
    units: str | None
    """Pointer into the request body to what is counted."""
    most: str | None
    """Pointer into the request body to the greatest number of tokens out."""
    measured: Any
    """Pointers into the response to what was counted; None where it states nothing."""
    rates: Mapping[str, Any] | None
    """The operation that lists the models, and pointers into its response."""

    @classmethod
    def of(cls, operation: Operation) -> "Price | None":
        """The price of an operation; None where none is documented."""
        rule = operation.definition.get("x-price")
        if rule is None:
            return None
        return cls(
            rule["per"],
            Decimal(str(rule["credits"])) if "credits" in rule else None,
            _SIZES.get(rule["per"], 1),
            rule.get("when") == "success",
            rule.get("units"),
            rule.get("most"),
            rule.get("measured"),
            rule.get("rates"),
        )

    def cost(self, amount: Decimal) -> Decimal:
        """Credits for an amount of what is counted; a part of a unit costs a part."""
        return (self.credits or Decimal(0)) * amount / self.size

    def requested(self, spec: Spec, operation: Operation, media_type: str, body: Any) -> Any:
        """The value in a decoded request body by which the price is counted, else its documented default, else 1.

        MISSING where the price isn't counted by anything in the request.
        """
        if self.units is None:
            return MISSING
        value = look_up(body, self.units)
        media = operation.bodies.get(media_type) or next(iter(operation.bodies.values()), None)
        if value is not MISSING or media is None or media.schema is None:
            return 1 if value is MISSING else value
        schema = join(spec.resolve(media.schema)[0], "properties", self.units.removeprefix("/"))
        known = look_up(spec.document, schema) is not MISSING
        return spec.resolve(schema)[1].get("default", 1) if known else 1

    def models(self, listing: Any) -> dict[str, TokenRates | None]:
        """The rates of each model in a decoded listing, by id; None for a model without a price."""
        rates = self.rates or {}
        found: dict[str, TokenRates | None] = {}
        listed = look_up(listing, rates["models"])
        for model in listed if isinstance(listed, list) else ():
            prices = [number_of(look_up(model, rates[way])) for way in ("in", "out")]
            into, out = (None if price is None else price / rates["tokens"] for price in prices)
            found[str(look_up(model, "/id"))] = None if into is None or out is None else (into, out)
        return found

    def documented_models(self, spec: Spec) -> dict[str, TokenRates | None]:
        """The models in the documented example of the listing."""
        operation = spec.by_id.get((self.rates or {}).get("operation", ""))
        media = operation.success.content.get("application/json") if operation and operation.success else None
        return self.models(media.examples[0]) if media and media.examples else {}

    def measured_amount(self, response: Any) -> Decimal | None:
        """The quantity that a decoded response states; None where it states none."""
        amount = number_of(look_up_first(response, self.measured or ()))
        return None if amount is None or amount < 0 else amount

    def measured_cost(self, response: Any, models: Mapping[str, TokenRates | None]) -> Decimal | None:
        """Credits for the tokens that a decoded response states; None without such, or a price of its model."""
        pointers = self.measured or {}
        into, out = (number_of(look_up_first(response, pointers.get(name, ()))) for name in ("in", "out"))
        rates = models.get(str(look_up_first(response, pointers.get("model", ()))))
        if rates is None or into is None or out is None or min(into, out) < 0:
            return None
        return rates[0] * into + rates[1] * out


def amount_of(value: Any) -> Decimal | None:
    """The quantity of a decoded value in a request: a number itself, the characters of a text, items of a list."""
    return Decimal(len(value)) if isinstance(value, str | list) else number_of(value)


def number_of(value: Any) -> Decimal | None:
    """A decoded number; None for any other value."""
    number = isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)
    return Decimal(str(value)) if number else None
