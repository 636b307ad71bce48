"""Values of parameters in the styles of OpenAPI: what takes more than one text, in paths, queries, headers and cookies.

Where two values would be sent as the same text, as in a list of texts between commas one of which has a comma, the call
is refused: InvalidArgumentError.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from mimetypes import guess_type
from typing import IO, Any, TypeVar, cast
from urllib.parse import quote

from ..errors import InvalidArgumentError
from ..types import UNSET, File
from . import form
from .form import Encoded, scalar
from .model import encode

F = TypeVar("F", bound=Callable[..., Any])

RESERVED = "!$'()*,/:;?@"
"""Characters that a query may hold as they are, beside what has a meaning of its own there."""

DELIMITERS = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}


def _bounded(function: F) -> F:
    """The function, with InvalidArgumentError for a value that is nested too deep."""

    @wraps(function)
    def bounded(*arguments: Any, **named: Any) -> Any:
        try:
            return function(*arguments, **named)
        except RecursionError as error:
            raise InvalidArgumentError("a value is nested too deep") from error

    return cast(F, bounded)


@_bounded
def as_json(value: Any) -> Any:
    """A parameter that is JSON in a text."""
    if _is_absent(value):
        return value
    return form.as_json(encode(value, sent=True))


@_bounded
def query(name: str, value: Any, style: str = "form", *, explode: bool = True, reserved: bool = False) -> Any:
    """The part of the query that a parameter is, percent-encoded."""
    if _is_absent(value):
        return value
    value, safe = _encoded(value), RESERVED if reserved else ""
    key = quoted(name, name)
    if style == "deepObject":
        return Encoded("&".join(f"{k}={quoted(v, name, safe)}" for k, v in _deep(key, name, value)))
    if explode and style == "form" and isinstance(value, dict):
        pairs = [(quoted(k, name), item) for k, v in value.items() for item in _items(v)]
        return Encoded("&".join(f"{k}={quoted(v, name, safe)}" for k, v in pairs))
    if explode and isinstance(value, list):
        return Encoded("&".join(f"{key}={quoted(item, name, safe)}" for item in value))
    texts = _flat(value)
    if not texts and isinstance(value, list | dict):
        return UNSET
    delimiter = DELIMITERS[style]
    pieces = [quoted(text, name, safe.replace(",", "")) for text in texts]
    if delimiter != "," and any(delimiter in piece for piece in pieces):
        raise InvalidArgumentError(f"{name}: no text in it can hold what is between the texts of {style}")
    return Encoded(f"{key}={delimiter.join(pieces)}")


@_bounded
def path(name: str, value: Any, style: str = "simple", *, explode: bool = False) -> Any:
    """The part of the path that a parameter is, percent-encoded; as it is where there is none."""
    if _is_absent(value):
        return value
    value, key = _encoded(value), quoted(name, name)
    texts = [quoted(text, name) for text in _flat(value)]
    if not texts or ("" in texts and style == "simple"):
        raise InvalidArgumentError(f"{name}: {value!r} can't be a segment of the path")
    if isinstance(value, dict) and explode:
        texts = [f"{k}={v}" for k, v in zip(texts[::2], texts[1::2], strict=True)]
    if style == "matrix":
        named = [f"{key}={text}" if text else key for text in texts]
        exploded = texts if isinstance(value, dict) else named
        return Encoded(";" + (";".join(exploded) if explode else f"{key}={','.join(texts)}"))
    if style == "label":
        if explode and isinstance(value, list | dict) and any("." in text for text in texts):
            raise InvalidArgumentError(f"{name}: no text in it can hold a point, which is between the texts")
        return Encoded(f".{('.' if explode else ',').join(texts)}")
    return Encoded(",".join(texts))


@_bounded
def header(name: str, value: Any, *, explode: bool = False) -> Any:
    """The value of a header, which has no encoding of its own."""
    if _is_absent(value):
        return value
    return _between(name, _encoded(value), explode=explode)


@_bounded
def cookies(*given: tuple[str, Any, str, bool]) -> Any:
    """The header `Cookie` of parameters: name, value, style and whether lists and objects are exploded."""
    pieces = [piece for one in given if (piece := _cookie(*one)) is not None]
    return "; ".join(pieces) if pieces else UNSET


def _cookie(name: str, value: Any, style: str, explode: bool) -> str | None:
    if _is_absent(value):
        return None
    if style == "form":
        found = query(name, value, explode=explode)
        return found or None
    value = _encoded(value)
    if not explode or not isinstance(value, list | dict):
        pieces = [(name, _between(name, value, explode=False))]
    elif isinstance(value, dict):
        pieces = [(key, scalar(item)) for key, item in value.items()]
    else:
        pieces = [(name, scalar(item)) for item in value]
    for key, text in pieces:
        if not f"{key}{text}".isprintable() or any(mark in f"{key}{text}" for mark in '"; \\'):
            raise InvalidArgumentError(f"{name}: a cookie can't hold {text!r}")
    return "; ".join(f"{key}={text}" for key, text in pieces) or None


@_bounded
def body(value: Any, *kinds: tuple[str, str | None, Any]) -> dict[str, Any]:
    """A body as arguments of a call, by the first of `kinds` that it is: keyword, media type and type.

    None is null where a type has it, and else no body.
    """
    found = [(keyword, media_type) for keyword, media_type, kind in kinds if isinstance(value, kind)]
    if value is None and found:
        return {"content": b"null", "content_type": found[0][1] or "application/json"}
    if _is_absent(value):
        return {}
    keyword, media_type = found[0] if found else kinds[0][:2]
    if isinstance(value, File):
        return _file(value)
    return {keyword: value, "content_type": media_type}


def _file(file: File) -> dict[str, Any]:
    opened: list[IO[bytes]] = []
    try:
        name, content, media_type = file.as_field(opened)
        data = content if isinstance(content, bytes) else content.read()
    finally:
        for one in opened:
            one.close()
    known = media_type or guess_type(name)[0] or "application/octet-stream"
    return {"content": data, "content_type": known}


def _encoded(value: Any) -> Any:
    """The JSON of a value; of an object without what is null, which no style has a text for."""
    found = encode(value, sent=True)
    return _without_null(found) if isinstance(found, dict) else found


def _without_null(value: dict[str, Any]) -> dict[str, Any]:
    return {
        key: _without_null(item) if isinstance(item, dict) else item
        for key, item in value.items()
        if item is not None
    }


def quoted(value: Any, name: str, safe: str = "") -> str:
    """The text of a value, percent-encoded."""
    try:
        return quote(scalar(value), safe=safe)
    except UnicodeEncodeError as error:
        raise InvalidArgumentError(f"{name}: UTF-8 has no form of half of a surrogate pair") from error


def _between(name: str, value: Any, *, explode: bool) -> str:
    texts = _flat(value)
    several = isinstance(value, list | dict)
    marks = "," + ("=" if explode and isinstance(value, dict) else "")
    if several and any(mark in text for text in texts for mark in marks):
        raise InvalidArgumentError(f"{name}: no text in it can hold one of {marks!r}")
    if explode and isinstance(value, dict):
        texts = [f"{key}={text}" for key, text in zip(texts[::2], texts[1::2], strict=True)]
    return ",".join(texts)


def _deep(key: str, name: str, value: Any) -> list[tuple[str, Any]]:
    """Pairs of `a[b]`, percent-encoded, and a value. OpenAPI has none for what is deeper: `a[b][c]`, and lists by
    their places.
    """
    if isinstance(value, dict):
        inner = [(f"{key}%5B{quoted(k, name)}%5D", v) for k, v in value.items()]
    elif isinstance(value, list):
        inner = [(f"{key}%5B{place}%5D", item) for place, item in enumerate(value)]
    else:
        return [(key, value)]
    return [pair for below, item in inner for pair in _deep(below, name, item)]


def _flat(value: Any) -> list[str]:
    """The texts of a value: one, those of a list, or the names and values of an object by turns."""
    if isinstance(value, Mapping):
        return [text for key, item in value.items() for text in (key, scalar(item))]
    if isinstance(value, list):
        return [scalar(item) for item in value]
    return [scalar(value)]


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _is_absent(value: Any) -> bool:
    return value is UNSET or value is None
