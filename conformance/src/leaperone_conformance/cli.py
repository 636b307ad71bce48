"""The command line, where mock, proxy and suite meet: ``leaperone-conformance mock``, ``run``, ....

Exit codes: 0 done, 2 could not run, 70 an internal error, 130 interrupted; those of runs and reports are in ``ending``.
"""

import sys
from pathlib import Path
from typing import Annotated

import typer

from .detect_command import detect
from .ending import INTERRUPTED
from .errors import DEFECT, ConformanceError, OptionInvalid, crash_report
from .mock.command import mock
from .proxy.command import proxy, replay
from .reports_command import baseline, merge
from .run_command import run

app = typer.Typer(
    name="leaperone-conformance",
    help="A mock of an API and the conformance suite for it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in (mock, proxy, replay, run, merge, baseline, detect):
    app.command()(command)


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

    from .run.saving import say
    from .run.skeleton import skeleton as make
    from .spec import load

    try:
        value = orjson.loads(answer.read_bytes())
    except (OSError, orjson.JSONDecodeError) as error:
        raise OptionInvalid(f"{answer}: not JSON: {error}") from error
    say(make(load(spec or api), operation, value))


def main() -> None:
    """The console script: an error is one line on standard error; only an internal one has a traceback."""
    try:
        app()
    except ConformanceError as error:
        sys.stderr.write(f"error: {error}\n")
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.stderr.write("interrupted\n")
        sys.exit(INTERRUPTED)
    except Exception as error:
        sys.stderr.write(crash_report(error))
        raise SystemExit(DEFECT) from error
