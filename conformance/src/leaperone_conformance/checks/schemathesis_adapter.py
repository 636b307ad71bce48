"""Our checks as checks of Schemathesis, for as long as a run lasts.

Schemathesis keeps checks in one registry of the process and offers no other way in. So they are registered when a
run starts and removed when it ends, and a user's own Schemathesis tests in the same process never see them.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from schemathesis.auths import AuthContext
from schemathesis.checks import CHECKS as REGISTRY
from schemathesis.checks import CheckContext, CheckFunction, load_all_checks
from schemathesis.core import NotSet
from schemathesis.core.failures import Failure as ReportedFailure
from schemathesis.core.failures import Severity
from schemathesis.core.transport import Response as ReceivedResponse
from schemathesis.generation.case import Case

from leaperone_conformance.spec import MISSING, NoSuchOperation, Operation, Spec

from . import CHECKS, Check, Exchange, Failure, NotExercised, Request, Response, Verdict, exchange_of
from .rules import Rules

Skipped = Callable[[str, str, str], None]
"""Takes operation, check and reason of a check that could not be made."""


class Nonconformance(ReportedFailure):
    """A failure of one of our checks, as Schemathesis reports it; ``operation`` is the one whose response fails."""

    __slots__ = ("check",)

    def __init__(self, check: str, operation: str, title: str, message: str) -> None:
        super().__init__(operation=operation, title=title, message=message, severity=Severity.HIGH)
        self.check = check

    @property
    def _unique_key(self) -> str:
        return f"{self.check}: {self.title}"


@contextmanager
def registered(spec: Spec, rules: Rules, skipped: Skipped) -> Iterator[None]:
    """Our checks over ``spec``, and each of the rules, run with Schemathesis' own inside the block.

    ``skipped`` takes those that could not be made. Raises RuntimeError where a check of the same name is there already.
    """
    load_all_checks()
    checks = [_adapted(spec, check, skipped) for check in CHECKS]
    verdicts = _Verdicts(spec, rules)
    checks += [_adapted_rule(name, verdicts, skipped) for name in rules.names]
    taken = {check.__name__ for check in checks} & set(REGISTRY.get_all_names())
    if taken:
        raise RuntimeError(f"Schemathesis already has checks named {', '.join(sorted(taken))}")
    for check in checks:
        REGISTRY.register(check)
    try:
        yield
    finally:
        for check in checks:
            REGISTRY.unregister(check.__name__)


class _Verdicts:
    """The verdicts of all rules about the last response, found when the first of the rules is needed."""

    def __init__(self, spec: Spec, rules: Rules) -> None:
        self._spec = spec
        self._rules = rules
        self.received: ReceivedResponse | None = None
        self.operation = ""
        """The key of that whose response it is."""
        self.found: Mapping[str, Verdict] = {}
        """By the names of rules."""

    def find(self, context: CheckContext, received: ReceivedResponse, case: Case[Any]) -> None:
        """Go on to another response."""
        self.received, self.found = received, {}
        operation = _operation(self._spec, case)
        if operation is not None and self._rules.about(operation):
            exchange = _exchange(self._spec, operation, context, received, case)
            self.operation, self.found = operation.key, self._rules.verdicts(exchange)


def _adapted(spec: Spec, check: Check, skipped: Skipped) -> CheckFunction:
    def adapter(context: CheckContext, response: ReceivedResponse, case: Case[Any]) -> bool | None:
        operation = _operation(spec, case)
        if operation is None:
            return True
        try:
            verdict = check(_exchange(spec, operation, context, response, case))
        except NoSuchOperation as error:
            verdict = NotExercised(str(error))
        return _reported(check.__name__, operation.key, verdict, skipped)

    adapter.__name__ = check.__name__
    return adapter


def _adapted_rule(name: str, verdicts: _Verdicts, skipped: Skipped) -> CheckFunction:
    def adapter(context: CheckContext, response: ReceivedResponse, case: Case[Any]) -> bool | None:
        if response is not verdicts.received:
            verdicts.find(context, response, case)
        if name not in verdicts.found:  # most are of other operations: each of them sees each response
            return True
        return _reported(name, verdicts.operation, verdicts.found[name], skipped)

    adapter.__name__ = name
    return adapter


def _operation(spec: Spec, case: Case[Any]) -> Operation | None:
    """The operation of a case; None for a probe with a method that the path doesn't have."""
    operation = spec.by_key.get(case.operation.label)
    return None if operation is None or case.method.upper() != operation.method else operation


def _exchange(
    spec: Spec, operation: Operation, context: CheckContext, response: ReceivedResponse, case: Case[Any]
) -> Exchange:
    return Exchange(spec, operation, _request(case), _response_of(response), _requester(context, case))


def exchange_in(spec: Spec, case: Case[Any], response: ReceivedResponse) -> Exchange | None:
    """The exchange of a case that was sent; None for a probe with a method that the path doesn't have."""
    operation = _operation(spec, case)
    return None if operation is None else exchange_of(spec, operation, _request(case), _response_of(response))


def _reported(name: str, operation: str, verdict: Verdict, skipped: Skipped) -> bool | None:
    """The result for Schemathesis: None for a check that passed; True, which it doesn't count, otherwise."""
    if isinstance(verdict, Failure):
        raise Nonconformance(name, verdict.operation or operation, verdict.reason, verdict.detail)
    if verdict is not None and verdict.reason:
        skipped(operation, name, verdict.reason)
    return None if verdict is None else True


def _request(case: Case[Any]) -> Request:
    body = MISSING if isinstance(case.body, NotSet) else case.body
    valid = case.meta is not None and case.meta.generation.mode.is_positive
    return Request(
        case.method.upper(),
        body,
        case.media_type,
        valid,
        path=dict(case.path_parameters or {}),
        query=dict(case.query or {}),
        headers=dict(case.headers or {}),
    )


def _response_of(response: ReceivedResponse) -> Response:
    headers = {name.lower(): values[0] for name, values in response.headers.items() if values}
    content_type = headers.get("content-type", "")
    whole = not response.stream_cut_short
    return Response(response.status_code, content_type, response.content or b"", whole, headers)


def _requester(context: CheckContext, case: Case[Any]) -> Any:
    """Sends a further request as a child of ``case``, with the credentials of the run, recorded like any other."""

    def ask(operation: Operation, path_parameters: Mapping[str, str]) -> Response:
        target = case.operation.schema.find_operation_by_label(operation.key)
        if target is None:
            raise RuntimeError(f"{operation.key} is not in the document that is run")
        further = target.Case(path_parameters=dict(path_parameters))
        target.schema.apply_auth(further, AuthContext(operation=target, app=None))
        context.internals.record_case(parent_id=case.id, case=further)
        response = target.schema.transport.send(further, **(context.internals.transport_kwargs or {}))
        context.internals.record_response(case_id=further.id, response=response)
        return _response_of(response)

    return ask
