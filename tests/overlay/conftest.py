"""Overlay files made on the spot."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from scripts.overlay import Result, apply_files

Apply = Callable[..., Result]
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write an overlay with the given actions (YAML, a list) and return its path."""

    def make(actions: str, version: str = "1.1.0", name: str = "o.yaml", head: str = "") -> Path:
        path = tmp_path / name
        lines = "\n".join(f"  {line}" for line in dedent(actions).strip().splitlines())
        path.write_text(
            f"overlay: {version}\ninfo: {{title: t, version: 1.0.0}}\n{head}\nactions:\n{lines}\n"
        )
        return path

    return make


@pytest.fixture
def apply(write: Write) -> Apply:
    """Apply one overlay with the given actions to a document."""

    def run(document: Any, actions: str, version: str = "1.1.0") -> Result:
        return apply_files(document, [write(actions, version)])

    return run
