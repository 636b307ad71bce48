"""JSON from schemas: documented examples first, then plausible values; the same seed, the same value."""

import base64
import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from decimal import Decimal
from functools import lru_cache
from random import Random
from typing import Any, TypeAlias
from urllib.parse import unquote

import jsonschema_rs
import orjson

from leaperone_conformance.spec import MISSING, Direction, Spec, Unmatched, join, look_up, matching

from . import vocabulary
from .seeded import START, LeastDraws, SeededRandom

_ATTEMPTS = 12
_MAX_DEPTH = 6
_MAX_PARTS = 500
"""After so many parts of a value, only what is required is added to it."""
Words: TypeAlias = Callable[[str, SeededRandom], str]
"""The text of a property by its name."""
_MAX_ITEMS = 10_000
"""Items of a list, and properties of an object, that a schema may demand."""
LARGEST_TEXT = 1_000_000
"""Characters of a text that a schema may demand."""
_BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")


class UnsupportedSchema(Exception):
    """No value was found that the schema accepts; the message names the schema."""


class NoValueFound(UnsupportedSchema):
    """Some values were made from a schema, and it accepts none of them."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """A schema with its references followed and its ``allOf`` merged; parts are pointers."""

    keywords: Mapping[str, Any] = field(default_factory=dict)
    properties: Mapping[str, str] = field(default_factory=dict)
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Further schemas of properties, by those that ``allOf`` adds up."""
    required: frozenset[str] = frozenset()
    items: str | None = None
    groups: tuple[tuple[str, ...], ...] = ()
    """Alternatives of which one of each group is taken."""
    content: str | None = None
    extra: str | None = None
    first: tuple[str, ...] = ()
    """Schemas of the first items of a list."""
    contains: str | None = None
    """The schema of some items of a list."""
    patterns: tuple[tuple[str, str], ...] = ()
    """Expressions of names, and the schemas of such properties."""
    tags: Mapping[str, str] = field(default_factory=dict)
    """Values of properties by which a ``discriminator`` tells which alternative it is."""

    @property
    def choices(self) -> tuple[str, ...]:
        """The alternatives of the first group."""
        return self.groups[0] if self.groups else ()


