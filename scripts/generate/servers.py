"""Servers of an API: the URLs of `servers`, their variables replaced by the defaults."""

import re
from typing import Any
from urllib.parse import urljoin

from scripts.errors import GenerationError
from scripts.spec import Operation


def server_url(holder: dict[str, Any]) -> str:
    """The URL of the first server of a document, a path item or an operation; empty where there is none.

    It is a path where the document leaves out the host, as it is relative to its own place, or a variable of it has no
    default.
    """
    url = _written(holder)
    if "{" in url:
        url = re.sub(r"^[^/]*//[^/]*|\{[^{}]*\}/?", "", url)
    if url and not re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*://", url):
        url = "/" + url.removeprefix(".").strip("/")
    return url.rstrip("/")


def own_server(document: dict[str, Any], operation: Operation) -> str:
    """The URL of the server that an operation has of its own; empty where it is that of the document.

    Raises GenerationError where the host of either is not known.
    """
    common = server_url(document)
    for holder in (operation.value, operation.path_item):
        if holder.get("servers"):
            found = server_url(holder)
            if found == common:
                return ""
            if "://" not in found and ("://" not in common or "{" in _written(holder)):
                raise GenerationError(
                    f"{operation.name}: its server {found or '/'} is not the document's, and no host is known for it"
                )
            return urljoin(f"{common}/", found)
    return ""


def _written(holder: dict[str, Any]) -> str:
    """The first URL of a holder, with the defaults of its variables."""
    server: dict[str, Any] = next(iter(holder.get("servers") or ()), {})
    variables = server.get("variables") or {}
    return re.sub(r"\{([^{}]*)\}", lambda found: _default(variables, found), str(server.get("url", "")))


def _default(variables: dict[str, Any], found: re.Match[str]) -> str:
    variable = variables.get(found[1], {})
    return str(variable.get("default", found[0]))
