"""The formats of a URL by the spec's ``x-url-formats``: path parameters in the path, or in the query."""

import re
from collections.abc import Mapping
from urllib.parse import quote

from leaperone_conformance.spec import Match, Operation, Spec

from .request import RawRequest

OPTION = "urls"
"""The option that pins one of the formats; without it each is taken."""
BOTH = "both"
_TEMPLATE = re.compile(r"\{([^{}]+)\}")


def documented_formats(spec: Spec) -> tuple[str, ...]:
    """The values of the option, in the words of the spec; none without ``x-url-formats``."""
    formats = spec.document["info"].get("x-url-formats")
    return () if formats is None else (*formats["names"].values(), BOTH)


class UrlFormats:
    """Finds operations by URLs of the format that is ``pinned``, of each where none is."""

    def __init__(self, spec: Spec, pinned: str | None) -> None:
        self._spec = spec
        names = spec.document["info"].get("x-url-formats", {}).get("names", {"path": BOTH})
        self._in_path = pinned in (None, BOTH, names["path"])
        self._sanitised: dict[str, tuple[tuple[str, ...], Mapping[str, Operation]]] = {}
        if pinned in (None, BOTH, names.get("query")) and "query" in names:
            self._sanitised = _sanitised(spec)

    def find(self, path: str, incoming: RawRequest) -> Match | None:
        """The operations of a path as it came in the request line, and the texts of its parameters."""
        sanitised = self._sanitised.get(path)
        if sanitised is not None:
            names, operations = sanitised
            texts = {name: incoming.query.get(name, [""])[0] for name in names}
            if all(texts.values()):
                return Match(operations, {name: quote(text, safe="") for name, text in texts.items()})
        match = self._spec.routes.find(path, incoming.query_string.decode("latin-1"))
        return match if match is None or self._in_path or not match.encoded else None


def _sanitised(spec: Spec) -> dict[str, tuple[tuple[str, ...], Mapping[str, Operation]]]:
    """The operations that have path parameters, and their names, by the path in which only the names are left."""
    found: dict[str, tuple[tuple[str, ...], dict[str, Operation]]] = {}
    for operation in spec.operations:
        names = tuple(_TEMPLATE.findall(operation.path))
        if names:
            path = spec.base_path + _TEMPLATE.sub(r"\1", operation.path)
            found.setdefault(path, (names, {}))[1][operation.method] = operation
    return dict(found)
