"""Comparing two specs: ours against what PyPI offers, on our spec and OpenAI's with each tenth operation changed."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import _peers
from _grow import size, write
from _results import Area, in_turn
from _servers import ROOT
from generation import GROWN, REAL, real

EVERY = 10
PYTHON = {
    "specshift": ("specshift", "diff"),
    "api-diff-sentinel": ("api-diff",),
    "api-schema-diff": ("api-schema-diff", "--no-fail-on-breaking"),
}


def changed(spec: Path, file: Path) -> Path:
    """A spec in which each tenth operation has lost a parameter or gained one that is required."""
    document: dict[str, Any] = json.loads(spec.read_bytes())
    for number, item in enumerate(document["paths"].values()):
        if number % EVERY == 0:
            for operation in (part for key, part in item.items() if key in ("get", "post")):
                added = {"name": "added", "in": "query", "required": True, "schema": {"type": "string"}}
                operation["parameters"] = [*operation.get("parameters", ())[1:], added]
    file.write_text(json.dumps(document, ensure_ascii=False))
    return file


def peers(area: Area) -> dict[str, list[str]]:
    """The commands of all that can be had, each to be followed by two files."""
    found = {}
    for kind, (program, *words) in PYTHON.items():
        with area.trying(kind):
            found[kind] = [str(_peers.python(kind).with_name(program)), *words]
    return found


def measure(area: Area) -> None:
    """Wall time of the commands."""
    commands = {"ours": [sys.executable, "-m", "scripts.diff", "--json"], **peers(area)}
    documents: dict[str, Callable[[], Path]] = {
        f"{size():,} operations": lambda: write(1, GROWN / "1.json"),
    }
    if not area.quick:
        documents[REAL] = lambda: real(REAL)
    with TemporaryDirectory() as name:
        for what, made in documents.items():
            with area.trying(what):
                old = made()
                new = changed(old, Path(name) / "new.json")
                programs = {}
                for kind, command in commands.items():
                    with area.trying(f"{kind}, {what}"):
                        _timed([*command, str(old), str(new)])
                        programs[kind] = partial(_timed, [*command, str(old), str(new)])
                area.compare(f"diff, {what}", "s", in_turn(programs, area.runs))


def _timed(command: list[str]) -> float:
    begin = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if "breaking" not in done.stdout.lower():  # not each exit code tells findings from a failure
        raise RuntimeError((done.stderr or done.stdout)[-200:])
    return time.perf_counter() - begin