class Sampler:
    """Makes values for the schemas of one spec, as they are in requests or in responses."""

    def __init__(self, spec: Spec, direction: Direction = Direction.RESPONSE) -> None:
        self._spec = spec
        self.direction = direction
        self._document = spec.directed(direction)
        self._shapes: dict[str, _Shape] = {}
        self._examples: dict[str, list[Any]] = {}

    def valid(
        self,
        pointer: str,
        rng: SeededRandom,
        name: str = "",
        *,
        words: Words | None = None,
        optional: bool = True,
        accepted: Callable[[Any], bool] | None = None,
    ) -> Any:
        """A value that the schema at ``pointer`` accepts, JSON inside strings included.

        With ``words``, they are the text of what may be any text, and there are no properties but those named.
        Without ``optional``, there are only required properties. ``accepted`` decides in the place of the spec's
        validator. Raises UnsupportedSchema, and NoValueFound where a dozen attempts gave no value.
        """
        obstacle = self._spec.obstacle(pointer, self.direction)
        if obstacle is not None:
            raise UnsupportedSchema(f"{self._spec.name}: {obstacle}")
        accepted = accepted or self._validator(pointer).is_valid
        for attempt in range(_ATTEMPTS):
            # Later attempts are plainer: examples and optional properties may contradict each other.
            some = optional and attempt % 3 != 2
            making = _Making(self, rng, examples=attempt < 6, optional=some, words=words)
            try:
                value = making.value(pointer, name, ())
            except (Unmatched, RecursionError, IndexError):
                # IndexError: an enumeration without values.
                continue
            if accepted(value):
                return value
        raise NoValueFound(f"{self._spec.name}: no valid value found for {pointer}")

    def least(self, pointer: str) -> Any:
        """Required properties only, small numbers, the first of several values; MISSING where no value is found."""
        for rng in (LeastDraws(pointer), SeededRandom(pointer)):
            try:
                return self.valid(pointer, rng, words=lambda name, rng: "text", optional=False)
            except UnsupportedSchema:
                continue
        return MISSING

    def _validator(self, pointer: str) -> jsonschema_rs.Validator:
        return self._spec.validator(pointer, decode=True, direction=self.direction)

    def tags(self, shape: _Shape, branch: str) -> dict[str, str]:
        """The property that says, by the ``discriminator`` of a schema, which of its alternatives a value is."""
        rule = shape.keywords.get("discriminator", {})
        reference = look_up(self._document, f"{branch}/$ref")
        if "propertyName" not in rule or not isinstance(reference, str):
            return {}
        name = reference.rpartition("/")[2]
        named = [tag for tag, target in rule.get("mapping", {}).items() if target in (reference, name)]
        return {rule["propertyName"]: next(iter(named), name)}

    def examples(self, pointer: str, keywords: Mapping[str, Any]) -> list[Any]:
        """The documented examples of a schema that it accepts."""
        if pointer not in self._examples:
            given = keywords.get("examples") or ([keywords["example"]] if "example" in keywords else [])
            accepted = self._validator(pointer).is_valid if given else None
            self._examples[pointer] = list(filter(accepted, given))
        return self._examples[pointer]

    def can_make(self, pointer: str) -> bool:
        """True if the schema has a value that isn't too large."""
        return self._spec.obstacle(pointer, self.direction) is None

    def height(self, pointer: str) -> tuple[bool, float]:
        """Depth of the least value; more for a value that can't be made."""
        return not self.can_make(pointer), self._spec.height(pointer, self.direction)

    def shape(self, pointer: str) -> _Shape:
        """The merged schema at ``pointer``, made once."""
        if pointer not in self._shapes:
            self._shapes[pointer] = self._merge(pointer, ())
        return self._shapes[pointer]

    def _merge(self, pointer: str, seen: tuple[str, ...]) -> _Shape:
        schema = look_up(self._document, pointer)
        if not isinstance(schema, dict) or pointer in seen:
            return _Shape()
        parts = [f"{pointer}/allOf/{index}" for index in range(len(schema.get("allOf", ())))]
        if "$ref" in schema:
            parts.append(unquote(schema["$ref"]))
        bases = [self._merge(part, (*seen, pointer)) for part in parts]
        patterns = tuple(
            (pattern, join(pointer, "patternProperties", pattern))
            for pattern in schema.get("patternProperties", {})
        )
        own = _Shape(
            keywords=schema,
            properties={name: join(pointer, "properties", name) for name in schema.get("properties", {})},
            also={
                name: found
                for name in schema.get("properties", {})
                if (found := tuple(_named(patterns, name)))
            },
            required=frozenset(schema.get("required", ())),
            items=f"{pointer}/items" if isinstance(schema.get("items"), dict) else None,
            groups=tuple(
                tuple(f"{pointer}/{word}/{index}" for index in range(len(schema[word])))
                for word in ("oneOf", "anyOf")
                if schema.get(word)
            ),
            content=f"{pointer}/contentSchema" if "contentSchema" in schema else None,
            extra=f"{pointer}/additionalProperties"
            if isinstance(schema.get("additionalProperties"), dict)
            else None,
            first=tuple(
                f"{pointer}/prefixItems/{index}" for index in range(len(schema.get("prefixItems", ())))
            ),
            contains=f"{pointer}/contains" if isinstance(schema.get("contains"), dict) else None,
            patterns=patterns,
        )
        merged = own
        for base in bases:
            merged = _combined(base, merged)
        return merged


