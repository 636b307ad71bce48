"""A small API, its mock, and runs of the suite against it."""

import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from leaperone_conformance import cli
from leaperone_conformance.mock import Mock
from leaperone_conformance.run import Record, Settings, run
from leaperone_conformance.spec import Spec, load

SMALL = Path(__file__).parent / "small.json"

# What runs the tests in the background makes it deaf to SIGINT; programs started from here inherited that.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def small() -> Path:
    return SMALL


@pytest.fixture(scope="session")
def spec() -> Spec:
    return load(SMALL)


@pytest.fixture(scope="session")
def suite(spec: Spec) -> Callable[..., Record]:
    """Runs the suite against a mock in this process, or the URL among the settings."""

    def run_suite(mutate: Any = None, **settings: Any) -> Record:
        settings = {"key": "sk-test", "max_examples": 3, **settings}
        factory = None if "url" in settings else lambda spec: Mock(spec, api="leaperone", mutate=mutate)
        return run(spec, Settings(str(SMALL), api="leaperone", **settings), factory, lambda progress: None)

    return run_suite


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Any]:
    """Runs the command line in this process: arguments in; exit code, standard output and error out."""

    def run_command(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["leaperone-conformance", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        output = capsys.readouterr()
        code = ended.value.code
        return (code if isinstance(code, int) else 0), output.out, output.err

    return run_command
