"""Listings: three pages of whatever an operation lists, by what ``x-pagination`` says of its parameters."""

import copy
from collections.abc import Mapping
from typing import Any

from leaperone_conformance.spec import look_up

from .call import Call

PAGES = 3
ITEMS = 2
MOST_ITEMS = 50


def page(body: Any, call: Call, signs: Mapping[str, Any]) -> Any:
    """``body`` with one page of a listing in the place where ``signs`` (``x-page-signs``) says that pages are.

    The last of the pages says that there are no more; one beyond it is empty. Unchanged where ``body`` lacks the place.
    """
    pagination = call.operation.definition["x-pagination"]
    place, _, name = str(signs.get("at", "")).rpartition("/")
    holder = look_up(body, place)
    if not isinstance(holder, dict) or name not in holder:
        return body
    body = copy.deepcopy(body)
    look_up(body, place)[name] = _listing(call, pagination, signs)
    return body


def _listing(call: Call, pagination: Mapping[str, Any], signs: Mapping[str, Any]) -> dict[str, Any]:
    asked = call.query.get(pagination.get("size", ""), ITEMS)
    size = min(max(_number(asked, ITEMS), 1), MOST_ITEMS)
    number = _page_number(call, pagination, size)
    listing: dict[str, Any] = {
        "items": [{"id": f"{number}-{i}"} for i in range(size if number <= PAGES else 0)]
    }
    for more in signs.get("more", ())[:1]:
        listing[more] = number < PAGES
    for cursor in pagination.get("next", ())[:1]:
        listing[cursor] = str(number + 1) if number < PAGES else next(iter(pagination.get("end", ())), "")
    for carried in pagination.get("carry", ()):
        listing[carried] = call.query.get(carried, call.random(carried).randint(1, 10**6 - 1))
    return listing


def _page_number(call: Call, pagination: Mapping[str, Any], size: int) -> int:
    value = call.query.get(pagination["parameter"])
    if pagination["style"] == "offset":
        return max(_number(value, 0), 0) // size + 1
    return max(_number(value, 1), 1)


def _number(value: Any, default: int) -> int:
    try:
        return int(value)
    except (TypeError, ValueError):
        return default
