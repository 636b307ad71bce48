"""Errors as responses: in the media type and schema, and with the headers, that the spec has for their status."""

import copy
from typing import Any

import orjson

from leaperone_conformance.mock.http.errors import ApiError
from leaperone_conformance.mock.http.response import JSON, MockResponse
from leaperone_conformance.mock.seeded import SeededRandom
from leaperone_conformance.spec import Media, Operation, Spec
from leaperone_conformance.spec.xml import is_xml, text_of

from .headers import Headers
from .schema_faker import SchemaFaker, UnsupportedSchema

_MAX_MESSAGE = 500
_CONCRETE = {"*/*": JSON, "application/*": JSON, "text/*": "text/plain"}


class ErrorResponses:
    """Turns refusals into answers: the documented example, else a value of the documented schema.

    Where an operation documents neither for a status, another operation's example is taken.
    """

    def __init__(self, spec: Spec, generator: SchemaFaker) -> None:
        self._spec = spec
        self._generator = generator
        self._headers = Headers(spec, generator)
        self._examples: dict[int, Any] = {}
        for operation in spec.operations:
            for name in operation.responses:
                status = int(name) if name.isdigit() else 0
                if 400 <= status < 600 and status not in self._examples:
                    example = _example(_media(operation, status))
                    if example is not None:
                        self._examples[status] = example

    def answer(self, refusal: ApiError, operation: Operation | None) -> MockResponse:
        """The answer to a refused request; ``operation`` is None where no operation was found."""
        operation = operation or refusal.like
        status = refusal.status
        media = None if operation is None else _media(operation, status)
        dice = SeededRandom(f"{status} {refusal.message}")
        if media is None:
            answer = MockResponse.of_json(self._body(refusal, self._examples.get(status)), status)
        else:
            answer = self._documented(refusal, media, dice)
        headers = {} if operation is None else self._documented_headers(operation, status, dice)
        return answer.with_headers({**headers, **refusal.headers})

    def _documented(self, refusal: ApiError, media: Media, dice: SeededRandom) -> MockResponse:
        content_type = _CONCRETE.get(media.type, media.type)
        if not _is_json(content_type):
            return MockResponse(refusal.status, content_type, (self._text(refusal, media, dice),))
        example = _example(media)
        body = self._body(refusal, example or self._examples.get(refusal.status))
        for value in (body, example):
            if value is not None and self._is_valid(media, value):
                return MockResponse(refusal.status, content_type, (orjson.dumps(value),))
        value = self._made(media, body, dice)
        filled = _fill(copy.deepcopy(value), refusal.message[:_MAX_MESSAGE], None, False)
        value = filled if self._is_valid(media, filled) else value
        return MockResponse(refusal.status, content_type, (orjson.dumps(value),))

    def _is_valid(self, media: Media, value: Any) -> bool:
        return media.schema is None or not self._spec.violations(media.schema, value)

    def _made(self, media: Media, otherwise: Any, dice: SeededRandom) -> Any:
        """A value of the schema; ``otherwise`` where there is none."""
        try:
            return self._generator.valid(media.schema or "", dice)
        except UnsupportedSchema:
            return otherwise

    def _text(self, refusal: ApiError, media: Media, dice: SeededRandom) -> bytes:
        """The body of an error that isn't JSON."""
        if not is_xml(media.type) or media.schema is None:
            return refusal.message.encode()
        value = self._made(media, refusal.message, dice)
        return text_of(self._spec, media.schema, _fill(value, refusal.message[:_MAX_MESSAGE], None, False))

    def _body(self, refusal: ApiError, example: Any) -> Any:
        """An example with the message and the code of a refusal; without one, that of a 400."""
        code = refusal.code
        borrowed = example is None
        if example is None:
            example = self._examples.get(
                400, {"error": {"message": "", "type": "invalid_request_error", "code": ""}}
            )
            code = code or f"http_{refusal.status}"
        return _fill(copy.deepcopy(example), refusal.message[:_MAX_MESSAGE], code, borrowed)

    def _documented_headers(self, operation: Operation, status: int, dice: SeededRandom) -> dict[str, str]:
        try:
            return self._headers.documented(operation, status, dice)
        except UnsupportedSchema:
            return {}


def _media(operation: Operation, status: int) -> Media | None:
    """What is documented for an error, JSON where there is some; None where nothing is."""
    response = operation.response(status)
    if response is None or not response.content:
        return None
    kinds = sorted(
        response.content.values(), key=lambda media: not _is_json(_CONCRETE.get(media.type, media.type))
    )
    return response.content.get(JSON, kinds[0])


def _is_json(content_type: str) -> bool:
    name = content_type.partition(";")[0].strip()
    return name == JSON or name.endswith("+json")


def _example(media: Media | None) -> Any:
    if media is None:
        return None
    if "example" in media.definition:
        return media.definition["example"]
    return next((entry.get("value") for entry in media.definition.get("examples", {}).values()), None)


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
