"""The APIs of this repository: their directories and their overlays.

The root's API lives in the repository's root, every other one in ``apis/NAME/``.
"""

import os
from collections.abc import Collection
from pathlib import Path
from typing import Annotated

import typer

from .errors import OverlayError, SpecError
from .generate.config import load_config

ROOT = Path(__file__).parents[1]
CONFIG = "generator-config.yml"

Chosen = Annotated[str | None, typer.Option("--api", help="An API by its name or directory; all by default.")]


def chosen(api: str | None) -> list[Path]:
    """The directory of one API, given by its name or as a directory, or those of all for None, the root's first.

    Directories are relative where they are below the working directory. Raises SpecError where there is none.
    """
    found = [ROOT, *_sisters()] if api is None else [_directory(api)]
    return [_relative(directory) for directory in found]


def is_own(api: Path) -> bool:
    """True if a directory is that of one of the APIs of this repository."""
    return api.resolve() in (directory.resolve() for directory in (ROOT, *_sisters()))


def overlay_files(api: Path) -> list[Path]:
    """All overlays of the API in a directory, in the order in which they are applied."""
    return sorted((api / "overlays").glob("*.yaml"))


def applied_overlays(api: Path, without: Collection[str] = ()) -> list[Path]:
    """The overlays that make the effective spec: all but those that the configuration or ``without`` leaves out.

    An overlay is left out by the id of its quirk: its file is called ``NNN-ID.yaml``. Raises OverlayError for an id
    that no overlay has.
    """
    files = overlay_files(api)
    config = api / CONFIG
    left_out = {*without, *(load_config(config).without if config.is_file() else ())}
    unknown = left_out - {quirk_of(file) for file in files}
    if unknown:
        raise OverlayError(f"{api / 'overlays'}: no overlay is called {', '.join(sorted(unknown))}")
    return [file for file in files if quirk_of(file) not in left_out]


def quirk_of(overlay: Path) -> str:
    """The id of the quirk that an overlay file is called by."""
    return overlay.stem.partition("-")[2]


def _sisters() -> list[Path]:
    return [config.parent for config in sorted(ROOT.glob(f"apis/*/{CONFIG}"))]


def _directory(api: str) -> Path:
    for directory in _sisters():
        if directory.name == api:
            return directory
    if Path(api).is_dir():
        return Path(api)
    if load_config(ROOT / CONFIG).api == api:
        return ROOT
    raise SpecError(f"--api {api}: neither the name of an API (apis/{api}) nor a directory")


def _relative(directory: Path) -> Path:
    path = directory.resolve()
    here = Path.cwd()
    return Path(os.path.relpath(path, here)) if path.is_relative_to(here) else directory
