"""Documents out of packages: downloaded by the clients of npm and PyPI, once, and read as JSON."""

import json
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leaperone_conformance.spec.yaml_value import parse_yaml
from scripts.document import read_document
from scripts.errors import FetchError

from .made import MADE

LIST = Path(__file__).with_name("documents.yml")


@dataclass(frozen=True)
class Source:
    """The source of a document: the file of a package of npm or PyPI, or a function that makes it."""

    name: str
    file: str = ""
    npm: str = ""
    pypi: str = ""
    made: str = ""

    @property
    def slug(self) -> str:
        """The name as a folder is called."""
        return "-".join(self.name.lower().split())


def sources() -> list[Source]:
    """The documents of the list."""
    return [Source(**entry) for entry in read_document(LIST)]


def document(source: Source, cache: Path) -> Path:
    """The file of a document as JSON, below `cache`, where it stays; raises FetchError where it can't be had."""
    target = cache / f"{source.slug}.json"
    if not target.is_file():
        if source.made:
            found: Any = MADE[source.made]()
        else:
            text = _member(_package(source, cache), source.file).decode()
            found = json.loads(text) if source.file.endswith(".json") else parse_yaml(text)
        target.write_text(json.dumps(found, default=str), encoding="utf-8")
    return target


def _package(source: Source, cache: Path) -> Path:
    folder = cache / "packages" / "-".join((source.npm or source.pypi).strip("@").replace("/", " ").split())
    folder.mkdir(parents=True, exist_ok=True)
    if not list(folder.iterdir()):
        if source.npm:
            command = ["npm", "pack", "--silent", source.npm]
        else:
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", source.pypi]
        try:
            subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
        except (OSError, subprocess.CalledProcessError) as error:
            reason = getattr(error, "stderr", None) or error
            raise FetchError(f"{source.npm or source.pypi}: can't be downloaded: {reason}") from error
    return next(folder.iterdir())


def _member(package: Path, name: str) -> bytes:
    try:
        if package.suffix in (".whl", ".zip"):
            with zipfile.ZipFile(package) as archive:
                return archive.read(name)
        with tarfile.open(package) as tar:
            found = tar.extractfile(name)
            assert found is not None, "it is a file"
            return found.read()
    except KeyError as error:
        raise FetchError(f"{package.name}: has no file {name}") from error
