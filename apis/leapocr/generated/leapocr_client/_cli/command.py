"""The program: its commands, their options and what its exit codes mean."""

from __future__ import annotations

import importlib
import io
import os
import sys
from argparse import REMAINDER, ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable
from typing import NoReturn

from .arguments import reason
from .call import PACKAGE, USAGE, call
from .changes import changes
from .completion import SCRIPTS, candidates, script
from .index import Index
from .show import description, listing
from .usage import UsageError, one_line, without_secrets

DEFECT, INTERRUPTED, READER_GONE = 70, 130, 141
DAY = 86400

HELP = """\
commands:
  call OPERATION [name=value ...]   call an operation and print its answer
  list [WORD ...]                   the operations whose name, summary or path holds all words
  show OPERATION                    parameters, price and an example
  changes [PATH ...]                what broke since a version, and which lines of a program it breaks
  completion bash|zsh|fish          a script that completes names and parameters

exit codes:
  0    done
  1    a line breaks (changes); the API refused or failed: status, code, message and request id are on standard error
  2    the command line, or a file that it names, is wrong
  3    no connection, or no answer
  70   an internal error
  130  interrupted
  141  the reader of the output is gone
"""

VALUES = """\
A value is read by the type of its parameter: texts as they are, numbers, true and false, lists and objects as JSON.
In a body, @FILE stands for a file's content (@- for standard input, @@ for a text that begins with @). Files to
upload are given as @FILE. The key comes from the environment or from --api-key-file, never from an argument.
"""


class Parser(ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; see {self.prog} --help")


def main(arguments: list[str] | None = None) -> int:
    """Run the program with the words after its name; returns the exit code."""
    if sys.stdout is None or sys.stderr is None:
        return USAGE  # closed by who started this: nothing can be said
    words = sys.argv[1:] if arguments is None else arguments
    try:
        return _main(words)
    except Exception as error:  # noqa: BLE001 - the last resort
        _report_defect(error)
        return DEFECT


def _main(words: list[str]) -> int:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    index = Index.load()
    try:
        code = _run(index, words)
        sys.stdout.flush()
    except UsageError as error:
        code = USAGE
        sys.stderr.write(f"{index.program}: {without_secrets(one_line(error), words)}\n")
        _settle()
    except KeyboardInterrupt:
        code = INTERRUPTED
        sys.stderr.write(f"{index.program}: interrupted\n")
    except BrokenPipeError:
        code = READER_GONE
        _silence()
    except OSError as error:
        code = USAGE
        sys.stderr.write(f"{index.program}: the output can't be written: {reason(error)}\n")
        _silence()
    return code


def _report_defect(error: Exception) -> None:
    """Print the traceback of an internal error, without its message: that may quote a request, with the key."""
    import traceback

    lines = "".join(traceback.format_tb(error.__traceback__))
    sys.stderr.write(f"{lines}internal error ({type(error).__name__}): please report it with the lines above\n")
    _settle()


def _settle() -> None:
    """Drop what could not be written: it was reported already."""
    try:
        sys.stdout.flush()
    except OSError:
        _silence()


def _silence() -> None:
    """Let what is still to be written go nowhere: the interpreter flushes once more at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(index: Index, words: list[str]) -> int:
    if words[:1] == ["_complete"]:
        sys.stdout.write("".join(f"{word}\n" for word in candidates(index, " ".join(words[1:]))))
        return 0
    parser = Parser(
        index.program,
        f"{index.program} COMMAND ...",
        index.description,
        HELP,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=importlib.import_module(PACKAGE).__version__)
    parser.add_argument("command", choices=COMMANDS, help="see below")
    parser.add_argument("arguments", nargs=REMAINDER, help="see COMMAND --help")
    given = parser.parse_args(words)
    return COMMANDS[given.command](index, given.arguments)


def _call(index: Index, words: list[str]) -> int:
    parser = Parser(f"{index.program} call", description="Call an operation.", epilog=VALUES, allow_abbrev=False)
    parser.add_argument("operation", metavar="OPERATION", help=f"a name that `{index.program} list` shows")
    parser.add_argument("arguments", nargs="*", metavar="name=value", help=f"see `{index.program} show OPERATION`")
    parser.add_argument("--json", action="store_true", help="print the answer as it came; events as lines of JSON")
    parser.add_argument("--output", "-o", metavar="FILE", help="write the answer to FILE")
    parser.add_argument("--api-key-file", metavar="FILE", help="a file that holds the key")
    parser.add_argument("--base-url", metavar="URL", help="where the API is")
    parser.add_argument("--timeout", type=float, metavar="SECONDS", help="for an answer, or for the end of a task")
    parser.add_argument("--deadline", type=float, metavar="SECONDS", help="for a call with all its retries")
    options = parser.parse_intermixed_args(words)
    for name in ("timeout", "deadline"):
        seconds = getattr(options, name)
        if seconds is not None and not 0 < seconds <= DAY:
            raise UsageError(f"--{name}: has to be more than 0 and at most {DAY} seconds")
    return call(index, options)


def _list(index: Index, words: list[str]) -> int:
    parser = Parser(f"{index.program} list", description="List operations.", allow_abbrev=False)
    parser.add_argument("words", nargs="*", metavar="WORD", help="only what holds all words")
    sys.stdout.write(listing(index, parser.parse_args(words).words))
    return 0


def _show(index: Index, words: list[str]) -> int:
    parser = Parser(f"{index.program} show", description="Describe an operation.", allow_abbrev=False)
    parser.add_argument("operation", metavar="OPERATION")
    sys.stdout.write(description(index.find(parser.parse_args(words).operation)))
    return 0


def _changes(index: Index, words: list[str]) -> int:
    parser = Parser(f"{index.program} changes", description="What broke, and where.", allow_abbrev=False)
    parser.add_argument("paths", nargs="*", metavar="PATH", help="programs, notebooks, scripts, or folders of them")
    parser.add_argument("--since", metavar="VERSION", help="the version that a program was written for")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    options = parser.parse_args(words)
    text, code = changes(index, options.paths, options.since, options.json)
    sys.stdout.write(text)
    return code


def _completion(index: Index, words: list[str]) -> int:
    parser = Parser(f"{index.program} completion", description="Print a completion script.", allow_abbrev=False)
    parser.add_argument("shell", metavar="|".join(SCRIPTS))
    sys.stdout.write(script(index.program, parser.parse_args(words).shell))
    return 0


COMMANDS: dict[str, Callable[[Index, list[str]], int]] = {
    "call": _call,
    "list": _list,
    "show": _show,
    "changes": _changes,
    "completion": _completion,
}
