"""How a script ends: refusals in one line, defects with a traceback and an exit code of their own."""

import sys

import pytest

from scripts.command import run
from scripts.errors import SpecError


def broken() -> None:
    raise RuntimeError("a defect")


def refused() -> None:
    raise SpecError("no spec:\nnone")


def test_a_defect_is_no_refusal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["script"])
    with pytest.raises(SystemExit) as ended:
        run(broken)
    assert ended.value.code == 70
    reported = capsys.readouterr().err
    assert "RuntimeError: a defect" in reported and "please report it" in reported


def test_a_refusal_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["script"])
    with pytest.raises(SystemExit) as ended:
        run(refused)
    assert (ended.value.code, capsys.readouterr().err) == (3, "error: no spec: none\n")
