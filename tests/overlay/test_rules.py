"""The rules of Overlay 1.0 and 1.1, one small case each: document, actions, what must come out."""

import copy
from typing import Any

import pytest

from scripts.errors import OverlayError

from .conftest import Apply

BOTH = ("1.0.0", "1.1.0")
NEW = ("1.1.0",)
OLD = ("1.0.0",)

# name: (versions, document, actions, result)
CASES: dict[str, tuple[tuple[str, ...], Any, str, Any]] = {
    "an update inserts a property that is missing": (
        BOTH,
        {"info": {"a": 1}},
        "- {target: $.info, update: {b: 2}}",
        {"info": {"a": 1, "b": 2}},
    ),
    "an update replaces a primitive property": (
        BOTH,
        {"info": {"a": 1, "b": 2}},
        "- {target: $.info, update: {a: x}}",
        {"info": {"a": "x", "b": 2}},
    ),
    "an update replaces a primitive by null and null by a primitive": (
        BOTH,
        {"a": 1, "b": None},
        "- {target: $, update: {a: null, b: true}}",
        {"a": None, "b": True},
    ),
    "objects are merged at every depth": (
        BOTH,
        {"a": {"b": {"c": 1, "d": 2}}},
        "- {target: $, update: {a: {b: {d: 3, e: 4}}}}",
        {"a": {"b": {"c": 1, "d": 3, "e": 4}}},
    ),
    "an array property is concatenated": (
        BOTH,
        {"a": {"tags": ["x"]}},
        "- {target: $.a, update: {tags: [y, z]}}",
        {"a": {"tags": ["x", "y", "z"]}},
    ),
    "an array property that is missing is inserted": (
        BOTH,
        {"a": {}},
        "- {target: $.a, update: {tags: [y]}}",
        {"a": {"tags": ["y"]}},
    ),
    "an object is appended to a target array": (
        BOTH,
        {"tags": [{"name": "a"}]},
        "- {target: $.tags, update: {name: b}}",
        {"tags": [{"name": "a"}, {"name": "b"}]},
    ),
    "a primitive is appended to a target array": (
        BOTH,
        {"tags": ["a"]},
        "- {target: $.tags, update: b}",
        {"tags": ["a", "b"]},
    ),
    "null is appended to a target array": (BOTH, {"a": []}, "- {target: $.a, update: null}", {"a": [None]}),
    "1.1 concatenates an array with a target array": (
        NEW,
        {"tags": ["a"]},
        "- {target: $.tags, update: [b, c]}",
        {"tags": ["a", "b", "c"]},
    ),
    "1.0 appends an array to a target array as one entry": (
        OLD,
        {"tags": ["a"]},
        "- {target: $.tags, update: [b, c]}",
        {"tags": ["a", ["b", "c"]]},
    ),
    "1.1 replaces a primitive target": (
        NEW,
        {"info": {"title": "a"}},
        "- {target: $.info.title, update: b}",
        {"info": {"title": "b"}},
    ),
    "1.1 replaces a primitive item of an array": (
        NEW,
        {"tags": ["a", "b"]},
        "- {target: '$.tags[1]', update: c}",
        {"tags": ["a", "c"]},
    ),
    "1.1 replaces primitives of different types at once": (
        NEW,
        {"a": [1, "x", None, True]},
        "- {target: '$.a[*]', update: 0}",
        {"a": [0, 0, 0, 0]},
    ),
    "all selected nodes are updated": (
        BOTH,
        {"paths": {"/a": {"get": {}}, "/b": {"get": {}, "post": {}}}},
        "- {target: $.paths.*.get, update: {x-safe: true}}",
        {"paths": {"/a": {"get": {"x-safe": True}}, "/b": {"get": {"x-safe": True}, "post": {}}}},
    ),
    "descendants are updated at every depth": (
        BOTH,
        {"s": {"k": {}, "t": [{"k": {"s": {"k": {}}}}]}},
        "- {target: $..k, update: {x: 1}}",
        {"s": {"k": {"x": 1}, "t": [{"k": {"s": {"k": {"x": 1}}, "x": 1}}]}},
    ),
    "a filter selects by content": (
        BOTH,
        {"p": [{"name": "a", "in": "query"}, {"name": "a", "in": "path"}]},
        "- {target: \"$.p[?@.name == 'a' && @.in == 'query']\", update: {required: true}}",
        {"p": [{"name": "a", "in": "query", "required": True}, {"name": "a", "in": "path"}]},
    ),
    "a filter may look at the root": (
        BOTH,
        {"wanted": "b", "p": {"x": {"n": "a"}, "y": {"n": "b"}}},
        "- {target: '$.p[?@.n == $.wanted]', update: {hit: true}}",
        {"wanted": "b", "p": {"x": {"n": "a"}, "y": {"n": "b", "hit": True}}},
    ),
    "the functions of RFC 9535 work": (
        BOTH,
        {"p": {"/v1/a": {"id": "getA"}, "/v1/b": {"id": "postB"}}},
        "- {target: \"$.p[?match(@.id, 'get.*') && length(@.id) == 4]\", update: {hit: true}}",
        {"p": {"/v1/a": {"id": "getA", "hit": True}, "/v1/b": {"id": "postB"}}},
    ),
    "indices from the end and slices": (
        BOTH,
        {"a": [{}, {}, {}, {}]},
        "- {target: '$.a[-1]', update: {last: 1}}\n- {target: '$.a[0:4:2]', update: {even: 1}}",
        {"a": [{"even": 1}, {}, {"even": 1}, {"last": 1}]},
    ),
    "a node selected twice is updated once": (
        BOTH,
        {"a": {"t": []}},
        "- {target: \"$['a','a']\", update: {t: [1]}}",
        {"a": {"t": [1]}},
    ),
    "the nodes are selected before the first of them changes": (
        BOTH,
        {"a": {}},
        "- {target: $..*, update: {b: {}}}",
        {"a": {"b": {}}},
    ),
    "updated nodes share nothing": (
        BOTH,
        {"a": {}, "b": {}},
        "- {target: '$[*]', update: {o: {}}}\n- {target: $.a.o, update: {x: 1}}",
        {"a": {"o": {"x": 1}}, "b": {"o": {}}},
    ),
    "a property is removed": (
        BOTH,
        {"a": {"b": {}, "c": 1}},
        "- {target: $.a.b, remove: true}",
        {"a": {"c": 1}},
    ),
    "a primitive property is removed": (
        BOTH,
        {"info": {"title": "a", "summary": "s"}},
        "- {target: $.info.summary, remove: true}",
        {"info": {"title": "a"}},
    ),
    "objects are removed from an array": (
        BOTH,
        {"p": [{"n": "a"}, {"n": "b"}, {"n": "a"}, {"n": "c"}]},
        "- {target: \"$.p[?@.n == 'a']\", remove: true}",
        {"p": [{"n": "b"}, {"n": "c"}]},
    ),
    "all items of an array are removed": (
        BOTH,
        {"p": [{}, {}, {}]},
        "- {target: '$.p[*]', remove: true}",
        {"p": []},
    ),
    "1.1 removes primitive items of an array": (
        NEW,
        {"tags": ["x", "y", "x"]},
        "- {target: \"$.tags[?@ == 'x']\", remove: true}",
        {"tags": ["y"]},
    ),
    "a node and what is inside it are removed together": (
        BOTH,
        {"x": {"k": {"k": {}}, "l": 1}},
        "- {target: $..k, remove: true}",
        {"x": {"l": 1}},
    ),
    "1.0 ignores an update beside remove": (
        OLD,
        {"a": {"b": {}}},
        "- {target: $.a.b, update: {c: 1}, remove: true}",
        {"a": {}},
    ),
    "remove: false does nothing": (BOTH, {"a": {}}, "- {target: $.a, remove: false}", {"a": {}}),
    "1.0 knows actions that do nothing": (OLD, {"a": {}}, "- {target: $.a, description: nothing}", {"a": {}}),
    "actions see what the ones before them did": (
        BOTH,
        {"a": {}},
        "- {target: $.a, update: {b: {}}}\n- {target: $.a.b, update: {c: 1}}",
        {"a": {"b": {"c": 1}}},
    ),
    "descendants include what the actions before appended": (
        BOTH,
        {"a": [], "b": {}},
        """
        - {target: $..b, update: {n: 1}}
        - {target: $.a, update: {k: 1}}
        - {target: "$..[?@.k]", update: {hit: 1}}
        - {target: "$..[?@.hit]", update: {o: {k: 2}}}
        - {target: "$..o", update: {hit: 2}}
        """,
        {"a": [{"k": 1, "hit": 1, "o": {"k": 2, "hit": 2}}], "b": {"n": 1}},
    ),
    "descendants include the members of an object that was appended": (
        NEW,
        {"a": [], "b": {}},
        "- {target: $..b, update: {n: 1}}\n- {target: $.a, update: {k: 1}}\n- {target: $..k, update: 2}",
        {"a": [{"k": 2}], "b": {"n": 1}},
    ),
    "descendants don't include what the actions before removed": (
        BOTH,
        {"a": {"k": {}}, "b": {"k": {}}},
        """
        - {target: $..k, update: {n: 1}}
        - {target: $.a, remove: true}
        - {target: $..k, update: {o: 1}}
        """,
        {"b": {"k": {"n": 1, "o": 1}}},
    ),
    "an array is replaced by removing it first": (
        BOTH,
        {"servers": [{"url": "a"}]},
        "- {target: $.servers, remove: true}\n- {target: $, update: {servers: [{url: b}]}}",
        {"servers": [{"url": "b"}]},
    ),
    "1.1 copies into an existing object": (
        NEW,
        {"paths": {"/items": {"get": {"x": 1}}, "/some": {"delete": {}}}},
        "- {target: \"$.paths['/some']\", copy: \"$.paths['/items']\"}",
        {"paths": {"/items": {"get": {"x": 1}}, "/some": {"delete": {}, "get": {"x": 1}}}},
    ),
    "1.1 moves with update, copy and remove": (
        NEW,
        {"paths": {"/items": {"get": {}}}},
        """
        - {target: $.paths, update: {/new: {}}}
        - {target: "$.paths['/new']", copy: "$.paths['/items']"}
        - {target: "$.paths['/items']", remove: true}
        """,
        {"paths": {"/new": {"get": {}}}},
    ),
    "a copied array is concatenated": (
        NEW,
        {"a": [1], "b": [2, 3]},
        "- {target: $.a, copy: $.b}",
        {"a": [1, 2, 3], "b": [2, 3]},
    ),
    "a copied object is appended to an array": (
        NEW,
        {"a": [], "b": {"x": 1}},
        "- {target: $.a, copy: $.b}",
        {"a": [{"x": 1}], "b": {"x": 1}},
    ),
    "a copied primitive replaces primitives": (
        NEW,
        {"a": [{"t": 1}, {"t": 2}], "b": "x"},
        "- {target: '$.a[*].t', copy: $.b}",
        {"a": [{"t": "x"}, {"t": "x"}], "b": "x"},
    ),
    "a copy of what is around the target ends": (
        NEW,
        {"a": {"c": 1, "b": {}}},
        "- {target: $.a.b, copy: $.a}",
        {"a": {"c": 1, "b": {"c": 1, "b": {}}}},
    ),
    "a copy and its source share nothing": (
        NEW,
        {"a": {}, "b": {"o": {}}},
        "- {target: $.a, copy: $.b}\n- {target: $.b.o, update: {x: 1}}",
        {"a": {"o": {}}, "b": {"o": {"x": 1}}},
    ),
    "extensions and descriptions are allowed everywhere": (
        BOTH,
        {"a": {}},
        "- {target: $.a, description: d, x-why: [1], update: {x-y: 1}}",
        {"a": {"x-y": 1}},
    ),
}


