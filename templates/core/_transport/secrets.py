"""Keeping keys out of what is shown: URLs, headers, errors."""

from __future__ import annotations

import logging
from base64 import b64encode
from collections.abc import Iterable, Mapping
from json import dumps
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote

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
URL_SAFE = str.maketrans("+/", "-_")


class HiddenURL(httpx.URL):
    """A URL whose text hides query parameters and the password.

    httpx logs a URL by its text and sends it by its parts.
    """

    def __init__(self, url: httpx.URL, names: Iterable[str]) -> None:
        super().__init__(url)
        self._hidden = names

    def _shown(self) -> httpx.URL:
        shown = httpx.URL(self)
        for name in self._hidden:
            if name in shown.params:
                shown = shown.copy_set_param(name, HIDDEN)
        return shown.copy_with(password=HIDDEN) if shown.password else shown

    def __str__(self) -> str:
        return str(self._shown())

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
    """A text, bytes or JSON value that may repeat a key, without it: as it is, as in a URL, or in Base64."""
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
    """Texts that a server may write a key as. Of its Base64, those characters that are its own in a longer text."""
    forms = [key, quote(key, safe=""), repr(key)[1:-1], dumps(key)[1:-1]]
    for before in range(3 if len(key) >= MIN_BASE64 else 0):
        text = b64encode(bytes(before) + key.encode())
        whole = text[(0, 2, 3)[before] : (before + len(key.encode())) * 8 // 6].decode()
        forms += [whole, whole.translate(URL_SAFE)]
    return forms


def _without_form(text: str, form: str) -> str:
    """A text without a form of the key, also where an excerpt ends within it."""
    start, *parts = text.split(form[:MIN_SHOWN])
    rest = form[MIN_SHOWN:]
    return HIDDEN.join([start, *(part[_shared(part, rest) :] for part in parts)])


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
        for form in forms:
            value = _without_form(value, form)
    elif isinstance(value, bytes):
        return _without(value.decode("latin-1"), forms).encode("latin-1")
    elif isinstance(value, dict):
        return {_without(name, forms): _without(item, forms) for name, item in value.items()}
    elif type(value) in (list, tuple):
        return type(value)(_without(item, forms) for item in value)
    return value
