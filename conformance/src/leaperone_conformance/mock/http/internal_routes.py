"""Paths outside of the API's: what the control endpoint and plug-ins serve under ``/__mock__/``.

A plug-in's answers may hold addresses (an image, an upload) that lead back to the mock; these are them.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from typing import TypeAlias

from .response import JSON, MockResponse

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


def foreign(request: InternalRequest, origins: Collection[str] = ()) -> MockResponse | None:
    """The refusal of a request that a page of another site may have sent; None for any other.

    A page can point a name of its own at this machine, so that the host must be an address or localhost; ``origins``
    are those whose pages may send requests, beside the mock's own. What a form can send is no JSON.
    """
    headers = request.headers
    host = headers.get("host", "")
    name = host.rpartition(":")[0] if re.search(r":[0-9]*$", host) else host
    origin = headers.get("origin")
    if name != "localhost" and not _is_address(name):
        return _error(403, f"host {host!r}: name this machine by its address, or as localhost")
    if origin is not None and origin not in (f"http://{host}", f"https://{host}", *origins):
        return _error(403, f"origin {origin!r}: isn't allowed here")
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if request.method in ("POST", "PUT", "PATCH") and kind != JSON:
        return _error(415, f"content type {kind or 'missing'}: send {JSON}")
    return None


def _is_address(name: str) -> bool:
    try:
        ip_address(name.removeprefix("[").removesuffix("]"))
    except ValueError:
        return False
    return True


def _error(status: int, message: str) -> MockResponse:
    return MockResponse.of_json({"error": message}, status)


RouteHandler: TypeAlias = Callable[[InternalRequest], MockResponse]


class InternalRoutes:
    """Handlers outside of the API, by the longest prefix of a path."""

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
