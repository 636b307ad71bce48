"""An API directory for each variant, and what the document as it is becomes."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from scripts.effective import Effective, effective
from scripts.generate.build import read
from scripts.generate.config import load_config
from tests.documented import lay_out, published

from .contract import contract

Json = dict[str, Any]
Adopted = Callable[[Json], "Api"]


@dataclass(frozen=True)
class Api:
    """The directory of an API, and its effective spec with the report."""

    folder: Path
    made: Effective

    @cached_property
    def contract(self) -> dict[str, Json]:
        """What can be sent and comes back, by operation."""
        return contract(self.made.document)

    @cached_property
    def functions(self) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
        """The name of the function of each operation, and what can't become code, with the reason."""
        unfit: dict[str, str] = {}
        config = load_config(self.folder / "generator-config.yml")
        plans, _ = read(self.made.document, config, self.folder, unfit)
        return {plan.operation.name: plan.name for plan in plans}, unfit


@pytest.fixture(scope="session")
def as_it_is(tmp_path_factory: pytest.TempPathFactory) -> Api:
    folder = lay_out(tmp_path_factory.mktemp("base") / "api", published())
    return Api(folder, effective(folder))


@pytest.fixture
def adopted(as_it_is: Api, tmp_path: Path) -> Adopted:
    """Takes a document through normalising and overlays, with the matches of the document as it is confirmed."""

    def adopt(document: Json) -> Api:
        folder = lay_out(tmp_path / "api", document, as_it_is.made.matches)
        return Api(folder, effective(folder))

    return adopt
