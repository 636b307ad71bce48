"""Cost of a client's calls by the documentation, and the budget that they have to stay in.

Each attempt of a call reserves the most that it can cost, and ends in one of three ways: settled, when a success was
answered; released, when it surely cost nothing; lost, when nobody knows. What is lost counts against the budget.
"""

from __future__ import annotations

import threading
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from ..errors import BudgetExceededError, InvalidArgumentError
from .operation import Cost, Operation

if TYPE_CHECKING:
    from ..usage import Snapshot
    from .call import Call
    from .operation import Rates

NOTHING = Decimal(0)
FREE = Cost(NOTHING)


class _Count:
    __slots__ = (
        "credits",
        "documented",
        "requests",
        "succeeded",
        "tokens_in",
        "tokens_out",
        "uncertain",
        "uncertain_credits",
        "unmeasured",
    )

    def __init__(self, documented: bool) -> None:
        self.documented = documented
        self.requests = self.succeeded = self.uncertain = self.unmeasured = 0
        self.tokens_in = self.tokens_out = 0
        self.credits = self.uncertain_credits = NOTHING


class Usage:
    """Counts the calls of a client and of its copies, and their documented credits; safe in threads.

    `budget` is the most credits that they may cost together; None for no limit.
    """

    def __init__(self, budget: float | str | Decimal | None = None) -> None:
        self.budget = None if budget is None else _credits(budget)
        self._lock = threading.Lock()
        self._counts: dict[str, _Count] = {}
        self._reserved = self._spent = NOTHING
        self._rates: dict[str, Rates] = {}

    def __repr__(self) -> str:
        limit = "" if self.budget is None else f" of {_plain(self.budget)}"
        return f"Usage({_plain(self.credits)}{limit} credits)"

    @property
    def credits(self) -> Decimal:
        """Documented credits of all calls so far, those included of which nobody knows whether they were billed."""
        return self._spent

    @property
    def remaining(self) -> Decimal | None:
        """Rest of the budget, calls under way taken off; None without a budget."""
        with self._lock:
            return self._left()

    def snapshot(self) -> Snapshot:
        """Counts so far."""
        with self._lock:
            return self._copy()

    def reset(self) -> Snapshot:
        """Begin again, the budget too; what had been counted."""
        with self._lock:
            before = self._copy()
            self._counts = {}
            self._spent = NOTHING
            return before

    def reserve(self, call: Call[Any]) -> Charge:
        """Put aside what a call can cost at most. Raises BudgetExceededError where less than that is left."""
        if self.budget is None:
            return Charge(self, call, NOTHING)
        price = call.operation.price
        needed = NOTHING if price is None else price.before(call.body, self.rates(call.operation))
        with self._lock:
            left = self._left()
            assert left is not None
            if (needed is None and left <= 0) or (needed is not None and needed > max(left, NOTHING)):
                raise BudgetExceededError(
                    f"{call.operation.name} costs {'credits' if needed is None else _plain(needed)}, and "
                    f"{_plain(left)} of the budget of {_plain(self.budget)} are left; nothing was sent",
                    needed=needed,
                    remaining=left,
                )
            self._reserved += needed or NOTHING
        return Charge(self, call, needed or NOTHING)

    def charge(self, charge: Charge, kind: str, cost: Cost = FREE) -> None:
        """Count the end of a charge: "settled" at its cost, "refunded", "released", "lost", or "unsent"."""
        operation, reserved = charge.call.operation, charge.reserved
        with self._lock:
            count = self._counts.get(operation.name)
            if count is None:
                count = self._counts[operation.name] = _Count(operation.price is not None)
            self._reserved -= reserved
            if kind == "settled":
                self._settle(count, cost, 1)
            elif kind == "refunded":
                self._settle(count, cost, -1)
            elif kind == "lost":
                count.uncertain += 1
                count.uncertain_credits += cost.credits or NOTHING
                self._spent += cost.credits or NOTHING
            if kind in ("settled", "released", "lost"):
                count.requests += 1

    def learn(self, operation: Operation, answer: Any) -> None:
        """Take the prices of models from the response that lists them, unless it lists none."""
        if operation.rates is not None and (rates := operation.rates.read(answer)):
            self._rates[operation.name] = rates

    def rates(self, operation: Operation) -> Rates:
        """The prices of models that an operation's price goes by, as far as they are known."""
        return self._rates.get(operation.price.source, {}) if operation.price is not None else {}

    def _settle(self, count: _Count, cost: Cost, sign: int) -> None:
        count.succeeded += sign
        count.tokens_in += sign * cost.tokens_in
        count.tokens_out += sign * cost.tokens_out
        if cost.credits is None:
            count.unmeasured += sign
        else:
            count.credits += sign * cost.credits
            self._spent += sign * cost.credits

    def _left(self) -> Decimal | None:
        return None if self.budget is None else self.budget - self._spent - self._reserved

    def _copy(self) -> Snapshot:
        from ..usage import OperationUsage, Snapshot

        return Snapshot(
            {
                name: OperationUsage(**{field: getattr(count, field) for field in _Count.__slots__})
                for name, count in self._counts.items()
            }
        )


class Charge:
    """Reserved cost of one attempt of a call, until it is known."""

    __slots__ = ("_cost", "_settled", "_usage", "call", "reserved")

    def __init__(self, usage: Usage, call: Call[Any], reserved: Decimal) -> None:
        self._usage = usage
        self.call = call
        self.reserved = reserved
        self._cost = FREE
        self._settled = False

    @property
    def reads_answer(self) -> bool:
        """True if settling needs the response's JSON."""
        operation = self.call.operation
        return operation.rates is not None or (operation.price is not None and operation.price.reads_answer)

    def settle(self, answer: Any = None) -> None:
        """A success was answered; `answer` is its decoded JSON where that is needed."""
        operation = self.call.operation
        if operation.price is not None:
            self._cost = operation.price.after(self.call.body, answer, self._usage.rates(operation))
        self._usage.learn(operation, answer)
        self._end("settled", self._cost)

    def watch(self, event: Any) -> None:
        """Note what an event of a stream tells of the cost; the last that tells counts."""
        operation = self.call.operation
        if not self._settled and operation.price is not None:
            cost = operation.price.after(self.call.body, event, self._usage.rates(operation))
            if cost.credits is not None or cost.tokens_in or cost.tokens_out:
                self._cost = cost

    def settle_watched(self) -> None:
        """A stream has ended, or was given up: what was noted is what it cost."""
        if not self._settled:
            unknown = self._cost is FREE and self.reads_answer
            self._end("settled", Cost(None) if unknown else self._cost)

    def refund(self) -> None:
        """The success turned out to be a failure."""
        self._end("refunded", self._cost)

    def release(self, *, sent: bool) -> None:
        """Nothing was billed."""
        self._end("released" if sent else "unsent")

    def lose(self) -> None:
        """Nobody knows whether it was billed."""
        operation = self.call.operation
        rates = self._usage.rates(operation)
        most = None if operation.price is None else operation.price.before(self.call.body, rates)
        self._end("lost", Cost(most))

    def _end(self, kind: str, cost: Cost = FREE) -> None:
        self._settled = True
        self._usage.charge(self, kind, cost)
        self.reserved = NOTHING


def _credits(budget: float | str | Decimal) -> Decimal:
    try:
        credits = Decimal(str(budget))
    except InvalidOperation:
        credits = Decimal("NaN")
    if not credits.is_finite() or credits < 0:
        raise InvalidArgumentError(f"budget: {budget!r} is not a number of credits")
    return credits


def _plain(credits: Decimal | None) -> str:
    return f"{(credits or NOTHING).normalize():f}"
