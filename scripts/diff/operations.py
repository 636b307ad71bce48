"""The operations of two documents: which came, went or moved, and what differs in those that are in both."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from scripts.spec import methods

from .canonical import Document, frozen
from .collect import Collector, Keys
from .exchange import Exchange, Usage
from .model import Place
from .renames import path_likeness, renamed

_PLACEHOLDER = re.compile(r"\{[^}]*\}")
WORDING = ("summary", "description", "externalDocs")


@dataclass(frozen=True, slots=True)
class Found:
    """One operation: ``value`` is its object, ``item`` its path item, ``at`` its place; ``name`` is ``GET /v1/x``."""

    name: str
    path: str
    method: str
    value: dict[str, Any]
    item: dict[str, Any]
    at: Keys
    item_at: Keys


def compare_operations(
    old: Document, new: Document, exchange: Exchange, into: Collector
) -> list[tuple[Found, Found]]:
    """Compare all operations of ``paths``; returns those that are in both documents."""
    before, after = (list(operations(document, "paths")) for document in (old, new))
    both, gone, come = _paired(before, after)
    gone, come = _moved(gone, come, old, new, exchange, into)
    paths_left = {one.path for one in after} | {one.path for _, one in both}
    for one in gone:
        _removed(one, one.path in paths_left or any(o.path == one.path for o, _ in both), into)
    for one in come:
        into.add("endpoint-added", f"{one.name} added", Place(one.name, "none"), None, one.at, None, one.name)
    for was, now in both:
        compare_pair(was, now, exchange, into)
    return both


def compare_webhooks(old: Document, new: Document, exchange: Exchange, into: Collector) -> None:
    """Compare what the API calls by itself: users read what it sends, so that the sides are reversed."""
    before = {(one.path, one.method): one for one in operations(old, "webhooks")}
    after = {(one.path, one.method): one for one in operations(new, "webhooks")}
    for key in sorted(before.keys() | after.keys()):
        was, now = before.get(key), after.get(key)
        name = f"webhook {key[0]}"
        place = Place(name, "none")
        if now is None and was is not None:
            into.add("webhook-removed", f"{name} removed", place, was.at, None)
        elif was is None and now is not None:
            into.add("webhook-added", f"{name} added", place, None, now.at)
        elif was is not None and now is not None:
            _sent_by_the_api(was, now, name, exchange, into)


def operations(document: Document, section: str) -> Iterator[Found]:
    """Every operation of ``paths`` or ``webhooks``."""
    for path, item in document.value.get(section, {}).items():
        if not path.startswith("x-"):
            yield from _in_item(document, path, item, (section, path))


def _in_item(document: Document, path: str, item: Any, at: Keys) -> Iterator[Found]:
    actual, item_at = document.follow(item, at)
    if isinstance(item, dict) and "$ref" in item and isinstance(actual, dict):
        actual = {**actual, **{k: v for k, v in item.items() if k != "$ref"}}
    for method, place, value in methods(actual) if isinstance(actual, dict) else ():
        if isinstance(value, dict):
            yield Found(f"{method.upper()} {path}", path, method, value, actual, (*item_at, *place), item_at)


def _paired(
    before: list[Found], after: list[Found]
) -> tuple[list[tuple[Found, Found]], list[Found], list[Found]]:
    """By path, and where that isn't there, by the path without the names of its parameters."""
    both: list[tuple[Found, Found]] = []
    gone, come = before, after
    for key in (lambda path: path, lambda path: _PLACEHOLDER.sub("{}", path)):
        known = {(key(one.path), one.method): one for one in come}
        taken = {}
        for one in gone:
            other = known.pop((key(one.path), one.method), None)
            if other is not None:
                taken[one.name] = other
        both += [(one, taken[one.name]) for one in gone if one.name in taken]
        names = {other.name for other in taken.values()}
        gone = [one for one in gone if one.name not in taken]
        come = [one for one in come if one.name not in names]
    return both, gone, come


def _moved(
    gone: list[Found], come: list[Found], old: Document, new: Document, exchange: Exchange, into: Collector
) -> tuple[list[Found], list[Found]]:
    """Tell the operations that are at another path now, and compare them; returns the rest."""
    before, after = {one.name: one for one in gone}, {one.name: one for one in come}

    def content(name: str, is_new: bool) -> tuple[Any, bool]:
        one, document = (after[name], new) if is_new else (before[name], old)
        return signature(one, document), False

    by_id = {one.value["operationId"]: one.name for one in come if one.value.get("operationId")}
    pairs = {
        one.name: by_id[one.value["operationId"]] for one in gone if one.value.get("operationId") in by_id
    }
    left = [one.name for one in gone if one.name not in pairs]
    free = [one.name for one in come if one.name not in pairs.values()]
    pairs |= renamed(left, free, content, path_likeness)
    for name, now in pairs.items():
        was, then = before[name], after[now]
        into.add(
            "api-operation-renamed",
            f"{name} renamed to {now}",
            Place(name, "none"),
            was.at,
            then.at,
            name,
            now,
        )
        into.add("api-operation-renamed", "", Place(now, "none"), was.at, then.at)
        compare_pair(was, then, exchange, into)
    return (
        [one for one in gone if one.name not in pairs],
        [one for one in come if one.name not in pairs.values()],
    )


