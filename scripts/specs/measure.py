"""One document through this generator and through the stock one: what becomes code, and how good it is."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from scripts.errors import PipelineError
from scripts.generate.client import generate
from scripts.spec import iter_operations, load_published

from .fetch import Source

CONFIG = """\
{api: real, distribution: real, package: real, client: Real, version: 0.1.0, description: A real document}
"""


@dataclass
class Client:
    """A generated client: operations, errors by checker, processor time to make it, lines and bytes of its modules."""

    operations: int = 0
    errors: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    lines: int = 0
    size: int = 0


@dataclass
class Measured:
    """The measurements of a document: its operations, both clients, and the reasons of what was refused."""

    operations: int = 0
    own: Client = field(default_factory=Client)
    stock: Client = field(default_factory=Client)
    refused: dict[str, str] = field(default_factory=dict)


def measure(source: Source, document: Path, folder: Path) -> Measured:
    """Generate both clients below `folder`; a document that can't be read at all is refused as a whole."""
    found = Measured()
    settings = folder / "config.yml"
    settings.write_text(CONFIG, encoding="utf-8")
    started = _spent()
    try:
        spec, _ = load_published(document)
        found.operations = sum(1 for _ in iter_operations(spec))
        made = generate(spec, settings, folder / "own", force=True, tolerant=True)
    except PipelineError as error:
        found.refused[source.name] = str(error)
    else:
        found.refused = made.unfit
        found.own = _client(folder / "own" / "real", made.operations, _spent() - started)
        found.own.errors = {kind: _errors(kind, folder / "own") for kind in ("mypy", "ruff")}
    found.stock = _stock(document, folder / "stock")
    return found


def _client(package: Path, operations: int, seconds: float) -> Client:
    texts = [path.read_bytes() for path in package.rglob("*.py")]
    lines = sum(text.count(b"\n") for text in texts)
    return Client(operations, {}, seconds, lines, sum(map(len, texts)))


def _spent() -> float:
    """Processor time of this process and of those that it waited for, which other programs don't lengthen."""
    return sum(os.times()[:4])


def _errors(kind: str, folder: Path) -> int:
    """The errors that mypy or ruff finds in a client."""
    commands = {
        "mypy": ["mypy", "--strict", "--no-error-summary", "--hide-error-context", "-p", "real"],
        "ruff": ["ruff", "check", "--output-format", "concise", "--quiet", "."],
    }
    done = subprocess.run(
        [sys.executable, "-m", *commands[kind]], cwd=folder, capture_output=True, text=True, check=False
    )
    return len(re.findall(r"^\S+:\d+:", done.stdout, re.MULTILINE)) or int(done.returncode != 0)


def _stock(document: Path, folder: Path) -> Client:
    shutil.rmtree(folder, ignore_errors=True)
    started = _spent()
    command = ["generate", "--path", str(document), "--output-path", str(folder), "--meta", "none"]
    subprocess.run(
        [sys.executable, "-m", "openapi_python_client", *command],
        capture_output=True,
        check=False,
        timeout=1800,
    )
    modules = [path for path in folder.glob("api/*/*.py") if path.name != "__init__.py"]
    return _client(folder, len(modules), _spent() - started)
