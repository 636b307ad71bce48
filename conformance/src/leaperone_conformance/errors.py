"""Errors that keep a mock or a run from starting, with their exit codes.

ConformanceError   2  could not run
├── SpecNotFound      no spec of that name or at that path
├── SpecInvalid       the document is not a spec that can be worked with
├── OptionInvalid     an option has a value that means nothing
├── CassetteInvalid   recorded exchanges can't be read or written
├── ServeError        the mock can't listen on the address given
├── TargetUnreachable nothing answers at the URL of a run
├── ReportUnwritable  the report of a run can't be written
├── ReportUnreadable  a file is not the report of a run
├── StateUnusable     the state directory of runs can't be used
└── BaselineInvalid   the file of known findings is not one

Findings are no errors: a run that found something ends with 1, one that found nothing with 0.
A message says what was wrong, where, and what to do. Any other exception is a defect, which ends the program with 70.
"""

import os
import traceback
from collections.abc import Iterable
from difflib import get_close_matches

DEFECT = 70
"""Exit code of an internal error; that of sysexits.h."""
_LONGEST = 2000
"""Characters of a message."""


class ConformanceError(Exception):
    """Base of all errors that a command reports in one line; never raised itself."""

    exit_code = 2

    def __str__(self) -> str:
        return one_line(super().__str__())


class SpecNotFound(ConformanceError):
    """There is no effective spec of this name in the package and no file at this path."""


class SpecInvalid(ConformanceError):
    """The document is not JSON, not OpenAPI 3.1, or refers to something that isn't there."""


class OptionInvalid(ConformanceError):
    """An option of the mock or of a run has a value outside the documented ones."""


class CassetteInvalid(ConformanceError):
    """A cassette can't be read, or can't be written to."""


class ServeError(ConformanceError):
    """The address is taken or not ours to listen on."""


class TargetUnreachable(ConformanceError):
    """Nothing listens at the URL that a run was given."""


class ReportUnwritable(ConformanceError):
    """The report of a run, or its summary on standard output, can't be written."""


class ReportUnreadable(ConformanceError):
    """A file that should hold the report of a run can't be read, or holds something else."""


class StateUnusable(ConformanceError):
    """The state directory can't be written, is of another version, or another run is using it."""


class BaselineInvalid(ConformanceError):
    """The file of known findings can't be read or written, or has an entry that means nothing."""


def printable(text: str) -> str:
    """``text`` as one line without control sequences: what is printed quotes foreign documents."""
    return "".join(c if c.isprintable() else " " for c in text)


def one_line(text: str) -> str:
    """A message as a line that can be printed, without the middle of one that quotes too much."""
    line, half = printable(text), _LONGEST // 2
    return line if len(line) <= _LONGEST else f"{line[:half]} ... {line[-half:]}"


def crash_report(defect: BaseException) -> str:
    """The traceback of an internal error for standard error, with no key of the environment in it."""
    text = "".join(traceback.format_exception(defect))
    for name, value in os.environ.items():
        if name.endswith("_API_KEY") and value:
            text = text.replace(value, "***")
    return f"{text}internal error: a defect of leaperone-conformance, please report it with the lines above\n"


def choice(wrong: str, known: Iterable[str]) -> str:
    """The names that there are, for a message about one that isn't: ``a, b, c (did you mean b?)``."""
    names = sorted(known)
    near = get_close_matches(wrong, names, 1)
    return ", ".join(names or ["none"]) + (f" (did you mean {near[0]}?)" if near else "")
