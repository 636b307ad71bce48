"""Gate to generated files: templates print their own text, and of a value only what is harmless there.

In Python that is a name or a `Code` (`text`), in TOML and Markdown a word or what a filter made of a text. Any other
value stops the generation, so that no template can forget to escape. What a macro or a `set` block gives is a plain
text: a part that is needed twice is put together in Python.
"""

import json
import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.visitor import NodeTransformer

from scripts.errors import GenerationError

from .text import Code, Harmless, docstring, is_name, literal, plain

_WORD = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&!])")


class Toml(Harmless):
    """A part of a TOML file."""

    __slots__ = ()


class Markdown(Harmless):
    """A part of a Markdown file."""

    __slots__ = ()


class Gate(Environment):
    """The templates of one language: `kind` is the class of what may be printed, besides texts that are `bare`."""

    def __init__(
        self,
        templates: Path,
        kind: type[Harmless],
        bare: Callable[[object], bool],
        filters: dict[str, Callable[..., Harmless]],
    ) -> None:
        super().__init__(
            loader=FileSystemLoader(templates),
            undefined=StrictUndefined,
            finalize=self.passed,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._kind = kind
        self._bare = bare
        self.filters.update(filters, join=self.joined)

    def own(self, text: str) -> Harmless:
        """A text that stands in a template."""
        return str.__new__(self._kind, text)

    def passed(self, value: object) -> object:
        """`value`, if it may be printed; raises GenerationError for anything else."""
        if isinstance(value, self._kind) or self._bare(value):
            return value
        raise GenerationError(f"{value!r:.80} would be printed as it is, which is no {self._kind.__name__}")

    def joined(self, parts: Iterable[object], separator: str = "") -> Harmless:
        """The parts that may be printed, joined by something that may be printed."""
        between = str(self.passed(separator)) if separator else ""
        return self.own(between.join(str(self.passed(part)) for part in parts))

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        parsed: nodes.Template = _OwnTexts().visit(super()._parse(source, name, filename))
        return parsed


class _OwnTexts(NodeTransformer):
    """Marks the texts in the expressions of a template as its own: the gate can't tell them from values."""

    def visit_Const(self, node: nodes.Const) -> nodes.Expr:
        if not isinstance(node.value, str):
            return node
        own = nodes.EnvironmentAttribute("own", lineno=node.lineno)
        return nodes.Call(own, [node], [], None, None, lineno=node.lineno)

    def visit_CondExpr(self, node: nodes.CondExpr) -> nodes.Node:
        node.expr2 = node.expr2 or nodes.Const("", lineno=node.lineno)
        return self.generic_visit(node)


@cache
def gate(templates: Path, suffix: str) -> Gate:
    """The gate to the files of a suffix, such as `.py`, for the templates in a folder."""
    match suffix:
        case ".toml":
            return Gate(templates, Toml, is_name, {"literal": toml, "key": toml_key})
        case ".md":
            return Gate(templates, Markdown, _is_word, {"text": markdown, "span": span})
        case _:
            return Gate(templates, Code, is_name, {"literal": literal, "docstring": docstring})


def toml(value: str) -> Toml:
    """A TOML string of the words of a text."""
    return str.__new__(Toml, json.dumps(plain(value), ensure_ascii=False))


def toml_key(value: str) -> Toml:
    """A TOML key, in quotes where it needs them."""
    return str.__new__(Toml, value) if _BARE_KEY.fullmatch(value) else toml(value)


def markdown(value: str) -> Markdown:
    """The words of a text as Markdown that shows them."""
    text = plain(value)
    return str.__new__(Markdown, text if _is_word(text) else _MARKUP.sub(r"\\\1", text))


def span(value: str) -> Markdown:
    """The words of a text as code in Markdown; a backtick, which would end it, becomes an apostrophe."""
    text = plain(value).replace("`", "'").replace("|", r"\|")
    return str.__new__(Markdown, f"`{text}`")


def _is_word(value: object) -> bool:
    return is_name(value) or (isinstance(value, str) and _WORD.fullmatch(value) is not None)
