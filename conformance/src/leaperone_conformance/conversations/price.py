"""The balance goes down by the documented price, and not for what failed."""

from collections.abc import Iterator, Mapping
from typing import Any

from leaperone_conformance.checks import Failure
from leaperone_conformance.checks.exchange import documented, failing
from leaperone_conformance.spec import MISSING, Operation, Spec, join, look_up

from .caller import Arguments, Caller, Unable
from .sample import sample

_TOLERANCE = 1e-6
_THOUSAND = 1000
_SERVER_ERROR = 500


def price(caller: Caller, operation: Operation) -> Iterator[Failure]:
    """Fails where a call doesn't change the balance (``x-balance``) by its ``x-price``, or a failed call costs.

    Prices by a unit that the request doesn't tell are left alone.
    """
    rule = operation.definition.get("x-price")
    arguments = sample(caller.spec, operation) if rule else None
    units = None if rule is None or arguments is None else _units(caller.spec, operation, rule, arguments)
    if rule is None or arguments is None or units is None:
        return
    before = _balance(caller)
    answer = caller.call(operation, arguments)
    after = _balance(caller)
    failed = not answer.succeeded or failing(documented(operation, answer), answer) is not MISSING
    expected = 0.0 if failed else rule["credits"] * units
    if abs(before - after - expected) > _TOLERANCE:
        what = "a failed call" if failed else "a call"
        yield Failure(
            f"{what} costs other than documented", f"{before - after:.6f} credits, documented {expected:.6f}"
        )
    try:
        caller.refused(operation, arguments, _SERVER_ERROR)
    except Unable:
        return
    left = _balance(caller)
    if abs(after - left) > _TOLERANCE:
        yield Failure("a failed call costs something", f"{after - left:.6f} credits")


def _units(spec: Spec, operation: Operation, rule: Mapping[str, Any], arguments: Arguments) -> float | None:
    """How many units of its price a call asks for; None where the request doesn't tell."""
    if "credits" not in rule:
        return None
    if rule["per"] == "call":
        return 1.0
    if "of" not in rule:
        return None
    value = look_up(arguments.body, f"/{rule['of']}")
    if value is MISSING:
        value = _default(spec, operation, arguments, rule["of"])
    if isinstance(value, str) and rule["per"] == "1000-characters":
        return len(value) / _THOUSAND
    return float(value) if isinstance(value, int | float) else None


def _default(spec: Spec, operation: Operation, arguments: Arguments, name: str) -> Any:
    media = operation.bodies.get(arguments.media_type or "")
    if media is None or media.schema is None:
        return MISSING
    place, _ = spec.resolve(media.schema)
    pointer = join(place, "properties", name)
    return (
        MISSING
        if look_up(spec.document, pointer) is MISSING
        else spec.resolve(pointer)[1].get("default", MISSING)
    )


def _balance(caller: Caller) -> float:
    """What is left. Raises Unable where the spec doesn't say how to ask, or the answer doesn't tell."""
    operation = next((known for known in caller.spec.operations if "x-balance" in known.definition), None)
    arguments = sample(caller.spec, operation) if operation else None
    if operation is None or arguments is None:
        raise Unable("no operation tells the balance")
    value = look_up(caller.call(operation, arguments).json, operation.definition["x-balance"])
    if not isinstance(value, int | float):
        raise Unable(f"{operation.key} doesn't tell the balance")
    return value
