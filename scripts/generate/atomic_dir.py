"""A folder replaced whole: built beside, then exchanged with the old one in one step of the file system."""

import ctypes
import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.errors import OutputError

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@contextmanager
def replaced(target: Path) -> Iterator[Path]:
    """Give an empty folder to fill; when the block ends well it takes the place of `target`.

    Raises OutputError when the folder can't be made, filled or put in place; `target` is then what it was.
    Folders left behind by a killed run are removed by the next one, or put back where there is no `target`.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        for found in target.parent.glob(f".{target.name}.*.building"):
            if not _is_in_use(found):
                shutil.rmtree(found, ignore_errors=True)
        for kept in target.parent.glob(f".{target.name}.*.old"):
            if not target.exists():
                kept.rename(target)
        prefix = f".{target.name}.{os.getpid()}."
        building = Path(tempfile.mkdtemp(dir=target.parent, prefix=prefix, suffix=".building"))
    except OSError as error:
        raise OutputError(f"{target}: can't be written: {error.strerror}") from error
    try:
        yield building
        building.chmod(0o755)
        _put(building, target)
    except OSError as error:
        raise OutputError(f"{target}: can't be written: {error.strerror}") from error
    finally:
        shutil.rmtree(building, ignore_errors=True)


def _is_in_use(building: Path) -> bool:
    """True if the process that made the folder, whose number is in its name, still runs."""
    number = building.name.split(".")[-3]
    try:
        os.kill(int(number), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True


def _put(building: Path, target: Path) -> None:
    if not target.exists():
        building.rename(target)
    elif not _exchange(building, target):
        _exchange_in_two_steps(building, target)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders atomically; False where the system can't."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in (errno.ENOSYS, errno.EINVAL):
        return False
    raise OSError(code, os.strerror(code))


def _exchange_in_two_steps(building: Path, target: Path) -> None:
    old = building.with_suffix(".old")
    target.rename(old)
    try:
        building.rename(target)
    except BaseException:
        old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
