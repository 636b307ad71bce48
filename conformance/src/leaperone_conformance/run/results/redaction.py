"""The last guard: whatever is printed or written goes through here."""

import base64
import html
import json
from collections.abc import Iterator
from urllib.parse import quote, quote_plus

_MASK = "***"
_TOO_SHORT = 6
"""Letters of base64 that may well be there without a key."""


class Redaction:
    """Takes the key out of text, however an answer or a format has written it.

    As it is, escaped for JSON, HTML or URLs, and in base64, by itself or in the middle of something.
    """

    def __init__(self, key: str) -> None:
        written = {key, json.dumps(key)[1:-1], html.escape(key), quote(key, safe=""), quote_plus(key)}
        # Longest first: a key that is part of its own encoding must not leave the rest behind.
        self._secrets = sorted({*written, *_in_base64(key.encode())} - {""}, key=len, reverse=True)

    def __call__(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, _MASK)
        return text


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
