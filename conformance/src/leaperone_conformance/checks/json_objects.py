"""A JSON body must not name a property twice: parsers differ in which of the values they keep."""

import json
from collections import Counter
from typing import Any

from .streams import STREAM, data_of_events
from .types import NOT_APPLICABLE, Exchange, Failure, Verdict


class _Twice(Exception):
    """A property is there twice."""


def json_text(exchange: Exchange) -> Verdict:
    """Fails where an object in a JSON body, or in an event, has a property twice. What is no JSON is for others."""
    response = exchange.response
    try:
        if response.media_type == STREAM:
            texts = list(data_of_events(response.body.decode()))
        elif response.is_json:
            texts = [text.decode() for text in response.texts]
        else:
            return NOT_APPLICABLE
        for text in texts:
            _read(text)
    except _Twice as error:
        return Failure("a property is there twice", str(error))
    except UnicodeDecodeError:
        return NOT_APPLICABLE
    return None


def _read(text: str) -> None:
    try:
        json.loads(text, object_pairs_hook=_distinct)
    except (ValueError, RecursionError):
        return


def _distinct(pairs: list[tuple[str, Any]]) -> None:
    """Keeps no value. Raises _Twice."""
    if len({name for name, _ in pairs}) < len(pairs):
        twice = [name for name, count in Counter(name for name, _ in pairs).items() if count > 1]
        raise _Twice(", ".join(twice))
