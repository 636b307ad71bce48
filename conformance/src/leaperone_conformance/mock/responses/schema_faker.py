"""JSON from schemas: documented examples first, then plausible values; the same dice, the same value."""

import base64
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from random import Random
from typing import Any

import orjson
from rstr import Rstr

from leaperone_conformance.mock.seeded import Dice
from leaperone_conformance.mock.state.clock import START
from leaperone_conformance.spec import Spec, join, look_up

from . import vocabulary

_ATTEMPTS = 12
_MAX_DEPTH = 6
_BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")


class Unanswerable(Exception):
    """No value was found that the schema accepts; the message names the schema."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """A schema with its references followed and its ``allOf`` merged; parts are pointers."""

    keywords: Mapping[str, Any]
    properties: Mapping[str, str]
    required: frozenset[str]
    items: str | None
    choices: tuple[str, ...]
    content: str | None
    extra: str | None


class Generator:
    """Makes values for the schemas of one spec."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._shapes: dict[str, _Shape] = {}

    def valid(self, pointer: str, dice: Dice, name: str = "") -> Any:
        """A value that the schema at ``pointer`` accepts, JSON inside strings included.

        Raises Unanswerable where a dozen attempts gave none.
        """
        validator = self._spec.validator(pointer, decode=True)
        for attempt in range(_ATTEMPTS):
            # Later attempts are plainer: examples and optional properties may contradict each other.
            value = _Making(self, dice, examples=attempt < 6, optional=attempt % 3 != 2).value(
                pointer, name, ()
            )
            if validator.is_valid(value):
                return value
        raise Unanswerable(f"{self._spec.name}: no valid value found for {pointer}")

    def shape(self, pointer: str) -> _Shape:
        """The merged schema at ``pointer``, made once."""
        if pointer not in self._shapes:
            self._shapes[pointer] = self._merge(pointer, ())
        return self._shapes[pointer]

    def _merge(self, pointer: str, seen: tuple[str, ...]) -> _Shape:
        schema = look_up(self._spec.document, pointer)
        if not isinstance(schema, dict) or pointer in seen:
            return _Shape({}, {}, frozenset(), None, (), None, None)
        parts = [f"{pointer}/allOf/{index}" for index in range(len(schema.get("allOf", ())))]
        if "$ref" in schema:
            parts.append(schema["$ref"])
        bases = [self._merge(part, (*seen, pointer)) for part in parts]
        keyword = next((word for word in ("oneOf", "anyOf") if word in schema), None)
        own = _Shape(
            keywords=schema,
            properties={name: join(pointer, "properties", name) for name in schema.get("properties", {})},
            required=frozenset(schema.get("required", ())),
            items=f"{pointer}/items" if isinstance(schema.get("items"), dict) else None,
            choices=tuple(f"{pointer}/{keyword}/{i}" for i in range(len(schema[keyword]))) if keyword else (),
            content=f"{pointer}/contentSchema" if "contentSchema" in schema else None,
            extra=f"{pointer}/additionalProperties"
            if isinstance(schema.get("additionalProperties"), dict)
            else None,
        )
        merged = own
        for base in bases:
            merged = _combined(base, merged)
        return merged


@dataclass(slots=True)
class _Making:
    """One attempt."""

    generator: Generator
    dice: Dice
    examples: bool
    optional: bool

    def value(self, pointer: str, name: str, path: tuple[str, ...]) -> Any:
        return self._made(self.generator.shape(pointer), name, (*path, pointer))

    def _made(self, shape: _Shape, name: str, path: tuple[str, ...]) -> Any:
        keywords = shape.keywords
        if "const" in keywords:
            return keywords["const"]
        if self.examples and (keywords.get("examples") or "example" in keywords):
            return self.dice.choice(keywords.get("examples") or [keywords["example"]])
        if "enum" in keywords:
            return self.dice.choice(keywords["enum"])
        if shape.choices:
            return self._choice(shape, name, path)
        kind = self._kind(shape)
        if kind == "object":
            return self._object(shape, path)
        if kind == "array":
            return self._array(shape, name, path)
        if kind == "string":
            return self._string(shape, name, path)
        if kind in ("integer", "number"):
            return _number(keywords, kind, name, self.dice)
        if kind == "boolean":
            return self.dice.random() < 0.5
        return None if kind == "null" else _anything(name, self.dice)

    def _kind(self, shape: _Shape) -> str | None:
        declared = shape.keywords.get("type")
        if isinstance(declared, list):
            kinds = [kind for kind in declared if kind != "null"] or ["null"]
            return str(self.dice.choice(kinds))
        if declared is None and (shape.properties or shape.required or shape.extra):
            return "object"
        if declared is None and shape.items:
            return "array"
        return declared

    def _choice(self, shape: _Shape, name: str, path: tuple[str, ...]) -> Any:
        branches = [
            c
            for c in shape.choices
            if self.generator.shape(c).keywords.get("type") != "null" and c not in path
        ]
        branch = self.dice.choice(branches or list(shape.choices))
        beside = replace(shape, choices=())
        return self._made(_combined(beside, self.generator.shape(branch)), name, (*path, branch))

    def _object(self, shape: _Shape, path: tuple[str, ...]) -> dict[str, Any]:
        deep = len(path) > _MAX_DEPTH
        made = {}
        for name, pointer in shape.properties.items():
            wanted = self.optional and not deep and path.count(pointer) == 0
            if name in shape.required or wanted:
                made[name] = self.value(pointer, name, path)
        for name in sorted(shape.required - shape.properties.keys()):
            made[name] = _anything(name, self.dice)
        if shape.extra and not deep:
            for name in ("first", "second"):
                made.setdefault(name, self.value(shape.extra, name, path))
        if not shape.properties and not made:
            return (
                {"id": vocabulary.identifier(self.dice), "title": vocabulary.title(self.dice)}
                if self.optional
                else {}
            )
        return made

    def _array(self, shape: _Shape, name: str, path: tuple[str, ...]) -> list[Any]:
        least, most = shape.keywords.get("minItems", 0), shape.keywords.get("maxItems", math.inf)
        if shape.items is None:
            return [vocabulary.for_name(name, self.dice) for _ in range(least)]
        wanted = 0 if len(path) > _MAX_DEPTH or shape.items in path else self.dice.randint(1, 3)
        count = int(min(max(wanted, least), most))
        return [self.value(shape.items, name.removesuffix("s"), path) for _ in range(count)]

    def _string(self, shape: _Shape, name: str, path: tuple[str, ...]) -> str:
        keywords = shape.keywords
        if keywords.get("contentMediaType") == "application/json" and shape.content:
            return orjson.dumps(self.value(shape.content, name, path)).decode()
        if "pattern" in keywords:
            return str(Rstr(Random(self.dice.getrandbits(64))).xeger(keywords["pattern"]))
        make = _FORMATS.get(keywords.get("format", ""))
        text = make(self.dice) if make else vocabulary.for_name(name, self.dice)
        least, most = keywords.get("minLength", 0), keywords.get("maxLength")
        while len(text) < least:
            text = f"{text} {vocabulary.sentence(self.dice)}"
        return text if most is None else text[:most]


