"""Command runner: typer in front, one-line errors and documented exit codes behind."""

import functools
import sys
import traceback
from collections.abc import Callable, Sequence
from typing import Any

import typer

from .errors import DEFECT, PipelineError

INTERRUPTED = 130


def run(function: Callable[..., Any], *, commands: Sequence[Callable[..., Any]] = ()) -> None:
    """Run ``function`` as the command line of a script; never returns.

    ``commands`` are called by their name as the first argument; ``function`` then runs first, and knows it by
    ``invoked_subcommand`` of its ``typer.Context``.
    A PipelineError is printed as one line on standard error and ends the process with its exit code; any other
    exception is a defect, whose traceback is printed and which ends the process with DEFECT.
    """
    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
    for command in commands:
        app.command()(_guarded(command))
    if commands:
        app.callback(invoke_without_command=True)(_guarded(function))
    else:
        app.command()(_guarded(function))
    try:
        app()
    except Exception as error:
        traceback.print_exception(error)
        sys.stderr.write("internal error: a defect of these scripts, please report it with the lines above\n")
        raise SystemExit(DEFECT) from error


def _guarded(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        try:
            return function(*args, **kwargs)
        except PipelineError as error:
            code, message = error.exit_code, f"error: {error}"
        except KeyboardInterrupt:
            code, message = INTERRUPTED, "interrupted: nothing was replaced"
        sys.stderr.write(f"{' '.join(message.split())}\n")
        raise typer.Exit(code)

    return guarded
