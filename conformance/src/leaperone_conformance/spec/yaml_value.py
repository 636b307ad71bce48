"""The JSON value of YAML 1.2 text, restricted to what JSON can say.

libyaml reads the events, about thirty times as fast as a parser in Python; values are built from them here, so that
nothing is guessed: scalars follow the core schema (YAML 1.2.2, chapter 10.3) and no other, mapping keys are strings as
written (``500:``, ``no:``), duplicate keys are errors, and the size that aliases may unfold to is limited.
"""

import math
import re
from collections.abc import Iterator
from copy import deepcopy
from decimal import Decimal
from typing import Any

import yaml  # type: ignore[import-untyped]
from yaml.events import (  # type: ignore[import-untyped]
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from .json_text import DEEPEST

MAX_VALUES = 1_000_000
_INTEGERS = range(-(2**63), 2**64)

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # PyYAML may be built without libyaml
_TAG = "tag:yaml.org,2002:"
_CORE = (
    ("null", re.compile(r"null|Null|NULL|~|")),
    ("bool", re.compile(r"true|True|TRUE|false|False|FALSE")),
    ("int", re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")),
    ("float", re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")),
    ("float", re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")),
)
# Line breaks in YAML 1.1, which libyaml reads, and ordinary characters in YAML 1.2.
_BREAKS = ("\x85", "\u2028", "\u2029")


def parse_yaml(text: str) -> Any:
    """The JSON value of YAML text; raises ValueError or a YAMLError."""
    breaks = [c for c in _BREAKS if c in text]
    unused = (c for c in map(chr, range(0xF0000, 0xFFFFE)) if c not in text)
    stand_ins = dict(zip(breaks, unused, strict=False))
    for found, stand_in in stand_ins.items():
        text = text.replace(found, stand_in)
    return _Builder(yaml.parse(text, Loader=_LOADER), {v: k for k, v in stand_ins.items()}).document()


class _Builder:
    """Builds JSON values from YAML events; counts them, since an alias may stand for many."""

    def __init__(self, events: Iterator[Event], characters: dict[str, str]) -> None:
        self._events = events
        self._characters = str.maketrans(characters)
        self._left = MAX_VALUES
        self._anchored: dict[str, tuple[Any, int] | None] = {}  # None while the node is still open

    def document(self) -> Any:
        """The value of the only document of the stream."""
        value, documents = None, 0
        for event in self._events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise ValueError(f"expected a single document in the stream {_position(event)}")
            elif isinstance(event, NodeEvent):
                value = self._value(event, 0)
        if not documents:
            raise ValueError("empty")
        return value

    def _value(self, event: Event, depth: int) -> Any:
        if depth > DEEPEST:
            raise ValueError(f"nested deeper than {DEEPEST} levels {_position(event)}")
        if isinstance(event, AliasEvent):
            return self._alias(event)
        if event.anchor is not None:
            self._anchored[event.anchor] = None
        before = self._left
        self._count(1, event)
        value = self._built(event, depth)
        if event.anchor is not None:
            self._anchored[event.anchor] = value, before - self._left
        return value

    def _built(self, event: Event, depth: int) -> Any:
        tag = _tag(event)
        if isinstance(event, ScalarEvent):
            return _scalar(event, tag.removeprefix(_TAG), event.value.translate(self._characters))
        if isinstance(event, SequenceStartEvent) and tag == f"{_TAG}seq":
            return [self._value(item, depth + 1) for item in self._until(SequenceEndEvent)]
        if isinstance(event, MappingStartEvent) and tag == f"{_TAG}map":
            return self._mapping(depth)
        raise ValueError(f"tag {tag!r} is not supported {_position(event)}")

    def _mapping(self, depth: int) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for event in self._until(MappingEndEvent):
            key = self._key(event)
            if key in result:
                raise ValueError(f"duplicate key {key!r} {_position(event)}")
            result[key] = self._value(next(self._events), depth + 1)
        return result

    def _key(self, event: Event) -> str:
        if isinstance(event, AliasEvent):
            key = self._alias(event)
            if isinstance(key, str):
                return key
        elif isinstance(event, ScalarEvent):
            if event.value == "<<" and not event.style:
                raise ValueError(
                    f"merge keys ('<<') are not YAML 1.2: write the fields out {_position(event)}"
                )
            key = event.value.translate(self._characters)
            if event.anchor is not None:
                self._anchored[event.anchor] = key, 1
            return str(key)
        raise ValueError(f"a mapping key must be a scalar {_position(event)}")

    def _alias(self, event: AliasEvent) -> Any:
        if event.anchor not in self._anchored:
            raise ValueError(f"found undefined alias {event.anchor!r} {_position(event)}")
        anchored = self._anchored[event.anchor]
        if anchored is None:
            raise ValueError(f"an alias inside its own anchor {_position(event)}")
        value, values = anchored
        self._count(values, event)
        return deepcopy(value)

    def _count(self, values: int, event: Event) -> None:
        self._left -= values
        if self._left < 0:
            raise ValueError(f"aliases unfold to more than {MAX_VALUES} values {_position(event)}")

    def _until(self, end: type[Event]) -> Iterator[Event]:
        for event in self._events:
            if isinstance(event, end):
                return
            yield event


def _tag(event: Event) -> str:
    """The tag of a node, as written or by the core schema."""
    if event.tag is not None and event.tag != "!":
        return str(event.tag)
    if not isinstance(event, ScalarEvent):
        return f"{_TAG}{'seq' if isinstance(event, SequenceStartEvent) else 'map'}"
    plain = not event.style and event.tag is None
    kinds = (kind for kind, pattern in _CORE if plain and pattern.fullmatch(event.value))
    return f"{_TAG}{next(kinds, 'str')}"


def _scalar(event: ScalarEvent, kind: str, text: str) -> Any:
    try:
        if kind == "str":
            return text
        if kind == "null":
            return None
        if kind == "bool":
            return {"true": True, "false": False}[text.lower()]
        if kind == "float":
            return finite(text)
        if kind == "int":
            number = int(text, 0) if text.startswith(("0o", "0x")) else int(text)
    except (ValueError, KeyError):
        raise ValueError(f"{text} is not a JSON {kind} {_position(event)}") from None
    if kind != "int":
        raise ValueError(f"tag {str(event.tag)!r} is not supported {_position(event)}")
    kept = writable(number)
    if kept is None:
        raise ValueError(f"the integer {text[:40]} is beyond 64 bits {_position(event)}")
    return kept


def finite(text: str) -> float:
    """The number that a text is; raises ValueError where JSON doesn't have it."""
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"{text} is not a JSON number")
    return number


def writable(number: int) -> int | float | None:
    """An integer as JSON is written here: beyond 64 bits as the double whose shortest text is the same number, such as
    a bound that JavaScript wrote (18446744073709552000); None where there is none."""
    if number in _INTEGERS:
        return number
    try:
        double = float(number)
    except OverflowError:
        return None
    return double if Decimal(repr(double)) == number else None


def _position(event: Event) -> str:
    return f"(line {event.start_mark.line + 1}, column {event.start_mark.column + 1})"
