"""JSONPath (RFC 9535): which nodes of a document an expression selects.

Parsing and filters are jsonpath-rfc9535's. Walking is done here, with plain tuples and without recursion: the
library builds a location for every node it passes, several times the cost of everything else an overlay does.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from jsonpath_rfc9535 import JSONPathEnvironment, JSONPathError, JSONPathNode, JSONPathQuery
from jsonpath_rfc9535.segments import JSONPathRecursiveDescentSegment
from jsonpath_rfc9535.selectors import JSONPathSelector, NameSelector, WildcardSelector

from scripts.errors import OverlayError

Node = tuple[
    "Node | None", str | int, Any
]  # parent, key in it, value; the root's parent is None, its key is unused


def compile_path(expression: str) -> JSONPathQuery:
    """Parse an expression; raises OverlayError saying what is wrong with it and where."""
    try:
        return JSONPathEnvironment().compile(expression)
    except (JSONPathError, RecursionError) as error:
        raise OverlayError(f"not an RFC 9535 JSONPath: {error}") from error


def select(query: JSONPathQuery, document: Any) -> list[Node]:
    """The selected nodes in the order of RFC 9535, each once.

    Raises OverlayError when a filter can't be evaluated.
    """
    nodes: Iterable[Node] = [(None, "", document)]
    for segment in query.segments:
        if isinstance(segment, JSONPathRecursiveDescentSegment):
            nodes = _descendants(nodes)
        nodes = _children(nodes, segment.selectors, document)
    try:
        found = list(nodes)
    except (JSONPathError, RecursionError) as error:
        raise OverlayError(f"the JSONPath can't be evaluated: {error}") from error
    return list(
        {(id(parent and parent[2]), key): (parent, key, value) for parent, key, value in found}.values()
    )


def location(node: Node) -> tuple[str | int, ...]:
    """Keys and indices from the root to the node."""
    parts: list[str | int] = []
    parent, key, _ = node
    while parent is not None:
        parts.append(key)
        parent, key, _ = parent
    return tuple(reversed(parts))


def path_text(parts: Iterable[str | int]) -> str:
    """A location as a JSON path for messages: ``$.paths['/v1/x'].get.tags[0]``."""
    text = "$"
    for part in parts:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += f".{part}" if part.isidentifier() else f"[{part!r}]"
    return text


def _descendants(nodes: Iterable[Node]) -> Iterator[Node]:
    """Each node and all containers below it, parents before children, children in document order."""
    for start in nodes:
        stack = [start]
        while stack:
            node = stack.pop()
            yield node
            value = node[2]
            if type(value) is dict:
                below = [(node, k, v) for k, v in value.items() if type(v) is dict or type(v) is list]
            elif type(value) is list:
                below = [(node, i, v) for i, v in enumerate(value) if type(v) is dict or type(v) is list]
            else:
                continue
            below.reverse()
            stack += below


def _children(nodes: Iterable[Node], selectors: tuple[JSONPathSelector, ...], root: Any) -> Iterator[Node]:
    for node in nodes:
        value = node[2]
        for selector in selectors:
            if isinstance(selector, NameSelector):
                if type(value) is dict and selector.name in value:
                    yield node, selector.name, value[selector.name]
            elif isinstance(selector, WildcardSelector):
                if type(value) is dict:
                    for key, child in value.items():
                        yield node, key, child
                elif type(value) is list:
                    for index, child in enumerate(value):
                        yield node, index, child
            elif type(value) is dict or type(value) is list:
                seen = JSONPathNode(value=value, location=(), parent=None, root=root)
                for found in selector.resolve(seen):
                    yield node, found.location[-1], found.value
