"""Command line of the overlay engine.

The first argument may be the name of one of the commands that only look; anything else is a spec to apply
overlays to.
"""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from scripts.command import run
from scripts.errors import OverlayError, printable
from scripts.files import canonical_json, write_atomic

from . import Match, Overlay, effective_spec, normalised_spec
from .lint import findings
from .trace import differences, matches

Spec = Annotated[Path, typer.Argument(help="OpenAPI document, JSON or YAML; it is not changed.")]
Overlays = Annotated[list[Path], typer.Argument(metavar="OVERLAY...", help="Applied in the given order.")]


def overlay(
    spec: Spec,
    overlays: Overlays,
    output: Annotated[Path, typer.Option("--output", "-o", help="Where the effective spec goes.")],
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No table of matches.")] = False,
) -> None:
    """Apply OpenAPI overlays (1.0 and 1.1, YAML 1.2 or JSON) to a spec.

    Exits with 3 if the spec or the result is not usable, 4 if an overlay is malformed, matches nothing or
    is in conflict, 7 if the output can't be written. Warnings go to standard error.

    Three commands only look: lint, show and diff; normalise writes what overlays are applied to (each with --help).
    """
    result = effective_spec(spec, overlays)
    for warning in result.warnings:
        sys.stderr.write(f"warning: {printable(warning)}\n")
    write_atomic(output, canonical_json(result.document))
    if not quiet:
        sys.stdout.write(match_table(result.matches))


def lint(
    overlays: Overlays,
    spec: Annotated[
        Path | None, typer.Option(help="Apply them to this document, to see what matches and what settles.")
    ] = None,
) -> None:
    """Say what is wrong with overlays and what is odd.

    Errors: shape, JSONPath, no match, conflict, a result that is no usable spec. Warnings: an action that does
    nothing or has another one's target; with --spec also x-optional without need, an optional action that matches
    neither the spec nor the result, overlays that change their own result again.

    Exits with 4 if there are errors, 3 if the spec is not usable.
    """
    found = findings(overlays, spec)
    errors = sum(finding.level == "error" for finding in found)
    _write(f"{finding.level}: {finding.text}" for finding in found)
    _write([f"overlays: {len(overlays)}, errors: {errors}, warnings: {len(found) - errors}"])
    if errors:
        raise typer.Exit(OverlayError.exit_code)


def show(spec: Spec, overlays: Overlays) -> None:
    """Show which nodes each action matches, as normalized paths.

    Exits like the application of the overlays would, after what came before the error.
    """
    _write(matches(spec, overlays))


def diff(spec: Spec, overlays: Overlays) -> None:
    """Show the difference that each overlay makes: + added, - removed, ~ changed, at a JSON pointer.

    Exits like the application of the overlays would, after what came before the error.
    """
    _write(differences(spec, overlays))


def normalise(
    spec: Spec,
    output: Annotated[Path, typer.Option("--output", "-o", help="Where the normalised document goes.")],
) -> None:
    """Write a published document as overlays see it: in OpenAPI 3.1, in the layout of the documented.json beside it.

    Notes about what had to be decided go to standard error. Exits with 3 if the spec is not usable, 7 if the output
    can't be written.
    """
    overlays = [Overlay.load(path) for path in sorted((spec.parent / "overlays").glob("*.yaml"))]
    found = normalised_spec(spec, overlays)
    for note in found.notes:
        sys.stderr.write(f"{note.kind}: {printable(note.where)}: {printable(note.text)}\n")
    write_atomic(output, canonical_json(found.document))


def look() -> None:
    """Look at overlays without writing anything."""


def _write(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(f"{printable(line)}\n")


def match_table(matches: Sequence[Match]) -> str:
    """The matches of each action, as aligned columns: file, action, matches, target."""
    rows = [("file", "action", "matches", "target")]
    for match in matches:
        reason = f"  (optional: {match.optional})" if match.optional and not match.count else ""
        rows.append((str(match.file), str(match.action), str(match.count), f"{match.target}{reason}"))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = ["  ".join([*(c.ljust(w) for c, w in zip(row, widths, strict=False)), row[3]]) for row in rows]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    if sys.argv[1:2] in (["lint"], ["show"], ["diff"], ["normalise"]):
        run(look, commands=(lint, show, diff, normalise))
    run(overlay)
