"""Hostile documents, overlays and configurations through everything: fetch, regenerate, mock and the plan of the suite.

Each command ends with a documented exit code and one line, in bounded time and memory; nothing is executed, written
outside of the directory, or looked up elsewhere.
"""

import contextlib
import io
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain, islice, zip_longest
from pathlib import Path
from random import Random
from threading import Thread
from typing import Any
from unittest.mock import patch

from leaperone_conformance import cli
from scripts import fetch, regenerate
from scripts.command import run
from scripts.generate import client
from scripts.regenerate import EFFECTIVE

from . import shapes as documents
from . import sizes
from .part import Attempts, part
from .shapes import CONFIG, SERVER, SETTINGS, SPEC, Files, Shape, encoded
from .specs import mocked

FAMILIES: tuple[Callable[[Random], Iterator[Shape]], ...] = (
    *(
        documents.boolean_schemas,
        documents.wrong_kinds,
        documents.wrong_files,
        documents.rings,
        documents.texts,
    ),
    *(sizes.depths, sizes.counts, sizes.patterns, sizes.written),
)
_SECONDS = 15.0
"""Of the processor, for one command."""
_MEGABYTES = 700
_LINE = 3_000
"""Characters of an error at most: it says what and where, not all of it."""
_DONE = (0, 9, 10)
_PROGRAMS = (sys.executable, "/sbin/ldconfig")
"""Python calls the methods of a client; ctypes asks where a library is."""
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def shapes(
    count: int, seed: int, families: tuple[Callable[[Random], Iterator[Shape]], ...] = FAMILIES
) -> Iterator[Shape]:
    """``count`` shapes, by turns of each family as long as it has any, each in an order by the seed."""
    turns = chain.from_iterable(
        zip_longest(*(family(Random(f"{seed} {family.__name__}")) for family in families))
    )
    return islice((shape for shape in turns if shape is not None), count)


class _Watch:
    """What Python does beside the folder: files written, programs started, hosts looked up or connected to."""

    def __init__(self) -> None:
        self.folder = ""
        self.found: list[str] = []
        sys.addaudithook(self._hook)

    def _hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.folder:
            return
        if event == "open" and isinstance(arguments[0], str) and (arguments[2] or 0) & _WRITING:
            self._path(arguments[0])
        elif event in ("os.rename", "os.symlink", "os.link"):
            self._path(os.fspath(arguments[1]))
        elif event in ("os.mkdir", "os.truncate"):
            self._path(os.fspath(arguments[0]))
        elif event in ("os.system", "os.exec", "os.posix_spawn", "os.spawn"):
            self.found.append(f"{event} {arguments}")
        elif event == "subprocess.Popen" and arguments[0] not in _PROGRAMS:
            self.found.append(f"{event} {arguments[:2]}")
        elif event in ("socket.getaddrinfo", "socket.gethostbyname") and arguments[0] not in (
            "127.0.0.1",
            None,
        ):
            self.found.append(f"{event} {arguments[0]}")

    def _path(self, path: str) -> None:
        full = os.path.normpath(os.path.join(os.getcwd(), path))  # noqa: PTH109, PTH118 - Path would be audited
        if not full.startswith((self.folder, "/dev/", "/proc/self/")) and "__pycache__" not in full:
            self.found.append(f"wrote {full}")


class _Publisher:
    """A server of a document at ``/openapi.json``, and of nothing else, which is noted."""

    def __init__(self, document: bytes) -> None:
        self.visits: list[str] = []
        publisher = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                if self.path != f"/{SPEC}":
                    publisher.visits.append(self.path)
                self.send_response(200)
                self.send_header("Content-Length", str(len(publisher.document)))
                self.end_headers()
                with contextlib.suppress(ConnectionError):
                    self.wfile.write(publisher.document)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        self.document = document.replace(SERVER.encode(), self.address.encode())
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


_watch: list[_Watch] = []


