"""Files: canonical JSON in, canonical JSON out, every write whole or not at all."""

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import orjson

from leaperone_conformance.spec.yaml_value import writable

from .errors import OutputError, SpecError

MAX_DEPTH = 200  # orjson writes at most 254 levels
_CANONICAL = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE


def canonical_json(value: Any) -> bytes:
    """UTF-8 JSON with sorted keys, two spaces of indent and a final newline: equal values, equal bytes."""
    return orjson.dumps(value, option=_CANONICAL)


def read_json(path: Path) -> Any:
    """Parse a JSON file.

    Raises SpecError naming the file, as ``parse_json`` does.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SpecError(f"{path}: can't be read: {error.strerror}") from error
    return parse_json(data, str(path))


def parse_json(data: bytes, where: str) -> Any:
    """The value of JSON text in UTF-8.

    Raises SpecError beginning with ``where``: no JSON (with line and column), or (with a JSON pointer) what is nested
    too deep, an object that has a key twice, or an integer beyond 64 bits, both of which parsers change without a word.
    """
    try:
        value = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise SpecError(
            f"{where}: not JSON: {error.msg} (line {error.lineno}, column {error.colno})"
        ) from error
    if _is_canonical(value, data):  # what this module writes has neither
        return value
    try:
        parsed = json.loads(data, object_pairs_hook=marked_object)
    except RecursionError:
        raise SpecError(f"{where}: nested deeper than {MAX_DEPTH} levels") from None
    for problem in value_problems(parsed):
        raise SpecError(f"{where}: {problem}")
    return value


class DuplicatedKey(dict[str, Any]):
    """An object of which a key was given twice: ``key``."""

    key = ""


def marked_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The object of some pairs; a DuplicatedKey, which ``value_problems`` tells, where two have the same key."""
    result = dict(pairs)
    if len(result) < len(pairs):
        duplicated = DuplicatedKey(result)
        keys = [key for key, _ in pairs]
        duplicated.key = next(key for key in keys if keys.count(key) > 1)
        return duplicated
    return result


def value_problems(value: Any) -> Iterator[str]:
    """The parts of a losslessly parsed value that JSON can't write, or not in one way, each with its JSON pointer."""
    stack: list[tuple[_Place, int, Any]] = [(None, 0, value)]
    while stack:
        place, depth, node = stack.pop()
        if depth > MAX_DEPTH:
            yield f"{_pointer(place)[:100]}...: nested deeper than {MAX_DEPTH} levels"
            continue
        if isinstance(node, DuplicatedKey):
            yield f"{_pointer(place)}: duplicate key {node.key!r}: remove one of the two"
        if isinstance(node, int) and writable(node) is None:
            said = f"the integer {str(node)[:40]} is beyond 64 bits: write it as a string, or smaller"
            yield f"{_pointer(place)}: {said}"
        if isinstance(node, dict):
            stack += [((place, key), depth + 1, below) for key, below in reversed(node.items())]
        elif isinstance(node, list):
            stack += [((place, str(i)), depth + 1, node[i]) for i in reversed(range(len(node)))]


_Place: TypeAlias = "tuple[_Place, str] | None"
"""A place in a value: that of what holds it, and the key there. Written out where it is told: keys may be long."""


def _pointer(place: _Place) -> str:
    parts: list[str] = []
    while place is not None:
        place, key = place
        parts.append(key.replace("~", "~0").replace("/", "~1"))
    return "/".join(["#", *reversed(parts)])


def _is_canonical(value: Any, data: bytes) -> bool:
    try:
        return canonical_json(value) == data
    except TypeError:  # nested deeper than can be written
        return False


def write_atomic(path: Path, data: bytes) -> None:
    """Replace ``path`` by ``data``: a reader sees the old bytes or the new ones, never a part.

    Raises OutputError; the old file is then unchanged.
    """
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except OSError as error:
        raise OutputError(f"{path}: can't be written: {error.strerror}") from error
    finally:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)


def sha256(parts: Iterable[bytes]) -> str:
    """Hex digest over the parts, each with its length so that no two lists of parts run together."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()
