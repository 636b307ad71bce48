"""What a model says: the same words for the same request, and how many tokens they are."""

from functools import lru_cache
from typing import Any

import orjson

from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.responses import vocabulary
from leaperone_conformance.mock.seeded import SeededRandom

from . import schema_values

_TOKEN = 4
DEFAULT_MODEL = "gpt-5-nano"


def tokens(text: str) -> list[str]:
    """The text cut into pieces, each but the last as long as a token is on average; joined they are the text."""
    return [text[begin : begin + _TOKEN] for begin in range(0, len(text), _TOKEN)]


def count(text: str) -> int:
    """How many tokens a text has."""
    return -(-len(text) // _TOKEN)


def plain(content: Any) -> str:
    """The text of a message's content: a string, or the text parts of a list."""
    if isinstance(content, str):
        return content
    if not isinstance(content, list):
        return ""
    texts = (part.get("text", part.get("content")) for part in content if isinstance(part, dict))
    return " ".join(plain(text) for text in texts if text)


def reply(call: Call, asked: str) -> str:
    """An answer to what was asked, naming it so that a reader sees that it was read."""
    topic = " ".join(asked.split())[:60]
    said = _spoken(call.fingerprint[0])
    return f"You asked: {topic} {said}" if topic else said


@lru_cache(maxsize=256)
def _spoken(variant: int) -> str:
    return vocabulary.text(SeededRandom(f"said {variant}"), 2)


def structured(kind: Any, schema: Any, asked: str, text: str) -> str:
    """The text in the format that is wanted: JSON of a schema, any JSON, or as it is."""
    if kind == "json_schema":
        return orjson.dumps(schema_values.value(schema, asked)).decode()
    return orjson.dumps({"answer": text}).decode() if kind == "json_object" else text


def model(name: str) -> str:
    """The model that answers."""
    return DEFAULT_MODEL if name == "auto" else name
