"""Parameters of requests as values: the styles of OpenAPI, and ``content`` parameters.

What delimiters separate is told apart before it is percent-decoded. A delimiter that came encoded separates, too, where
no other one came: many clients encode all that they send.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, unquote_plus

from .document import Spec
from .json_text import parsed
from .operation import URLENCODED, Media, Operation, Parameter
from .params import Structure, ValueReader, pairs_of, property_pointers
from .pointer import MISSING, look_up
from .schemas import Violation

Decoder = Callable[[str], str]

_PLACES = ("path", "query", "querystring", "header", "cookie")
_PREFIXES = {"label": ".", "matrix": ";"}
_DELIMITERS = {
    "spaceDelimited": (r"\+|%20| ",),
    "pipeDelimited": (r"\||%7[Cc]",),
    "label": (r"\.",),
}
"""Delimiters, in the order tried; of ``label`` only where it is exploded."""
_COMMAS = (",", "%2[Cc]")
_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_MAX_MESSAGE = 160
_RULE = re.compile(r'(?<=["\]}0-9] )(is|has|does) [^"\[{]+$')
"""The end of a message that begins with the value."""


class Malformed(Exception):
    """A value isn't in the style of its parameter; the message says how that is written."""


@dataclass(slots=True)
class RequestParts:
    """The parts of a request beside its body; header names are lower case."""

    path: Mapping[str, str]
    """The texts of the path parameters, percent-encoded."""
    query_string: bytes
    query: Mapping[str, Sequence[str]]
    """Its decoded values by name."""
    headers: Mapping[str, str]

    @property
    def cookies(self) -> list[tuple[str, str]]:
        """Names and values of the cookies, as they came."""
        pairs = (pair.strip().partition("=") for pair in self.headers.get("cookie", "").split(";"))
        return [(name, value) for name, _, value in pairs]


class Parameters:
    """Reads all parameters of an operation."""

    def __init__(self, spec: Spec, operation: Operation) -> None:
        queried = {parameter.name for parameter in operation.parameters if parameter.location == "query"}
        taken = frozenset(queried | {scheme.get("name") for scheme in spec.security_schemes.values()})
        self._readers = [ParameterReader(spec, parameter, taken) for parameter in operation.parameters]

    def read(self, sent: RequestParts) -> tuple[dict[str, dict[str, Any]], list[str]]:
        """The values by location and name, and a line for each thing that is wrong."""
        values: dict[str, dict[str, Any]] = {place: {} for place in _PLACES}
        problems: list[str] = []
        for reader in self._readers:
            parameter = reader.parameter
            try:
                value = reader.read(sent)
                wrong = reader.problems(value)
            except Malformed as error:
                value, wrong = MISSING, [str(error)]
            problems += [f"{parameter.location} parameter {parameter.name}: {problem}" for problem in wrong]
            if value is not MISSING:
                values[parameter.location][parameter.name] = value
        return values, problems


