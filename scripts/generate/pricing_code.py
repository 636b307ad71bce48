"""Code of an operation's rate limit and price."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from scripts.errors import GenerationError

from .about import bucket_words
from .normalize import Plan
from .text import Code, code, joined, literal, literals, plain

Json = dict[str, Any]


@dataclass(frozen=True)
class FactsCode:
    """`expression` builds the client's `Operation`, `imports` are the names that it uses."""

    expression: Code
    imports: frozenset[str]


@dataclass(frozen=True)
class Listed:
    """Prices that operations share, by operationId: their names, and the rates that another one's price
    says they list.
    """

    names: Mapping[str, list[str]]
    rates: Mapping[str, Json]

    @classmethod
    def of(cls, plans: Iterable[Plan]) -> Self:
        """That of all plans."""
        names: dict[str, list[str]] = {}
        listed: dict[str, Json] = {}
        for plan in plans:
            own = plan.operation.value.get("operationId")
            if own is not None:
                names.setdefault(own, []).append(".".join(plan.name))
            rates = (plan.operation.value.get("x-price") or {}).get("rates")
            if rates:
                listed.setdefault(rates.get("operation"), rates)
        return cls(names, listed)


def facts_code(plan: Plan, listed: Listed, path: str) -> FactsCode:
    """The `Operation` of a plan at a template of a path.

    Raises GenerationError for an x-price at the rates of an operation that there isn't.
    """
    arguments = [code("__name__"), literal(f"{plan.operation.method.upper()} {path}")]
    imports = {"Operation"}
    price = plan.operation.value.get("x-price")
    if price is not None:
        kind, priced = _token_price(plan, price, listed) if "rates" in price else _price(price)
        arguments.append(code("{}({})", kind, joined(", ", priced)))
        imports.add(kind)
    bucket = bucket_words(plan.operation.value)
    if bucket:
        arguments.append(code("bucket={}", literal(bucket)))
    rates = listed.rates.get(plan.operation.value.get("operationId", ""))
    if rates is not None:
        columns = [rates["models"], rates["in"], rates["out"], int(rates["tokens"])]
        arguments.append(code("rates=RateList({})", joined(", ", map(literal, columns))))
        imports.add("RateList")
    outcome = plan.operation.value.get("x-outcome")
    if outcome is not None:
        arguments.append(code("outcome={}", literal(plain(outcome))))
    if plan.server:
        arguments.append(code("server={}", literal(plan.server)))
    return FactsCode(code("Operation({})", joined(", ", arguments)), frozenset(imports))


def tiers(document: Json) -> list[tuple[Code, Code]]:
    """The documented tiers: number and facts of each, as literals."""
    found = document["info"].get("x-rate-limit-tiers", {})
    return [(literal(number), literal(_tier(facts))) for number, facts in found.items()]


def _tier(facts: Json) -> dict[str, str | int]:
    """A tier's name and its requests a minute by bucket; `spent` and `days` say who is in it."""
    limits = {key: int(value) for key, value in facts.items() if key not in ("name", "spent", "days")}
    return {"name": facts["name"], **limits}


def _price(price: Json) -> tuple[str, list[Code]]:
    """The class of a price of each call or unit, and its arguments."""
    parts = [literal(str(float(price["credits"])))]
    if price["per"] != "call":
        parts.append(literal(price["per"]))
    if "units" in price:
        parts.append(code("units={}", literal(price["units"])))
    if "measured" in price:
        parts.append(code("measured={}", _pointers(price["measured"])))
    return "Price", parts


def _token_price(plan: Plan, price: Json, listed: Listed) -> tuple[str, list[Code]]:
    """The class of a price by tokens, and its arguments."""
    wanted = price["rates"]["operation"]
    names = listed.names.get(wanted, [])
    if len(names) != 1:
        raise GenerationError(f"{plan.operation.name}: x-price: no operation is called {wanted!r}")
    parts = [literal(names[0])]
    if "most" in price:
        parts.append(code("most={}", literal(price["most"])))
    measured = price.get("measured", {})
    for key, argument in (("in", "tokens_in"), ("out", "tokens_out"), ("model", "model")):
        if key in measured:
            parts.append(code("{}={}", argument, _pointers(measured[key])))
    return "TokenPrice", parts


def _pointers(given: str | list[str]) -> Code:
    return literals(given if isinstance(given, list) else [given])
