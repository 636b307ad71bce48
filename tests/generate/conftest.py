"""A small spec to start from, its configuration, and a way to run the command in this process."""

import copy
import inspect
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from scripts.command import run
from scripts.generate import stamp
from scripts.generate.__main__ import main
from scripts.generate.client import generate as generate_client

CONFIG = """\
api: pets
distribution: pets
package: pets
client: Pets
version: 0.1.0
description: Pets
"""

PET = {
    "type": "object",
    "required": ["name"],
    "properties": {"name": {"type": "string"}, "kind": {"enum": ["cat", "dog"]}},
}


def json_answer(schema: dict[str, Any]) -> dict[str, Any]:
    """The `responses` of an operation that answers 200 with JSON."""
    return {"200": {"description": "ok", "content": {"application/json": {"schema": schema}}}}


def spec_of(paths: dict[str, Any], schemas: dict[str, Any] | None = None) -> dict[str, Any]:
    """A document around some paths."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "1"},
        "servers": [{"url": "https://pets.example"}],
        "paths": copy.deepcopy(paths),
        "components": {"schemas": {"Pet": PET, **(schemas or {})}},
    }


@dataclass
class Outcome:
    """How a run ended."""

    code: int
    error: str
    out: Path


@pytest.fixture
def generate(
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Callable[..., Outcome]:
    """Generate a client from a document (or raw bytes) into `tmp_path / "out"`."""
    monkeypatch.setattr(stamp, "FOLDER", tmp_path_factory.mktemp("stamps"))

    def run_it(document: Any, config: str = CONFIG, out: Path = tmp_path / "out") -> Outcome:
        spec, settings = tmp_path / "spec.json", tmp_path / "config.yml"
        spec.write_bytes(document if isinstance(document, bytes) else json.dumps(document).encode())
        settings.write_text(config)
        arguments = ["generate", str(spec), "--config", str(settings), "-o", str(out)]
        monkeypatch.setattr(sys, "argv", arguments)
        with pytest.raises(SystemExit) as ended:
            run(main)
        return Outcome(int(ended.value.code or 0), capsys.readouterr().err, out)

    return run_it


@pytest.fixture
def imported(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], Any]:
    """Import the package `pets` from an output folder, afresh."""
    return partial(_load, monkeypatch)


@contextmanager
def client_of(document: dict[str, Any]) -> Iterator[tuple[Any, Path]]:
    """The package `pets` generated from a document, and its folder, as long as the block lasts."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        settings, out = Path(folder) / "config.yml", Path(folder) / "out"
        settings.write_text(CONFIG)
        generate_client(document, settings, out)
        yield _load(patch, out), out


def _load(monkeypatch: pytest.MonkeyPatch, out: Path) -> Any:
    monkeypatch.syspath_prepend(str(out))
    for name in [name for name in sys.modules if name.partition(".")[0] == "pets"]:
        monkeypatch.delitem(sys.modules, name)
    import pets  # type: ignore[import-not-found]

    return pets


def parameters_of(method: Any, *, required: bool = False) -> list[str]:
    """The names of the parameters that a method has by its document: all, or those without a default."""
    found = inspect.signature(method).parameters.values()
    return [p.name for p in found if p.kind is p.KEYWORD_ONLY and not (required and p.default is not p.empty)]
