"""Renamed options: the old spelling still works, says what it is now called, and is in no help."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from conformance.tests.mutation import __main__ as mutation
from leaperone_conformance.cli.run import RENAMED
from leaperone_conformance.errors import ConformanceError

Command = Callable[..., tuple[int, str, str]]

RUN = {
    "--control": (["--control", "--url", "http://192.0.2.7"], "--mock-control: "),
    "--max-wait": (["--max-wait", "-7"], "--rate-limit-timeout -7.0: "),
    "--price": (["--price=-7"], "--default-price -7: "),
    "--wait": (["--wait", "-7"], "--task-timeout -7.0: "),
}
MUTATION = {
    "--every": (["--every", "0"], "--sample"),
    "--healthy": (["--healthy=-1"], "--clean-seeds"),
    "--plain": (["--plain", "missing.json"], "missing.json: "),
}


@pytest.mark.parametrize("old", RENAMED)
def test_an_old_option_of_run_has_the_effect_of_the_new_one(command: Command, small: Path, old: str) -> None:
    arguments, effect = RUN[old]
    code, out, err = command("run", "--spec", str(small), *arguments)
    notice, error = err.splitlines()
    assert (code, out) == (2, "")
    assert notice == f"note: {old} is now {RENAMED[old]}; the next release rejects {old}"
    assert error.startswith(f"error: {effect}")
    *_, error_of_the_new = command(
        "run", "--spec", str(small), *(word.replace(old, RENAMED[old]) for word in arguments)
    )
    assert error_of_the_new.splitlines() == [error]


def test_no_help_has_an_old_option(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    _, shown, _ = command("run", "--help")
    words = set(shown.replace(",", " ").split())
    assert set(RENAMED.values()) <= words
    assert not RENAMED.keys() & words
    with pytest.raises(SystemExit):
        mutation.app(["--help"])
    words = set(capsys.readouterr().out.split())
    assert set(mutation.RENAMED.values()) <= words
    assert not mutation.RENAMED.keys() & words


@pytest.mark.parametrize("old", mutation.RENAMED)
def test_an_old_option_of_detect_has_the_effect_of_the_new_one(
    old: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments, effect = MUTATION[old]
    monkeypatch.setattr(sys, "argv", ["detect", *arguments])
    with pytest.raises((SystemExit, ConformanceError)) as ended:
        mutation.app()
    err = capsys.readouterr().err
    notice = f"note: {old} is now {mutation.RENAMED[old]}; the next release rejects {old}\n"
    assert err.startswith(notice)
    assert effect in err.removeprefix(notice) + str(ended.value)
