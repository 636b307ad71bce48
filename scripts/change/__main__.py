"""Command line of the report of everything that follows from a changed spec."""

import gc
import sys
from pathlib import Path
from typing import Annotated

import orjson
import typer

from scripts.apis import chosen
from scripts.command import run
from scripts.diff import output as wire_output
from scripts.diff.__main__ import Bar
from scripts.diff.judge import ACCEPTED_FILE, LEVELS_FILE, judged, load_accepted, load_levels
from scripts.diff.sources import PUBLISHED, SPEC, load

from . import change, output
from .code import uses
from .past import effective_at, present


def main(
    old: Annotated[str | None, typer.Argument(help="File or REV:PATH; HEAD's spec by default.")] = None,
    new: Annotated[str | None, typer.Argument(help="File or REV:PATH; the working file by default.")] = None,
    api: Annotated[str, typer.Option("--api", help="An API by its name or directory.")] = ".",
    no_overlays: Annotated[bool, typer.Option("--no-overlays", help="The specs are effective ones.")] = False,
    effective: Annotated[
        bool,
        typer.Option("--effective", help="OLD is a revision: its effective spec against the present one."),
    ] = False,
    code: Annotated[
        list[Path] | None, typer.Option(help="Users' code: which lines break. May be repeated.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
    as_markdown: Annotated[bool, typer.Option("--markdown", help="A pull request's body.")] = False,
    as_github: Annotated[bool, typer.Option("--github", help="Annotations of a workflow.")] = False,
    as_title: Annotated[bool, typer.Option("--title", help="A pull request's title.")] = False,
    output_folder: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Write what a pull request is made of here."),
    ] = None,
    fail_on: Annotated[Bar, typer.Option(help="Exit with 1 for a change at this level or above.")] = "never",
) -> None:
    """Show everything that follows from a changed spec: wire, overlays, names in Python, versions, examples, prices.

    Nothing is written but with --output. Exits with 0; 1 when something is at --fail-on or above; 3 a document is no
    usable spec; 4 an overlay, 5 the configuration or the generation stands in the way (the report is printed all the
    same).
    """
    directory = chosen(None if api == "." else api)[0]
    if effective:
        before, after = effective_at(old or "HEAD", directory)[0], present(directory)
    else:
        before, after = (
            load(where, directory, broken=not no_overlays)
            for where in (old or PUBLISHED, new or str(directory / SPEC))
        )
    found = change(before, after, directory, overlays=not (no_overlays or effective))
    found.wire = judged(
        found.wire, load_levels(directory / LEVELS_FILE), load_accepted(directory / ACCEPTED_FILE)
    )
    lines = uses(code or [], found.python.breaks if found.python else [], found.config)
    if output_folder is not None:
        output.write(output_folder, found, before, after, lines)
    if as_json:
        sys.stdout.buffer.write(
            orjson.dumps(output.as_json(found, before, after, lines), default=str) + b"\n"
        )
    elif as_markdown:
        typer.echo(output.markdown(found, before, after, lines), nl=False)
    elif as_title:
        typer.echo(output.title(found, before, after))
    elif as_github:
        for line in wire_output.github(found.wire, SPEC):
            typer.echo(line)
    else:
        for line in output.console(found, before, after, lines):
            typer.echo(line)
    if found.exit_code:
        raise typer.Exit(found.exit_code)
    if fail_on != "never" and found.wire.reach(fail_on):
        raise typer.Exit(1)


if __name__ == "__main__":
    gc.disable()  # a sixth of the time, in a process that ends with its report
    run(main)
