"""JSON text to values, as far as everything else can go into them."""

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


def sequence(text: bytes) -> list[Any]:
    """The values of a sequence of JSON texts, as lines or each after a record separator. Raises as ``parsed``."""
    separator = b"\x1e" if b"\x1e" in text else b"\n"
    return [parsed(value) for value in text.split(separator) if value.strip()]


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
