"""From an ASGI request to a validated call: parameters, then the body, each held against its schema."""

import hashlib
import logging
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import ParseError, fromstring

import jsonschema_rs
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import Field, File, FormParser, parse_options_header

from leaperone_conformance.mock.call import Call, UploadedFile
from leaperone_conformance.spec import (
    Direction,
    Media,
    Operation,
    Spec,
    media_of,
    violation_of,
)
from leaperone_conformance.spec.files import declared, is_of
from leaperone_conformance.spec.json_text import is_json, parsed, sequence
from leaperone_conformance.spec.newest import is_sequence
from leaperone_conformance.spec.operation import MULTIPART, URLENCODED
from leaperone_conformance.spec.params import ValueReader, property_pointers, query_of, schema_types
from leaperone_conformance.spec.styles import (
    ParameterReader,
    Parameters,
    RequestParts,
    form_fields,
    form_readers,
    shown,
)
from leaperone_conformance.spec.xml import is_xml, structure_of
from leaperone_conformance.spec.yaml_text import is_yaml, yaml_value

from .errors import ApiError, documented
from .response import Receive

_MAX_NAMED = 3
_MOST_FIELDS = 1000
_LONGEST = 64 * 1024
"""Characters of a text that is shown to a validator whole; of a longer file its size and beginning are checked."""
_KEYLESS = "header parameter authorization: is required"
"""Message for a request without a key, where the key is documented as a parameter."""

# What is wrong with a form is said in the response; without any handler its parser's warnings would go to the screen.
logging.getLogger("python_multipart").addHandler(logging.NullHandler())


class RawRequest:
    """The request as received, before validation; header names are lower case."""

    __slots__ = ("_query", "body", "headers", "query_string")

    def __init__(self, query_string: bytes, headers: Mapping[str, str], body: bytes) -> None:
        self.query_string = query_string
        self.headers = headers
        self.body = body
        self._query: Mapping[str, list[str]] | None = None

    @classmethod
    def of(cls, scope: Mapping[str, Any], body: bytes) -> "RawRequest":
        """From an ASGI scope and the body that came with it."""
        return cls(scope["query_string"], header_texts(scope["headers"]), body)

    @property
    def query(self) -> Mapping[str, list[str]]:
        """The values of each name in the query, read on first use."""
        if self._query is None:
            self._query = query_of(self.query_string)
        return self._query


def header_texts(raw: Sequence[tuple[bytes, bytes]]) -> dict[str, str]:
    """The headers of an ASGI scope by lower-case name; of several with one name the last, but all of ``Accept``."""
    texts = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in raw}
    if len(texts) < len(raw) and "accept" in texts:
        accepted = (value.decode("latin-1") for name, value in raw if name.lower() == b"accept")
        texts["accept"] = ", ".join(accepted)
    return texts


async def body_of(receive: Receive, limit: int) -> bytes | None:
    """The body; cut off soon after ``limit``, so that it is seen to be too large; None if the client left."""
    chunks: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        if size <= limit:
            chunks.append(message.get("body", b""))
            size += len(chunks[-1])
        if not message.get("more_body", False):
            return chunks[0] if len(chunks) == 1 else b"".join(chunks)


@dataclass(frozen=True, slots=True)
class _Kind:
    """A media type that an operation takes, and what holds its values against the schema."""

    name: str
    media: Media
    validator: jsonschema_rs.Validator | None
    files: Mapping[str, tuple[str, ...]]
    """Media types of files by field, where they are declared or can be recognised."""
    sizes: Mapping[str, tuple[int, float]]
    """The least and the most bytes of a file by field."""


