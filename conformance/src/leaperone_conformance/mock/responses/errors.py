"""Errors as responses: in the media type and schema, and with the headers, that the spec has for their status."""

import copy
from typing import Any

import orjson

from leaperone_conformance.errors import SpecInvalid
from leaperone_conformance.mock.http.errors import ApiError, default_shape
from leaperone_conformance.mock.http.negotiation import negotiated
from leaperone_conformance.mock.http.response import JSON, MockResponse
from leaperone_conformance.spec import Media, Operation, Spec
from leaperone_conformance.spec.json_text import is_json
from leaperone_conformance.spec.xml import is_xml, text_of
from leaperone_conformance.values.sampler import Sampler, UnsupportedSchema
from leaperone_conformance.values.seeded import SeededRandom

from .headers import Headers

_MAX_MESSAGE = 500
_OPEN = ("*/*", "application/*")
"""Ranges of media types that JSON is in."""


class ErrorResponses:
    """Turns refusals into answers: the documented example, else a value of the documented schema.

    Where an operation documents neither for a status, another operation's example is taken.
    """

    def __init__(self, spec: Spec, sampler: Sampler) -> None:
        self._spec = spec
        self._sampler = sampler
        self._headers = Headers(spec, sampler)
        self._examples: dict[int, Any] = {}
        for operation in spec.operations:
            for name in operation.responses:
                status = int(name) if name.isdigit() else 0
                if 400 <= status < 600 and status not in self._examples:
                    example = _example(_media(operation, status)[1])
                    if example is not None:
                        self._examples[status] = example

    def response(self, error: ApiError, operation: Operation | None, accept: str = "") -> MockResponse:
        """The response to a rejected request; ``operation`` is None where no operation was found.

        Of the documented media types it has the one that ``accept`` likes best, JSON where that is open.
        """
        operation = operation or error.like
        status = error.status
        content_type, media = ("", None) if operation is None else _media(operation, status, accept)
        rng = SeededRandom(f"{status} {error.message}")
        try:
            documented = None if media is None else self._documented(error, content_type, media, rng)
        except SpecInvalid:
            documented = None
        response = documented or MockResponse.of_json(self._body(error, self._examples.get(status)), status)
        headers = {} if operation is None else self._documented_headers(operation, status, rng)
        return response.with_headers({**headers, **error.headers})

    def _documented(
        self, error: ApiError, content_type: str, media: Media, rng: SeededRandom
    ) -> MockResponse:
        if not _is_json(content_type):
            return MockResponse(error.status, content_type, (self._text(error, media, rng),))
        example = _example(media)
        body = self._body(error, example or self._examples.get(error.status))
        for value in (body, example):
            if value is not None and self._is_valid(media, value):
                return MockResponse(error.status, content_type, (orjson.dumps(value),))
        value = self._made(media, body, rng)
        filled = _fill(copy.deepcopy(value), error.message[:_MAX_MESSAGE], None, False)
        value = filled if self._is_valid(media, filled) else value
        return MockResponse(error.status, content_type, (orjson.dumps(value),))

    def _is_valid(self, media: Media, value: Any) -> bool:
        return media.schema is None or not self._spec.violations(media.schema, value)

    def _made(self, media: Media, otherwise: Any, rng: SeededRandom) -> Any:
        """A value of the schema; ``otherwise`` where there is none."""
        try:
            return self._sampler.valid(media.schema or "", rng)
        except UnsupportedSchema:
            return otherwise

    def _text(self, error: ApiError, media: Media, rng: SeededRandom) -> bytes:
        """The body of an error that isn't JSON."""
        if not is_xml(media.type) or media.schema is None:
            return error.message.encode()
        value = self._made(media, error.message, rng)
        return text_of(self._spec, media.schema, _fill(value, error.message[:_MAX_MESSAGE], None, False))

    def _body(self, error: ApiError, example: Any) -> Any:
        """An example with the message and the code of a refusal; without one, that of a 400."""
        code = error.code
        borrowed = example is None
        if example is None:
            example = self._examples.get(
                400, {"error": {"message": "", "type": "invalid_request_error", "code": ""}}
            )
            default = default_shape(error)
            code = code or default["code"]
            example = _retyped(example, default["type"], error.message or code.replace("_", " ").capitalize())
        return _fill(copy.deepcopy(example), error.message[:_MAX_MESSAGE], code, borrowed)

    def _documented_headers(self, operation: Operation, status: int, rng: SeededRandom) -> dict[str, str]:
        try:
            return self._headers.documented(operation, status, rng)
        except (UnsupportedSchema, SpecInvalid):
            return {}


def _media(operation: Operation, status: int, accept: str = "") -> tuple[str, Media | None]:
    """The documented media type of an error that is accepted, with its name; JSON if that is open, None without any."""
    response = operation.response(status)
    if response is None or not response.content:
        return "", None
    names = sorted(
        response.content, key=lambda name: (name != JSON, name not in _OPEN and not _is_json(name))
    )
    name, content_type = negotiated(accept, names) or negotiated("", names) or (names[0], names[0])
    return content_type, response.content[name]


def _retyped(body: Any, kind: str, message: str) -> Any:
    """The example of another status, with the type and the message of this one."""
    if not isinstance(body, dict):
        return body
    holder = body["error"] if isinstance(body.get("error"), dict) else body
    changed = {
        **holder,
        **{name: text for name, text in (("type", kind), ("message", message)) if name in holder},
    }
    return {**body, "error": changed} if holder is not body else changed


def _is_json(content_type: str) -> bool:
    return is_json(content_type.partition(";")[0].strip())


def _example(media: Media | None) -> Any:
    return None if media is None else next(iter(media.examples), None)


def _fill(body: Any, message: str, code: str | None, borrowed: bool) -> Any:
    """Put message and code where the example has its own: in ``error`` where that is an object, else on top; both may
    be inside of ``data``.

    A code beside ``error`` is a word of the API's own for the status: it stays, but for an example that was
    ``borrowed`` from another status.
    """
    if not isinstance(body, dict):
        return body
    if isinstance(body.get("data"), dict) and "error" in body["data"]:
        return {**body, "data": _fill(body["data"], message, code, borrowed)}
    holder = body["error"] if isinstance(body.get("error"), dict) else body
    name = next((name for name in ("message", "error", "detail", "title") if name in holder), "message")
    if message:
        holder[name] = message
    beside = holder is not body and "code" in body
    if code is not None and (borrowed or not beside):
        (body if beside else holder)["code"] = code
    return body
