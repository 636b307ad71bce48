"""The httpx clients that a client and its copies share."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar
from weakref import WeakKeyDictionary

import httpx

H = TypeVar("H", httpx.Client, httpx.AsyncClient)


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
        """The httpx client to send by, made now if it has to be."""
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
        """The httpx client that was made for the running loop, if any."""
        return self._made.get(self._loop())


def is_successor(http: object) -> bool:
    """True for a client of httpx2, which is no dependency of this package: who has one has imported it."""
    module: Any = sys.modules.get("httpx2")
    return module not in (None, httpx) and isinstance(http, module.Client | module.AsyncClient)


def _is_over(loop: object) -> bool:
    """True if an event loop has ended; one that can't tell is forgotten with its last reference."""
    is_closed = getattr(loop, "is_closed", None)
    return is_closed is not None and bool(is_closed())
