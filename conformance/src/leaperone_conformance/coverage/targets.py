"""Targets: what of an operation a run is to exercise, each named by a text, from the document alone.

A target is a documented status, a media type, a value of a closed list, a boundary, an optional part, a link, a
webhook or a callback: ``value: query lang=en``.
"""

import operator
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from leaperone_conformance.scenarios.webhooks import webhooks_of
from leaperone_conformance.spec import Direction, Media, Operation, Spec, join
from leaperone_conformance.spec.callbacks import callbacks_of

_LONGEST = 5
"""Names in the longest path that is followed into a body."""
_SHOWN = 60
EACH = "*"
"""The name of every item of a list in a path."""
_FILES = "multipart/form-data"


class Kind(StrEnum):
    """The kind of a target."""

    STATUS = "status"
    MEDIA_TYPE = "media type"
    VALUE = "value"
    BOUNDARY = "boundary"
    OPTIONAL = "optional part"
    LINK = "link"
    WEBHOOK = "webhook"
    CALLBACK = "callback"

    def number(self, number: int) -> str:
        """A number of targets of this kind, for people."""
        plural = f"{self}es" if self is Kind.STATUS else f"{self}s"
        return f"{number:,} {self if number == 1 else _PLURALS.get(self, plural)}"


_PLURALS = {Kind.BOUNDARY: "boundaries"}
KINDS = tuple(Kind)


class Bound(NamedTuple):
    """A keyword that limits a value: what it measures, and the comparison that is beyond it."""

    measure: Callable[[Any], float | None]
    beyond: Callable[[float, float], bool]


def _number(value: Any) -> float | None:
    if isinstance(value, str):
        try:
            return float(value)
        except ValueError:
            return None
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _length(*kinds: type[str] | type[list[Any]] | type[bytes]) -> Callable[[Any], float | None]:
    return lambda value: len(value) if isinstance(value, kinds) else None


BOUNDS: Mapping[str, Bound] = {
    "minimum": Bound(_number, operator.lt),
    "maximum": Bound(_number, operator.gt),
    "minLength": Bound(_length(str, bytes), operator.lt),
    "maxLength": Bound(_length(str, bytes), operator.gt),
    "minItems": Bound(_length(list), operator.lt),
    "maxItems": Bound(_length(list), operator.gt),
    "x-max-bytes": Bound(_length(bytes), operator.gt),
}


@dataclass(slots=True)
class Part:
    """A parameter, or a place in a body, with what its schemas say of its values."""

    location: str
    path: tuple[str, ...]
    """Names from the outermost on; EACH for the items of a list."""
    optional: bool = False
    values: dict[str, Any] = field(default_factory=dict)
    """By their texts."""
    bounds: set[tuple[str, float]] = field(default_factory=set)

    @property
    def name(self) -> str:
        return f"{self.location} {'/'.join(self.path)}".rstrip()

    def value(self, text: str) -> str:
        """The target of one of its values."""
        return f"{Kind.VALUE}: {self.name}={text:.{_SHOWN}}"

    def bound(self, word: str, limit: float, *, beyond: bool) -> str:
        """The target of a boundary: the limit itself, or what is beyond it."""
        return f"{Kind.BOUNDARY}: {self.name} {'beyond' if beyond else 'at'} {word} {limit}"

    def presence(self, *, there: bool) -> str:
        """The target of a request with it, or without."""
        return f"{Kind.OPTIONAL}: {'with' if there else 'without'} {self.name}"

    def targets(self) -> Iterator[str]:
        """All of them, in the order of the document."""
        if self.optional:
            yield from (self.presence(there=there) for there in (True, False))
        yield from map(self.value, self.values)
        for word, limit in sorted(self.bounds):
            yield self.bound(word, limit, beyond=False)
            if can_be_beyond(self, word, limit):
                yield self.bound(word, limit, beyond=True)


def can_be_beyond(part: Part, word: str, limit: float) -> bool:
    """True if a request can have a value beyond a boundary: no text is shorter than none."""
    return not (limit <= 0 and BOUNDS[word].measure is not _number) and part.location != "path"


def kind_of(target: str) -> Kind:
    """The kind of a target, by its text."""
    return Kind(target.partition(": ")[0])


