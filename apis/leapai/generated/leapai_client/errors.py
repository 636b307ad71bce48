"""Everything that a call can raise.

APIError
├── InvalidArgumentError (ValueError)   refused here, nothing was sent
│   └── UnknownArgumentError (TypeError)    a parameter that the method doesn't have
├── RemovedOperationError               refused here: the operation is gone, the message says what to use
├── BudgetExceededError                 refused here: the budget doesn't cover the call
├── LimiterTimeoutError (TimeoutError)  refused here: the rate limit would have taken too long
├── WebhookError                        what came as a webhook is none, or isn't true
├── APIConnectionError                  no response came; `sent` says whether the request may have arrived
│   └── APITimeoutError
├── TaskError                           the end of a wait; `task` is the task as it was last seen
│   ├── TaskFailedError
│   └── TaskTimeoutError (TimeoutError)
├── AnswerError                         a response came that can't be understood
│   ├── StreamInterruptedError          a stream ended before its end
│   └── ResponseTooLargeError           the response is beyond one of the client's limits
└── APIStatusError                      the API refused: status, code, message, request_id, retry_after, body
    ├── BadRequestError            400, 422
    ├── AuthenticationError        401
    ├── InsufficientCreditsError   402
    ├── PermissionDeniedError      403
    ├── NotFoundError              404
    ├── GoneError                  410
    ├── RateLimitError             429
    ├── FailureError               2xx whose body says that the operation failed
    └── ServerError                5xx
        ├── ServiceUnavailableError    503
        └── GatewayTimeoutError        504

No error holds the request, so none can show the key that it carried.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from datetime import timezone
from decimal import Decimal
from email.utils import parsedate_to_datetime
from time import time
from typing import Any

EXCERPT = 200
CONTENT = 1 << 20
YEAR = 31_536_000.0

PACKAGE = __name__.rpartition(".")[0]
"""The name of this package."""


class APIError(Exception):
    """Base of all errors of this package; they can be copied and pickled."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.args), vars(self)


class InvalidArgumentError(APIError, ValueError):
    """An argument can't be sent; nothing was."""


class UnknownArgumentError(InvalidArgumentError, TypeError):
    """A method has no parameter of this name; nothing was sent."""


class RemovedOperationError(APIError):
    """The API has no such operation any more; nothing was sent. `operation` is the method, `hint` what to do."""

    def __init__(self, operation: str, hint: str) -> None:
        super().__init__(operation, hint)
        self.operation = operation
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.operation} was removed: {self.hint}"


class BudgetExceededError(APIError):
    """The budget does not cover a call; nothing was sent.

    `needed` is what the call costs at most, in credits, None where that can't be known beforehand; `remaining` is
    what is left of the budget.
    """

    def __init__(self, message: str, *, needed: Decimal | None, remaining: Decimal) -> None:
        super().__init__(message)
        self.needed = needed
        self.remaining = remaining


class LimiterTimeoutError(APIError, TimeoutError):
    """The rate limit would have let a call through only after `wait` seconds, which is too long; nothing was sent."""

    def __init__(self, message: str, *, wait: float) -> None:
        super().__init__(message)
        self.wait = wait


class WebhookError(APIError):
    """A webhook that is none of this API's, isn't signed as it has to be, or says what the API denies."""


class APIConnectionError(APIError):
    """No answer came. `sent` is False when the request surely did not reach the API."""

    def __init__(self, message: str, *, sent: bool) -> None:
        super().__init__(message)
        self.sent = sent


class APITimeoutError(APIConnectionError):
    """No answer came in time."""


class TaskError(APIError):
    """A task was waited for in vain; `task` is what was last seen of it."""

    def __init__(self, message: str, *, task: Any) -> None:
        super().__init__(message)
        self.task = task


class TaskFailedError(TaskError):
    """The task ended in failure."""


class TaskTimeoutError(TaskError, TimeoutError):
    """The task had not ended when the time was up; it goes on, and may be billed."""


class AnswerError(APIError):
    """A response came, but not one of the documented kind; `content` is its body, or the first CONTENT bytes of it."""

    def __init__(self, message: str, *, content: bytes = b"", request_id: str | None = None) -> None:
        super().__init__(message)
        self.content = content[:CONTENT]
        self.request_id = request_id

    def __str__(self) -> str:
        text = super().__str__()
        return f"{text} (request {self.request_id})" if self.request_id else text


class StreamInterruptedError(AnswerError):
    """The stream ended without the event that marks its end."""


class ResponseTooLargeError(AnswerError):
    """The response is beyond one of the client's `response_limits`; the rest of it was not read."""


