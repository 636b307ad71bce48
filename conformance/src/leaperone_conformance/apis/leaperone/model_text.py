"""Text of a model: the same words for the same request, and their number of tokens."""

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from leaperone_conformance.values import vocabulary
from leaperone_conformance.values.seeded import SeededRandom

_TOKEN = 4
DEFAULT_MODEL = "gpt-5-nano"


def tokens(text: str) -> list[str]:
    """The text cut into pieces, each but the last as long as a token is on average; joined they are the text."""
    return [text[begin : begin + _TOKEN] for begin in range(0, len(text), _TOKEN)]


def count(text: str) -> int:
    """Number of tokens of a text."""
    return -(-len(text) // _TOKEN)


def plain(content: Any) -> str:
    """The text of a message's content: a string, or the text parts of a list."""
    if isinstance(content, str):
        return content
    if not isinstance(content, list):
        return ""
    texts = (part.get("text", part.get("content")) for part in content if isinstance(part, dict))
    return " ".join(plain(text) for text in texts if text)


def reply(prompt: str, results: Sequence[str] = (), variant: str = "") -> str:
    """A reply that repeats the prompt and what functions returned, so that a reader sees that they were received."""
    # The same words for the same question, whether they are streamed or not.
    said = _spoken(hashlib.blake2b(f"{variant} {prompt}".encode(errors="replace"), digest_size=1).digest()[0])
    parts = [f"You asked: {_short(prompt)}"] if prompt.strip() else []
    parts += [f"The functions returned: {'; '.join(map(_short, results))}"] if results else []
    return " ".join([*parts, said])


def _short(text: str) -> str:
    return " ".join(text.split())[:60]


@lru_cache(maxsize=256)
def _spoken(variant: int) -> str:
    return vocabulary.text(SeededRandom(f"said {variant}"), 2)


def model(name: str) -> str:
    """The model that answers."""
    return DEFAULT_MODEL if name == "auto" else name
