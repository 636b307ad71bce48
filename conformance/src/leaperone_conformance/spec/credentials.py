"""Where a key goes in a request, by the security schemes of a spec."""

from collections.abc import Iterable, Mapping
from typing import Any

from .security import authorization

_PLACES = {"header": "headers", "query": "params", "cookie": "cookies"}


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