@dataclass(slots=True)
class _Making:
    """One attempt."""

    sampler: Sampler
    rng: SeededRandom
    examples: bool
    optional: bool
    words: Words | None = None
    parts: int = 0

    def value(self, pointer: str, name: str, path: tuple[str, ...]) -> Any:
        return self._made(self.sampler.shape(pointer), name, (*path, pointer))

    def _property(self, shape: _Shape, name: str, path: tuple[str, ...]) -> Any:
        pointer = shape.properties[name]
        merged = self.sampler.shape(pointer)
        for also in shape.also.get(name, ()):
            merged = _combined(self.sampler.shape(also), merged)
        return self._made(merged, name, (*path, pointer))

    def _is_deep(self, path: tuple[str, ...]) -> bool:
        """True if a value is to come to its end."""
        return len(path) > _MAX_DEPTH or self.parts > _MAX_PARTS

    def _made(self, shape: _Shape, name: str, path: tuple[str, ...]) -> Any:
        keywords = shape.keywords
        self.parts += 1
        if "const" in keywords:
            return keywords["const"]
        examples = self.sampler.examples(path[-1], keywords) if self.examples else ()
        if examples:
            return self.rng.choice(examples)
        if "enum" in keywords:
            return self.rng.choice(keywords["enum"])
        if shape.groups:
            return self._choice(shape, name, path)
        kind = self._kind(shape)
        if kind == "object":
            return self._object(shape, path)
        if kind == "array":
            return self._array(shape, name, path)
        if kind == "string":
            return self._string(shape, name, path)
        if kind in ("integer", "number"):
            return _number(keywords, kind, name, self.rng)
        if kind == "boolean":
            return self.rng.random() < 0.5
        return None if kind == "null" else self._anything(name)

    def _text(self, name: str) -> str:
        return (self.words or vocabulary.for_name)(name, self.rng)

    def _anything(self, name: str) -> Any:
        return self.words(name, self.rng) if self.words else _anything(name, self.rng)

    def _kind(self, shape: _Shape) -> str | None:
        declared = shape.keywords.get("type")
        if isinstance(declared, list):
            kinds = [kind for kind in declared if kind != "null"] or ["null"]
            return str(self.rng.choice(kinds))
        if declared is None and (shape.properties or shape.required or shape.extra or shape.patterns):
            return "object"
        if declared is None and (shape.items or shape.contains):
            return "array"
        return declared

    def _choice(self, shape: _Shape, name: str, path: tuple[str, ...]) -> Any:
        made = replace(shape, groups=())
        for group in shape.groups:
            branch = self._branch(group, path)
            made = _combined(made, self.sampler.shape(branch))
            made = replace(made, tags={**made.tags, **self.sampler.tags(shape, branch)})
            path = (*path, branch)
        return self._made(made, name, path)

    def _branch(self, group: tuple[str, ...], path: tuple[str, ...]) -> str:
        """One of several alternatives: none that is null, or goes on without end, unless there is no other."""
        height = self.sampler.height
        if self._is_deep(path):
            return min(group, key=height)
        branches = [
            branch
            for branch in group
            if self.sampler.shape(branch).keywords.get("type") != "null"
            and branch not in path
            and self.sampler.can_make(branch)
        ]
        return self.rng.choice(branches or [min(group, key=height)])

    def _object(self, shape: _Shape, path: tuple[str, ...]) -> dict[str, Any]:
        deep = self._is_deep(path)
        made: dict[str, Any] = {}
        for name, pointer in shape.properties.items():
            wanted = self.optional and not deep and path.count(pointer) == 0 and self._is_possible(pointer)
            if name in shape.required or (wanted and not self._is_deep(path)):
                made[name] = self._property(shape, name, path)
        for name, tag in shape.tags.items():
            if name in made and isinstance(made[name], str) and not self._is_closed(shape, name):
                made[name] = tag
        for name in sorted(shape.required - shape.properties.keys()):
            made[name] = self._further(shape, name, path, self._anything)
        least = shape.keywords.get("minProperties", 0)
        if least > _MAX_ITEMS:
            raise Unmatched(f"an object of {least} properties is too large to be made")
        for name in self._names(shape, 0 if deep else 2, least - len(made)):
            made.setdefault(name, self._further(shape, name, path, self._text))
        if (
            self.words is None
            and not shape.properties
            and not made
            and shape.keywords.get("additionalProperties", True) is not False
        ):
            return (
                {"id": vocabulary.identifier(self.rng), "title": vocabulary.title(self.rng)}
                if self.optional
                else {}
            )
        return made

    def _further(
        self, shape: _Shape, name: str, path: tuple[str, ...], otherwise: Callable[[str], Any]
    ) -> Any:
        """A property that isn't listed: by the patterns of its name, else by the schema of additional ones."""
        pointers = [*_named(shape.patterns, name)] or ([shape.extra] if shape.extra else [])
        if not pointers:
            return otherwise(name)
        merged = self.sampler.shape(pointers[0])
        for pointer in pointers[1:]:
            merged = _combined(merged, self.sampler.shape(pointer))
        return self._made(merged, name, (*path, *pointers))

    def _is_closed(self, shape: _Shape, name: str) -> bool:
        keywords = self.sampler.shape(shape.properties[name]).keywords
        return "const" in keywords or "enum" in keywords

    def _is_possible(self, pointer: str) -> bool:
        """True if a property may be there and has an end."""
        keywords = self.sampler.shape(pointer).keywords
        return not keywords.get(self.sampler.direction.value) and self.sampler.can_make(pointer)

    def _names(self, shape: _Shape, usual: int, missing: int) -> Iterator[str]:
        """Names for further properties: as many as are usual for a map, or are missing."""
        count = min(
            max(usual if shape.extra else 0, missing),
            shape.keywords.get("maxProperties", _MAX_ITEMS),
        )
        rule = shape.keywords.get("propertyNames", {})
        if shape.patterns and not rule:
            yield from self._patterned(shape.patterns, count)
            return
        names = rule.get("enum") or ["first", "second", *(f"other{number}" for number in range(count))]
        for name in names[:count]:
            pattern = rule.get("pattern")
            yield matching(pattern, Random(self.rng.getrandbits(64))) if pattern else name

    def _patterned(self, patterns: tuple[tuple[str, str], ...], count: int) -> Iterator[str]:
        """Different names that the patterns allow, as far as there are."""
        found: set[str] = set()
        for number in range(min(count * _ATTEMPTS, count + _MAX_PARTS)):
            pattern = patterns[number % len(patterns)][0]
            name = matching(pattern, Random(self.rng.getrandbits(64)))
            longer = f"{name}{number}"
            name = longer if name in found and _matches(pattern, longer) else name
            if name not in found:
                found.add(name)
                yield name
            if len(found) == count:
                return

    def _array(self, shape: _Shape, name: str, path: tuple[str, ...]) -> list[Any]:
        keywords = shape.keywords
        least, most = keywords.get("minItems", 0), keywords.get("maxItems", math.inf)
        if least > _MAX_ITEMS:
            raise Unmatched(f"a list of {least} items is too long to be made")
        first = [self.value(pointer, name, path) for pointer in shape.first]
        if shape.items is None:
            texts = (self._text(name) for _ in range(least - len(first)))
            return self._containing(shape, [*first, *texts], name, path)
        wanted = 0 if self._is_deep(path) or shape.items in path else self.rng.randint(1, 3)
        count = int(min(max(wanted, least), most))
        single = name.removesuffix("s")
        items = [*first, *(self.value(shape.items, single, path) for _ in range(count - len(first)))]
        items = self._containing(shape, items, single, path)
        if not keywords.get("uniqueItems"):
            return items
        distinct = {_identity(item): item for item in items}
        for number in range(2, 2 + _ATTEMPTS * (count - len(distinct))):
            if len(distinct) < count:
                item = self.value(shape.items, single, path)
                free = isinstance(item, str) and not self.sampler.shape(shape.items).keywords.keys() - {
                    "type"
                }
                item = f"{item} {number}" if free else item
                distinct.setdefault(_identity(item), item)
        return list(distinct.values())

    def _containing(self, shape: _Shape, items: list[Any], name: str, path: tuple[str, ...]) -> list[Any]:
        """The items, the last of them replaced by those that have to be in the list."""
        if shape.contains is None:
            return items
        least = int(shape.keywords.get("minContains", 1))
        if least > _MAX_ITEMS:
            raise Unmatched(f"a list of {least} items is too long to be made")
        merged = self.sampler.shape(shape.contains)
        if shape.items is not None:
            merged = _combined(self.sampler.shape(shape.items), merged)
        kept = items[: max(len(shape.first), len(items) - least)]
        return [*kept, *(self._made(merged, name, (*path, shape.contains)) for _ in range(least))]

    def _string(self, shape: _Shape, name: str, path: tuple[str, ...]) -> str:
        keywords = shape.keywords
        if keywords.get("contentMediaType") == "application/json" and shape.content:
            return orjson.dumps(self.value(shape.content, name, path)).decode()
        least, most = keywords.get("minLength", 0), keywords.get("maxLength")
        if least > LARGEST_TEXT:
            raise Unmatched(f"a text of {least} characters is too long to be made")
        make = _FORMATS.get(keywords.get("format", ""))
        if "pattern" in keywords:
            formatted = make(self.rng) if make else None
            if formatted is not None and _matches(keywords["pattern"], formatted):
                return formatted
            return matching(keywords["pattern"], Random(self.rng.getrandbits(64)), least, most)
        parts = [make(self.rng) if make else self._text(name)]
        length = len(parts[0])
        while length < least:
            parts.append(vocabulary.sentence(self.rng))
            length += 1 + len(parts[-1])
        return " ".join(parts)[:most]


