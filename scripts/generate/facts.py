"""What the spec says of an operation besides how to call it, as code: its rate limit and its price."""

from dataclasses import dataclass
from typing import Any

from scripts.errors import GenerationError

from .lower import Plan
from .text import literal, literals

Json = dict[str, Any]


@dataclass(frozen=True)
class FactsCode:
    """`expression` builds the client's `Operation`, `imports` are the names that it uses."""

    expression: str
    imports: frozenset[str]


def facts_code(plan: Plan, plans: list[Plan]) -> FactsCode:
    """The `Operation` of a plan; `plans` are all of them, for prices that another operation lists.

    Raises GenerationError naming the operation whose x-price can't be read.
    """
    arguments = [
        literal(".".join(plan.name)),
        literal(str(plan.operation.value.get("x-rate-limit-bucket", ""))),
    ]
    imports = {"Operation"}
    price = plan.operation.value.get("x-price")
    if price is not None:
        try:
            code = _token_price(price, plans) if "rates" in price else _price(price)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise GenerationError(f"{plan.operation.name}: x-price can't be read: {error!r}") from error
        arguments.append(code)
        imports.add(code.partition("(")[0])
    rates = _listed_rates(plan, plans)
    if rates is not None:
        pointers = [_pointer(rates[key]) for key in ("models", "in", "out")]
        arguments.append(f"rates=RateList({', '.join(pointers)}, {int(rates['tokens'])})")
        imports.add("RateList")
    outcome = plan.operation.value.get("x-outcome")
    if outcome is not None:
        arguments.append(f"outcome={literal(' '.join(str(outcome).split()))}")
    while arguments[-1] == '""':
        arguments.pop()
    return FactsCode(f"Operation({', '.join(arguments)})", frozenset(imports))


def tiers(document: Json) -> list[tuple[str, str]]:
    """The documented tiers: number and facts of each, as literals. Raises GenerationError for what are none."""
    found = document["info"].get("x-rate-limit-tiers", {})
    try:
        return [(literal(number), literal(_tier(facts))) for number, facts in found.items()]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise GenerationError(f"info: x-rate-limit-tiers can't be read: {error!r}") from error


def _tier(facts: Json) -> dict[str, str | int]:
    """A tier's name and its requests a minute by bucket; `spent` and `days` say who is in it."""
    limits = {str(key): int(value) for key, value in facts.items() if key not in ("name", "spent", "days")}
    return {"name": str(facts["name"]), **limits}


def _price(price: Json) -> str:
    per = str(price["per"])
    parts = [literal(str(float(price["credits"])))]
    if per != "call":
        parts.append(literal(per))
    if "units" in price:
        parts.append(f"units={_pointer(price['units'])}")
    if "measured" in price:
        parts.append(f"measured={_pointers(price['measured'])}")
    return f"Price({', '.join(parts)})"


def _token_price(price: Json, plans: list[Plan]) -> str:
    wanted = price["rates"]["operation"]
    names = [".".join(p.name) for p in plans if p.operation.value.get("operationId") == wanted]
    if len(names) != 1:
        raise ValueError(f"no operation is called {wanted!r}")
    parts = [literal(names[0])]
    if "most" in price:
        parts.append(f"most={_pointer(price['most'])}")
    measured = price.get("measured", {})
    for key, argument in (("in", "tokens_in"), ("out", "tokens_out"), ("model", "model")):
        if key in measured:
            parts.append(f"{argument}={_pointers(measured[key])}")
    return f"TokenPrice({', '.join(parts)})"


def _listed_rates(plan: Plan, plans: list[Plan]) -> Json | None:
    own = plan.operation.value.get("operationId")
    for other in plans:
        rates = (other.operation.value.get("x-price") or {}).get("rates")
        if own is not None and rates and rates.get("operation") == own:
            found: Json = rates
            return found
    return None


def _pointer(text: object) -> str:
    if not isinstance(text, str) or not text.startswith("/"):
        raise ValueError(f"{text!r} is no JSON pointer")
    return literal(text)


def _pointers(given: object) -> str:
    texts = given if isinstance(given, list) else [given]
    for text in texts:
        _pointer(text)
    return literals(texts)