class ParameterReader:
    """Reads one parameter, or ``field`` of a form; ``taken`` are the names in a query that mean something else."""

    def __init__(
        self, spec: Spec, parameter: Parameter, taken: frozenset[Any] = frozenset(), *, field: bool = False
    ) -> None:
        self.parameter = parameter
        self._reader = ValueReader(spec, parameter.schema, nested=field)
        self._taken = taken
        self._field = field
        self._json = parameter.media_type is not None
        self._object = "object" in self._reader.types and not self._json
        self._array = "array" in self._reader.types and not self._json
        self._each = parameter.explode and parameter.style in ("form", "cookie")
        """True if each property or item comes under a name of its own."""
        self._fields: dict[str, ParameterReader] = {}
        if parameter.location == "querystring" and parameter.schema is not None:
            pointer = parameter.schema.rpartition("/")[0]
            media = look_up(spec.document, pointer)
            self._fields = form_readers(spec, Media(URLENCODED, pointer, media, parameter.schema))
        self._plain = self._each and not self._json and (field or not self._object)

    def read(self, sent: RequestParts) -> Any:
        """The value in a request; MISSING where there is none. Raises Malformed."""
        location, name = self.parameter.location, self.parameter.name
        if location == "query":
            return self.find(sent.query, sent.query_string)
        if location == "querystring":
            return self.in_query_string(sent)
        if location == "cookie":
            return self.in_cookies(sent.cookies)
        text = sent.path.get(name) if location == "path" else sent.headers.get(name.lower())
        if text is None:
            return MISSING
        return self.in_path(text) if location == "path" else self.in_header(text)

    def problems(self, value: Any) -> list[str]:
        """The error in a value that was read, or in MISSING."""
        if value is MISSING:
            return ["is required"] if self.parameter.required else []
        if self._reader.is_valid(value) or (value == "" and self.parameter.empty):
            return []
        return list(map(shown, self._reader.violations(value)))

    def find(self, query: Mapping[str, Sequence[str]], query_string: bytes) -> Any:
        """The value in a query, or a form whose decoded values are ``query``; MISSING where there is none."""
        parameter = self.parameter
        given = query.get(parameter.name)
        if given == [""] and parameter.empty:
            return ""
        if given is not None and (self._plain or (self._field and not query_string)):
            return self._reader.read([list(given)])
        if self._object and (parameter.style == "deepObject" or (self._field and given is None)):
            return self._members(deep_object(parameter.name, query))
        if self._plain:
            return MISSING
        if self._object and self._each and not self._field:
            names = self._reader.properties.keys() | (query.keys() - self._taken)
            return self._members({name: list(texts) for name, texts in query.items() if name in names})
        raw = [value for name, value in pairs_of(query_string) if name == parameter.name]
        if not raw:
            return MISSING
        if parameter.explode or self._json:
            return self._value([[unquote_plus(value) for value in raw]])
        return self._value(self._delimited(raw[-1], unquote_plus))

    def in_query_string(self, sent: RequestParts) -> Any:
        """The value that a whole query string is, by its media type; MISSING where there is none."""
        if not sent.query_string:
            return MISSING
        if self.parameter.media_type != URLENCODED:
            return self._value([unquote_plus(sent.query_string.decode("utf-8", "replace"))])
        texts = {name: list(given) for name, given in sent.query.items()}
        return form_fields(self._fields, texts, sent.query_string)

    def in_path(self, text: str) -> Any:
        """The value of a path parameter, from its percent-encoded text. Raises Malformed."""
        name, style = self.parameter.name, self.parameter.style
        prefix = _PREFIXES.get(style, "")
        if not text.startswith(prefix):
            raise Malformed(f"has to begin with {prefix!r}, by its style {style}")
        text = text.removeprefix(prefix)
        if style == "matrix":
            pairs = [piece.partition("=")[::2] for piece in text.split(prefix)]
            if self._object and self.parameter.explode:
                return self._value([{unquote(key): unquote(value) for key, value in pairs}])
            values = [value for key, value in pairs if unquote(key) == name]
            if not values:
                raise Malformed(f"has to be ;{name}=..., by its style {style}")
            if self.parameter.explode:
                return self._value([[unquote(value) for value in values]])
            text = values[-1]
        return self._value(self._delimited(text, unquote))

    def in_header(self, text: str) -> Any:
        """The value of a header."""
        return self._value(self._delimited(text, str.strip))

    def in_cookies(self, cookies: Sequence[tuple[str, str]]) -> Any:
        """The value in the cookies of a request; MISSING where there is none."""
        name = self.parameter.name
        decoded: Decoder = str if self.parameter.style == "cookie" else unquote
        texts = [text for key, text in cookies if key == name]
        if texts and self._each and self._array:
            # as in a query, all in one cookie: a=1&a=2
            texts = [piece for text in texts for piece in text.split(f"&{name}=")]
        if texts:
            several: list[Structure] = [[decoded(value) for value in texts]] if len(texts) > 1 else []
            return self._value([*several, *self._delimited(texts[-1], decoded)])
        if not self._object or not self._each:
            return MISSING
        properties = self._reader.properties
        return self._members({key: decoded(text) for key, text in cookies if key in properties})

    def _members(self, members: dict[str, Structure]) -> Any:
        """An object whose properties came each by itself; where none did, it may have none."""
        if not members and not (self.parameter.required and self._reader.is_valid({})):
            return MISSING
        return self._reader.read([members])

    def _value(self, structures: list[Structure]) -> Any:
        if not self._json:
            return self._reader.read(structures)
        first: Any = structures[0]
        text = first if isinstance(first, str) else first[-1]
        try:
            return parsed(text)
        except ValueError:
            return text

    def _delimited(self, text: str, decoded: Decoder) -> list[Structure]:
        """The value of a text by the parameter's types: an object, a list, or itself."""
        found: list[Structure] = []
        if self._object or self._array:
            pieces = self._pieces(text)
            if self._object and not text:
                found.append({})
            elif self._object:
                found += _paired(pieces, decoded, single=self.parameter.explode)
            if self._array:
                found.append([decoded(piece) for piece in pieces])
                if not text:
                    found.append([])
        return found if found and not self._reader.types - {"array", "object"} else [*found, decoded(text)]

    def _pieces(self, text: str) -> list[str]:
        delimiters = _DELIMITERS.get(self.parameter.style, _COMMAS)
        if self.parameter.style == "label" and not self.parameter.explode:
            delimiters = _COMMAS
        parts = [text]
        for delimiter in delimiters:
            parts = re.split(delimiter, text)
            if len(parts) > 1:
                break
        return parts


