"""Clients, and editors that know where they are."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.generate.client import generate

from .kinds import CONFIGURATION, Client, document
from .lsp import basedpyright
from .shown import Editor, Jedi, Pyright

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Client]]:
    """The committed clients, and one that has five methods of each kind, by their packages."""
    folder = tmp_path_factory.mktemp("kinds")
    (folder / "config.yml").write_text(CONFIGURATION)
    generate(document(), folder / "config.yml", folder / "out")
    sys.path.insert(0, str(folder / "out"))
    found = [
        Client(ROOT / "generated", "leaperone", "Leaperone"),
        Client(ROOT / "apis/leapai/generated", "leapai_client", "LeapAI", each=1),
        Client(ROOT / "apis/leapocr/generated", "leapocr_client", "LeapOcr", each=1),
        Client(folder / "out", "kinds_client", "Kinds"),
    ]
    yield {client.package: client for client in found}
    sys.path.remove(str(folder / "out"))


@pytest.fixture(scope="session", params=["basedpyright", "jedi"])
def editor(request: pytest.FixtureRequest, clients: dict[str, Client], workspace: Path) -> Iterator[Editor]:
    """Each editor in turn."""
    paths = [client.root for client in clients.values()]
    if request.param == "jedi":
        yield Jedi(workspace, paths)
    else:
        with basedpyright(workspace, paths) as server:
            yield Pyright(server)


@pytest.fixture(scope="session")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the programs are that somebody types."""
    return tmp_path_factory.mktemp("workspace")
