"""Decoding of a successful response to the value that a call returns.

A response kind is chosen by the operation, never guessed from the body; what does not fit it is an AnswerError
that shows the first bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from types import UnionType
from typing import Any, Generic, Protocol, TypeVar, get_origin, overload

import httpx

from ..errors import EXCERPT, AnswerError, FailureError, describe, error_in_body
from ..types import Content
from .pointer import point, without

DECODED = "decoded"
SEQUENCES = ("application/jsonl", "application/x-jsonlines", "application/x-ndjson", "application/ndjson")

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Answer(Protocol[T_co]):
    """Turns a response with a success status into a value."""

    def decode(self, response: httpx.Response) -> T_co: ...


class Json(Generic[T]):
    """A JSON body of one type.

    `shape` maps the fields of the type to JSON pointers into the body, for a response that comes in several
    shapes; `failure` are the arguments of a `Failure`. `envelope` are JSON pointers to the value
    itself inside of the body: the first that is there counts, and a body that has none is the value.
    """

    @overload
    def __init__(
        self,
        kind: type[T],
        *,
        shape: Mapping[str, Sequence[str]] | None = None,
        failure: tuple[str, Sequence[int | str]] | None = None,
        envelope: Sequence[str] = (),
    ) -> None: ...
    @overload
    def __init__(
        self,
        kind: UnionType,
        *,
        shape: Mapping[str, Sequence[str]] | None = None,
        failure: tuple[str, Sequence[int | str]] | None = None,
        envelope: Sequence[str] = (),
    ) -> None: ...
    def __init__(
        self,
        kind: Any,
        *,
        shape: Mapping[str, Sequence[str]] | None = None,
        failure: tuple[str, Sequence[int | str]] | None = None,
        envelope: Sequence[str] = (),
    ) -> None:
        self._kind = kind
        self._shape = shape
        self._failure = failure and Failure(*failure)
        self._envelope = envelope

    def decode(self, response: httpx.Response) -> T:
        from .model import decode

        body = load_json(response)
        if self._failure is not None:
            self._failure.check(body, response)
        value = opened(body, self._envelope)
        if self._shape is not None and isinstance(value, dict):
            value = reshape(value, self._shape, self._kind)
        if isinstance(body, dict) and body.get("error") and self._is_error(body["error"], value):
            raise error_in_body(response.headers, body)
        result: T = decode(self._kind, value)
        return result

    def _is_error(self, error: object, value: object) -> bool:
        """True if the `error` of a body with a success status is all that it says, or isn't a documented property."""
        from .model import properties

        if not isinstance(error, str | dict) or isinstance(value, list):
            return False
        known = properties(self._kind)
        if not isinstance(value, dict) or (known - {"error"}).isdisjoint(value):
            return bool(known) or get_origin(self._kind) is list
        return "error" not in known and isinstance(error, dict) and not {"message", "code"}.isdisjoint(error)


class Binary:
    """A body of bytes, whatever they are, but neither JSON nor a page: those are what servers say instead."""

    def decode(self, response: httpx.Response) -> Content:
        if not is_binary(content_type(response)):
            raise unexpected(response, "bytes")
        return Content(response.content, response.headers.get("content-type", ""))


class Text:
    """A body of text; a page of HTML only where the spec says so, as servers say other things by pages."""

    def __init__(self, *, html: bool = False) -> None:
        self._html = html

    def decode(self, response: httpx.Response) -> str:
        kind = content_type(response) or "text/plain"
        if not is_text(kind) or (kind == "text/html" and not self._html):
            raise unexpected(response, "text")
        return text_of(response)


class AnyAnswer:
    """Whatever came, by its content type: JSON decoded, text, or Content; None for no body."""

    def decode(self, response: httpx.Response) -> Any:
        kind = content_type(response)
        if not response.content:
            return None
        if is_json(kind):
            return load_json(response)
        return text_of(response) if kind.startswith("text/") else Content(response.content, kind)


class Empty:
    """No body."""

    def decode(self, response: httpx.Response) -> None:
        return None


class ByValue(Generic[T]):
    """A response whose kind depends on the request, e.g. `response_format`."""

    def __init__(self, requested: object, answers: Mapping[str, Answer[T]], *, default: str) -> None:
        known = requested if isinstance(requested, str) and requested in answers else default
        self._answer = answers[known]

    def decode(self, response: httpx.Response) -> T:
        return self._answer.decode(response)


class ByStatus(Generic[T]):
    """A response whose kind depends on which success status came: that of a number counts before "2XX", and that before
    "default"; the first entry answers for unlisted ones.
    """

    def __init__(self, answers: Mapping[int | str, Answer[T]]) -> None:
        self._answers = answers

    def decode(self, response: httpx.Response) -> T:
        status = response.status_code
        known = [key for key in (status, f"{status // 100}XX", "default") if key in self._answers]
        return self._answers[known[0] if known else next(iter(self._answers))].decode(response)


