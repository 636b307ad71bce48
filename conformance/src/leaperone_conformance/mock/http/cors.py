"""Cross-origin requests of browsers (the Fetch standard): which pages may read responses."""

from collections.abc import Iterable, Mapping
from typing import Any

from .request import header_texts
from .response import MockResponse

_EXPOSED = "Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, X-Request-Id"


class Cors:
    """Allows the pages of some origins, ``*`` for all."""

    def __init__(self, origins: Iterable[str]) -> None:
        self._origins = frozenset(origins)

    def origin(self, scope: Mapping[str, Any]) -> tuple[str | None, MockResponse | None]:
        """The allowed origin of a request, and the response where it is a preflight."""
        if not self._origins:
            return None, None
        headers = header_texts(scope["headers"])
        origin = headers.get("origin")
        if origin is None or not self._origins & {origin, "*"}:
            return None, None
        if scope["method"] != "OPTIONS" or "access-control-request-method" not in headers:
            return origin, None
        allowed = {
            "Access-Control-Allow-Methods": headers["access-control-request-method"],
            "Access-Control-Allow-Headers": headers.get("access-control-request-headers", ""),
            "Access-Control-Max-Age": "600",
        }
        return origin, self.allowed(MockResponse(204, "text/plain", (), allowed), origin)

    def allowed(self, response: MockResponse, origin: str | None) -> MockResponse:
        """The response with the headers by which a page of ``origin`` may read it."""
        if origin is None:
            return response
        headers = {"Access-Control-Allow-Origin": origin, "Vary": "Origin"}
        return response.with_headers({**headers, "Access-Control-Expose-Headers": _EXPOSED})
