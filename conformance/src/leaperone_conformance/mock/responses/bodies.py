"""Bodies of responses: a documented example or a value of the schema, written as the media type asks for it."""

import csv
import io
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

import orjson

from leaperone_conformance.mock.http.response import MockResponse, event_stream, events_of
from leaperone_conformance.spec import MISSING, DocumentedResponse, Media, Spec, join
from leaperone_conformance.spec.json_text import scalar_text
from leaperone_conformance.spec.newest import EVENTS, is_sequence
from leaperone_conformance.spec.operation import URLENCODED
from leaperone_conformance.spec.xml import is_xml, text_of
from leaperone_conformance.spec.yaml_text import is_yaml
from leaperone_conformance.values import vocabulary
from leaperone_conformance.values.sampler import Sampler
from leaperone_conformance.values.seeded import SeededRandom

from .media import FILES, wav

_EVENTS = 3
_BOUNDARY = "mock-boundary"
_FILE_SIZE = 64
_OCTETS = ("application/octet-stream", "image/", "video/", "font/", "model/")
"""Beginnings of media types whose strings are bytes, whatever their schema says."""


class Bodies:
    """Makes the bodies of the responses of a spec."""

    def __init__(self, spec: Spec, sampler: Sampler) -> None:
        self._spec = spec
        self._sampler = sampler
        self._examples: dict[tuple[str, str | None], list[Any]] = {}

    def response(
        self,
        documented: DocumentedResponse,
        content_type: str,
        schema: str | None,
        status: int,
        rng: SeededRandom,
    ) -> MockResponse:
        """A response with a body of a media type. Raises UnsupportedSchema where the schema at ``schema`` accepts
        nothing.
        """
        media = documented.media(content_type)
        name = content_type.partition(";")[0].strip().lower()
        if name == EVENTS:
            return self._events(media, schema, status, rng)
        if name.startswith("multipart/") and "boundary" not in content_type:
            content_type = f"{content_type}; boundary={_BOUNDARY}"
        elif name.startswith("text/") and "charset" not in content_type:
            content_type = f"{content_type}; charset=utf-8"
        return MockResponse(status, content_type, (self._body(name, media, schema, rng),))

    def _events(
        self, media: Media | None, schema: str | None, status: int, rng: SeededRandom
    ) -> MockResponse:
        definition: Mapping[str, Any] = {} if media is None else media.definition
        if media is not None and "itemSchema" in definition:
            place = join(media.pointer, "itemSchema")
            return events_of([self._sampler.valid(place, rng) for _ in range(_EVENTS)], status)
        if media is not None and "x-events" in definition:
            pointer = join(media.pointer, "x-events", "schema")
            values = [(None, self._sampler.valid(pointer, rng)) for _ in range(_EVENTS)]
            return event_stream(values, definition["x-events"].get("end"), status)
        value = self._value(media, schema, rng)
        data = vocabulary.text(rng, 2) if value is MISSING else value
        return event_stream([(None, data)], None, status)

    def _body(self, name: str, media: Media | None, schema: str | None, rng: SeededRandom) -> bytes:
        if name.startswith("audio/"):
            return wav(vocabulary.sentence(rng))
        value = self._value(media, schema, rng)
        if is_sequence(name):
            return _sequence(name, [] if value is MISSING else value)
        if name.endswith("json"):
            return orjson.dumps({} if value is MISSING else value)
        if value is MISSING and (name.startswith("text/") or is_xml(name) or is_yaml(name)):
            value = vocabulary.text(rng, 2)
        if name in FILES and (value is MISSING or isinstance(value, str)):
            return FILES[name](rng)
        if is_xml(name):
            return self._xml(schema, value)
        if name in _WRITERS and not isinstance(value, str):
            return _WRITERS[name]({} if value is MISSING else value)
        if value is MISSING or (isinstance(value, str) and self._is_file(name, schema)):
            return rng.randbytes(_FILE_SIZE)
        return scalar_text(value).encode()

    def _is_file(self, name: str, schema: str | None) -> bool:
        """True if the strings of a schema are the bytes of a file."""
        found = self._spec.resolve(schema)[1] if schema else {}
        return name.startswith(_OCTETS) or not isinstance(found, Mapping) or found.get("format") == "binary"

    def _xml(self, schema: str | None, value: Any) -> bytes:
        if isinstance(value, str) and value.lstrip().startswith("<"):
            return value.encode()  # an example is the document as it is sent
        return text_of(self._spec, schema or "", value)

    def _value(self, media: Media | None, schema: str | None, rng: SeededRandom) -> Any:
        """A documented example that is valid, else a value of the schema; MISSING without either."""
        if media is not None:
            place = (media.pointer, schema)
            if place not in self._examples:
                self._examples[place] = [
                    value
                    for value in media.examples
                    if schema is None or not self._spec.violations(schema, value)
                ]
            if self._examples[place]:
                return rng.choice(self._examples[place])
        return MISSING if schema is None else self._sampler.valid(schema, rng)


def _sequence(name: str, value: Any) -> bytes:
    mark = b"\x1e" if name.endswith("json-seq") else b""
    values = value if isinstance(value, list) else [value]
    return b"".join(mark + orjson.dumps(item) + b"\n" for item in values)


def _form(value: Any) -> bytes:
    """An urlencoded form: a list is repeated, and an object is JSON."""
    fields = value if isinstance(value, Mapping) else {"value": value}
    pairs = [
        (name, scalar_text(item))
        for name, items in fields.items()
        for item in (items if isinstance(items, list) else [items])
    ]
    return urlencode(pairs).encode()


def _parts(value: Any) -> bytes:
    """A multipart body with a part for each property of an object; what is no text is JSON."""
    fields = value if isinstance(value, Mapping) else {"value": value}
    parts = [
        f"--{_BOUNDARY}\r\nContent-Disposition: form-data; name={orjson.dumps(name).decode()}\r\n"
        f"Content-Type: {'text/plain' if isinstance(item, str) else 'application/json'}\r\n\r\n{scalar_text(item)}\r\n"
        for name, item in fields.items()
    ]
    return "".join([*parts, f"--{_BOUNDARY}--\r\n"]).encode()


def _table(value: Any) -> bytes:
    """CSV: a line for each item of a list, after one of the names where items are objects."""
    rows = value if isinstance(value, list) else [value]
    names = list(dict.fromkeys(name for row in rows if isinstance(row, Mapping) for name in row))
    text = io.StringIO()
    writer = csv.writer(text)
    if names:
        writer.writerow(names)
    for row in rows:
        items = [row.get(name, "") for name in names] if isinstance(row, Mapping) else row
        writer.writerow([scalar_text(item) for item in (items if isinstance(items, list) else [items])])
    return text.getvalue().encode()


_WRITERS: Mapping[str, Callable[[Any], bytes]] = {
    URLENCODED: _form,
    "multipart/form-data": _parts,
    "multipart/mixed": _parts,
    "text/csv": _table,
}
