"""The proxy: an ASGI application in front of a real API that passes everything on and holds it against the spec."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import quote

import httpx

from leaperone_conformance.checks import Rules
from leaperone_conformance.errors import CassetteInvalid, ReportUnwritable
from leaperone_conformance.mock.faults.apply import broken_off
from leaperone_conformance.mock.http.request import RawRequest, body_of
from leaperone_conformance.mock.http.response import JSON, Message, MockResponse, Receive, Send
from leaperone_conformance.spec import Operation, Spec, authorization

from .cassette import Cassette, RecordedExchange, RecordedResponse
from .exchange import ExchangeReader, RecordedRequest
from .redact import Redactor
from .validation import documented_headers, error, violations
from .violations import Violations

MAX_BODY = 64 * 1024 * 1024
"""Bytes of a body of a request, and of one of a response, also decoded, that is recorded."""
_MAX_ENCODINGS = 2
_SLICE = 64
"""Bytes that are decoded at a time: of each may come a million."""
_PATIENCE = 2.0
"""Seconds for which the end of an answer waits for its verdict, which is noted in any case."""
_UNCHANGED = "%/?&=:@!$'()*+,;~[]"
"""Characters of a path and a query that are passed on as they are; others are percent-encoded."""
_HOP = frozenset(
    b"connection keep-alive proxy-authenticate proxy-authorization te trailer transfer-encoding upgrade".split()
)
"""Headers that belong to one connection."""
_REQUEST_HEADERS = _HOP | {b"host", b"content-length", b"accept-encoding"}
"""Headers of a request that are made anew."""
_ENCODINGS = frozenset({"identity", "gzip", "deflate", "br", "zstd"})
"""Content encodings that httpx decodes, the last two with further packages."""
_RESPONSE_HEADERS = _HOP | {b"date", b"server"}
"""Headers of a response that aren't passed on; the server in front of the proxy has the last two of its own."""


