"""Command line of the quirk ledger."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from scripts.command import run
from scripts.files import read_json, write_atomic
from scripts.overlay import effective_spec

from .check import idle_overlays, ledger, stale_page
from .model import overlay_files
from .proofs import Proofs
from .readme import render
from .skeleton import skeleton as make_skeleton

ROOT = Path(__file__).parents[2]
Api = Annotated[Path, typer.Option(help="The API's directory.")]


def quirks(
    context: typer.Context,
    api: Api = Path(),
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; fail where there is a defect.")
    ] = False,
) -> None:
    """Write overlays/README.md from the overlays of an API, or check the ledger.

    Exits with 1 where a record is incomplete or names a proof that doesn't exist, with --check also where the page
    isn't current or a quirk seems to be gone; 3 the spec, 4 an overlay, 7 the page can't be written.
    """
    context.obj = api
    if context.invoked_subcommand:
        return
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


def skeleton(
    context: typer.Context,
    operation: Annotated[str, typer.Option(help="The operation that answered: 'GET /v1/x'.")],
    answer: Annotated[Path, typer.Option(help="The JSON that it answered with.")],
    api: Annotated[Path | None, typer.Option(help="The API's directory.", show_default=".")] = None,
) -> None:
    """Print an overlay that makes the spec accept an answer, as a beginning.

    Exits with 3 when spec or answer are not usable or the operation isn't there, 4 an overlay.
    """
    folder = api or context.obj
    spec = effective_spec(folder / "openapi.json", overlay_files(folder)).document
    sys.stdout.write(make_skeleton(spec, operation, read_json(answer)))


if __name__ == "__main__":
    run(quirks, commands=(skeleton,))
