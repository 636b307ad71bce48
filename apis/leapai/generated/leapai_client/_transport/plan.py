"""The plan of one call, for both worlds: what to send and how long to wait, until there is a response to keep.

`attempts` is a generator that asks for things: a request to send, seconds to wait, or a token to await. It is given the
response, or the error that came instead, and the token; the clients differ only in how they do what it asks for.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Awaitable, Generator
from itertools import count
from typing import TYPE_CHECKING, Any

import httpx

from .._data.decoding import load_json
from ..errors import PACKAGE, AnswerError, status_error
from .deadline import Deadline
from .request import request_of
from .retry import connection_error, delay_before, is_worth_it, may_have_worked, unknown, unsent, was_sent
from .secrets import hide_keys, shown_headers, without_keys

if TYPE_CHECKING:
    from ..hooks import RequestView
    from .call import Call
    from .http import BaseClient
    from .usage import Charge

log = logging.getLogger(PACKAGE)

Step = httpx.Request | float | Awaitable[str]
Plan = Generator[Step, Any, httpx.Response]
Outcome = httpx.Response | httpx.TransportError
Attempt = Generator[Step, Any, Outcome]


def attempts(client: BaseClient, call: Call[Any], http: Any, *, stream: bool) -> Plan:
    """Send a call, and again where that is worth it; the successful response.

    Raises an APIStatusError for any other, and what `_attempt` raises. What would end after the deadline isn't begun.
    """
    call.deadline = None if client.deadline is None else Deadline(client.deadline)
    for attempt in count(1):
        outcome = yield from _in_a_format(client, call, http, attempt, stream)
        if isinstance(outcome, httpx.Response) and outcome.is_success:
            return outcome
        delay = delay_before(outcome, attempt, client.max_retry_delay, client.random)
        longest = client.max_retry_delay
        if call.deadline is not None:
            longest = min(longest, call.deadline.left)
        if attempt > client.max_retries or delay > longest or not is_worth_it(call, outcome):
            raise _error(client, call, outcome)
        _tell_retry(client, call, attempt, delay, outcome)
        yield delay
    raise AssertionError("unreachable: counting has no end")


def _in_a_format(client: BaseClient, call: Call[Any], http: Any, attempt: int, stream: bool) -> Attempt:
    """Send a call once in the format of its URL that is known to work, else in each until one is found.

    Where none is, the outcome is that of the first.
    """
    first: Outcome | None = None
    for name in client.formats.of(call):
        if call.path_names is not None:
            call.use_format(name)
        charge = client.usage.reserve(call)
        outcome = yield from _attempt(client, call, http, attempt, charge)
        if isinstance(outcome, httpx.Response) and outcome.is_success:
            client.formats.learn(call, name)
            _settle(charge, outcome, stream)
            return outcome
        _release(charge, outcome)
        if not client.formats.is_open(call, outcome):
            return outcome
        first = first or outcome
    assert first is not None, "there is always a format to try"
    return first


def _attempt(client: BaseClient, call: Call[Any], http: Any, attempt: int, charge: Charge) -> Attempt:
    """Send a call once: the response, or the error of the connection. The charge is still open then.

    Raises LimiterTimeoutError, APITimeoutError and InvalidArgumentError before anything is sent, AnswerError for an
    answer that can't be read.
    """
    try:
        if client.limiter is not None:
            left = None if call.deadline is None else call.deadline.left
            yield from client.limiter.wait(call.operation, left)
        if call.deadline is not None and call.deadline.left <= 0:
            raise unsent(call)
        request = yield from request_of(call, client, http)
        view = None
        if client.on_request is not None or client.on_response is not None:
            view = _view(client, call, request, attempt)
            if client.on_request is not None:
                client.on_request(view)
    except BaseException:
        charge.release(sent=False)
        call.close_files()
        raise
    try:
        begin = time.perf_counter()
        response: httpx.Response = yield request
    except httpx.TransportError as error:
        error.request = httpx.Request(call.method, str(request.url))  # without the key
        if log.isEnabledFor(logging.DEBUG):
            log.debug("%s %s: %s", call.method, call.path, type(error).__name__, extra=_facts(call, attempt))
        return error
    except httpx.RequestError as error:
        error.request = httpx.Request(call.method, str(request.url))
        charge.lose()
        what = "body can't be decoded" if isinstance(error, httpx.DecodingError) else "answer can't be had"
        raise AnswerError(f"the {what}: {error}") from error
    except BaseException:
        charge.lose()
        raise
    finally:
        call.close_files()
    _tell_answer(client, call, response, attempt, time.perf_counter() - begin, view)
    return response


def _settle(charge: Charge, response: httpx.Response, stream: bool) -> None:
    """Count a success; where only the end of a stream tells what it cost, leave that to who reads it."""
    charge.call.charge = charge
    if not charge.reads_answer:
        charge.settle()
    elif not stream:
        charge.settle(_json(response))


def _json(response: httpx.Response) -> Any:
    try:
        return load_json(response)
    except AnswerError:
        return None


def _release(charge: Charge, outcome: Outcome) -> None:
    if isinstance(outcome, httpx.Response):
        lost, sent = may_have_worked(charge.call, outcome.status_code), True
    else:
        lost = sent = was_sent(outcome)
    if lost:
        charge.lose()
    else:
        charge.release(sent=sent)


def _error(client: BaseClient, call: Call[Any], outcome: Outcome) -> Exception:
    if not isinstance(outcome, httpx.Response):
        error = connection_error(outcome, call)
        error.__cause__ = outcome
        hide_keys(error, client.keys.secrets)
        return error
    refusal = status_error(outcome.status_code, outcome.headers, outcome.content)
    hide_keys(refusal, client.keys.secrets)
    if may_have_worked(call, outcome.status_code):
        refusal.outcome_unknown = True
        refusal.add_note(unknown(call))
    return refusal


def _tell_answer(
    client: BaseClient,
    call: Call[Any],
    response: httpx.Response,
    attempt: int,
    seconds: float,
    view: RequestView | None,
) -> None:
    """One line for each response, without query, headers or bodies: they hold keys and people's data."""
    status = response.status_code
    if client.limiter is not None:
        client.limiter.hear(call.operation, status, response.headers)
    is_logged = log.isEnabledFor(logging.DEBUG)
    if not is_logged and client.on_response is None:
        return
    request_id = without_keys(response.headers.get("x-request-id"), client.keys.secrets)
    if is_logged:
        facts = _facts(call, attempt, status=status, seconds=seconds, request_id=request_id)
        text = "%s %s: %d in %d ms (%s)"
        log.debug(text, call.method, call.path, status, round(seconds * 1000), request_id or "-", extra=facts)
    if client.on_response is not None and view is not None:
        from ..hooks import ResponseView

        headers = without_keys(shown_headers(response.headers, client.key_names), client.keys.secrets)
        client.on_response(ResponseView(view, status, headers, request_id, seconds))