class RequestReader:
    """Reads the requests of one operation; made once, so that its schemas are looked up and compiled once."""

    def __init__(self, spec: Spec, operation: Operation, seed: int) -> None:
        self._spec = spec
        self._operation = operation
        self._salted = hashlib.blake2b(f"{seed} {operation.key} ".encode(), digest_size=16)
        self._parameters = Parameters(spec, operation)
        self._fields: dict[str, dict[str, ParameterReader]] = {}
        self._kinds: dict[str, _Kind] = {}

    def read(self, incoming: RawRequest, path: Mapping[str, str]) -> Call:
        """The validated call; ``path`` has the texts of its path parameters, percent-encoded.

        Raises ApiError (400, or 413 and 415 where documented).
        """
        sent = RequestParts(path, incoming.query_string, incoming.query, incoming.headers)
        values, found = self._parameters.read(sent)
        if any(problem.lower() == _KEYLESS for problem in found):
            raise ApiError(documented(self._operation, 401, 403), found[0], "missing_api_key")
        body, files = self._body(incoming, found)
        if found:
            found = [problem + self._hint(problem) for problem in found]
            more = f" (and {len(found) - _MAX_NAMED} more)" if len(found) > _MAX_NAMED else ""
            raise ApiError(documented(self._operation, 400, 422), "; ".join(found[:_MAX_NAMED]) + more)
        return Call(
            operation=self._operation,
            path=values["path"],
            query={**incoming.query, **values["query"], **values["querystring"]}
            if incoming.query_string
            else {},
            headers=incoming.headers,
            body=body,
            files=files,
            fingerprint=self._fingerprint(incoming, path, body, files),
        )

    def _hint(self, problem: str) -> str:
        """The message about a missing parameter; it names the quirk where documents disagree on the name."""
        if not problem.endswith(": is required"):
            return ""
        for parameter in self._operation.definition.get("parameters", ()):
            if not isinstance(parameter, dict) or f" {parameter.get('name')}:" not in problem:
                continue
            disputed = parameter.get("x-known-contradictions", {})
            said = [f"{text}, quirk {quirk}" for quirk, text in disputed.items()]
            hint = "; ".join(said) or parameter.get("description")
            return f" ({hint})" if hint else ""
        return ""

    def _fingerprint(
        self, incoming: RawRequest, path: Mapping[str, str], body: Any, files: Mapping[str, UploadedFile]
    ) -> bytes:
        digest = self._salted.copy()
        for text in path.values():
            digest.update(text.encode("utf-8", "replace") + b"\0")
        digest.update(incoming.query_string + b"\0")
        if not files:
            digest.update(incoming.body)
            return digest.digest()
        # The boundary of a multipart body is another one in each request.
        fields = {name: value for name, value in body.items() if name not in files or isinstance(value, list)}
        digest.update(repr(fields).encode("utf-8", "backslashreplace"))
        for name, file in files.items():
            digest.update(f"\0{name}\0".encode("utf-8", "backslashreplace"))
            digest.update(file.data)
        return digest.digest()

    def _body(self, incoming: RawRequest, found: list[str]) -> tuple[Any, Mapping[str, UploadedFile]]:
        operation = self._operation
        if not operation.bodies:
            return None, {}
        content_type = incoming.headers.get("content-type", "")
        if not incoming.body and not content_type.lower().startswith(MULTIPART):
            if operation.body_required:
                found.append("body: is required")
            return None, {}
        kind = self._kinds.get(content_type)
        if kind is None:
            kind = self._kind(content_type)
        value, files = self._parse(kind, content_type, incoming.body)
        found += _file_problems(kind, files)
        if kind.validator is not None:
            checked = _shortened(kind, value, files) if files else value
            if not kind.validator.is_valid(checked):
                found += [f"body {problem}" for problem in _problems(kind.validator, checked)]
        return value, files

    def _kind(self, content_type: str) -> "_Kind":
        """The media type of a content type, cached unless it differs in each request. Raises ApiError."""
        operation = self._operation
        name = content_type.partition(";")[0].strip().lower()
        media = media_of(operation.bodies, content_type)
        if media is None:
            expected = " or ".join(operation.bodies)
            message = f"content type {content_type or 'missing'}: send {expected}"
            raise ApiError(documented(operation, 415, 400, 422), message)
        validator = (
            self._spec.validator(media.schema, direction=Direction.REQUEST)
            if media.schema is not None and self._is_read(name, media.schema)
            else None
        )
        kind = _Kind(
            name, media, validator, declared(media.definition.get("encoding") or {}), self._sizes(media)
        )
        if name == content_type:
            self._kinds[name] = kind
        return kind

    def _is_read(self, name: str, schema: str) -> bool:
        """True if the mock parses bodies of this media type, so that they are validated against the schema.

        Not parsed: multipart bodies without names, forms that are no object, unknown media types that are no text.
        """
        types = schema_types(self._spec, schema)
        if name.startswith("multipart/") or name == URLENCODED:
            return name in (MULTIPART, URLENCODED) and (not types or "object" in types)
        known = is_json(name) or is_sequence(name) or is_xml(name) or is_yaml(name)
        return known or name.startswith("text/") or not types or "string" in types

    def _sizes(self, media: Media) -> dict[str, tuple[int, float]]:
        pointers = {} if media.schema is None else property_pointers(self._spec, media.schema)
        schemas = {name: self._spec.resolve(pointer)[1] for name, pointer in pointers.items()}
        return {
            name: (schema.get("minLength", 0), schema.get("maxLength", math.inf))
            for name, schema in schemas.items()
            if isinstance(schema, dict)
        }

    def _parse(self, kind: "_Kind", content_type: str, body: bytes) -> tuple[Any, dict[str, UploadedFile]]:
        name = kind.name
        if is_json(name):
            try:
                return parsed(body), {}
            except ValueError as error:
                raise ApiError(documented(self._operation, 400, 422), f"body: not JSON: {error}") from error
        if is_sequence(name):
            return self._sequence(body), {}
        if name == MULTIPART:
            texts, files = self._multipart(content_type, body)
            return self._form(kind.media, texts, b""), files
        if name == URLENCODED:
            self._check_count(body.count(b"&"))
            return self._form(kind.media, query_of(body), body), {}
        if is_xml(name):
            return self._xml(kind.media, body), {}
        if is_yaml(name) and kind.media.schema is not None:
            return self._yaml(kind.media.schema, body), {}
        if name.startswith("text/"):
            return ValueReader(self._spec, kind.media.schema).read([body.decode("utf-8", "replace")]), {}
        return body.decode("latin-1"), {}

    def _sequence(self, body: bytes) -> list[Any]:
        try:
            return sequence(body)
        except ValueError as error:
            raise ApiError(documented(self._operation, 400, 422), f"body: not JSON: {error}") from error

    def _check_count(self, fields: int) -> None:
        """Raises ApiError for a form whose reading would hold up others."""
        if fields > _MOST_FIELDS:
            raise ApiError(documented(self._operation, 413, 400), f"body: more than {_MOST_FIELDS} fields")

    def _xml(self, media: Media, body: bytes) -> Any:
        try:
            element = fromstring(body)
        except (ParseError, LookupError, ValueError) as error:
            raise ApiError(documented(self._operation, 400, 422), f"body: not XML: {error}") from error
        if media.schema is None:
            return body.decode("utf-8", "replace")
        structure = structure_of(self._spec, media.schema, element)
        return ValueReader(self._spec, media.schema, nested=True).read([structure])

    def _yaml(self, schema: str, body: bytes) -> Any:
        try:
            return yaml_value(self._spec, schema, body)
        except ValueError as error:
            raise ApiError(documented(self._operation, 400, 422), f"body: not YAML: {error}") from error

    def _form(self, media: Media, texts: Mapping[str, list[str]], body: bytes) -> dict[str, Any]:
        readers = self._fields.get(media.pointer)
        if readers is None:
            readers = self._fields[media.pointer] = form_readers(self._spec, media)
        return form_fields(readers, texts, body)

    def _multipart(
        self, content_type: str, body: bytes
    ) -> tuple[dict[str, list[str]], dict[str, UploadedFile]]:
        texts: dict[str, list[str]] = {}
        files: dict[str, UploadedFile] = {}
        ended: list[bool] = []

        def on_field(field: Field) -> None:
            name = (field.field_name or b"").decode("utf-8", "replace")
            texts.setdefault(name, []).append(_text(field.value or b""))

        def on_file(file: File) -> None:
            name = (file.field_name or b"").decode("utf-8", "replace")
            held = file.file_object  # in memory, by the setting below, where no copy is needed
            held.seek(0)
            data = held.getvalue() if isinstance(held, BytesIO) else held.read()
            files[name] = UploadedFile(
                (file.file_name or b"").decode("utf-8", "replace"), file.content_type, data
            )
            texts.setdefault(name, []).append(data.decode("latin-1"))

        boundary = parse_options_header(content_type)[1].get(b"boundary")
        if not boundary:
            raise ApiError(documented(self._operation, 400, 422), "body: multipart without a boundary")
        self._check_count(body.count(b"--" + boundary) - 1)
        try:
            settings = {"MAX_MEMORY_FILE_SIZE": len(body) + 1}
            parser = FormParser(
                MULTIPART, on_field, on_file, lambda: ended.append(True), boundary, config=settings
            )
            parser.write(body)
            parser.finalize()
        except FormParserError as error:
            raise ApiError(documented(self._operation, 400, 422), f"body: not multipart: {error}") from error
        if not ended:
            raise ApiError(
                documented(self._operation, 400, 422), "body: multipart without its closing boundary"
            )
        return texts, files


