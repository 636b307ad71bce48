"""`python -m scripts.specs`: real documents through the generator, as a table; nothing of them is committed."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from scripts.command import run
from scripts.errors import printable

from .fetch import document, sources
from .measure import Client, Measured, measure

BUILD = Path("build/specs")


def main(
    names: Annotated[list[str] | None, typer.Argument(help="Only documents whose name has a word.")] = None,
) -> None:
    """Generate a client of each document, and print what became of its operations beside the stock generator.

    Exit codes: 0 done, 2 a package can't be downloaded.
    """
    BUILD.mkdir(parents=True, exist_ok=True)
    typer.echo(f"{'document':22} {'operations':>10} {_head('this generator')} {_head('stock')}")
    results: dict[str, Measured] = {}
    for source in sources():
        if names and not any(name.lower() in source.name.lower() for name in names):
            continue
        folder = BUILD / source.slug
        folder.mkdir(exist_ok=True)
        found = results[source.name] = measure(source, document(source, BUILD), folder)
        errors = ", ".join(f"{kind} {count}" for kind, count in found.own.errors.items())
        row = f"{source.name:22} {found.operations:>10} {_row(found.own)} {_row(found.stock)}  {errors}"
        typer.echo(row)
    for name, found in results.items():
        for reason in found.refused.values():
            typer.echo(printable(f"refused: {name}: {reason}"))
    total = sum(found.operations for found in results.values())
    for kind in ("own", "stock"):
        made = sum(getattr(found, kind).operations for found in results.values())
        typer.echo(f"{kind}: {made} of {total} operations")
    text = json.dumps({name: asdict(found) for name, found in results.items()}, indent=2)
    (BUILD / "results.json").write_text(text, encoding="utf-8")


def _head(name: str) -> str:
    return f"| {name:>14} {'cpu s':>6} {'lines':>7} {'MB':>5}"


def _row(client: Client) -> str:
    return f"| {client.operations:>14} {client.seconds:>6.1f} {client.lines:>7} {client.size / 1e6:>5.1f}"


if __name__ == "__main__":
    run(main)
