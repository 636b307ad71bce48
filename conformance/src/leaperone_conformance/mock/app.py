"""The mock as an ASGI application: find the operation, check the key, read the request, answer."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from leaperone_conformance.errors import OptionInvalid, SpecInvalid
from leaperone_conformance.mock.faults.apply import damaged, deliver
from leaperone_conformance.mock.faults.model import Fault, Faults
from leaperone_conformance.mock.http.authentication import Authentication
from leaperone_conformance.mock.http.cors import Cors
from leaperone_conformance.mock.http.errors import RETRY_AFTER, ApiError, default_shape, error_for
from leaperone_conformance.mock.http.gateway import Gateway
from leaperone_conformance.mock.http.internal_routes import PREFIX, InternalRequest, InternalRoutes
from leaperone_conformance.mock.http.request import RawRequest, body_of, header_texts
from leaperone_conformance.mock.http.response import MockResponse, Receive, Send
from leaperone_conformance.mock.http.url_formats import OPTION, UrlFormats
from leaperone_conformance.mock.ids import RequestIds
from leaperone_conformance.mock.replies import Replies, replies_of
from leaperone_conformance.mock.replies.scenario import Source
from leaperone_conformance.mock.responses.callbacks import DocumentedCallbacks
from leaperone_conformance.mock.responses.default import DefaultResponses
from leaperone_conformance.mock.responses.errors import ErrorResponses
from leaperone_conformance.mock.responses.failure import failure_response
from leaperone_conformance.mock.responses.shapes import Shapes
from leaperone_conformance.mock.state.billing import PLENTY, Account, Bill
from leaperone_conformance.mock.state.call_log import HIDDEN, CallLog, LoggedCall, keys_of
from leaperone_conformance.mock.state.clock import Clock
from leaperone_conformance.mock.state.rate_limits import RateLimits
from leaperone_conformance.mock.state.webhooks import Webhooks, relaxed
from leaperone_conformance.spec import TOKEN_HEADER, Match, Operation, Spec, mock_token
from leaperone_conformance.spec.redaction import Redaction, without_keys
from leaperone_conformance.values.sampler import Sampler, UnsupportedSchema
from leaperone_conformance.values.seeded import SeededRandom

from .control import Control
from .handlers import Services, api_package
from .pipeline import Mutation, Pipeline

FAULT_HEADER = "x-mock-fault"
MAX_BODY = 64 * 1024 * 1024


class Mock:
    """Serves every operation of a spec, deterministic by seed.

    ``clock`` is what tasks and time stamps go by; it stands still unless it is advanced or real. ``shapes``
    pins the responses that come in several shapes (see ``shapes``). ``mutate`` makes a deliberately
    broken mock: it is called last, with the operation, the call and the response, for every request that was
    accepted, and its result is sent instead. ``credits`` is what there is to spend: each answered call costs its
    documented price, and nothing is answered without credits. ``tier`` is the number of the one whose rate
    limits hold; none by default. ``faults`` strike as each of them says, and with ``fault_headers`` also those
    that a request chooses (``X-Mock-Fault: latency=0.5, truncated-body``). ``control`` opens the control endpoint,
    for requests with ``control_headers``, and implies ``fault_headers``.
    ``journal`` holds the calls. ``private_callbacks`` lets callbacks go to addresses of this machine and network,
    and over plain HTTP, ``public_callbacks`` to public hosts; without either none is sent.

    ``replies`` are scripted responses, or the path of a file or cassette with them; ``strict`` refuses requests that
    none is for. ``cors`` are the origins whose pages may read responses, ``*`` for all.

    ``api`` names the API whose handlers and keys are used, where ``spec`` isn't named as it.

    Raises OptionInvalid for a shape, tier or fault that there isn't, a negative balance, or the spec of another API.
    """

    def __init__(
        self,
        spec: Spec,
        *,
        api: str | None = None,
        seed: int = 0,
        clock: Clock | None = None,
        shapes: Mapping[str, str] | None = None,
        mutate: Mutation | None = None,
        max_body: int = MAX_BODY,
        credits: float = PLENTY,
        tier: str | None = None,
        faults: Iterable[Fault] = (),
        fault_headers: bool = False,
        control: bool = False,
        private_callbacks: bool = False,
        public_callbacks: bool = False,
        replies: Source = (),
        strict: bool = False,
        cors: Iterable[str] = (),
    ) -> None:
        if private_callbacks:
            spec = relaxed(spec)
        self.spec = spec
        self.seed = seed
        self.clock = clock or Clock()
        self.account = Account(credits)
        self.faults = Faults(spec, seed, faults)
        self._fault_headers = fault_headers or control
        self.journal = CallLog(spec)
        self.callbacks = Webhooks(spec, self.clock, private=private_callbacks, public=public_callbacks)
        self._internal_routes = InternalRoutes()
        self.control_headers: Mapping[str, str] = {}
        """Headers that a request to the control endpoint needs; none where that isn't open."""
        self._catalogue = spec.base_path + spec.document["info"].get("x-catalogue", "")
        self.max_body = max_body
        self._gateway = Gateway(spec)
        sampler = Sampler(spec)
        self._errors = ErrorResponses(spec, sampler)
        default_responses = DefaultResponses(spec, sampler, seed)
        if api not in (None, spec.name):
            spec.check_api(str(api))
        package = api_package(api or spec.name)
        self._sampler = sampler
        self._shapes = Shapes(spec, sampler, shapes or {})
        self._urls = UrlFormats(spec, self._shapes.pinned(OPTION))
        services = Services(
            spec,
            seed,
            self.clock,
            sampler,
            default_responses,
            self._shapes,
            self.account,
            self.callbacks,
            self._internal_routes,
        )
        self._stray = package.stray
        cors = tuple(cors)
        self._cors = Cors(cors)
        self._ids = RequestIds()
        self.replies = Replies(spec, package.speaks, package.message, replies_of(replies), strict=strict)
        if control:
            served = Control(
                self.faults,
                self.replies,
                self.journal,
                self.clock,
                self.account,
                self.callbacks,
                frozenset(cors),
            )
            self.control_headers = {TOKEN_HEADER: mock_token()}
            self._internal_routes.serve(PREFIX, served.respond)
        self._authentication = Authentication(spec, package.accepts_key)
        self._pipeline = Pipeline(
            spec,
            seed,
            clock=self.clock,
            authentication=self._authentication,
            limits=RateLimits(spec, tier, self.clock),
            bill=Bill(spec, self.account, package.measures),
            handlers=package.handlers_for(services),
            default_responses=default_responses,
            shapes=self._shapes,
            replies=self.replies,
            callbacks=DocumentedCallbacks(spec, sampler, self.callbacks, self.clock),
            ids=self._ids,
            mutate=mutate,
            max_body=max_body,
        )

    async def __call__(self, scope: Mapping[str, Any], receive: Receive, send: Send) -> None:
        """ASGI 3: http requests and the life span; anything else is closed."""
        if scope["type"] == "lifespan":
            await _lifespan(receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1000})
        else:
            body = await body_of(receive, self.max_body)
            if body is not None:
                await self.deliver(self.answer(scope, body), receive, send)

    def answer(self, scope: Mapping[str, Any], body: bytes) -> tuple[MockResponse, tuple[Fault, ...]]:
        """The response to an HTTP request, and the faults with which it is sent."""
        origin, preflight = self._cors.origin(scope)
        if preflight is not None:
            return preflight, ()
        path: str = scope["path"]
        faults: tuple[Fault, ...] = ()
        response = self._internal(scope, body) if path.startswith(PREFIX) else None
        if response is None and path == self._catalogue and scope["method"] == "GET":
            response = MockResponse.of_json(self.spec.document)
        if response is None:
            response, faults = self._respond(scope, body)
            if response.delay:
                faults = (*faults, Fault("latency", seconds=response.delay))
        return self._cors.allowed(response, origin), faults

    async def deliver(
        self, answered: tuple[MockResponse, Iterable[Fault]], receive: Receive, send: Send
    ) -> None:
        """Send what ``answer`` gave."""
        await deliver(*answered, receive, send)

    @property
    def base_path(self) -> str:
        """Base path of the API, by the spec's ``servers``: ``/api/v1``, or ``""``."""
        return self.spec.base_path

    @property
    def methods(self) -> frozenset[str]:
        """The methods that its operations have."""
        return frozenset(operation.method for operation in self.spec.operations)

    def _internal(self, scope: Mapping[str, Any], body: bytes) -> MockResponse | None:
        """The response for a path outside of the API's; None where nothing is served there."""
        request = InternalRequest(
            scope["method"], scope["path"], scope["query_string"], header_texts(scope["headers"]), body
        )
        return self._internal_routes.respond(request)

    def _respond(self, scope: Mapping[str, Any], body: bytes) -> tuple[MockResponse, tuple[Fault, ...]]:
        """The response, faults in its content included, and the faults that it is to be sent with."""
        operation: Operation | None = None
        faults: tuple[Fault, ...] = ()
        problem: str | None = None
        incoming = RawRequest.of(scope, body)
        presented = self._authentication.presented(incoming)
        try:
            match = self._match(scope, incoming)
            operation = _operation(match, scope)
            faults = self.faults.due(operation) + self._requested_faults(incoming.headers)
            failed = self._failure(operation, faults, scope, body) if faults else None
            rejected = self._gateway.error(body)
            response = (
                rejected or failed or self._pipeline.respond(operation, match.encoded, incoming, presented)
            )
        except (ApiError, UnsupportedSchema, SpecInvalid, RecursionError) as raised:
            error = _as_api_error(raised)
            keys = keys_of(presented, incoming.headers, incoming.query)
            error.message = without_keys(Redaction(*keys, mask=HIDDEN)(error.message), HIDDEN)
            problem = error.message or None
            response = self._errors.response(error, operation, incoming.headers.get("accept", ""))
            name = self._rejected_id(scope, body)
            if self._shapes and operation is not None:
                response = self._shapes.fit(operation, response, name.encode(), default_shape(error))
            response = response.with_headers({"X-Request-Id": self._ids.next(name.encode())})
        if operation is not None and faults:
            failure = self._errors.response(error_for(500, self.clock.now()), operation)
            response = damaged(response, faults, self.spec, operation, failure)
        if not scope["path"].startswith(PREFIX):  # whoever looks for the control endpoint calls no operation
            self.journal.add(
                LoggedCall(
                    self.clock.now(),
                    scope["method"],
                    scope["path"],
                    incoming.query_string,
                    incoming.headers,
                    body,
                    None if operation is None else operation.key,
                    response.status,
                    problem,
                    tuple(fault.fault for fault in faults) if faults else (),
                    presented,
                )
            )
        return response, faults

    def _failure(
        self, operation: Operation, faults: Iterable[Fault], scope: Mapping[str, Any], body: bytes
    ) -> MockResponse | None:
        """A failure on a success status, where a fault is one; like other errors it does and costs nothing.

        Raises ApiError where one has another status.
        """
        status = next((fault.status for fault in faults if fault.status is not None), None)
        if status is not None:
            wait = (
                fault.seconds for fault in faults if fault.status is not None and fault.seconds is not None
            )
            raise error_for(status, self.clock.now(), next(wait, RETRY_AFTER))
        if not any(fault.fault == "failure" for fault in faults):
            return None
        name = self._rejected_id(scope, body)
        response = failure_response(self.spec, self._sampler, operation, SeededRandom(name))
        return (
            None
            if response is None
            else response.with_headers({"X-Request-Id": self._ids.next(name.encode())})
        )

    def _match(self, scope: Mapping[str, Any], incoming: RawRequest) -> Match:
        path = scope.get("raw_path") or quote(scope["path"]).encode()
        match = self._urls.find(path.partition(b"?")[0].decode("latin-1"), incoming)
        if match is None:
            stray = self._stray(self.spec, scope["path"])
            raise stray or ApiError(404, f"No such path: {scope['method']} {scope['path']}", "not_found")
        return match

    def _requested_faults(self, headers: Mapping[str, str]) -> tuple[Fault, ...]:
        """The faults that a request chooses in its header. Raises ApiError (400) for one that there isn't."""
        wanted = headers.get(FAULT_HEADER) if self._fault_headers else None
        if wanted is None:
            return ()
        try:
            return tuple(Fault.of_text(text) for text in wanted.split(","))
        except OptionInvalid as error:
            raise ApiError(400, f"{FAULT_HEADER}: {error}") from error

    def _rejected_id(self, scope: Mapping[str, Any], body: bytes) -> str:
        """Digest of a request that never became a call; equal for equal requests."""
        head = f"{self.seed} {scope['method']} {scope['path']} ".encode("utf-8", "replace")
        digest = hashlib.blake2b(head + scope["query_string"] + b" ", digest_size=16)
        digest.update(body)
        return f"req-{digest.hexdigest()}"


def _operation(match: Match, scope: Mapping[str, Any]) -> Operation:
    operation = match.operations.get(scope["method"])
    if operation is None:
        allow = ", ".join(sorted(match.operations))
        message = f"{scope['method']} is not possible here, only {allow}"
        raise ApiError(405, message, "method_not_allowed", {"Allow": allow})
    return operation


def _as_api_error(error: Exception) -> ApiError:
    """The error for a request without a response: 501 for a reason of the document, else the reason itself."""
    if isinstance(error, ApiError):
        return error
    if isinstance(error, RecursionError):
        return ApiError(400, "the request is nested too deeply to be read")
    return ApiError(501, str(error), "not_implemented")


async def _lifespan(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
