"""Settings that httpx takes from the environment of a process: proxies and certificates, and the variable at fault."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import islice
from typing import TypeVar

import httpx

from ..errors import APIConnectionError
from .secrets import without_password

T = TypeVar("T")

# In the order in which httpx looks for them: it reads one.
CERTIFICATES = ("SSL_CERT_FILE", "SSL_CERT_DIR")
PROXIES = ("ALL_PROXY", "HTTP_PROXY", "HTTPS_PROXY")
SCHEMES = ("http://", "https://", "socks5://", "socks5h://")


def made(kind: Callable[[], T]) -> T:
    """An httpx client; raises APIConnectionError that names the variable with which none can be made."""
    try:
        return kind()
    except (ImportError, OSError, ValueError, httpx.InvalidURL) as error:
        names = " and ".join(dict.fromkeys(_at_fault(error))) or "the proxy or certificate settings"
        reason = str(error).partition(". ")[0].rstrip(".") or type(error).__name__
        raise APIConnectionError(
            f"no connection can be made with {names} of this environment: {reason}; nothing was sent",
            sent=False,
        ) from error


def _at_fault(error: Exception) -> Iterator[str]:
    if isinstance(error, OSError):
        return (f"{name}={value}" for name, value in islice(_set(CERTIFICATES), 1))
    proxies = [(name, value) for name, value in _set(PROXIES) if _is_bad(value, error)]
    return (f"{name}={without_password(value)}" for name, value in proxies or _set(("NO_PROXY",)))


def _set(names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for name in names:
        for spelling in (name, name.lower()):
            if value := os.environ.get(spelling):
                yield spelling, value


def _is_bad(proxy: str, error: Exception) -> bool:
    url = proxy if "://" in proxy else f"http://{proxy}"
    if isinstance(error, ImportError):
        return url.startswith("socks")
    try:
        return not (httpx.URL(url).host and url.startswith(SCHEMES))
    except httpx.InvalidURL:
        return True
