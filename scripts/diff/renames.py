"""Names that went while a like one came: the same thing under another name, as far as names and contents tell."""

import re
from collections.abc import Callable, Hashable, Iterable
from difflib import SequenceMatcher

_LIKE = 0.8
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


def renamed(
    gone: Iterable[str], come: Iterable[str], content: Callable[[str, bool], tuple[Hashable, bool]]
) -> dict[str, str]:
    """New names by the old ones, each used once.

    ``content(name, new)`` is what has to be equal, and whether it is telling by itself; where it is not, the names
    have to be much alike.
    """
    left = list(come)
    found: dict[str, str] = {}
    for name in gone:
        before, telling = content(name, False)
        scored = [(likeness(name, other), other) for other in left if content(other, True)[0] == before]
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


def _words(name: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(name)]
