"""Build the stand-in openapi.json: ``python -m scripts.standin``."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from scripts.command import run

from .document import SOURCES, build, count
from .record import write
from .social import sdk_calls


def standin(
    output: Annotated[
        Path, typer.Option("--output", "-o", help="Where to write; FILE.source.json goes beside FILE.json.")
    ] = Path("openapi.json"),
) -> None:
    """Build the stand-in for the published OpenAPI document and print what it counts.

    Exit codes: 0 written; 3 the sources don't give a usable document; 7 it could not be written.
    """
    document = build(sdk_calls())
    write(output, document, SOURCES, datetime.now(UTC))
    for name, number in count(document):
        typer.echo(f"{number:6}  {name}")


if __name__ == "__main__":
    run(standin)
