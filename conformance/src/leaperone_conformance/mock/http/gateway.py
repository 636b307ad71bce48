"""The proxy before an API, by the spec's ``x-body-limit``: it refuses bodies itself, with a page and no error."""

from typing import Any

from leaperone_conformance.spec import Spec

from .response import MockResponse

_PAGE = (
    "<html>\r\n<head><title>413 Request Entity Too Large</title></head>\r\n"
    "<body>\r\n<center><h1>413 Request Entity Too Large</h1></center>\r\n</body>\r\n</html>\r\n"
)


class Gateway:
    """Refuses bodies over the documented limit; none where the spec has no limit."""

    def __init__(self, spec: Spec) -> None:
        limit: dict[str, Any] = spec.document["info"].get("x-body-limit", {})
        self._bytes: float = limit.get("bytes", float("inf"))
        self._error = MockResponse(
            limit.get("status", 413), limit.get("type", "text/html"), (_PAGE.encode(),)
        )

    def error(self, body: bytes) -> MockResponse | None:
        """The page for a body that is too large; None for any other."""
        return self._error if len(body) > self._bytes else None
