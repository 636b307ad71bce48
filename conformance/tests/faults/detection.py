"""The suite against one fault, by its public command line."""

import contextlib
import io
import json
import os
import re
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from leaperone_conformance.cli import main
from leaperone_conformance.spec import TOKEN_VARIABLE, mock_token

from .fault import Fault
from .proxy import faulty

_FOUND = 1
_LONGEST = 300


@dataclass(frozen=True)
class Outcome:
    """What a run of the suite said about a fault."""

    code: int
    checks: tuple[str, ...]
    seconds: float
    output: str

    @property
    def caught(self) -> bool:
        """True where the run ended with findings: one that could not run has found nothing."""
        return self.code == _FOUND


def detect(
    api: str, operations: tuple[str, ...], fault: Fault | None = None, *, control: bool = True
) -> Outcome:
    """Run the suite with its default settings over some operations of an API with a fault.

    Without ``control`` it is like an API on this machine that is no mock: tasks take their time.
    """
    begun = time.monotonic()
    with faulty(api, fault, real=not control) as url, tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.jsonl"
        arguments = [
            "run",
            "--api",
            api,
            "--url",
            url,
            "--mock-control" if control else "--no-mock-control",
            "--workers",
            "1",
            "--report",
            str(report),
        ]
        for operation in operations:
            arguments += ["--include", operation]
        code, output = _run(arguments)
        lines = report.read_text(encoding="utf-8").splitlines() if report.exists() else []
    checks = {str(check) for line in lines if (check := _check_of(json.loads(line)))}
    return Outcome(code, tuple(sorted(checks)), time.monotonic() - begun, output)


class _TooLong(BaseException):
    """The run did not end; no error of the program, so that it does not report it as one."""


def _stop(*_: object) -> None:
    raise _TooLong


def _run(arguments: list[str]) -> tuple[int, str]:
    """Exit code and output of the command line in this process, whose start would cost more than most runs."""
    printed = io.StringIO()
    before, sys.argv = sys.argv, ["leaperone-conformance", *arguments]
    signal.signal(signal.SIGALRM, _stop)
    signal.alarm(_LONGEST)
    try:
        with (
            contextlib.redirect_stdout(printed),
            contextlib.redirect_stderr(printed),
            patch.dict(os.environ, {TOKEN_VARIABLE: mock_token()}),
        ):
            main()
    except SystemExit as end:
        return int(end.code or 0), printed.getvalue()
    except _TooLong:
        return -1, f"the run did not end within {_LONGEST} s"
    finally:
        signal.alarm(0)
        sys.argv = before
    return 0, printed.getvalue()


def _check_of(entry: dict[str, object]) -> object:
    return entry.get("check") if entry.get("type", entry.get("kind")) == "finding" else None


def operations_of(fault: Fault) -> tuple[str, ...]:
    """The selection of the suite that concerns a fault: its operation as a glob, and those that it needs."""
    return (re.sub(r"\{\}", "*", fault.operation), *fault.also)
