"""Every style of parameters, as OpenAPI's own table writes it, taken by the mock and sent by the suite.

The texts are written down from the table of examples of the Parameter Object; nothing of ours makes or reads them.
"""

from typing import Any
from urllib.parse import unquote

import httpx
import pytest
import requests
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from conformance.tests.documents import answering, document
from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.run.http.client import HttpClient
from leaperone_conformance.scenarios import Arguments
from leaperone_conformance.scenarios.serialization import header_text
from leaperone_conformance.spec import Spec

TEXT, LIST = "blue", ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}
CASES: list[tuple[str, str, bool, Any, str]] = [
    ("path", "simple", False, TEXT, "blue"),
    ("path", "simple", False, LIST, "blue,black,brown"),
    ("path", "simple", False, OBJECT, "R,100,G,200,B,150"),
    ("path", "simple", True, OBJECT, "R=100,G=200,B=150"),
    ("path", "label", False, TEXT, ".blue"),
    ("path", "label", False, LIST, ".blue,black,brown"),
    ("path", "label", True, LIST, ".blue.black.brown"),
    ("path", "label", False, OBJECT, ".R,100,G,200,B,150"),
    ("path", "label", True, OBJECT, ".R=100.G=200.B=150"),
    ("path", "matrix", False, TEXT, ";color=blue"),
    ("path", "matrix", False, LIST, ";color=blue,black,brown"),
    ("path", "matrix", True, LIST, ";color=blue;color=black;color=brown"),
    ("path", "matrix", False, OBJECT, ";color=R,100,G,200,B,150"),
    ("path", "matrix", True, OBJECT, ";R=100;G=200;B=150"),
    ("query", "form", True, TEXT, "color=blue"),
    ("query", "form", True, LIST, "color=blue&color=black&color=brown"),
    ("query", "form", False, LIST, "color=blue,black,brown"),
    ("query", "form", True, OBJECT, "R=100&G=200&B=150"),
    ("query", "form", False, OBJECT, "color=R,100,G,200,B,150"),
    ("query", "spaceDelimited", False, LIST, "color=blue%20black%20brown"),
    ("query", "spaceDelimited", False, OBJECT, "color=R%20100%20G%20200%20B%20150"),
    ("query", "pipeDelimited", False, LIST, "color=blue%7Cblack%7Cbrown"),
    ("query", "pipeDelimited", False, OBJECT, "color=R%7C100%7CG%7C200%7CB%7C150"),
    ("query", "deepObject", True, OBJECT, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
    ("header", "simple", False, TEXT, "blue"),
    ("header", "simple", False, LIST, "blue,black,brown"),
    ("header", "simple", False, OBJECT, "R,100,G,200,B,150"),
    ("header", "simple", True, OBJECT, "R=100,G=200,B=150"),
    ("cookie", "form", False, TEXT, "color=blue"),
    ("cookie", "form", False, LIST, "color=blue%2Cblack%2Cbrown"),
    ("cookie", "form", False, OBJECT, "color=R%2C100%2CG%2C200%2CB%2C150"),
    ("path", "simple", False, "a/b c,d", "a%2Fb%20c%2Cd"),
    ("path", "simple", False, ["a,b", "c"], "a%2Cb,c"),
    ("query", "form", False, ["a,b", "c&d"], "color=a%2Cb,c%26d"),
    ("query", "form", True, True, "color=true"),
    ("query", "form", True, 1.5, "color=1.5"),
    ("path", "matrix", False, False, ";color=false"),
    ("header", "simple", False, -3, "-3"),
]


def _schema(value: Any) -> dict[str, Any]:
    if isinstance(value, dict):
        return {"type": "object", "properties": {name: {"type": "integer"} for name in value}, "const": value}
    kinds = {str: "string", bool: "boolean", int: "integer", float: "number"}
    if isinstance(value, list):
        return {"type": "array", "items": {"type": "string"}, "const": value}
    return {"type": kinds[type(value)], "const": value}


def _spec(location: str, style: str, explode: bool, value: Any) -> Spec:
    parameter = {"name": "color", "in": location, "required": True, "style": style, "explode": explode}
    path = "/a/{color}" if location == "path" else "/a"
    operation = answering(parameters=[{**parameter, "schema": _schema(value)}])
    return Spec(document({path: {"get": operation}}), "t")


@pytest.mark.parametrize(("location", "style", "explode", "value", "text"), CASES)
def test_the_mock_reads_what_the_table_writes(
    location: str, style: str, explode: bool, value: Any, text: str
) -> None:
    with serve(Mock(_spec(location, style, explode, value))) as url:
        path = f"{url}/a/{text}" if location == "path" else f"{url}/a"
        path += f"?{text}" if location == "query" else ""
        headers = (
            {"color": text} if location == "header" else {"Cookie": text} if location == "cookie" else {}
        )
        assert httpx.get(path, headers=headers).status_code == 200
        # Another value is another value.
        other = path.replace("blue", "red").replace("100", "101")
        changed = {
            name: entry.replace("blue", "red").replace("100", "101") for name, entry in headers.items()
        }
        if (other, changed) != (path, headers):
            assert httpx.get(other, headers=changed).status_code == 400
        if location != "path":
            assert httpx.get(f"{url}/a").status_code == 400


@pytest.mark.parametrize(("location", "style", "explode", "value", "text"), CASES)
def test_the_suite_writes_what_the_table_writes(
    location: str, style: str, explode: bool, value: Any, text: str
) -> None:
    seen: dict[str, Any] = {}

    async def note(request: Request) -> Response:
        seen["path"] = request.scope["raw_path"].decode().rpartition("/")[2]
        seen["query"] = request.scope["query_string"].decode()
        seen["header"] = request.headers.get("color")
        seen["cookie"] = request.headers.get("cookie")
        return Response()

    spec = _spec(location, style, explode, value)
    place = {"path": "path", "query": "query", "cookie": "cookies"}.get(location)
    sent = (
        {"color": header_text(spec.operations[0].parameters[0], value)} if place is None else {"color": value}
    )
    options: dict[str, Any] = {place or "headers": sent}
    arguments = Arguments(**options)
    with serve(Starlette(routes=[Route("/{rest:path}", note)])) as url, requests.Session() as session:
        caller = HttpClient(spec, session, url, placeholder="k", control=False, patience=0)
        assert caller.call(spec.operations[0], arguments).status == 200
    assert seen[location] == text


@pytest.mark.parametrize(
    ("query", "value"),
    [
        ("f[n]=1", {"n": 1}),
        ("f[n]=1&f[on]=true&f[tags]=a&f[tags]=b", {"n": 1, "on": True, "tags": ["a", "b"]}),
        ("f[tags][]=a", {"tags": ["a"]}),
        ("f[tags][0]=a&f[tags][1]=b", {"tags": ["a", "b"]}),
        ("f%5Bin%5D%5Bn%5D=2", {"in": {"n": 2}}),
        ("f[n]=x", None),
        ("f=1", None),
        ("", None),
    ],
)
def test_deep_objects_are_read_as_servers_read_them(query: str, value: Any) -> None:
    inner: dict[str, Any] = {"type": "object", "properties": {"n": {"type": "integer"}}}
    properties = {
        **inner["properties"],
        "on": {"type": "boolean"},
        "tags": {"type": "array", "items": {"type": "string"}},
        "in": inner,
    }
    schema = {
        "type": "object",
        "properties": properties,
        **({"minProperties": 1} if value is None else {"const": value}),
    }
    parameter = {
        "name": "f",
        "in": "query",
        "style": "deepObject",
        "explode": True,
        "required": True,
        "schema": schema,
    }
    with serve(Mock(Spec(document({"/a": {"get": answering(parameters=[parameter])}}), "t"))) as url:
        assert httpx.get(f"{url}/a?{query}").status_code == (400 if value is None else 200)


def test_content_parameters_are_json() -> None:
    schema = {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}}}
    content = {"application/json": {"schema": schema}}
    places = [
        {"name": name, "in": name, "required": True, "content": content}
        for name in ("query", "header", "cookie")
    ]
    with serve(Mock(Spec(document({"/a": {"get": answering(parameters=places)}}), "t"))) as url:

        def get(text: str) -> int:
            headers = {"header": text, "Cookie": f"cookie={text}"}
            return httpx.get(f"{url}/a", params={"query": text}, headers=headers).status_code

        assert [get('{"n":1}'), get('{"n":"1"}'), get("n")] == [200, 400, 400]


