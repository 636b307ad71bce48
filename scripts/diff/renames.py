"""Names that went while a like one came: the same thing under another name, as far as names and contents tell."""

import re
from collections.abc import Callable, Hashable, Iterable
from difflib import SequenceMatcher

_LIKE = 0.8
_VERSION = re.compile(r"v\d+\w*")
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


def renamed(
    gone: Iterable[str],
    come: Iterable[str],
    content: Callable[[str, bool], tuple[Hashable, bool]],
    like: Callable[[str, str], float] | None = None,
) -> dict[str, str]:
    """New names by the old ones, each used once.

    ``content(name, new)`` is what has to be equal, and whether it is telling by itself; where it is not, the names
    have to be much alike. ``like`` measures names, ``likeness`` by default.
    """
    measure = like or likeness
    left = list(come)
    found: dict[str, str] = {}
    for name in gone:
        before, telling = content(name, False)
        scored = [(measure(name, other), other) for other in left if content(other, True)[0] == before]
        best = max(scored, default=(0.0, ""))
        if best[0] >= (_LIKE / 2 if telling else _LIKE) and sum(score == best[0] for score, _ in scored) == 1:
            found[name] = best[1]
            left.remove(best[1])
    return found


def likeness(one: str, other: str) -> float:
    """From 0 to 1; 1 where names differ in case and separators only."""
    words, others = (_words(name) for name in (one, other))
    if "".join(words) == "".join(others):
        return 1.0
    shared = len(set(words) & set(others)) / max(len(set(words)), len(set(others)), 1)
    return max(shared, SequenceMatcher(None, "".join(words), "".join(others), autojunk=False).ratio())


def path_likeness(one: str, other: str) -> float:
    """As ``likeness``, of ``METHOD /path``: all parts but one have to be the same, which may be a version."""
    parts, others = one.split("/"), other.split("/")
    differing = [(a, b) for a, b in zip(parts, others, strict=False) if a != b]
    if len(parts) != len(others) or len(differing) != 1:
        return 0.0
    a, b = differing[0]
    return 1.0 if _VERSION.fullmatch(a) and _VERSION.fullmatch(b) else likeness(a, b)


def _words(name: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(name)]
