"""JSON text to values, as far as everything else can go into them, and values to text."""

from typing import Any

import orjson

DEEPEST = 200
"""Objects and lists around each other; validators and writers of JSON take little more."""


def parsed(text: bytes | str) -> Any:
    """The value of JSON text. Raises ValueError for what is none, or is nested deeper than DEEPEST levels."""
    data = text.encode() if isinstance(text, str) else text
    value = orjson.loads(data)
    # Counting is cheap, and nearly all text has too few brackets to be deep.
    if data.count(b"{") + data.count(b"[") > DEEPEST and _is_deep(value):
        raise ValueError(f"nested deeper than {DEEPEST} levels")
    return value


def sequence_texts(text: bytes, media_type: str = "") -> list[bytes]:
    """The JSON texts of a sequence, each after a record separator or in a line; without a media type, as it looks."""
    separated = media_type.endswith("json-seq") if media_type else b"\x1e" in text
    return [value for value in text.split(b"\x1e" if separated else b"\n") if value.strip()]


def sequence(text: bytes) -> list[Any]:
    """The values of a sequence of JSON texts. Raises as ``parsed``."""
    return list(map(parsed, sequence_texts(text)))


def scalar_text(value: Any) -> str:
    """A value that stands alone: text as it is, anything else as JSON writes it."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)  # of any size
    return value if isinstance(value, str) else orjson.dumps(value).decode()


def _is_deep(value: Any) -> bool:
    level = [value]
    for _ in range(DEEPEST):
        level = [
            inner
            for outer in level
            if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, dict | list)
        ]
    return bool(level)
