"""JSONPath (RFC 9535): which nodes of a document an expression selects.

Parsing and general filters are jsonpath-rfc9535's. Walking is done here: the library builds a location for
every node that it passes, several times the cost of everything else an overlay does; here a location is
looked up when a message needs it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from jsonpath_rfc9535 import JSONPathEnvironment, JSONPathError, JSONPathNode, JSONPathQuery
from jsonpath_rfc9535.segments import JSONPathRecursiveDescentSegment
from jsonpath_rfc9535.selectors import FilterSelector, JSONPathSelector, NameSelector, WildcardSelector

from scripts.errors import OverlayError

from .filters import check_comparisons, simple_test

# Object or array, key or index in it, value there; for the root None, None and the document.
Node = tuple[Any, Any, Any]
Place = tuple[str | int, ...]


# A string literal, or a member name in shorthand with the dots before it (RFC 9535, 2.3.5.1 and 2.5.1.1).
_NAMES = re.compile(
    r"""(?P<literal>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
    r"|(?P<descend>\.?)\.(?P<name>[A-Za-z_\x80-\uD7FF\uE000-\U0010FFFF][0-9A-Za-z_\x80-\uD7FF\uE000-\U0010FFFF]*)"
)


def compile_path(expression: str) -> JSONPathQuery:
    """Parse an expression; raises OverlayError saying what is wrong with it and where."""
    try:
        query = JSONPathEnvironment().compile(_NAMES.sub(_quoted, expression))
        check_comparisons(query)
        return query
    except (JSONPathError, RecursionError, OverflowError, OverlayError) as error:
        raise OverlayError(f"not an RFC 9535 JSONPath: {error}") from error


def _quoted(found: re.Match[str]) -> str:
    # jsonpath-rfc9535 1.0.1 breaks off a name in shorthand before its second letter of most scripts.
    if found["literal"] or found["name"].isascii():
        return found[0]
    return f"{'..' if found['descend'] else ''}['{found['name']}']"


class Finder:
    """Selects nodes of one document, whose objects and arrays it remembers: it has to be told of all changes."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self._all: _Containers | None = None
        self._places: dict[int, Place] | None = None

    def select(self, query: JSONPathQuery) -> list[Node]:
        """The selected nodes, each once; siblings in document order.

        Raises OverlayError when a filter can't be evaluated.
        """
        nodes: list[Node] = [(None, None, self.document)]
        try:
            for segment in query.segments:
                found = _among([value for _, _, value in nodes])
                if isinstance(segment, JSONPathRecursiveDescentSegment):
                    found = self._below(found)
                nodes = [node for s in segment.selectors for node in _step(s, found, self.document)]
        except (JSONPathError, RecursionError) as error:
            raise OverlayError(f"the JSONPath can't be evaluated: {error}") from error
        return list({(id(node[0]), node[1]): node for node in nodes}.values())

    def place(self, node: Node) -> Place:
        """Where a node is in the document as it was when the finder was last told of a change."""
        if self._places is None:
            self._places = places(self.document)
        container, key, _ = node
        return () if container is None else (*self._places[id(container)], key)

    def update(self, added: list[Any], removed: bool) -> None:
        """Tell which values were put into the document, and whether any was taken out."""
        new = _descend(_among(added))
        if removed or new.objects or new.arrays:
            self._places = None
        if removed:
            self._all = None
        elif self._all is not None:
            self._all.objects.extend(new.objects)
            self._all.arrays.extend(new.arrays)

    def _below(self, start: "_Containers") -> "_Containers":
        if len(start.objects) != 1 or start.objects[0] is not self.document:
            return _descend(start)
        if self._all is None:
            self._all = _descend(start)
        return self._all


@dataclass(frozen=True, slots=True)
class _Containers:
    objects: list[dict[str, Any]]
    arrays: list[list[Any]]


def _among(values: list[Any]) -> _Containers:
    return _Containers([v for v in values if type(v) is dict], [v for v in values if type(v) is list])


def _descend(start: _Containers) -> _Containers:
    """The given objects and arrays and all below them, each once."""
    objects = {id(value): value for value in start.objects}
    arrays = {id(value): value for value in start.arrays}
    level = _Containers(list(objects.values()), list(arrays.values()))
    found = _Containers([], [])
    while level.objects or level.arrays:
        found.objects.extend(level.objects)
        found.arrays.extend(level.arrays)
        below = [value for container in level.objects for value in container.values()]
        below += [value for container in level.arrays for value in container]
        level = _among(below)
    return found


def _step(selector: JSONPathSelector, found: _Containers, root: Any) -> list[Node]:
    if isinstance(selector, NameSelector):
        name = selector.name
        return [(o, name, o[name]) for o in found.objects if name in o]
    if isinstance(selector, WildcardSelector):
        return _members(found)
    if isinstance(selector, FilterSelector) and (test := simple_test(selector.expression)):
        return [node for node in _members(found) if test(node[2])]
    return [
        (container, node.location[-1], node.value)
        for container in (*found.objects, *found.arrays)
        for node in selector.resolve(JSONPathNode(value=container, location=(), parent=None, root=root))
    ]


def ends_in_names(query: JSONPathQuery, excluded: set[str]) -> bool:
    """Whether a query has no filter and ends in names none of which is excluded; the root alone counts."""
    selectors = [selector for segment in query.segments for selector in segment.selectors]
    last = query.segments[-1].selectors if query.segments else ()
    return not any(isinstance(selector, FilterSelector) for selector in selectors) and all(
        isinstance(selector, NameSelector) and selector.name not in excluded for selector in last
    )


def _members(found: _Containers) -> list[Node]:
    nodes: list[Node] = [(o, key, value) for o in found.objects for key, value in o.items()]
    nodes += [(a, index, value) for a in found.arrays for index, value in enumerate(a)]
    return nodes


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
