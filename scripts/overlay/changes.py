"""Differences between two JSON values."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

import orjson

from .select import Place


class Absent(Enum):
    """The stand-in for a missing value; ``None`` is JSON's null."""

    ABSENT = "absent"


ABSENT: Final = Absent.ABSENT


@dataclass(frozen=True, slots=True)
class Change:
    """A value that came (``old`` is ABSENT), went (``new`` is) or became another; the place of one that went is
    that in the old value."""

    place: Place
    old: Any
    new: Any


def changes(old: Any, new: Any, place: Place = ()) -> Iterator[Change]:
    """The smallest changes that lead from ``old`` to ``new``, objects member by member, by their names.

    Items of arrays are told apart by what is the same before and behind them. ``true`` is not ``1``, and ``1``
    not ``1.0``.
    """
    if isinstance(old, dict) and isinstance(new, dict):
        for key in sorted(old.keys() | new.keys()):
            if key not in old or key not in new:
                yield Change((*place, key), old.get(key, ABSENT), new.get(key, ABSENT))
            elif not _same(old[key], new[key]):
                yield from changes(old[key], new[key], (*place, key))
    elif isinstance(old, list) and isinstance(new, list):
        yield from _item_changes(old, new, place)
    elif not _same(old, new):
        yield Change(place, old, new)


def _item_changes(old: list[Any], new: list[Any], place: Place) -> Iterator[Change]:
    shorter = min(len(old), len(new))
    start = 0
    while start < shorter and _same(old[start], new[start]):
        start += 1
    end = 0
    while end < shorter - start and _same(old[-1 - end], new[-1 - end]):
        end += 1
    went, came = range(start, len(old) - end), range(start, len(new) - end)
    if len(went) == len(came):
        for index in came:
            yield from changes(old[index], new[index], (*place, index))
        return
    for index in went:
        yield Change((*place, index), old[index], ABSENT)
    for index in came:
        yield Change((*place, index), ABSENT, new[index])


def _same(old: Any, new: Any) -> bool:
    """Equal as JSON. Comparing is cheap and tells most that differ; only the bytes tell ``true`` from ``1``."""
    return old == new and _bytes(old) == _bytes(new)


def _bytes(value: Any) -> bytes:
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
