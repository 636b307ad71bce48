"""Alternatives inside of alternatives: their number, and the time to read a value, don't double with every level."""

from typing import Any

import httpx
import pytest

from scripts.generate.schemas import MOST_ALTERNATIVES

from .conftest import client_of, json_answer, spec_of

Json = dict[str, Any]
LEVELS = 22
ENDED: Json = {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}}}


def _ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def _spec(schemas: Json, name: str) -> Json:
    content = {"application/json": {"schema": _ref(name)}}
    post = {"requestBody": {"required": True, "content": content}, "responses": json_answer(_ref(name))}
    return spec_of({"/pets": {"post": post}}, schemas)


def _client(package: Any, answer: Any) -> Any:
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=answer))
    return package.Pets(http_client=httpx.Client(transport=transport))


def _deep(value: Any, levels: int) -> Any:
    for _ in range(levels):
        value = [value]
    return value


@pytest.mark.parametrize("word", ["oneOf", "anyOf"])
def test_a_value_or_a_list_of_it_in_itself(word: str) -> None:
    levels = {
        f"S{n}": {word: [_ref(f"S{n - 1}"), {"type": "array", "items": _ref(f"S{n - 1}")}]} if n else ENDED
        for n in range(LEVELS + 1)
    }
    with client_of(_spec(levels, f"S{LEVELS}")) as (package, out):
        assert "Any" not in (out / "pets/api/default/pets.py").read_text()
        for level in (0, 1, LEVELS):
            found = _client(package, _deep({"n": 1}, level)).default.pets(body={"n": 1})
            for _ in range(level):
                (found,) = found
            assert (type(found).__name__, found.n) == ("S0", 1)
        wrong = _deep("x", LEVELS)
        assert _client(package, wrong).default.pets(body={"n": 1}) == wrong


def test_alternatives_that_are_too_many_admit_anything() -> None:
    levels = {
        f"S{n}": {
            "oneOf": [
                {"type": "array", "items": _ref(f"S{n - 1}")},
                {"type": "object", "additionalProperties": _ref(f"S{n - 1}")},
            ]
        }
        if n
        else ENDED
        for n in range(LEVELS + 1)
    }
    with client_of(_spec(levels, f"S{LEVELS}")) as (package, out):
        assert f"more than {MOST_ALTERNATIVES} alternatives" in (out / "ledger.json").read_text()
        assert _client(package, [{"a": []}]).default.pets(body=[]) == [{"a": []}]


def test_alternatives_that_lead_back_to_themselves() -> None:
    node = {"v": {"type": "integer"}, "child": _ref("Node")}
    schemas = {
        "Node": {"anyOf": [_ref("A"), _ref("B")]},
        **{
            name: {"type": "object", "required": ["v"], "properties": {**node, own: {"type": "string"}}}
            for name, own in (("A", "a"), ("B", "b"))
        },
    }
    value: Any = {"v": "none of them admits it"}
    for _ in range(60):
        value = {"v": 1, "child": value}
    with client_of(_spec(schemas, "Node")) as (package, _):
        assert _client(package, value).default.pets(body={"v": 1}).to_dict() == value
