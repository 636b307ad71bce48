"""Selected nodes: each once, with the container that holds it."""

from typing import Any

import pytest

from scripts.overlay.select import compile_path, select

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


@pytest.mark.parametrize("query", QUERIES)
def test_a_node_is_what_its_place_leads_to(query: str) -> None:
    nodes = select(DOCUMENT, compile_path(query))
    assert nodes, "a query that selects nothing proves nothing"
    assert len({node.place for node in nodes}) == len(nodes)
    for node in nodes:
        value: Any = DOCUMENT
        for key in node.place:
            container, value = value, value[key]
        assert node.value is value
        if node.place:
            assert (node.container, node.key) == (container, key)
        else:
            assert (node.container, node.key) == (None, None)


@pytest.mark.parametrize(
    "query", ["$.nope", "$.a[0]", "$.b.name", "$..[?@.name == 'nope']", "$.name.*", "$.name[0]"]
)
def test_selects_nothing(query: str) -> None:
    assert select(DOCUMENT, compile_path(query)) == []
