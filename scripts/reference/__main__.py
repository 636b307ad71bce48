"""Command line of the reference pages."""

from pathlib import Path
from typing import Annotated

import typer

from scripts.command import run
from scripts.generate.client import ROOT

from . import build_reference


def main(
    api: Annotated[Path, typer.Option(help="The API's directory.")] = ROOT,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Where the pages go; default: build/reference there."),
    ] = None,
) -> None:
    """Write the reference pages of one API: open index.html in a browser, no server is needed.

    Exit codes: 0 done, 3 the spec, 4 an overlay, 5 the generation, 7 a file can't be written.
    """
    folder = output or api / "build" / "reference"
    pages, operations = build_reference(api, folder)
    typer.echo(f"reference       {folder / 'index.html'}: {pages} pages, {operations} operations")


if __name__ == "__main__":
    run(main)
