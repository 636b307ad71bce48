"""JSONPath (RFC 9535): which nodes of a document an expression selects.

Parsing and filters are jsonpath-rfc9535's. Walking is done here: the library builds a location for every node
that it passes, several times the cost of everything else an overlay does; here a location is looked up when a
message needs it.
"""

from collections.abc import Iterable
from typing import Any

from jsonpath_rfc9535 import JSONPathEnvironment, JSONPathError, JSONPathNode, JSONPathQuery
from jsonpath_rfc9535.segments import JSONPathRecursiveDescentSegment
from jsonpath_rfc9535.selectors import FilterSelector, JSONPathSelector, NameSelector, WildcardSelector

from scripts.errors import OverlayError

Node = tuple[
    Any, Any, Any
]  # object or array, key or index in it, value; None, None and the document for the root
Place = tuple[str | int, ...]


def compile_path(expression: str) -> JSONPathQuery:
    """Parse an expression; raises OverlayError saying what is wrong with it and where."""
    try:
        return JSONPathEnvironment().compile(expression)
    except (JSONPathError, RecursionError) as error:
        raise OverlayError(f"not an RFC 9535 JSONPath: {error}") from error


def select(query: JSONPathQuery, document: Any) -> list[Node]:
    """The selected nodes, each once; siblings in document order.

    Raises OverlayError when a filter can't be evaluated.
    """
    nodes: list[Node] = [(None, None, document)]
    try:
        for segment in query.segments:
            values = [value for _, _, value in nodes]
            if isinstance(segment, JSONPathRecursiveDescentSegment):
                values = _containers(values)
            nodes = [node for selector in segment.selectors for node in _step(selector, values, document)]
    except (JSONPathError, RecursionError) as error:
        raise OverlayError(f"the JSONPath can't be evaluated: {error}") from error
    return list({(id(node[0]), node[1]): node for node in nodes}.values())


def ends_in_names(query: JSONPathQuery, excluded: set[str]) -> bool:
    """Whether a query has no filter and ends in names none of which is excluded; the root alone counts."""
    selectors = [selector for segment in query.segments for selector in segment.selectors]
    last = query.segments[-1].selectors if query.segments else ()
    return not any(isinstance(selector, FilterSelector) for selector in selectors) and all(
        isinstance(selector, NameSelector) and selector.name not in excluded for selector in last
    )


def _containers(values: Iterable[Any]) -> list[Any]:
    """All objects and arrays among the values and below them, outer ones first."""
    found: list[Any] = []
    level = list({id(v): v for v in values if type(v) is dict or type(v) is list}.values())
    while level:
        found += level
        below: list[Any] = []
        for container in level:
            for value in container.values() if type(container) is dict else container:
                if type(value) is dict or type(value) is list:
                    below.append(value)
        level = below
    return found


def _step(selector: JSONPathSelector, values: list[Any], root: Any) -> list[Node]:
    if isinstance(selector, NameSelector):
        name = selector.name
        return [(v, name, v[name]) for v in values if type(v) is dict and name in v]
    containers = [v for v in values if type(v) is dict or type(v) is list]
    if isinstance(selector, WildcardSelector):
        return [(c, k, v) for c in containers for k, v in (c.items() if type(c) is dict else enumerate(c))]
    return [
        (container, node.location[-1], node.value)
        for container in containers
        for node in selector.resolve(JSONPathNode(value=container, location=(), parent=None, root=root))
    ]


def places(document: Any) -> dict[int, Place]:
    """Where each object and array of the document is, by its id."""
    found: dict[int, Place] = {}
    stack: list[tuple[Place, Any]] = [((), document)]
    while stack:
        place, value = stack.pop()
        if isinstance(value, dict | list):
            found[id(value)] = place
            items = value.items() if isinstance(value, dict) else enumerate(value)
            stack += [((*place, key), below) for key, below in items]
    return found


def path_text(parts: Iterable[str | int]) -> str:
    """A place as a JSON path for messages: ``$.paths['/v1/x'].get.tags[0]``."""
    text = "$"
    for part in parts:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += f".{part}" if part.isidentifier() else f"[{part!r}]"
    return text