def test_forms_are_read_by_their_encoding() -> None:
    properties = {
        "tags": {"type": "array", "items": {"type": "string"}},
        "ids": {"type": "array", "items": {"type": "integer"}},
        "where": {"type": "object", "properties": {"x": {"type": "integer"}}},
        "deep": {"type": "object", "properties": {"y": {"type": "boolean"}}},
    }
    wanted = {"tags": ["a", "b"], "ids": [1, 2], "where": {"x": 1}, "deep": {"y": True}}
    encoding = {
        "ids": {"style": "pipeDelimited", "explode": False},
        "deep": {"style": "deepObject", "explode": True},
    }
    form = {"schema": {"type": "object", "properties": properties, "const": wanted}, "encoding": encoding}
    content = {"application/x-www-form-urlencoded": form, "multipart/form-data": {"schema": form["schema"]}}
    with serve(
        Mock(Spec(document({"/a": {"post": answering(requestBody={"content": content})}}), "t"))
    ) as url:
        coded = [("tags", "a"), ("tags", "b"), ("ids", "1|2"), ("where", '{"x":1}'), ("deep[y]", "true")]
        assert requests.post(f"{url}/a", data=coded, timeout=10).status_code == 200
        parts: Any = [
            *(("tags", (None, item)) for item in "ab"),
            *(("ids", (None, item)) for item in "12"),
            ("where", (None, '{"x":1}', "application/json")),
            ("deep", (None, '{"y":true}', "application/json")),
        ]
        assert requests.post(f"{url}/a", files=parts, timeout=10).status_code == 200
        assert requests.post(f"{url}/a", data=[("tags", "a")], timeout=10).status_code == 400


def test_the_table_is_whole() -> None:
    assert {(location, style) for location, style, *_ in CASES} == {
        *(("path", style) for style in ("simple", "label", "matrix")),
        *(("query", style) for style in ("form", "spaceDelimited", "pipeDelimited", "deepObject")),
        ("header", "simple"),
        ("cookie", "form"),
    }
    assert unquote("%7C") == "|"
