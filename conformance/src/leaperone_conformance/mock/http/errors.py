"""Refusals: errors in the shape that the spec documents for the operation and status."""

import copy
import math
import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from leaperone_conformance.spec import Operation, Spec

from .response import JSON, Answer

_DEMAND = re.compile(r"-mock-([45][0-9]{2})$")
_MAX_MESSAGE = 500
RATE_LIMIT = 5
RETRY_AFTER = 60


class Refusal(Exception):
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


def demanded(key: str, now: float) -> Refusal | None:
    """The error that a key asks for: ``sk-mock-402`` gives 402, whatever the operation and request.

    A 429 carries the documented rate limit headers, its window ending RETRY_AFTER seconds from ``now``.
    """
    match = _DEMAND.search(key)
    if match is None:
        return None
    status = int(match.group(1))
    return refused(status, now)


def refused(status: int, now: float) -> Refusal:
    """A refusal with no reason of its own: the documented message and code, and for 429 the documented headers."""
    headers = limit_headers(RATE_LIMIT, 0, now + RETRY_AFTER, now) if status == 429 else {}
    return Refusal(status, "", headers=headers)


def limit_headers(
    limit: int, remaining: int, reset: float, refused_at: float | None = None
) -> dict[str, str]:
    """What an answer tells of its rate limit; with how long to wait where the request was refused for it."""
    headers = {
        "X-RateLimit-Limit": str(limit),
        "X-RateLimit-Remaining": str(remaining),
        "X-RateLimit-Reset": str(math.ceil(reset)),
    }
    if refused_at is not None:
        # Rounded up: who waits as long as told must not come too early.
        headers["Retry-After"] = str(math.ceil(reset - refused_at))
    return headers


def spare(refusal: Refusal) -> dict[str, Any]:
    """Values for the properties of an error that is to be told more fully than its example does."""
    status = refusal.status
    try:
        code = HTTPStatus(status).phrase.lower().replace(" ", "_").replace("-", "_")
    except ValueError:
        code = f"http_{status}"
    kind = "invalid_request_error" if status < 500 else "server_error"
    return {"code": code, "type": kind, **({"message": refusal.message} if refusal.message else {})}


class Refusals:
    """Turns refusals into answers. Where an operation documents no example for a status, another's is taken."""

    def __init__(self, spec: Spec) -> None:
        self._examples: dict[int, Any] = {}
        for operation in spec.operations:
            for name in operation.responses:
                status = int(name) if name.isdigit() else 0
                if 400 <= status < 600 and status not in self._examples:
                    example = _example(operation, status)
                    if example is not None:
                        self._examples[status] = example

    def answer(self, refusal: Refusal, operation: Operation | None) -> Answer:
        """The answer to a refused request; ``operation`` is None where no operation was found."""
        operation = operation or refusal.like
        example = None if operation is None else _example(operation, refusal.status)
        code = refusal.code
        if example is None:
            example = self._examples.get(refusal.status)
        borrowed = example is None
        if example is None:
            example = self._examples.get(
                400, {"error": {"message": "", "type": "invalid_request_error", "code": ""}}
            )
            code = code or f"http_{refusal.status}"
        body = _fill(copy.deepcopy(example), refusal.message[:_MAX_MESSAGE], code, borrowed)
        return Answer.of_json(body, refusal.status).with_headers(refusal.headers)


def documented(operation: Operation, *statuses: int) -> int:
    """The first of ``statuses`` that the operation documents, else the first."""
    return next((status for status in statuses if str(status) in operation.responses), statuses[0])


def _example(operation: Operation, status: int) -> Any:
    response = operation.response(status)
    media = None if response is None else response.content.get(JSON)
    if media is None:
        return None
    if "example" in media.definition:
        return media.definition["example"]
    return next((entry.get("value") for entry in media.definition.get("examples", {}).values()), None)


def _fill(body: Any, message: str, code: str | None, borrowed: bool) -> Any:
    """Put message and code where the example has its own: in ``error`` where that is an object, else on top; both may
    be inside of ``data``.

    A code beside ``error`` is a word of the API's own for the status: it stays, but for an example that was
    ``borrowed`` from another status.
    """
    if not isinstance(body, dict):
        return body
    if isinstance(body.get("data"), dict) and "error" in body["data"]:
        return {**body, "data": _fill(body["data"], message, code, borrowed)}
    holder = body["error"] if isinstance(body.get("error"), dict) else body
    name = next((name for name in ("message", "error", "detail") if name in holder), "message")
    if message:
        holder[name] = message
    beside = holder is not body and "code" in body
    if code is not None and (borrowed or not beside):
        (body if beside else holder)["code"] = code
    return body
