"""The keys of a client: which of them a call needs, and how each is written."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Awaitable, Callable, Generator, Mapping, Sequence
from typing import Literal
from urllib.parse import quote

from ..errors import InvalidArgumentError

Key = str | tuple[str, str] | Callable[[], str | Awaitable[str]]
"""A key or a token, a user and a password, or what gives the token of the moment, awaited by an async client."""

Written = list[tuple[str, str, str]]
"""Place, name and value of each key that a call needs."""

Way = tuple[Literal["header", "query", "cookie"], str, str]
"""Place of a key, its name there, and the text before it."""


class Keys:
    """The keys of a client by the names of the `ways` to send them; `required` are the alternatives of operations that
    have none of their own.

    Raises InvalidArgumentError for a key that can't be sent, and for the name of no way.
    """

    def __init__(self, ways: Mapping[str, Way], required: Sequence[Sequence[str]], given: Mapping[str, Key]) -> None:
        self._ways = ways
        self._required = required or [(name,) for name in ways]
        self._keys = given
        self._seen: dict[str, str] = {}
        self.secrets: frozenset[str] = frozenset()
        for name, key in given.items():
            if name not in ways:
                raise InvalidArgumentError(f"credentials: {name!r} is not one of {', '.join(ways)}")
            if not callable(key):
                self._check(name, key)

    def written(
        self, alternatives: Sequence[Sequence[str]], environment: str
    ) -> Generator[Awaitable[str], str, Written]:
        """The keys that a call needs; yields what is to be awaited. Raises InvalidArgumentError for a missing one."""
        alternatives = alternatives or self._required
        for names in alternatives:
            if all(name in self._keys for name in names):
                found = []
                for name in names:
                    key = self._keys[name]
                    value = key() if callable(key) else key
                    found.append(self._write(name, value if isinstance(value, str | tuple) else (yield value)))
                return found
        wanted = " or ".join(" and ".join(names) for names in alternatives)
        first = next(iter(self._ways))
        if any(tuple(names) == (first,) for names in alternatives) and not self._keys:
            raise InvalidArgumentError(f"no API key: pass api_key= or set {environment}_API_KEY")
        raise InvalidArgumentError(f"the call needs {wanted}: pass credentials={{name: key}}")

    def _write(self, name: str, key: str | tuple[str, str]) -> tuple[str, str, str]:
        place, field, prefix = self._ways[name]
        text = self._check(name, key)
        if prefix == "Basic ":
            text = b64encode(text.encode()).decode()
        return place, field, prefix + (quote(text, safe="") if place == "cookie" else text)

    def _check(self, name: str, key: str | tuple[str, str]) -> str:
        text = ":".join(key) if isinstance(key, tuple) else key
        if self._seen.get(name) != text:
            basic = self._ways[name][2] == "Basic "
            if not basic and not (text.isascii() and text.isprintable() and " " not in text):
                raise InvalidArgumentError("api_key: only printable ASCII without spaces can be sent in a header")
            if basic and ":" not in text:
                raise InvalidArgumentError(f"{name}: give user and password: ('user', 'password')")
            self._seen[name] = text
            self.secrets |= {text, text.partition(":")[2]} if basic else {text}
        return text