class ByType(Generic[T]):
    """A response whose kind depends on its Content-Type; `text/*` and `*/*` answer for those that aren't listed.

    One that is listed with several parameters (`application/json;version=2`) is the first of them where none fits.
    """

    def __init__(self, answers: Mapping[str, Answer[T]]) -> None:
        self._answers = answers

    def decode(self, response: httpx.Response) -> T:
        kind = content_type(response)
        whole = ";".join(part.strip().lower() for part in response.headers.get("content-type", "").split(";"))
        alike = (known for known in self._answers if known.partition(";")[0] == kind)
        for known in (whole, kind, *alike, f"{kind.partition('/')[0]}/*", "*/*"):
            if known in self._answers:
                return self._answers[known].decode(response)
        raise unexpected(response, " or ".join(self._answers))


class Failure:
    """Place in a body with a success status that tells a failed operation: a code that is not one of `success`."""

    def __init__(self, code: str, success: Sequence[int | str]) -> None:
        self._code = code
        self._success = success

    def check(self, value: Any, response: httpx.Response) -> None:
        """Raise FailureError when `value` says so; a body without the code is no failure."""
        found, code = point(value, self._code)
        if not found or code in self._success or not isinstance(code, int | str):
            return
        message, _ = describe(value)
        raise FailureError(
            message,
            status=response.status_code,
            code=code,
            request_id=response.headers.get("x-request-id"),
            body=value,
        )


def load_json(response: httpx.Response) -> Any:
    """The decoded body, or AnswerError where it is not JSON. It is decoded once, as prices may be in it too."""
    if DECODED in response.extensions:
        return response.extensions[DECODED]
    kind = content_type(response)
    if not is_json(kind) and not is_sequence(kind):
        raise unexpected(response, "JSON")
    try:
        value = _sequence(response.content) if is_sequence(kind) else json.loads(response.content)
        response.extensions[DECODED] = value
        return value
    except (ValueError, RecursionError) as error:
        problem = str(error)
    raise AnswerError(f"the body is not JSON: {problem}", content=response.content)  # its cause would show all of it


def text_of(response: httpx.Response) -> str:
    """The text of a body by its charset, by UTF-8 where that is unknown or no encoding of texts."""
    try:
        return response.content.decode(response.charset_encoding or "utf-8", "replace")
    except (LookupError, ValueError):
        return response.content.decode("utf-8", "replace")


def opened(value: Any, envelope: Sequence[str]) -> Any:
    """The part of a response at the first of the JSON pointers that is there; the response itself where none is."""
    for pointer in envelope:
        found, inside = point(value, pointer)
        if found:
            return inside
    return value


def reshape(value: Mapping[str, Any], shape: Mapping[str, Sequence[str]], kind: Any) -> dict[str, Any]:
    """One object from a response of any of the known shapes; what no pointer takes stays where it was."""
    from .model import accepts

    result: dict[str, Any] = {}
    rest = value
    for name, pointers in shape.items():
        for pointer in pointers:
            found, candidate = point(value, pointer)
            if found and accepts(kind, name, candidate):
                result[name] = candidate
                rest = without(rest, pointer)
                break
    return {**rest, **result}


def content_type(response: httpx.Response) -> str:
    """The media type of a body, without its parameters and in lower case; empty where there is none."""
    return str(response.headers.get("content-type", "")).partition(";")[0].strip().lower()


def is_json(kind: str) -> bool:
    """True if a media type says JSON."""
    return kind in ("application/json", "text/json") or kind.endswith("+json")


def is_sequence(kind: str) -> bool:
    """True if a media type says a sequence of JSON values, as lines or each after a record separator."""
    return kind in SEQUENCES or kind.endswith(("/json-seq", "+json-seq"))


def _sequence(content: bytes) -> list[Any]:
    values = content.split(b"\x1e" if b"\x1e" in content else b"\n")
    return [json.loads(value) for value in values if value.strip()]


def is_text(kind: str) -> bool:
    """True if a media type says text."""
    return kind.startswith(("text/", "application/x-subrip")) or kind.endswith(("xml", "yaml"))


def is_binary(kind: str) -> bool:
    """True if a media type may be that of any bytes."""
    return not is_json(kind) and kind != "text/html"


def unexpected(response: httpx.Response, wanted: str) -> AnswerError:
    """The error for a body, already read, that is not what was wanted; it shows the first bytes."""
    kind = response.headers.get("content-type", "no content type")
    start = response.content[:EXCERPT]
    return AnswerError(f"expected {wanted}, got {kind}: {start!r}", content=response.content)
