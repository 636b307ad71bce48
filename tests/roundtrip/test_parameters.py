"""What a client sends as a parameter is what was passed, by a decoder that knows OpenAPI and nothing of the client."""

from collections.abc import Iterator
from functools import reduce
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openapi_python_client.strings import snake_case

from tests.generate.conftest import client_of

from .decoder import parameters
from .documents import DONE, EXAMPLES, FORBIDDEN, document, values, ways
from .server import Recorder, recording

WAYS = ways()
JSON = {"type": "object", "properties": {"a": {"type": "array", "items": {"type": "integer"}}}}
TOGETHER: list[dict[str, Any]] = [
    {"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}},
    {"name": "a-b", "in": "query", "schema": {"type": "string"}},
    {"name": "a_b", "in": "query", "schema": {"type": "boolean"}},
    {"name": "A-B", "in": "header", "schema": {"type": "number"}},
    {"name": "filter", "in": "query", "content": {"application/json": {"schema": JSON}}},
    {"name": "X-Filter", "in": "header", "content": {"application/json": {"schema": JSON}}},
]

DOCUMENT = document(
    {
        **{path: {"get": {"parameters": [way], "responses": DONE}} for path, way in WAYS.items()},
        "/together/{id}": {"get": {"parameters": TOGETHER, "responses": DONE}},
    }
)


@pytest.fixture(scope="module")
def sent() -> Iterator[tuple[Any, Recorder]]:
    """A client of all ways and the server that it calls."""
    with client_of(DOCUMENT) as (package, _), recording() as server:
        with package.Pets(base_url=server.url) as client:
            yield client, server


@pytest.mark.parametrize("path", WAYS)
def test_a_parameter(sent: tuple[Any, Recorder], path: str) -> None:
    client, server = sent
    way = WAYS[path]
    method = method_of(client, path)

    @EXAMPLES
    @given(values(way["schema"], FORBIDDEN.get((way["in"], way["style"]))))
    def check(value: Any) -> None:
        method(value=value)
        assert server.last is not None
        assert parameters(path, [way], server.last) == {"value": value}, server.last

    check()


@pytest.mark.parametrize("path", [path for path in WAYS if "/path/" not in path])
def test_a_parameter_that_is_left_out(sent: tuple[Any, Recorder], path: str) -> None:
    client, server = sent
    for left_out in ({}, {"value": None}):
        method_of(client, path)(**left_out)
        assert server.last is not None
        assert parameters(path, [WAYS[path]], server.last) == {}


@EXAMPLES
@given(value=st.text(st.characters(exclude_categories=["Cs"])), number=st.integers(), flag=st.booleans())
def test_parameters_whose_names_are_alike(
    sent: tuple[Any, Recorder], value: str, number: int, flag: bool
) -> None:
    client, server = sent
    deep = {"a": [number]}
    client.together.get(id=number, a_b=flag, a_b_2=value, a_b_3=0.5, filter=deep, x_filter=deep)
    assert server.last is not None
    assert parameters("/together/{id}", TOGETHER[:3] + TOGETHER[4:], server.last) == {
        "id": number,
        "a-b": value,
        "a_b": flag,
        "filter": deep,
        "X-Filter": deep,
    }
    assert server.last.header("A-B") == "0.5"


DEEP: Any = {}
for _ in range(100_000):
    DEEP = {"r": DEEP}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("/query/spaceDelimited/whole/array", ["a b", "c"]),
        ("/query/pipeDelimited/whole/fields", {"r": "a|b"}),
        ("/header/simple/whole/array", ["a,b"]),
        ("/header/simple/exploded/fields", {"r": "a=b"}),
        ("/cookie/cookie/exploded/array", ["a;b"]),
        ("/path/label/exploded/array/{value}", ["a.b"]),
        ("/path/simple/whole/array/{value}", []),
        ("/query/form/whole/number", float("inf")),
        ("/query/form/whole/string", "\ud800"),
        ("/query/deepObject/exploded/fields", DEEP),
    ],
)
def test_what_would_be_read_as_something_else_is_not_sent(
    sent: tuple[Any, Recorder], path: str, value: Any
) -> None:
    client, server = sent
    server.last = None
    from pets.errors import InvalidArgumentError  # type: ignore[import-not-found]

    with pytest.raises(InvalidArgumentError, match=r"value|inf|nested too deep"):
        method_of(client, path)(value=value)
    assert server.last is None


def method_of(client: Any, path: str) -> Any:
    """The method of an operation by its path."""
    names = [name for name in path.split("/")[1:] if not name.startswith("{")]
    found = reduce(getattr, map(snake_case, names[:-1]), client)
    last = getattr(found, names[-1])
    return last.get if path.endswith("}") else last
