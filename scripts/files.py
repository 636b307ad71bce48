"""Files: canonical JSON in, canonical JSON out, every write whole or not at all."""

import hashlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import orjson

from .errors import OutputError, SpecError

_CANONICAL = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE


def canonical_json(value: Any) -> bytes:
    """UTF-8 JSON with sorted keys, two spaces of indent and a final newline: equal values, equal bytes."""
    return orjson.dumps(value, option=_CANONICAL)


def read_json(path: Path) -> Any:
    """Parse a JSON file.

    Raises SpecError naming the file (and, for bad JSON, line and column).
    """
    try:
        return orjson.loads(path.read_bytes())
    except OSError as error:
        raise SpecError(f"{path}: can't be read: {error.strerror}") from error
    except orjson.JSONDecodeError as error:
        raise SpecError(
            f"{path}: not JSON: {error.msg} (line {error.lineno}, column {error.colno})"
        ) from error


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
