"""JSON as an API may send it: mostly what a model says, nested as deep as it goes, and anything else in between."""

import json
from collections.abc import Iterator
from typing import Any, get_args

from hypothesis import strategies as st

from leaperone._data import model as _model
from leaperone._data.model import Model

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


def odd_value(kind: Any) -> st.SearchStrategy[Any]:
    """Mostly what an annotation says; else anything."""
    arms = [inner for arm in get_args(kind) or (kind,) for inner in (get_args(arm) or (arm,))]
    inside = [arm for arm in arms if isinstance(arm, type) and issubclass(arm, Model)]
    objects = st.one_of(*map(odd_object, inside)) if inside else st.dictionaries(st.text(max_size=4), JSON)
    return st.one_of(objects, st.lists(objects, max_size=2), objects.map(json.dumps), JSON)


@st.composite
def odd_object(draw: st.DrawFn, model: type[Model]) -> dict[str, Any]:
    """An object with some of the model's keys, right or wrong, and some of its own."""
    known = {
        wire: draw(odd_value(kind)) for _, wire, kind, _, _ in _model.layout(model) if draw(st.integers(0, 2))
    }
    return {**draw(st.dictionaries(st.text(max_size=5), JSON, max_size=2)), **known}


def leaves(value: Any) -> Iterator[str]:
    """All that a JSON value holds, without where."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in inner:
        yield from leaves(item)
    if not isinstance(value, dict | list):
        yield json.dumps(value)