def form_readers(spec: Spec, media: Media) -> dict[str, ParameterReader]:
    """Readers of the fields of a form, by their schemas and ``encoding``."""
    pointers = {} if media.schema is None else property_pointers(spec, media.schema)
    encodings = media.definition.get("encoding") or {}
    return {
        name: ParameterReader(spec, _field(name, pointer, encodings.get(name) or {}), field=True)
        for name, pointer in pointers.items()
    }


def form_fields(
    readers: Mapping[str, ParameterReader], texts: Mapping[str, list[str]], body: bytes
) -> dict[str, Any]:
    """The fields of a form from the texts of each; ``body`` is the form where it is urlencoded, else empty."""
    found = {name: reader.find(texts, body) for name, reader in readers.items()}
    values = {name: value for name, value in found.items() if value is not MISSING}
    members = {key for name in values for key in texts if key.startswith(f"{name}[")}
    others = {
        name: given if name.endswith("[]") else given[-1]
        for name, given in texts.items()
        if name not in {*readers, *members}
    }
    return {**others, **values}


def _field(name: str, pointer: str, encoding: Mapping[str, Any]) -> Parameter:
    style = encoding.get("style", "form")
    return Parameter(name, "query", False, style, encoding.get("explode", style == "form"), pointer, None)


def shown(violation: Violation) -> str:
    """The error in one line."""
    # Without the value where that is long: it may be an uploaded file.
    if len(violation.message) > _MAX_MESSAGE:
        rule = _RULE.search(violation.message)
        return f"{violation.path or 'the value'}: {rule[0] if rule else f'breaks {violation.keyword}'}"
    return str(violation)


def deep_object(name: str, values: Mapping[str, Sequence[str]]) -> dict[str, Structure]:
    """The members of an object that was sent as ``name[member]=value``.

    OpenAPI says no more. Objects in it are ``name[member][inner]``, lists are given several times, as
    ``name[member][]`` or as ``name[member][0]``, as most servers have it.
    """
    found: dict[str, Any] = {}
    for key, texts in values.items():
        path = _BRACKETS.findall(key.removeprefix(name))
        if not path or key != name + "".join(f"[{part}]" for part in path):
            continue
        holder = found
        for part in path[:-1]:
            inner = holder.setdefault(part, {})
            holder = inner if isinstance(inner, dict) else {}
        holder[path[-1]] = list(texts)
    return {member: _listed(value) for member, value in found.items()}


def _listed(value: Any) -> Any:
    """The fields received: a list where their names are numbers or empty."""
    if not isinstance(value, dict):
        return value
    if value.keys() == {""}:
        return _listed(value[""])
    if all(name.isdigit() for name in value):
        return [_listed(value[name]) for name in sorted(value, key=int)]
    return {name: _listed(inner) for name, inner in value.items()}


def _paired(pieces: Sequence[str], decoded: Decoder, *, single: bool) -> list[Structure]:
    """The object that pieces are: properties (``a=1``) where each stands ``single``, else names and values in turn."""
    if single and all("=" in piece for piece in pieces):
        pairs = [piece.partition("=")[::2] for piece in pieces]
    elif not single and len(pieces) % 2 == 0:
        pairs = list(zip(pieces[::2], pieces[1::2], strict=True))
    else:
        return []
    return [{decoded(name): decoded(value) for name, value in pairs}]
