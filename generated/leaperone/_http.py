"""Sending: one plan for both worlds, carried out by a synchronous and an asynchronous client.

The plan (`_attempts`) is a generator that asks for things: a request to send, or seconds to wait. The two
clients differ only in how they do what it asks for.
"""

from __future__ import annotations

import os
import random
import threading
import time
from collections.abc import Generator, Mapping
from types import TracebackType
from typing import Any, ClassVar, Generic, Literal, NoReturn, Self, TypeVar

import httpx

from ._call import IDEMPOTENT, Call
from .errors import (
    APIConnectionError,
    APITimeoutError,
    InvalidArgumentError,
    retry_after,
    status_error,
)

H = TypeVar("H", httpx.Client, httpx.AsyncClient)

DEFAULT_TIMEOUT = httpx.Timeout(120.0, connect=10.0)
FIRST_DELAY, LONGEST_DELAY = 0.5, 30.0
NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)

Plan = Generator[httpx.Request | float, httpx.Response | None, httpx.Response]


class BaseClient:
    """What both clients share: where to send, how to authenticate, when to try again."""

    _default_url: ClassVar[str] = ""
    _environment: ClassVar[str] = ""
    _schemes: ClassVar[Mapping[str, tuple[Literal["header", "query"], str, str]]] = {}

    def run(self, call: Call[Any], *, stream: bool = False) -> httpx.Response:
        """Send a call and wait for its answer; raises an APIError for any but a success."""
        raise TypeError(f"{type(self).__name__} is asynchronous: use asyncio(...) or await the method")

    async def arun(self, call: Call[Any], *, stream: bool = False) -> httpx.Response:
        """The asynchronous `run`."""
        raise TypeError(f"{type(self).__name__} is synchronous: use sync(...) or the method without await")


class _Client(BaseClient, Generic[H]):
    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        http_client: H | None = None,
        timeout: float | httpx.Timeout | None = None,
        max_retries: int = 2,
        auth: str | None = None,
    ) -> None:
        key = api_key or os.environ.get(f"{self._environment}_API_KEY") or None
        if key is not None and not (key.isascii() and key.isprintable() and " " not in key):
            raise InvalidArgumentError("api_key: only printable ASCII without spaces can be sent in a header")
        if auth is not None and auth not in self._schemes:
            raise InvalidArgumentError(f"auth: {auth!r} is not one of {', '.join(self._schemes)}")
        if max_retries < 0:
            raise InvalidArgumentError(f"max_retries: {max_retries} is negative")
        self._key = key
        self._scheme = self._schemes.get(auth or next(iter(self._schemes), ""))
        self.base_url = (
            base_url or os.environ.get(f"{self._environment}_BASE_URL") or self._default_url
        ).rstrip("/")
        self.max_retries = max_retries
        self._timeout = timeout
        self._given: H | None = http_client
        self._made: H | None = None
        self._making = threading.Lock()
        self._random = random.Random()

    @property
    def _client(self) -> Self:
        """What a client's own resources call through: itself, as a resource's is the client it belongs to."""
        return self

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self.base_url!r})"

    def __getstate__(self) -> NoReturn:
        raise TypeError(f"{type(self).__name__} holds a key and connections and can't be pickled")

    def _new_http(self) -> H:
        raise NotImplementedError

    def _http(self) -> H:
        """The httpx client: the one given, else one made on first use (making it loads the trust store)."""
        if self._given is not None:
            return self._given
        with self._making:
            made = self._made = self._made or self._new_http()
            return made

    def _build(self, call: Call[Any], http: H) -> httpx.Request:
        arguments = call.request_arguments()
        if not call.public:
            self._authenticate(arguments)
        if self._timeout is not None:
            arguments["timeout"] = self._timeout
        return http.build_request(call.method, self.base_url + call.path, **arguments)

    def _authenticate(self, arguments: dict[str, Any]) -> None:
        if self._scheme is None:
            return
        if self._key is None:
            raise InvalidArgumentError(f"no API key: pass api_key= or set {self._environment}_API_KEY")
        where, name, prefix = self._scheme
        target = "headers" if where == "header" else "params"
        arguments[target] = {**arguments.get(target, {}), name: prefix + self._key}

    def _attempts(self, call: Call[Any], http: H) -> Plan:
        for attempt in range(self.max_retries + 1):
            last = attempt == self.max_retries
            request = self._build(call, http)
            try:
                response = yield request
            except httpx.TransportError as error:
                sent = not isinstance(error, NOT_SENT)
                if last or (sent and call.method not in IDEMPOTENT):
                    raise _connection_error(error, request, sent) from error
                delay = self._delay(attempt)
            else:
                assert response is not None
                delay = self._delay(attempt, retry_after(response.headers))
                if last or delay > LONGEST_DELAY or not _retryable(call.method, response.status_code):
                    return response
            yield delay
        raise AssertionError("unreachable: the last attempt returns or raises")

    def _delay(self, attempt: int, asked: float | None = None) -> float:
        """Seconds to wait: what the API asked for, else exponential with full jitter."""
        if asked is not None:
            return asked
        return self._random.uniform(0, min(LONGEST_DELAY, FIRST_DELAY * 2**attempt))


