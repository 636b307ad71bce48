"""RecordedExchange answers, given again to the requests that they were given to."""

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
from .judge import error

UNMATCHED = 501
"""No documented status, so that nobody takes it for an answer of the API."""
_NEAREST = 3
_STREAM = "text/event-stream"


class Replay:
    """An ASGI application that answers from recorded exchanges.

    Of several answers to one request each is given once, in their order, the last one for ever. A request that wasn't
    recorded gets UNMATCHED, with the recorded ones that are nearest to it.
    """

    def __init__(self, spec: Spec, recorded: Iterable[RecordedExchange]) -> None:
        self.spec = spec
        self.base_path = spec.base_path
        self._asking = ExchangeReader(spec)
        self._answers: dict[bytes, list[RecordedResponse]] = defaultdict(list)
        self._known: dict[str, list[RecordedRequest]] = defaultdict(list)
        for exchange in recorded:
            answers = self._answers[exchange.asked.identity]
            if not answers:
                self._known[exchange.asked.operation].append(exchange.asked)
            answers.append(exchange.told)

    async def __call__(self, scope: Mapping[str, Any], receive: Receive, send: Send) -> None:
        """ASGI 3: http requests; anything else is left alone."""
        if scope["type"] != "http":
            return
        body = await body_of(receive, MAX_BODY)
        if body is not None:
            await self.answer(self._asked(scope, body)).send(send)

    def answer(self, asked: RecordedRequest) -> MockResponse:
        """The next answer to a request."""
        answers = self._answers.get(asked.identity)
        if answers is None:
            return self._unmatched(asked)
        told = answers.pop(0) if len(answers) > 1 else answers[0]
        kind = told.headers.get("content-type", "")
        headers = {name: text for name, text in told.headers.items() if name != "content-type"}
        if not kind.startswith(_STREAM):
            return MockResponse(told.status, kind or JSON, (told.body,), headers)
        events = tuple(event + b"\n\n" for event in told.body.split(b"\n\n") if event)
        return MockResponse(told.status, kind, events, headers, stream=True)

    def _asked(self, scope: Mapping[str, Any], body: bytes) -> RecordedRequest:
        incoming = RawRequest.of(scope, body)
        redactor = self._asking.redactor(incoming)
        raw_path = (
            (scope.get("raw_path") or quote(scope["path"]).encode()).partition(b"?")[0].decode("latin-1")
        )
        operation, path = self._asking.find(scope["method"], raw_path)
        if operation is None:
            return self._asking.unknown(scope["method"], raw_path, incoming, redactor)
        return self._asking.read(operation, path, incoming, redactor)

    def _unmatched(self, asked: RecordedRequest) -> MockResponse:
        wanted = asked.identity.decode()
        known = self._known.get(asked.operation, [])
        ranked = sorted(
            known, key=lambda other: -SequenceMatcher(None, wanted, other.identity.decode()).ratio()
        )
        nearest = [
            {
                "path": other.path,
                "query": other.query,
                "body": other.body,
                "differs_in": _differences(asked, other),
            }
            for other in ranked[:_NEAREST]
        ]
        message = (
            f"{asked.operation}: this request was not recorded; {len(known)} others of the operation were"
        )
        return MockResponse(UNMATCHED, JSON, (error("not_recorded", message, nearest=nearest),))


def _differences(asked: RecordedRequest, other: RecordedRequest) -> list[str]:
    """The names whose values differ."""
    found = []
    for part in ("path", "query", "body"):
        one, two = getattr(asked, part), getattr(other, part)
        if isinstance(one, dict) and isinstance(two, dict):
            missing = object()
            names = sorted(one.keys() | two.keys())
            found += [f"{part}.{name}" for name in names if one.get(name, missing) != two.get(name, missing)]
        elif one != two:
            found.append(part)
    return found
