"""Files of a run: written whole or not at all, and never with the key."""

import os
import tempfile
from pathlib import Path

from leaperone_conformance.errors import ReportUnwritable

from .redaction import Redaction


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
