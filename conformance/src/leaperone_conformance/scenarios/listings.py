"""A listing from its first page on, by its ``x-pagination``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import orjson

from leaperone_conformance.checks import Failure, Response
from leaperone_conformance.spec import MISSING, Operation, Spec, look_up

from .client import Arguments, Client, Unsupported
from .links import led_to

_MOST_PAGES = 12
_EMPTY = (MISSING, None, "", 0, "0", -1, "-1")


@dataclass(frozen=True, slots=True)
class _Page:
    """The fields of a response that describe its page."""

    items: tuple[bytes, ...]
    more: bool | None
    """True if there are further pages; None where nothing says so."""
    next: Any
    """The value that leads to the next page; MISSING where there is none."""
    carried: Mapping[str, Any]


def pages(client: Client, operation: Operation) -> Iterator[Failure]:
    """Fails where a page can't be read, has what an earlier page had, or doesn't lead on though there is more.

    A live listing may move on while it is read: there only a page of nothing but earlier items is a failure, and one
    that has no end isn't. Raises Unsupported where the first page has no list.
    """
    rule = operation.definition.get("x-pagination")
    arguments = led_to(client, operation) if rule else None
    if rule is None or arguments is None:
        return
    seen: set[bytes] = set()
    for number in range(1, _MOST_PAGES + 1):
        response = client.call(operation, arguments)
        if not response.succeeded:
            if number > 1:
                yield Failure("a further page can't be read", f"page {number}: status {response.status}")
            return
        page = _read(client.spec, rule, response)
        if page is None:
            raise Unsupported("a page has no list of items")
        again = seen.intersection(page.items)
        if again and (client.control or len(again) == len(set(page.items))):
            yield Failure("a page has items of an earlier one", f"page {number}: {min(again).decode():.100}")
            return
        if client.control and len(set(page.items)) < len(page.items):
            yield Failure("a page has an item twice", f"page {number}")
            return
        seen.update(page.items)
        if page.more is True and rule["style"] == "cursor" and page.next in _EMPTY:
            yield Failure("there are further pages, and nothing leads to them", f"page {number}")
            return
        following = None if page.more is False else _next(rule, arguments, page, number)
        if following is None:
            return
        if following == arguments:
            yield Failure("a page leads to itself", f"page {number}")
            return
        arguments = following
    if client.control:
        yield Failure("a listing has no end", f"{_MOST_PAGES} pages were read")


def _next(rule: Mapping[str, Any], arguments: Arguments, page: _Page, number: int) -> Arguments | None:
    """The arguments of the next page; None after the last one."""
    name = rule["parameter"]
    if rule["style"] == "cursor":
        if page.next in _EMPTY or page.next in rule.get("end", ()):
            return None
        value = page.next
    elif not page.items:
        return None
    elif rule["style"] == "page":
        value = number + 1
    else:
        value = int(arguments.query.get(name, 0)) + int(
            arguments.query.get(rule.get("size", ""), 0) or len(page.items)
        )
    return replace(arguments, query={**arguments.query, **page.carried, name: value})


def _read(spec: Spec, rule: Mapping[str, Any], response: Response) -> _Page | None:
    """The page in a response; None where it has no list."""
    signs = spec.document["info"].get("x-page-signs", {})
    page = look_up(response.json, signs.get("at", "")) if response.json is not MISSING else MISSING
    if isinstance(page, list):
        return _Page(_keys(page), None, MISSING, {})
    if not isinstance(page, dict):
        return None
    lists = [value for value in page.values() if isinstance(value, list)]
    if not lists:
        return None
    said = [page[name] is True for name in signs.get("more", ()) if isinstance(page.get(name), bool)]
    said += [page[name] is False for name in signs.get("last", ()) if isinstance(page.get(name), bool)]
    following = next((page[name] for name in rule.get("next", ()) if name in page), MISSING)
    carried = {name: page[name] for name in rule.get("carry", ()) if name in page}
    return _Page(_keys(max(lists, key=len)), all(said) if said else None, following, carried)


def _keys(items: list[Any]) -> tuple[bytes, ...]:
    return tuple(orjson.dumps(item, option=orjson.OPT_SORT_KEYS) for item in items)
