"""Random responses from bytes: the same bytes give the same response, so that a seed or a fuzzer can make them."""

import gzip
import json
import zlib
from collections.abc import Callable, Sequence
from encodings.aliases import aliases
from functools import cache
from typing import Any, NamedTuple, TypeVar, get_args

import brotli  # type: ignore[import-untyped]
import zstandard

from leaperone import models
from leaperone._data.model import Model, layout

T = TypeVar("T")


class Answer(NamedTuple):
    """A response, and the size of the pieces that its body arrives in."""

    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes
    size: int


class Choices:
    """Decisions by bytes; all the first when they are used up."""

    def __init__(self, data: bytes) -> None:
        self._data = iter(data)

    def below(self, count: int) -> int:
        """A number below `count`, which is at most 65536."""
        number = next(self._data, 0)
        if count > 256:
            number = number << 8 | next(self._data, 0)
        return number % count

    def one(self, options: Sequence[T]) -> T:
        """One of `options`."""
        return options[self.below(len(options))]

    def made(self, *makers: Callable[["Choices"], T]) -> T:
        """The result of one of `makers`."""
        return self.one(makers)(self)


CHARSETS = sorted({*aliases, *aliases.values(), "", "unknown", "a\0b", '"', "\udcff", "é", "punycode"})
TYPES = [
    *["application/json"] * 6,
    *["text/event-stream"] * 4,
    "application/problem+json",
    "text/plain",
    "text/html",
    "audio/wav",
    "application/octet-stream",
    "application/x-subrip",
    "",
    ";",
]
STATUSES = [200] * 60 + [201, 202, 204, 206, 299, 100, 101, 199, 300, 301, 302, 303, 307, 308]
STATUSES += [
    400,
    401,
    402,
    403,
    404,
    410,
    418,
    422,
    429,
    429,
    499,
    500,
    501,
    502,
    503,
    504,
    520,
    599,
    600,
    999,
]
TEXTS = [
    "",
    "a",
    "é",
    "\U0001f600",
    "\udcff",
    "\x00",
    "\x7f",
    "a b",
    '"',
    "=",
    ";",
    ",",
    "%",
    "\\",
    "sk-very-secret",
]
NUMBERS = [
    "0",
    "1",
    "-1",
    "1e999",
    "-1e999",
    "nan",
    "inf",
    "1e300",
    "9" * 11,
    "9" * 400,
    "1_0",
    "0x1",
    "٣",
    "4e-324",
]
DATES = [
    "Fri, 31 Dec 9999 23:59:59 GMT",
    "Mon, 01 Jan 0001 00:00:00 -2359",
    "Thu, 99 Foo 2020",
    "1 Jan 70 0:0:0 +99999999",
    "Sun, 06 Nov 1994 08:49:37",
]
PLACES_OF_URLS = [
    "//",
    "http://[",
    "http://[::1",
    "https://xn--/",
    "http:///a",
    "\\",
    "/",
    "é://ü",
    "http://a:99999/",
    "?",
]
ENCODINGS = ["gzip", "deflate", "br", "zstd", "gzip, gzip", "gzip, br, x", "x", ",", "identity", "GZIP"]


CODERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": lambda body: gzip.compress(body, 1, mtime=0),
    "deflate": lambda body: zlib.compress(body, 1),
    "br": lambda body: brotli.compress(body, quality=1),
    "zstd": lambda body: zstandard.compress(body, 1),
}
LARGEST = 1 << 20
"""Letters of a value in a body: JSON in JSON in JSON doubles each time."""
BOMB = 100 << 20
"""Bytes that a bomb becomes, more than a client holds."""


@cache
def bomb(encodings: str) -> bytes:
    """An encoded body of zeros."""
    return encoded(bytes(BOMB), encodings)


def encoded(body: bytes, encodings: str) -> bytes:
    """A body, encoded as a header of `encodings` says."""
    for encoding in encodings.split(", "):
        body = CODERS[encoding](body)
    return body


def _text(c: Choices) -> str:
    return "".join(c.one(TEXTS) for _ in range(c.below(4)))


def _cookie(c: Choices) -> str:
    parts = f"{_text(c)}={_text(c)}; Path=/{_text(c)}; Domain={c.one(['', 'api.example', '.example'])}"
    return f"{parts}; Expires={c.one([*NUMBERS, *DATES])}; Max-Age={c.one(NUMBERS)}"


HEADERS: dict[str, Callable[[Choices], str]] = {
    "retry-after": lambda c: c.one([*NUMBERS, *DATES]),
    "x-ratelimit-limit": lambda c: c.one(NUMBERS),
    "x-ratelimit-remaining": lambda c: c.one(NUMBERS),
    "x-ratelimit-reset": lambda c: c.one(NUMBERS),
    "date": lambda c: c.one([*NUMBERS, *DATES]),
    "x-request-id": _text,
    "set-cookie": _cookie,
    "location": lambda c: c.one(PLACES_OF_URLS) + _text(c),
    "content-encoding": lambda c: c.one(ENCODINGS),
    "content-length": lambda c: c.one(NUMBERS),
    "transfer-encoding": lambda c: c.one(["chunked", "gzip"]),
}

