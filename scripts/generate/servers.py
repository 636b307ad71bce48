"""Servers of an API: the URLs of `servers`, their variables replaced by the defaults."""

import re
from typing import Any

from scripts.spec import Operation


def server_url(holder: dict[str, Any]) -> str:
    """The URL of the first server of a document, a path item or an operation; empty where there is none.

    It is a path where the document leaves out the host, as it is relative to its own place.
    """
    server: dict[str, Any] = next(iter(holder.get("servers") or ()), {})
    variables = server.get("variables") or {}
    url = re.sub(r"\{([^{}]*)\}", lambda found: _default(variables, found), str(server.get("url", "")))
    if url and not re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*://", url):
        url = "/" + url.removeprefix(".").strip("/")
    return url.rstrip("/")


def own_server(document: dict[str, Any], operation: Operation) -> str:
    """The URL of the server that an operation has of its own; empty where it is that of the document."""
    for holder in (operation.value, operation.path_item):
        if holder.get("servers"):
            found = server_url(holder)
            return "" if found == server_url(document) or "://" not in found else found
    return ""


def _default(variables: dict[str, Any], found: re.Match[str]) -> str:
    variable = variables.get(found[1], {})
    return str(variable.get("default", found[0]))