class Proxy:
    """Passes requests on to ``url`` and responses back as they arrive.

    Both are held against the spec, and responses against ``rules``, by default those of the spec; what is wrong goes
    to ``report``. With ``cassette`` they are written down, without keys and media. ``key`` takes the place of
    whatever key a request has. After ``max_requests`` requests nothing is passed on any more. ``transport`` is what
    httpx sends with.
    """

    def __init__(
        self,
        spec: Spec,
        url: str,
        report: Violations,
        *,
        rules: Rules | None = None,
        cassette: Cassette | None = None,
        key: str | None = None,
        max_requests: int | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self.spec = spec
        self.base_path = spec.base_path
        self._url = httpx.URL(url)
        self._report = report
        self._cassette = cassette
        self._key = key
        self._left = max_requests
        self._reader = ExchangeReader(spec)
        self._rules = rules or Rules(spec)
        self._judging: set[asyncio.Future[None]] = set()
        self.failure: CassetteInvalid | ReportUnwritable | None = None
        """Reason why recording failed; nothing is passed on from then on."""
        # Neither a .netrc nor a proxy of the environment may change what is sent.
        self._client = httpx.AsyncClient(transport=transport, timeout=600, trust_env=False)

    async def __call__(self, scope: Mapping[str, Any], receive: Receive, send: Send) -> None:
        """ASGI 3: http requests; anything else is left alone."""
        if scope["type"] != "http":
            return
        body = await body_of(receive, MAX_BODY)
        if body is None:
            return
        raw_path = (scope.get("raw_path") or quote(scope["path"]).encode()).partition(b"?")[0]
        rejected = self._rejected(body, raw_path)
        if rejected is not None:
            await rejected.send(send)
            return
        self._left = None if self._left is None else self._left - 1
        self._report.exchanges += 1
        incoming = RawRequest.of(scope, body)
        redactor = self._reader.redactor(incoming, self._key)
        response, failure = await self._pass_on(
            self._request(scope["method"], raw_path, incoming, scope["headers"]), send
        )
        if response is None:
            failure = redactor.text(f"nothing came: {failure}")
            await _own(502, "upstream_unreachable", failure).send(send)
        path = raw_path.decode("latin-1")
        await self._aside(lambda: self._judge(scope["method"], path, incoming, response, failure, redactor))
        if response is None:
            return
        if failure is None:
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        else:
            # What was cut off must not look whole.
            await broken_off(receive, send)

    async def _aside(self, judge: Callable[[], None]) -> None:
        """Judge in a thread, so that no other request waits for it, and wait for the verdict for a while."""
        judging = asyncio.ensure_future(asyncio.to_thread(judge))
        self._judging.add(judging)
        judging.add_done_callback(self._judging.discard)
        done, _ = await asyncio.wait((judging,), timeout=_PATIENCE)
        for judged in done:
            judged.result()

    def _judge(
        self,
        method: str,
        path: str,
        incoming: RawRequest,
        response: RecordedResponse | None,
        failure: str | None,
        redactor: Redactor,
    ) -> None:
        """Read a request, and report and record it with its answer."""
        operation, values = self._reader.find(method, path)
        if operation is None:
            request = self._reader.unknown(method, path, incoming, redactor)
        else:
            request = self._reader.read(operation, values, incoming, redactor)
        try:
            self._note(operation, request, response, failure, redactor)
        except (CassetteInvalid, ReportUnwritable) as error:
            self.failure = error

    def _rejected(self, body: bytes, raw_path: bytes) -> MockResponse | None:
        """The proxy's own answer to what it doesn't pass on."""
        if len(body) > MAX_BODY:
            return _own(413, "body_too_large", f"the proxy takes bodies of at most {MAX_BODY} bytes")
        if not raw_path.startswith(b"/"):
            # Joined to the URL it could name another host, which would be given the key.
            return _own(400, "path_invalid", "a path begins with /")
        if self.failure is not None:
            return _own(503, "nothing_written", str(self.failure))
        if self._left == 0:
            message = "the proxy has passed on as many requests as --max-requests allows"
            return _own(503, "max_requests_reached", message)
        return None

    async def _pass_on(
        self, request: httpx.Request, send: Send
    ) -> tuple[RecordedResponse | None, str | None]:
        """A response without its end being sent, and the error that cut it off; None where there was none."""
        response, body = None, bytearray()
        try:
            upstream = await self._client.send(request, stream=True)
            try:
                await send(_head(upstream))
                headers = {name.lower(): text for name, text in upstream.headers.items()}
                response = RecordedResponse(upstream.status_code, headers, b"")
                async for piece in upstream.aiter_raw():
                    body += piece if len(body) <= MAX_BODY else b""
                    await send({"type": "http.response.body", "body": piece, "more_body": True})
            finally:
                await upstream.aclose()
        except httpx.HTTPError as error:
            failure = f"{type(error).__name__}: {error}".removesuffix(": ")
            return None if response is None else replace(response, body=bytes(body)), failure
        return replace(response, body=bytes(body)), None

    def _note(
        self,
        operation: Operation | None,
        request: RecordedRequest,
        response: RecordedResponse | None,
        failure: str | None,
        redactor: Redactor,
    ) -> None:
        """Report and record an exchange. Raises CassetteInvalid and ReportUnwritable."""
        if request.problem is not None:
            self._report.add(request.operation, "request", None, request.problem)
        if response is None:
            self._report.add(request.operation, "answer", None, failure or "")
            return
        plain = _decoded(response) if failure is None else response
        if plain is None:
            encoding = response.headers.get("content-encoding", "identity")
            problem = f"content-encoding {encoding} can't be read, or more than {MAX_BODY} bytes: nothing is recorded"
            self._report.add(request.operation, "answer", response.status, problem)
            return
        response = plain
        if operation is not None:
            for line in violations(self._rules, operation, request, response, failure is None):
                self._report.add(request.operation, "answer", response.status, redactor.value(line))
        if self._cassette is None or failure is not None:
            return
        kept = documented_headers(operation, response.status)
        headers = {name: redactor.text(text) for name, text in response.headers.items() if name in kept}
        # Byte for byte, so that a file that a response repeats is found in whatever it is part of.
        body = redactor.text(response.body.decode("latin-1")).encode("latin-1")
        self._cassette.add(RecordedExchange(request, RecordedResponse(response.status, headers, body)))

    def _request(
        self, method: str, raw_path: bytes, incoming: RawRequest, headers: Iterable[tuple[bytes, bytes]]
    ) -> httpx.Request:
        """The request as it goes out: to the other host, with the key that is to be used."""
        below = raw_path.removeprefix(self.base_path.encode())
        query = b"?" + incoming.query_string if incoming.query_string else b""
        target = quote(self._url.raw_path.rstrip(b"/") + below + query, safe=_UNCHANGED)
        url = self._url.copy_with(raw_path=target.encode())
        kept = [(name.lower(), value) for name, value in headers if name.lower() not in _REQUEST_HEADERS]
        kept.append((b"accept-encoding", b"identity"))
        if self._key is not None:
            url = _with_key(self.spec, self._key, kept, url)
        return self._client.build_request(method, url, headers=kept, content=incoming.body)


def _head(response: httpx.Response) -> Message:
    """The beginning of a response, whose body is passed on as it was sent."""
    headers = [
        (name.lower(), value) for name, value in response.headers.raw if name.lower() not in _RESPONSE_HEADERS
    ]
    return {"type": "http.response.start", "status": response.status_code, "headers": headers}


def _decoded(response: RecordedResponse) -> RecordedResponse | None:
    """The exchange with its body in plain; None where it is too large, or encoded wrongly or unknown to httpx."""
    encodings = [
        name.strip().lower() for name in response.headers.get("content-encoding", "identity").split(",")
    ]
    if (
        len(response.body) > MAX_BODY
        or len(encodings) > _MAX_ENCODINGS
        or not _ENCODINGS.issuperset(encodings)
    ):
        return None
    if set(encodings) == {"identity"}:
        return response
    slices = (response.body[start : start + _SLICE] for start in range(0, len(response.body), _SLICE))
    headers = {"content-encoding": response.headers["content-encoding"]}
    body = bytearray()
    try:
        for piece in httpx.Response(response.status, headers=headers, content=slices).iter_bytes():
            body += piece
            if len(body) > MAX_BODY:
                return None
    except httpx.DecodingError:
        return None
    return replace(response, body=bytes(body))


def _with_key(spec: Spec, key: str, headers: list[tuple[bytes, bytes]], url: httpx.URL) -> httpx.URL:
    """Put ``key`` in the place of each key in a request; where it has none, give it in the first way that there is."""
    names = {name for name, _ in headers}
    schemes = list(spec.security_schemes.values())
    present = [
        scheme
        for scheme in schemes
        if (_place(scheme) in url.params if _in_query(scheme) else _place(scheme).encode() in names)
    ]
    for scheme in present or schemes[:1]:
        if _in_query(scheme):
            url = url.copy_set_param(scheme["name"], key)
        else:
            name = _place(scheme).encode()
            headers[:] = [header for header in headers if header[0] != name]
            word = authorization(scheme)
            headers.append((name, (key if word is None else f"{word} {key}").encode()))
    return url


def _in_query(scheme: Mapping[str, Any]) -> bool:
    return bool(scheme["type"] == "apiKey" and scheme["in"] == "query")


def _place(scheme: Mapping[str, Any]) -> str:
    """The parameter or header that holds the key of a security scheme."""
    if scheme["type"] != "apiKey":
        return "authorization"
    return str(scheme["name"] if _in_query(scheme) else scheme["name"].lower())


def _own(status: int, kind: str, message: str) -> MockResponse:
    return MockResponse(status, JSON, (error(kind, message),))
