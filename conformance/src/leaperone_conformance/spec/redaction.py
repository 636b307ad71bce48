"""Keys in text: taken out wherever they are, however a response, a format or a caller has written them."""

import base64
import html
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import takewhile
from operator import eq
from typing import TypeAlias

_MASK = "***"
_TOO_SHORT = 6
"""Letters of base64 that may well be there without a key."""
_KEY = re.compile(r"(?<![A-Za-z0-9])sk-[A-Za-z0-9_-]{6,}")
"""Pattern of keys, wherever they are sent."""
_ENCODED = re.compile(
    r"[A-Za-z0-9+_-]*?(?:(?P<first>c2st)|(?P<second>[HXn3]NrL)|(?P<third>zay[0-3]))[A-Za-z0-9+/_-]+=*"
)
"""Pattern of keys in Base64, by their beginnings at each offset in a group of three bytes."""
_BEFORE = {"first": "", "second": "A", "third": "AAB"}
"""Bytes that complete the group of the beginning."""
_Step: TypeAlias = re.Pattern[str]
_SHORTEST_PASSWORD = 4
"""Characters of a password; what is shorter would be found in many words."""
_PREFIX = 8
"""Characters of a key from which its beginning is hidden, too; a shorter key is hidden as a whole."""
_LEVELS = 4
"""Levels of escapes, one inside of the other, that are read."""
_ESCAPE: _Step = re.compile(
    r"%([0-9A-Fa-f]{2})|(?<!\\)\\+(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|([^\\nrtbfux]))|(&#?[0-9A-Za-z]+;)"
)
"""Pattern of a character that is escaped for a URL, JSON, Python or HTML."""
_SPACE: _Step = re.compile(r"\s+|(?<!\\)\\+[nr]")
_HEADER = re.compile(r"(^|-)(api-?)?(key|token|secret|auth|authorization|password)$")
_NO_SECRETS = frozenset({"idempotency-key", "sec-websocket-key", "x-mock-token"})
_PARAMETER = re.compile(r"(api|access|auth)[-_]?(key|token)|authorization|secret|password", re.IGNORECASE)


class Redaction:
    """Takes keys out of text.

    As they are, escaped for JSON, HTML or URLs, once or several times, and in base64, by themselves or in the middle of
    something; also where an excerpt ends within one, or a line within its Base64.
    """

    def __init__(self, *keys: str, mask: str = _MASK) -> None:
        self._mask = mask
        secrets = [secret for key in keys for secret in (key, *_passwords(key))]
        self._forms = tuple(dict.fromkeys(form for secret in secrets for form in _forms(secret)))

    def __call__(self, text: str) -> str:
        if not self._forms:
            return text
        views = list(_unescaped_views(text))
        shown, steps = views[-1]
        return _masked(text, self._mask, [*views, (_SPACE.sub("", shown), (*steps, _SPACE))], self._spans)

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        for form in self._forms:
            begin = text.find(form[:_PREFIX])
            while begin >= 0:
                same = takewhile(bool, map(eq, text[begin : begin + len(form)], form))
                end = begin + sum(same)
                yield begin, end
                begin = text.find(form[:_PREFIX], end)


def _passwords(key: str) -> Iterator[str]:
    """The pair of name and password that a key of HTTP Basic is, plain or in Base64, and the password by itself."""
    for pair in (key, _decoded(key)):
        password = pair.partition(":")[2]
        if pair.isascii() and pair.isprintable() and len(password) >= _SHORTEST_PASSWORD:
            yield from (pair, password)


def without_keys(text: str, mask: str) -> str:
    """Text without what looks like a key, also escaped or in base64."""
    return _masked(text, mask, _unescaped_views(text), _key_like)


def _key_like(text: str) -> Iterator[tuple[int, int]]:
    yield from (found.span() for found in _KEY.finditer(text))
    yield from (found.span() for found in _ENCODED.finditer(text) if _holds_key(found))


