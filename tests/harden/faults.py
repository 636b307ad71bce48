"""Calls of the client with every fault of the mock at 20 %: no call is billed twice, and the balance is exact."""

import logging
from collections import Counter
from contextlib import suppress
from decimal import Decimal

from leaperone import Leaperone, errors
from leaperone_conformance.mock import Call, Fault, Mock, MockResponse, serve
from leaperone_conformance.spec import Operation, load

from .part import part

_CHANCE = 0.2
_PRICE = Decimal("0.008")
_CREDITS = 1000
_TIMED = {"latency": 0.001, "slow-body": 0.002, "pace": 0.001}
_PLAIN = (
    *("failure", "reset", "truncated-body", "malformed-json", "malformed-data", "content-type"),
    *("unended-stream", "error-event"),
)


def faults() -> list[Fault]:
    """Every fault, each at 20 %."""
    timed = [Fault(name, seconds=seconds, chance=_CHANCE) for name, seconds in _TIMED.items()]
    statuses = [Fault("status", status=status, chance=_CHANCE) for status in (429, 503)]
    return [*timed, *statuses, *(Fault(name, chance=_CHANCE) for name in _PLAIN)]


def main(count: int, seed: int) -> str:
    """The figures."""
    logging.disable(logging.CRITICAL)
    billed: Counter[str] = Counter()

    def counted(operation: Operation, call: Call, response: MockResponse) -> MockResponse:
        billed[call.field("text")] += 1
        return response

    app = Mock(load("leaperone"), seed=seed, faults=faults(), credits=_CREDITS, mutate=counted)
    answered = 0
    with (
        serve(app) as url,
        Leaperone("sk-test", base_url=url, max_retries=3, max_retry_delay=0.002) as client,
    ):
        for number in range(count):
            with suppress(errors.APIError):
                client.address.structure(text=f"call {number}")
                answered += 1
    twice = sum(times > 1 for times in billed.values())
    wrong = _CREDITS - Decimal(str(app.account.balance)) != billed.total() * _PRICE
    return (
        f"{count} calls with every fault at 20 %: {twice + wrong} double billings or wrong balances,"
        f" {answered} answered, {billed.total()} billed"
    )


if __name__ == "__main__":
    part(main, count=10_000)
