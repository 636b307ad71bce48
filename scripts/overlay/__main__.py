"""Command line of the overlay engine."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from scripts.command import run
from scripts.files import canonical_json, write_atomic

from . import Match, effective_spec


def overlay(
    spec: Annotated[Path, typer.Argument(help="OpenAPI document, JSON or YAML; it is not changed.")],
    overlays: Annotated[list[Path], typer.Argument(metavar="OVERLAY...", help="Applied in the given order.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Where the effective spec goes.")],
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No table of matches.")] = False,
) -> None:
    """Apply OpenAPI overlays (1.0 and 1.1, YAML 1.2 or JSON) to a spec.

    Exits with 3 if the spec or the result is not usable, 4 if an overlay is malformed, matches nothing or
    is in conflict, 7 if the output can't be written. Warnings go to standard error.
    """
    result = effective_spec(spec, overlays)
    for warning in result.warnings:
        sys.stderr.write(f"warning: {warning}\n")
    write_atomic(output, canonical_json(result.document))
    if not quiet:
        sys.stdout.write(match_table(result.matches))


def match_table(matches: Sequence[Match]) -> str:
    """What each action matched, as aligned columns: file, action, matches, target."""
    rows = [("file", "action", "matches", "target")]
    for match in matches:
        reason = f"  (optional: {match.optional})" if match.optional and not match.count else ""
        rows.append((str(match.file), str(match.action), str(match.count), f"{match.target}{reason}"))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = ["  ".join([*(c.ljust(w) for c, w in zip(row, widths, strict=False)), row[3]]) for row in rows]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    run(overlay)
