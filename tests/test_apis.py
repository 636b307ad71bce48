"""Which directories `--api` stands for."""

from pathlib import Path

import pytest

from scripts.apis import ROOT, chosen
from scripts.errors import SpecError


@pytest.fixture(autouse=True)
def in_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.parametrize(
    ("given", "directory"),
    [("leaperone", "."), (".", "."), ("leapocr", "apis/leapocr"), ("apis/leapocr/", "apis/leapocr")],
)
def test_a_name_or_a_directory(given: str, directory: str) -> None:
    assert chosen(given) == [Path(directory)]


def test_all_of_them_begin_with_the_roots() -> None:
    first, *others = chosen(None)
    assert first == Path() and Path("apis/leapocr") in others


def test_what_is_neither() -> None:
    with pytest.raises(SpecError, match="--api nonsense"):
        chosen("nonsense")
