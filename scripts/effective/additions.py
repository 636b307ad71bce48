"""Upstream's additions under an overlay that replaces: new values, properties and parameters reach the effective spec.

The record of confirmed matches has the published part that each action replaced. Where that part has become another,
the difference is reported, and what is new in it is added to what the overlay put there: at the action's own target, or
at the JSONPaths of the action's ``x-additions-to`` (none, where the list is empty: the overlay says otherwise).
"""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any

from scripts import files
from scripts.errors import SpecError
from scripts.overlay import Match, Overlay
from scripts.overlay.changes import ABSENT, changes
from scripts.overlay.model import Action
from scripts.overlay.select import compile_path, path_text, select
from scripts.published.shapes import WORDING
from scripts.spec import resolve

from .counts import Confirmed, digest, parts
from .problems import Problem

Json = dict[str, Any]
_SHOWN = 5


def carry_over(
    document: Json, matches: Sequence[Match], confirmed: Confirmed, mend: str
) -> Iterator[Problem]:
    """Add to ``document`` what is new in replaced parts, and tell each part that has changed."""
    for match in matches:
        entry = confirmed.entry(match)
        before = entry.get("replaced") if entry else None
        if before is None or not match.replaced:
            continue
        overlay, action = match.overlay, match.step
        where = f"{match.file}: {action.name}"
        if isinstance(before, str):
            if before != digest(match):
                yield Problem("changed", _cause(overlay), where, "parts of it are others now", mend)
            continue
        now = parts(match)
        if files.canonical_json(before) != files.canonical_json(now):
            yield from _changed(document, overlay, action, where, before, now, mend)


def _cause(overlay: Overlay) -> str:
    return f"upstream changed what {overlay.path.name} replaces"


def _changed(
    document: Json,
    overlay: Overlay,
    action: Action,
    where: str,
    before: list[Json],
    now: list[Json],
    mend: str,
) -> Iterator[Problem]:
    found = [
        change
        for change in changes(_contract(before), _contract(now))
        if not WORDING.intersection(map(str, change.place))
    ]
    for change in found[:_SHOWN]:
        was = "new" if change.old is ABSENT else _short(change.old)
        is_now = "gone" if change.new is ABSENT else _short(change.new)
        text = f"published is now at {path_text(change.place)}: {was} → {is_now}"
        yield Problem("changed", _cause(overlay), where, text, mend)
    if len(found) > _SHOWN:
        yield Problem("changed", _cause(overlay), where, f"and {len(found) - _SHOWN} more", mend)
    targets = _targets(document, action, len(now))
    wanted = targets is not None
    known = {part["at"]: part["was"] for part in before}
    edit = f"say in {overlay.path} where it belongs (x-additions-to), or that it doesn't (x-additions-to: [])"
    for index, part in enumerate(now):
        at = part["at"]
        stands = [_whole(at, target) for target in targets[index]] if targets else []
        for text in _carried(
            document, stands, _whole(at, known.get(at)), _whole(at, part["was"]), wanted=wanted
        ):
            yield Problem("changed", _cause(overlay), where, text, edit)


def _contract(replaced: list[Json]) -> list[Any]:
    """The replaced parts, without those that are wording."""
    return [part["was"] for part in replaced if part["at"] not in WORDING or isinstance(part["was"], dict)]


def _whole(at: str | int, part: Any) -> Any:
    """A replaced part as the schema that it is a part of, where it is one keyword of it."""
    return {at: part} if at in ("properties", "enum") and part is not None else part


def _targets(document: Json, action: Action, count: int) -> list[list[Any]] | None:
    """For each replaced part the places in the effective spec that stand for it; None where the overlay wants none."""
    if action.additions is not None:
        if not action.additions:
            return None
        found = [node.value for text in action.additions for node in select(document, compile_path(text))]
        return [found] * count
    own = [node.value for node in select(document, action.query)]
    return [[own[index]] if index < len(own) else [] for index in range(count)]


def _carried(document: Json, targets: list[Any], old: Any, new: Any, *, wanted: bool) -> Iterator[str]:
    """Add what is new; yields a text for each addition that found no place, if the overlay wants any."""
    for kind, place, name, value in list(_additions(old, new, ())):
        added = [_add(document, target, place, kind, name, value) for target in targets]
        if wanted and not any(added):
            yield f"{kind} {name!r} at {path_text(place)} is new upstream, and isn't in the effective spec"


def _additions(old: Any, new: Any, place: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...], Any, Any]]:
    """Kind, place, name and value of what a schema has now and had not."""
    if not isinstance(old, dict) or not isinstance(new, dict):
        return
    known = _values(old)
    for value in _values(new):
        if value not in known:
            yield "the value", place, value, value
    before = old.get("properties") or {}
    for name, schema in (new.get("properties") or {}).items():
        if name not in before:
            yield "the property", place, name, schema
        else:
            yield from _additions(before[name], schema, (*place, "properties", name))
    yield from _additions(old.get("items"), new.get("items"), (*place, "items"))


def _values(schema: Json) -> list[Any]:
    """The values that a schema lists, itself or as one of its alternatives."""
    branches = [b for word in ("anyOf", "oneOf") for b in schema.get(word) or () if isinstance(b, dict)]
    return [value for one in (schema, *branches) for value in one.get("enum") or () if value is not None]


def _add(document: Json, target: Any, place: tuple[str, ...], kind: str, name: Any, value: Any) -> bool:
    node = _followed(document, target)
    for key in place:
        node = _followed(document, node.get(key)) if isinstance(node, dict) else None
    if not isinstance(node, dict):
        return False
    if kind == "the value":
        for word in ("enum", "x-known-values"):
            if isinstance(node.get(word), list):
                if value not in node[word]:
                    node[word].append(value)
                return True
        return "const" not in node and "pattern" not in node
    properties = node.get("properties")
    if not isinstance(properties, dict):
        return False
    properties.setdefault(name, deepcopy(value))
    return True


def _followed(document: Json, value: Any) -> Any:
    if isinstance(value, dict) and isinstance(value.get("$ref"), str):
        try:
            return resolve(document, value["$ref"])
        except SpecError:
            return None
    return value


def _short(value: Any) -> str:
    text = files.canonical_json(value).decode()
    text = " ".join(text.split())
    return text if len(text) <= 80 else f"{text[:80]}…"
