"""The httpx client that a client and its copies share."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

import httpx

H = TypeVar("H", httpx.Client, httpx.AsyncClient)

DEFAULT_TIMEOUT = httpx.Timeout(120.0, connect=10.0)


class Connections(Generic[H]):
    """The httpx client that was given, else one made on first use, as making it loads the trust store."""

    def __init__(self, given: H | None, make: Callable[[], H]) -> None:
        self._given: H | None = given
        self._make: Callable[[], H] = make
        self.made: H | None = None
        self._making = threading.Lock()

    def get(self) -> H:
        """The one client, made now if it has to be."""
        if self._given is not None:
            return self._given
        if self.made is not None:
            return self.made
        with self._making:
            made: H = self.made or self._make()
            self.made = made
            return made
