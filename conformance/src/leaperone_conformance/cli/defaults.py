"""Defaults of command line and pytest suite: the mock as the application of a run, and its key."""

import os
from http.client import HTTPException
from urllib.parse import urlsplit
from urllib.request import ProxyHandler, Request, build_opener

from leaperone_conformance.apis import api_for
from leaperone_conformance.mock.http.internal_routes import PREFIX
from leaperone_conformance.run import key_variable
from leaperone_conformance.spec import TOKEN_HEADER, TOKEN_VARIABLE
from leaperone_conformance.spec.servers import is_loopback

_OK, _PATIENCE = 200, 5.0


def takes_control(url: str) -> bool:
    """True where a URL of this machine is a mock whose control endpoint accepts the token of the environment."""
    token = os.environ.get(TOKEN_VARIABLE)
    if not token or not is_loopback(url):
        return False
    parts = urlsplit(url)
    request = Request(f"{parts.scheme}://{parts.netloc}{PREFIX}calls", headers={TOKEN_HEADER: token})
    try:
        with build_opener(ProxyHandler({})).open(request, timeout=_PATIENCE) as response:
            return bool(response.status == _OK)
    except (OSError, ValueError, HTTPException):
        return False


def key_for(url: str | None, api: str) -> str:
    """The key for a run against an API: that of the environment for a URL, or one that its mock takes."""
    test_key = api_for(api).test_key
    if url is None:
        return test_key
    return os.environ.get(key_variable(api)) or (test_key if is_loopback(url) else "")


def secret_of(key: str, api: str) -> str:
    """The key as one that no report may have in it; ``""`` for the test key, which every mock takes."""
    return "" if key == api_for(api).test_key else key
