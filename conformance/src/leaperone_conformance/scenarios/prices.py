"""The balance goes down by the documented price, and not for what failed."""

from collections.abc import Iterator
from decimal import Decimal

from leaperone_conformance.checks import Failure, Response
from leaperone_conformance.checks.types import documented, failing
from leaperone_conformance.spec import MISSING, Operation, Price, amount_of, look_up

from .client import Arguments, Client, Unsupported
from .samples import sample

_TOLERANCE = 1e-7
FREE = Decimal(0)
_SERVER_ERROR = 500


def price(client: Client, operation: Operation) -> Iterator[Failure]:
    """Fails where a call doesn't change the balance (``x-balance``) by its ``x-price``, or a failed call costs.

    A price by a unit that neither request nor answer tells is left alone.
    """
    documented_price = Price.of(operation)
    arguments = sample(client.spec, operation) if documented_price else None
    if documented_price is None or arguments is None:
        return
    before = _balance(client)
    response = client.call(operation, arguments)
    after = _balance(client)
    failed = not response.succeeded or failing(documented(operation, response), response) is not MISSING
    expected = FREE if failed else _cost(client, operation, documented_price, arguments, response)
    if expected is None:
        return
    if abs(before - after - float(expected)) > _TOLERANCE:
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
    client: Client, operation: Operation, price: Price, arguments: Arguments, response: Response
) -> Decimal | None:
    """The documented cost of a call; None where neither request nor response has the number of units."""
    if price.rates is not None:
        listing = client.spec.by_id[price.rates["operation"]]
        sent = sample(client.spec, listing)
        models = {} if sent is None else price.models(client.call(listing, sent).json)
        return price.measured_cost(response.json, models)
    if price.per == "call":
        return price.credits
    value = price.requested(client.spec, operation, arguments.media_type or "", arguments.body)
    amount = price.measured_amount(response.json) if value is MISSING else amount_of(value)
    return None if amount is None else price.cost(amount)


def _balance(client: Client) -> float:
    """The balance. Raises Unsupported where the spec has no operation for it, or the response doesn't have it."""
    operation = next((known for known in client.spec.operations if "x-balance" in known.definition), None)
    arguments = sample(client.spec, operation) if operation else None
    if operation is None or arguments is None:
        raise Unsupported("no operation tells the balance")
    value = look_up(client.call(operation, arguments).json, operation.definition["x-balance"])
    if not isinstance(value, int | float):
        raise Unsupported(f"{operation.key} doesn't tell the balance")
    return value
