"""From a request whose operation is known to its response: admit it, read it, answer it, charge for it."""

import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeAlias

from leaperone_conformance.mock.http.authentication import Authentication, Presented
from leaperone_conformance.mock.http.errors import ApiError, documented, forced_error
from leaperone_conformance.mock.http.request import RawRequest, RequestReader
from leaperone_conformance.mock.http.response import MockResponse
from leaperone_conformance.mock.ids import RequestIds
from leaperone_conformance.mock.replies import Replies, ReplyContent
from leaperone_conformance.mock.responses.callbacks import DocumentedCallbacks
from leaperone_conformance.mock.responses.shapes import Shapes
from leaperone_conformance.mock.state.billing import Bill, failed
from leaperone_conformance.mock.state.clock import Clock
from leaperone_conformance.mock.state.rate_limits import RateLimits
from leaperone_conformance.spec import Operation, Spec

from .call import Call
from .handlers import Handler

log = logging.getLogger(__name__)

Mutation: TypeAlias = Callable[[Operation, Call, MockResponse], MockResponse]


UNREADABLE = (TypeError, AttributeError, ValueError, LookupError)
"""Errors that a handler raises for values of other types than the documented ones, from which it was written."""


@dataclass(slots=True)
class _Plan:
    """Parts of an operation that are prepared before its first request."""

    operation: Operation
    reader: RequestReader
    handler: Handler


def _demands(operation: Operation) -> int:
    """The number of parameters that an operation requires, and its body."""
    return sum(parameter.required for parameter in operation.parameters) + operation.body_required


class Pipeline:
    """Answers the requests of a mock: key, rate limit, parameters and body, balance, response, charge."""

    def __init__(
        self,
        spec: Spec,
        seed: int,
        *,
        clock: Clock,
        authentication: Authentication,
        limits: RateLimits,
        bill: Bill,
        handlers: Mapping[str, Handler],
        default_responses: Handler,
        shapes: Shapes,
        replies: Replies,
        callbacks: DocumentedCallbacks,
        ids: RequestIds,
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
        self._default_responses = default_responses
        self._shapes = shapes
        self._replies = replies
        self._callbacks = callbacks
        self._mutate = mutate
        self._max_body = max_body
        self._plans: dict[str, _Plan] = {}
        self._ids = ids

    def respond(
        self, operation: Operation, path: Mapping[str, str], incoming: RawRequest, presented: Presented
    ) -> MockResponse:
        """The response to a valid request; ``path`` has the text of its path parameters.

        Raises ApiError; UnsupportedSchema and SpecInvalid where the document has no response.
        """
        self._admit(operation, presented)
        window = self._limits.count(operation)
        if len(incoming.body) > self._max_body:
            raise ApiError(documented(operation, 413, 400), f"body: larger than {self._max_body} bytes")
        plan, call = self._read(operation, incoming, path)
        operation, cost = plan.operation, self._bill.cost(call)
        if cost is not None:
            self._bill.check(operation, cost)
        content = self._replies.find(call)
        response = self._respond(plan, call, content)
        if cost is not None and not failed(operation, response):
            self._bill.charge(operation, cost, response)
        if self._shapes and content is None:
            response = self._shapes.fit(operation, response, call.fingerprint)
        if "callbacks" in operation.definition and not failed(operation, response):
            self._callbacks.send(call, response)
        response = response.with_headers({"X-Request-Id": self._ids.next(call.fingerprint), **window})
        return response if self._mutate is None else self._mutate(operation, call, response)

    def _read(
        self, operation: Operation, incoming: RawRequest, path: Mapping[str, str]
    ) -> tuple[_Plan, Call]:
        """The call of an operation, or of one of those that a request for it may be for, too: of those that it fits the
        one that requires most. Raises ApiError."""
        twins = self._spec.routes.twins(operation)
        for one in sorted([operation, *twins], key=_demands, reverse=True) if twins else ():
            with suppress(ApiError):
                return self._read_as(one, incoming, path)
        return self._read_as(operation, incoming, path)

    def _read_as(
        self, operation: Operation, incoming: RawRequest, path: Mapping[str, str]
    ) -> tuple[_Plan, Call]:
        plan = self._plans.get(operation.key)
        if plan is None:
            plan = self._plans[operation.key] = self._plan(operation)
        return plan, plan.reader.read(incoming, path)

    def _admit(self, operation: Operation, presented: Presented) -> None:
        """Raises ApiError where the key isn't good for the operation, or demands an error."""
        wanted = forced_error(self._authentication.key(operation, presented) or "", self._clock.now())
        if wanted is not None:
            raise wanted

    def _respond(self, plan: _Plan, call: Call, content: ReplyContent | None) -> MockResponse:
        return self._handled(plan, call) if content is None else content.response(call, plan.handler)

    def _handled(self, plan: _Plan, call: Call) -> MockResponse:
        """The handler's response; where the document allows what the handler can't read, that of the document alone."""
        try:
            return plan.handler(call)
        except UNREADABLE as error:
            if plan.handler is self._default_responses:
                raise
            text = "%s: answered from the spec alone, as its handler can't read the request (%s: %s)"
            log.warning(text, plan.operation.key, type(error).__name__, error)
            return self._default_responses(call)

    def _plan(self, operation: Operation) -> _Plan:
        return _Plan(
            operation,
            RequestReader(self._spec, operation, self._seed),
            self._handlers.get(operation.key, self._default_responses),
        )