def _unescaped_views(text: str) -> Iterator[tuple[str, tuple[_Step, ...]]]:
    """A text as it is, without its escapes, without theirs and so on, each with the steps to it."""
    steps: tuple[_Step, ...] = ()
    yield text, steps
    while len(steps) < _LEVELS and _ESCAPE.search(text):
        text, steps = _ESCAPE.sub(_unescaped, text), (*steps, _ESCAPE)
        yield text, steps


def _masked(
    text: str,
    mask: str,
    views: Iterable[tuple[str, tuple[_Step, ...]]],
    spans: Callable[[str], Iterator[tuple[int, int]]],
) -> str:
    """A text with a mask in the place of all that ``spans`` finds in views of it."""
    found = []
    for shown, steps in views:
        if places := list(spans(shown)):
            begins, ends = _sources(text, steps)
            found += [(begins[begin], ends[end - 1]) for begin, end in places]
    parts, last = [], 0
    for begin, end in sorted(found):
        if begin >= last:
            parts += [text[last:begin], mask]
        last = max(last, end)
    return "".join([*parts, text[last:]])


def _sources(text: str, steps: Sequence[_Step]) -> tuple[Sequence[int], Sequence[int]]:
    """Positions in a text at which each character of its unescaped form begins and ends, after all ``steps``."""
    begins: Sequence[int] = range(len(text))
    ends: Sequence[int] = range(1, len(text) + 1)
    for step in steps:
        begun: list[int] = []
        ended: list[int] = []
        parts: list[str] = []
        last = 0
        for found in step.finditer(text):
            start, end = found.span()
            made = _unescaped(found) if step is _ESCAPE else ""
            begun += [*begins[last:start], *[begins[start]] * len(made)]
            ended += [*ends[last:start], *[ends[end - 1]] * len(made)]
            parts += [text[last:start], made]
            last = end
        begins, ends = [*begun, *begins[last:]], [*ended, *ends[last:]]
        text = "".join([*parts, text[last:]])
    return begins, ends


def _unescaped(found: re.Match[str]) -> str:
    percent, unit, byte, letter, entity = found.groups()
    if entity:
        return html.unescape(found[0])
    number = percent or unit or byte
    return chr(int(number, 16)) if number else str(letter)


def _forms(key: str) -> Iterator[str]:
    """Forms in which a key may be written once escapes are read: percent-encoded ones are, byte by byte."""
    data = key.encode("utf-8", "surrogatepass")
    written = (key, key.replace(" ", "+"), json.dumps(key)[1:-1], data.decode("latin-1"), *_in_base64(data))
    yield from filter(None, written)


def _in_base64(key: bytes) -> Iterator[str]:
    """Its Base64 forms at each offset in a group of three bytes, without the letters that neighbours change."""
    for before in range(3):
        encoded = base64.b64encode(bytes(before) + key).decode().rstrip("=")
        first = -(-before * 8 // 6)
        last = (before + len(key)) * 8 // 6
        inner = encoded[first:last]
        if len(inner) >= _TOO_SHORT:
            yield inner
            yield inner.translate(str.maketrans("+/", "-_"))


def _holds_key(found: re.Match[str]) -> bool:
    place = str(found.lastgroup)
    # What comes before the key in its group is no letter, whatever it was.
    text = _decoded(_BEFORE[place] + found[0][found.start(place) - found.start() :])
    return _KEY.match(text, text.find("sk-")) is not None


def _decoded(text: str) -> str:
    plain = text.rstrip("=").replace("-", "+").replace("_", "/")
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4)).decode("latin-1")
    except ValueError:
        return ""


def suspects(headers: Mapping[str, str], query: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Values that are keys by the names of their headers (in lower case) or query parameters, documented or not."""
    for name, value in headers.items():
        if _is_secret(name):
            yield value
            yield from _credentials(value)
    for name, values in query.items():
        if _PARAMETER.fullmatch(name):
            yield from values


@lru_cache(maxsize=1024)
def _is_secret(name: str) -> bool:
    return _HEADER.search(name) is not None and name not in _NO_SECRETS


def _credentials(value: str) -> Iterable[str]:
    """The parts of a header's value: a scheme and a token, which may be a name and a password in Base64."""
    token = value.rpartition(" ")[2]
    return (token, *_decoded(token).split(":")) if value[:6].lower() == "basic " else (token,)