@pytest.mark.parametrize(("name", "version"), [(n, v) for n, case in CASES.items() for v in case[0]])
def test_rule(name: str, version: str, apply: Apply) -> None:
    _, document, actions, expected = CASES[name]
    before = copy.deepcopy(document)
    assert apply(document, actions, version).document == expected
    assert document == before, "the input must stay as it is"


# name: (versions, document, actions, message)
REFUSED: dict[str, tuple[tuple[str, ...], Any, str, str]] = {
    "nothing matches": (
        BOTH,
        {},
        "- {target: $.a.b, remove: true}",
        "actions[0] $.a.b: matches nothing; correct",
    ),
    "a later action matches nothing": (
        BOTH,
        {"a": {}},
        "- {target: $.a, remove: true}\n- {target: $.a, update: {x: 1}}",
        "actions[1] $.a: matches nothing",
    ),
    "an object is merged with a primitive": (
        BOTH,
        {"info": {"c": {}}},
        "- {target: $.info, update: {c: text}}",
        "actions[0] $.info: $.info.c is an object and can't be merged with the primitive 'text'; remove it",
    ),
    "an array is merged with an object": (
        BOTH,
        {"paths": {"/a": {"t": []}}},
        "- {target: $.paths.*, update: {t: {}}}",
        "$.paths['/a'].t is an array and can't be merged with an object",
    ),
    "a primitive is merged with null deep inside": (
        BOTH,
        {"a": [{"b": {"c": {}}}]},
        "- {target: '$.a[0]', update: {b: {c: null}}}",
        "$.a[0].b.c is an object and can't be merged with null",
    ),
    "an object target gets a primitive": (
        BOTH,
        {"a": {}},
        "- {target: $.a, update: 1}",
        "$.a is an object and can't be merged with the primitive 1",
    ),
    "an object target gets an array": (
        BOTH,
        {"a": {}},
        "- {target: $.a, update: [1]}",
        "merged with an array",
    ),
    "a primitive target gets an object": (
        NEW,
        {"a": 1},
        "- {target: $.a, update: {b: 1}}",
        "$.a is the primitive 1 and can't be replaced by an object",
    ),
    "1.0 can't update primitives": (
        OLD,
        {"a": "x"},
        "- {target: $.a, update: b}",
        "$.a is the primitive 'x': Overlay 1.0 updates objects and arrays only; select the object around it",
    ),
    "1.0 can't remove primitive items": (
        OLD,
        {"tags": ["x"]},
        "- {target: '$.tags[0]', remove: true}",
        "$.tags[0] is the primitive 'x': Overlay 1.0 can't remove single primitive items; declare",
    ),
    "objects and arrays are mixed": (
        BOTH,
        {"a": {"x": {}, "y": []}},
        "- {target: $.a.*, update: {z: 1}}",
        "actions[0] $.a.*: the target is mixed: it selects arrays, objects",
    ),
    "objects and primitives are mixed": (
        NEW,
        {"a": {"x": {}, "y": 1}},
        "- {target: $.a.*, update: {z: 1}}",
        "the target is mixed: it selects objects, primitives",
    ),
    "the source of a copy is missing": (
        NEW,
        {"a": {}},
        "- {target: $.a, copy: $.b}",
        "copy must select one node, but $['b'] selects 0",
    ),
    "the source of a copy is ambiguous": (
        NEW,
        {"a": {}, "b": [{}, {}]},
        "- {target: $.a, copy: '$.b[*]'}",
        "copy must select one node, but $['b'][*] selects 2",
    ),
    "a copy is incompatible": (
        NEW,
        {"a": {}, "b": 1},
        "- {target: $.a, copy: $.b}",
        "$.a is an object and can't",
    ),
    "the root is removed": (
        BOTH,
        {},
        "- {target: $, remove: true}",
        "actions[0] $: the root can't be removed",
    ),
}


@pytest.mark.parametrize(("name", "version"), [(n, v) for n, case in REFUSED.items() for v in case[0]])
def test_refused(name: str, version: str, apply: Apply) -> None:
    _, document, actions, message = REFUSED[name]
    before = copy.deepcopy(document)
    with pytest.raises(OverlayError) as caught:
        apply(document, actions, version)
    assert message in str(caught.value)
    assert "o.yaml: actions[" in str(caught.value), "file and action are named"
    assert document == before, "the input must stay as it is"
