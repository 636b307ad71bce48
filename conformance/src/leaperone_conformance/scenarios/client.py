"""The client of a scenario: anything that can call an operation, over HTTP or through a client of the API."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from leaperone_conformance.checks import Exchange, Failure, Request, Response, undocumented
from leaperone_conformance.spec import MISSING, Operation, Spec
from leaperone_conformance.spec.json_text import parsed


class Unsupported(Exception):
    """The caller has no means to do this; the conversation ends without a verdict."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """Arguments of an operation, as values of its schemas."""

    path: Mapping[str, Any] = field(default_factory=dict)
    query: Mapping[str, Any] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    """As they are sent."""
    body: Any = MISSING
    media_type: str | None = None
    cookies: Mapping[str, Any] = field(default_factory=dict)
    in_query: bool = False
    """Path parameters are sent in the query, on the path in which only their names are left (``x-url-formats``)."""

    def request(self, operation: Operation) -> Request:
        """The request of an operation with these arguments, as checks see it."""
        return Request(
            operation.method,
            self.body,
            self.media_type,
            path=self.path,
            query=self.query,
            headers=self.headers,
        )


@dataclass(frozen=True, slots=True)
class Credentials:
    """The security schemes that a request uses, with a valid key or an invalid one."""

    schemes: frozenset[str] | None = None
    """Names of security schemes; None: those of the operation's first alternative."""
    good: bool = True


GOOD = Credentials()
NONE = Credentials(frozenset())


@dataclass(frozen=True, slots=True)
class Delivery:
    """A request that came to an address of the client's."""

    method: str
    media_type: str
    headers: Mapping[str, str]
    """By lower-case name."""
    body: bytes = field(repr=False)
    rest: str = ""
    """The path and query after the address."""

    def json(self) -> Any:
        """The value of the body. Raises ValueError for what is no JSON."""
        return parsed(self.body)


class Callback(Protocol):
    """An address for webhooks, and what came there."""

    @property
    def url(self) -> str:
        """The address to send to the target."""
        ...

    def refuse(self, times: int) -> None:
        """Answer so many deliveries with 503."""
        ...

    def deliveries(self, count: int, seconds: float) -> Sequence[Delivery]:
        """The deliveries received so far; waits until there are ``count``, at most so many seconds."""
        ...


class Client(Protocol):
    """Calls the operations of one spec. Every method raises Unsupported for what this caller can't do."""

    spec: Spec

    @property
    def control(self) -> bool:
        """True if the target is a mock with an open control endpoint."""
        ...

    def call(self, operation: Operation, arguments: Arguments, credentials: Credentials = GOOD) -> Response:
        """The response of the operation, error responses included."""
        ...

    def misplaced(
        self, operation: Operation, arguments: Arguments, header: str, prefix: str = "", query: str = ""
    ) -> Response:
        """The response to a call whose good key is in a header, or in ``query``, which isn't documented for it."""
        ...

    def failing(self, operation: Operation, arguments: Arguments, status: int) -> Response:
        """The response of a target that was made to answer this call with an error status."""
        ...

    def put(self, url: str, content: bytes) -> Response:
        """The response to a PUT, without a key, to an address that the target gave."""
        ...

    def get(self, url: str) -> Response:
        """The response to a GET, without a key, of an address that the target gave."""
        ...

    def wait(self, seconds: float) -> None:
        """Let time pass for the target."""
        ...

    def callback(self) -> "Callback":
        """An address that the target can send webhooks to, new for each call."""
        ...

    def subscribe(self, url: str, secret: str) -> None:
        """Set the address of webhooks that no request asks for, and the secret that signs them, as in a dashboard."""
        ...

    def delivered(self, webhook: str, delivery: Delivery, exchange: Exchange) -> None:
        """Note a delivery of a webhook, with the exchange that says what has become of what it is about."""
        ...

    def fetch(self, path: str) -> Response:
        """The response to a GET of a path that is no operation."""
        ...


def response_failures(
    client: Client, operation: Operation, arguments: Arguments, response: Response, *, keyless: bool = False
) -> Iterator[Failure]:
    """Failures of a response that isn't as documented for its operation and status, nor for another operation that the
    request may be meant for.
    """
    request = Request(operation.method, arguments.body, arguments.media_type, True, keyless, arguments.path)
    found = list(undocumented(client.spec, operation, request, response))
    twins = client.spec.routes.twins(operation) if found else ()
    fits = any(next(undocumented(client.spec, twin, request, response), None) is None for twin in twins)
    return iter(() if fits else found)
