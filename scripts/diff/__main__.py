"""Command line of the comparison of two specs."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import orjson
import typer

from scripts.command import run

from . import diff, output
from .judge import ACCEPTED_FILE, LEVELS_FILE, judged, load_accepted, load_levels, parse_levels
from .rules import rules
from .sources import PUBLISHED, SPEC, load

Bar = Literal["breaking", "warning", "info", "layout", "wording", "never"]


def main(
    old: Annotated[str | None, typer.Argument(help="File or REV:PATH; HEAD's spec by default.")] = None,
    new: Annotated[str | None, typer.Argument(help="File or REV:PATH; the working file by default.")] = None,
    api: Annotated[str | None, typer.Option("--api", help="An API by its name or directory.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
    as_markdown: Annotated[bool, typer.Option("--markdown", help="A pull request's body.")] = False,
    as_github: Annotated[bool, typer.Option("--github", help="Annotations of a workflow.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Wording and layout line by line, too.")] = False,
    fail_on: Annotated[Bar, typer.Option(help="Exit with 1 for a change at this level or above.")] = "never",
    level: Annotated[
        list[str] | None, typer.Option(metavar="ID=LEVEL", help="Another level for a rule.")
    ] = None,
    accepted: Annotated[Path | None, typer.Option(help="Accepted changes, in place of the API's.")] = None,
    show_rules: Annotated[bool, typer.Option("--rules", help="Print the catalogue of rules.")] = False,
) -> None:
    """Show what changed on the wire between two specs, how bad it is, and which operations it reaches.

    Levels: breaking, warning, info; layout (only names of types follow it) and wording are counted. changes.yaml of
    the API gives rules other levels, accepted.yaml accepts changes.

    Exits with 0, 1 when something is at --fail-on or above, 3 if a document is no usable spec.
    """
    if show_rules:
        for rule in sorted(rules().values(), key=lambda rule: rule.id):
            typer.echo(f"{rule.id}\t{rule.level}\t{rule.side}\t{rule.why}")
        return
    directory = _directory(api)
    before = load(old or PUBLISHED, directory)
    after = load(new or str(directory / SPEC), directory)
    own = directory if api is not None or new is None else None
    levels = {**(load_levels(own / LEVELS_FILE) if own else {}), **parse_levels(level or [])}
    known = accepted or (own / ACCEPTED_FILE if own else None)
    report = judged(diff(before.document, after.document), levels, load_accepted(known) if known else [])
    if as_json:
        sys.stdout.buffer.write(orjson.dumps(output.as_json(report, before, after, api)) + b"\n")
    elif as_markdown:
        typer.echo(output.markdown(report), nl=False)
    else:
        lines = output.github(report, SPEC) if as_github else output.console(report, everything=everything)
        for line in lines:
            typer.echo(line)
    if fail_on != "never" and report.reach(fail_on):
        raise typer.Exit(1)


def _directory(api: str | None) -> Path:
    if api is None:
        return Path()
    from scripts.apis import chosen  # imports the generator's configuration, which most runs don't need

    return chosen(api)[0]


if __name__ == "__main__":
    run(main)