def attempt(files: Files) -> str | None:
    """What is wrong with how the commands take the files of an API; None where nothing is."""
    if not _watch:
        _watch.append(_Watch())  # an audit hook stays as long as the process
    [watch] = _watch
    publisher = _Publisher(files[SPEC])
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name), contextlib.ExitStack() as stack:
        stack.callback(publisher.close)
        stack.enter_context(patch.object(client, "format_folder", lambda folder: None))
        stack.enter_context(patch.object(tempfile, "tempdir", name))
        api = Path("api")
        for file, data in {CONFIG: encoded(SETTINGS), **files}.items():
            (api / file).parent.mkdir(parents=True, exist_ok=True)
            (api / file).write_bytes(data.replace(SERVER.encode(), publisher.address.encode()))
        watch.found, watch.folder = [], os.path.realpath(name)
        try:
            wrong = _commands(api, publisher)
        finally:
            watch.folder = ""
        owned = [str(path) for path in Path(name).rglob("OWNED*")]
        return wrong or next(iter([*watch.found, *publisher.visits, *owned]), None)


def _commands(api: Path, publisher: _Publisher) -> str | None:
    (api / SPEC).unlink()
    address = f"{publisher.address}/{SPEC}"
    wrong = _command("fetch", lambda: run(fetch.main), [address, "-o", str(api / SPEC)], (0, 3, 6, 7))
    if not (api / SPEC).is_file():
        (api / SPEC).write_bytes(publisher.document)
    made = (0, 3, 4, 5, 7, 9, 10)
    wrong = wrong or _command(
        "regenerate", lambda: run(regenerate.main), ["--api", str(api), "--force"], made
    )
    spec = api / EFFECTIVE if (api / EFFECTIVE).is_file() else api / SPEC
    wrong = wrong or _bounded("mock", lambda: mocked(spec))
    return wrong or _command(
        "plan", cli.main, ["run", "--spec", str(spec), "--workers", "1", "--dry-run"], (0, 2)
    )


def _command(name: str, main: Callable[[], Any], arguments: list[str], codes: tuple[int, ...]) -> str | None:
    """What is wrong with how a command line ends."""
    printed, said = io.StringIO(), io.StringIO()
    code: Any = 0

    def called() -> None:
        nonlocal code
        try:
            main()
        except SystemExit as ended:
            code = ended.code or 0

    with (
        patch.object(sys, "argv", [name, *arguments]),
        contextlib.redirect_stdout(printed),
        contextlib.redirect_stderr(said),
    ):
        wrong = _bounded(name, called)
    if wrong:
        return wrong
    text = said.getvalue()
    if code not in codes or "Traceback" in text + printed.getvalue():
        return f"{name}: exit code {code}: {(text or printed.getvalue())[-2500:]}"
    errors = [line for line in text.splitlines() if line.startswith("error: ")]
    if code not in _DONE and (len(errors) != 1 or not text.endswith(f"{errors[0]}\n")):
        return f"{name}: exit code {code}: {len(errors)} lines with an error: {text[-600:]!r}"
    if any(len(line) > _LINE for line in errors):
        return f"{name}: an error of {len(errors[0])} characters: {errors[0][:300]}"
    return None


def _bounded(name: str, action: Callable[[], str | None]) -> str | None:
    """What an action says is wrong, or that it took too much time or memory."""
    Path("/proc/self/clear_refs").write_text("5")  # the peak begins anew
    before, begin = _memory(), _processor()
    wrong = action()
    took, grown = _processor() - begin, _memory() - before
    if wrong:
        return f"{name}: {wrong}"
    if took > _SECONDS:
        return f"{name}: {took:.1f} s"
    return f"{name}: {grown} MB" if grown > _MEGABYTES else None


def _processor() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _memory() -> int:
    """Megabytes of this process at its peak."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) // 1024


def main(count: int, seed: int) -> str:
    """The figures."""
    with Attempts(attempt, patience=120.0) as attempts:
        for name, files in shapes(count, seed):
            attempts.add(name, files)
    what = "executions, files outside, visits, tracebacks or exhaustions"
    return f"{count} hostile inputs through the pipeline: {attempts.figures(what)}"


if __name__ == "__main__":
    part(main, count=300)
