"""The proxy: an ASGI application in front of a real API that passes everything on and holds it against the spec."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import httpx

from leaperone_conformance.mock.answer import JSON, Answer, Receive, Send
from leaperone_conformance.mock.request import Incoming, body_of
from leaperone_conformance.spec import Operation, Spec

from .asked import Asked, Asking
from .cassette import Cassette, Recorded, Told
from .judge import documented_headers, error, violations
from .redact import Redactor
from .violations import Violations

MAX_BODY = 64 * 1024 * 1024
_HOP = {
    "connection",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "host",
    "content-length",
    "content-encoding",
    "accept-encoding",
}
"""Headers that belong to one connection, or no longer fit once it is another."""


class Proxy:
    """Passes requests on to ``url`` and answers back as they arrive.

    Both are held against the spec; what is wrong goes to ``report``. With ``cassette`` they are written down, without
    keys and media. ``key`` takes the place of whatever key a request has. After ``max_requests`` requests nothing is
    passed on any more. ``transport`` is what httpx sends with.
    """

    def __init__(
        self,
        spec: Spec,
        url: str,
        report: Violations,
        *,
        cassette: Cassette | None = None,
        key: str | None = None,
        max_requests: int | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self.spec = spec
        self.base_path = spec.base_path
        self._url = url.rstrip("/")
        self._report = report
        self._cassette = cassette
        self._key = key
        self._left = max_requests
        self._asking = Asking(spec)
        # Neither a .netrc nor a proxy of the environment may change what is sent.
        self._client = httpx.AsyncClient(transport=transport, timeout=600, trust_env=False)

    async def __call__(self, scope: Mapping[str, Any], receive: Receive, send: Send) -> None:
        """ASGI 3: http requests; anything else is left alone."""
        if scope["type"] != "http":
            return
        body = await body_of(receive, MAX_BODY)
        if body is None:
            return
        if len(body) > MAX_BODY:
            await _own(send, 413, "body_too_large", f"the proxy takes bodies of at most {MAX_BODY} bytes")
            return
        incoming = Incoming.of(scope, body)
        redactor = self._asking.redactor(incoming, self._key)
        raw_path = (
            (scope.get("raw_path") or quote(scope["path"]).encode()).partition(b"?")[0].decode("latin-1")
        )
        if not raw_path.startswith("/"):
            # Joined to the URL it could name another host, which would be given the key.
            await _own(send, 400, "path_invalid", "a path begins with /")
            return
        operation, path = self._asking.find(scope["method"], raw_path)
        if operation is None:
            asked = self._asking.unknown(scope["method"], raw_path, incoming, redactor)
        else:
            asked = self._asking.read(operation, path, incoming, redactor)
        if self._left == 0:
            message = "the proxy has passed on as many requests as --max-requests allows"
            await _own(send, 503, "max_requests_reached", message)
            return
        self._left = None if self._left is None else self._left - 1
        self._report.exchanges += 1
        if asked.problem is not None:
            self._report.add(asked.operation, "request", None, asked.problem)
        await self._pass_on(scope["method"], raw_path, incoming, operation, asked, redactor, send)

    async def _pass_on(
        self,
        method: str,
        raw_path: str,
        incoming: Incoming,
        operation: Operation | None,
        asked: Asked,
        redactor: Redactor,
        send: Send,
    ) -> None:
        request = self._request(method, raw_path, incoming)
        begun, whole, body = False, True, bytearray()
        try:
            response = await self._client.send(request, stream=True)
            headers = {name.lower(): text for name, text in response.headers.items()}
            passed = [
                (name.encode("latin-1"), text.encode("latin-1"))
                for name, text in headers.items()
                if name not in _HOP
            ]
            await send({"type": "http.response.start", "status": response.status_code, "headers": passed})
            begun = True
            async for piece in response.aiter_bytes():
                body += piece
                await send({"type": "http.response.body", "body": piece, "more_body": True})
        except httpx.HTTPError as failure:
            whole = False
            what = redactor.text(f"{type(failure).__name__}: {failure}")
            if not begun:
                self._report.add(asked.operation, "answer", None, f"nothing came: {what}")
                await _own(send, 502, "upstream_unreachable", f"{method} {raw_path}: {what}")
                return
        await response.aclose()
        told = Told(response.status_code, headers, bytes(body))
        self._note(operation, asked, told, whole, redactor)
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    def _note(
        self, operation: Operation | None, asked: Asked, told: Told, whole: bool, redactor: Redactor
    ) -> None:
        if operation is not None:
            for line in violations(self.spec, operation, asked, told, whole):
                self._report.add(asked.operation, "answer", told.status, redactor.value(line))
        if self._cassette is None or not whole:
            return
        kept = documented_headers(operation, told.status)
        headers = {name: redactor.text(text) for name, text in told.headers.items() if name in kept}
        # Byte for byte, so that a file that an answer repeats is found in whatever it is part of.
        body = redactor.text(told.body.decode("latin-1")).encode("latin-1")
        self._cassette.add(Recorded(asked, Told(told.status, headers, body)))

    def _request(self, method: str, raw_path: str, incoming: Incoming) -> httpx.Request:
        """The request as it goes out: to the other host, with the key that is to be used."""
        below = raw_path.removeprefix(self.base_path) if raw_path.startswith(self.base_path) else raw_path
        query = incoming.query_string.decode("latin-1")
        headers = {name: text for name, text in incoming.headers.items() if name not in _HOP}
        headers["accept-encoding"] = "identity"
        url = httpx.URL(f"{self._url}{below}{'?' if query else ''}{query}")
        if self._key is not None:
            url = _with_key(self.spec, self._key, headers, url)
        return self._client.build_request(method, url, headers=headers, content=incoming.body)


def _with_key(spec: Spec, key: str, headers: dict[str, str], url: httpx.URL) -> httpx.URL:
    """Put ``key`` in the place of each key in a request; where it has none, give it in the first way that there is."""
    schemes = list(spec.security_schemes.values())
    present = [
        scheme for scheme in schemes if _place(scheme) in (url.params if _in_query(scheme) else headers)
    ]
    for scheme in present or schemes[:1]:
        if _in_query(scheme):
            url = url.copy_set_param(scheme["name"], key)
        else:
            kind = scheme.get("scheme", "bearer").capitalize()
            headers[_place(scheme)] = key if scheme["type"] == "apiKey" else f"{kind} {key}"
    return url


def _in_query(scheme: Mapping[str, Any]) -> bool:
    return bool(scheme["type"] == "apiKey" and scheme["in"] == "query")


def _place(scheme: Mapping[str, Any]) -> str:
    """The parameter or header that holds the key of a security scheme."""
    if scheme["type"] != "apiKey":
        return "authorization"
    return str(scheme["name"] if _in_query(scheme) else scheme["name"].lower())


async def _own(send: Send, status: int, kind: str, message: str) -> None:
    await Answer(status, JSON, (error(kind, message),)).send(send)
