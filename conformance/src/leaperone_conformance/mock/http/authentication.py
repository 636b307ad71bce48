"""Authentication by the spec's security schemes, each alternative by itself enough."""

from base64 import b64decode
from collections.abc import Callable, Mapping
from http.cookies import CookieError, SimpleCookie
from typing import Any

from leaperone_conformance.spec import Operation, Spec

from .errors import ApiError, documented
from .request import RawRequest

Presented = Mapping[str, str | None]
"""The key that a request came with, by security scheme."""


class Authentication:
    """Checks the key of a request. Every key that ``accepts`` is a good one: the mock has no accounts."""

    def __init__(self, spec: Spec, accepts: Callable[[str], bool]) -> None:
        self._schemes = spec.security_schemes
        self._accepts = accepts
        self._any = tuple(frozenset({name}) for name in self._schemes)

    def presented(self, incoming: RawRequest) -> Presented:
        """Credentials of a request by security scheme, valid ones and others."""
        return {name: self._presented(scheme, incoming) for name, scheme in self._schemes.items()}

    def _presented(self, scheme: Mapping[str, Any], incoming: RawRequest) -> str | None:
        """The credential of a request for a scheme: of name and password the one that is a key; None without any."""
        text = _presented(scheme, incoming)
        if text is None or scheme.get("scheme", "").lower() != "basic":
            return text
        try:
            pair = b64decode(text, validate=True).decode("utf-8")
        except ValueError:
            return text
        return next((part for part in pair.split(":", 1) if self._accepts(part)), pair)

    def key(self, operation: Operation, presented: Presented) -> str | None:
        """The key of a request that ``presented`` these; None for a public operation without one.

        Raises ApiError (401) where a key is needed and none was given, or none that is a key.
        """
        given: str | None = None
        # A public operation takes any key, so that errors can be had from it on demand.
        for alternative in operation.security or self._any:
            keys = [presented[name] for name in alternative]
            if all(key is not None and self._accepts(key) for key in keys):
                return next((key for key in keys if key), None)
            given = next((key for key in keys if key is not None), given)
        if operation.public:
            return given
        status = documented(operation, 401, 403)
        if given is None:
            raise ApiError(status, "No API key was given", "missing_api_key", {"WWW-Authenticate": "Bearer"})
        raise ApiError(status, "The API key is not valid", "invalid_api_key", {"WWW-Authenticate": "Bearer"})


def _presented(scheme: Any, incoming: RawRequest) -> str | None:
    """The credential of the request for a scheme; None without any."""
    headers = incoming.headers
    if scheme["type"] != "apiKey":
        kind, _, token = headers.get("authorization", "").partition(" ")
        expected = scheme.get("scheme", "bearer").lower()
        if kind.lower() != expected:
            return None if not kind else ""
        return token.strip()
    name = scheme["name"]
    if scheme["in"] == "query":
        return next(iter(incoming.query.get(name, ())), None)
    if scheme["in"] == "cookie":
        try:
            cookie = SimpleCookie(headers.get("cookie", "")).get(name)
        except CookieError:
            return None
        return None if cookie is None else cookie.value
    return headers.get(name.lower())
