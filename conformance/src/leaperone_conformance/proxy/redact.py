"""Redaction of keys and uploads in recordings."""

import base64
import hashlib
import re
from collections.abc import Iterable
from typing import Any

from leaperone_conformance.spec.redaction import Redaction, without_keys

KEY = "[key]"
_SHORTEST = 4
"""Characters of a key; what is shorter would be found in many words."""
_SHORTEST_MEDIA = 16
_DATA_URL = re.compile(r"data:([\w.+/-]*)(?:;[\w=.+-]+)*;base64,([A-Za-z0-9+/=_-]*)")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{100,}={0,2}")


class Redactor:
    """Takes keys and media out of values, and remembers both, so that a response that repeats them loses them too."""

    def __init__(self, keys: Iterable[str | None]) -> None:
        self._without_keys = Redaction(
            *(key for key in keys if key is not None and len(key) >= _SHORTEST), mask=KEY
        )
        self._media: dict[str, str] = {}

    def value(self, value: Any) -> Any:
        """A JSON value of a request without keys and without media, which become their length and SHA-256."""
        if isinstance(value, str):
            return self.text(_BASE64.sub(self._encoded, _DATA_URL.sub(self._data_url, value)))
        if isinstance(value, list):
            return [self.value(item) for item in value]
        if isinstance(value, dict):
            return {self.text(name): self.value(item) for name, item in value.items()}
        return value

    def text(self, text: str) -> str:
        """Text without what is known to be secret."""
        # Longest first: what is part of another must not leave the rest of it behind.
        for secret in sorted(self._media, key=len, reverse=True):
            text = text.replace(secret, self._media[secret])
        return without_keys(self._without_keys(text), KEY)

    def file(self, data: bytes) -> str:
        """Placeholder for an uploaded file."""
        return self._remember(data, media(data))

    def _data_url(self, found: re.Match[str]) -> str:
        return self._encoded_as(found[0], found[2], found[1])

    def _encoded(self, found: re.Match[str]) -> str:
        return self._encoded_as(found[0], found[0], "")

    def _encoded_as(self, text: str, encoded: str, kind: str) -> str:
        try:
            data = base64.b64decode(
                encoded + "=" * (-len(encoded) % 4), altchars=b"-_" if "-" in encoded else None
            )
        except ValueError:
            data = encoded.encode()
        name = self._remember(data, media(data, kind))
        for secret in (text, encoded):
            if len(secret) >= _SHORTEST_MEDIA:
                self._media[secret] = name
        return name

    def _remember(self, data: bytes, name: str) -> str:
        """Know media again: in the bytes of a response, in text that was made of them, and in base64."""
        for secret in (
            data.decode("latin-1"),
            data.decode("utf-8", "replace"),
            base64.b64encode(data).decode(),
        ):
            if len(secret) >= _SHORTEST_MEDIA:
                self._media[secret] = name
        return name


def media(data: bytes, kind: str = "") -> str:
    """Placeholder for media: their kind, length and the beginning of their SHA-256."""
    digest = hashlib.sha256(data).hexdigest()[:16]
    return f"[media {kind + ' ' if kind else ''}{len(data)} bytes {digest}]"