def _combined(base: _Shape, own: _Shape) -> _Shape:
    """Both at once; where they contradict each other, ``own`` wins."""
    both = {
        name: (*base.also.get(name, ()), *own.also.get(name, ()), base.properties[name])
        for name in base.properties.keys() & own.properties.keys()
        if base.properties[name] != own.properties[name]
    }
    return _Shape(
        keywords={**base.keywords, **own.keywords},
        properties={**base.properties, **own.properties},
        also={**base.also, **own.also, **both},
        required=base.required | own.required,
        items=own.items or base.items,
        groups=(*base.groups, *(group for group in own.groups if group not in base.groups)),
        content=own.content or base.content,
        extra=own.extra or base.extra,
        first=own.first or base.first,
        contains=own.contains or base.contains,
        patterns=(*base.patterns, *own.patterns),
        tags={**base.tags, **own.tags},
    )


@lru_cache(maxsize=1024)
def _pattern(pattern: str) -> jsonschema_rs.Validator:
    return jsonschema_rs.validator_for({"pattern": pattern})


def _matches(pattern: str, name: str) -> bool:
    """True if an expression matches; not where the engine can't read it."""
    try:
        return _pattern(pattern).is_valid(name)
    except ValueError:
        return False


def _named(patterns: tuple[tuple[str, str], ...], name: str) -> Iterator[str]:
    """The schemas of a property by the patterns of its name."""
    return (pointer for pattern, pointer in patterns if _matches(pattern, name))


