"""Servers of an API: the base path that a document says, and which URLs are of this machine."""

import re
from collections.abc import Mapping
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from leaperone_conformance.errors import SpecInvalid

_VARIABLE = re.compile(r"\{([^{}]*)\}")


def base_path(document: Mapping[str, Any], origin: str) -> str:
    """``/api/v1`` for ``https://host/api/v1/`` and for ``/api/v1``; ``""`` where the API begins at the root.

    Variables have their defaults; one without is its name. Raises SpecInvalid naming ``origin`` where it can't be read.
    """
    servers = document.get("servers") or [{"url": "/"}]
    try:
        server = servers[0]
        variables = server.get("variables", {})
        url = _VARIABLE.sub(
            lambda found: str(variables.get(found[1], {}).get("default", found[1])), server["url"]
        )
        path = urlsplit(url).path.strip("/")
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        raise SpecInvalid(f"{origin}: /servers/0: not a server with a url: {error!r}") from error
    return f"/{path}" if path else ""


def is_loopback(url: str) -> bool:
    """True if the host of a URL is this machine by its name or address alone, without asking a resolver."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
