"""An API directory for each variant, and what the document as it is becomes."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from scripts.effective import Effective, effective
from scripts.files import canonical_json

from .base import ROOT, published

Json = dict[str, Any]
Adopted = Callable[[Json], "Api"]


@dataclass(frozen=True)
class Api:
    """The directory of an API, and its effective spec with the report."""

    folder: Path
    made: Effective


def lay_out(folder: Path, document: Json, matches: bytes | None = None) -> Path:
    """Make a directory with the repository's overlays and a published document."""
    folder.mkdir(parents=True)
    shutil.copytree(ROOT / "overlays", folder / "overlays")
    for name in ("documented.json", "generator-config.yml", "examples.json"):
        shutil.copy(ROOT / name, folder / name)
    (folder / "openapi.json").write_bytes(canonical_json(document))
    (folder / "overlays/matches.json").unlink()
    if matches is not None:
        (folder / "overlays/matches.json").write_bytes(matches)
    return folder


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
