"""Values just beyond a documented limit, and files of each declared media type, against an API with other limits."""

import copy
from typing import Any

import pytest

from leaperone_conformance.mock import Mock
from leaperone_conformance.run import Settings, run
from leaperone_conformance.spec import Spec

_ANSWER = {"description": "", "content": {"application/json": {"schema": {"type": "object"}}}}


def _document(body: dict[str, Any], kind: str = "application/json", **media: Any) -> dict[str, Any]:
    number = {"name": "size", "in": "query", "schema": {"type": "integer", "maximum": 50}}
    operation = {
        "parameters": [number],
        "requestBody": {"required": True, "content": {kind: {"schema": body, **media}}},
        "responses": {"200": _ANSWER, "400": _ANSWER},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {"/things": {"post": operation}},
    }


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


_BODY = _object(
    count={"type": "number", "minimum": 0.5, "maximum": 2},
    name={"type": "string", "maxLength": 10},
    stops={"type": "array", "items": {"type": "string", "examples": ["a"]}, "maxItems": 4},
)


def _titles(documented: dict[str, Any], real: dict[str, Any]) -> dict[str, str]:
    """The details of what ``options`` finds by their titles, on a mock that works by another document."""
    settings = Settings("small", key="sk-test", max_examples=1, mock_control=True)
    record = run(
        Spec(documented, "small"),
        settings,
        lambda _: Mock(Spec(real, "small"), control=True),
        lambda progress: None,
    )
    return {finding.title: finding.detail for finding in record.new if finding.check == "options"}


def test_nothing_is_found_where_the_limits_are_those_of_the_document() -> None:
    assert _titles(_document(_BODY), _document(_BODY)) == {}


@pytest.mark.parametrize(
    ("name", "limit"),
    [("count", "minimum"), ("count", "maximum"), ("name", "maxLength"), ("stops", "maxItems")],
)
def test_a_property_beyond_its_limit_has_to_be_refused(name: str, limit: str) -> None:
    real = copy.deepcopy(_BODY)
    del real["properties"][name][limit]
    found = _titles(_document(_BODY), _document(real))
    assert found["what is not allowed is accepted"].startswith(f"{name}=")


def test_a_parameter_beyond_its_limit_has_to_be_refused() -> None:
    real = _document(_BODY)
    real["paths"]["/things"]["post"]["parameters"][0] = {
        "name": "size",
        "in": "query",
        "schema": {"type": "integer"},
    }
    assert _titles(_document(_BODY), real)["what is not allowed is accepted"].startswith("size=51")


def test_a_file_of_each_declared_media_type_has_to_be_taken() -> None:
    form = _object(file={"type": "string", "format": "binary"}) | {"required": ["file"]}

    def taking(kinds: str) -> dict[str, Any]:
        return _document(form, "multipart/form-data", encoding={"file": {"contentType": kinds}})

    both = taking("audio/wav, audio/webm")
    assert _titles(both, both) == {}
    assert set(_titles(both, taking("audio/wav"))) == {"a documented value is refused"}