def signature(one: Found, document: Document) -> tuple[Any, ...]:
    """The signature of an operation without its path: method, parameters, bodies, statuses."""
    usage = Usage(document, one.value, one.item, one.at, one.item_at)
    named = sorted(
        (place, name, frozen(value.get("schema", {}).get("type")))
        for (place, name), (value, _) in usage.parameters().items()
        if place != "path"
    )
    body = usage.body()
    bodies = (
        [
            document.node(media["schema"], at).digest()
            for _, (media, at) in sorted(usage.content(*body).items())
            if "schema" in media
        ]
        if body
        else []
    )
    return one.method, tuple(named), tuple(bodies), tuple(sorted(one.value.get("responses", {})))


def _removed(one: Found, path_is_left: bool, into: Collector) -> None:
    announced = "with" if one.value.get("deprecated") is True else "without"
    rule = f"api-{'' if path_is_left else 'path-'}removed-{announced}-deprecation"
    into.add(rule, f"{one.name} removed", Place(one.name, "none"), one.at, None, one.name, None)


def compare_pair(was: Found, now: Found, exchange: Exchange, into: Collector) -> None:
    """The differences in one operation that is in both documents."""
    place = Place(now.name, "none")
    _facts(was, now, place, into)
    exchange.request(_usage(exchange.old, was), _usage(exchange.new, now), now.name, "request")
    exchange.responses(_usage(exchange.old, was), _usage(exchange.new, now), now.name, "response")
    _callbacks(was, now, exchange, into)


def _usage(document: Document, one: Found) -> Usage:
    return Usage(document, one.value, one.item, one.at, one.item_at)


def _facts(was: Found, now: Found, place: Place, into: Collector) -> None:
    old, new = was.value, now.value
    if bool(old.get("deprecated")) != bool(new.get("deprecated")):
        rule = "endpoint-deprecated" if new.get("deprecated") else "endpoint-reactivated"
        into.add(
            rule,
            f"{now.name} {'deprecated' if new.get('deprecated') else 'reactivated'}",
            place,
            was.at,
            now.at,
        )
    before, after = old.get("operationId"), new.get("operationId")
    if before != after:
        rule = "api-operation-id-added" if before is None else "api-operation-id-removed"
        text = f"{now.name}: operationId {before or 'none'} to {after or 'none'}"
        into.add(rule, text, place, (*was.at, "operationId"), (*now.at, "operationId"), before, after)
    for rule, tags in (
        ("api-tag-removed", _tags(old) - _tags(new)),
        ("api-tag-added", _tags(new) - _tags(old)),
    ):
        for tag in sorted(tags):
            text = f"{now.name}: tag {tag} {rule.rpartition('-')[2]}"
            into.add(rule, text, place, (*was.at, "tags", tag), (*now.at, "tags", tag), tag, tag)
    worded = [
        key for key in WORDING if old.get(key) != new.get(key) or was.item.get(key) != now.item.get(key)
    ]
    if worded:
        text = f"{now.name}: wording changed ({', '.join(worded)})"
        into.add("api-operation-wording", text, place, was.at, now.at)


def _tags(operation: dict[str, Any]) -> set[str]:
    return {tag for tag in operation.get("tags", ()) if isinstance(tag, str)}


def _callbacks(was: Found, now: Found, exchange: Exchange, into: Collector) -> None:
    before, after = (
        {f"{name} {path} {one.method}": one for name, path, one in _called_back(document, found)}
        for document, found in ((exchange.old, was), (exchange.new, now))
    )
    for name in sorted(before.keys() | after.keys()):
        one, other = before.get(name), after.get(name)
        place = Place(now.name, "none")
        if one is not None and other is None:
            into.add("callback-removed", f"{now.name}: callback {name} removed", place, one.at, None)
        elif one is None and other is not None:
            into.add("callback-added", f"{now.name}: callback {name} added", place, None, other.at)
        elif one is not None and other is not None:
            _sent_by_the_api(one, other, now.name, exchange, into)


def _called_back(document: Document, found: Found) -> Iterator[tuple[str, str, Found]]:
    for name, raw in found.value.get("callbacks", {}).items():
        callback, at = document.follow(raw, (*found.at, "callbacks", name))
        for path, item in callback.items() if isinstance(callback, dict) else ():
            if not path.startswith("x-"):
                for one in _in_item(document, path, item, (*at, path)):
                    yield name, path, one


def _sent_by_the_api(was: Found, now: Found, name: str, exchange: Exchange, into: Collector) -> None:
    _facts(was, now, Place(name, "none"), into)
    before, after = _usage(exchange.old, was), _usage(exchange.new, now)
    exchange.request(before, after, name, "response")
    exchange.responses(before, after, name, "request")
