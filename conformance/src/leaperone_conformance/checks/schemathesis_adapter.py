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

from . import CHECKS, Check, Exchange, Failure, NotExercised, Request, Response

Skipped = Callable[[str, str, str], None]
"""Takes operation, check and reason of a check that could not be made."""


class Nonconformance(ReportedFailure):
    """A failure of one of our checks, as Schemathesis reports it; ``operation`` is the one whose answer fails."""

    __slots__ = ("check",)

    def __init__(self, check: str, operation: str, title: str, message: str) -> None:
        super().__init__(operation=operation, title=title, message=message, severity=Severity.HIGH)
        self.check = check

    @property
    def _unique_key(self) -> str:
        return f"{self.check}: {self.title}"


@contextmanager
def registered(spec: Spec, skipped: Skipped) -> Iterator[None]:
    """Our checks over ``spec`` run with Schemathesis' own inside the block; ``skipped`` takes those that could not be.

    Raises RuntimeError where a check of the same name is there already.
    """
    load_all_checks()
    names = [check.__name__ for check in CHECKS]
    taken = set(names) & set(REGISTRY.get_all_names())
    if taken:
        raise RuntimeError(f"Schemathesis already has checks named {', '.join(sorted(taken))}")
    for check in CHECKS:
        REGISTRY.register(_adapted(spec, check, skipped))
    try:
        yield
    finally:
        for name in names:
            REGISTRY.unregister(name)


def _adapted(spec: Spec, check: Check, skipped: Skipped) -> CheckFunction:
    def adapter(context: CheckContext, response: ReceivedResponse, case: Case[Any]) -> bool | None:
        operation = spec.by_key.get(case.operation.label)
        if operation is None or case.method.upper() != operation.method:
            # A probe with a method that the path doesn't have says nothing about this operation.
            return True
        exchange = Exchange(
            spec, operation, _request(case), _response_of(response), _requester(context, case)
        )
        try:
            verdict = check(exchange)
        except NoSuchOperation as error:
            verdict = NotExercised(str(error))
        if isinstance(verdict, Failure):
            subject = verdict.operation or operation.key
            raise Nonconformance(check.__name__, subject, verdict.reason, verdict.detail)
        if verdict is not None and verdict.reason:
            skipped(operation.key, check.__name__, verdict.reason)
        # True: Schemathesis doesn't count the check as passed.
        return None if verdict is None else True

    adapter.__name__ = check.__name__
    return adapter


def _request(case: Case[Any]) -> Request:
    body = MISSING if isinstance(case.body, NotSet) else case.body
    valid = case.meta is not None and case.meta.generation.mode.is_positive
    return Request(case.method.upper(), body, case.media_type, valid, path=dict(case.path_parameters or {}))


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
