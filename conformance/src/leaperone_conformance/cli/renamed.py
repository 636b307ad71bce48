"""Renamed options: a command accepts the old spelling for one release, with a notice on standard error."""

import sys
from collections.abc import Mapping
from typing import Any

from typer.core import TyperCommand


def accepting(renamed: Mapping[str, str]) -> type[TyperCommand]:
    """A class of commands that read each old option of ``renamed`` as the new one."""

    class Command(TyperCommand):
        def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
            return super().parse_args(ctx, [_current(argument, renamed) for argument in args])

    return Command


def _current(argument: str, renamed: Mapping[str, str]) -> str:
    name, equals, value = argument.partition("=")
    if name not in renamed:
        return argument
    sys.stderr.write(f"note: {name} is now {renamed[name]}; the next release rejects {name}\n")
    return f"{renamed[name]}{equals}{value}"