def _file_problems(kind: _Kind, files: Mapping[str, UploadedFile]) -> Iterator[str]:
    """Files that are too large, or that don't begin as files of a declared media type do."""
    for name, file in files.items():
        most = kind.sizes.get(name, (0, math.inf))[1]
        if len(file.data) > most:
            yield f"body /{name}: {len(file.data)} bytes are more than {most}"
        elif file.data and name in kind.files and not is_of(kind.files[name], file.data):
            yield f"body /{name}: the file is none of {', '.join(kind.files[name])}"


def _shortened(kind: _Kind, value: Mapping[str, Any], files: Mapping[str, UploadedFile]) -> dict[str, Any]:
    """The fields of a form with files cut to a length that says the same to a validator."""

    def text(name: str, given: Any) -> Any:
        if name not in files or not isinstance(given, str):
            return given
        least, most = kind.sizes.get(name, (0, math.inf))
        return given[: int(min(max(_LONGEST, least), most))]

    return {name: text(name, given) for name, given in value.items()}


def _problems(validator: jsonschema_rs.Validator, value: Any) -> Iterator[str]:
    """The message about an invalid body, with the allowed values where these are a list or a pattern."""
    for error in list(validator.iter_errors(_brief(value))) or validator.iter_errors(value):
        violation = violation_of(error)
        branches = [branch[0] for branch in getattr(error.kind, "context", ()) if branch]
        allowed = [text for branch in branches for text in _allowed(branch)] or _allowed(error)
        yield f"{violation.path}: is none of {', '.join(allowed)}" if allowed else shown(violation)


def _brief(value: Any) -> Any:
    """The value with the beginnings of its long texts: messages quote them, and copies of copies fill the memory."""
    if isinstance(value, str):
        return value[:_LONGEST]
    if isinstance(value, list):
        return [_brief(item) for item in value]
    return {name: _brief(item) for name, item in value.items()} if isinstance(value, dict) else value


def _allowed(error: Any) -> list[str]:
    """The values that a rule allows, a pattern for many; none for rules of other kinds."""
    if error.kind.name == "enum":
        return [str(value) for value in error.kind.options]
    return [f"text like {error.kind.pattern}"] if error.kind.name == "pattern" else []


def _text(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1")
