"""Responses that come in several shapes, pinned to one: the extension ``x-shapes`` of docs/extensions.md.

What a handler or a schema gave is put into the shape requested: a response with ``x-canonical`` by way of its canonical
properties, any other object by leaving out and adding what the shape says.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.mock.http.response import JSON, MockResponse
from leaperone_conformance.mock.http.url_formats import OPTION, documented_formats
from leaperone_conformance.mock.state.billing import failed
from leaperone_conformance.spec import Media, Operation, Spec, join, look_up
from leaperone_conformance.values.sampler import Sampler
from leaperone_conformance.values.seeded import SeededRandom

ANY = "any"
"""The value of an option that draws one at random, anew for each request."""


def options(spec: Spec) -> dict[str, tuple[str, ...]]:
    """The shapes that can be pinned, by option, in the order in which the spec names them."""
    found: dict[str, dict[str, None]] = {}
    media = (
        media.definition.get("schema")
        for operation in spec.operations
        for response in operation.responses.values()
        for media in response.content.values()
    )
    for shapes in _shapes([spec.document.get("components", {}).get("schemas"), *media]):
        for option, values in shapes.items():
            found.setdefault(option, {}).update(dict.fromkeys(values))
    if formats := documented_formats(spec):
        found[OPTION] = dict.fromkeys(formats)
    return {option: tuple(values) for option, values in sorted(found.items())}


def _shapes(value: Any) -> Iterator[Mapping[str, Mapping[str, Any]]]:
    if isinstance(value, list):
        for item in value:
            yield from _shapes(item)
    elif isinstance(value, dict):
        if isinstance(value.get("x-shapes"), dict):
            yield value["x-shapes"]
        for item in value.values():
            yield from _shapes(item)


class Shapes:
    """The requested shapes, by option. Raises OptionInvalid for one that the spec doesn't have."""

    def __init__(self, spec: Spec, sampler: Sampler, pinned: Mapping[str, str]) -> None:
        self._spec = spec
        self._sampler = sampler
        self._pinned = dict(pinned)
        # The whole spec is looked through only where a shape is requested.
        self._known = options(spec) if pinned else {}
        for option, value in pinned.items():
            if option not in self._known or value not in (ANY, *self._known[option]):
                known = "; ".join(f"{name}: {', '.join(values)}" for name, values in self._known.items())
                raise OptionInvalid(f"shape {option}={value} is unknown; there are: {known or 'none'}")

    def __bool__(self) -> bool:
        return bool(self._pinned)

    def pinned(self, option: str) -> str | None:
        """The value that an option is pinned to; None where it isn't, or is drawn at random."""
        value = self._pinned.get(option)
        return None if value == ANY else value

    def pick(self, option: str, rng: SeededRandom) -> str | None:
        """The value of an option, the same for the same ``rng``; None where it isn't pinned."""
        value = self._pinned.get(option)
        return rng.choice(self._known[option]) if value == ANY else value

    def fit(
        self,
        operation: Operation,
        response: MockResponse,
        salt: bytes,
        known: Mapping[str, Any] | None = None,
    ) -> MockResponse:
        """The response in the shapes that are pinned; ``salt`` seeds what is drawn at random.

        ``known`` are values for properties that a shape needs and the response lacks. A stream, what isn't JSON and
        a failure by ``x-failure`` are left as they are.
        """
        documented = operation.response(response.status)
        media = None if documented is None else documented.media(JSON)
        if media is None or media.schema is None or response.content_type != JSON:
            return response
        if response.status < 400 and failed(operation, response):
            return response
        value = response.json()
        fitted = _Fitting(self, self._spec, self._sampler, salt, known or {}).response(media, value)
        return response if fitted == value else response.with_json(fitted)


