"""Policies for the requests of a run: whether each may be sent, and when; and accounting of its cost."""

import multiprocessing
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from multiprocessing.sharedctypes import Synchronized
from typing import Protocol
from urllib.parse import urlsplit

import requests

from leaperone_conformance.errors import StateUnusable
from leaperone_conformance.run.budget.fingerprint import identity
from leaperone_conformance.run.budget.ledger import Ledger, OperationSpent, Reservation, RunSpent
from leaperone_conformance.run.budget.prices import FREE, Prices, content
from leaperone_conformance.run.clock import RunClock
from leaperone_conformance.run.results.record import Stop
from leaperone_conformance.run.settings import Settings
from leaperone_conformance.spec import Operation, Spec

from .rate_limit import RateLimit, is_rejected, rate_limit_of


class RequestRejected(KeyboardInterrupt):
    """This request is not sent. An interrupt, because that is what stops Schemathesis at once."""


class RequestPolicy(Protocol):
    """Decides about requests."""

    stop: Stop | None
    """Reason why no further request of the run may be sent; None as long as some may."""
    rejected: bool
    """True if a request for the present operation was not sent."""

    def enter(self, operation: str) -> None:
        """Requests from now on are made for this operation (its key)."""
        ...

    def send(
        self, request: requests.PreparedRequest, send: Callable[[], requests.Response]
    ) -> requests.Response:
        """The response to a request. Raises RequestRejected where it may not be sent."""
        ...


class CountingPolicy:
    """Lets everything pass and counts it, over all processes."""

    stop: Stop | None = None
    rejected = False

    def __init__(self, counter: "Synchronized[int]") -> None:
        self._counter = counter

    def enter(self, operation: str) -> None:
        """Makes no difference."""

    def send(
        self, request: requests.PreparedRequest, send: Callable[[], requests.Response]
    ) -> requests.Response:
        """The response to a request."""
        with self._counter.get_lock():
            self._counter.value += 1
        return send()


