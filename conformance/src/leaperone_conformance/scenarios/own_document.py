"""The API's own document lists the operations of the spec, no more and no less, and nothing else is there."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from leaperone_conformance.checks import Failure
from leaperone_conformance.spec import MISSING, methods_of

from .client import Client

_SHOWN = 5
_NOWHERE = "/v1/no-such-path"


def catalogue(client: Client) -> Iterator[Failure]:
    """Fails where the document at ``info.x-catalogue`` isn't there, isn't OpenAPI, or lists other operations."""
    path = client.spec.document["info"].get("x-catalogue")
    if path is None:
        return
    response = client.fetch(path)
    document = response.json
    if not response.succeeded:
        yield Failure("the API's own document is not there", f"GET {path} answers {response.status}")
        return
    if document is MISSING or not isinstance(document, dict) or not isinstance(document.get("paths"), dict):
        yield Failure("the API's own document isn't OpenAPI", f"GET {path}: {response.media_type}")
        return
    listed, known = _operations(document), set(client.spec.by_key)
    for what, keys in (("lacks", known - listed), ("lists unknown", listed - known)):
        if keys:
            shown = ", ".join(sorted(keys)[:_SHOWN])
            yield Failure(
                f"the API's own document {what} operations", f"{len(keys)}: {shown}; {_families(keys)}"
            )


def unknown_path(client: Client) -> Iterator[Failure]:
    """Fails where a path that the document doesn't have is answered with a success."""
    response = client.fetch(_NOWHERE)
    if response.succeeded:
        yield Failure("a path that is not there is answered", f"GET {_NOWHERE} answers {response.status}")


def _operations(document: dict[str, Any]) -> set[str]:
    items = ((path, item) for path, item in document["paths"].items() if isinstance(item, dict))
    return {f"{method} {path}" for path, item in items for method, _ in methods_of(item)}


def _families(keys: set[str]) -> str:
    """Number of operations by the second segment of their paths."""
    counts = Counter("/".join(key.split(" ")[1].split("/")[:3]) for key in keys)
    return ", ".join(f"{count} under {family}" for family, count in sorted(counts.items())[:_SHOWN])
