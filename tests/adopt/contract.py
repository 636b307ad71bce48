"""The effective contract of a document: what can be sent and what comes back, whatever its layout."""

from collections.abc import Iterator
from typing import Any

import orjson

from scripts.published.shapes import WORDING
from scripts.spec import NAME_MAPS, iter_operations, resolve

Json = dict[str, Any]


def contract(document: Json) -> dict[str, Json]:
    """Each operation by method and path: references followed, no wording, lists without an order sorted."""
    security = document.get("security")
    return {
        o.name: _bare(document, {"security": security, **o.value}, named=False, trail=())
        for o in iter_operations(document)
    }


def _bare(document: Json, value: Any, *, named: bool, trail: tuple[str, ...]) -> Any:
    if isinstance(value, list):
        return [_bare(document, item, named=False, trail=trail) for item in value]
    if not isinstance(value, dict):
        return value
    ref = value.get("$ref")
    if isinstance(ref, str) and not named:
        if ref in trail:
            return "itself"
        rest = {k: v for k, v in value.items() if k not in ("$ref", *WORDING)}
        target = _bare(document, resolve(document, ref), named=False, trail=(*trail, ref))
        return {**target, **_bare(document, rest, named=False, trail=trail)} if rest else target
    bare = {
        key: _bare(
            document, below, named=not named and key in NAME_MAPS and isinstance(below, dict), trail=trail
        )
        for key, below in value.items()
        if named or key not in WORDING
    }
    if not named:
        for key in ("required", "parameters"):
            if isinstance(bare.get(key), list):
                bare[key] = sorted(
                    bare[key], key=lambda item: orjson.dumps(item, option=orjson.OPT_SORT_KEYS)
                )
    return bare


def without_nulls(value: Any) -> Any:
    """A contract as if nothing could be null, and constants are enums of one."""
    if isinstance(value, list):
        return [without_nulls(item) for item in value]
    if not isinstance(value, dict):
        return value
    bare = {key: without_nulls(below) for key, below in value.items()}
    if isinstance(kinds := bare.get("type"), list):
        rest = [kind for kind in kinds if kind != "null"]
        bare["type"] = rest[0] if len(rest) == 1 else rest
    if isinstance(values := bare.get("enum"), list):
        bare["enum"] = [one for one in values if one is not None]
    if "const" in bare:
        bare["enum"] = [bare.pop("const")]
    for word in ("anyOf", "oneOf"):
        if isinstance(branches := bare.get(word), list):
            bare[word] = [branch for branch in branches if branch != {"type": "null"}]
            if len(bare[word]) == 1 and isinstance(bare[word][0], dict):
                bare = {**bare.pop(word)[0], **bare}
    return bare


def differences(old: Any, new: Any, place: str = "") -> Iterator[str]:
    """Where two contracts differ, as places: ``+`` came, ``-`` went, ``~`` is another."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in old.keys() | new.keys():
            if key not in old or key not in new:
                yield f"{'+' if key not in old else '-'} {place}/{key}"
            else:
                yield from differences(old[key], new[key], f"{place}/{key}")
    elif old != new:
        yield f"~ {place}"
