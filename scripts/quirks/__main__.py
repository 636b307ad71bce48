"""Command line of the quirk ledger."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from scripts.apis import ROOT, Chosen, chosen
from scripts.command import run
from scripts.files import write_atomic

from .check import idle_overlays, ledger, page, stale_page
from .evidence import Evidence


def quirks(
    api: Chosen = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; fail where there is a defect.")
    ] = False,
) -> None:
    """Write overlays/README.md from the overlays of all APIs, or of one, or check the ledgers.

    Exits with 1 where a record is incomplete or names a proof that doesn't exist, with --check also where the page
    isn't current or a quirk seems to be gone; 3 the spec, 4 an overlay, 7 the page can't be written.
    """
    defective = [directory for directory in chosen(api) if _defective(directory, check)]
    if defective:
        raise typer.Exit(1)


def _defective(api: Path, check: bool) -> bool:
    found, defects = ledger(api, Evidence(ROOT, api))
    if check and not defects:
        defects = [*stale_page(api, found), *idle_overlays(api, found)]
    for defect in defects:
        sys.stderr.write(f"{defect}\n")
    if not defects:
        if not check:
            write_atomic(api / "overlays/README.md", page(api, found))
        sys.stdout.write(f"{api / 'overlays/README.md'}: {len(found)} quirks\n")
    return bool(defects)


if __name__ == "__main__":
    run(quirks)
