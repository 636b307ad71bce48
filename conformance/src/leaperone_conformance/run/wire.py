"""The one way out: every request of a run, whoever makes it, is counted and gets its key here.

Schemathesis only ever sees a placeholder for the key, so whatever it records, prints or writes can't hold it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.sharedctypes import Synchronized
from typing import Any

import requests
from requests.adapters import BaseAdapter, HTTPAdapter
from schemathesis.core.transport import Response
from schemathesis.generation.case import Case
from schemathesis.python import asgi
from schemathesis.transport.requests import REQUESTS_TRANSPORT, ManagedCookiesSession, RequestsTransport

PLACEHOLDER = "$LEAPERONE_API_KEY"
MAX_EVENTS = 100_000

App = Callable[..., Any]


class RequestLimitReached(KeyboardInterrupt):
    """The run may send no further request. An interrupt, because that is what stops Schemathesis at once."""


class Allowance:
    """Counts the requests of all workers and stops at a limit."""

    def __init__(self, counter: "Synchronized[int]", maximum: int | None) -> None:
        self._counter = counter
        self._maximum = maximum

    @property
    def used_up(self) -> bool:
        """Whether no further request may be sent."""
        return self._maximum is not None and self._counter.value >= self._maximum

    def take(self) -> None:
        """Count one request, before it is sent. Raises RequestLimitReached instead of exceeding the limit."""
        with self._counter.get_lock():
            if self._maximum is not None and self._counter.value >= self._maximum:
                raise RequestLimitReached
            self._counter.value += 1


class _Gate(BaseAdapter):
    """Counts, puts the key in place of its placeholder, and leaves no trace of it in the answer."""

    def __init__(self, inner: BaseAdapter, allowance: Allowance, key: str) -> None:
        super().__init__()
        self._inner = inner
        self._allowance = allowance
        self._key = key

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        self._allowance.take()
        outgoing = request.copy()
        for name, value in request.headers.items():
            if isinstance(value, str) and PLACEHOLDER in value:
                outgoing.headers[name] = value.replace(PLACEHOLDER, self._key)
        response = self._inner.send(outgoing, *args, **kwargs)
        response.request = request
        return response

    def close(self) -> None:
        self._inner.close()


class Wire(RequestsTransport):
    """Sends cases over one ``session``, whatever session the caller has; others may send over it too."""

    def __init__(self, session: requests.Session) -> None:
        super().__init__()
        self._copy_serializers_from(REQUESTS_TRANSPORT)
        self.session = session

    def send(self, case: Case[Any], *, session: requests.Session | None = None, **kwargs: Any) -> Response:
        return super().send(case, session=self.session, **kwargs)


@contextmanager
def wire(app: App | None, allowance: Allowance, key: str) -> Iterator[Wire]:
    """A transport to an ASGI application in this process or, without one, to the network."""
    inner: BaseAdapter = (
        HTTPAdapter() if app is None else asgi.get_client(app, max_stream_events=MAX_EVENTS).adapter
    )
    with ManagedCookiesSession() as session:
        # Neither a .netrc nor a proxy of the environment may change what is sent.
        session.trust_env = False
        session.adapters.clear()
        for scheme in ("http://", "https://"):
            session.mount(scheme, _Gate(inner, allowance, key))
        yield Wire(session)
