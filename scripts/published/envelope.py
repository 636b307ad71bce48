"""Successes that are published in an envelope, where the documentation has the content alone."""

from typing import Any

from .model import Json
from .refs import followed
from .shapes import alternatives, flattened, kind_of, recognised, without_null

_SCALARS = frozenset(("string", "integer", "number", "boolean", ""))


def enveloped(document: Json, published: Any, documentation: Json, documented: Any) -> str | None:
    """The property of a published object that holds what is documented as the whole; None where that isn't so.

    All others are plain values, such as a code and a message.
    """
    outer = flattened(document, without_null(published)[0])
    properties = outer.get("properties") if isinstance(outer, dict) else None
    if not isinstance(properties, dict) or len(properties) < 2:
        return None
    known = flattened(documentation, documented)
    inside = [name for name, below in properties.items() if not _is_plain(document, below)]
    if len(inside) != 1 or not _alike(document, properties[inside[0]], documentation, known):
        return None
    below = known.get("properties", {}).get(inside[0]) if isinstance(known, dict) else None
    if _alike(document, outer, documentation, known) and (
        below is None or _alike(document, properties[inside[0]], documentation, below)
    ):
        return None
    return str(inside[0])


def _is_plain(document: Json, schema: Any) -> bool:
    own = followed(document, without_null(schema)[0])
    branches = alternatives(own)
    if branches is not None:
        return all(kind_of(document, branch) in _SCALARS - {""} for branch in branches)
    return kind_of(document, own) in _SCALARS


def without_envelope(document: Json, media: Json, name: str) -> None:
    """Take the envelope off the schema and the example of a media type, in place."""
    media["schema"] = flattened(document, without_null(media["schema"])[0])["properties"][name]
    for word in ("example", "examples"):
        example = media.pop(word, None)
        if isinstance(example, dict) and name in example:
            media[word] = example[name]


def _alike(document: Json, published: Any, documentation: Json, documented: Any) -> bool:
    """True if one may be the other: objects that have what is required, lists of such, or one of the alternatives."""
    own = flattened(document, without_null(published)[0])
    known = flattened(documentation, documented)
    if not isinstance(own, dict) or not isinstance(known, dict):
        return False
    for word in ("anyOf", "oneOf"):
        if isinstance(known.get(word), list):
            return any(_alike(document, own, documentation, branch) for branch in known[word])
        if isinstance(own.get(word), list):
            return any(_alike(document, branch, documentation, known) for branch in own[word])
    if kind_of(documentation, known) == "array" == kind_of(document, own):
        items = followed(documentation, known.get("items"))
        return not isinstance(items, dict) or _alike(document, own.get("items"), documentation, items)
    return "properties" in known and "properties" in own and recognised(own, known)
