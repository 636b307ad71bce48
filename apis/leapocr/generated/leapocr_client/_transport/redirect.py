"""Redirects that the caller's own httpx client follows, without the key where they lead to another host.

httpx takes only the header Authorization away, and reads the whole body of each redirect.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

from .secrets import HIDDEN, MIN_SHOWN, HiddenURL, without_keys

if TYPE_CHECKING:
    from .settings import BaseClient

NO_AUTH = httpx.Auth()
"""Headers that the httpx client adds to the first request: they stay with that one's host."""
PORTS = {"http": 80, "https": 443}


def redirected(
    client: BaseClient, http: httpx.Client | httpx.AsyncClient, response: httpx.Response, hops: int
) -> httpx.Request | None:
    """The request that a response leads to; None where it leads to none or `http` follows none.

    Raises httpx.TooManyRedirects.
    """
    request = response.next_request
    if request is None or not http.follow_redirects:
        return None
    if hops >= http.max_redirects:
        raise httpx.TooManyRedirects("Exceeded maximum allowed redirects.", request=request)
    if not _keeps_origin(response.request.url, request.url):
        for name in client.key_names:
            request.headers.pop(name, None)
        request.url = _without_keys(client, request.url)
    request.url = HiddenURL(request.url, client.key_names, client.keys.secrets)
    return request


def _without_keys(client: BaseClient, url: httpx.URL) -> httpx.URL:
    """An address of another host without the keys that the server has put into it."""
    for name in client.key_names:
        url = url.copy_remove_param(name) if name in url.params else url
    text = str(url)
    hidden = without_keys(text, [key for key in client.keys.secrets if len(key) >= MIN_SHOWN])
    return url if hidden == text else httpx.URL(hidden.replace(HIDDEN, "hidden"))


def _keeps_origin(old: httpx.URL, new: httpx.URL) -> bool:
    """True if a URL has the scheme, host and port of another one, or is the same by https."""
    before, after = ((url.scheme, url.host, url.port or PORTS.get(url.scheme)) for url in (old, new))
    return before == after or (before, after) == (("http", old.host, 80), ("https", old.host, 443))
