"""Regular expressions of schemas, in the syntax of ECMA-262: which can be read, and text that one matches.

What a class of characters holds is asked of the engine that validates, so that each that it knows (``\\p{L}``,
``\\p{Script=Greek}``, ``[^\\p{Lu}\\d]``) is known here, too.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from random import Random

import jsonschema_rs
from rstr import Rstr

_TOKEN = re.compile(
    r"""(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])      # [^a-z\d]
    |(?P<property>\\[pP](?:\{[^}]*\}|[A-Z]))     # \p{L}
    |(?P<class>\\[dDwWsS]|\.)
    |\\c(?P<control>[A-Za-z])
    |\\u\{(?P<point>[0-9A-Fa-f]{1,6})\}
    |\\k<(?P<back>\w+)>
    |\(\?<(?P<group>\w+)>
    |\\(?P<letter>[a-zA-Z])
    |(?P<other>\\.|(?:[*+]|\{\d+,\})(?![*+])|.)""",
    re.VERBOSE | re.DOTALL,
)
_KEPT_LETTERS = frozenset("bBfnrtvxu")
_HYPHEN = re.compile(r"(\\[dDwWsS])-(?!\])|(?<!^)(?<!\[)-(?=\\[dDwWsS])")
_BRACE = re.compile(r"(?<!\\)(?<!\\[pPux])\{(?!\d+(?:,\d*)?\})")
_OTHER_SPELLINGS = (("\\Z", "$"), ("\\z", "$"), ("\\A", "^"), ("[^]", "[\\s\\S]"), ("\\h", "[ \\t]"))
"""Names of classes in other languages, with those of ECMA."""
_FLAGS = re.compile(r"(?<!\\)\(\?[imsux]+\)")
"""Flags inside an expression, which Python has at its beginning only; what they allow needn't be made."""
_FORMAT = jsonschema_rs.Draft202012Validator({"format": "regex"}, validate_formats=True)
"""Accepts the grammar of ECMA-262, which JSON Schema wants."""
_PLAIN = [chr(code) for code in range(0x20, 0x7F)]
_PLANES = ((0xA0, 0xD800), (0xE000, 0x20000), (0x00, 0x20), (0x7F, 0xA0), (0x20000, 0x110000))
"""Ranges in which members of a class are searched that has no ASCII members."""
_MEMBERS = 64
_REPEATS = (8, 2, 0, 24, 100, 1000)
"""Bounds for unbounded repetition, in the order tried."""
_MIXED = "Aa1!bB2-cC3_"
"""Text for expressions that look ahead for a bit of everything."""


class Unmatched(Exception):
    """No text was found that an expression matches."""


def readable(pattern: str) -> str | None:
    """The expression as the validating engine reads it; None where it can't."""
    spelled = pattern
    for other, ours in _OTHER_SPELLINGS:
        spelled = spelled.replace(other, ours)
    spelled = _BRACE.sub(r"\{", spelled)
    spelled = re.sub(r"\[(?:\\.|[^\]\\])*\]", lambda found: _HYPHEN.sub(_escaped, found[0]), spelled)
    ways = (pattern, spelled) if _FORMAT.is_valid(pattern) else (spelled, pattern)
    return next((text for text in ways if _engine(text) is not None), None)


def is_expression(pattern: str) -> bool:
    """True if it is a regular expression at all, though the validating engine may lack something of it."""
    if readable(pattern) is not None:
        return True
    try:
        re.compile(_python(pattern, 1))
    except (re.error, KeyError, IndexError, ValueError, OverflowError):
        return False
    return True


def matching(pattern: str, random: Random, least: int = 0, most: int | None = None) -> str:
    """Text of ``least`` to ``most`` characters that the expression matches; the same for the same ``random``.

    Raises Unmatched where none was found.
    """
    engine = _engine(pattern)
    for text in _candidates(pattern, random, least, most):
        if least <= len(text) and (most is None or len(text) <= most) and engine and engine.is_valid(text):
            return text
    raise Unmatched(f"no text of {least} to {most or 'any number of'} characters found for {pattern!r}")


def _candidates(pattern: str, random: Random, least: int, most: int | None) -> Iterator[str]:
    for repeats in (*_REPEATS, *_REPEATS):
        try:
            text = Rstr(random).xeger(_python(pattern, repeats))
        except (re.error, KeyError, IndexError, ValueError, OverflowError):
            # What Python's own expressions don't have.
            break
        yield text
        yield text.ljust(least, "a")
    for length in range(max(least, 1), min(most or 64, 64) + 1):
        yield (_MIXED * 6)[:length]


@lru_cache(maxsize=4096)
def _engine(pattern: str) -> jsonschema_rs.Draft202012Validator | None:
    try:
        return jsonschema_rs.Draft202012Validator({"pattern": pattern})
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def _python(pattern: str, repeats: int) -> str:
    """The expression in Python's syntax: classes by their members, repetition without end by a number."""
    plain = _FLAGS.sub("", pattern)
    return "".join(_translated(token, repeats) for token in _TOKEN.finditer(plain))


def _translated(token: re.Match[str], repeats: int) -> str:
    kind, text = token.lastgroup, token[0]
    if kind in ("set", "property", "class"):
        return f"[{''.join(map(re.escape, _members(text)))}]"
    if kind == "point":
        return re.escape(chr(int(token["point"], 16)))
    if kind == "control":
        return re.escape(chr(ord(token["control"]) % 32))
    if kind == "back":
        return f"(?P={token['back']})"
    if kind == "group":
        return f"(?P<{token['group']}>"
    if kind == "letter":
        return text if token["letter"] in _KEPT_LETTERS else token["letter"]
    if text in ("*", "+"):
        return f"{{{int(text == '+')},{repeats + 1}}}"
    if text.endswith(",}"):
        least = int(text[1:-2])
        return f"{{{least},{least + repeats}}}"
    return text


@lru_cache(maxsize=1024)
def _members(text: str) -> tuple[str, ...]:
    """Characters of a class: the plain ones, or the first of others where it has none."""
    engine = _engine(f"^{text}$")
    if engine is None:
        raise ValueError(f"{text}: not a class of characters")
    plain = tuple(filter(engine.is_valid, _PLAIN))
    if plain:
        return plain
    others = (chr(code) for first, end in _PLANES for code in range(first, end))
    found = filter(engine.is_valid, others)
    return tuple(character for _, character in zip(range(_MEMBERS), found, strict=False))


def _escaped(hyphen: re.Match[str]) -> str:
    return f"{hyphen[1] or ''}\\-"
