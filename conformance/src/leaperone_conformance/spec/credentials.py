"""Places of keys in a request, by the security schemes of a spec; and the token of a mock's control endpoint."""

import os
import secrets
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from .security import authorization

TOKEN_HEADER = "X-Mock-Token"
TOKEN_VARIABLE = "LEAPERONE_MOCK_TOKEN"
_PLACES = {"header": "headers", "query": "params", "cookie": "cookies"}


@cache
def mock_token() -> str:
    """The token for the control endpoints of this process's mocks: from the environment, else a random one."""
    return os.environ.get(TOKEN_VARIABLE) or secrets.token_urlsafe(24)


def key_places(schemes: Iterable[Mapping[str, Any]], key: str) -> dict[str, dict[str, str]]:
    """``headers``, ``params`` (the query) and ``cookies`` that carry a key by each scheme."""
    places: dict[str, dict[str, str]] = {place: {} for place in _PLACES.values()}
    for scheme in schemes:
        word = authorization(scheme)
        if word is None:
            places[_PLACES[scheme["in"]]][scheme["name"]] = key
        else:
            places["headers"]["Authorization"] = f"{word} {key}"
    return places
