"""Sending: one plan for both worlds, carried out by a synchronous and an asynchronous client.

The plan (`_attempts`) is a generator that asks for things: a request to send, or seconds to wait. The two
clients differ only in how they do what it asks for.
"""

from __future__ import annotations

import copy
import logging
import os
import random
import threading
import time
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, ClassVar, Generic, Literal, NoReturn, Self, TypeVar
from weakref import WeakKeyDictionary

import httpx

from ._answer import AnyAnswer
from ._call import IDEMPOTENT, Call
from .errors import (
    AnswerError,
    APIConnectionError,
    APITimeoutError,
    InvalidArgumentError,
    retry_after,
    status_error,
)
from .types import Response

H = TypeVar("H", httpx.Client, httpx.AsyncClient)
N = TypeVar("N", int, float)

UNKNOWN = "the outcome is unknown: it may have been carried out and billed, so it was not repeated"

DEFAULT_TIMEOUT = httpx.Timeout(120.0, connect=10.0)
FIRST_DELAY = 0.5
NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.LocalProtocolError,
    httpx.UnsupportedProtocol,
)

log = logging.getLogger(__package__)

Plan = Generator[httpx.Request | float, httpx.Response | None, httpx.Response]


@dataclass(frozen=True)
class Retry:
    """A call that is about to be repeated: what `on_retry` is given.

    `attempt` counts from 1; `delay` is in seconds; `status` is None and `error` set when no answer came.
    """

    method: str
    path: str
    attempt: int
    delay: float
    status: int | None
    error: httpx.TransportError | None


class _Connections(Generic[H]):
    """The httpx client that a client and its copies share: the one given, else one made on first use, as making
    it loads the trust store.

    Connections belong to the event loop that opened them, so one is made for each loop; `loop` tells which runs.
    """

    def __init__(self, given: H | None, make: Callable[[], H], loop: Callable[[], object]) -> None:
        self._given: H | None = given
        self._make: Callable[[], H] = make
        self._loop = loop
        self._made: WeakKeyDictionary[object, H] = WeakKeyDictionary()
        self._making = threading.Lock()

    def get(self) -> H:
        if self._given is not None:
            return self._given
        loop = self._loop()
        with self._making:
            made: H | None = self._made.get(loop)
            if made is None:
                for other in [other for other in self._made if _is_over(other)]:
                    del self._made[other]
                made = self._made[loop] = self._make()
            return made

    def made(self) -> H | None:
        """The one that was made for the running loop, if any."""
        return self._made.get(self._loop())


