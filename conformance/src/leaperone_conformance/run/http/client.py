"""The client of scenarios over HTTP: its requests go over the transport of the run, with its key."""

import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

import requests

from leaperone_conformance.checks import Exchange, Failure, Response, exchange_of, framing_failure
from leaperone_conformance.run.results.reproduce import SentRequest
from leaperone_conformance.scenarios import GOOD, Arguments, Credentials, Delivery, Unsupported
from leaperone_conformance.scenarios.serialization import cookie_text, path_text, query_text
from leaperone_conformance.spec import (
    MISSING,
    TOKEN_HEADER,
    TOKEN_VARIABLE,
    Operation,
    Spec,
    key_places,
    mock_token,
)
from leaperone_conformance.spec.json_text import scalar_text, written
from leaperone_conformance.spec.servers import is_loopback

from .receiver import Inbox, Receiver

_TIMEOUT = (10.0, 120.0)
_WRONG = "wrong"
_FAULT_HEADER = "X-Mock-Fault"
_CLOCK = "/__mock__/clock"


class FramingBroken(Exception):
    """The last response can't be used: its framing is broken."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.detail)
        self.failure = failure


class HttpClient:
    """Calls operations at a base URL, with ``placeholder`` for the key.

    ``control`` says that the target is a mock whose control endpoint may be used: its clock is moved instead of
    waiting, and it can be made to fail. Elsewhere at most ``patience`` seconds are waited in all. ``callbacks`` are a
    port of this machine and the URL that leads there from elsewhere.
    """

    def __init__(
        self,
        spec: Spec,
        session: requests.Session,
        base_url: str,
        *,
        placeholder: str,
        control: bool,
        patience: float,
        callbacks: tuple[int, str] | None = None,
    ) -> None:
        self.spec = spec
        self._session = session
        self._base_url = base_url.rstrip("/")
        self._placeholder = placeholder
        self._control = control
        self._patience = patience
        self.sent: SentRequest | None = None
        """The last request."""
        self.response: Response | None = None
        """The response to it."""
        self.exchanged: list[requests.Response] = []
        """All answers, each with its request, since this was last cleared."""
        self.deliveries: list[tuple[str, Delivery, Exchange]] = []
        """Deliveries of webhooks, by name, since this was last cleared, with exchanges about the same thing."""
        self._callbacks = callbacks
        self._receiver: Receiver | None = None
        self.called: list[tuple[Exchange, SentRequest]] = []
        """Calls of operations and their requests, since this was last cleared."""

    @property
    def control(self) -> bool:
        return self._control

    def call(self, operation: Operation, arguments: Arguments, credentials: Credentials = GOOD) -> Response:
        """The response of the operation. Raises requests.RequestException where there is none, FramingBroken."""
        return self._send(operation, arguments, self._presented(operation, credentials))

    def misplaced(
        self, operation: Operation, arguments: Arguments, header: str, prefix: str = "", query: str = ""
    ) -> Response:
        """The response to a call whose key is in the parameter ``query``, or in ``header``, after ``prefix``."""
        if query:
            return self._send(operation, arguments, {"params": {query: self._placeholder}})
        return self._send(operation, arguments, {"headers": {header: f"{prefix}{self._placeholder}"}})

    def failing(self, operation: Operation, arguments: Arguments, status: int) -> Response:
        """The response of a mock that was made to fail. Raises Unsupported where the target is none."""
        if not self._control:
            raise Unsupported("errors can be forced only on a mock (--mock-control)")
        places = self._presented(operation, GOOD)
        places["headers"] = {**places.get("headers", {}), _FAULT_HEADER: f"status={status}"}
        return self._send(operation, arguments, places)

    def put(self, url: str, content: bytes) -> Response:
        """The response to a PUT of an address of the target itself. Raises Unsupported for one elsewhere."""
        return self._request("PUT", self._own(url), {"data": content})

    def get(self, url: str) -> Response:
        """The response to a GET of an address of the target itself. Raises Unsupported for one elsewhere."""
        return self._request("GET", self._own(url), {})

    def _own(self, url: object) -> str:
        with suppress(ValueError):  # of what is no address
            if isinstance(url, str) and urlsplit(url)[:2] == urlsplit(self._base_url)[:2]:
                return url
        raise Unsupported("the address isn't the target's")

    def wait(self, seconds: float) -> None:
        """Move the clock of a mock, or wait. Raises Unsupported where that is longer than may be waited."""
        if self._control:
            self.tell("POST", _CLOCK, {"advance": seconds})
            return
        if seconds > self._patience:
            raise Unsupported("needs more waiting than --task-timeout allows")
        self._patience -= seconds
        time.sleep(seconds)

    def callback(self) -> Inbox:
        """An address for webhooks. Raises Unsupported where the target can't reach this machine."""
        if not (self._control or self._callbacks or is_loopback(self._base_url)):
            raise Unsupported("webhooks of an API elsewhere need an address that leads here (--callbacks)")
        if self._receiver is None:
            self._receiver = Receiver(self._callbacks[0] if self._callbacks else 0)
        if self._callbacks:
            return self._receiver.inbox(self._callbacks[1])
        if not self._control:
            return self._receiver.inbox(self._receiver.origin)
        # A public address, as is documented; the mock delivers what is for it to this machine.
        public = f"https://receiver-{self._receiver.port}.example.com"
        self.tell("PUT", "/__mock__/receiver", {"from": public, "to": self._receiver.origin})
        return self._receiver.inbox(public)

    def subscribe(self, url: str, secret: str) -> None:
        """Set the address of a mock's webhooks. Raises Unsupported where the target is none, or has none."""
        if not self._control:
            raise Unsupported("the address of webhooks can be set only on a mock (--mock-control)")
        self.tell("PUT", "/__mock__/webhook", {"url": url, "secret": secret})

    def delivered(self, webhook: str, delivery: Delivery, exchange: Exchange) -> None:
        """Keep a delivery, so that it is held against the rules."""
        self.deliveries.append((webhook, delivery, exchange))

    def close(self) -> None:
        """Stop receiving."""
        if self._receiver is not None:
            self._receiver.close()

    def tell(self, method: str, path: str, body: Any) -> None:
        """Tell a mock something at its control endpoint. Raises Unsupported where it refuses."""
        url = urljoin(self._base_url, path)
        headers = {TOKEN_HEADER: mock_token()}
        answer = self._session.request(method, url, json=body, headers=headers, timeout=_TIMEOUT)
        if answer.status_code in (401, 403):
            raise Unsupported(f"the control endpoint refuses: {TOKEN_VARIABLE} must have the mock's token")
        if not answer.ok:
            raise Unsupported(f"the control endpoint doesn't know {path}: is the mock an older one?")

    def fetch(self, path: str) -> Response:
        """The response to a GET of a path."""
        return self._exchange("GET", path, {})

    def _presented(self, operation: Operation, credentials: Credentials) -> dict[str, dict[str, str]]:
        """Places of the key, as arguments of requests: headers, params and cookies."""
        schemes = credentials.schemes
        if schemes is None:
            schemes = next(iter(operation.security), frozenset())
        key = self._placeholder if credentials.good else _WRONG
        return key_places((self.spec.security_schemes[name] for name in schemes), key)

    def _send(self, operation: Operation, arguments: Arguments, places: Mapping[str, Any]) -> Response:
        known = {(parameter.location, parameter.name): parameter for parameter in operation.parameters}
        path = operation.path.partition("#")[0]
        parts = [query_text(operation.parameters, arguments.query)]
        for name, value in arguments.path.items():
            parameter = known.get(("path", name))
            text = path_text(parameter, value) if parameter else quote(str(value), safe="")
            path = path.replace(f"{{{name}}}", name if arguments.in_query else text)
            parts += [f"{name}={text}"] if arguments.in_query else []
        query = "&".join(filter(None, parts))
        path = f"{path}{'&' if '?' in path else '?'}{query}" if query else path
        cookies = {
            name: cookie_text(known["cookie", name], value) for name, value in arguments.cookies.items()
        }
        options: dict[str, Any] = {**places, "cookies": {**cookies, **places.get("cookies", {})}}
        options["headers"] = {**arguments.headers, **places.get("headers", {})}
        kind = arguments.media_type or ""
        if arguments.body is MISSING:
            pass
        elif kind == "multipart/form-data":
            options["files"] = [(name, _part(value)) for name, value in _fields(arguments.body)]
        elif kind == "application/x-www-form-urlencoded":
            options["data"] = [(name, scalar_text(value)) for name, value in _fields(arguments.body)]
        else:
            whole = written(arguments.body) if kind.endswith("json") else str(arguments.body).encode()
            options["data"] = whole
            options["headers"]["Content-Type"] = kind
        response = self._exchange(operation.method, path, options)
        if self.sent is not None:
            self.called.append(
                (exchange_of(self.spec, operation, arguments.request(operation), response), self.sent)
            )
        return response

    def _exchange(self, method: str, path: str, options: Mapping[str, Any]) -> Response:
        return self._request(method, f"{self._base_url}{path}", options)

    def _request(self, method: str, url: str, options: Mapping[str, Any]) -> Response:
        response = self._session.request(method, url, timeout=_TIMEOUT, allow_redirects=False, **options)
        self.exchanged.append(response)
        request = response.request
        body = request.body.encode() if isinstance(request.body, str) else request.body
        sent_headers = {str(name): str(value) for name, value in request.headers.items()}
        self.sent = SentRequest(
            method, request.url or "", sent_headers, body if isinstance(body, bytes) else None
        )
        headers = {name.lower(): value for name, value in response.headers.items()}
        kind = headers.get("content-type", "")
        self.response = Response(response.status_code, kind, response.content, headers=headers)
        failure = framing_failure(self.response)
        if failure is not None:
            raise FramingBroken(failure)
        return self.response


def _fields(body: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The fields of a form: a list is one for each of its items."""
    for name, value in body.items():
        yield from ((name, item) for item in (value if isinstance(value, list) else [value]))


def _part(value: Any) -> tuple[Any, ...]:
    """A form's value as one part of it; bytes are a file, an object is JSON."""
    if isinstance(value, bytes):
        return getattr(value, "name", "file"), value
    text = scalar_text(value).encode()
    return (None, text, "application/json") if isinstance(value, dict | list) else (None, text)
