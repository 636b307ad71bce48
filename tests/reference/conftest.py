"""The reference of the repository's own API, and one of a small API made from inline documents."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.generate.client import ROOT
from scripts.reference import build_reference
from tests.generate.conftest import CONFIG

from .html import Read, read


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reference of the API at the repository's root."""
    output = tmp_path_factory.mktemp("reference") / "pages"
    build_reference(ROOT, output)
    return output


@pytest.fixture(scope="session")
def pages(folder: Path) -> dict[str, Read]:
    """Its pages by file name."""
    return {path.name: read(path) for path in folder.glob("*.html")}


Small = Callable[..., dict[str, Read]]


@pytest.fixture
def small(tmp_path: Path) -> Small:
    """Build the reference of a document with overlays (their actions, by the id of their quirk)."""

    def build(document: dict[str, Any], **quirks: list[dict[str, Any]]) -> dict[str, Read]:
        (tmp_path / "overlays").mkdir()
        (tmp_path / "openapi.json").write_text(json.dumps(document))
        (tmp_path / "generator-config.yml").write_text(CONFIG)
        for number, (name, actions) in enumerate(quirks.items()):
            overlay = {"overlay": "1.1.0", "info": _info(name), "actions": actions}
            (tmp_path / "overlays" / f"{number:03}-{name}.yaml").write_text(json.dumps(overlay))
        build_reference(tmp_path, tmp_path / "pages")
        return {path.name: read(path) for path in (tmp_path / "pages").glob("*.html")}

    return build


def _info(name: str) -> dict[str, Any]:
    record = {
        "id": name,
        "state": "documented",
        "sections": ["Pets"],
        "effect": "Said",
        "checks": ["overlay-target"],
    }
    return {"title": f"Title of {name}", "version": "1", "description": f"About {name}", "x-quirk": record}
