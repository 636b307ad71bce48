"""Prices that drift, failures that cost, and a balance that tells something else."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from leaperone_conformance.mock import Mock
from leaperone_conformance.spec import Operation, Spec, look_up

from .middleware import Change, Mutant, Request, Response
from .points import mutant, spread


def money(spec: Spec) -> Iterator[Mutant]:
    """Wrong charges, in one operation for each kind of price; and wrong balances."""
    priced: dict[str, Operation] = {}
    for operation in spec.operations:
        rule = operation.definition.get("x-price")
        if rule is not None:
            priced.setdefault(f"{rule['per']} {operation.tags[:1]} {rule.get('credits')}", operation)
    balances = [operation for operation in spec.operations if "x-balance" in operation.definition]
    if not balances:
        return
    for operation in spread(list(priced.values()), 6):
        for what, (breaks, factor) in _FACTORS.items():
            yield mutant("price", what, operation, f"a call {breaks}", _charging(factor))
        yield mutant("price", "failure", operation, "a failed call costs something", _failing_costs)
    for balance in balances:
        keys = (balance.key, next(iter(priced.values())).key)
        breaks = "the balance stays the same"
        yield Mutant(f"price:constant:{balance.id}", "price", keys, breaks, _constant(balance))


_FACTORS = {
    "twice": ("costs twice its price", 2.0),
    "dear": ("costs a tenth more", 1.1),
    "free": ("costs nothing", 0.0),
}


def _charging(factor: float) -> Callable[[Mock], Change]:
    """Corrects what an answered call has cost."""

    def change(mock: Mock) -> Change:
        before: list[float] = []

        def note(request: Request) -> Request:
            before.append(mock.account.balance)
            return request

        def after(request: Request, response: Response) -> Response:
            cost = before.pop() - mock.account.balance
            if factor >= 1:
                mock.account.pay(Decimal(str(cost)) * Decimal(str(factor - 1)))
            else:
                mock.account.top_up(round(cost, 9))
            # The mock's charge is no part of the answer: what is said of it makes the mutant strike.
            return response.with_header("x-charged", str(factor)) if cost else response

        return Change(note, after)

    return change


def _failing_costs(mock: Mock) -> Change:
    def after(request: Request, response: Response) -> Response:
        if response.status < 500:
            return response
        mock.account.pay(Decimal("0.01"))
        return response.with_header("x-charged", "failure")

    return Change(after=after)


def _constant(balance: Operation) -> Callable[[Mock], Change]:
    def after(request: Request, response: Response) -> Response:
        mine = response.succeeded and request.method == balance.method and request.path.endswith(balance.path)
        return response.with_json(_with(response, balance.definition["x-balance"], 10)) if mine else response

    return lambda mock: Change(after=after)


def _with(response: Response, pointer: str, value: float) -> object:
    """The answer's JSON with another value at a pointer."""
    whole = response.json
    parent, _, name = pointer.rpartition("/")
    holder = look_up(whole, parent) if parent else whole
    if isinstance(holder, dict):
        holder[name] = value
    return whole
