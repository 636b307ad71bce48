"""Errors in the use of the command line, found before anything is sent."""

from __future__ import annotations

import re
from collections.abc import Iterable

SECRET = re.compile(r"--?\w*-?(key|token|secret|auth|pass|bearer)", re.IGNORECASE)
"""The options by which other programs take keys."""


class UsageError(Exception):
    """The command line, or a file that it names, is wrong; the message is one line."""


def one_line(text: object) -> str:
    """`text` without line breaks and control sequences: messages quote what others sent."""
    return " ".join("".join(c if c.isprintable() else " " for c in str(text)).split())


def without_secrets(text: str, words: Iterable[str]) -> str:
    """A message about a command line, without what was given to an option that isn't one of the program's: a key."""
    words = list(words)
    for word, following in zip(words, [*words[1:], ""], strict=False):
        option, _, value = word.partition("=")
        if SECRET.match(option) and option != "--api-key-file" and (secret := value or following):
            text = text.replace(secret, "[hidden]")
    return text


def suggestion(wrong: str, names: Iterable[str]) -> str:
    """A hint at the nearest of `names`, or nothing where none is near."""
    from difflib import get_close_matches

    names = list(names)
    word = wrong.casefold()
    parts = [name for name in names if word and f".{word}" in f".{name.casefold()}"]
    near = parts[:3] or get_close_matches(wrong, names, 3, 0.6)
    return f"; did you mean {' or '.join(near)}?" if near else ""
