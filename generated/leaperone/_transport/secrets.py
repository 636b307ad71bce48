"""Keeping keys out of what is shown: URLs, headers, errors."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

import httpx

HIDDEN = "[hidden]"
HEADERS = frozenset({"authorization", "cookie", "proxy-authorization", "set-cookie"})


class HiddenURL(httpx.URL):
    """A URL whose text hides a query parameter and the password.

    httpx logs a URL by its text and sends it by its parts.
    """

    def __init__(self, url: httpx.URL, name: str) -> None:
        super().__init__(url)
        self._hidden = name

    def _shown(self) -> httpx.URL:
        shown = httpx.URL(self)
        if self._hidden in shown.params:
            shown = shown.copy_set_param(self._hidden, HIDDEN)
        return shown.copy_with(password=HIDDEN) if shown.password else shown

    def __str__(self) -> str:
        return str(self._shown())

    def __repr__(self) -> str:
        return f"URL({str(self)!r})"


def without_password(url: str) -> str:
    """The text of an address, good or bad, without user and password."""
    start, separator, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    return f"{start}{separator}{host.rpartition('@')[2]}{slash}{path}"


def shown_headers(headers: Mapping[str, str], secret: str) -> dict[str, str]:
    """Headers with the values of the secret ones hidden; `secret` is the name of one more."""
    names = HEADERS | {secret.lower()}
    return {name: HIDDEN if name.lower() in names else value for name, value in headers.items()}


def without_key(content: bytes, key: str | None) -> bytes:
    """A body that may repeat the key, as it is or as in a query, without it."""
    for text in {key, quote(key, safe="")} if key else ():
        content = content.replace(text.encode(), HIDDEN.encode())
    return content