def _combined(base: _Shape, own: _Shape) -> _Shape:
    """Both at once; where they contradict each other, ``own`` wins."""
    return _Shape(
        keywords={**base.keywords, **own.keywords},
        properties={**base.properties, **own.properties},
        required=base.required | own.required,
        items=own.items or base.items,
        choices=own.choices or base.choices,
        content=own.content or base.content,
        extra=own.extra or base.extra,
    )


def _number(keywords: Mapping[str, Any], kind: str, name: str, dice: Dice) -> int | float:
    bounds = {word: keywords[word] for word in _BOUNDS if word in keywords}
    if not bounds and name.lower().endswith(("created", "created_at", "time", "timestamp")):
        return int(START) - dice.randint(0, 10**7)
    step = bounds.get("multipleOf", 1 if kind == "integer" else 0)
    low = bounds.get("minimum", bounds.get("exclusiveMinimum", min(0, bounds.get("maximum", 0))))
    high = bounds.get("maximum", bounds.get("exclusiveMaximum", max(low, 0) + 1000))
    if step:
        first = math.ceil(low / step) + ("exclusiveMinimum" in bounds and low % step == 0)
        last = math.floor(high / step) - ("exclusiveMaximum" in bounds and high % step == 0)
        value: float = dice.randint(first, max(first, last)) * step
        return int(value) if kind == "integer" else value
    fraction: float = round(low + (high - low) * dice.uniform(0.05, 0.95), 3)
    return fraction


def _anything(name: str, dice: Dice) -> Any:
    """A value for a schema that accepts all: what such places hold most often, an object with a list."""
    items = [
        {
            "id": vocabulary.identifier(dice),
            "title": vocabulary.title(dice),
            "author": {
                "id": vocabulary.identifier(dice),
                "nickname": vocabulary.person(dice),
                "avatar": vocabulary.url(dice),
            },
            "statistics": {"likes": dice.randint(0, 10**5), "comments": dice.randint(0, 10**4)},
            "url": vocabulary.url(dice, "mp4"),
        }
        for _ in range(dice.randint(1, 3))
    ]
    return {
        name if name != "data" else "items": items,
        "has_more": dice.random() < 0.5,
        "cursor": dice.randint(0, 999),
    }


def _moment(dice: Dice) -> datetime:
    return datetime.fromtimestamp(int(START) - dice.randint(0, 10**7), UTC)


_FORMATS: dict[str, Callable[[Dice], str]] = {
    "uuid": Dice.uuid,
    "date-time": lambda dice: _moment(dice).strftime("%Y-%m-%dT%H:%M:%SZ"),
    "date": lambda dice: _moment(dice).strftime("%Y-%m-%d"),
    "time": lambda dice: _moment(dice).strftime("%H:%M:%SZ"),
    "uri": vocabulary.url,
    "url": vocabulary.url,
    "uri-reference": vocabulary.url,
    "iri": vocabulary.url,
    "email": lambda dice: f"user{dice.randint(1, 999)}@example.com",
    "hostname": lambda dice: f"host{dice.randint(1, 999)}.example.com",
    "ipv4": lambda dice: f"192.0.2.{dice.randint(1, 254)}",
    "ipv6": lambda dice: f"2001:db8::{dice.randint(1, 0xFFFF):x}",
    "byte": lambda dice: base64.b64encode(dice.randbytes(24)).decode(),
    "json-pointer": lambda dice: f"/items/{dice.randint(0, 9)}",
    "regex": lambda dice: "^[a-z]+$",
    "duration": lambda dice: f"PT{dice.randint(1, 59)}M",
}
