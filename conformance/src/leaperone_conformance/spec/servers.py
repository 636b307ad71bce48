"""Base path of an API: the path of the first of its ``servers``."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from leaperone_conformance.errors import SpecInvalid

_VARIABLE = re.compile(r"\{([^{}]*)\}")


def base_path(document: Mapping[str, Any], origin: str) -> str:
    """``/api/v1`` for ``https://host/api/v1/`` and for ``/api/v1``; ``""`` where the API begins at the root.

    Variables have their defaults. Raises SpecInvalid naming ``origin`` for a server that is none.
    """
    servers = document.get("servers") or [{"url": "/"}]
    try:
        server = servers[0]
        variables = server.get("variables", {})
        url = _VARIABLE.sub(lambda found: str(variables[found[1]]["default"]), server["url"])
        path = urlsplit(url).path.strip("/")
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        raise SpecInvalid(f"{origin}: /servers/0: not a server with a url: {error!r}") from error
    return f"/{path}" if path else ""
