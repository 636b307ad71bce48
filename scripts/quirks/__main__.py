"""Command line of the quirk ledger."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from scripts.command import run
from scripts.files import write_atomic

from .check import idle_overlays, ledger, stale_page
from .proofs import Proofs
from .readme import render

ROOT = Path(__file__).parents[2]


def quirks(
    api: Annotated[Path, typer.Option(help="The API's directory.")] = Path(),
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; fail where there is a defect.")
    ] = False,
) -> None:
    """Write overlays/README.md from the overlays of an API, or check the ledger.

    Exits with 1 where a record is incomplete or names a proof that doesn't exist, with --check also where the page
    isn't current or a quirk seems to be gone; 3 the spec, 4 an overlay, 7 the page can't be written.
    """
    found, defects = ledger(api, Proofs(ROOT, api))
    if check and not defects:
        defects = [*stale_page(api, found), *idle_overlays(api, found)]
    for defect in defects:
        sys.stderr.write(f"{defect}\n")
    if defects:
        raise typer.Exit(1)
    if not check:
        write_atomic(api / "overlays/README.md", render(found).encode())
    sys.stdout.write(f"{api / 'overlays/README.md'}: {len(found)} quirks\n")


if __name__ == "__main__":
    run(quirks)