class BaseClient:
    """What both clients share: where to send, how to authenticate, when to try again."""

    _default_url: ClassVar[str] = ""
    _environment: ClassVar[str] = ""
    _schemes: ClassVar[Mapping[str, tuple[Literal["header", "query"], str, str]]] = {}

    _timeout: float | httpx.Timeout | None
    max_retries: int
    max_retry_delay: float
    on_retry: Callable[[Retry], None] | None

    def with_options(
        self,
        *,
        timeout: float | httpx.Timeout | None = None,
        max_retries: int | None = None,
        max_retry_delay: float | None = None,
        on_retry: Callable[[Retry], None] | None = None,
    ) -> Self:
        """The same client with other settings, for one call or many; it shares the connections."""
        twin = copy.copy(self)
        twin._timeout = self._timeout if timeout is None else timeout
        twin.on_retry = on_retry or self.on_retry
        if max_retries is not None:
            twin.max_retries = _not_negative("max_retries", max_retries)
        if max_retry_delay is not None:
            twin.max_retry_delay = _not_negative("max_retry_delay", max_retry_delay)
        return twin

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
        max_retry_delay: float = 30.0,
        on_retry: Callable[[Retry], None] | None = None,
        auth: str | None = None,
    ) -> None:
        key = api_key or os.environ.get(f"{self._environment}_API_KEY") or None
        if key is not None and not (key.isascii() and key.isprintable() and " " not in key):
            raise InvalidArgumentError("api_key: only printable ASCII without spaces can be sent in a header")
        if auth is not None and auth not in self._schemes:
            raise InvalidArgumentError(f"auth: {auth!r} is not one of {', '.join(self._schemes)}")
        self._key = key
        self._scheme = self._schemes.get(auth or next(iter(self._schemes), ""))
        self.base_url = (
            base_url or os.environ.get(f"{self._environment}_BASE_URL") or self._default_url
        ).rstrip("/")
        self._connections: _Connections[H] = _Connections(http_client, self._new_http, self._loop)
        self._random = random.Random()
        self._timeout = timeout
        self.max_retries = _not_negative("max_retries", max_retries)
        self.max_retry_delay = _not_negative("max_retry_delay", max_retry_delay)
        self.on_retry = on_retry

    @property
    def _client(self) -> Self:
        """What a client's own resources call through: itself, as a resource's is the client it belongs to."""
        return self

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self.base_url!r})"

    def __copy__(self) -> Self:
        twin = object.__new__(type(self))
        twin.__dict__.update(self.__dict__)
        return twin

    def __getstate__(self) -> NoReturn:
        raise TypeError(f"{type(self).__name__} holds a key and connections and can't be pickled")

    def _new_http(self) -> H:
        raise NotImplementedError

    @staticmethod
    def _loop() -> object:
        """The event loop that runs, to which connections belong; always the same where there is none."""
        return _Client

    def _build(self, call: Call[Any], http: H) -> httpx.Request:
        arguments = call.request_arguments()
        if not call.public:
            self._authenticate(arguments)
        if self._timeout is not None:
            arguments["timeout"] = self._timeout
        try:
            return http.build_request(call.method, self.base_url + call.path, **arguments)
        except httpx.InvalidURL as error:
            raise InvalidArgumentError(
                f"base_url: {self.base_url!r} is no address of an API: {error}"
            ) from error
        except UnicodeEncodeError as error:
            raise InvalidArgumentError("a value that is sent in a header can hold only ASCII") from error

    def _authenticate(self, arguments: dict[str, Any]) -> None:
        if self._scheme is None:
            return
        if self._key is None:
            raise InvalidArgumentError(f"no API key: pass api_key= or set {self._environment}_API_KEY")
        where, name, prefix = self._scheme
        target = "headers" if where == "header" else "params"
        arguments[target] = {**arguments.get(target, {}), name: prefix + self._key}

    def _attempts(self, call: Call[Any], http: H) -> Plan:
        for attempt in range(1, self.max_retries + 2):
            last = attempt > self.max_retries
            request = self._build(call, http)
            failure: httpx.TransportError | None = None
            response: httpx.Response | None = None
            begin = time.perf_counter()
            try:
                response = yield request
            except httpx.TransportError as error:
                failure = error
                sent = not isinstance(error, NOT_SENT)
                log.debug("%s %s: %s", call.method, call.path, type(error).__name__)
                if last or (sent and call.method not in IDEMPOTENT):
                    raise _connection_error(error, call, sent) from error
                delay = self._delay(attempt)
            except httpx.DecodingError as error:
                raise AnswerError(f"the body can't be decoded: {error}") from error
            else:
                assert response is not None
                _log_answer(call, response, time.perf_counter() - begin)
                delay = self._delay(attempt, retry_after(response.headers))
                too_long = delay > self.max_retry_delay
                if last or too_long or not _retryable(call.method, response.status_code):
                    return response
            finally:
                call.close_files()
            if self.on_retry is not None:
                status = response.status_code if response is not None else None
                self.on_retry(Retry(call.method, call.path, attempt, delay, status, failure))
            yield delay
        raise AssertionError("unreachable: the last attempt returns or raises")

    def _delay(self, attempt: int, asked: float | None = None) -> float:
        """Seconds to wait: what the API asked for, else exponential with full jitter."""
        if asked is not None:
            return asked
        return self._random.uniform(0, min(self.max_retry_delay, FIRST_DELAY * 2 ** (attempt - 1)))


