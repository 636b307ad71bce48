"""From an ASGI request to a validated call: parameters, then the body, each held against its schema."""

import hashlib
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import jsonschema_rs
import orjson
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import Field, File, FormParser, parse_options_header

from leaperone_conformance.mock.call import Call, Upload
from leaperone_conformance.spec import (
    Media,
    Operation,
    Parameter,
    Spec,
    TextReader,
    Violation,
    property_pointers,
    violations,
)

from .errors import Refusal, documented
from .params import deep_object, query_of, split
from .response import JSON, Receive

FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"
_MAX_NAMED = 3
_MAX_MESSAGE = 160

# What is wrong with a form is said in the answer; without any handler its parser's warnings would go to the screen.
logging.getLogger("python_multipart").addHandler(logging.NullHandler())


class Incoming:
    """What came over the wire, before anything was held against the spec; header names are lower case."""

    __slots__ = ("_query", "body", "headers", "query_string")

    def __init__(self, query_string: bytes, headers: Mapping[str, str], body: bytes) -> None:
        self.query_string = query_string
        self.headers = headers
        self.body = body
        self._query: Mapping[str, list[str]] | None = None

    @classmethod
    def of(cls, scope: Mapping[str, Any], body: bytes) -> "Incoming":
        """From an ASGI scope and the body that came with it."""
        return cls(scope["query_string"], header_texts(scope["headers"]), body)

    @property
    def query(self) -> Mapping[str, list[str]]:
        """The values of each name in the query, read when they are first asked for."""
        if self._query is None:
            self._query = query_of(self.query_string)
        return self._query


def header_texts(raw: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """The headers of an ASGI scope by lower-case name; of several with one name, the last."""
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in raw}


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


