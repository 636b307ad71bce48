"""An integer is written as one: many parsers make a float of ``1.0`` or ``1.7e9``, and lose digits."""

import copy
from collections.abc import Iterator
from typing import Any

from leaperone_conformance.spec import MISSING, join, look_up

from .types import NOT_APPLICABLE, Exchange, Failure, Verdict

_MOST = 20
_OFF = 0.25


def whole_numbers(exchange: Exchange) -> Verdict:
    """Fails where a property of type integer is written with a fraction or an exponent."""
    media, response = exchange.media, exchange.response
    if media is None or media.schema is None or not response.is_json:
        return NOT_APPLICABLE
    value = response.json
    if value is MISSING:
        return NOT_APPLICABLE
    is_valid = exchange.spec.validator(media.schema).is_valid
    places = [place for _, place in zip(range(_MOST), _integral(value, ()), strict=False)]
    if not places or not is_valid(value):
        return None  # the check of schemas reports an invalid response
    for place in places:
        # A number that may have a fraction may be a little more or less, whatever its limits.
        if not any(is_valid(_moved(value, place, by)) for by in (_OFF, -_OFF)):
            pointer = join("", *place)
            return Failure("an integer is written as a float", f"{look_up(value, pointer)!r} at {pointer}")
    return None


def _integral(value: Any, place: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    """The places of floats without a fraction."""
    if isinstance(value, float) and value.is_integer():
        yield place
    elif isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _integral(item, (*place, key))


def _moved(value: Any, place: tuple[str | int, ...], by: float) -> Any:
    whole = copy.deepcopy({"": value})
    holder: Any = whole
    for part in ("", *place)[:-1]:
        holder = holder[part]
    last = ("", *place)[-1]
    holder[last] = holder[last] + by
    return whole[""]