class SyncClient(_Client[httpx.Client]):
    """Base of the synchronous client."""

    def _new_http(self) -> httpx.Client:
        return httpx.Client(timeout=DEFAULT_TIMEOUT)

    def run(self, call: Call[Any], *, stream: bool = False) -> httpx.Response:
        http = self._http()
        plan = self._attempts(call, http)
        step = next(plan)
        while True:
            try:
                if isinstance(step, float):
                    time.sleep(step)
                    step = plan.send(None)
                    continue
                response = http.send(step, stream=True)
                if not stream or not response.is_success:
                    response.read()
            except httpx.TransportError as error:
                step = plan.throw(error)
                continue
            try:
                step = plan.send(response)
            except StopIteration as done:
                return _checked(done.value)

    def close(self) -> None:
        """Close the connections, unless they belong to the `http_client` that was given."""
        if self._made is not None:
            self._made.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AsyncClient(_Client[httpx.AsyncClient]):
    """Base of the asynchronous client."""

    def _new_http(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(timeout=DEFAULT_TIMEOUT)

    async def arun(self, call: Call[Any], *, stream: bool = False) -> httpx.Response:
        http = self._http()
        plan = self._attempts(call, http)
        step = next(plan)
        while True:
            try:
                if isinstance(step, float):
                    await _sleep(step)
                    step = plan.send(None)
                    continue
                response = await http.send(step, stream=True)
                if not stream or not response.is_success:
                    await response.aread()
            except httpx.TransportError as error:
                step = plan.throw(error)
                continue
            try:
                step = plan.send(response)
            except StopIteration as done:
                return _checked(done.value)

    async def close(self) -> None:
        """Close the connections, unless they belong to the `http_client` that was given."""
        if self._made is not None:
            await self._made.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


async def _sleep(seconds: float) -> None:
    import asyncio  # a tenth of httpx's own import time, which a synchronous program needn't pay

    await asyncio.sleep(seconds)


def _retryable(method: str, status: int) -> bool:
    """429 and 503 were refused before any work; other failures only where a repeat can't be billed twice."""
    return status in (429, 503) or (method in IDEMPOTENT and status in (500, 502, 504))


def _connection_error(error: httpx.TransportError, request: httpx.Request, sent: bool) -> APIConnectionError:
    kind = APITimeoutError if isinstance(error, httpx.TimeoutException) else APIConnectionError
    outcome = "the outcome is unknown" if sent else "nothing was sent"
    where = f"{request.method} {request.url.copy_with(query=None)}"
    return kind(f"{where}: {type(error).__name__}: {error or 'no details'}; {outcome}", sent=sent)


def _checked(response: httpx.Response) -> httpx.Response:
    if response.is_success:
        return response
    raise status_error(response.status_code, response.headers, response.content)
