"""A file that appears under its name only when all of it is there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from shutil import copymode
from tempfile import TemporaryDirectory
from typing import IO


@contextmanager
def replacing(path: str | PathLike[str]) -> Iterator[IO[bytes]]:
    """A file to write, which takes the place of `path` at the end of the block, but not when the block fails.

    What is no regular file, as a device or a pipe, is written as it is. Raises OSError, before the block where the
    folder can't be written to.
    """
    target = Path(path).resolve()
    if target.exists() and not target.is_file():
        with target.open("wb") as file:
            yield file
        return
    with TemporaryDirectory(dir=target.parent, prefix=".partial-") as folder:
        part = Path(folder) / "content"
        with part.open("wb") as file:
            yield file
        if target.exists():
            copymode(target, part)
        part.replace(target)
