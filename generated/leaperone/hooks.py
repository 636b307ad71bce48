"""Views that the hooks of a client are given: what is sent and what comes back, without keys, cookies and bodies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import httpx


@dataclass(frozen=True)
class RequestView:
    """A request that is about to be sent: what `on_request` is given.

    `operation` is its name in the client; `attempt` counts from 1. A key in `url` or `headers` is hidden.
    """

    operation: str
    method: str
    url: str
    headers: Mapping[str, str]
    attempt: int


@dataclass(frozen=True)
class ResponseView:
    """A response, of whatever status: what `on_response` is given. `seconds` passed since the request was sent."""

    request: RequestView
    status: int
    headers: Mapping[str, str]
    request_id: str | None
    seconds: float


@dataclass(frozen=True)
class Retry:
    """A call that is about to be repeated: what `on_retry` is given.

    `attempt` counts from 1; `delay` is in seconds; `status` is None and `error` set when no response came.
    """

    operation: str
    method: str
    path: str
    attempt: int
    delay: float
    status: int | None
    error: httpx.TransportError | None
    request_id: str | None


@dataclass(frozen=True)
class UrlFormat:
    """The format of its URL that an operation was found to answer to: what `on_url_format` is given.

    `format` is the API's name for it, `path` the path of the call that showed it.
    """

    operation: str
    method: str
    format: str
    path: str
