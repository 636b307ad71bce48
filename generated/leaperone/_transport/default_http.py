"""The httpx clients that are made where none is given, and the cookies that they keep."""

from __future__ import annotations

import httpx

from .network import keep_deadlines
from .queue import shorten_queue

DEFAULT_TIMEOUT = httpx.Timeout(120.0, connect=10.0)


MOST_COOKIES = 4096
"""Bytes of cookies that are kept, the newest first: with more, servers refuse each further request for its size."""


class _Cookies(httpx.Cookies):
    """Cookies that are looked for only in responses that bring some: httpx makes a request of urllib's from each."""

    def extract_cookies(self, response: httpx.Response) -> None:
        if "set-cookie" not in response.headers:
            return
        super().extract_cookies(response)
        drop_unsendable(self)
        left = MOST_COOKIES
        for cookie in reversed(list(self.jar)):
            size = len(f"{cookie.name}={cookie.value}; ")
            if size <= left:
                left -= size
            else:
                self.jar.clear(cookie.domain, cookie.path, cookie.name)


def drop_unsendable(cookies: httpx.Cookies) -> None:
    """Forget the cookies that a header can't hold, with which no request could be sent any more."""
    for cookie in list(cookies.jar):
        text = f"{cookie.name}={cookie.value}{cookie.path}"
        if not (text.isascii() and text.isprintable()):
            cookies.jar.clear(cookie.domain, cookie.path, cookie.name)


class SyncHttp(httpx.Client):
    """The httpx client that is made where none is given."""

    def __init__(self) -> None:
        super().__init__(timeout=DEFAULT_TIMEOUT)
        self._kept = _Cookies()
        shorten_queue(self)
        keep_deadlines(self)

    @property  # type: ignore[misc]  # can be read only: nobody else has this httpx client
    def cookies(self) -> httpx.Cookies:
        return self._kept


class AsyncHttp(httpx.AsyncClient):
    """The asynchronous `SyncHttp`."""

    def __init__(self) -> None:
        super().__init__(timeout=DEFAULT_TIMEOUT)
        self._kept = _Cookies()
        shorten_queue(self)

    @property  # type: ignore[misc]  # can be read only: nobody else has this httpx client
    def cookies(self) -> httpx.Cookies:
        return self._kept
