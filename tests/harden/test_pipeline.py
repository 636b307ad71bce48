"""Hostile inputs through the pipeline: a few of each family of shapes, and that the part can fail."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from scripts import regenerate
from scripts.errors import SpecError

from . import pipeline
from .documents import whole
from .part import Attempts
from .shapes import Shape, of, wrong_kinds


def test_hostile_inputs_end_in_a_line() -> None:
    with Attempts(pipeline.attempt, patience=120.0) as attempts:
        for name, files in pipeline.shapes(2 * len(pipeline.FAMILIES), 19):
            attempts.add(name, files)
    assert attempts.failures == []


def test_the_same_seed_gives_the_same_shapes() -> None:
    one, two, other = (list(pipeline.shapes(30, seed)) for seed in (3, 3, 4))
    assert one == two != other
    assert len({name for name, _ in one}) == 30


@pytest.mark.parametrize("family", pipeline.FAMILIES, ids=lambda family: family.__name__)
def test_a_family_has_many_shapes(family: Callable[[Random], Iterator[Shape]]) -> None:
    assert len({name for (name, _), _ in zip(family(Random(0)), range(60), strict=False)}) > 40


def test_what_goes_wrong_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _, files = next(wrong_kinds(Random(0)))
    assert pipeline.attempt(of(whole())) is None

    def raising(*_: object, **__: object) -> None:
        raise RecursionError

    def writing(*_: object, **__: object) -> None:
        (tmp_path / "outside").write_text("x")
        raise SpecError("refused")

    for action, said in ((raising, "Traceback"), (writing, "outside")):
        monkeypatch.setattr(regenerate, "regenerate", action)
        assert said in str(pipeline.attempt(files))
