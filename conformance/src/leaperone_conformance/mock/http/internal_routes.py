"""Paths outside of the API's: what the control endpoint and plug-ins serve under ``/__mock__/``.

A plug-in's answers may hold addresses (an image, an upload) that lead back to the mock; these are them.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from .response import MockResponse

PREFIX = "/__mock__/"
_HOST = re.compile(r"[A-Za-z0-9.-]+(:[0-9]{1,5})?|\[[0-9A-Fa-f:.]+\](:[0-9]{1,5})?")
_NOWHERE = "mock.invalid"


@dataclass(frozen=True, slots=True)
class InternalRequest:
    """A request for a path outside of the API's; header names are lower case."""

    method: str
    path: str
    query: bytes
    headers: Mapping[str, str]
    body: bytes


RouteHandler: TypeAlias = Callable[[InternalRequest], MockResponse]


class InternalRoutes:
    """What is served where, by the longest prefix of a path."""

    def __init__(self) -> None:
        self._served: dict[str, RouteHandler] = {}

    def serve(self, prefix: str, handler: RouteHandler) -> None:
        """Let ``handler`` answer for the paths that begin with ``prefix``, which begins with PREFIX."""
        self._served[prefix] = handler
        self._served = dict(sorted(self._served.items(), key=lambda entry: -len(entry[0])))

    def respond(self, request: InternalRequest) -> MockResponse | None:
        """None where nothing is served at the path."""
        for prefix, handler in self._served.items():
            if request.path.startswith(prefix):
                return handler(request)
        return None


def address(headers: Mapping[str, str], path: str) -> str:
    """The URL of ``path`` on this mock, by the name under which the caller with these ``headers`` knows it."""
    host = headers.get("host", "")
    scheme = "https" if headers.get("x-forwarded-proto") == "https" else "http"
    return f"{scheme}://{host if _HOST.fullmatch(host) else _NOWHERE}{path}"
