"""Comparing two specs: ours against what npm offers; our spec, also grown, with each tenth operation changed."""

import json
import re
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import _peers
from _grow import write
from _results import Area, in_turn
from _servers import ROOT
from generation import GROWN

EVERY = 10


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


def measure(area: Area) -> None:
    """Wall time of the commands."""
    commands = {"ours": [sys.executable, "-m", "scripts.diff", "--json"]}
    with area.trying("openapi-diff"):
        commands["openapi-diff"] = _peers.node("openapi-diff", "openapi-diff")
    with area.trying("openapi-changes"):
        _peers.node("openapi-changes", "openapi-changes")
    with TemporaryDirectory() as name:
        for times in (1,) if area.quick else (1, 4):
            old = write(times, GROWN / f"{times}.json")
            new = changed(old, Path(name) / "new.json")
            programs = {}
            for kind, command in commands.items():
                with area.trying(kind):
                    _timed([*command, str(old), str(new)])
                    programs[kind] = partial(_timed, [*command, str(old), str(new)])
            area.compare(f"diff, {861 * times:,} operations", "s", in_turn(programs, area.runs))


def _timed(command: list[str]) -> float:
    begin = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if "breaking" not in done.stdout:  # the exit code of openapi-diff doesn't tell findings from a failure
        known = re.search(r"message: '([^']*)'", done.stdout)
        raise RuntimeError(known[1] if known else (done.stderr or done.stdout)[-200:])
    return time.perf_counter() - begin
