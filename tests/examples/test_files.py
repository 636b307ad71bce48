"""Broken examples and broken extensions are refused, naming the place; no traceback reaches a user."""

import copy
from pathlib import Path
from typing import Any

import pytest

from scripts.errors import ExamplesError, SpecError
from scripts.examples import check, load_examples

from .conftest import SPEC, Json, MakeApi

REQUEST: Json = {"id": "r", "section": "Books", "method": "GET", "path": "/books"}
ANSWER: Json = {
    "id": "a",
    "section": "Books",
    "answer-of": "r",
    "status": "200",
    "content-type": "application/json",
}

BROKEN: dict[str, tuple[Json, str]] = {
    "id twice": ({"requests": [REQUEST, REQUEST]}, "2 examples have the id 'r'"),
    "id twice, across kinds": (
        {"requests": [REQUEST], "endpoints": [{"id": "r", "section": "B", "operation": "GET /books"}]},
        "2 examples have the id 'r'",
    ),
    "answer to nothing": ({"answers": [ANSWER]}, "#/answers/0/answer-of: no request has the id 'r'"),
    "unknown member": ({"requests": [{**REQUEST, "querry": {}}]}, "#/requests/0: .*querry"),
    "query in the path": ({"requests": [{**REQUEST, "path": "/books?page=1"}]}, "#/requests/0/path"),
    "query not as texts": ({"requests": [{**REQUEST, "query": {"page": 1}}]}, "#/requests/0/query/page"),
    "two bodies": ({"requests": [{**REQUEST, "body": {}, "form": {}}]}, "#/requests/0: "),
    "status": ({"requests": [REQUEST], "answers": [{**ANSWER, "status": 200}]}, "#/answers/0/status"),
    "nothing to decode": (
        {"requests": [REQUEST], "answers": [{**ANSWER, "answer": {"a": 1}, "decoded": ["/b"]}]},
        "answer a: /b: the answer has nothing there",
    ),
    "count of what": (
        {"counts": [{"id": "c", "section": "B", "unit": "operations", "claimed": 1}]},
        "#/counts/0: .*of",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_examples_are_refused(make_api: MakeApi, name: str) -> None:
    examples, message = BROKEN[name]
    api = make_api(**examples)
    with pytest.raises(ExamplesError, match=rf"examples\.json: {message}"):
        check(api)


@pytest.mark.parametrize("text", ["", "[]", "{}", "{", '{"requests": 1}'])
def test_files_of_another_shape_are_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "examples.json"
    path.write_text(text)
    with pytest.raises(ExamplesError, match=r"examples\.json: "):
        load_examples(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExamplesError, match=r"examples\.json: can't be read"):
        load_examples(tmp_path / "examples.json")


def changed(place: str, value: Any) -> Json:
    """``SPEC`` with another value at a place in the successful answer of adding a book."""
    spec = copy.deepcopy(SPEC)
    holder: Any = spec["paths"]["/books"]["post"]["responses"]["200"]
    *path, last = place.split(" ")
    for key in path:
        holder = holder[key]
    holder[last] = value
    return spec


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("x-response-by", {}),
        ("content application/json x-failure", {"code": "/code"}),
        ("content application/json x-canonical", {"fields": {}}),
        ("content application/json x-canonical fields", ["/id"]),
    ],
)
def test_an_extension_of_another_shape_is_named(make_api: MakeApi, place: str, value: Any) -> None:
    with pytest.raises(SpecError, match=rf"openapi\.json: #/paths/\S+/{place.split(' ')[-1]}: "):
        check(make_api(spec=changed(place, value), answers=[]))


def test_a_schema_that_is_none_is_named(make_api: MakeApi) -> None:
    added = {**ANSWER, "answer-of": "POST /books", "given": {"format": "json"}, "answer": {}}
    api = make_api(spec=changed("content application/json schema", {"type": "text"}), answers=[added])
    with pytest.raises(SpecError, match=r"openapi\.json.*not a usable JSON Schema"):
        check(api)
