"""Documents with an operation for each way in which OpenAPI writes a value, and what may be drawn for it."""

import re
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

Json = dict[str, Any]

SHAPES: dict[str, Json] = {
    "string": {"type": "string"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    "array": {"type": "array", "items": {"type": "string"}},
    "numbers": {"type": "array", "items": {"type": "integer"}},
    "fields": {
        "type": "object",
        "properties": {"r": {"type": "string"}, "g": {"type": "integer"}, "b": {"type": "boolean"}},
    },
}

# (place, style, whether it has a form for a value that isn't exploded)
STYLES = [
    ("path", "simple"),
    ("path", "label"),
    ("path", "matrix"),
    ("query", "form"),
    ("query", "spaceDelimited"),
    ("query", "pipeDelimited"),
    ("query", "deepObject"),
    ("header", "simple"),
    ("cookie", "form"),
    ("cookie", "cookie"),
]

# What a text can't hold in a style, as what it would be told apart by has no other form.
FORBIDDEN = {
    ("query", "spaceDelimited"): r"[ ]",
    ("query", "pipeDelimited"): r"[|]",
    ("header", "simple"): r"[,=]|[^\x21-\x7e]",
    ("cookie", "cookie"): r"[,;\"\\ ]|[^\x21-\x7e]",
    ("path", "label"): r"[.]",
}

EXAMPLES = settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))

DONE: Json = {"204": {"description": "done"}}


def ways() -> dict[str, Json]:
    """The parameter of each way by its path: every style of each place, exploded or not, for each shape it has."""
    found = {}
    for place, style in STYLES:
        for explode in (True, False):
            for shape, schema in SHAPES.items():
                if not _has(place, style, explode, schema["type"]):
                    continue
                path = f"/{place}/{style}/{'exploded' if explode else 'whole'}/{shape}"
                path += "/{value}" if place == "path" else ""
                found[path] = {
                    "name": "value",
                    "in": place,
                    "required": place == "path",
                    "style": style,
                    "explode": explode,
                    "schema": schema,
                }
    return found


def _has(place: str, style: str, explode: bool, kind: str) -> bool:
    if style == "deepObject":
        return explode and kind == "object"
    if style.endswith("Delimited"):
        return not explode and kind in ("array", "object")
    # an exploded form object in a cookie can't be told from other cookies
    return not (place == "cookie" and explode and kind == "object" and style == "form")


def document(paths: Json, schemas: Json | None = None, **further: Any) -> Json:
    """A document of some paths."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Ways", "version": "1"},
        "servers": [{"url": "http://127.0.0.1:9"}],
        "paths": paths,
        "components": {"schemas": schemas or {}},
        **further,
    }


def values(schema: Json, forbidden: str | None = None) -> st.SearchStrategy[Any]:
    """What a schema admits that can be told apart when it is sent."""
    match schema["type"]:
        case "string":
            texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)
            if forbidden is None:
                return texts.filter(lambda text: text not in (".", ".."))
            ascii_texts = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1)
            return (texts | ascii_texts).map(lambda text: re.sub(forbidden, "x", text))
        case "integer":
            return st.integers()
        case "number":
            return st.floats(allow_nan=False, allow_infinity=False) | st.integers()
        case "boolean":
            return st.booleans()
        case "array":
            return st.lists(values(schema["items"], forbidden), min_size=1, max_size=4)
    properties = {name: values(one, forbidden) for name, one in schema["properties"].items()}
    return st.fixed_dictionaries({}, optional=properties).filter(bool)
