"""Replay: recorded responses, given again to the requests that they were recorded for."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from typing import Any
from urllib.parse import quote

from leaperone_conformance.mock.http.request import RawRequest, body_of
from leaperone_conformance.mock.http.response import JSON, MockResponse, Receive, Send
from leaperone_conformance.spec import Spec

from .app import MAX_BODY
from .cassette import RecordedExchange, RecordedResponse
from .exchange import ExchangeReader, RecordedRequest
from .validation import error

UNMATCHED = 501
"""No documented status, so that nobody takes it for a response of the API."""
_NEAREST = 3
_STREAM = "text/event-stream"


class Replay:
    """An ASGI application that answers from recorded exchanges.

    Of several responses to one request each is given once, in their order, the last one for ever. A request that wasn't
    recorded gets UNMATCHED, with the recorded ones that are nearest to it.
    """

    def __init__(self, spec: Spec, recorded: Iterable[RecordedExchange]) -> None:
        self.spec = spec
        self.base_path = spec.base_path
        self._reader = ExchangeReader(spec)
        self._responses: dict[bytes, list[RecordedResponse]] = defaultdict(list)
        self._known: dict[str, list[RecordedRequest]] = defaultdict(list)
        for exchange in recorded:
            responses = self._responses[exchange.request.identity]
            if not responses:
                self._known[exchange.request.operation].append(exchange.request)
            responses.append(exchange.response)

    async def __call__(self, scope: Mapping[str, Any], receive: Receive, send: Send) -> None:
        """ASGI 3: http requests; anything else is left alone."""
        if scope["type"] != "http":
            return
        body = await body_of(receive, MAX_BODY)
        if body is not None:
            await self.respond(self._request(scope, body)).send(send)

    def respond(self, request: RecordedRequest) -> MockResponse:
        """The next answer to a request."""
        responses = self._responses.get(request.identity)
        if responses is None:
            return self._unmatched(request)
        response = responses.pop(0) if len(responses) > 1 else responses[0]
        kind = response.headers.get("content-type", "")
        headers = {name: text for name, text in response.headers.items() if name != "content-type"}
        if not kind.startswith(_STREAM):
            return MockResponse(response.status, kind or JSON, (response.body,), headers)
        events = tuple(event + b"\n\n" for event in response.body.split(b"\n\n") if event)
        return MockResponse(response.status, kind, events, headers, stream=True)

    def _request(self, scope: Mapping[str, Any], body: bytes) -> RecordedRequest:
        incoming = RawRequest.of(scope, body)
        redactor = self._reader.redactor(incoming)
        raw_path = (
            (scope.get("raw_path") or quote(scope["path"]).encode()).partition(b"?")[0].decode("latin-1")
        )
        operation, path = self._reader.find(scope["method"], raw_path)
        if operation is None:
            return self._reader.unknown(scope["method"], raw_path, incoming, redactor)
        return self._reader.read(operation, path, incoming, redactor)

    def _unmatched(self, request: RecordedRequest) -> MockResponse:
        wanted = request.identity.decode()
        known = self._known.get(request.operation, [])
        ranked = sorted(
            known, key=lambda other: -SequenceMatcher(None, wanted, other.identity.decode()).ratio()
        )
        nearest = [
            {
                "path": other.path,
                "query": other.query,
                "body": other.body,
                "differs_in": _differences(request, other),
            }
            for other in ranked[:_NEAREST]
        ]
        message = (
            f"{request.operation}: this request was not recorded; {len(known)} others of the operation were"
        )
        return MockResponse(UNMATCHED, JSON, (error("not_recorded", message, nearest=nearest),))


def _differences(request: RecordedRequest, other: RecordedRequest) -> list[str]:
    """The names whose values differ."""
    found = []
    for part in ("path", "query", "body"):
        one, two = getattr(request, part), getattr(other, part)
        if isinstance(one, dict) and isinstance(two, dict):
            missing = object()
            names = sorted(one.keys() | two.keys())
            found += [f"{part}.{name}" for name in names if one.get(name, missing) != two.get(name, missing)]
        elif one != two:
            found.append(part)
    return found