class RequestReader:
    """Reads the requests of one operation; made once, so that its schemas are looked up and compiled once."""

    def __init__(self, spec: Spec, operation: Operation, seed: int) -> None:
        self._spec = spec
        self._operation = operation
        self._salted = hashlib.blake2b(f"{seed} {operation.key} ".encode(), digest_size=16)
        self._parameters = [
            (parameter, TextReader.of(spec, parameter.schema)) for parameter in operation.parameters
        ]
        self._fields: dict[str, dict[str, TextReader]] = {}
        self._kinds: dict[str, _Kind] = {}

    def read(self, incoming: Incoming, path: Mapping[str, str]) -> Call:
        """The validated call; ``path`` has the text of its path parameters.

        Raises Refusal (400, or 413 and 415 where documented).
        """
        values: dict[str, dict[str, Any]] = {"path": {}, "query": {}}
        found: list[str] = []
        for parameter, reader in self._parameters:
            texts = _texts(parameter, reader, incoming, path)
            if texts is None:
                if parameter.required:
                    found.append(f"{parameter.location} parameter {parameter.name}: is required")
                continue
            value = _value(parameter, reader, texts, incoming.query)
            if parameter.location in values:
                values[parameter.location][parameter.name] = value
            if reader.validator is not None and not reader.validator.is_valid(value):
                broken = violations(reader.validator, value)
                found += [
                    f"{parameter.location} parameter {parameter.name}: {_shown(item)}" for item in broken
                ]
        body, files = self._body(incoming, found)
        if found:
            more = f" (and {len(found) - _MAX_NAMED} more)" if len(found) > _MAX_NAMED else ""
            raise Refusal(documented(self._operation, 400, 422), "; ".join(found[:_MAX_NAMED]) + more)
        return Call(
            operation=self._operation,
            path=values["path"],
            query={**incoming.query, **values["query"]} if incoming.query_string else {},
            headers=incoming.headers,
            body=body,
            files=files,
            fingerprint=self._fingerprint(incoming, path, body, files),
        )

    def _fingerprint(
        self, incoming: Incoming, path: Mapping[str, str], body: Any, files: Mapping[str, Upload]
    ) -> bytes:
        digest = self._salted.copy()
        for text in path.values():
            digest.update(text.encode("utf-8", "replace") + b"\0")
        digest.update(incoming.query_string + b"\0")
        # The boundary of a multipart body is another one in each request.
        digest.update(repr(body).encode("utf-8", "backslashreplace") if files else incoming.body)
        return digest.digest()

    def _body(self, incoming: Incoming, found: list[str]) -> tuple[Any, Mapping[str, Upload]]:
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
        if kind.validator is not None and not kind.validator.is_valid(value):
            found += [f"body {_shown(violation)}" for violation in violations(kind.validator, value)]
        return value, files

    def _kind(self, content_type: str) -> "_Kind":
        """What a content type says; kept where it is no other one in each request. Raises Refusal for a wrong one."""
        operation = self._operation
        name = content_type.partition(";")[0].strip().lower()
        main = name.partition("/")[0]
        media = operation.bodies.get(name) or operation.bodies.get(f"{main}/*") or operation.bodies.get("*/*")
        if media is None:
            expected = " or ".join(operation.bodies)
            message = f"content type {content_type or 'missing'}: send {expected}"
            raise Refusal(
                documented(operation, 415, 400, 422) if "415" in operation.responses else 400, message
            )
        kind = _Kind(name, media, None if media.schema is None else self._spec.validator(media.schema))
        if name == content_type:
            self._kinds[name] = kind
        return kind

    def _parse(self, kind: "_Kind", content_type: str, body: bytes) -> tuple[Any, dict[str, Upload]]:
        name = kind.name
        if name == JSON or name.endswith("+json"):
            try:
                return orjson.loads(body), {}
            except ValueError as error:
                raise Refusal(documented(self._operation, 400, 422), f"body: not JSON: {error}") from error
        if name == MULTIPART:
            texts, files = self._multipart(content_type, body)
            return self._form(kind.media, texts), files
        if name == FORM:
            return self._form(kind.media, query_of(body)), {}
        return body.decode("utf-8", "replace") if name.startswith("text/") else body.decode("latin-1"), {}

    def _form(self, media: Media, texts: Mapping[str, list[str]]) -> dict[str, Any]:
        if media.pointer not in self._fields:
            pointers = {} if media.schema is None else property_pointers(self._spec, media.schema)
            readers = {name: TextReader.of(self._spec, pointer) for name, pointer in pointers.items()}
            self._fields[media.pointer] = readers
        readers = self._fields[media.pointer]
        return {
            name: readers[name].read(given) if name in readers else given[-1] for name, given in texts.items()
        }

    def _multipart(self, content_type: str, body: bytes) -> tuple[dict[str, list[str]], dict[str, Upload]]:
        texts: dict[str, list[str]] = {}
        files: dict[str, Upload] = {}
        ended: list[bool] = []

        def on_field(field: Field) -> None:
            name = (field.field_name or b"").decode("utf-8", "replace")
            texts.setdefault(name, []).append(_text(field.value or b""))

        def on_file(file: File) -> None:
            name = (file.field_name or b"").decode("utf-8", "replace")
            file.file_object.seek(0)
            data = file.file_object.read()
            files[name] = Upload((file.file_name or b"").decode("utf-8", "replace"), file.content_type, data)
            texts.setdefault(name, []).append(data.decode("latin-1"))

        boundary = parse_options_header(content_type)[1].get(b"boundary")
        if not boundary:
            raise Refusal(documented(self._operation, 400, 422), "body: multipart without a boundary")
        try:
            settings = {"MAX_MEMORY_FILE_SIZE": len(body) + 1}
            parser = FormParser(
                MULTIPART, on_field, on_file, lambda: ended.append(True), boundary, config=settings
            )
            parser.write(body)
            parser.finalize()
        except FormParserError as error:
            raise Refusal(documented(self._operation, 400, 422), f"body: not multipart: {error}") from error
        if not ended:
            raise Refusal(
                documented(self._operation, 400, 422), "body: multipart without its closing boundary"
            )
        return texts, files


def _texts(
    parameter: Parameter, reader: TextReader, incoming: Incoming, path: Mapping[str, str]
) -> list[str] | None:
    """The text of a parameter, once for each time that it was given; None where it wasn't."""
    if parameter.location == "query":
        query = incoming.query
        if parameter.style == "deepObject":
            return [] if deep_object(parameter.name, query) else None
        given = query.get(parameter.name)
        return None if given is None else split(parameter, given, reader.types)
    if parameter.location == "path":
        text = path.get(parameter.name)
    elif parameter.location == "header":
        text = incoming.headers.get(parameter.name.lower())
    else:
        pairs = (pair.strip().partition("=") for pair in incoming.headers.get("cookie", "").split(";"))
        text = next((value for name, _, value in pairs if name == parameter.name), None)
    if text is None:
        return None
    return text.split(",") if reader.types == {"array"} else [text]


def _value(parameter: Parameter, reader: TextReader, texts: list[str], query: Mapping[str, list[str]]) -> Any:
    if parameter.style == "deepObject":
        return {name: given[-1] for name, given in deep_object(parameter.name, query).items()}
    if parameter.media_type is not None:
        try:
            return orjson.loads(texts[-1])
        except ValueError:
            return texts[-1]
    return reader.read(texts)


def _text(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _shown(violation: Violation) -> str:
    # A rule's name is enough where the message would quote the whole value: that may be an uploaded file.
    if len(violation.message) > _MAX_MESSAGE:
        return f"{violation.path or 'the value'}: breaks {violation.keyword}"
    return str(violation)