def _identity(item: Any) -> bytes:
    return orjson.dumps(item, option=orjson.OPT_SORT_KEYS)


def _number(keywords: Mapping[str, Any], kind: str, name: str, rng: SeededRandom) -> int | float:
    bounds = {word: keywords[word] for word in _BOUNDS if word in keywords}
    if not bounds and name.lower().endswith(("created", "created_at", "time", "timestamp")):
        return int(START) - rng.randint(0, 10**7)
    step = bounds.get("multipleOf", 1 if kind == "integer" else 0)
    low = bounds.get("minimum", bounds.get("exclusiveMinimum", min(0, bounds.get("maximum", 0))))
    high = bounds.get("maximum", bounds.get("exclusiveMaximum", max(low, 0) + 1000))
    if step:
        first = math.ceil(low / step) + ("exclusiveMinimum" in bounds and low % step == 0)
        last = math.floor(high / step) - ("exclusiveMaximum" in bounds and high % step == 0)
        exact = rng.randint(first, max(first, last)) * Decimal(str(step))
        return int(exact) if kind == "integer" or exact == int(exact) else float(exact)
    fraction: float = low + (high - low) * rng.uniform(0.05, 0.95)
    return round(fraction, 3) if high - low > 1 else fraction


def _anything(name: str, rng: SeededRandom) -> Any:
    """A value for a schema that accepts all: what such places hold most often, an object with a list."""
    items = [
        {
            "id": vocabulary.identifier(rng),
            "title": vocabulary.title(rng),
            "author": {
                "id": vocabulary.identifier(rng),
                "nickname": vocabulary.person(rng),
                "avatar": vocabulary.url(rng),
            },
            "statistics": {"likes": rng.randint(0, 10**5), "comments": rng.randint(0, 10**4)},
            "url": vocabulary.url(rng, "mp4"),
        }
        for _ in range(rng.randint(1, 3))
    ]
    return {
        name if name != "data" else "items": items,
        "has_more": rng.random() < 0.5,
        "cursor": rng.randint(0, 999),
    }


def _moment(rng: SeededRandom) -> datetime:
    return datetime.fromtimestamp(int(START) - rng.randint(0, 10**7), UTC)


_FORMATS: dict[str, Callable[[SeededRandom], str]] = {
    "uuid": SeededRandom.uuid,
    "date-time": lambda rng: _moment(rng).strftime("%Y-%m-%dT%H:%M:%SZ"),
    "date": lambda rng: _moment(rng).strftime("%Y-%m-%d"),
    "time": lambda rng: _moment(rng).strftime("%H:%M:%SZ"),
    "uri": vocabulary.url,
    "url": vocabulary.url,
    "uri-reference": vocabulary.url,
    "iri": vocabulary.url,
    "email": lambda rng: f"user{rng.randint(1, 999)}@example.com",
    "hostname": lambda rng: f"host{rng.randint(1, 999)}.example.com",
    "ipv4": lambda rng: f"192.0.2.{rng.randint(1, 254)}",
    "ipv6": lambda rng: f"2001:db8::{rng.randint(1, 0xFFFF):x}",
    "byte": lambda rng: base64.b64encode(rng.randbytes(24)).decode(),
    "json-pointer": lambda rng: f"/items/{rng.randint(0, 9)}",
    "regex": lambda rng: "^[a-z]+$",
    "iri-reference": vocabulary.url,
    "uri-template": lambda rng: f"https://example.com/{{item}}/{rng.randint(1, 99)}",
    "idn-email": lambda rng: f"user{rng.randint(1, 999)}@example.com",
    "idn-hostname": lambda rng: f"host{rng.randint(1, 999)}.example.com",
    "relative-json-pointer": lambda rng: f"{rng.randint(0, 3)}/items",
    "duration": lambda rng: f"PT{rng.randint(1, 59)}M",
}
