"""The functions that CEL lacks and rules need, within a bound of work for each evaluation."""

import threading
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import orjson
from cel_expr_python import cel

_MOST_WORK = 1_000_000


class _Work(threading.local):
    """What was done in an evaluation, of which each thread may have one."""

    done = 0


class Functions:
    """The functions, and how much work they did since ``begin``.

    The bound is on items and characters that they were given; a function raises ValueError beyond it, which makes the
    evaluation an error.
    """

    def __init__(self) -> None:
        self._work = _Work()

    def begin(self) -> None:
        """An evaluation begins, in the calling thread."""
        self._work.done = 0

    @property
    def declarations(self) -> list[cel.FunctionDecl]:
        """Functions and types for the environment of the language."""
        text, integer, items = cel.Type.STRING, cel.Type.INT, cel.Type.List(cel.Type.DYN)
        return [
            self._declared("distinct", [items], cel.Type.BOOL, _distinct),
            self._declared("isJson", [text], cel.Type.BOOL, _is_json),
            self._declared("join", [items], text, _join),
            self._declared("pairs", [items], items, _pairs),
            self._declared("parseJson", [text], cel.Type.DYN, orjson.loads),
            self._declared("slice", [text, integer, integer], text, _slice),
            self._declared("split", [text, text], cel.Type.List(text), _split),
            self._declared("sum", [items], cel.Type.DOUBLE, _sum),
        ]

    def _declared(
        self, name: str, parameters: Sequence[cel.Type], result: cel.Type, function: Callable[..., Any]
    ) -> cel.FunctionDecl:
        def bounded(*arguments: Any) -> Any:
            self._work.done += sum(len(value) for value in arguments if isinstance(value, str | list))
            if self._work.done > _MOST_WORK:
                raise ValueError("more work than a rule may make")
            return function(*map(_plain, arguments))

        return cel.FunctionDecl(name, [cel.Overload(name, result, parameters, impl=bounded)])


def _plain(value: Any) -> Any:
    """A value of the language as one of Python."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.plain_value() if isinstance(value, cel.Value) else value


def _distinct(items: list[Any]) -> bool:
    return len({_key(item) for item in items}) == len(items)


def _key(value: Any) -> Any:
    """Equal for equal values, of any type; 1 and True differ."""
    if isinstance(value, list):
        return tuple(map(_key, value))
    if isinstance(value, dict):
        return frozenset((name, _key(item)) for name, item in value.items())
    return isinstance(value, bool), value


def _is_json(text: str) -> bool:
    try:
        orjson.loads(text)
    except orjson.JSONDecodeError:
        return False
    return True


def _join(items: list[Any]) -> str:
    return "".join(items)


def _pairs(items: list[Any]) -> list[list[Any]]:
    return [[one, next_] for one, next_ in pairwise(items)]


def _slice(text: str, start: int, end: int) -> str:
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"no characters {start} to {end} in a text of {len(text)}")
    return text[start:end]


def _split(text: str, separator: str) -> list[str]:
    return text.split(separator)


def _sum(items: list[Any]) -> float:
    if any(isinstance(item, bool) for item in items):
        raise ValueError("true and false can't be added")
    return float(sum(items))
