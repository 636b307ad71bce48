"""Pairs alternatives of two lists."""

from collections import defaultdict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from operator import attrgetter

from .canonical import Node, frozen


@dataclass(slots=True)
class Matched:
    """Schemas that belong together, and those that are on one side only."""

    both: list[tuple[Node, Node]] = field(default_factory=list)
    gone: list[Node] = field(default_factory=list)
    come: list[Node] = field(default_factory=list)


def matched(olds: list[Node], news: list[Node]) -> Matched:
    """Pair equal schemas first, then those that share a name, a tag, or a kind that no other has."""
    found = Matched(gone=list(olds), come=list(news))
    for key in (Node.digest, attrgetter("component"), _tag, _title):
        _take(found, key, alone=False)
    _take(found, _kind, alone=True)
    return found


def _take(found: Matched, key: Callable[[Node], Hashable], *, alone: bool) -> None:
    """Move what shares ``key`` from the leftovers to the pairs; with ``alone`` only where it is the only one."""
    after: defaultdict[Hashable, list[Node]] = defaultdict(list)
    before: defaultdict[Hashable, list[Node]] = defaultdict(list)
    for nodes, groups in ((found.come, after), (found.gone, before)):
        for node in nodes:
            if (value := key(node)) is not None:
                groups[value].append(node)
    for value, olds in before.items():
        news = after.get(value, [])
        if alone and not len(olds) == len(news) == 1:
            continue
        for old, new in zip(olds, news, strict=False):
            found.both.append((old, new))
            found.gone.remove(old)
            found.come.remove(new)


def _title(node: Node) -> str | None:
    title = node.raw.get("title")
    return title if isinstance(title, str) else None


def _tag(node: Node) -> str | None:
    """The constants that tell one object from another: ``type: {const: circle}``."""
    tags = [
        (name, frozen(below.get("const", below.get("enum"))))
        for name, below in sorted(node.value.get("properties", {}).items())
        if isinstance(below, dict) and ("const" in below or len(below.get("enum", ())) == 1)
    ]
    return repr(tags) if tags else None


def _kind(node: Node) -> str:
    return repr(sorted(node.types)) if node.types else repr(sorted(node.value))
