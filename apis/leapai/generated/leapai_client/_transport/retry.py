"""Retry policy: which attempts are repeated, and after how long; never one that may have been billed.

A request that surely didn't arrive, and one that was refused before any work (429, 503), is repeated whatever its
method. Any other failure is repeated only for a method that does no harm when it is carried out twice: failed requests
are not billed by the documentation.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

import httpx

from ..errors import APIConnectionError, APITimeoutError, retry_after

if TYPE_CHECKING:
    from .call import Call

FIRST_DELAY = 0.5
UNKNOWN = "the outcome is unknown: it may have been carried out and billed, so it was not repeated"
NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
REFUSED = frozenset({429, 503})
FOR_GOOD = frozenset({501, 505})
READING = frozenset({"GET", "HEAD", "OPTIONS", "QUERY"})
REPEATABLE = frozenset({"PUT", "DELETE"})


def was_sent(error: httpx.TransportError) -> bool:
    """True if a request may have arrived."""
    return not isinstance(error, (*NOT_SENT, httpx.UnsupportedProtocol))


def is_harmless(call: Call[Any]) -> bool:
    """True if carrying a call out twice changes and costs nothing more: reading, and what has no price and leads to the
    same state.
    """
    return call.method in READING or (call.method in REPEATABLE and call.operation.price is None)


def may_have_worked(call: Call[Any], status: int) -> bool:
    """True if a failed response leaves open that the call was carried out: that of a gateway that gave up waiting."""
    return not is_harmless(call) and (status in (502, 504) or 520 <= status <= 599)


def is_worth_it(call: Call[Any], outcome: httpx.Response | httpx.TransportError) -> bool:
    """True if a failed attempt may be repeated."""
    if isinstance(outcome, httpx.TransportError):
        if isinstance(outcome, httpx.UnsupportedProtocol):
            return False
        return not was_sent(outcome) or (is_harmless(call) and not call.sent_once)
    status = outcome.status_code
    if call.sent_once:
        return False
    return status in REFUSED or (is_harmless(call) and status >= 500 and status not in FOR_GOOD)


def delay_before(outcome: httpx.Response | httpx.TransportError, attempt: int, longest: float, random: Random) -> float:
    """Seconds to wait: what the API demanded, else exponential with full jitter, at most `longest`."""
    if isinstance(outcome, httpx.Response):
        demanded = retry_after(outcome.headers)
        if demanded is not None:
            return demanded
    return random.uniform(0, min(longest, FIRST_DELAY * 2 ** (attempt - 1)))


def unknown(call: Call[Any]) -> str:
    """That the outcome of a call is unknown, and how to find out where that is known."""
    return f"{UNKNOWN}; to find out, {call.operation.outcome}" if call.operation.outcome else UNKNOWN


def late(call: Call[Any]) -> str:
    """That a call was not over at its deadline."""
    seconds = 0.0 if call.deadline is None else call.deadline.seconds
    return f"{call.method} {call.path} took longer than its deadline of {seconds:g} s"


def unsent(call: Call[Any]) -> APITimeoutError:
    """The error for a call that was at its deadline before it could be sent."""
    return APITimeoutError(f"{late(call)}; nothing was sent", sent=False)


def connection_error(error: httpx.TransportError, call: Call[Any]) -> APIConnectionError:
    """The error for an attempt that no response came to."""
    kind = APITimeoutError if isinstance(error, httpx.TimeoutException) else APIConnectionError
    sent = was_sent(error)
    outcome = "no answer came" if is_harmless(call) else unknown(call)
    host = error.request.url.netloc.decode("ascii", "replace")
    if kind is APITimeoutError and call.deadline is not None and call.deadline.left <= 0:
        details = f"{late(call)} at {host}"
    else:
        details = f"{call.method} {call.path} at {host}: {type(error).__name__}: {error or 'no details'}"
    return kind(f"{details}; {outcome if sent else 'nothing was sent'}", sent=sent)
