"""The transport of a run: every request, whoever makes it, is counted and gets its key here.

Schemathesis only ever sees a placeholder for the key, so whatever it records, prints or writes can't hold it.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote

import requests
from requests.adapters import BaseAdapter
from schemathesis.core import deserialization
from schemathesis.core.deserialization import DeserializationContext
from schemathesis.core.transport import Response
from schemathesis.generation.case import Case
from schemathesis.python import asgi
from schemathesis.transport import SerializationContext
from schemathesis.transport.requests import REQUESTS_TRANSPORT, ManagedCookiesSession, RequestsTransport

from leaperone_conformance.spec.json_text import sequence
from leaperone_conformance.spec.newest import SEQUENCES

from .framing import MAX_EVENTS, FramingAdapter
from .policy import RequestPolicy

App = Callable[..., Any]

_JSON = "application/json"
_READ_JSON = deserialization._DESERIALIZERS[_JSON]


class _Gate(BaseAdapter):
    """Adapter that consults the policy and replaces the placeholder by the key, which the response doesn't have."""

    def __init__(self, inner: BaseAdapter, policy: RequestPolicy, placeholder: str, key: str) -> None:
        super().__init__()
        self._placeholder = placeholder
        self._inner = inner
        self._policy = policy
        self._key = key

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        outgoing = request.copy()
        for name, value in request.headers.items():
            if isinstance(value, str) and self._placeholder in value:
                outgoing.headers[name] = value.replace(self._placeholder, self._key)
        outgoing.url = (request.url or "").replace(quote(self._placeholder), quote(self._key, safe=""))
        response = self._policy.send(outgoing, lambda: self._inner.send(outgoing, *args, **kwargs))
        response.request = request
        return response

    def close(self) -> None:
        self._inner.close()


class Transport(RequestsTransport):
    """Sends cases over one ``session``, whatever session the caller has; others may send over it too."""

    def __init__(self, session: requests.Session) -> None:
        super().__init__()
        self._copy_serializers_from(REQUESTS_TRANSPORT)
        self.serializer(*SEQUENCES)(_lines)
        self.session = session

    def send(self, case: Case[Any], *, session: requests.Session | None = None, **kwargs: Any) -> Response:
        return super().send(case, session=self.session, **kwargs)


def _lines(context: SerializationContext, value: Any) -> dict[str, Any]:
    """A body that is a sequence of JSON values, a line each; what is no list is sent as one of them."""
    values = value if isinstance(value, list) else [value]
    return {"data": "".join(f"{json.dumps(item, default=str)}\n" for item in values).encode()}


@contextmanager
def sequences_known() -> Iterator[None]:
    """Inside the block Schemathesis can show a request whose body is a sequence, which it writes by itself, and reads a
    response that is one as the list of its values; it takes no other media type for JSON than those whose names say so.
    """
    REQUESTS_TRANSPORT.serializer(*SEQUENCES)(_lines)
    # It has no public way to forget a reader again.
    readers = deserialization._DESERIALIZERS
    readers.update({**dict.fromkeys(SEQUENCES, _values), _JSON: _value})
    try:
        yield
    finally:
        REQUESTS_TRANSPORT.unregister_serializer(*SEQUENCES)
        readers[_JSON] = _READ_JSON
        for media_type in SEQUENCES:
            del readers[media_type]


def _value(context: DeserializationContext, response: Response) -> Any:
    """The value of a response that is JSON. Raises NotImplementedError for a JWT, which Schemathesis takes for JSON."""
    kind = next(iter(response.headers.get("content-type", ())), _JSON)
    if not kind.partition(";")[0].strip().lower().endswith("json"):
        raise NotImplementedError
    return _READ_JSON(context, response)


def _values(context: DeserializationContext, response: Response) -> list[Any]:
    """The values of a response that is a sequence. Raises ValueError where one isn't JSON."""
    return sequence(response.content or b"")


@contextmanager
def open_transport(app: App | None, policy: RequestPolicy, placeholder: str, key: str) -> Iterator[Transport]:
    """A transport to an ASGI application in this process or, without one, to the network; sends ``key`` where the
    caller says ``placeholder``."""
    inner: BaseAdapter = (
        FramingAdapter() if app is None else asgi.get_client(app, max_stream_events=MAX_EVENTS).adapter
    )
    with ManagedCookiesSession() as session:
        # Neither a .netrc nor a proxy of the environment may change what is sent.
        session.trust_env = False
        session.adapters.clear()
        for scheme in ("http://", "https://"):
            session.mount(scheme, _Gate(inner, policy, placeholder, key))
        yield Transport(session)
