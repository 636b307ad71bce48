"""The mock with something broken: an ASGI application around it that changes requests, answers or both."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import orjson

from leaperone_conformance.mock import Mock
from leaperone_conformance.mock.http.response import Receive, Send

JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it came; header names are lower case."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body; None where it isn't JSON."""
        return _json(self.body)

    def with_json(self, value: Any) -> "Request":
        """The same request with another body."""
        return replace(self, body=orjson.dumps(value))

    def with_header(self, name: str, value: str | None) -> "Request":
        """The same request with another header; None takes it away."""
        return replace(self, headers=_with(self.headers, name, value))


@dataclass(frozen=True, slots=True)
class Response:
    """An answer as it goes out; header names are lower case."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    @classmethod
    def of_json(cls, value: Any, status: int = 200) -> "Response":
        """An answer of JSON."""
        return cls(status, {"content-type": JSON}, orjson.dumps(value))

    @property
    def json(self) -> Any:
        """The body; None where it isn't JSON."""
        return _json(self.body)

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0].strip()

    @property
    def succeeded(self) -> bool:
        return 200 <= self.status < 300

    def with_json(self, value: Any) -> "Response":
        """The same answer with another body."""
        return replace(self, body=orjson.dumps(value))

    def with_header(self, name: str, value: str | None) -> "Response":
        """The same answer with another header; None takes it away."""
        return replace(self, headers=_with(self.headers, name, value))


@dataclass(frozen=True, slots=True)
class Change:
    """What is done to requests before the mock sees them (it may be answered instead), and to its answers."""

    before: Callable[[Request], Request | Response] = lambda request: request
    after: Callable[[Request, Response], Response] = lambda request, response: response


@dataclass(frozen=True, slots=True)
class Mutant:
    """One way to break an API."""

    id: str
    family: str
    operations: tuple[str, ...]
    """Keys of the operations whose requests and answers are changed; one that ends in ``*`` is all that begins so."""
    breaks: str
    """What a user would find, in one line."""
    change: Callable[[Mock], Change] = field(repr=False)
    """Makes the change for one mock, with a state of its own."""


class Mutated:
    """A mutant of ``mock`` as an ASGI application; ``hits`` counts how often it made a difference."""

    def __init__(self, mock: Mock, mutant: Mutant) -> None:
        self._mock = mock
        self._operations = frozenset(mutant.operations)
        self._below = tuple(key[:-1] for key in mutant.operations if key.endswith("*"))
        self._change = mutant.change(mock)
        self.base_path = mock.base_path
        self.hits = 0

    async def __call__(self, scope: Mapping[str, Any], receive: Receive, send: Send) -> None:
        """Passes everything on that isn't a request for one of the mutant's operations."""
        if scope["type"] != "http" or not self._concerns(self._operation(scope)):
            await self._mock(scope, receive, send)
            return
        request = await _request(scope, receive)
        changed = self._change.before(request)
        if isinstance(changed, Response):
            response = changed
        else:
            healthy = await self._answer(scope, changed)
            response = self._change.after(changed, healthy)
            self.hits += changed != request or response != healthy
        self.hits += isinstance(changed, Response)
        headers = [
            (name.encode("latin-1"), value.encode("latin-1")) for name, value in response.headers.items()
        ]
        await send({"type": "http.response.start", "status": response.status, "headers": headers})
        await send({"type": "http.response.body", "body": response.body, "more_body": False})

    def _concerns(self, key: str) -> bool:
        return key in self._operations or key.startswith(self._below)

    def _operation(self, scope: Mapping[str, Any]) -> str:
        path = _path(scope)
        match = self._mock.spec.routes.find(path)
        operation = match.operations.get(scope["method"]) if match else None
        # A method that the path doesn't have belongs to whatever the path has.
        if operation is None and match:
            operation = next(iter(match.operations.values()))
        return operation.key if operation else f"{scope['method']} {path.removeprefix(self.base_path)}"

    async def _answer(self, scope: Mapping[str, Any], request: Request) -> Response:
        headers = [
            (name.encode("latin-1"), value.encode("latin-1")) for name, value in request.headers.items()
        ]
        inner = {
            **scope,
            "raw_path": request.path.encode(),
            "query_string": request.query.encode("latin-1"),
            "headers": headers,
        }
        messages: list[Any] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": request.body, "more_body": False}

        async def send(message: Any) -> None:
            messages.append(message)

        await self._mock(inner, receive, send)
        start, *parts = messages
        response = {name.decode("latin-1"): value.decode("latin-1") for name, value in start["headers"]}
        # A changed body has another length.
        response.pop("content-length", None)
        return Response(start["status"], response, b"".join(part.get("body", b"") for part in parts))


def _path(scope: Mapping[str, Any]) -> str:
    raw: bytes = scope.get("raw_path") or scope["path"].encode()
    return raw.partition(b"?")[0].decode("latin-1")


async def _request(scope: Mapping[str, Any], receive: Receive) -> Request:
    body, more = b"", True
    while more:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
    return Request(scope["method"], _path(scope), scope["query_string"].decode("latin-1"), headers, body)


def _json(body: bytes) -> Any:
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        return None


def _with(headers: Mapping[str, str], name: str, value: str | None) -> dict[str, str]:
    rest = {known: text for known, text in headers.items() if known != name.lower()}
    return rest if value is None else {**rest, name.lower(): value}
