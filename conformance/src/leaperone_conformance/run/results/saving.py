"""Writing of reports: files whole or not at all, never with the key; and standard output."""

import errno
import io
import os
import sys
import tempfile
from pathlib import Path

from leaperone_conformance.errors import ReportUnwritable
from leaperone_conformance.spec.redaction import Redaction


class Redacted(io.TextIOWrapper):
    """A file that is open for writing, and gets whatever is written without ``key``; each value in one piece."""

    def __init__(self, path: Path, key: str) -> None:
        super().__init__(path.open("wb"), encoding="utf-8")
        self._redact = Redaction(key)

    def write(self, text: str) -> int:
        return super().write(self._redact(text))


def save(path: Path, text: str, key: str) -> None:
    """Put ``text`` without ``key`` in the place of what is at ``path``, or into the device or pipe that is there.

    Raises ReportUnwritable.
    """
    shown = Redaction(key)(text)
    try:
        if is_special(path):
            path.write_text(shown, encoding="utf-8")
        else:
            _replace(path, shown)
    except OSError as error:
        raise unwritable(path, error) from error


def is_special(path: Path) -> bool:
    """True for a path that is written to, not replaced: a device, a pipe, a link such as /dev/stdout."""
    return path.exists() and (path.is_symlink() or not path.is_file())


def try_file(path: Path) -> None:
    """Find out whether ``save`` could write to ``path`` now, and change nothing. Raises ReportUnwritable."""
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not is_special(path):
            try_folder(path.parent)
        elif not os.access(path, os.W_OK):  # To open a pipe would be to wait for its reader.
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError as error:
        raise unwritable(path, error) from error


def try_folder(folder: Path) -> None:
    """Write a file to a folder and take it away again. Raises OSError."""
    with tempfile.NamedTemporaryFile(dir=folder, prefix=".", buffering=0) as file:
        file.write(b"-")


def unwritable(path: Path, error: OSError) -> ReportUnwritable:
    """The error of a report, from that of the system."""
    return ReportUnwritable(f"{path}: can't be written: {error.strerror}")


def say(text: str) -> None:
    """Print to standard output, at once. Raises ReportUnwritable where its reader is gone or its disk is full."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        # The interpreter writes what is left once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise unwritable(Path("standard output"), error) from error


def _replace(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
