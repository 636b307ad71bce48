"""The plan of a run with limits: which operations, how often, for how much.

Chosen by risk: never tested, changed in the spec since, failed the last time, then those tested longest ago; among
these the cheaper first, and dear ones after all others. The same history gives the same plan.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal

import msgspec

from leaperone_conformance.run.results.record import LeftOut, Spending
from leaperone_conformance.spec import Operation, Spec, digest

from .prices import FREE, Prices, reads_only

DEPTHS = (2, 5, 12, 30, 80, 200, 500)
"""Cases of each operation, by rounds: as long as something is left, everything goes one round deeper."""
_DEAR = Decimal("0.01")
"""The part of a budget from which a single request is dear."""
_FOLLOWING = 2
"""Number of status requests by the checks of a created task."""
NO_LIMIT_LEFT = "nothing is left of the limits"


class LastTest(msgspec.Struct, frozen=True):
    """Time of the last test of an operation, by history."""

    digest: str
    at: datetime
    failed: bool


class PlannedOperation(msgspec.Struct, frozen=True):
    """The plan of one operation."""

    operation: str
    requests: int
    credits: Decimal
    """At most, for all of its requests."""
    reason: str


class Plan(msgspec.Struct, frozen=True):
    """The operations in the order in which they are run, and those that aren't."""

    items: tuple[PlannedOperation, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def requests(self) -> int:
        return sum(item.requests for item in self.items)

    @property
    def credits(self) -> Decimal:
        return sum((item.credits for item in self.items), FREE)

    @property
    def cut(self) -> bool:
        """True if the limits left nothing for some operation."""
        return any(left.reason == NO_LIMIT_LEFT for left in self.left_out)


class RunLimits(msgspec.Struct, frozen=True):
    """Limits of a run; None for no limit."""

    requests: int | None = None
    credits: Decimal | None = None

    @property
    def careful(self) -> bool:
        """True if money is counted, so that nothing costly or writing is done unasked."""
        return self.credits is not None


class _Candidate(msgspec.Struct):
    operation: Operation
    reason: str
    each: Decimal
    """Credits of a case."""
    requests: int
    """Requests of a case."""
    depth: int = 0


def make_plan(
    spec: Spec,
    operations: Sequence[Operation],
    limits: RunLimits,
    prices: Prices,
    named: frozenset[str],
    history: Mapping[str, LastTest],
) -> Plan:
    """The plan for some operations, of which ``named`` ones (keys) were named exactly."""
    candidates: list[tuple[tuple[object, ...], _Candidate]] = []
    left_out: list[LeftOut] = []
    for position, operation in enumerate(operations):
        each = _each(spec, operation, prices)
        reason = _reason(operation, limits, each, operation.key in named)
        if reason:
            left_out.append(LeftOut(operation.key, reason))
            continue
        each = each or FREE
        rank, at, why = _risk(history.get(operation.key), digest(spec, operation))
        dear = limits.credits is not None and each > limits.credits * _DEAR
        requests = 1 + _FOLLOWING * ("x-task" in operation.definition)
        candidates.append(((dear, rank, at, each, position), _Candidate(operation, why, each, requests)))
    ordered = [candidate for _, candidate in sorted(candidates, key=lambda entry: entry[0])]
    _deepen(ordered, limits)
    items = [
        PlannedOperation(c.operation.key, c.depth * c.requests, c.depth * c.each, c.reason)
        for c in ordered
        if c.depth
    ]
    left_out += [LeftOut(c.operation.key, NO_LIMIT_LEFT) for c in ordered if not c.depth]
    return Plan(tuple(items), tuple(left_out))


def _deepen(candidates: Iterable[_Candidate], limits: RunLimits) -> None:
    """Give each candidate, in their order and round by round, as many cases as the limits still cover."""
    requests, credits = limits.requests, limits.credits
    for depth in DEPTHS:
        for candidate in candidates:
            more = depth - candidate.depth
            if requests is not None:
                more = min(more, requests // candidate.requests)
            if credits is not None and candidate.each > 0:
                more = min(more, int(credits / candidate.each))
            # Nothing is begun in a later round that had no place in the first.
            if more < 1 or (depth > DEPTHS[0] and not candidate.depth):
                continue
            candidate.depth += more
            requests = requests if requests is None else requests - more * candidate.requests
            credits = credits if credits is None else credits - more * candidate.each


def _each(spec: Spec, operation: Operation, prices: Prices) -> Decimal | None:
    """Credits of one case with the further requests of its checks; None where a price isn't known."""
    own = prices.of_a_case(operation)
    status = spec.status_operation(operation)
    further = FREE if status is None else prices.of_a_case(status)
    return None if own is None or further is None else own + _FOLLOWING * further


def _reason(operation: Operation, limits: RunLimits, each: Decimal | None, named: bool) -> str:
    """Reason why an operation isn't run; ``""`` where it may be."""
    if not limits.careful:
        return ""
    if not named and not reads_only(operation):
        return "may write or cost: only when --include names it exactly"
    if each is None:
        return "no price is documented: --default-price says what a request of it costs at most"
    return ""


def _risk(tested: LastTest | None, current: str) -> tuple[int, str, str]:
    if tested is None:
        return 0, "", "never tested"
    if tested.digest != current:
        return 1, tested.at.isoformat(), "changed in the spec"
    if tested.failed:
        return 2, tested.at.isoformat(), "failed last time"
    return 3, tested.at.isoformat(), f"tested {tested.at:%Y-%m-%d}"


def described(plan: Plan, limits: RunLimits, taken: Spending | None, *, whole: bool) -> Iterator[str]:
    """The plan for people, a line each; ``whole`` names every operation. ``taken`` is what a run had that goes on."""
    if limits == RunLimits():
        yield "no limits: every operation that was selected, with all of its cases"
        return
    most = " and" if limits.careful else "; no budget, by documented prices"
    yield (
        f"plan: {len(plan.items)} operations, at most {plan.requests} requests{_of(limits.requests)}"
        f"{most} {plan.credits} credits{_of(limits.credits)}"
    )
    if taken is not None:
        yield f"of a run that was cut off after {taken.requests} requests and {taken.credits} credits"
    for item in plan.items if whole else ():
        yield f"  {item.operation}: {item.requests} requests, {item.credits} credits, {item.reason}"
    reasons: dict[str, list[str]] = {}
    for left in plan.left_out:
        reasons.setdefault(left.reason, []).append(left.operation)
    for reason, names in sorted(reasons.items()):
        yield f"left out, {reason}: {len(names)}"
        for name in names if whole else ():
            yield f"  {name}"


def _of(limit: object) -> str:
    return "" if limit is None else f" of {limit}"
