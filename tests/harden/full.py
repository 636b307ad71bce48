"""Disks that are full at any byte, of paid runs and of generate: one line, nothing half-written, nothing paid for twice."""

import contextlib
import io
import json
import multiprocessing
import resource
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from decimal import Decimal
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from typing import Any
from xml.etree import ElementTree

from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.spec import Spec
from tests.generate.conftest import CONFIG, json_answer, spec_of

from .kill_generate import digest
from .kill_run import document
from .part import part

_PRICE, _BUDGET = Decimal("0.01"), 5
_MOST = 400_000
"""Bytes that fit into a file at most; most of what a run writes is smaller."""
_PATIENCE = 120.0
Ended = tuple[int, str]
"""Exit code of a command, and what it said on standard error."""


def command(module: str, arguments: list[str], size: int | None, pipe: Connection) -> None:
    """A command line in a process of its own, whose files may have ``size`` bytes."""
    if size is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    if module == "run":
        from leaperone_conformance.cli import main
    else:
        from scripts.command import run
        from scripts.generate.__main__ import main as generate

        def main() -> None:
            run(generate)

    sys.argv = [module, *arguments]
    said, code = io.StringIO(), 0
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(said):
        try:
            main()
        except SystemExit as ended:
            code = int(ended.code or 0)
    pipe.send((code, said.getvalue()))


def ended(context: Any, module: str, arguments: list[str], size: int | None = None) -> Ended:
    """How a command line ends."""
    ours, theirs = context.Pipe()
    process = context.Process(target=command, args=(module, arguments, size, theirs))
    process.start()
    theirs.close()
    try:
        found: Ended = ours.recv() if ours.poll(_PATIENCE) else (-1, "no end")
    except EOFError:
        found = -1, "the process died"
    process.kill()
    process.join()
    return found


def _told(name: str, found: Ended, codes: tuple[int, ...], silent: tuple[int, ...]) -> Iterator[str]:
    """What is wrong with how a command ended."""
    code, said = found
    errors = [line for line in said.splitlines() if line.startswith("error: ")]
    if code not in codes or "Traceback" in said or (code not in silent and not errors):
        yield f"{name}: exit code {code}: {said[-1500:]}"


def runs(context: Any, rng: Random) -> Iterator[str]:
    """What is wrong with a paid run on a full disk, and with the next one, on one that isn't."""
    sent: list[str] = []

    def noting(operation: Any, call: Any, response: Any) -> Any:
        sent.append(f"{operation.key} {call.path} {call.query}")
        return response

    with tempfile.TemporaryDirectory() as name, serve(Mock(Spec(document(), "paid"), mutate=noting)) as url:
        folder = Path(name)
        (folder / "paid.json").write_text(json.dumps(document()))
        reports = {form: folder / f"report.{form}" for form in READERS}
        arguments = [
            *(
                "run",
                "--spec",
                str(folder / "paid.json"),
                "--url",
                url,
                "--workers",
                "1",
                "--max-examples",
                "5",
            ),
            *("--state", str(folder / "state"), "--max-requests", "200", "--budget", str(_BUDGET)),
            *(word for form, path in reports.items() for word in (f"--{form}", str(path))),
        ]
        size = rng.randrange(_MOST) if rng.random() < 0.7 else rng.choice((0, 1, 4096, 32768, 65536))
        yield from _told(
            f"run with {size} bytes", ended(context, "run", arguments, size), (0, 1, 2, 3, 4), (0, 1, 3)
        )
        yield from _unreadable(reports, f"after a run with {size} bytes")
        yield from _broken_state(folder / "state")
        paid = len(sent)
        yield from _told("run after it", ended(context, "run", arguments), (0, 1, 3), (0, 1, 3))
        yield from _unreadable(reports, "after the next run")
        begun = _begun(folder / "state")
        again = set(sent[:paid]).intersection(sent[paid:])
        if again and begun == 1:  # one that came to its end is begun anew
            yield f"paid again: {sorted(again)}"
        if len(sent) * _PRICE > _BUDGET * begun:
            yield f"{len(sent)} requests of {_PRICE} with a budget of {_BUDGET}"


def _begun(state: Path) -> int:
    """The number of runs that a state has."""
    with contextlib.closing(sqlite3.connect(state / "state.sqlite3")) as connection:
        return int(connection.execute("SELECT count(*) FROM run").fetchone()[0])


def _broken_state(state: Path) -> Iterator[str]:
    file = state / "state.sqlite3"
    if file.is_file():
        with contextlib.closing(sqlite3.connect(file)) as connection:
            for (line,) in connection.execute("PRAGMA integrity_check"):
                if line != "ok":
                    yield f"state: {line}"


def _lines(text: str) -> None:
    for line in text.splitlines():
        json.loads(line)


def _page(text: str) -> None:
    if not text.rstrip().endswith("</html>"):
        raise ValueError("no end")


READERS: dict[str, Callable[[str], Any]] = {
    "report": _lines,
    "html": _page,
    "junit": ElementTree.fromstring,
}


def _unreadable(reports: dict[str, Path], when: str) -> Iterator[str]:
    for form, path in reports.items():
        if path.exists():
            try:
                READERS[form](path.read_text())
            except (ValueError, ElementTree.ParseError) as error:
                yield f"{form} {when}: half-written: {error}"


def clients(context: Any, rng: Random) -> Iterator[str]:
    """What is wrong with a client that is generated on a full disk, in the place of one that is there."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "config.yml").write_text(CONFIG)
        arguments = [
            str(folder / "spec.json"),
            "--config",
            str(folder / "config.yml"),
            "-o",
            str(folder / "out"),
        ]
        for number, size in enumerate((None, rng.randrange(60_000))):
            path = f"/pets/{number}"
            spec = spec_of({path: {"get": {"responses": json_answer({})}}})
            (folder / "spec.json").write_text(json.dumps(spec))
            before = digest(folder / "out")
            found = ended(context, "generate", arguments, size)
            yield from _told(f"generate with {size} bytes", found, (0, 7) if size is not None else (0,), (0,))
            if found[0] and digest(folder / "out") != before:
                yield f"generate with {size} bytes: another client is left"
        beside = {path.name for path in folder.iterdir()} - {"config.yml", "spec.json", "out"}
        if beside:
            yield f"generate left {beside}"


def main(count: int, seed: int) -> str:
    """The figures."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(
        ["leaperone_conformance.cli", "leaperone_conformance.run", "openapi_python_client"]
    )
    rng = Random(seed)
    wrong = []
    for number in range(count):
        wrong += [*(clients if number % 4 == 3 else runs)(context, rng)]
    sys.stderr.writelines(f"{line}\n" for line in wrong)
    return f"{count} full disks: {len(wrong)} half-written files, tracebacks or requests paid twice"


if __name__ == "__main__":
    part(main, count=20)