class SyncClient(_Client[httpx.Client]):
    """Base of the synchronous client."""

    def _new_http(self) -> httpx.Client:
        return httpx.Client(timeout=DEFAULT_TIMEOUT)

    def request(self, method: str, path: str, **parts: Any) -> Response[Any]:
        """Call an endpoint that has no method here, with the same key, retries and errors.

        `parts` are those of a call: `path_values`, `query`, `headers`, `json`, `multipart`, `form`, `content`.
        The answer is decoded by its content type: JSON, text or Content.
        """
        call = Call(self, method.upper(), path, AnyAnswer(), **parts)
        return call.detailed(self.run(call))

    def run(self, call: Call[Any], *, stream: bool = False) -> httpx.Response:
        http = self._connections.get()
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
            except (httpx.TransportError, httpx.DecodingError) as error:
                step = plan.throw(error)
                continue
            try:
                step = plan.send(response)
            except StopIteration as done:
                return _checked(call, done.value)

    def close(self) -> None:
        """Close the connections, unless they belong to the `http_client` that was given."""
        if (http := self._connections.made()) is not None:
            http.close()

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

    @staticmethod
    def _loop() -> object:
        from anyio.lowlevel import current_token

        return current_token().native_token

    async def request(self, method: str, path: str, **parts: Any) -> Response[Any]:
        """The asynchronous `SyncClient.request`."""
        call = Call(self, method.upper(), path, AnyAnswer(), **parts)
        return call.detailed(await self.arun(call))

    async def arun(self, call: Call[Any], *, stream: bool = False) -> httpx.Response:
        http = self._connections.get()
        plan = self._attempts(call, http)
        step = next(plan)
        while True:
            try:
                if isinstance(step, float):
                    await sleep(step)
                    step = plan.send(None)
                    continue
                response = await http.send(step, stream=True)
                if not stream or not response.is_success:
                    await response.aread()
            except (httpx.TransportError, httpx.DecodingError) as error:
                step = plan.throw(error)
                continue
            try:
                step = plan.send(response)
            except StopIteration as done:
                return _checked(call, done.value)

    async def close(self) -> None:
        """Close the connections of the running event loop, unless they belong to the `http_client` that was given."""
        if (http := self._connections.made()) is not None:
            await http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


async def sleep(seconds: float) -> None:
    """Wait, in whichever event loop runs."""
    import anyio  # a tenth of httpx's own import time, which a synchronous program needn't pay

    await anyio.sleep(seconds)


def _is_over(loop: object) -> bool:
    """Whether an event loop has ended; one that can't tell is forgotten with its last reference."""
    is_closed = getattr(loop, "is_closed", None)
    return is_closed is not None and bool(is_closed())


def _retryable(method: str, status: int) -> bool:
    """429 and 503 were refused before any work; other failures only where a repeat can't be billed twice."""
    return status in (429, 503) or (method in IDEMPOTENT and status in (500, 502, 504))


def _connection_error(error: httpx.TransportError, call: Call[Any], sent: bool) -> APIConnectionError:
    kind = APITimeoutError if isinstance(error, httpx.TimeoutException) else APIConnectionError
    outcome = UNKNOWN if call.method not in IDEMPOTENT else "no answer came"
    details = f"{call.method} {call.path}: {type(error).__name__}: {error or 'no details'}"
    return kind(f"{details}; {outcome if sent else 'nothing was sent'}", sent=sent)


def _checked(call: Call[Any], response: httpx.Response) -> httpx.Response:
    if response.is_success:
        return response
    error = status_error(response.status_code, response.headers, response.content)
    if call.method not in IDEMPOTENT and response.status_code in (502, 504):
        error.outcome_unknown = True
        error.add_note(UNKNOWN)
    raise error


def _not_negative(name: str, value: N) -> N:
    if value < 0:
        raise InvalidArgumentError(f"{name}: {value} is negative")
    return value


def _log_answer(call: Call[Any], response: httpx.Response, seconds: float) -> None:
    """One line for each answer, without query, headers or bodies: they hold keys and people's data."""
    if log.isEnabledFor(logging.DEBUG):
        request_id = response.headers.get("x-request-id", "-")
        milliseconds = round(seconds * 1000)
        log.debug(
            "%s %s: %d in %d ms (%s)", call.method, call.path, response.status_code, milliseconds, request_id
        )
