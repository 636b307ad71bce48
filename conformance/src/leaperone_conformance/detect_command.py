"""``leaperone-conformance detect``: how much of what is broken on purpose the suite finds."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer


def detect(
    api: Annotated[
        str, typer.Option(help="Name of an API whose effective spec this package carries.")
    ] = "leaperone",
    spec: Annotated[
        Path | None, typer.Option(help="Effective spec to use instead of a packaged one.")
    ] = None,
    family: Annotated[list[str] | None, typer.Option(help="Only mutants of this family.")] = None,
    mutant: Annotated[
        list[str] | None, typer.Option(help="Only mutants whose id has this in it, or matches it as a glob.")
    ] = None,
    every: Annotated[int, typer.Option(min=1, help="Of these only each so many-th.")] = 1,
    seed: Annotated[int, typer.Option(help="Seed of the runs.")] = 0,
    max_examples: Annotated[int, typer.Option(min=1, help="Random cases per operation.")] = 10,
    workers: Annotated[int | None, typer.Option(help="Processes; one for each processor by default.")] = None,
    plain: Annotated[
        Path | None,
        typer.Option(help="Also run `st run` with its defaults over this OpenAPI document, for comparison."),
    ] = None,
) -> None:
    """Run the suite against mutants of the mock, and say which it catches.

    A mutant is caught where any check fails. Exit codes: 0 all were caught; 1 some weren't; 2 could not run.
    """
    # Imported here so that --help doesn't wait for Schemathesis.
    from .detect import Task, chosen, table
    from .detect import detect as run_mutants
    from .spec import load

    wanted = chosen(load(spec or api), api, family or (), mutant or (), every)
    task = Task(api, spec, seed, max_examples, plain)
    results = []
    for result in run_mutants(task, wanted, workers or os.cpu_count() or 1):
        results.append(result)
        if not result.checks:
            sys.stdout.write(f"not caught: {result.id}: {result.breaks}\n")
            sys.stdout.flush()
    sys.stdout.write("".join(f"{line}\n" for line in table(results)))
    raise typer.Exit(0 if all(result.checks for result in results) else 1)
