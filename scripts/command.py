"""How a script becomes a command: typer in front, one-line errors and documented exit codes behind."""

import functools
import sys
from collections.abc import Callable
from typing import Any

import typer

from .errors import PipelineError

INTERRUPTED = 130


def run(function: Callable[..., Any], **settings: Any) -> None:
    """Run ``function`` as the command line of a script; never returns.

    A PipelineError is printed as one line on standard error and ends the process with its exit code.
    """

    @functools.wraps(function)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        try:
            return function(*args, **kwargs)
        except PipelineError as error:
            code, message = error.exit_code, f"error: {error}"
        except KeyboardInterrupt:
            code, message = INTERRUPTED, "interrupted: nothing was replaced"
        # Messages quote foreign documents: no line breaks, no terminal control sequences.
        printable = "".join(c if c.isprintable() else " " for c in message)
        sys.stderr.write(f"{' '.join(printable.split())}\n")
        raise typer.Exit(code)

    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
    app.command(**settings)(guarded)
    app()
