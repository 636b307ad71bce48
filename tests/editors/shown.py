"""What an editor shows of the methods of a client: asked of basedpyright, and of jedi."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import jedi  # type: ignore[import-untyped]

from .lsp import Server


@dataclass
class Program:
    """A program that somebody types: a head, and a line for each expression, which is called without arguments unless
    it ends in a dot.
    """

    path: Path
    head: str
    expressions: list[str]
    lines: dict[str, int] = field(init=False)
    text: str = field(init=False)

    def __post_init__(self) -> None:
        first = self.head.count("\n")
        self.lines = {expression: first + number for number, expression in enumerate(self.expressions)}
        self.text = self.head + "".join(
            f"{expression}{'' if expression.endswith('.') else '()'}\n" for expression in self.expressions
        )

    def end(self, expression: str) -> int:
        """The column at which typing goes on: between the brackets, or behind the dot."""
        return len(expression) + (0 if expression.endswith(".") else 1)


@dataclass(frozen=True)
class Signature:
    """What is shown between the brackets of a call: the names of the parameters, and the documentation."""

    parameters: list[str]
    documentation: str


class Editor(Protocol):
    """What an editor is asked about an expression of a program, zero-based lines in `definitions` too."""

    def signatures(self, program: Program, expression: str) -> list[Signature]: ...
    def hover(self, program: Program, expression: str) -> str: ...
    def definitions(self, program: Program, expression: str) -> list[tuple[Path, int]]: ...
    def completions(self, program: Program, expression: str) -> list[str]: ...


class Pyright:
    """Pyright's language server, as basedpyright has it; Pylance's is the same but for what it adds."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._opened: set[Path] = set()

    def signatures(self, program: Program, expression: str) -> list[Signature]:
        """The signatures between the brackets."""
        found = self._ask("signatureHelp", program, expression, program.end(expression)) or {"signatures": []}
        return [
            Signature(
                [_name(parameter["label"]) for parameter in one["parameters"] if parameter["label"] != "*"],
                _plain(one.get("documentation", {}).get("value", "")),
            )
            for one in found["signatures"]
        ]

    def hover(self, program: Program, expression: str) -> str:
        """The text beside the mouse."""
        found = self._ask("hover", program, expression, len(expression) - 1)
        return _plain(found["contents"]["value"]) if found else ""

    def definitions(self, program: Program, expression: str) -> list[tuple[Path, int]]:
        """Where "go to definition" goes."""
        found = self._ask("definition", program, expression, len(expression) - 1)
        return [
            (Path(one["uri"].removeprefix("file://")), one["range"]["start"]["line"]) for one in found or ()
        ]

    def completions(self, program: Program, expression: str) -> list[str]:
        """What may be typed next."""
        found = self._ask("completion", program, expression, program.end(expression))
        return [one["label"] for one in found["items"]]

    def _ask(self, method: str, program: Program, expression: str, column: int) -> Any:
        document = {"uri": program.path.as_uri()}
        if program.path not in self._opened:
            self._opened.add(program.path)
            whole = {**document, "languageId": "python", "version": 1, "text": program.text}
            self._server.tell("textDocument/didOpen", textDocument=whole)
        position = {"line": program.lines[expression], "character": column}
        return self._server.send(f"textDocument/{method}", textDocument=document, position=position)


class Jedi:
    """jedi, as editors and notebooks use it."""

    def __init__(self, root: Path, paths: Iterable[Path], cache: Path) -> None:
        # what earlier runs left on disk counts as long unused: jedi forgets it while it reads many modules, and fails
        jedi.settings.cache_directory = str(cache)
        self._project = jedi.Project(root, added_sys_path=[str(path) for path in paths], smart_sys_path=False)
        self._scripts: dict[tuple[Path, str], Any] = {}

    def signatures(self, program: Program, expression: str) -> list[Signature]:
        """The signatures between the brackets."""
        found = self._script(program, expression).get_signatures(
            program.lines[expression] + 1, program.end(expression)
        )
        return [Signature([one.name for one in each.params], each.docstring(raw=True)) for each in found]

    def hover(self, program: Program, expression: str) -> str:
        """The text beside the mouse."""
        found = self._script(program, expression).help(program.lines[expression] + 1, len(expression) - 1)
        return "\n".join(one.docstring() for one in found)

    def definitions(self, program: Program, expression: str) -> list[tuple[Path, int]]:
        """Where "go to definition" goes."""
        script = self._script(program, expression)
        found = script.goto(program.lines[expression] + 1, len(expression) - 1, follow_imports=True)
        return [(one.module_path, one.line - 1) for one in found]

    def completions(self, program: Program, expression: str) -> list[str]:
        """What may be typed next."""
        script = self._script(program, expression)
        found = script.complete(program.lines[expression] + 1, program.end(expression))
        return [one.name for one in found]

    def _script(self, program: Program, expression: str) -> Any:
        # one for each expression, as editors make one for each change: jedi limits how much one infers
        key = program.path, expression
        if key not in self._scripts:
            self._scripts[key] = jedi.Script(program.text, path=program.path, project=self._project)
        return self._scripts[key]


def _name(label: str) -> str:
    return re.split(r"[:=]", label.lstrip("*"))[0].strip()


def _plain(markdown: str) -> str:
    return markdown.replace("&nbsp;", " ").replace("\\", "")
