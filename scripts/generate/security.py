"""Authentication of an API: the ways of its security schemes, and which of them an operation needs."""

from collections.abc import Mapping
from typing import Any

Way = tuple[str, str, str]
Requirement = tuple[tuple[str, ...], ...]


def schemes(document: dict[str, Any]) -> dict[str, Way]:
    """Name and (place, name, prefix) of each way to authenticate, those of the default requirement first.

    Schemes that are sent in one way share it. One that only the HTTP client can carry out (digest, certificates) has
    none.
    """
    found: dict[str, Way] = {}
    for scheme in _known(document).values():
        if (way := _way(scheme)) is not None:
            found.setdefault(_name(scheme, way), way)
    return found


def requirement(document: dict[str, Any], operation: dict[str, Any]) -> Requirement:
    """The alternatives of an operation, each the names of the ways that it needs together.

    An alternative without any, with which a key is optional, is the last.
    """
    names = {
        name: _name(scheme, way)
        for name, scheme in _known(document).items()
        if (way := _way(scheme)) is not None
    }
    known = operation.get("security", document.get("security", []))
    found = [tuple(dict.fromkeys(names[name] for name in one if name in names)) for one in known]
    return tuple(sorted(dict.fromkeys(found), key=lambda ways: not ways))


def default_requirement(document: dict[str, Any]) -> Requirement:
    """The security requirement of operations without their own: that of the document, else any one of its schemes."""
    if "security" in document:
        return requirement(document, {})
    return tuple((name,) for name in schemes(document))


def _known(document: dict[str, Any]) -> Mapping[str, dict[str, Any]]:
    known = document.get("components", {}).get("securitySchemes", {})
    order = [name for required in document.get("security", ()) for name in required]
    return {name: known[name] for name in dict.fromkeys([*order, *known]) if name in known}


def _way(scheme: dict[str, Any]) -> Way | None:
    kind, http = scheme.get("type"), str(scheme.get("scheme", "")).lower()
    if kind == "http" and http == "basic":
        return "header", "Authorization", "Basic "
    if kind in ("oauth2", "openIdConnect") or (kind == "http" and http == "bearer"):
        return "header", "Authorization", "Bearer "
    if kind == "apiKey" and scheme.get("in") in ("header", "query", "cookie"):
        return str(scheme["in"]), str(scheme["name"]), ""
    return None


def _name(scheme: dict[str, Any], way: Way) -> str:
    if scheme.get("type") != "apiKey":
        return way[2].strip().lower()
    name = str(scheme["name"]).lower()
    return f"{name} in cookie" if way[0] == "cookie" else name
