"""``leaperone-conformance merge`` and ``baseline``: what is made of the reports of runs."""

from pathlib import Path
from typing import Annotated

import typer

from leaperone_conformance.cli.output import Outputs, finish


def merge(
    reports: Annotated[list[Path], typer.Argument(help="Reports of the shards of one run (JSON lines).")],
    report: Annotated[
        Path | None, typer.Option(help="Write the one report to this file (JSON lines).")
    ] = None,
    html: Annotated[Path | None, typer.Option(help="Write a page to look at, one file.")] = None,
    junit: Annotated[Path | None, typer.Option(help="Write JUnit's XML.")] = None,
    allure: Annotated[Path | None, typer.Option(help="Add results for Allure to this directory.")] = None,
) -> None:
    """Make one report, or a page, of those of several shards, or of one report.

    Exit codes as for run: 0 conforms; 1 there are new findings; 2 a shard could not run to its end, or a file isn't
    a report; 3 the limits left operations untested; 4 a report could not be written; 70 an internal error; 130 a
    shard was interrupted.
    """
    from leaperone_conformance.run.results.merge import merged_records
    from leaperone_conformance.run.results.record import from_lines

    record = merged_records([from_lines(file) for file in reports])
    raise typer.Exit(finish(record, "", Outputs(report, html, junit, allure)))


def baseline(
    report: Annotated[Path, typer.Argument(help="The report of a run (JSON lines).")],
    known: Annotated[
        Path | None, typer.Option("--baseline", help="The known findings that the run was given.")
    ] = None,
) -> None:
    """Print known findings to begin with: those that still hold, and the new ones of a run, for which to give reasons.

    Exits with 2 where a file is not what it should be.
    """
    from leaperone_conformance.run.results.baseline import Baseline, load_baseline, proposal
    from leaperone_conformance.run.results.record import from_lines
    from leaperone_conformance.run.results.saving import say

    say(proposal(from_lines(report), load_baseline(known) if known else Baseline()))