class _Fitting:
    """One answer."""

    def __init__(
        self, shapes: Shapes, spec: Spec, sampler: Sampler, salt: bytes, known: Mapping[str, Any]
    ) -> None:
        self._shapes = shapes
        self._spec = spec
        self._sampler = sampler
        self._salt = salt
        self._known = known

    def response(self, media: Media, value: Any) -> Any:
        for fragment in self._fragments(media.schema or ""):
            if "x-canonical" in media.definition and not self._valid(fragment, value):
                value = self._dressed(fragment, media, value)
        return self.value(media.schema or "", value)

    def value(self, pointer: str, value: Any) -> Any:
        """``value`` and all that is in it, as the schema at ``pointer`` has it."""
        if isinstance(value, str):
            return self._text(pointer, value)
        if isinstance(value, list):
            items = self._sampler.shape(pointer).items
            return value if items is None else [self.value(items, item) for item in value]
        if not isinstance(value, dict):
            return value
        for fragment in self._fragments(pointer):
            if not self._valid(fragment, value):
                value = self._merged(fragment, value)
        places = self._sampler.shape(pointer).properties
        return {
            name: self.value(places[name], item) if name in places else item for name, item in value.items()
        }

    def _text(self, pointer: str, text: str) -> str:
        inside = self._sampler.shape(pointer).content
        if inside is None:
            return text
        return orjson.dumps(self.value(inside, orjson.loads(text))).decode()

    def _fragments(self, pointer: str) -> Iterator[str]:
        """The shapes of one schema that are pinned."""
        place, schema = self._spec.resolve(pointer)
        for option, values in schema.get("x-shapes", {}).items() if isinstance(schema, dict) else ():
            name = self._shapes.pick(option, self._rng(option))
            if name is not None and name in values:
                yield join(place, "x-shapes", option, name)

    def _rng(self, purpose: str) -> SeededRandom:
        return SeededRandom(self._salt + purpose.encode())

    def _valid(self, pointer: str, value: Any) -> bool:
        return self._spec.validator(pointer, decode=True).is_valid(value)

    def _merged(self, pointer: str, value: Any) -> Any:
        """An object without what the schema at ``pointer`` forbids, with what it requires."""
        shape = self._sampler.shape(pointer)
        if not isinstance(value, dict) or not shape.properties:
            return self._made(pointer, pointer.rpartition("/")[2])
        merged = dict(value)
        for name, place in shape.properties.items():
            if look_up(self._spec.document, place) is False:
                merged.pop(name, None)
            elif name in merged and not self._valid(place, merged[name]):
                merged[name] = self._merged(place, merged[name])
            elif name not in merged and name in shape.required:
                merged[name] = self._made(place, name)
        return merged

    def _made(self, pointer: str, name: str) -> Any:
        for candidate in (self._known.get(name), None):
            if self._valid(pointer, candidate):
                return candidate
        return self._sampler.valid(pointer, self._rng(pointer), name)

    def _dressed(self, pointer: str, media: Media, value: Any) -> dict[str, Any]:
        """The canonical properties of ``value`` where the schema at ``pointer`` has a place for them."""
        dressed: dict[str, Any] = {}
        fields = media.definition["x-canonical"]["fields"]
        for name, item in self._spec.canonical(media, value).items():
            for field in fields[name]:
                if self._set(pointer, dressed, field.split("/")[1:], item):
                    break
        return self._completed(pointer, dressed)

    def _set(self, pointer: str, holder: dict[str, Any], tokens: list[str], item: Any) -> bool:
        """Put ``item`` at the end of ``tokens``, if the schema at ``pointer`` takes it there."""
        place = self._sampler.shape(pointer).properties.get(tokens[0])
        if place is None or look_up(self._spec.document, place) is False:
            return False
        if len(tokens) > 1:
            inner: dict[str, Any] = holder.get(tokens[0], {})
            if not isinstance(inner, dict) or not self._set(place, inner, tokens[1:], item):
                return False
            holder[tokens[0]] = inner
            return True
        # Where a list may also be null, an empty one is.
        item = None if item == [] and self._valid(place, None) else item
        if not self._valid(place, item):
            return False
        holder[tokens[0]] = item
        return True

    def _completed(self, pointer: str, holder: dict[str, Any]) -> dict[str, Any]:
        """With what is required, constant, null or exemplary beside the canonical properties."""
        shape = self._sampler.shape(pointer)
        for name, place in shape.properties.items():
            if look_up(self._spec.document, place) is False:
                continue
            if isinstance(holder.get(name), dict):
                holder[name] = self._completed(place, holder[name])
            elif name not in holder:
                keywords = self._sampler.shape(place).keywords
                if name in shape.required or keywords.keys() & {"const", "examples"}:
                    holder[name] = self._made(place, name)
                elif self._valid(place, None):
                    holder[name] = None
        return holder
