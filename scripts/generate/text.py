"""Text of a spec inside Python code: literals and docstrings that nothing can break out of."""

import json
import textwrap
from collections.abc import Iterable
from itertools import chain

from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import safe_for_docstring

WIDTH = 100


def literal(value: object) -> str:
    """A Python literal: strings in double quotes, everything that isn't printable escaped."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{literal(key)}: {literal(item)}" for key, item in value.items()) + "}"
    if not isinstance(value, str):
        return repr(value)
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in json.dumps(value, ensure_ascii=False))


def literals(values: Iterable[object]) -> str:
    """A tuple of literals, without the comma that would make a formatter break its line."""
    items = [literal(value) for value in values]
    return f"({items[0]},)" if len(items) == 1 else f"({', '.join(items)})"


def nested(groups: Iterable[Iterable[object]]) -> str:
    """A tuple of tuples of literals; empty for none."""
    items = [literals(group) for group in groups]
    return f"({', '.join(items)}{',' if len(items) == 1 else ''})" if items else ""


def plain(value: UntrustedString | str | None) -> str:
    """The words of a text on one line, as a docstring can hold them."""
    text = value.get_untrusted_value() if isinstance(value, UntrustedString) else value or ""
    return " ".join(safe_for_docstring(" ".join(text.split())).split()).replace('"""', "'''")


def docstring(
    summary: str, *paragraphs: str, entries: Iterable[tuple[str, str]] = (), title: str = ""
) -> str:
    """The content of a docstring: a first line, paragraphs, whose own lines stay apart, and a titled list of names with
    their meaning.
    """
    first = summary if summary.endswith((".", "!", "?")) else f"{summary}."
    blocks = textwrap.wrap(first, WIDTH, break_on_hyphens=False)
    for paragraph in paragraphs:
        lines = (textwrap.wrap(line, WIDTH, break_on_hyphens=False) for line in paragraph.splitlines())
        blocks += ["", *chain.from_iterable(lines)]
    listed = list(entries)
    if listed:
        blocks += ["", f"{title}:"]
        for name, meaning in listed:
            blocks += textwrap.wrap(
                f"{name}: {meaning}",
                WIDTH,
                break_on_hyphens=False,
                initial_indent="    ",
                subsequent_indent="        ",
            )
    return "\n".join(blocks) + ("\n" if len(blocks) > 1 else "")
