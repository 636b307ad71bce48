"""`key=value` words as the arguments of a method, each read by the type of its parameter."""

from __future__ import annotations

import json
import math
import os
import sys
from pathlib import Path
from typing import Any

from .index import Operation, Parameter
from .usage import UsageError, suggestion


def arguments_of(operation: Operation, words: list[str]) -> dict[str, Any]:
    """The arguments by name.

    Raises UsageError for a word without "=", an unknown, repeated or missing parameter, a value of another type,
    and a file that can't be read.
    """
    known = {parameter.wire: parameter for parameter in operation.parameters if parameter.wire}
    known.update({parameter.name: parameter for parameter in operation.parameters})
    result: dict[str, Any] = {}
    for word in words:
        name, equals, text = word.partition("=")
        if not equals:
            raise UsageError(f"{word!r} is not an argument: write it as name=value")
        if name not in known:
            hint = suggestion(name, known) or _choice([parameter.name for parameter in operation.parameters])
            raise UsageError(f"{operation.name} has no parameter {name!r}{hint}")
        parameter = known[name]
        if parameter.name in result:
            raise UsageError(f"{name} is given twice")
        result[parameter.name] = _value(parameter, text)
    missing = [p.name for p in operation.parameters if p.required and p.name not in result]
    if missing:
        raise UsageError(f"{operation.name} needs {', '.join(f'{name}=...' for name in missing)}")
    return result


def _choice(names: list[str]) -> str:
    return f"; there are {', '.join(names)}" if names else "; it takes none"


def _value(parameter: Parameter, text: str) -> Any:
    if "file" in parameter.types:
        return _file(parameter, text)
    if parameter.place == "body" and text.startswith("@"):
        # only bodies, as names in queries may begin with "@" themselves
        text = text[1:] if text.startswith("@@") else _read_text(parameter, text[1:])
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise UsageError(f"{parameter.name}: not UTF-8") from error
    value = _typed(parameter, text)
    if parameter.values and not parameter.open and isinstance(value, str) and value not in parameter.values:
        raise UsageError(f"{parameter.name}: {value!r} is not one of {', '.join(map(str, parameter.values))}")
    return value


def _typed(parameter: Parameter, text: str) -> Any:
    if parameter.types == ["string"]:
        return text
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        value = text
    kind = _kind(value)
    if "any" in parameter.types or kind in parameter.types or (kind == "integer" and "number" in parameter.types):
        return value
    if "string" in parameter.types:
        return text
    wanted = " or ".join(parameter.types)
    how = " as JSON" if {"array", "object"} & set(parameter.types) else ""
    raise UsageError(f"{parameter.name}: {text[:80]!r} is not of type {wanted}: give it{how}")


def _kind(value: Any) -> str:
    """The JSON type of a decoded value; none for NaN and infinities, which JSON has not."""
    if isinstance(value, float):
        return "number" if math.isfinite(value) else ""
    kinds = {bool: "boolean", int: "integer", str: "string", list: "array", dict: "object"}
    return kinds.get(type(value), "null")


def _file(parameter: Parameter, text: str) -> Any:
    from ..types import File

    if not text.startswith("@"):
        raise UsageError(f"{parameter.name}: is a file: write it as {parameter.name}=@PATH, or @- for standard input")
    path = text[1:]
    if parameter.name == "body":
        return _read(parameter, path)
    if path == "-":
        return File(sys.stdin.buffer.read())
    if Path(path).is_dir() or not os.access(path, os.R_OK):
        raise UsageError(f"{parameter.name}: {path} can't be read: no file, or not allowed")
    return File(path)


def _read(parameter: Parameter, path: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise UsageError(f"{parameter.name}: {path} can't be read: {reason(error)}") from error


def _read_text(parameter: Parameter, path: str) -> str:
    try:
        return _read(parameter, path).decode()
    except UnicodeDecodeError as error:
        raise UsageError(f"{parameter.name}: {path} is not UTF-8") from error


def reason(error: Exception) -> str:
    """Reason why a file can't be used, without the path that the message names already."""
    return getattr(error, "strerror", None) or str(error)
