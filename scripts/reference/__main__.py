"""Command line of the reference pages."""

from pathlib import Path
from typing import Annotated

import typer

from scripts.apis import Chosen, chosen
from scripts.command import run

from . import build_reference


def main(
    api: Chosen = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Where the pages go; default: build/reference there."),
    ] = None,
    home: Annotated[str, typer.Option("--home", help="Address of the site that the pages are part of.")] = "",
) -> None:
    """Write the reference pages of all APIs, or of one: open index.html in a browser, no server is needed.

    Exit codes: 0 done, 3 the spec, 4 an overlay, 5 the generation, 7 a file can't be written.
    """
    if output is not None and api is None:
        raise typer.BadParameter("--output needs --api")
    for directory in chosen(api):
        folder = output or directory / "build" / "reference"
        pages, operations = build_reference(directory, folder, home)
        typer.echo(f"reference       {folder / 'index.html'}: {pages} pages, {operations} operations")


if __name__ == "__main__":
    run(main)
