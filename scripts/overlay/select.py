"""JSONPath (RFC 9535): which nodes of a document an expression selects, by jsonpath-rfc9535."""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from jsonpath_rfc9535 import JSONPathEnvironment, JSONPathError, JSONPathQuery
from jsonpath_rfc9535.selectors import FilterSelector, NameSelector

from scripts.errors import OverlayError

from .comparisons import check_comparisons

Place = tuple[str | int, ...]


class Node(NamedTuple):
    """A selected value, the object or array that it is in, and its key or index there; None and None for the root.
    `place` is where it was when it was selected.
    """

    container: Any
    key: Any
    value: Any
    place: Place


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


def select(document: Any, query: JSONPathQuery) -> list[Node]:
    """The selected nodes, each once. Raises OverlayError when a filter can't be evaluated."""
    try:
        found = {node.location: node for node in query.find(document)}
    except (JSONPathError, RecursionError) as error:
        raise OverlayError(f"the JSONPath can't be evaluated: {error}") from error
    return [
        Node(node.parent and node.parent.value, place[-1] if place else None, node.value, place)
        for place, node in found.items()
    ]


def ends_in_names(query: JSONPathQuery, excluded: set[str]) -> bool:
    """True if a query has no filter and ends in names none of which is excluded; the root alone counts."""
    selectors = [selector for segment in query.segments for selector in segment.selectors]
    last = query.segments[-1].selectors if query.segments else ()
    return not any(isinstance(selector, FilterSelector) for selector in selectors) and all(
        isinstance(selector, NameSelector) and selector.name not in excluded for selector in last
    )


def path_text(parts: Iterable[str | int]) -> str:
    """A place as a JSON path for messages: ``$.paths['/v1/x'].get.tags[0]``."""
    text = "$"
    for part in parts:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += f".{part}" if part.isidentifier() else f"[{part!r}]"
    return text
