"""Text of a document as Python that is known to be harmless: literals, docstrings, code put together from both.

`gate` lets nothing else into a generated module. Whatever is done to a `Code` but by the functions of this module (an
f-string, a slice, a sum) gives a plain text again, which the gate refuses.
"""

import json
import math
import textwrap
import unicodedata
from collections.abc import Iterable
from keyword import iskeyword
from typing import LiteralString, Self

from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import safe_for_docstring

from scripts.errors import GenerationError

WIDTH = 100
_TURNS_TEXT = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Harmless(str):
    """A text that may stand in a generated file as it is; calling the class is a TypeError."""

    __slots__ = ()

    def __new__(cls, *_: object) -> Self:
        raise TypeError(
            f"{cls.__name__} is not made of any text, but by the functions that check or escape it"
        )


class Code(Harmless):
    """A part of a Python module."""

    __slots__ = ()


def is_name(value: object) -> bool:
    """True if a value is a text that is an identifier, or several with dots between them, and no keyword."""
    return isinstance(value, str) and all(
        part.isidentifier() and not iskeyword(part) for part in value.split(".")
    )


def code(template: LiteralString, *parts: str) -> Code:
    """`template`, a text of our own, with `parts` in its braces: code, or names in Python.

    Raises GenerationError for a part that is neither.
    """
    return _made(template.format(*map(_checked, parts)))


def joined(separator: LiteralString, parts: Iterable[str]) -> Code:
    """`parts`, code or names in Python, with a text of our own between them; raises GenerationError as `code` does."""
    return _made(separator.join(map(_checked, parts)))


def literal(value: object) -> Code:
    """A Python literal of a JSON value: strings in double quotes, everything that isn't printable escaped.

    Raises TypeError for a value that JSON doesn't have.
    """
    if isinstance(value, dict):
        return code("{{{}}}", joined(", ", (code("{}: {}", *map(literal, pair)) for pair in value.items())))
    if isinstance(value, list):
        return code("[{}]", joined(", ", map(literal, value)))
    if isinstance(value, str):
        quoted = json.dumps(value, ensure_ascii=False)
        if not quoted.isprintable():
            quoted = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in quoted)
        return _made(quoted)
    if value is None or isinstance(value, bool | int) or (isinstance(value, float) and math.isfinite(value)):
        return _made(repr(value))
    raise TypeError(f"{value!r:.80} has no literal")


def literals(values: Iterable[object]) -> Code:
    """A tuple of literals, without the comma that would make a formatter break its line."""
    return _tuple([literal(value) for value in values])


def nested(groups: Iterable[Iterable[object]]) -> Code:
    """A tuple of tuples of literals; empty for none."""
    items = [literals(group) for group in groups]
    return _tuple(items) if items else code("")


def plain(value: UntrustedString | str | None) -> str:
    """The words of a text on one line, without characters that control a terminal or turn text around."""
    text = value.get_untrusted_value() if isinstance(value, UntrustedString) else value or ""
    words = " ".join(text.split())
    if words.isprintable():  # by far the most: 0.2 s of 5 in a client of 861 operations
        return words
    shown = (c for c in words if c not in _TURNS_TEXT and unicodedata.category(c) not in ("Cc", "Cs"))
    return " ".join("".join(shown).split())


def docstring(
    summary: str, *paragraphs: str, entries: Iterable[tuple[str, str]] = (), title: str = ""
) -> Code:
    """A docstring with its quotes: a first line, paragraphs, whose lines stay apart, and a titled list of names with
    their meaning.
    """
    first = _inside(summary)
    blocks = _wrapped(first if first.endswith((".", "!", "?")) else f"{first}.")
    for paragraph in paragraphs:
        blocks.append("")
        for line in paragraph.splitlines():
            blocks += _wrapped(_inside(line))
    listed = list(entries)
    if listed:
        blocks += ["", f"{_inside(title)}:"]
        for name, meaning in listed:
            blocks += _wrapped(_inside(f"{name}: {meaning}"), indent=4)
    text = "\n".join(blocks)
    return _made(f'"""{text}\n"""' if len(blocks) > 1 else f'"""{text}"""')


def _made(text: str) -> Code:
    return str.__new__(Code, text)


def _checked(part: str) -> str:
    if isinstance(part, Code) or is_name(part):
        return part
    raise GenerationError(f"{part!r:.80} can't stand in Python: it is neither a name nor a literal")


def _tuple(items: list[Code]) -> Code:
    return code("({},)" if len(items) == 1 else "({})", joined(", ", items))


def _inside(text: str) -> str:
    """The words of a text as a docstring can hold them; those with escapes are short enough to stay whole."""
    words = plain(text)
    escaped = "\\" in words or '"""' in words
    return " ".join(safe_for_docstring(words).split()) if escaped else words


def _wrapped(text: str, indent: int = 0) -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        break_on_hyphens=False,
        initial_indent=" " * indent,
        subsequent_indent=" " * 2 * indent,
    )