class BudgetPolicy:
    """Lets pass what the ledger covers, at the pace of the target; sends again what was refused for its rate.

    With ``patience`` None the target is one whose rate limits are ours to make, so that its refusals are answers.
    ``allowed`` are the keys of the only operations that may be called, None: any, and any path. A request waits
    ``patience`` seconds at most, all its waiting together.
    """

    def __init__(
        self,
        spec: Spec,
        ledger: Ledger,
        prices: Prices,
        pace: RateLimit,
        clock: RunClock,
        *,
        base_path: str,
        allowed: frozenset[str] | None,
        patience: float | None,
    ) -> None:
        self.stop: Stop | None = None
        self.rejected = False
        self._spec = spec
        self._ledger = ledger
        self._earlier = ledger.earlier()
        self._prices = prices
        self._pace = pace
        self._clock = clock
        self._base_path = base_path
        self._allowed = allowed
        self._patience = patience
        self._operation = ""

    def enter(self, operation: str) -> None:
        """Requests from now on are paid for by what is planned of this operation."""
        self._operation = operation
        self.rejected = False

    def send(
        self, request: requests.PreparedRequest, send: Callable[[], requests.Response]
    ) -> requests.Response:
        """The response to a request. Raises RequestRejected where it isn't covered, recorded or sent in time."""
        try:
            return self._sent(request, send)
        except StateUnusable as error:
            sys.stderr.write(f"error: {error}\n")
            self.stop = Stop.ERROR
            raise RequestRejected("the cost can't be recorded") from error

    def _sent(
        self, request: requests.PreparedRequest, send: Callable[[], requests.Response]
    ) -> requests.Response:
        self.rejected = True
        called, cost = self._cost(request)
        name = identity(self._spec, request)
        if cost and name in self._earlier:
            raise RequestRejected("was paid for before the run was cut off: --repeat-unknown sends it again")
        left = self._patience or 0.0
        attempt = 0
        while True:
            reservation, left = self._reserve(called, name, cost, left)
            response = send()
            attempt += 1
            headers = {name.lower(): value for name, value in response.headers.items()}
            self._commit(reservation, called, cost, response, headers, attempt)
            if self._patience is None or not is_rejected(response.status_code, headers):
                self.rejected = False
                return response

    def _reserve(
        self, called: Operation | None, name: str, cost: Decimal, left: float
    ) -> tuple[Reservation, float]:
        """Leave to send, and how long may still be waited after it."""
        while True:
            parent = multiprocessing.parent_process()
            if parent is not None and not parent.is_alive():
                raise RequestRejected("the run that this worker belongs to is gone")
            reservation = self._reserved(called, name, cost, self._clock.now())
            if isinstance(reservation, Reservation):
                return reservation, left
            left -= reservation
            if left < 0:
                self.stop = Stop.RATE
                raise RequestRejected("the API demands a longer wait than --rate-limit-timeout")
            self._clock.sleep(reservation)

    def _reserved(
        self, called: Operation | None, name: str, cost: Decimal, now: datetime
    ) -> Reservation | float:
        try:
            return self._ledger.reserve(
                self._operation,
                called.key if called else "",
                name,
                cost,
                now,
                lambda cursor: self._pace.delay(cursor, called, now.timestamp()),
            )
        except OperationSpent as error:
            raise RequestRejected("what was planned of the operation is used up") from error
        except RunSpent as error:
            self.stop = Stop.LIMIT
            raise RequestRejected("the limits of the run are used up") from error

    def _commit(
        self,
        reservation: Reservation,
        called: Operation | None,
        cost: Decimal,
        response: requests.Response,
        headers: Mapping[str, str],
        attempt: int,
    ) -> None:
        now = self._clock.now().timestamp()
        status = response.status_code
        charged = (
            FREE
            if called is None
            else self._prices.charged(called, cost, status, lambda: _json_body(response))
        )
        self._ledger.commit(
            reservation,
            charged,
            status,
            lambda cursor: (
                None
                if self._patience is None
                else self._pace.learn(cursor, called, now, status, headers, attempt)
            ),
        )

    def _cost(self, request: requests.PreparedRequest) -> tuple[Operation | None, Decimal]:
        """The operation that a request calls, and what it costs at most. Raises RequestRejected."""
        path = urlsplit(request.url or "").path.removeprefix(self._base_path)
        match = self._spec.routes.find(self._spec.base_path + path)
        called = match.operations.get(request.method or "") if match else None
        if self._allowed is None:
            known = None if called is None else self._prices.most(called, *content(request))
            return called, known or FREE
        if called is None or called.key not in self._allowed:
            raise RequestRejected(f"{request.method} {path} is not in the plan")
        cost = self._prices.most(called, *content(request))
        if cost is None:
            raise RequestRejected(f"what {called.key} costs at most is not documented for this request")
        return called, cost


def _json_body(response: requests.Response) -> bytes:
    """The body of a response in JSON; of another one, which may be a stream, nothing."""
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    return response.content if kind.endswith("json") else b""


def budget_policy(spec: Spec, settings: Settings, ledger: Ledger, clock: RunClock) -> BudgetPolicy:
    """The policy of one process, by the ledger of its run. Raises OptionInvalid for an unknown tier."""
    allowed = None
    if settings.budget is not None:
        keys = [item.operation for item in ledger.plan().items]
        reporting = [spec.status_operation(spec.by_key[key]) for key in keys]
        allowed = frozenset([*keys, *(status.key for status in reporting if status)])
    return BudgetPolicy(
        spec,
        ledger,
        Prices(spec, settings.default_price),
        rate_limit_of(spec, settings),
        clock,
        base_path=spec.base_path if settings.url is None else urlsplit(settings.url).path.rstrip("/"),
        allowed=allowed,
        patience=None if settings.mock_control else settings.rate_limit_timeout,
    )
