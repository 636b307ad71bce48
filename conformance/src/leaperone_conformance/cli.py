"""The command line, where mock, proxy and suite meet: ``leaperone-conformance mock``, ``proxy``, ``run``, ...

Exit codes: 0 conforms (or a served mock was stopped), 1 findings, 2 could not run to its end,
3 stopped by --max-requests or --budget without findings, 130 interrupted.
"""

import functools
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .errors import ConformanceError, OptionInvalid
from .mock.command import mock
from .proxy.command import proxy, replay

if TYPE_CHECKING:
    from .run import Record

CONFORMS, FINDINGS, COULD_NOT_RUN, LIMITED, INTERRUPTED = 0, 1, 2, 3, 130

app = typer.Typer(
    name="leaperone-conformance",
    help="A mock of an API and the conformance suite for it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(mock)
app.command()(proxy)
app.command()(replay)


@app.command()
def run(
    api: Annotated[
        str, typer.Option(help="Name of an API whose effective spec this package carries.")
    ] = "leaperone",
    spec: Annotated[
        Path | None, typer.Option(help="Effective spec to use instead of a packaged one.")
    ] = None,
    url: Annotated[
        str | None, typer.Option(help="Where the API is; without it, the mock inside this process is run.")
    ] = None,
    seed: Annotated[int, typer.Option(help="The same seed gives the same cases, whatever the workers.")] = 0,
    max_examples: Annotated[
        int, typer.Option(help="Random cases per operation, besides the systematic ones.")
    ] = 10,
    include: Annotated[
        list[str] | None,
        typer.Option(help="Operations to run: part of or glob over 'METHOD /path' or operationId."),
    ] = None,
    exclude: Annotated[
        list[str] | None, typer.Option(help="Operations to leave out, as for --include.")
    ] = None,
    workers: Annotated[int | None, typer.Option(help="Processes; one for each processor by default.")] = None,
    max_requests: Annotated[
        int | None, typer.Option(help="Send at most so many requests, then stop.")
    ] = None,
    budget: Annotated[
        float | None, typer.Option(help="Credits that the run may cost at most; needs --price.")
    ] = None,
    price: Annotated[float | None, typer.Option(help="Credits that one request costs at most.")] = None,
    report: Annotated[
        Path | None, typer.Option(help="Write the run and every finding to this file (JSON lines).")
    ] = None,
) -> None:
    """Run the conformance suite.

    Exit codes: 0 conforms; 1 there are findings; 2 could not run to its end; 3 stopped by --max-requests or --budget
    without findings; 130 interrupted.

    A URL that is not this machine needs <API>_API_KEY (LEAPERONE_API_KEY) in the environment, --max-requests, --budget
    and --price.
    """
    # Imported here so that --help doesn't wait for Schemathesis.
    from rich.console import Console

    from .joint import key_for, mock_app
    from .run import Settings, selected
    from .run import run as run_suite
    from .run.report import Ticker, summary, write_jsonl
    from .spec import load

    settings = Settings(
        spec=str(spec) if spec else api,
        url=url,
        api=api,
        key=key_for(url, api),
        seed=seed,
        max_examples=max_examples,
        include=tuple(include or ()),
        exclude=tuple(exclude or ()),
        workers=workers if workers is not None else os.cpu_count() or 1,
        max_requests=max_requests,
        budget=budget,
        price=price,
    )
    document = load(spec or api)
    factory = functools.partial(mock_app, api, seed, spec) if url is None else None
    with Ticker(Console(), len(selected(document, settings))) as ticker:
        record = run_suite(document, settings, factory, ticker)
    if report is not None:
        write_jsonl(report, record, settings)
    sys.stdout.write(summary(record, settings, report))
    raise typer.Exit(exit_code(record))


@app.command()
def skeleton(
    operation: Annotated[str, typer.Option(help="The operation that answered: 'GET /v1/x'.")],
    answer: Annotated[Path, typer.Option(help="The JSON that it answered with.")],
    api: Annotated[str, typer.Option(help="API whose effective spec this package carries.")] = "leaperone",
    spec: Annotated[
        Path | None, typer.Option(help="Effective spec to use instead of a packaged one.")
    ] = None,
) -> None:
    """Print an overlay that makes the spec accept an answer, as a beginning.

    Exits with 2 when spec or answer are not usable or the operation isn't there.
    """
    import orjson

    from .run.skeleton import skeleton as make
    from .spec import load

    try:
        value = orjson.loads(answer.read_bytes())
    except (OSError, orjson.JSONDecodeError) as error:
        raise OptionInvalid(f"{answer}: not JSON: {error}") from error
    sys.stdout.write(make(load(spec or api), operation, value))


def exit_code(record: "Record") -> int:
    """The exit code of a run."""
    from .run import Stop

    if record.stopped is Stop.INTERRUPT:
        return INTERRUPTED
    if record.stopped not in (None, Stop.LIMIT):
        return COULD_NOT_RUN
    if record.new:
        return FINDINGS
    return CONFORMS if record.stopped is None else LIMITED


def main() -> None:
    """The console script: an error is one line on standard error, never a traceback."""
    try:
        app()
    except ConformanceError as error:
        sys.stderr.write(f"error: {error}\n")
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.stderr.write("interrupted\n")
        sys.exit(INTERRUPTED)
