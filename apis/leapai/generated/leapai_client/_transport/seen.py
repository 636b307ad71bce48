"""Memory of the webhooks that have come before."""

from __future__ import annotations

import threading
from collections.abc import Awaitable
from typing import Protocol


class Seen(Protocol):
    """A store of keys that outlives what it is used by: what `seen` of a client takes.

    `add` tells whether the key is new, `discard` forgets it; for an asynchronous client both may be asynchronous.
    """

    def add(self, key: str) -> bool | Awaitable[bool]: ...

    def discard(self, key: str) -> Awaitable[None] | None: ...


class Memory:
    """The last `size` keys, in this process; safe in threads."""

    def __init__(self, size: int = 10_000) -> None:
        self._size = size
        self._keys: dict[str, None] = {}
        self._lock = threading.Lock()

    def add(self, key: str) -> bool:
        """True if the key is new; it is remembered."""
        with self._lock:
            if key in self._keys:
                return False
            self._keys[key] = None
            if len(self._keys) > self._size:
                del self._keys[next(iter(self._keys))]
            return True

    def discard(self, key: str) -> None:
        """Forget a key."""
        with self._lock:
            self._keys.pop(key, None)
