"""Every string of a document, replaced by one that would break out, and what is compared of the clients made of it."""

import ast
import copy
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple
from urllib.parse import quote

from scripts.spec import NAME_MAPS, escape, pointer

RUN = "__import__('os').system('touch OWNED')"
RUN_QUOTED = RUN.replace("'", '"')

# Each breaks out of something: strings, docstrings, comments, f-strings, templates, annotations, TOML, a folder.
PAYLOADS = (
    f'"+{RUN}+"',
    f"'+{RUN_QUOTED}+'",
    f'""";{RUN};"""',
    f"'''\nimport os\n{RUN_QUOTED}\n'''",
    f'\\"+{RUN}#',
    f'")\nimport os\n{RUN}#',
    f"x\r\nimport os\r\n{RUN}",
    f"\u2028{RUN}\u2029\x85{RUN}\x0c{RUN}",
    f"{{{RUN}}}",
    f"{{{{ {RUN} }}}}{{% raw %}}{{# #}}",
    f"%s%(x)s{RUN}%",
    f"\\N{{QUOTATION MARK}}\\x22+{RUN}+\\u0022",
    f'"]\n[tool.hatch.build.hooks.custom]\npath = "{RUN}"\n[x]\n"y" = ["',
    f"../../../{RUN}",
    f"\x00\x1b[2J\u202e{RUN}\\",
    f"Any]\n{RUN}\n_: list[Any",
)

Place = tuple[str | int, ...]


class Position(NamedTuple):
    """A string of a document: a "value", a "key" (the last part of `place`), or a "name" wherever it is used."""

    kind: str
    place: Place
    text: str

    def __str__(self) -> str:
        return f"{self.kind} {pointer(self.place)} {self.text!r}"

    def replaced(self, document: Any, text: str) -> Any:
        """The document with another text here; what has to begin like a path or pointer, still does."""
        new = self.text + text if self.text.startswith(("/", "#/")) else text
        if self.kind == "name":
            return _renamed(document, self.text, new)
        document = copy.deepcopy(document)
        holder = document
        for part in self.place[:-1]:
            holder = holder[part]
        if self.kind == "value":
            holder[self.place[-1]] = new
        else:
            items = [(new if key == self.text else key, value) for key, value in holder.items()]
            holder.clear()
            holder.update(items)
        return document

    def harmless(self, payload: str) -> str:
        """A text like the payload in which nothing means anything, but for the parts of a path where it comes into one."""
        in_path = self.kind == "name" or (self.kind == "key" and self.text.startswith("/"))
        kept = "/{}" if in_path else "/"
        return re.sub(rf"[^A-Za-z0-9{kept}]", "_", payload)


def positions(document: Any) -> list[Position]:
    """All positions of a document, in its order."""
    names = {text: place for place, text in _names(document, ())}
    return [*_strings(document, ()), *(Position("name", place, text) for text, place in names.items())]


def _strings(value: Any, place: Place) -> Iterator[Position]:
    if isinstance(value, str):
        yield Position("value", place, value)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _strings(item, (*place, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield Position("key", (*place, key), key)
            yield from _strings(item, (*place, key))


def _names(value: Any, place: Place) -> Iterator[tuple[Place, str]]:
    """What is declared under a name: the keys of maps, and the values of `name` and `operationId`."""
    for key, item in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(item, dict) and key in NAME_MAPS:
            yield from (((*place, key, name), name) for name in item)
        if isinstance(item, str) and key in ("name", "operationId"):
            yield (*place, key), item
        if isinstance(item, dict | list):
            yield from _names(item, (*place, key))


def _renamed(value: Any, old: str, new: str) -> Any:
    if isinstance(value, dict):
        return {_renamed(key, old, new): _renamed(item, old, new) for key, item in value.items()}
    if isinstance(value, list):
        return [_renamed(item, old, new) for item in value]
    if not isinstance(value, str) or value == old:
        return new if value == old else value
    if value.startswith(("/", "#/")):
        written = quote(escape(new), safe="") if value.startswith("#") else escape(new)
        tokens = [written if token == old else token for token in value.split("/")]
        return "/".join(tokens).replace(f"{{{old}}}", f"{{{new}}}")
    return value


class Shape(NamedTuple):
    """What has to be the same in two clients that differ in texts alone."""

    modules: Counter[Any]
    project: Any
    readme: int

    @classmethod
    def of(cls, files: dict[str, str]) -> "Shape":
        modules = Counter(_tree(text) for name, text in files.items() if name.endswith(".py"))
        project = _blank(tomllib.loads(files["pyproject.toml"]))
        return cls(modules, project, len(files["README.md"].splitlines()))


@cache
def _tree(module: str) -> Any:
    return _blank(ast.parse(module))


def _blank(value: Any) -> Any:
    """A syntax tree, or a TOML document, without its texts: names and strings."""
    if isinstance(value, ast.AST):
        return type(value).__name__, *(_blank(getattr(value, name, None)) for name in value._fields)
    if isinstance(value, dict):
        return tuple((key, _blank(item)) for key, item in value.items())
    if isinstance(value, list):
        return tuple(map(_blank, value))
    return "" if isinstance(value, str) else value
