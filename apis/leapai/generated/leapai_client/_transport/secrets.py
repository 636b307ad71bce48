"""Keeping keys out of what is shown: URLs, headers, errors."""

from __future__ import annotations

import logging
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from json import dumps
from typing import TYPE_CHECKING, Any, TypeVar

import httpx

if TYPE_CHECKING:
    from .keys import Keys

T = TypeVar("T")

HIDDEN = "[hidden]"
HEADERS = frozenset({"authorization", "cookie", "proxy-authorization", "set-cookie"})
MIN_BASE64 = 8
"""The length from which a key is looked for in Base64: of a shorter one, too few characters are its own."""
MIN_SHOWN = 8
"""The length from which the beginning of a key is hidden, too."""
LEVELS = 4
"""Levels of escapes, one inside of the other, that are read."""
ESCAPE = re.compile(
    r"%([0-9A-Fa-f]{2})|(?<!\\)\\+(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|([^\\nrtbfux]))|(&#?[0-9A-Za-z]+;)"
)
"""A character that is escaped for a URL, JSON, Python or HTML."""
SPACE = re.compile(r"\s+|(?<!\\)\\+[nr]")
URL_SAFE = str.maketrans("+/", "-_")


class HiddenURL(httpx.URL):
    """A URL whose text hides query parameters by their `names`, the password, and `keys` wherever they are.

    httpx logs a URL by its text and sends it by its parts. A key of less than MIN_SHOWN characters may be a part of
    a word.
    """

    def __init__(self, url: httpx.URL, names: Iterable[str], keys: Iterable[str]) -> None:
        super().__init__(url)
        self._hidden = names
        self._keys = [key for key in keys if len(key) >= MIN_SHOWN]

    def join(self, url: httpx.URL | str) -> httpx.URL:
        return httpx.URL(self).join(url)

    def _shown(self) -> httpx.URL:
        shown = httpx.URL(self)
        for name in self._hidden:
            if name in shown.params:
                shown = shown.copy_set_param(name, HIDDEN)
        return shown.copy_with(password=HIDDEN) if shown.password else shown

    def __str__(self) -> str:
        return without_keys(str(self._shown()), self._keys)

    def __repr__(self) -> str:
        return f"URL({str(self)!r})"


def without_password(url: str) -> str:
    """The text of an address, good or bad, without user and password."""
    start, separator, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    return f"{start}{separator}{host.rpartition('@')[2]}{slash}{path}"


def shown_headers(headers: Mapping[str, str], secret: Iterable[str]) -> dict[str, str]:
    """Headers with the values of the secret ones hidden; `secret` are the names of more of them."""
    names = HEADERS.union(name.lower() for name in secret)
    return {name: HIDDEN if name.lower() in names else value for name, value in headers.items()}


def without_keys(value: T, keys: Iterable[str]) -> T:
    """A text, bytes or JSON value that may repeat a key, without it: as it is, escaped, or in Base64."""
    forms = _forms(keys)
    return _replaced(value, forms) if forms else value


class KeyFilter(logging.Filter):
    """Hides the keys of a client in what a handler of logs writes, whichever logger it is from."""

    def __init__(self, keys: Keys) -> None:
        super().__init__()
        self._keys = keys

    def filter(self, record: logging.LogRecord) -> bool:
        """Change the message; the record is always written."""
        record.msg, record.args = without_keys(record.getMessage(), self._keys.secrets), None
        return True


def hide_keys(error: BaseException, keys: Iterable[str]) -> None:
    """Take the keys out of what an error, and those that caused it, say and hold."""
    forms = _forms(keys)
    found: BaseException | None = error
    while forms and found is not None:
        found.args = tuple(_replaced(value, forms) for value in found.args)
        vars(found).update({name: _replaced(value, forms) for name, value in vars(found).items()})
        found = found.__cause__ or found.__context__


def _forms(keys: Iterable[str]) -> tuple[str, ...]:
    """Texts that a server may write keys as, the longest first."""
    longest_first = sorted(filter(None, keys), key=len, reverse=True)
    return tuple(dict.fromkeys(form for key in longest_first for form in _forms_of(key)))


