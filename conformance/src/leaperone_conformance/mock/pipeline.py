"""From a request whose operation is known to its answer: admit it, read it, answer it, charge for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from leaperone_conformance.mock.http.authentication import Authentication
from leaperone_conformance.mock.http.errors import Refusal, demanded, documented
from leaperone_conformance.mock.http.request import Incoming, RequestReader
from leaperone_conformance.mock.http.response import Answer
from leaperone_conformance.mock.responses.schema_faker import Unanswerable
from leaperone_conformance.mock.responses.shapes import Variants
from leaperone_conformance.mock.state.billing import FREE, Bill, Price, failed
from leaperone_conformance.mock.state.clock import Clock
from leaperone_conformance.mock.state.rate_limits import Limits
from leaperone_conformance.spec import Operation, Spec

from .call import Call
from .handlers import Handler, Repeatable
from .heads import Head
from .recent import Recent

Mutation: TypeAlias = Callable[[Operation, Call, Answer], Answer]

KEPT = 512
LARGEST = 4096
"""Bytes of a request's body, and of an answer, that are kept at most."""


@dataclass(slots=True)
class _Plan:
    """What is known of an operation before a request comes."""

    operation: Operation
    reader: RequestReader
    handler: Handler
    repeatable: bool
    price: Price | None


@dataclass(slots=True)
class _Known:
    """A request that was read and found valid, and its answer with the second of the clock that it was made in."""

    asked: tuple[object, ...]
    plan: _Plan
    call: Call
    cost: Decimal
    answer: Answer | None = None
    failed: bool = False
    second: int = 0


class Answering:
    """Answers the requests of a mock.

    A request that is the same to the last byte as one of the last KEPT valid ones isn't read again, and where its
    handler is Repeatable it is given the same answer; limits and credits are counted for it as for any other.
    Nothing is kept where there is a mutation: that may change what it is given.
    """

    def __init__(
        self,
        spec: Spec,
        seed: int,
        *,
        clock: Clock,
        authentication: Authentication,
        limits: Limits,
        bill: Bill,
        handlers: Mapping[str, Handler],
        generic: Handler,
        variants: Variants,
        mutate: Mutation | None,
        max_body: int,
    ) -> None:
        self._spec = spec
        self._seed = seed
        self._clock = clock
        self._authentication = authentication
        self._limits = limits
        self._bill = bill
        self._handlers = handlers
        self._generic = Repeatable(generic)
        self._variants = variants
        self._mutate = mutate
        self._max_body = max_body
        self._plans: dict[str, _Plan] = {}
        self._known: Recent[int, _Known | bool] = Recent(KEPT)

    def answer(self, operation: Operation, path: Mapping[str, str], incoming: Incoming, head: Head) -> Answer:
        """The answer to a valid request; ``path`` has the text of its path parameters. Raises Refusal."""
        if operation.security not in head.passed:
            self._admit(operation, incoming, head)
        window = self._limits.count(operation)
        if len(incoming.body) > self._max_body:
            raise Refusal(documented(operation, 413, 400), f"body: larger than {self._max_body} bytes")
        known = self._read(operation, path, incoming, head)
        price = known.plan.price
        if price is not None:
            self._bill.check(operation, known.cost)
        answer = self._answered(known)
        if price is not None and not known.failed:
            self._bill.charge(price, known.cost, answer)
        if window:
            answer = answer.with_headers(window)
        return answer if self._mutate is None else self._mutate(operation, known.call, answer)

    def _admit(self, operation: Operation, incoming: Incoming, head: Head) -> None:
        """Raises Refusal where the key isn't good for the operation, or demands an error."""
        presented = head.presented or self._authentication.presented(incoming)
        key = self._authentication.key(operation, presented)
        wanted = demanded(key or "", self._clock.now())
        if wanted is not None:
            raise wanted
        if head.presented is not None:
            head.passed.add(operation.security)

    def _read(self, operation: Operation, path: Mapping[str, str], incoming: Incoming, head: Head) -> _Known:
        asked = (operation.key, *path.values(), incoming.query_string, incoming.body, head)
        mark = hash(asked)
        known = self._known.get(mark)
        if isinstance(known, _Known) and known.asked == asked:
            return known
        plan = self._plans.get(operation.key)
        if plan is None:
            plan = self._plans[operation.key] = self._plan(operation)
        call = plan.reader.read(incoming, path)
        read = _Known(asked, plan, call, FREE if plan.price is None else plan.price.units(call))
        if self._mutate is None and len(incoming.body) <= LARGEST:
            # Kept when it comes for the second time: most requests of a load never do, and to keep them all costs more
            # than to read them, in collections of garbage and in processor caches.
            self._known.put(mark, known is None or read)
        return read

    def _answered(self, known: _Known) -> Answer:
        second = int(self._clock.now())
        if known.answer is not None and known.second == second:
            return known.answer
        plan, call = known.plan, known.call
        try:
            answer = plan.handler(call)
        except Unanswerable as error:
            raise Refusal(501, str(error), "not_implemented") from error
        known.failed = failed(plan.operation, answer)
        if self._variants:
            answer = self._variants.fit(plan.operation, answer, call.fingerprint)
        answer = answer.with_headers({"X-Request-Id": f"req-{call.fingerprint.hex()}"})
        if plan.repeatable and sum(map(len, answer.chunks)) <= LARGEST:
            known.answer, known.second = answer, second
        return answer

    def _plan(self, operation: Operation) -> _Plan:
        handler = self._handlers.get(operation.key, self._generic)
        return _Plan(
            operation,
            RequestReader(self._spec, operation, self._seed),
            handler.handle if isinstance(handler, Repeatable) else handler,
            isinstance(handler, Repeatable),
            self._bill.price(operation),
        )