def _tell_retry(client: BaseClient, call: Call[Any], attempt: int, delay: float, outcome: Outcome) -> None:
    answer = outcome if isinstance(outcome, httpx.Response) else None
    status = None if answer is None else answer.status_code
    request_id = None if answer is None else without_keys(answer.headers.get("x-request-id"), client.keys.secrets)
    if log.isEnabledFor(logging.INFO):
        what = type(outcome).__name__ if answer is None else status
        facts = _facts(call, attempt, status=status, delay=delay, request_id=request_id)
        log.info("%s %s: %s, again in %.1f s", call.method, call.path, what, delay, extra=facts)
    if client.on_retry is not None:
        from ..hooks import Retry

        error = None if isinstance(outcome, httpx.Response) else outcome
        retry = Retry(call.operation.name, call.method, call.path, attempt, delay, status, error, request_id)
        client.on_retry(retry)


def _view(client: BaseClient, call: Call[Any], request: httpx.Request, attempt: int) -> RequestView:
    from ..hooks import RequestView

    headers = shown_headers(request.headers, client.key_names)
    return RequestView(call.operation.name, call.method, str(request.url), headers, attempt)


def _facts(call: Call[Any], attempt: int, **more: object) -> dict[str, object]:
    """Fields of a structured log of a call, beside its line."""
    facts = {"operation": call.operation.name, "method": call.method, "path": call.path, "attempt": attempt}
    return {**facts, **more}
