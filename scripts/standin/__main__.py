"""Build stand-ins of published documents: ``python -m scripts.standin``."""

from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from scripts.apis import CONFIG, Chosen, chosen
from scripts.command import run
from scripts.errors import SpecError
from scripts.generate.config import load_config

from .document import StandIn, count
from .record import write


def standin(
    api: Chosen = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", help="Where to write; FILE.source.json goes beside FILE.json; needs --api."
        ),
    ] = None,
) -> None:
    """Build the stand-ins for the published documents of all APIs, or of one, and print what they count.

    Exit codes: 0 written; 3 the sources don't give a usable document; 7 it could not be written.
    """
    if output is not None and api is None:
        raise typer.BadParameter("--output needs --api")
    for directory in chosen(api):
        found = _stand_in(load_config(directory / CONFIG).api)
        document = found.build()
        target = output or directory / "openapi.json"
        write(target, document, found.sources, datetime.now(UTC))
        typer.echo(target)
        for name, number in count(document):
            typer.echo(f"{number:6}  {name}")


def _stand_in(name: str) -> StandIn:
    if not (name.isidentifier() and Path(__file__).with_name(name).is_dir()):
        raise SpecError(f"{name}: has no stand-in in scripts/standin: fetch its published document instead")
    found: StandIn = import_module(f"scripts.standin.{name}").STAND_IN
    return found


if __name__ == "__main__":
    run(standin)