DEPTHS = [2, 50, 150, 300, 320, 330, 480, 900, 960, 970, 980, 985, 990, 995, 1500, 20_000]
OPENINGS = ["[", '{"data":', '{"a":[', '[{"items":', '{"error":', '{"message":']
NUMERALS = [
    "1e300",
    "-1",
    "NaN",
    "Infinity",
    "-Infinity",
    "1" * 400,
    "1" * 5000,
    "[]",
    "{}",
    "null",
    '"x"',
    "true",
    "0",
]
STATES = ["pending", "processing", "completed", "failed", "succeeded", "[partial]"]
PLACES = [
    "@",
    '{"data": @}',
    '{"code": 200, "data": {"data": @, "has_more": true, "cursor": "a"}}',
    '{"code": @, "message": @, "data": null}',
    '{"error": @}',
    '{"error": {"message": @, "code": @, "type": @}}',
    '{"id": @, "status": "pending"}',
    '{"id": "t", "status": @}',
    '{"id": "t", "status": "failed", "error": @}',
    '{"id": "t", "status": "completed", "images": @}',
    '{"RequestId": @, "Data": @}',
    '{"choices": [{"index": 0, "delta": @, "message": @}], "usage": @}',
    '{"usage": {"prompt_tokens": @, "completion_tokens": @}, "model": @}',
    '{"duration": @, "text": @, "usage": {"seconds": @}}',
    '{"object": "list", "data": [{"id": "m", "pricing": @}, {"id": @, "pricing": {"prompt_per_1m": @, "completion_per_1m": @}}]}',
    '{"items": [{"id": 1}], "has_more": @, "cursor": @, "next_cursor": @}',
    '{"code": 200, "data": {"data": {"list": @, "cursor": {"next": @}}, "has_more": @}}',
    '{"requestId": @, "msg": @}',
    '{"id": "t", "status": "completed", "images": [{"url": @}]}',
]


def _nested(c: Choices) -> str:
    opening, depth = c.one(OPENINGS), c.one(DEPTHS)
    closing = "".join({"[": "]", "{": "}"}.get(sign, "") for sign in reversed(opening))
    return opening * depth + c.one(["", "1", '"x"']) + closing * depth


def _json(c: Choices) -> str:
    """A JSON value, mostly small."""
    text = c.made(
        lambda c: c.one(NUMERALS),
        lambda c: json.dumps(_text(c)),
        lambda c: '"\\ud83d"',
        lambda c: json.dumps(c.one(STATES)),
        _nested,
        lambda c: json.dumps(_nested(c)),
        lambda c: "[" + ", ".join(_json(c) for _ in range(c.below(3))) + "]",
        lambda c: "{" + ", ".join(f"{json.dumps(_text(c))}: {_json(c)}" for _ in range(c.below(3))) + "}",
        lambda c: _object(c, c.one(SHAPES)),
        lambda c: json.dumps(_object(c, c.one(SHAPES))),
    )
    return text if len(text) <= LARGEST else "1"


SHAPES: list[type[Model]] = [
    kind for kind in (getattr(models, name) for name in models.__all__) if issubclass(kind, Model)
]


def _object(c: Choices, kind: type[Model], depth: int = 0) -> str:
    """An object that has most properties of a model, right and wrong."""
    parts = []
    for _, wire, annotation, _, _ in layout(kind)[:12]:
        if c.below(4):
            parts.append(f"{json.dumps(wire)}: {_value(c, annotation, depth)}")
    text = "{" + ", ".join(parts) + "}"
    return text if len(text) <= LARGEST else "{}"


def _value(c: Choices, annotation: Any, depth: int) -> str:
    arms = [inner for arm in get_args(annotation) or (annotation,) for inner in (get_args(arm) or (arm,))]
    inside = [arm for arm in arms if isinstance(arm, type) and issubclass(arm, Model)]
    if not inside or depth > 3 or not c.below(6):
        return c.made(lambda c: json.dumps(c.one(STATES)), lambda c: c.one(NUMERALS), _json)
    text = _object(c, c.one(inside), depth + 1)
    return f"[{text}]" if c.below(2) else text


def _document(c: Choices) -> str:
    place = c.one(PLACES)
    return place.replace("@", _json(c)) if c.below(3) else _object(c, c.one(SHAPES))


def _plain(c: Choices) -> bytes:
    text = _document(c)
    encoding = c.one(["utf-8"] * 8 + ["utf-16", "utf-32", "utf-8-sig"])
    body = text.encode(encoding, "surrogatepass")
    return body if c.below(8) else body[: len(body) // 2]


def _events(c: Choices) -> bytes:
    end = c.one(["\n", "\r", "\r\n"])
    name = c.one(["", "", "event: error", "event: ping", "id: 1", "retry: 1e9", ": x"])
    parts = [f"{name}{end}" if name else ""]
    parts += [f"data: {c.made(_document, _text)}{end}{end}" for _ in range(c.below(4))]
    last = c.one(["data: [DONE]\n\n", "", "data", "data: [DONE]", "\n\n"])
    return ("".join(parts) + last).encode("utf-8", "surrogatepass")


def _garbage(c: Choices) -> bytes:
    return bytes(c.below(256) for _ in range(c.below(40)))


def answer(c: Choices) -> Answer:
    """One response."""
    kind = c.one(TYPES)
    charset = c.one(CHARSETS) if not c.below(3) else ""
    headers = [("content-type", f"{kind}; charset={charset}" if charset else kind)]
    headers += [(name, HEADERS[name](c)) for name in (c.one(list(HEADERS)) for _ in range(c.below(3)))]
    body = c.made(_events if kind == "text/event-stream" else _plain, _plain, _plain, _events, _garbage)
    encoding = c.one([""] * 12 + ["gzip", "gzip, gzip", "deflate", "br", "zstd"])
    if encoding:
        headers.append(("content-encoding", encoding))
        body = encoded(body, encoding) if c.below(2000) else bomb(encoding)
        body = body[: len(body) - c.one([0, 0, 0, 1, 9])]
    named = [(name.encode(), value.encode("utf-8", "surrogateescape")) for name, value in headers]
    return Answer(c.one(STATUSES), named, body, max(c.one([1 << 20, 1000, 97]), len(body) >> 7))
