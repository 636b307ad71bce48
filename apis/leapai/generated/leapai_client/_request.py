"""A call as a request of httpx, with what the httpx client that sends it adds to every request.

`httpx.Client.build_request` would do the same in twice the time: it reads the address twice where there is a query.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

import httpx

from .errors import InvalidArgumentError

if TYPE_CHECKING:
    from ._call import Call

Credential = tuple[Literal["header", "query"], str, str]
"""Where the key goes, under which name, and with what before it."""


def request_of(
    call: Call[Any],
    http: httpx.Client | httpx.AsyncClient,
    base_url: str,
    credential: Credential | None,
    timeout: float | httpx.Timeout | None,
) -> httpx.Request:
    """The request; raises InvalidArgumentError for what can't be sent, and httpx.InvalidURL."""
    query, own = call.sent_query(), call.sent_headers()
    if credential is not None:
        where, name, value = credential
        (own if where == "header" else query)[name] = value
    headers = httpx.Headers(http.headers)
    for name, value in own.items():
        if not (value.isascii() and value.isprintable()):
            raise InvalidArgumentError(
                f"{name}: a value that is sent in a header can hold only printable ASCII"
            )
        headers[name] = value
    seconds = http.timeout if timeout is None else httpx.Timeout(timeout)
    return httpx.Request(
        call.method,
        _address(base_url + call.path, query, http.params),
        headers=headers,
        cookies=http.cookies or None,
        extensions={"timeout": seconds.as_dict()},
        **call.sent_body(),
    )


def _address(url: str, query: dict[str, Any], more: httpx.QueryParams) -> str | httpx.URL:
    """`url` with a query; `more` is what the httpx client sends with every request."""
    sent = httpx.QueryParams(query) if query else more
    text = str(more.merge(query) if query and more else sent)
    return f"{url}{'&' if '?' in url else '?'}{text}" if text else _read(url)


@lru_cache(maxsize=256)
def _read(url: str) -> httpx.URL:
    """A URL that was read once: most calls go to the same few addresses, and httpx takes its time to read one."""
    return httpx.URL(url)
