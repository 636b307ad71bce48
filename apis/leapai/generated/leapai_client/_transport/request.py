"""A call as a request of httpx, with what the httpx client that sends it adds to every request.

`httpx.Client.build_request` would do the same in twice the time: it reads the address twice where there is a query.
"""

from __future__ import annotations

import math
from collections.abc import Awaitable, Generator, Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any

import httpx

from .._data.form import Encoded
from ..errors import InvalidArgumentError
from ..types import UNSET
from .call import utf8
from .default_http import drop_unsendable
from .secrets import HiddenURL, without_password

if TYPE_CHECKING:
    from .call import Call
    from .http import BaseClient


def request_of(call: Call[Any], client: BaseClient, http: Any) -> Generator[Awaitable[str], str, httpx.Request]:
    """The request of a call, to be sent with `http`; yields keys that have to be awaited.

    Raises InvalidArgumentError where it can't be sent.
    """
    if not client.base_url or client.base_url.startswith("/"):
        names = f"base_url= or set {client._environment}_BASE_URL"
        raise InvalidArgumentError(f"base_url: the API documents no host, so pass {names}")
    try:
        keyless = call.public or not client._schemes
        keys = [] if keyless else (yield from client.keys.written(call.security, client._environment))
        own = call.operation.server if client.base_url == client._default_url else ""
        request = _request(call, http, own or client.base_url, keys, client._timeout)
        if call.deadline is not None:
            request.extensions["timeout"] = call.deadline.phases(request.extensions["timeout"])
    except httpx.InvalidURL as error:
        shown = without_password(client.base_url)
        raise InvalidArgumentError(f"base_url: {shown!r} is no address of an API: {error}") from error
    if client._hides:
        request.url = HiddenURL(request.url, client.key_names, client.keys.secrets)
    return request


def _request(
    call: Call[Any],
    http: httpx.Client | httpx.AsyncClient,
    base_url: str,
    keys: Iterable[tuple[str, str, str]],
    timeout: float | httpx.Timeout | None,
) -> httpx.Request:
    """The request, with `keys` by their place, name and value; raises InvalidArgumentError for what can't be sent, and
    httpx.InvalidURL.
    """
    query, own = call.sent_query(), call.sent_headers()
    for where, name, value in keys:
        if where == "header":
            own = {name: value, **own}  # which the caller's own may replace
        elif where == "query":
            query.setdefault(name, value)
        else:
            own["Cookie"] = "; ".join(filter(None, [own.get("Cookie"), f"{name}={value}"]))
    headers = httpx.Headers(http.headers)
    for name, value in own.items():
        if not (value.isascii() and value.isprintable()):
            raise InvalidArgumentError(f"{name}: a value that is sent in a header can hold only printable ASCII")
        headers[name] = value
    seconds = http.timeout if timeout is None else httpx.Timeout(timeout)
    cookies = http.cookies or None
    if cookies is not None:
        drop_unsendable(cookies)
    cookie = headers.pop("Cookie", None) if cookies else None
    try:
        request = httpx.Request(
            call.method,
            _address(base_url + call.path, query, http.params),
            headers=headers,
            cookies=cookies,
            extensions={"timeout": seconds.as_dict()},
            **call.sent_body(),
        )
    except InvalidArgumentError:
        raise
    except RecursionError as error:
        raise InvalidArgumentError(f"{call.method} {call.path} can't be sent: it is nested too deep") from error
    except (TypeError, ValueError) as error:
        what = _unsendable(call, query) or str(error)
        raise InvalidArgumentError(f"{call.method} {call.path} can't be sent: {what}") from error
    if cookie is not None:  # which httpx would send in place of those that it keeps
        request.headers["Cookie"] = "; ".join(filter(None, [request.headers.get("Cookie"), cookie]))
    return request


def _unsendable(call: Call[Any], query: dict[str, Any]) -> str | None:
    """The first value of a call that JSON or UTF-8 can't hold, with its place; None where all can be sent."""
    body = {} if call.content is not None else call.body() or {}
    texts = {k: v for k, v in body.items() if isinstance(v, str)} if call.json is UNSET else body
    return next(chain(_faults(query, ""), _faults(texts, "")), None)


def _faults(value: Any, place: str) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            name = f"{place}.{key}" if place else str(key)
            yield from _faults(str(key), name)
            yield from _faults(item, name)
    elif isinstance(value, list | tuple):
        for number, item in enumerate(value):
            yield from _faults(item, f"{place}[{number}]")
    elif isinstance(value, str):
        try:
            utf8(value, place)
        except InvalidArgumentError as error:
            yield str(error)
    elif isinstance(value, float) and not math.isfinite(value):
        yield f"{place}: JSON has no {value}"
    elif not isinstance(value, int | float | None):
        yield f"{place}: {type(value).__name__} is no type of JSON"


def _address(url: str, query: dict[str, Any], more: httpx.QueryParams) -> str | httpx.URL:
    """`url` with a query; `more` is what the httpx client sends with every request."""
    if any(type(value) is Encoded for value in query.values()):
        pieces = [_piece(name, value) for name, value in {**dict(more), **query}.items()]
        text = "&".join(filter(None, pieces))
    else:
        sent = httpx.QueryParams(query) if query else more
        text = _spaced(more.merge(query) if query and more else sent)
    return f"{url}{'&' if '?' in url else '?'}{text}" if text else _read(url)


def _piece(name: str, value: Any) -> str:
    return value if type(value) is Encoded else _spaced(httpx.QueryParams({name: value}))


def _spaced(query: httpx.QueryParams) -> str:
    """A query as a URI has it; httpx writes a space as forms do, which not every server reads in a URI."""
    return str(query).replace("+", "%20")


@lru_cache(maxsize=256)
def _read(url: str) -> httpx.URL:
    """A URL that was read once: most calls go to the same few addresses, and httpx takes its time to read one."""
    return httpx.URL(url)
