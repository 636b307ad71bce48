"""The parts of `make harden`: seeded, counted, and able to fail."""

from collections.abc import Callable
from itertools import islice

import pytest

from . import faults, kill_run
from .documents import hostile, named
from .part import Attempts, part
from .requests import requests


def test_the_same_seed_gives_the_same_attacks() -> None:
    assert list(hostile(150, 3)) == list(hostile(150, 3)) != list(hostile(150, 4))
    assert len(list(hostile(150, 3))) == 150
    assert list(requests(60, 3)) == list(requests(60, 3)) != list(requests(60, 4))


def test_many_documents_have_each_named_one() -> None:
    names = {name for name, _ in named()}
    assert names <= {name for name, _ in islice(hostile(2 * len(names), 0), 2 * len(names))}


@pytest.mark.parametrize(("line", "code"), [("3 things: 0 wrong, 4 right", 0), ("3 things: 10 wrong", 1)])
def test_a_part_fails_where_something_was_wrong(
    line: str, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["part", "--count", "3", "--seed", "5"])
    with pytest.raises(SystemExit) as ended:
        part(lambda count, seed: line, count=1)
    assert ended.value.code == code
    assert capsys.readouterr().out == f"{line} (seed 5)\n"


def _wrong(value: Callable[[], object]) -> str | None:
    return None if value() else "wrong"


def test_what_fails_or_raises_is_counted() -> None:
    with Attempts(_wrong, patience=60) as attempts:
        for name, value in (("good", dict), ("raises", ord), ("good", int)):
            attempts.add(name, value)
    assert attempts.failures == ["good", "raises", "good"]


def test_every_fault_strikes_and_every_operation_is_paid() -> None:
    from leaperone_conformance.mock.faults.model import NEEDS

    assert {fault.fault for fault in faults.faults()} == NEEDS.keys()
    paths = kill_run.document()["paths"].values()
    assert all("x-price" in operation for item in paths for operation in item.values())
