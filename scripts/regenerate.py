"""Everything that follows from an API's directory, made again: effective spec, its copy for the conformance
distribution, and the client. What has not changed is left alone.
"""

from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Annotated

import typer

from . import files
from .apis import CONFIG, ROOT, Chosen, applied_overlays, chosen
from .command import run
from .generate.client import Generated, generate
from .generate.config import load_config
from .overlay import effective_spec
from .quirks.model import QUIRKS, recorded
from .spec import check_operations

EFFECTIVE = Path("build/openapi.effective.json")
CARRIED = ROOT / "conformance/src/leaperone_conformance/specs"


@dataclass(frozen=True)
class Regenerated:
    """The effective spec's SHA-256, the number of overlays, the engine's warnings, and what became of the client."""

    effective_sha256: str
    overlays: int
    warnings: tuple[str, ...]
    client: Generated


def regenerate(api: Path, *, force: bool = False, without: Collection[str] = ()) -> Regenerated:
    """Rebuild the products of the API in directory `api`, without the overlays of the quirks `without`.

    Raises SpecError, OverlayError, GenerationError or OutputError; each product is replaced whole or not at all.
    """
    config = api / CONFIG
    overlays = applied_overlays(api, without)
    result = effective_spec(api / "openapi.json", overlays)
    check_operations(result.document, f"{api / 'openapi.json'} with its overlays")
    result.document["info"][QUIRKS] = recorded(overlays)
    effective = files.canonical_json(result.document)
    for target in (api / EFFECTIVE, CARRIED / f"{load_config(config).api}.json"):
        if not target.is_file() or target.read_bytes() != effective:
            files.write_atomic(target, effective)
    client = generate(result.document, config, api / "generated", force=force)
    return Regenerated(sha256(effective).hexdigest(), len(overlays), tuple(result.warnings), client)


def main(
    api: Chosen = None,
    force: Annotated[bool, typer.Option("--force", help="Generate even when nothing has changed.")] = False,
    without: Annotated[
        list[str] | None, typer.Option(help="Leave out the overlay of a quirk, by its id. May be repeated.")
    ] = None,
) -> None:
    """Apply the overlays and regenerate the clients of all APIs, or of one.

    Exit codes: 0 done or unchanged, 3 the spec, 4 an overlay, 5 the generation, 7 a file can't be written.
    """
    if without and api is None:
        raise typer.BadParameter("--without needs --api")
    for directory in chosen(api):
        _tell(directory, regenerate(directory, force=force, without=without or ()))


def _tell(api: Path, result: Regenerated) -> None:
    for warning in result.warnings:
        typer.echo(f"warning: {warning}", err=True)
    client = result.client
    for note in client.notes:
        typer.echo(note, err=True)
    typer.echo(
        f"effective spec  {api / EFFECTIVE}: {result.overlays} overlays, sha256 {result.effective_sha256[:12]}"
    )
    typer.echo(
        f"client          {api / 'generated'}: {'unchanged' if client.unchanged else 'generated'}: "
        f"{client.operations} operations, {client.models} models, {client.lines} lines"
    )


if __name__ == "__main__":
    run(main)
