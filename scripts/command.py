"""How a script becomes a command: typer in front, one-line errors and documented exit codes behind."""

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
    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
    app.command(**settings)(function)
    try:
        app(standalone_mode=True)
    except PipelineError as error:
        sys.stderr.write(f"error: {error}\n")
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.stderr.write("interrupted: nothing was replaced\n")
        sys.exit(INTERRUPTED)