def _forms_of(key: str) -> list[str]:
    """Texts that a server may write a key as, once escapes are read (percent-encoded ones byte by byte). Of its Base64,
    by its place in a longer text, the characters that are its own.
    """
    data = key.encode("utf-8", "surrogatepass")
    forms = [key, key.replace(" ", "+"), repr(key)[1:-1], dumps(key)[1:-1], data.decode("latin-1")]
    for before in range(3 if len(key) >= MIN_BASE64 else 0):
        text = b64encode(bytes(before) + data)
        whole = text[(0, 2, 3)[before] : (before + len(data)) * 8 // 6].decode()
        forms += [whole, whole.translate(URL_SAFE)]
    return forms


def _hidden(text: str, forms: tuple[str, ...]) -> str:
    """A text without any form of the keys: as it is, escaped up to LEVELS times, or broken by white space."""
    steps: list[re.Pattern[str]] = []
    found = _spans(text, forms)
    shown = text
    while len(steps) < LEVELS and ESCAPE.search(shown):
        shown = ESCAPE.sub(_unescaped, shown)
        steps.append(ESCAPE)
        found += _original(text, steps, _spans(shown, forms))
    found += _original(text, [*steps, SPACE], _spans(SPACE.sub("", shown), forms))
    parts, last = [], 0
    for begin, end in sorted(found):
        if begin >= last:
            parts += [text[last:begin], HIDDEN]
        last = max(last, end)
    return "".join([*parts, text[last:]])


def _spans(text: str, forms: tuple[str, ...]) -> list[tuple[int, int]]:
    """Positions of the forms of keys in a text, also of one that an excerpt cuts off."""
    spans = []
    for form in forms:
        begin = text.find(form[:MIN_SHOWN])
        while begin >= 0:
            end = begin + _shared(text[begin : begin + len(form)], form)
            spans.append((begin, end))
            begin = text.find(form[:MIN_SHOWN], end)
    return spans


def _original(text: str, steps: list[re.Pattern[str]], spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Positions in a text of `spans` in its unescaped form, after all `steps`."""
    if not spans:
        return []
    begins, ends = list(range(len(text))), list(range(1, len(text) + 1))
    for step in steps:
        begun: list[int] = []
        ended: list[int] = []
        parts: list[str] = []
        last = 0
        for found in step.finditer(text):
            start, end = found.span()
            made = _unescaped(found) if step is ESCAPE else ""
            begun += begins[last:start] + [begins[start]] * len(made)
            ended += ends[last:start] + [ends[end - 1]] * len(made)
            parts += [text[last:start], made]
            last = end
        begins, ends = begun + begins[last:], ended + ends[last:]
        text = "".join([*parts, text[last:]])
    return [(begins[begin], ends[end - 1]) for begin, end in spans]


def _unescaped(found: re.Match[str]) -> str:
    percent, unit, byte, letter, entity = found.groups()
    if entity:
        from html import unescape

        return unescape(found[0])
    number = percent or unit or byte
    return chr(int(number, 16)) if number else str(letter)


def _shared(text: str, other: str) -> int:
    """Number of characters that two texts begin with in common."""
    differences = (number for number, (one, two) in enumerate(zip(text, other, strict=False)) if one != two)
    return next(differences, min(len(text), len(other)))


def _replaced(value: Any, forms: tuple[str, ...]) -> Any:
    try:
        return _without(value, forms)
    except RecursionError:
        return HIDDEN


def _without(value: Any, forms: tuple[str, ...]) -> Any:
    if isinstance(value, str):
        return _hidden(value, forms)
    if isinstance(value, bytes):
        return _without(value.decode("latin-1"), forms).encode("latin-1")
    if isinstance(value, dict):
        return {_without(name, forms): _without(item, forms) for name, item in value.items()}
    if type(value) in (list, tuple):
        return type(value)(_without(item, forms) for item in value)
    return value
