"""The mock as an ASGI application: find the operation, check the key, read the request, answer."""

import hashlib
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

from leaperone_conformance.spec import Operation, Spec

from .account import PLENTY, Account, Bill
from .answer import Answer, Receive, Send
from .auth import Authentication
from .call import Call
from .clock import Clock
from .generator import Generator, Unanswerable
from .generic import Generic
from .limits import Limits
from .plugins import Services, api_for
from .refusal import Refusal, Refusals, demanded, documented
from .request import Incoming, RequestReader

MAX_BODY = 64 * 1024 * 1024

Mutation = Callable[[Operation, Call, Answer], Answer]


class Mock:
    """Serves every operation of a spec, deterministic by seed.

    ``clock`` is what tasks and time stamps go by; it stands still unless it is advanced or real. ``shapes``
    pins the answers that come in several shapes (see the API's plugins). ``mutate`` makes a deliberately
    broken mock: it is called last, with the operation, the call and the answer, for every request that was
    accepted, and its result is sent instead. ``credits`` is what there is to spend: each answered call costs its
    documented price, and nothing is answered without credits. ``tier`` is the number of the one whose rate limits
    hold; none by default. Raises OptionInvalid for a shape or tier that there isn't, or a negative balance.
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
    ) -> None:
        self.spec = spec
        self.seed = seed
        self.clock = clock or Clock()
        self.account = Account(credits)
        self._limits = Limits(spec, tier, self.clock)
        self._mutate = mutate
        self._max_body = max_body
        self._refusals = Refusals(spec)
        generator = Generator(spec)
        self._generic = Generic(spec, generator)
        known = api_for(api or spec.name)
        services = Services(
            spec, seed, self.clock, generator, self._generic, dict(shapes or {}), self.account
        )
        self._bill = Bill(spec, self.account, known.measures)
        self._handlers = known.handlers(services)
        self._authentication = Authentication(spec, known.accepts_key)
        self._readers: dict[str, RequestReader] = {}

    async def __call__(self, scope: Mapping[str, Any], receive: Receive, send: Send) -> None:
        """ASGI 3: http requests and the life span; anything else is closed."""
        if scope["type"] == "lifespan":
            await _lifespan(receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1000})
        else:
            body = await _body(receive, self._max_body)
            if body is not None:
                await self._respond(scope, body).send(send)

    def _respond(self, scope: Mapping[str, Any], body: bytes) -> Answer:
        operation: Operation | None = None
        try:
            path = scope.get("raw_path") or quote(scope["path"]).encode()
            match = self.spec.routes.find(path.partition(b"?")[0].decode("latin-1"))
            if match is None:
                raise Refusal(404, f"No such path: {scope['method']} {scope['path']}", "not_found")
            operation = match.operations.get(scope["method"])
            if operation is None:
                allow = ", ".join(sorted(match.operations))
                message = f"{scope['method']} is not possible here, only {allow}"
                raise Refusal(405, message, "method_not_allowed", {"Allow": allow})
            headers = {
                name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]
            }
            return self._answer(
                operation, Incoming(match.path_parameters, scope["query_string"], headers, body)
            )
        except Refusal as refusal:
            answer = self._refusals.answer(refusal, operation)
            return answer.with_headers({"X-Request-Id": self._refused_id(scope, body)})

    def _refused_id(self, scope: Mapping[str, Any], body: bytes) -> str:
        """The id of a request that never became a call."""
        head = f"{self.seed} {scope['method']} {scope['path']} ".encode("utf-8", "replace")
        return (
            f"req-{hashlib.blake2b(head + scope['query_string'] + b' ' + body, digest_size=16).hexdigest()}"
        )

    def _answer(self, operation: Operation, incoming: Incoming) -> Answer:
        key = self._authentication.key(operation, incoming.headers, incoming.query)
        wanted = demanded(key or "", self.clock.now())
        if wanted is not None:
            raise wanted
        window = self._limits.count(operation)
        if len(incoming.body) > self._max_body:
            raise Refusal(documented(operation, 413, 400), f"body: larger than {self._max_body} bytes")
        reader = self._readers.get(operation.key)
        if reader is None:
            reader = self._readers[operation.key] = RequestReader(self.spec, operation, self.seed)
        call = reader.read(incoming)
        self._bill.check(call)
        try:
            answer = self._handlers.get(operation.key, self._generic)(call)
        except Unanswerable as error:
            raise Refusal(501, str(error), "not_implemented") from error
        self._bill.charge(call, answer)
        answer = answer.with_headers({"X-Request-Id": f"req-{call.fingerprint.hex()}", **window})
        return answer if self._mutate is None else self._mutate(operation, call, answer)


async def _body(receive: Receive, limit: int) -> bytes | None:
    """The body; cut off soon after ``limit``, so that it is seen to be too large; None if the client left."""
    chunks, size, more = [], 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        more = message.get("more_body", False)
        if size <= limit:
            chunks.append(message.get("body", b""))
            size += len(chunks[-1])
    return b"".join(chunks)


async def _lifespan(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