def planned(spec: Spec, operation: Operation) -> tuple[str, ...]:
    """The targets of an operation, in the order of the document, each once."""
    found = [f"{Kind.STATUS}: {status}" for status in operation.responses]
    found += [media_target("request", name) for name in operation.bodies]
    for status, response in operation.responses.items():
        found += [media_target(status, name) for name in response.content]
    for part in parts(spec, operation):
        found += part.targets()
    found += [link_target(name) for name in link_names(operation)]
    if "x-task" in operation.definition:
        found += [f"{Kind.WEBHOOK}: {webhook.name}" for webhook in webhooks_of(spec, operation)]
    found += [f"{Kind.CALLBACK}: {name}" for name, _ in callbacks_of(spec, operation)]
    return tuple(dict.fromkeys(found))


def media_target(place: str, name: str) -> str:
    """The target of a media type of the request, or of a response by its documented status."""
    return f"{Kind.MEDIA_TYPE}: {place} {name}"


def link_target(name: str) -> str:
    """The target of a link of the operation's success."""
    return f"{Kind.LINK}: {name}"


def link_names(operation: Operation) -> list[str]:
    """The names of the links of the operation's success."""
    return list(operation.success.definition.get("links", {})) if operation.success else []


def parts(spec: Spec, operation: Operation) -> list[Part]:
    """The parameters of an operation, and the places in its bodies, as far as their schemas tell them."""
    found: dict[tuple[str, tuple[str, ...]], Part] = {}
    for parameter in operation.parameters:
        if parameter.location != "cookie":
            part = found.setdefault(
                (parameter.location, (parameter.name,)),
                Part(parameter.location, (parameter.name,), not parameter.required),
            )
            if parameter.schema is not None:
                _read(spec, parameter.schema, part, found, frozenset())
    for media in operation.bodies.values():
        _of_body(spec, media, found)
    return list(found.values())


def _of_body(spec: Spec, media: Media, found: dict[tuple[str, tuple[str, ...]], Part]) -> None:
    if media.schema is not None:
        part = found.setdefault(("body", ()), Part("body", ()))
        _read(spec, media.schema, part, found, frozenset())


def _read(
    spec: Spec,
    pointer: str,
    part: Part,
    found: dict[tuple[str, tuple[str, ...]], Part],
    outer: frozenset[str],
) -> None:
    """Add what a schema says of ``part``, and of what is inside of it."""
    place, schema = spec.resolve(pointer)
    if place in outer or not isinstance(schema, Mapping) or spec.obstacle(place, Direction.REQUEST):
        return
    outer |= {place}
    values = [*schema.get("enum", ()), *schema.get("x-known-values", ())]
    values += [schema["const"]] if "const" in schema else []
    part.values.update({text_of(value): value for value in values})
    part.bounds |= {(word, schema[word]) for word in BOUNDS if word in schema and schema[word] != 0}
    for word in ("allOf", "anyOf", "oneOf"):
        for number in range(len(schema.get(word, ()))):
            _read(spec, join(place, word, number), part, found, outer)
    # Parameters are written in a style, so that what is inside of one is told by its own schema alone.
    if len(part.path) >= _LONGEST or part.location != "body":
        return
    required = schema.get("required", ())
    for name in schema.get("properties", {}):
        property_ = spec.resolve(join(place, "properties", name))[1]
        if not isinstance(property_, Mapping) or property_.get("readOnly") is True:
            continue
        inner = _inner(part, name, found)
        inner.optional = inner.optional or name not in required
        _read(spec, join(place, "properties", name), inner, found, outer)
    if isinstance(schema.get("items"), Mapping):
        _read(spec, join(place, "items"), _inner(part, EACH, found), found, outer)


def _inner(part: Part, name: str, found: dict[tuple[str, tuple[str, ...]], Part]) -> Part:
    path = (*part.path, name)
    return found.setdefault((part.location, path), Part(part.location, path))


def text_of(value: Any) -> str:
    """The text of a value: the same for the number 1 and the text of it, which a query can't tell apart."""
    if isinstance(value, bool) or value is None:
        return str(value).lower() if value is not None else "null"
    return value if isinstance(value, str) else repr(value)
