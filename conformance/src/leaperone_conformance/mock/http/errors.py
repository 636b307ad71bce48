"""Refusals: requests that are answered with an error, and with which status."""

import math
import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from leaperone_conformance.spec import Operation

_FORCED = re.compile(r"-mock-([45][0-9]{2})(?:-([0-9]{1,5}))?$")
RATE_LIMIT = 5
RETRY_AFTER = 1
"""Seconds to wait after a 429 that was demanded: short, since OpenAI's SDK really waits."""


class ApiError(Exception):
    """A request that is answered with an error.

    ``code`` replaces the documented error code where several codes share a status. ``like`` is an operation whose
    errors look like this one, where no operation was found.
    """

    def __init__(
        self,
        status: int,
        message: str,
        code: str | None = None,
        headers: Mapping[str, str] | None = None,
        like: Operation | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.code = code
        self.headers = dict(headers or {})
        self.like = like


def forced_error(key: str, now: float) -> ApiError | None:
    """The error that a key forces: ``sk-mock-402`` gives 402, whatever the operation and request.

    ``sk-mock-429-30`` also says for how many seconds to wait. See ``error_for``.
    """
    match = _FORCED.search(key)
    if match is None:
        return None
    return error_for(int(match.group(1)), now, int(match.group(2) or RETRY_AFTER))


def error_for(status: int, now: float, retry_after: float = RETRY_AFTER) -> ApiError:
    """A refusal with no reason of its own: the documented message and code, and for 429 the documented headers.

    ``retry_after`` is in seconds.
    """
    headers = limit_headers(RATE_LIMIT, 0, now + retry_after, now) if status == 429 else {}
    return ApiError(status, "", headers=headers)


def limit_headers(
    limit: int, remaining: int, reset: float, rejected_at: float | None = None
) -> dict[str, str]:
    """Headers about the rate limit of a response, with the time to wait where it was exceeded."""
    headers = {
        "X-RateLimit-Limit": str(limit),
        "X-RateLimit-Remaining": str(remaining),
        "X-RateLimit-Reset": str(math.ceil(reset)),
    }
    if rejected_at is not None:
        # Rounded up: a client that waits this long must not come too early.
        headers["Retry-After"] = str(math.ceil(reset - rejected_at))
    return headers


def default_shape(error: ApiError) -> dict[str, Any]:
    """Values for the properties of an error that has more than its example."""
    status = error.status
    try:
        code = HTTPStatus(status).phrase.lower().replace(" ", "_").replace("-", "_")
    except ValueError:
        code = f"http_{status}"
    kind = "invalid_request_error" if status < 500 else "server_error"
    return {"code": code, "type": kind, **({"message": error.message} if error.message else {})}


def documented(operation: Operation, *statuses: int) -> int:
    """The first of ``statuses`` that the operation documents by itself, else the first that it documents at all, else
    the first.
    """
    exact = (status for status in statuses if str(status) in operation.responses)
    known = (status for status in statuses if operation.response(status) is not None)
    return next(exact, next(known, statuses[0]))
