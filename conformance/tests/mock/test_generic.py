"""Operations without a handler of their own: answered from schemas, examples and extensions alone."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.mock.http.request import RawRequest, RequestReader
from leaperone_conformance.mock.responses.default import KEPT, VARIANTS, DefaultResponses
from leaperone_conformance.spec import Spec
from leaperone_conformance.values.sampler import Sampler

SCHEMAS: dict[str, Any] = {
    "bounds": {
        "type": "object",
        "required": ["n"],
        "properties": {"n": {"type": "integer", "minimum": 5, "maximum": 6}},
    },
    "steps": {"type": "number", "multipleOf": 0.5, "exclusiveMinimum": 1, "exclusiveMaximum": 2},
    "formats": {
        "type": "object",
        "required": ["u", "t", "d", "l", "m", "i", "p"],
        "properties": {
            "u": {"type": "string", "format": "uuid"},
            "t": {"type": "string", "format": "date-time"},
            "d": {"type": "string", "format": "date"},
            "l": {"type": "string", "format": "uri"},
            "m": {"type": "string", "format": "email"},
            "i": {"type": "string", "format": "ipv4"},
            "p": {"type": "string", "pattern": "^[a-z]{3}-[0-9]+$"},
        },
    },
    "lengths": {
        "type": "array",
        "minItems": 5,
        "items": {"type": "string", "minLength": 90, "maxLength": 95},
    },
    "one": {
        "type": "object",
        "properties": {"a": {"type": "string"}, "b": {"type": "string"}},
        "oneOf": [{"required": ["a"]}, {"required": ["b"]}],
    },
    "all": {
        "allOf": [
            {"type": "object", "required": ["a"], "properties": {"a": {"const": 1}}},
            {"$ref": "#/components/schemas/bounds"},
        ]
    },
    "tree": {
        "type": "object",
        "required": ["name"],
        "properties": {
            "name": {"type": "string"},
            "children": {"type": "array", "items": {"$ref": "#/components/schemas/tree"}},
        },
    },
    "inside": {
        "type": "string",
        "contentMediaType": "application/json",
        "contentSchema": {"$ref": "#/components/schemas/bounds"},
    },
    "map": {"type": "object", "minProperties": 1, "additionalProperties": {"type": "boolean"}},
    "nullable": {"type": ["string", "null"], "enum": ["x", None]},
    "anything": True,
}


def _operation(responses: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"responses": responses, **more}


def _answer(content: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"200": {"description": "", "content": content, **more}}


DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "t", "version": "1"},
    "components": {"schemas": SCHEMAS},
    "paths": {
        **{
            f"/schema/{name}": {
                "get": _operation(
                    _answer({"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}})
                )
            }
            for name in SCHEMAS
        },
        "/never": {"get": _operation(_answer({"application/json": {"schema": {"not": {}}}}))},
        "/empty": {"delete": _operation({"204": {"description": ""}})},
        "/example": {
            "get": _operation(
                _answer(
                    {
                        "application/json": {
                            "schema": {"type": "integer"},
                            "examples": {"good": {"value": 42}, "bad": {"value": "no integer"}},
                        }
                    }
                )
            )
        },
        "/formats": {
            "post": _operation(
                _answer(
                    {
                        "application/json": {"schema": {"type": "object"}},
                        "text/vtt": {"schema": {"type": "string"}},
                    },
                    **{
                        "x-response-by": {
                            "parameter": "as",
                            "values": {
                                "json": {
                                    "content-type": "application/json",
                                    "schema": {"const": {"exact": True}},
                                },
                                "vtt": {"content-type": "text/vtt", "schema": {"const": "WEBVTT"}},
                            },
                        }
                    },
                ),
                requestBody={
                    "content": {
                        "application/json": {
                            "schema": {
                                "type": "object",
                                "properties": {"as": {"type": "string", "default": "vtt"}},
                            }
                        }
                    }
                },
            )
        },
        "/stream": {
            "post": _operation(
                _answer(
                    {
                        "application/json": {"schema": {"const": "whole"}},
                        "text/event-stream": {
                            "x-events": {
                                "schema": {"$ref": "#/components/schemas/bounds"},
                                "end": "END",
                                "parameter": "live",
                            }
                        },
                    }
                ),
                requestBody={"content": {"application/json": {"schema": {"type": "object"}}}},
            )
        },
        "/sound": {"get": _operation(_answer({"audio/wav": {}}))},
    },
}


@pytest.fixture(scope="module")
def spec() -> Spec:
    return Spec(DOCUMENT, "tiny")


@pytest.fixture(scope="module")
def client(spec: Spec) -> Iterator[httpx.Client]:
    with serve(Mock(spec)) as url, httpx.Client(base_url=url) as client:
        yield client


@pytest.mark.parametrize("name", list(SCHEMAS))
def test_answers_satisfy_their_schema_for_many_requests(spec: Spec, client: httpx.Client, name: str) -> None:
    for number in range(25):
        response = client.get(f"/schema/{name}?n={number}")
        assert response.status_code == 200, response.text
        assert spec.violations(f"#/components/schemas/{name}", response.json()) == []


def test_a_schema_that_nothing_satisfies_is_not_a_crash(client: httpx.Client) -> None:
    response = client.get("/never")
    assert response.status_code == 501
    assert "/never" in response.json()["error"]["message"].replace("~1", "/")


def test_an_answer_without_content_is_empty(client: httpx.Client) -> None:
    response = client.delete("/empty")
    assert (response.status_code, response.content) == (204, b"")


def test_valid_examples_are_preferred_and_broken_ones_passed_over(client: httpx.Client) -> None:
    assert {client.get(f"/example?n={number}").text for number in range(20)} == {"42"}


@pytest.mark.parametrize(
    ("body", "content_type", "text"),
    [
        ({"as": "json"}, "application/json", '{"exact":true}'),
        ({"as": "vtt"}, "text/vtt; charset=utf-8", "WEBVTT"),
        ({}, "text/vtt; charset=utf-8", "WEBVTT"),
    ],
)
def test_a_property_chooses_the_media_type(
    client: httpx.Client, body: dict[str, str], content_type: str, text: str
) -> None:
    response = client.post("/formats", json=body)
    assert (response.headers["content-type"], response.text) == (content_type, text)


def test_a_property_asks_for_a_stream(spec: Spec, client: httpx.Client) -> None:
    assert client.post("/stream", json={"live": False}).json() == "whole"
    response = client.post("/stream", json={"live": True})
    assert response.headers["content-type"] == "text/event-stream"
    *events, last, rest = response.text.split("\n\n")
    assert (last, rest) == ("data: END", "")
    assert events
    for event in events:
        value = httpx.Response(200, text=event.removeprefix("data: ")).json()
        assert spec.violations("#/components/schemas/bounds", value) == []


def test_sound_is_sound(client: httpx.Client) -> None:
    response = client.get("/sound")
    assert (response.content[:4], response.content[8:12]) == (b"RIFF", b"WAVE")


def test_answers_of_an_operation_are_a_pool_that_is_bounded_and_various(spec: Spec) -> None:
    def pool(seed: int, name: str = "formats", numbers: int = 3000) -> list[bytes]:
        generic = DefaultResponses(spec, Sampler(spec), seed)
        operation = spec.by_key[f"GET /schema/{name}"]
        reader = RequestReader(spec, operation, seed)
        calls = (reader.read(RawRequest(f"n={number}".encode(), {}, b""), {}) for number in range(numbers))
        return [generic(call).body for call in calls]

    answers = pool(0)
    assert len(set(answers)) == VARIANTS == 256
    assert max(Counter(answers).values()) < 4 * len(answers) / VARIANTS
    assert pool(0) == answers
    assert not set(pool(1, numbers=20)) & set(answers)
    assert set(pool(0, "bounds", numbers=50)) == {b'{"n":5}', b'{"n":6}'}


def test_no_more_responses_are_cached_than_documented() -> None:
    schema = {"type": "string"}
    paths = {
        f"/small/{number}": {"get": _operation(_answer({"application/json": {"schema": schema}}))}
        for number in range(30)
    }
    spec = Spec({"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": paths}, "many")
    generic = DefaultResponses(spec, Sampler(spec), 0)
    for operation in spec.operations:
        reader = RequestReader(spec, operation, 0)
        for number in range(300):
            generic(reader.read(RawRequest(f"n={number}".encode(), {}, b""), {}))
        assert generic.kept <= KEPT
    assert generic.kept == KEPT