class APIStatusError(APIError):
    """The API answered with an error.

    `code` is the API's own word for it, where it gives one; `retry_after` is in seconds; `body` is the decoded
    JSON, or the text of a body that is not JSON. `outcome_unknown` tells that the call may have been carried out
    and billed all the same.
    """

    def __init__(
        self,
        message: str,
        *,
        status: int,
        code: str | int | None = None,
        request_id: str | None = None,
        retry_after: float | None = None,
        body: Any = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.status = status
        self.code = code
        self.request_id = request_id
        self.retry_after = retry_after
        self.body = body
        self.outcome_unknown = False

    def __str__(self) -> str:
        parts = [f"{self.status}", f"code {self.code}" if self.code is not None else "", self.message]
        text = ", ".join(part for part in parts[:2] if part) + f": {self.message}"
        return f"{text} (request {self.request_id})" if self.request_id else text


class BadRequestError(APIStatusError):
    """400 or 422: the request is not valid."""


class AuthenticationError(APIStatusError):
    """401: no key, or one that is not valid."""


class InsufficientCreditsError(APIStatusError):
    """402: the balance does not cover the call."""


class PermissionDeniedError(APIStatusError):
    """403: the key may not do this."""


class NotFoundError(APIStatusError):
    """404: no such endpoint or resource."""


class GoneError(APIStatusError):
    """410: the resource has expired."""


class RateLimitError(APIStatusError):
    """429: too many requests; `retry_after` says when to come back."""


class FailureError(APIStatusError):
    """A success status whose body says that the operation failed."""


class ServerError(APIStatusError):
    """5xx: the API failed."""


class ServiceUnavailableError(ServerError):
    """503: the service behind the API can't be reached."""


class GatewayTimeoutError(ServerError):
    """504: the service behind the API did not answer in time."""


_BY_STATUS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    402: InsufficientCreditsError,
    403: PermissionDeniedError,
    404: NotFoundError,
    410: GoneError,
    422: BadRequestError,
    429: RateLimitError,
    503: ServiceUnavailableError,
    504: GatewayTimeoutError,
}


def _rebuild(kind: type[APIError], args: tuple[Any, ...]) -> APIError:
    """An error without what its `__init__` sets, which comes as its state."""
    error = kind.__new__(kind, *args)
    error.args = args
    return error


def error_class(status: int) -> type[APIStatusError]:
    """The class of the errors of a status that is not a success."""
    return _BY_STATUS.get(status, ServerError if status >= 500 else APIStatusError)


def status_error(status: int, headers: Mapping[str, str], content: bytes) -> APIStatusError:
    """The error for a response whose status is not a success.

    Reads `{"error": {"message", "code"?}}`, `{"error": "text", "code"?}`, `{"msg"|"message", "code"?}` with
    any letter case, each also inside of `data`, and falls back to the first bytes of the body.
    """
    try:
        return _error_of(status, headers, json.loads(content))
    except (ValueError, RecursionError):
        return _error_of(status, headers, content.decode("utf-8", "replace"))


def _error_of(status: int, headers: Mapping[str, str], body: Any) -> APIStatusError:
    message, code = describe(body)
    return error_class(status)(
        message,
        status=status,
        code=code,
        request_id=headers.get("x-request-id") or _request_id(body),
        retry_after=retry_after(headers),
        body=body,
    )


def _request_id(body: Any) -> str | None:
    """The name of the request in an error body, for APIs that have it there."""
    fields = {str(key).lower(): value for key, value in body.items()} if isinstance(body, dict) else {}
    found = fields.get("requestid") or fields.get("request_id")
    return found if isinstance(found, str) else None


# The types that errors of OpenAI-compatible APIs name, where no status can: inside a stream or a success.
_BY_TYPE: dict[str, int] = {
    "invalid_request_error": 400,
    "authentication_error": 401,
    "permission_error": 403,
    "not_found_error": 404,
    "rate_limit_error": 429,
    "server_error": 500,
}


def error_in_body(headers: Mapping[str, str], body: Any) -> APIStatusError:
    """The error that an event or a body with a success status carries: by its numeric code, else by its type, else a
    ServerError.
    """
    inner = body.get("error") if isinstance(body, dict) else None
    fields = inner if isinstance(inner, dict) else {}
    code = fields.get("code")
    known = code if isinstance(code, int) and 400 <= code <= 599 else _BY_TYPE.get(str(fields.get("type")), 500)
    return _error_of(known, headers, body)


_TELLING = {"error", "message", "msg", "code"}


def describe(body: Any) -> tuple[str, str | int | None]:
    """Message and code of an error body."""
    if not isinstance(body, dict):
        return (str(body)[:EXCERPT] or "no body"), None
    fields = {str(key).lower(): value for key, value in body.items()}
    if isinstance(fields.get("data"), dict) and not _TELLING & fields.keys():
        return describe(fields["data"])
    inner = fields.get("error")
    if isinstance(inner, dict):
        fields = {**fields, **{str(key).lower(): value for key, value in inner.items()}}
    elif isinstance(inner, str):
        fields.setdefault("message", inner)
    message = fields.get("message") or fields.get("msg") or json.dumps(body, ensure_ascii=False)[:EXCERPT]
    code = fields.get("code")
    return str(message), code if isinstance(code, str | int) else None


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait by the Retry-After header, given in seconds or as an HTTP date: at least 0 and at most a year.
    None where it says nothing that can be waited for.
    """
    value = headers.get("retry-after")
    if not value:
        return None
    try:
        seconds = float(value)
    except ValueError:
        date = http_date(value)
        if date is None:
            return None
        seconds = date - time()
    return min(max(0.0, seconds), YEAR) if math.isfinite(seconds) else None


def http_date(text: str) -> float | None:
    """Unix seconds of an HTTP date, in UTC where it names no zone; None for what is no date."""
    try:
        date = parsedate_to_datetime(text)
        return (date if date.tzinfo else date.replace(tzinfo=timezone.utc)).timestamp()  # noqa: UP017
    except (ValueError, OverflowError):
        return None
