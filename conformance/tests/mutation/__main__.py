"""``python -m conformance.tests.mutation``: the share of the mutants that the suite catches."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from leaperone_conformance.cli.renamed import accepting
from leaperone_conformance.errors import ConformanceError

RENAMED = {"--every": "--sample", "--healthy": "--clean-seeds", "--plain": "--compare"}

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)


@app.command(cls=accepting(RENAMED))
def detect(
    api: Annotated[
        str | None,
        typer.Option(
            help="Name of an API whose effective spec this package carries; by default that of --spec."
        ),
    ] = None,
    spec: Annotated[
        Path | None, typer.Option(help="Effective spec to use instead of a packaged one.")
    ] = None,
    family: Annotated[list[str] | None, typer.Option(help="Only mutants of this family.")] = None,
    mutant: Annotated[
        list[str] | None, typer.Option(help="Only mutants whose id has this in it, or matches it as a glob.")
    ] = None,
    sample: Annotated[int, typer.Option(min=1, help="Of these only each so many-th.")] = 1,
    seed: Annotated[int, typer.Option(help="Seed of the runs.")] = 0,
    max_examples: Annotated[int, typer.Option(min=1, help="Random cases per operation.")] = 10,
    workers: Annotated[int | None, typer.Option(help="Processes; one for each processor by default.")] = None,
    clean_seeds: Annotated[
        int, typer.Option(min=0, help="Seeds over which the mock must have no finding with nothing broken.")
    ] = 1,
    compare: Annotated[
        list[Path] | None,
        typer.Option(help="Also run `st run` with its defaults over these OpenAPI documents, to compare."),
    ] = None,
) -> None:
    """Run the suite against mutants of the mock, and say which it catches.

    A mutant is caught where any check fails; with nothing broken none may. Exit codes: 0 all were caught; 1 some
    weren't, or something was found with nothing broken; 2 could not run; 70 an internal error.
    """
    # Imported here so that --help doesn't wait for Schemathesis.
    from leaperone_conformance.spec import load_for

    from . import removed
    from .comparison import read
    from .detection import DetectionTask, chosen, row, summary, unbroken
    from .detection import detect as run_mutants

    documents = tuple(compare or ())
    document = load_for(api, spec)
    for compared in documents:
        # Here and not in a worker, where an error would be a broken pool.
        read(compared, document)
    _say(*removed(document, document.name))
    wanted = chosen(document, document.name, family or (), mutant or (), sample)
    processes = workers or os.cpu_count() or 1
    task = DetectionTask(document.name, spec, seed, max_examples, documents)
    wrong = list(unbroken(task, wanted, processes, clean_seeds)) if clean_seeds else []
    _say(*(f"found with nothing broken: {text}" for text in wrong))
    width = max(len(mutant.id) for mutant in wanted)
    results = []
    for result in run_mutants(task, wanted, processes):
        results.append(result)
        _say(row(result, width))
    for result in results:
        if not result.caught:
            _say(f"not caught: {result.id}: {result.breaks}")
    _say(
        "", *summary(results, documents), f"found with nothing broken, over {clean_seeds} seeds: {len(wrong)}"
    )
    raise typer.Exit(0 if all(result.caught for result in results) and not wrong else 1)


def _say(*lines: str) -> None:
    from leaperone_conformance.run.results.saving import say

    say("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    try:
        app()
    except ConformanceError as error:
        sys.stderr.write(f"error: {error}\n")
        sys.exit(error.exit_code)
