"""A page of sections, as Markdown and as HTML."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from scripts.errors import printable

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2rem .5rem;text-align:left;vertical-align:top}"
    "code{background:#f3f3f3;overflow-wrap:anywhere}"
)


@dataclass
class Section:
    """A heading, paragraphs, then a list, then a table whose first row is its head; a list may be a numbered one."""

    heading: str
    text: list[str] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    table: list[Sequence[str]] = field(default_factory=list)
    numbered: bool = False


def as_markdown(title: str, sections: Sequence[Section]) -> str:
    """The page as Markdown."""
    lines = [f"# {_plain(title)}"]
    for section in sections:
        lines += ["", f"## {_plain(section.heading)}", ""]
        for text in section.text:
            lines += [_plain(text), ""]
        for number, item in enumerate(section.items, 1):
            lines.append(f"{f'{number}.' if section.numbered else '-'} {_plain(item)}")
        for number, row in enumerate(section.table):
            lines.append(f"| {' | '.join(_plain(cell).replace('|', chr(92) + '|') for cell in row)} |")
            if not number:
                lines.append("|" + " --- |" * len(row))
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    """One line that Markdown shows as it is: what is quoted from a document can't become markup."""
    line = " ".join(printable(text).split())
    for sign in "<>[]*_`#":
        line = line.replace(sign, f"\\{sign}")
    return line


def as_html(title: str, sections: Sequence[Section]) -> str:
    """The page as one HTML file that loads nothing."""
    body = "".join(part for section in sections for part in _parts(section))
    return (
        f"<!doctype html><html lang=en><meta charset=utf-8><title>{escape(title)}</title>"
        f"<style>{_STYLE}</style><h1>{escape(title)}</h1>{body}</html>\n"
    )


def _parts(section: Section) -> Iterator[str]:
    yield f"<h2>{_cell(section.heading)}</h2>"
    yield from (f"<p>{_cell(text)}</p>" for text in section.text)
    if section.items:
        kind = "ol" if section.numbered else "ul"
        yield f"<{kind}>{''.join(f'<li>{_cell(item)}</li>' for item in section.items)}</{kind}>"
    if section.table:
        head, *rows = section.table
        yield f"<table><tr>{''.join(f'<th>{_cell(cell)}</th>' for cell in head)}</tr>"
        yield from (f"<tr>{''.join(f'<td>{_cell(cell)}</td>' for cell in row)}</tr>" for row in rows)
        yield "</table>"


def _cell(text: str) -> str:
    return escape(printable(text))
