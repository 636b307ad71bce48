"""What a page holds, read as a browser would."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path


@dataclass
class Figure:
    """An example: the article it is in, its language and its code."""

    article: str
    language: str
    code: str = ""


@dataclass
class Read:
    """A page: every tag with its attributes, all text, and the examples."""

    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    text: str = ""
    figures: list[Figure] = field(default_factory=list)

    @property
    def ids(self) -> list[str]:
        return [str(attributes["id"]) for _, attributes in self.tags if "id" in attributes]

    @property
    def articles(self) -> list[str]:
        return [str(attributes.get("id")) for tag, attributes in self.tags if tag == "article"]

    @property
    def links(self) -> list[str]:
        keys = ("href", "src")
        return [str(value) for _, found in self.tags for key, value in found.items() if key in keys]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.read = Read()
        self.article = ""
        self.in_pre = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.read.tags.append((tag, attributes))
        if tag == "article":
            self.article = str(attributes.get("id"))
        elif tag == "figure" and "class" in attributes:
            self.read.figures.append(Figure(self.article, str(attributes["class"]).split()[-1]))
        elif tag == "pre":
            self.in_pre = True

    def handle_endtag(self, tag: str) -> None:
        self.in_pre = self.in_pre and tag != "pre"

    def handle_data(self, data: str) -> None:
        self.read.text += data
        if self.in_pre and self.read.figures:
            self.read.figures[-1].code += data


def read(path: Path) -> Read:
    """Read a page."""
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader.read
