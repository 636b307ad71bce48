"""Command line of the examples check."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from scripts.command import run
from scripts.files import canonical_json

from .check import check
from .report import as_json, as_text


def examples(
    api: Annotated[Path, typer.Option(help="The API's directory.")] = Path(),
    as_data: Annotated[bool, typer.Option("--json", help="Everything that was found, as JSON.")] = False,
) -> None:
    """Hold an API's documented examples against its published and its effective spec.

    Exits with 0 when everything that contradicts the effective spec is named by an overlay's
    x-quirk.contradictions and all that is named still occurs, else with 1; 3 the spec is not usable, 4 an
    overlay, 8 examples.json.
    """
    report = check(api)
    sys.stdout.write(canonical_json(as_json(report)).decode() if as_data else as_text(report))
    raise typer.Exit(0 if report.clean else 1)


if __name__ == "__main__":
    run(examples)
