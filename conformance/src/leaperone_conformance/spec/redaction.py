"""Keys in text: taken out wherever they are, however an answer, a format or a caller has written them."""

import base64
import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from urllib.parse import quote, quote_plus, unquote_plus

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
_ESCAPED = re.compile(r"(?:%[0-9A-Fa-f]{2}|[\w.~+-]){9,}")
_HEADER = re.compile(r"(^|-)(api-?)?(key|token|secret|auth|authorization|password)$")
_NO_SECRETS = frozenset({"idempotency-key", "sec-websocket-key", "x-mock-token"})
_PARAMETER = re.compile(r"(api|access|auth)[-_]?(key|token)|authorization|secret|password", re.IGNORECASE)


class Redaction:
    """Takes keys out of text.

    As they are, escaped for JSON, HTML or URLs, and in base64, by themselves or in the middle of something.
    """

    def __init__(self, *keys: str, mask: str = _MASK) -> None:
        self._mask = mask
        # Longest first: a key that is part of its own encoding must not leave the rest behind.
        self._secrets = sorted({form for key in keys for form in forms(key)}, key=len, reverse=True)

    def __call__(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, self._mask)
        return text


def forms(key: str) -> set[str]:
    """Forms in which a key may be written."""
    written = {key, json.dumps(key)[1:-1], html.escape(key), quote(key, safe=""), quote_plus(key)}
    escaped = "".join(f"%{byte:02X}" for byte in key.encode("utf-8", "replace"))
    return {*written, escaped, escaped.lower(), *_in_base64(key.encode("utf-8", "replace"))} - {""}


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


def without_keys(text: str, mask: str) -> str:
    """Text without what looks like a key, also percent-encoded or in base64."""
    text = _KEY.sub(mask, text)
    if "%" in text:
        text = _ESCAPED.sub(lambda found: mask if _KEY.search(unquote_plus(found[0])) else found[0], text)
    return _ENCODED.sub(lambda found: mask if _holds_key(found) else found[0], text)


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
