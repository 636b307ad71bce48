"""Stamp by which an unchanged client is recognised without reading it or the spec: sizes and times of all files.

A stamp that doesn't fit costs time only: what is read then decides (`input_hash` and `output_hash` of `client`).
"""

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from scripts.files import canonical_json, read_json, write_atomic

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "build" / "stamps"
# What generates, reads and checks.
PARTS = (
    ROOT / "scripts",
    ROOT / "templates",
    ROOT / "conformance/src/leaperone_conformance",
    ROOT / "LICENSE",
)
BESIDE = ("releases.json", "plugins")
INSTALLED = ("openapi-python-client", "ruff", "jinja2")
RESIDUE = frozenset(("__pycache__", "dist", "build"))


def inputs_state(spec: Path, config: Path) -> str:
    """The state of all that a client is made of."""
    files = [spec, config, *(config.parent / name for name in BESIDE), *PARTS]
    return _digest([*map(version, INSTALLED), *(line for path in files for line in _states(path))])


def is_stamped(output: Path, inputs: str) -> bool:
    """True if a folder is what was last made in it, of inputs in that state."""
    with suppress(Exception):  # a stamp that can't be read fits nothing
        return bool(read_json(_file(output)) == {"inputs": inputs, "outputs": _digest(_states(output))})
    return False


def stamp(output: Path, inputs: str) -> None:
    """Note that a folder is what is made of inputs in that state."""
    with suppress(Exception):  # where nothing can be noted, everything is read
        known = {"inputs": inputs, "outputs": _digest(_states(output))}
        write_atomic(_file(output), canonical_json(known))


def _file(output: Path) -> Path:
    """Not in the client, which is the same whenever it is made, nor beside it."""
    return FOLDER / _digest([str(output.absolute())])


def _digest(lines: Iterator[str] | list[str]) -> str:
    found = hashlib.sha256()
    for line in lines:
        found.update(f"{line}\n".encode())
    return found.hexdigest()


def _states(path: Path) -> Iterator[str]:
    """Path, size and times of a file, or of each file below a folder but what tools leave there."""
    waiting = [str(path)] if path.is_dir() else []
    if path.is_file():
        yield _state(str(path), path.stat())
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.name in RESIDUE or entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    yield _state(entry.path, entry.stat(follow_symlinks=False))


def _state(path: str, found: os.stat_result) -> str:
    # The time of the last change of a file can't be set back, as that of its content can.
    return f"{path}\0{found.st_size}\0{found.st_mtime_ns}\0{found.st_ctime_ns}"
