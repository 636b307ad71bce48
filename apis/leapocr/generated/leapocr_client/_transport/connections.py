"""The httpx clients that a client and its copies share."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

import httpx

from .network import keep_deadlines

H = TypeVar("H", httpx.Client, httpx.AsyncClient)

DEFAULT_TIMEOUT = httpx.Timeout(120.0, connect=10.0)


MOST_COOKIES = 4096
"""Bytes of cookies that are kept, the newest first: with more, servers refuse each further request for its size."""


class _Cookies(httpx.Cookies):
    """Cookies that are looked for only in answers that bring some: httpx makes a request of urllib's from each."""

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
        keep_deadlines(self)

    @property  # type: ignore[misc]  # can be read only: nobody else has this httpx client
    def cookies(self) -> httpx.Cookies:
        return self._kept


class AsyncHttp(httpx.AsyncClient):
    """The asynchronous `SyncHttp`."""

    def __init__(self) -> None:
        super().__init__(timeout=DEFAULT_TIMEOUT)
        self._kept = _Cookies()

    @property  # type: ignore[misc]  # can be read only: nobody else has this httpx client
    def cookies(self) -> httpx.Cookies:
        return self._kept


class Connections(Generic[H]):
    """The httpx client that was given, else one made on first use, as making it loads the trust store.

    Connections belong to the event loop that opened them, so one is made for each loop; `loop` tells which runs.
    """

    def __init__(self, given: H | None, make: Callable[[], H], loop: Callable[[], object]) -> None:
        self._given: H | None = given
        self._make: Callable[[], H] = make
        self._loop = loop
        self._made: WeakKeyDictionary[object, H] = WeakKeyDictionary()
        self._making = threading.Lock()

    def get(self) -> H:
        """The one to send by, made now if it has to be."""
        if self._given is not None:
            return self._given
        loop = self._loop()
        with self._making:
            made: H | None = self._made.get(loop)
            if made is None:
                for other in [other for other in self._made if _is_over(other)]:
                    del self._made[other]
                made = self._made[loop] = self._make()
            return made

    def made(self) -> H | None:
        """The one that was made for the running loop, if any."""
        return self._made.get(self._loop())


def _is_over(loop: object) -> bool:
    """Whether an event loop has ended; one that can't tell is forgotten with its last reference."""
    is_closed = getattr(loop, "is_closed", None)
    return is_closed is not None and bool(is_closed())
