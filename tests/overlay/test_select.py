"""Our walk over a document selects what the reference library selects."""

from collections.abc import Iterable
from typing import Any

import jsonpath_rfc9535
import pytest

from scripts.overlay.select import Finder, Place, compile_path, places

DOCUMENT: dict[str, Any] = {
    "name": "root",
    "a": {
        "name": "x",
        "in": "query",
        "n": 1,
        "list": [1, "x", None, True, {"name": "y"}, ["z", {"name": "x"}]],
    },
    "b": [{"name": "x"}, {"name": None}, {"in": "query"}, {"name": ["x"], "in": "x"}, {}, [], "x", 0],
    "": {"": {"name": "x", "'\"": {"name": "q"}}},
    "deep": {"name": {"name": {"name": "x", "a": []}}},
}

QUERIES = [
    "$",
    "$.name",
    "$.a.list",
    "$['']['']",
    "$['a', 'b', 'a', 'nope']",
    "$.*",
    "$.*.*",
    "$..*",
    "$..name",
    "$..['name', 'in']",
    "$..[0]",
    "$..[-1:]",
    "$.b[::2]",
    "$.b[5:1:-2]",
    "$.b[1, 3, -1, 99, 'name']",
    "$..a..name",
    "$..*..*",
    "$..name..name",
    "$.a.list..name",
    "$[?@.name]",
    "$..[?@.name]",
    "$..[?!@.name]",
    "$..[?@.name == 'x']",
    "$..[?@.name != 'x']",
    "$..[?@.name == 'x' && @.in == 'query']",
    "$..[?@.name == 'x' || @.in]",
    "$..[?!(@.name == 'x' && @.in) || @.in == 'x']",
    "$..[?@['name'] == 'x', ?@.in]",
    "$..[?@.name == null]",
    "$..[?@.n == 1]",
    "$..[?@ == 'x']",
    "$..[?@.name.name == 'x']",
    "$..[?@..name || @[0]]",
    "$..[?'x' == @.name]",
    "$..[?@.name < 'y']",
    "$..[?@.*]",
    "$..[?$.name == 'root' && @.name]",
    "$..[?count(@.*) > 1]",
    "$..[?search(@.name, '[xy]')]",
]


def ours(query: str) -> set[Place]:
    known = places(DOCUMENT)
    nodes = Finder(DOCUMENT).select(compile_path(query))
    return {() if container is None else (*known[id(container)], key) for container, key, _ in nodes}


def theirs(query: str) -> Iterable[Place]:
    return [node.location for node in jsonpath_rfc9535.find(query, DOCUMENT)]


@pytest.mark.parametrize("query", QUERIES)
def test_selects_the_same_nodes(query: str) -> None:
    expected = set(theirs(query))
    assert expected, "a query that selects nothing proves nothing"
    assert ours(query) == expected


@pytest.mark.parametrize(
    "query", ["$.nope", "$.a[0]", "$.b.name", "$..[?@.name == 'nope']", "$.name.*", "$.name[0]"]
)
def test_selects_nothing(query: str) -> None:
    assert ours(query) == set(theirs(query)) == set()
