"""The balance goes down by the documented price, and not for what failed."""

from collections.abc import Iterator, Mapping
from typing import Any

from leaperone_conformance.checks import Failure, Response
from leaperone_conformance.checks.types import documented, failing
from leaperone_conformance.spec import MISSING, Operation, look_up, look_up_first, requested_units

from .client import Arguments, Client, Unsupported
from .samples import sample

_TOLERANCE = 1e-7
_SIZES = {"1000-characters": 1000, "minute": 60}
"""How much of what is counted makes one unit."""
_SERVER_ERROR = 500


def price(client: Client, operation: Operation) -> Iterator[Failure]:
    """Fails where a call doesn't change the balance (``x-balance``) by its ``x-price``, or a failed call costs.

    A price by a unit that neither request nor answer tells is left alone.
    """
    rule = operation.definition.get("x-price")
    arguments = sample(client.spec, operation) if rule else None
    if rule is None or arguments is None:
        return
    before = _balance(client)
    response = client.call(operation, arguments)
    after = _balance(client)
    failed = not response.succeeded or failing(documented(operation, response), response) is not MISSING
    expected = 0.0 if failed else _cost(client, operation, rule, arguments, response)
    if expected is None:
        return
    if abs(before - after - expected) > _TOLERANCE:
        what = "a failed call" if failed else "a call"
        spent = f"{before - after:.8f} credits, documented {expected:.8f}"
        yield Failure(f"{what} costs other than documented", spent)
    try:
        client.failing(operation, arguments, _SERVER_ERROR)
    except Unsupported:
        return
    left = _balance(client)
    if abs(after - left) > _TOLERANCE:
        yield Failure("a failed call costs something", f"{after - left:.8f} credits")


def _cost(
    client: Client, operation: Operation, rule: Mapping[str, Any], arguments: Arguments, response: Response
) -> float | None:
    """What a call has to cost; None where neither request nor answer tells how many units it took."""
    measured = rule.get("measured")
    if "rates" in rule:
        return _tokens(client, rule["rates"], measured or {}, response)
    if rule["per"] == "call":
        units: Any = 1
    elif "units" in rule:
        units = requested_units(client.spec, operation, arguments.media_type or "", arguments.body)
        units = len(units) if isinstance(units, str) else units
    else:
        units = look_up(response.json, measured) if measured else MISSING
    if not isinstance(units, int | float):
        return None
    cost: float = rule["credits"] * units / _SIZES.get(rule["per"], 1)
    return cost


def _tokens(
    client: Client, rates: Mapping[str, Any], measured: Mapping[str, Any], response: Response
) -> float | None:
    found = {name: look_up_first(response.json, measured.get(name, ())) for name in ("in", "out", "model")}
    listing = client.spec.by_id[rates["operation"]]
    arguments = sample(client.spec, listing)
    if MISSING in found.values() or arguments is None:
        return None
    models = look_up(client.call(listing, arguments).json, rates["models"])
    model = next((model for model in models if model.get("id") == found["model"]), None) if models else None
    prices = [look_up(model, rates[way]) for way in ("in", "out")] if model else [MISSING]
    if MISSING in prices:
        return None
    cost: float = (prices[0] * found["in"] + prices[1] * found["out"]) / rates["tokens"]
    return cost


def _balance(client: Client) -> float:
    """What is left. Raises Unsupported where the spec doesn't say how to ask, or the answer doesn't tell."""
    operation = next((known for known in client.spec.operations if "x-balance" in known.definition), None)
    arguments = sample(client.spec, operation) if operation else None
    if operation is None or arguments is None:
        raise Unsupported("no operation tells the balance")
    value = look_up(client.call(operation, arguments).json, operation.definition["x-balance"])
    if not isinstance(value, int | float):
        raise Unsupported(f"{operation.key} doesn't tell the balance")
    return value
