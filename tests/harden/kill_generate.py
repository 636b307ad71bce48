"""Kills of a generation at any moment: the client is whole, that of before or the new one."""

import contextlib
import hashlib
import io
import json
import multiprocessing
import os
import signal
import tempfile
import time
from pathlib import Path
from random import Random
from typing import Any

from tests.generate.conftest import CONFIG, json_answer, spec_of

from .part import part


def run(spec: str, config: str, output: str) -> None:
    """Generate a client in a process of its own."""
    from scripts.generate.__main__ import main

    os.setsid()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        main(Path(spec), Path(config), Path(output), force=True)


def digest(folder: Path) -> str:
    """What a folder holds."""
    found = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        found.update(f"{path.relative_to(folder)}\n".encode() + path.read_bytes())
    return found.hexdigest()


def _generate(context: Any, arguments: tuple[str, ...], patience: float | None) -> float:
    """How long it took; killed after ``patience`` seconds."""
    begin = time.monotonic()
    process = context.Process(target=run, args=arguments)
    process.start()
    process.join(patience)
    if process.is_alive():
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        process.join()
    return time.monotonic() - begin


def main(count: int, seed: int) -> str:
    """The figures."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["scripts.generate.__main__", "openapi_python_client"])
    rng = Random(seed)
    halves = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        output = folder / "out"
        config = folder / "config.yml"
        config.write_text(CONFIG)
        specs = []
        for path in ("/pets", "/cats"):
            specs.append(folder / f"{path[1:]}.json")
            specs[-1].write_text(json.dumps(spec_of({path: {"get": {"responses": json_answer({})}}})))
        whole = set()
        for spec in specs:
            longest = _generate(context, (str(spec), str(config), str(output)), None)
            whole.add(digest(output))
        assert len(whole) == len(specs)
        for number in range(count):
            _generate(
                context, (str(specs[number % 2]), str(config), str(output)), rng.uniform(0, longest * 1.1)
            )
            halves += digest(output) not in whole
    return f"{count} kills of generate: {halves} half-written clients"


if __name__ == "__main__":
    part(main, count=200)
