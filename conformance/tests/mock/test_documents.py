"""Any document as a mock: directions, recursion, patterns, media types, errors; asked over a real connection."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from xml.etree.ElementTree import fromstring

import httpx
import jsonschema  # type: ignore[import-untyped]
import pytest

from conformance.tests.documents import answering, as_json, document, reference
from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.spec import Spec

NUMBER = {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}}}


@contextmanager
def _client(
    paths: dict[str, Any], schemas: dict[str, Any] | None = None, **more: Any
) -> Iterator[httpx.Client]:
    with (
        serve(Mock(Spec(document(paths, schemas, **more), "t"))) as url,
        httpx.Client(base_url=url) as client,
    ):
        yield client


def test_what_is_sent_only_does_not_come_back_and_what_comes_back_is_not_asked_for() -> None:
    user = {
        "type": "object",
        "required": ["id", "name", "password"],
        "properties": {
            "id": {"type": "string", "readOnly": True},
            "name": {"type": "string"},
            "password": {"type": "string", "writeOnly": True},
        },
        "examples": [{"id": "1", "name": "n", "password": "p"}],
    }
    operation = answering(
        as_json(reference("U")), requestBody={"required": True, "content": as_json(reference("U"))}
    )
    with _client({"/a": {"post": operation}}, {"U": user}) as client:
        response = client.post("/a", json={"name": "n", "password": "p"})
        assert response.status_code == 200
        assert {"id", "name"} == response.json().keys()
        assert client.post("/a", json={"name": "n"}).status_code == 400


@pytest.mark.parametrize(
    ("schema", "status"),
    [
        ({"type": "object", "required": ["next"], "properties": {"next": reference("S")}}, 501),
        ({"type": "array", "minItems": 1, "items": reference("S")}, 501),
        ({"type": "object", "required": ["a"], "properties": {"a": reference("T")}}, 501),
        (
            {
                "type": "object",
                "required": ["a"],
                "properties": {"a": {"oneOf": [reference("S"), {"type": "null"}]}},
            },
            200,
        ),
        ({"type": "object", "properties": {"all": {"type": "array", "items": reference("S")}}}, 200),
        ({"type": "object", "additionalProperties": reference("S")}, 200),
        ({"anyOf": [{"type": "array", "minItems": 2, "items": reference("S")}, {"type": "string"}]}, 200),
        (reference("S"), 200),
        ({"allOf": [reference("S")]}, 200),
        ({"oneOf": [reference("S"), {"type": "integer"}]}, 200),
    ],
)
def test_a_schema_that_refers_to_itself_is_answered_if_it_has_an_end(schema: Any, status: int) -> None:
    other = {"type": "object", "required": ["s"], "properties": {"s": reference("S")}}
    with _client({"/a": {"get": answering(as_json(reference("S")))}}, {"S": schema, "T": other}) as client:
        for number in range(5):
            response = client.get(f"/a?n={number}")
            assert response.status_code == status, response.text


TEXT = {"type": "string"}


@pytest.mark.parametrize(
    "schema",
    [
        {**TEXT, "minLength": 10**9},
        {"type": "array", "items": TEXT, "minItems": 10**8},
        {"type": "array", "minItems": 10.0**30},
        {"type": "array", "contains": TEXT, "minContains": 10**9},
        {"type": "object", "minProperties": 10**9},
        {"type": "array", "minItems": 9999, "items": {"type": "array", "minItems": 9999, "items": TEXT}},
        {"type": "object", "required": ["a"], "properties": {"a": {**TEXT, "minLength": 10**9}}},
        reference("Level30"),
    ],
)
def test_what_is_too_large_is_not_made(schema: Any) -> None:
    levels: dict[str, Any] = {"Level0": TEXT}
    for number in range(1, 31):
        below = reference(f"Level{number - 1}")
        levels[f"Level{number}"] = {
            "type": "object",
            "required": ["a", "b"],
            "properties": {"a": below, "b": below},
        }
    paths = {
        "/large": {"get": answering(as_json(schema))},
        "/optional": {"get": answering(as_json({"type": "object", "properties": {"a": schema}}))},
        "/refusal": {"get": answering(as_json(schema), "400")},
    }
    with _client(paths, levels) as client:
        assert client.get("/large").status_code == 501
        assert client.get("/optional").status_code == 200
        assert client.get("/refusal").status_code == 204


@pytest.mark.parametrize("value", ["[" * 500 + "]" * 500, '{"a":' * 250 + "1" + "}" * 250])
def test_a_deep_body_is_refused(value: str) -> None:
    taking = answering(requestBody={"content": as_json({"type": ["object", "array"]})})
    query = answering(parameters=[{"name": "q", "in": "query", "content": as_json(True)}])
    with _client({"/a": {"post": taking, "get": query}}) as client:
        response = client.post("/a", content=value, headers={"Content-Type": "application/json"})
        assert response.status_code == 400
        assert "nested deeper" in response.text
        assert client.get("/a", params={"q": value}).status_code == 200


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "pattern": "^\\p{L}+$"},
        {"type": "string", "pattern": "^[\\p{Lu}\\p{Nd}_-]{2,9}$", "minLength": 5},
        {"type": "object", "minProperties": 3, "additionalProperties": {"type": "integer"}},
        {
            "type": "object",
            "required": ["x"],
            "propertyNames": {"pattern": "^[a-z]$"},
            "additionalProperties": True,
        },
        {"type": "array", "uniqueItems": True, "items": {"enum": [1, 2]}},
        {
            "type": "array",
            "prefixItems": [{"type": "string"}, {"type": "integer"}],
            "items": False,
            "minItems": 2,
        },
        {"type": "number", "multipleOf": 0.25, "minimum": 0.2, "maximum": 0.6},
        {"type": "string", "examples": [1]},
        {"type": "string", "format": "date-time", "pattern": r"^\d{4}-\d\d-\d\dT"},
        {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 0.0001},
        {
            "allOf": [
                {
                    "type": "object",
                    "properties": {"kind": {"type": "string", "enum": ["a", "b"]}},
                    "required": ["kind"],
                },
                {"properties": {"kind": {"description": "of which kind"}}},
            ]
        },
        {
            "allOf": [
                {"oneOf": [{"required": ["a"]}, {"required": ["b"]}]},
                {"anyOf": [{"required": ["c"]}]},
            ],
            "type": "object",
        },
        {"type": "string", "format": "uri-template"},
        {"type": ["integer", "null"], "minimum": 3, "maximum": 3},
    ],
)
def test_made_values_satisfy_their_schema_by_another_validator(schema: Any) -> None:
    with _client({"/a": {"get": answering(as_json(schema))}}) as client:
        for number in range(8):
            response = client.get(f"/a?n={number}")
            assert response.status_code == 200, response.text
            if "\\p" not in str(schema):
                jsonschema.Draft202012Validator(schema).validate(response.json())


def test_an_alternative_says_by_its_tag_which_it_is() -> None:
    pet = {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}}
    schemas = {"Cat": pet, "Dog": pet}
    rule = {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat"}}
    schema = {"anyOf": [reference("Cat"), reference("Dog")], "discriminator": rule}
    with _client({"/a": {"get": answering(as_json(schema))}}, schemas) as client:
        assert {client.get(f"/a?n={number}").json()["kind"] for number in range(20)} == {"cat", "Dog"}


MANY = {
    "application/xml": {"schema": {"type": "string"}},
    "text/csv": {"schema": {"type": "string"}},
    "application/json": {"schema": reference("M")},
    "application/vnd.x+json": {"schema": reference("M")},
}


@pytest.mark.parametrize(
    ("accept", "content_type"),
    [
        (None, "application/json"),
        ("*/*", "application/json"),
        ("text/csv", "text/csv"),
        ("application/xml;q=0.9, text/csv;q=0.5", "application/xml"),
        ("application/xml;q=0.1, */*;q=0.5", "application/json"),
        ("text/*", "text/csv"),
        ("application/vnd.x+json, application/json;q=0.9", "application/vnd.x+json"),
        ("application/json;q=0, */*", "application/xml"),
        ("image/png", "application/json"),
    ],
)
def test_a_response_comes_as_it_is_accepted(accept: str | None, content_type: str) -> None:
    with _client({"/a": {"get": answering(MANY)}}, {"M": NUMBER}) as client:
        response = client.get("/a", headers={} if accept is None else {"Accept": accept})
        assert response.status_code == 200
        assert response.headers["content-type"].partition(";")[0] == content_type


def test_nothing_that_is_accepted_is_refused_where_that_is_documented() -> None:
    operation = answering(MANY)
    operation["responses"]["406"] = {"description": ""}
    with _client({"/a": {"get": operation}}, {"M": NUMBER}) as client:
        assert client.get("/a", headers={"Accept": "image/png"}).status_code == 406
        assert client.get("/a", headers={"Accept": "image/png, */*;q=0.1"}).status_code == 200


@pytest.mark.parametrize(
    ("key", "accept", "content_type"),
    [
        ("*/*", "*/*", "application/json"),
        ("application/*", "*/*", "application/json"),
        ("*/*", "application/yaml", "application/yaml"),
        ("text/*", "*/*", "text/plain"),
        ("text/*", "text/markdown", "text/markdown"),
        ("image/*", "*/*", "image/png"),
        ("application/json; charset=utf-8", "application/json", "application/json"),
        ("application/problem+json", "*/*", "application/problem+json"),
    ],
)
def test_a_range_of_media_types_comes_as_one_of_them(key: str, accept: str, content_type: str) -> None:
    with _client({"/a": {"get": answering({key: {"schema": reference("M")}})}}, {"M": NUMBER}) as client:
        response = client.get("/a", headers={"Accept": accept})
        assert response.status_code == 200
        assert response.headers["content-type"].partition(";")[0] == content_type
        if content_type.endswith("json"):
            assert isinstance(response.json()["n"], int)


PLANET = {
    "type": "object",
    "xml": {"name": "planet"},
    "required": ["id", "moons"],
    "properties": {
        "id": {"type": "integer", "xml": {"attribute": True}},
        "moons": {
            "type": "array",
            "xml": {"wrapped": True},
            "items": {"type": "string", "xml": {"name": "moon"}},
        },
        "ring": {"type": "array", "maxItems": 2, "items": {"type": "integer"}},
    },
}


def test_xml_goes_both_ways_by_its_schema() -> None:
    content = {"application/xml": {"schema": reference("P")}}
    operation = answering(content, requestBody={"required": True, "content": content})
    with _client({"/a": {"post": operation}}, {"P": PLANET}) as client:

        def post(text: str) -> httpx.Response:
            return client.post("/a", content=text, headers={"Content-Type": "application/xml"})

        response = post(
            "<planet id='4'><moons><moon>Phobos</moon></moons><ring>1</ring><ring>2</ring></planet>"
        )
        assert response.status_code == 200
        root = fromstring(response.content)
        assert root.tag == "planet"
        assert root.attrib["id"].lstrip("-").isdigit()
        assert [child.tag for child in root.find("moons") or []][:1] == ["moon"]
        for text in ("<planet id='x'><moons/></planet>", "<planet id='4'/>", "<planet", "{}"):
            assert post(text).status_code == 400


def test_errors_come_as_documented() -> None:
    problem = {
        "type": "object",
        "required": ["status", "title"],
        "properties": {"status": {"const": 400}, "title": {"type": "string"}},
        "additionalProperties": False,
    }
    needed = {"name": "n", "in": "query", "required": True, "schema": {"type": "integer"}}
    limited = {"X-Left": {"required": True, "schema": {"type": "integer", "minimum": 7}}}
    described: dict[str, dict[str, Any]] = {
        "/problem": {"400": {"content": {"application/problem+json": {"schema": problem}}}},
        "/text": {"4XX": {"content": {"text/plain": {"schema": {"type": "string"}}}}},
        "/default": {"default": {"content": as_json(problem), "headers": limited}},
        "/unprocessable": {"422": {"content": as_json(NUMBER)}},
        "/nothing": {},
    }
    ok: dict[str, Any] = {"200": {"description": ""}}
    paths: dict[str, Any] = {
        path: {"get": {"parameters": [needed], "responses": {**ok, **responses}}}
        for path, responses in described.items()
    }
    with _client(paths) as client:
        came = {path: client.get(path) for path in paths}
        assert [response.status_code for response in came.values()] == [400, 400, 400, 422, 400]
        assert came["/problem"].headers["content-type"] == "application/problem+json"
        assert came["/problem"].json()["title"].startswith("query parameter n: is required")
        assert came["/text"].headers["content-type"].startswith("text/plain")
        assert "n: is required" in came["/text"].text
        assert came["/default"].json().keys() == {"status", "title"}
        assert int(came["/default"].headers["X-Left"]) >= 7
        assert isinstance(came["/unprocessable"].json()["n"], int)
        assert "n: is required" in came["/nothing"].json()["error"]["message"]


@pytest.mark.parametrize(
    ("responses", "status"),
    [
        ({"200": {"description": "OK"}}, 200),
        ({"201": {"description": "made", "content": {}}}, 201),
        ({"2XX": {"description": "OK"}}, 200),
        ({"default": {"description": "any"}}, 200),
        (
            {"302": {"description": "elsewhere", "headers": {"Location": {"required": True, "schema": {}}}}},
            302,
        ),
        ({"404": {"description": "never"}}, 204),
        ({}, 204),
    ],
)
def test_responses_without_a_schema_are_answered(responses: Any, status: int) -> None:
    with _client({"/a": {"get": {"responses": responses}}}) as client:
        response = client.get("/a")
        assert response.status_code == status
        assert ("location" in response.headers) is (status == 302)


@pytest.mark.parametrize(
    ("scheme", "headers"),
    [
        (
            {"type": "http", "scheme": "basic"},
            {"Authorization": f"Basic {base64.b64encode(b'sk-a:').decode()}"},
        ),
        (
            {"type": "http", "scheme": "Basic"},
            {"Authorization": f"Basic {base64.b64encode(b'me:sk-a').decode()}"},
        ),
        ({"type": "http", "scheme": "bearer"}, {"Authorization": "Bearer sk-a"}),
        ({"type": "oauth2", "flows": {}}, {"Authorization": "Bearer sk-a"}),
        (
            {"type": "openIdConnect", "openIdConnectUrl": "https://x.invalid"},
            {"Authorization": "Bearer sk-a"},
        ),
        ({"type": "apiKey", "in": "cookie", "name": "key"}, {"Cookie": "key=sk-a"}),
    ],
)
def test_every_way_to_authenticate_has_a_good_key_and_a_bad_one(scheme: Any, headers: dict[str, str]) -> None:
    paths = {"/a": {"get": answering(security=[{"S": []}])}}
    app = Mock(Spec(document(paths, components={"securitySchemes": {"S": scheme}}), "leaperone"))
    with serve(app) as url, httpx.Client(base_url=url) as client:
        assert client.get("/a", headers=headers).status_code == 200
        assert client.get("/a").status_code == 401
        bad = {
            name: text.replace("sk-a", "no").replace("c2st", "bm8t").replace("OnNr", "Om5v")
            for name, text in headers.items()
        }
        assert client.get("/a", headers=bad).status_code == 401


@pytest.mark.parametrize("by_reference", [False, True])
def test_all_of_closed_objects_admits_what_each_of_them_has(by_reference: bool) -> None:
    """By the letter such a schema, which documents often have, admits no object."""
    closed = {"type": "object", "additionalProperties": False}
    base = {**closed, "required": ["a"], "properties": {"a": TEXT}}
    more = {"required": ["b"], "properties": {"b": TEXT}}
    parts = [reference("Base") if by_reference else base, more]
    body = {"required": True, "content": as_json({**closed, "allOf": parts})}
    operation = answering(as_json({**closed, "allOf": parts}), requestBody=body)
    with _client({"/a": {"post": operation, "get": answering(as_json(base))}}, {"Base": base}) as client:
        assert client.post("/a", json={"a": "x", "b": "y"}).json().keys() == {"a", "b"}
        assert client.post("/a", json={"a": "x"}).status_code == 400
        assert client.get("/a").json().keys() == {"a"}


def _query(name: str, schema: Any, **more: Any) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": schema, **more}


_NUMBERS = {"type": "array", "items": {"type": "integer"}}


@pytest.mark.parametrize(
    ("parameter", "query", "status"),
    [
        (_query("id", {"anyOf": [_NUMBERS, {"type": "null"}]}), "id=1&id=2", 200),
        (_query("id", {"anyOf": [_NUMBERS, {"type": "null"}]}), "id=a", 400),
        (_query("id", {"oneOf": [{**_NUMBERS, "items": {"type": "boolean"}}, _NUMBERS]}), "id=1", 200),
        (_query("id", {"type": ["array", "string"], "maxItems": 2}), "id=1&id=2&id=3", 400),
        (_query("on", {"type": "boolean"}, allowEmptyValue=True), "on", 200),
        (_query("on", {"type": "boolean"}, allowEmptyValue=True), "on=x", 400),
        (_query("on", {"type": "boolean"}), "on", 400),
    ],
)
def test_what_a_parameter_may_be_is_read(parameter: Any, query: str, status: int) -> None:
    with _client({"/a": {"get": answering(parameters=[parameter])}}) as client:
        assert client.get(f"/a?{query}").status_code == status


def test_of_operations_that_a_fragment_tells_apart_the_one_that_requires_most_answers() -> None:
    def parted(name: str, *required: str) -> dict[str, Any]:
        parameters = [_query(one, {"type": "string"}, required=True) for one in required]
        return {"get": answering({"text/plain": {"example": name}}, parameters=parameters)}

    paths = {"/f": parted("all"), "/f#a": parted("a", "a"), "/f#a&b": parted("both", "a", "b")}
    with _client(paths) as client:
        assert [client.get(f"/f{query}").text for query in ("", "?a=1", "?a=1&b=2")] == ["all", "a", "both"]


@pytest.mark.parametrize(
    ("media_type", "body", "status"),
    [
        ("text/json", b'{"n":1}', 200),
        ("text/json", b'{"n":"a"}', 400),
        ("application/graphql", b"{n}", 200),
        ("application/x-www-form-urlencoded", b"n=a", 400),
    ],
)
def test_a_body_is_held_against_its_schema_where_it_is_read(
    media_type: str, body: bytes, status: int
) -> None:
    described = {"required": True, "content": {media_type: {"schema": NUMBER}}}
    with _client({"/a": {"post": answering(requestBody=described)}}) as client:
        sent = client.post("/a", content=body, headers={"Content-Type": media_type})
        assert sent.status_code == status


def test_alternatives_of_an_alternative_are_told_apart_or_taken_as_any() -> None:
    names = ("Circle", "Square", "Rectangle")
    shapes = {
        name: {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}}
        for name in names
    }
    sides = {"oneOf": [reference("Square"), reference("Rectangle")]}
    shape = {"oneOf": [reference("Circle"), reference("Sides")]}
    with _client({"/a": {"get": answering(as_json(shape))}}, {**shapes, "Sides": sides}) as client:
        assert client.get("/a").status_code == 200


def test_a_server_variable_without_a_default_is_its_name() -> None:
    servers = [{"url": "https://{tenant}.example/{version}"}]
    with _client({"/a": {"get": answering()}}, servers=servers) as client:
        assert client.get("/a").status_code == 200


def test_a_method_that_a_path_lacks_is_that_of_the_template_that_it_fits() -> None:
    name = {"name": "name", "in": "path", "required": True, "schema": {"enum": ["asana", "slack"]}}
    text = answering({"text/plain": {"example": "any"}})
    paths = {"/s/asana": {"put": answering()}, "/s/{name}": {"parameters": [name], "get": text}}
    with _client(paths) as client:
        assert client.get("/s/asana").text == "any"
        assert client.put("/s/asana").status_code == 200
        assert client.put("/s/slack").status_code == 405
        assert client.post("/s/asana").headers["Allow"] == "GET, PUT"
