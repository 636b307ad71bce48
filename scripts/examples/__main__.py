"""Command line of the examples check."""

import sys
from typing import Annotated

import typer

from scripts.apis import Chosen, chosen
from scripts.command import run
from scripts.files import canonical_json

from .check import check
from .report import as_json, as_text


def examples(
    api: Chosen = None,
    as_data: Annotated[
        bool, typer.Option("--json", help="Everything that was found, as JSON; needs --api.")
    ] = False,
) -> None:
    """Hold the documented examples of all APIs, or of one, against their published and effective specs.

    Exits with 0 when everything that contradicts the effective spec is named by an overlay's
    x-quirk.contradictions and all that is named still occurs, else with 1; 3 the spec is not usable, 4 an
    overlay, 8 examples.json.
    """
    if as_data and api is None:
        raise typer.BadParameter("--json needs --api")
    reports = [check(directory) for directory in chosen(api)]
    texts = (canonical_json(as_json(report)).decode() if as_data else as_text(report) for report in reports)
    sys.stdout.write("\n".join(texts))
    raise typer.Exit(0 if all(report.clean for report in reports) else 1)


if __name__ == "__main__":
    run(examples)
