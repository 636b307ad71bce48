"""The command line, where mock, proxy and suite meet: ``leaperone-conformance mock``, ``run`` and others.

Exit codes: 0 done, 2 could not run, 70 an internal error, 130 interrupted; those of runs and reports are in ``output``.
"""

import sys
from pathlib import Path
from typing import Annotated

import typer

from leaperone_conformance.errors import DEFECT, ConformanceError, OptionInvalid, crash_report

from .mock import mock_command
from .output import INTERRUPTED
from .proxy import proxy, replay
from .renamed import accepting
from .reports import baseline, merge
from .run import RENAMED, run_command

app = typer.Typer(
    name="leaperone-conformance",
    help="A mock of an API and the conformance suite for it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in (proxy, replay, merge, baseline):
    app.command()(command)
app.command("mock")(mock_command)
app.command("run", cls=accepting(RENAMED))(run_command)


@app.command()
def skeleton(
    operation: Annotated[str, typer.Option(help="The operation that answered: 'GET /v1/x'.")],
    answer: Annotated[Path, typer.Option(help="The JSON that it answered with.")],
    api: Annotated[
        str | None,
        typer.Option(help="API whose effective spec this package carries; by default that of --spec."),
    ] = None,
    spec: Annotated[
        Path | None, typer.Option(help="Effective spec to use instead of a packaged one.")
    ] = None,
) -> None:
    """Print an overlay that makes the spec accept a response, as a beginning.

    Exits with 2 when spec or response are not usable or the operation isn't there.
    """
    import orjson

    from leaperone_conformance.run.results.overlay_suggestion import suggest_overlay
    from leaperone_conformance.run.results.saving import say
    from leaperone_conformance.spec import load_for

    try:
        value = orjson.loads(answer.read_bytes())
    except (OSError, orjson.JSONDecodeError) as error:
        raise OptionInvalid(f"{answer}: not JSON: {error}") from error
    say(suggest_overlay(load_for(api, spec), operation, value))


@app.command(hidden=True, context_settings={"ignore_unknown_options": True, "allow_extra_args": True})
def detect() -> None:
    """Moved to the repository, with the mutants that it runs."""
    raise OptionInvalid("detect is not part of this package any more: use `make detect` in a checkout")


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
