"""Files of a run: written whole or not at all, and never with the key."""

import io
import os
import tempfile
from pathlib import Path

from leaperone_conformance.errors import ReportUnwritable

from .redaction import Redaction


class Redacted(io.TextIOWrapper):
    """A file that is open for writing, and gets whatever is written without ``key``; each value in one piece."""

    def __init__(self, path: Path, key: str) -> None:
        super().__init__(path.open("wb"), encoding="utf-8")
        self._redact = Redaction(key)

    def write(self, text: str) -> int:
        return super().write(self._redact(text))


def save(path: Path, text: str, key: str) -> None:
    """Put ``text`` without ``key`` in the place of what is at ``path``. Raises ReportUnwritable."""
    temporary: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        temporary = Path(name)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(Redaction(key)(text))
        temporary.replace(path)
        temporary = None
    except OSError as error:
        raise ReportUnwritable(f"{path}: can't be written: {error.strerror}") from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
