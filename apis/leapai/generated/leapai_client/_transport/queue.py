"""The queue of requests that wait for a connection of httpx's pool, which httpcore looks through over and over."""

from __future__ import annotations

from functools import partial
from typing import Any

import httpx


def shorten_queue(http: httpx.Client | httpx.AsyncClient) -> None:
    """Make the pools of an httpx client look only at as many waiting requests as can get a connection.

    Whenever a request begins or ends, httpcore looks through all connections for each that waits: 1,000 at once take
    minutes, longer than their timeouts.
    """
    for transport in (http._transport, *http._mounts.values()):
        pool: Any = getattr(transport, "_pool", None)
        assign = getattr(pool, "_assign_requests_to_connections", None)
        if assign is not None:
            pool._assign_requests_to_connections = partial(_assign, pool, assign)


def _assign(pool: Any, assign: Any) -> Any:
    requests = pool._requests
    waiting = [request for request in requests if request.is_queued()]
    if len(waiting) < 2:
        return assign()
    busy = sum(not (one.is_available() or one.is_idle() or one.is_closed()) for one in pool._connections)
    pool._requests = waiting[: max(pool._max_connections - busy, 0)]
    try:
        return assign()
    finally:
        pool._requests = requests
