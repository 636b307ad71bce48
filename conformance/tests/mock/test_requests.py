"""What the mock takes and what it refuses, on a small spec; and the broken mocks that are made of it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import httpx
import pytest

from leaperone_conformance.errors import ServeError
from leaperone_conformance.mock import Call, Mock, MockResponse, serve
from leaperone_conformance.spec import Operation, Spec
from leaperone_conformance.spec.params import scalar_readings

ERROR = {"error": {"message": "m", "type": "t", "code": "documented"}}


def _responses(*statuses: int, success: Any = None) -> dict[str, Any]:
    content = {"application/json": {"example": ERROR, "schema": {"type": "object"}}}
    answer = {"description": "", "content": {"application/json": {"schema": success or {"type": "object"}}}}
    return {"200": answer, **{str(status): {"description": "", "content": content} for status in statuses}}


def _query(name: str, schema: Any, **more: Any) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": schema, **more}


DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "t", "version": "1"},
    "security": [{"Bearer": []}, {"Header": []}, {"Query": []}],
    "components": {
        "securitySchemes": {
            "Bearer": {"type": "http", "scheme": "bearer"},
            "Header": {"type": "apiKey", "in": "header", "name": "X-API-Key"},
            "Query": {"type": "apiKey", "in": "query", "name": "token"},
        }
    },
    "paths": {
        "/search/{page}": {
            "parameters": [
                {"name": "page", "in": "path", "required": True, "schema": {"type": "integer", "minimum": 1}}
            ],
            "get": {
                "parameters": [
                    _query("n", {"type": "integer"}),
                    _query("ratio", {"type": "number", "maximum": 1}),
                    _query("deep", {"type": "boolean"}),
                    _query("tags", {"type": "array", "items": {"type": "integer"}, "maxItems": 2}),
                    _query(
                        "ids", {"type": "array", "items": {"type": "string"}, "maxItems": 2}, explode=False
                    ),
                    _query("maybe", {"type": ["integer", "null"]}),
                    _query("where", {"type": "object", "required": ["x"]}, style="deepObject"),
                    _query("either", {"anyOf": [{"type": "integer"}, {"enum": ["all"]}]}),
                    {"name": "X-Depth", "in": "header", "schema": {"type": "integer"}},
                    {"name": "lang", "in": "cookie", "schema": {"enum": ["en", "zh"]}},
                ],
                "responses": _responses(400, 401),
            },
        },
        "/needed": {
            "get": {
                "parameters": [_query("q", {"type": "string"}, required=True)],
                "responses": _responses(422),
            }
        },
        "/json": {
            "post": {
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {
                            "schema": {
                                "type": "object",
                                "required": ["name"],
                                "properties": {
                                    "name": {"type": "string", "maxLength": 5},
                                    "at": {"format": "date"},
                                },
                            }
                        }
                    },
                },
                "responses": _responses(400, 401),
            }
        },
        "/form": {
            "post": {
                "requestBody": {
                    "content": {
                        "multipart/form-data": {
                            "schema": {
                                "type": "object",
                                "required": ["file"],
                                "properties": {
                                    "file": {"type": "string", "format": "binary", "maxLength": 8},
                                    "count": {"type": "integer"},
                                },
                            }
                        }
                    }
                },
                "responses": _responses(400, 415),
            }
        },
        "/open": {"get": {"security": [], "responses": _responses()}},
    },
}
KEY = {"Authorization": "Bearer any"}
START = 1_767_225_600


@contextmanager
def _client(**options: Any) -> Iterator[httpx.Client]:
    with (
        serve(Mock(Spec(DOCUMENT, "tiny"), **options)) as url,
        httpx.Client(base_url=url, headers=KEY) as client,
    ):
        yield client


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    with _client() as client:
        yield client


@pytest.mark.parametrize(
    "query",
    [
        "",
        "n=5&n=6",
        "n=-3",
        "ratio=0.5",
        "ratio=1e-3",
        "deep=true",
        "deep=False",
        "tags=1&tags=2",
        "tags=7",
        "ids=a,b",
        "maybe=null",
        "maybe=4",
        "where[x]=1",
        "either=all",
        "either=12",
        "unknown=x",
    ],
)
def test_a_valid_query_is_taken(client: httpx.Client, query: str) -> None:
    assert client.get(f"/search/1?{query}").status_code == 200


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("n=five", "n"),
        ("n=1.5", "n"),
        ("n=1e100", "n"),
        ("n=1.0", "n"),
        ("n=", "n"),
        ("n=%D9%A3", "n"),
        ("n=1_0", "n"),
        ("ratio=2", "ratio"),
        ("ratio=nan", "ratio"),
        ("deep=maybe", "deep"),
        ("tags=1&tags=x", "tags"),
        ("tags=1&tags=2&tags=3", "tags"),
        ("ids=a,b,c", "ids"),
        ("maybe=x", "maybe"),
        ("where[y]=1", "where"),
        ("either=none", "either"),
    ],
)
def test_an_invalid_query_is_refused_by_name(client: httpx.Client, query: str, named: str) -> None:
    response = client.get(f"/search/1?{query}")
    assert response.status_code == 400
    assert response.json()["error"]["message"].startswith(f"query parameter {named}: ")
    assert response.json()["error"]["code"] == "documented"


@pytest.mark.parametrize(
    ("path", "headers", "named"),
    [
        ("/search/zero", {}, "path parameter page"),
        ("/search/0", {}, "path parameter page"),
        ("/search/1", {"X-Depth": "deep"}, "header parameter X-Depth"),
        ("/search/1", {"Cookie": "a=b; lang=fr"}, "cookie parameter lang"),
    ],
)
def test_path_headers_and_cookies_are_checked(
    client: httpx.Client, path: str, headers: dict[str, str], named: str
) -> None:
    response = client.get(path, headers=headers)
    assert response.status_code == 400
    assert named in response.json()["error"]["message"]


def test_a_missing_parameter_is_refused_with_the_documented_status(client: httpx.Client) -> None:
    response = client.get("/needed")
    assert response.status_code == 422
    assert response.json()["error"]["message"] == "query parameter q: is required"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b'{"name": "abc"}', None),
        (b'{"name": "abc", "more": [1]}', None),
        (b'{"name": "abcdef"}', "/name"),
        (b'{"name": 5, "at": "monday"}', "/name"),
        (b'{"at": "monday"}', "/at"),
        (b'{"name": "\xff"}', "not JSON"),
        (b'{"name": ', "not JSON"),
        (b"[" * 5000, "not JSON"),
        (b"[]", "the value"),
        (b"", "is required"),
    ],
)
def test_json_is_held_against_its_schema(client: httpx.Client, body: bytes, message: str | None) -> None:
    response = client.post("/json", content=body, headers={"Content-Type": "application/json; charset=utf-8"})
    assert response.status_code == (200 if message is None else 400)
    assert message is None or message in response.json()["error"]["message"]


def test_a_wrong_content_type_is_415_only_where_that_is_documented(client: httpx.Client) -> None:
    assert client.post("/json", content=b"a=1", headers={"Content-Type": "text/csv"}).status_code == 400
    assert client.post("/form", content=b"a=1", headers={"Content-Type": "text/csv"}).status_code == 415
    assert client.post("/json", content=b'{"name": "a"}').status_code == 400


@pytest.mark.parametrize(
    ("data", "file", "status"),
    [
        ({"count": "3"}, b"\x00\xff", 200),
        ({}, b"12345678", 200),
        ({}, b"123456789", 400),
        ({"count": "three"}, b"1", 400),
        ({"count": "3"}, None, 400),
    ],
)
def test_multipart_is_held_against_its_schema(
    client: httpx.Client, data: dict[str, str], file: bytes | None, status: int
) -> None:
    files: dict[str, Any] = {"other": b"x"} if file is None else {"file": ("a.bin", file)}
    response = client.post("/form", data=data, files=files)
    assert response.status_code == status, response.text


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("multipart/form-data", b"x"),
        ("multipart/form-data; boundary=b", b""),
        ("multipart/form-data; boundary=b", b"--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n"),
        ("multipart/form-data; boundary=b", b'--b\r\nContent-Disposition: form-data; name="file"\r\n\r\nx'),
        ("multipart/form-data; boundary=b", b"\r\n\r\n\x00\xff--b"),
    ],
)
def test_broken_multipart_is_refused(client: httpx.Client, content_type: str, body: bytes) -> None:
    response = client.post("/form", content=body, headers={"Content-Type": content_type})
    assert response.status_code == 400
    assert response.json()["error"]["message"].startswith("body")


def test_what_a_forms_parser_says_is_not_shown() -> None:
    program = (
        "import logging, leaperone_conformance.mock; logging.getLogger('python_multipart.x').warning('said')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")


def test_an_uploaded_file_is_not_quoted_in_the_refusal(client: httpx.Client) -> None:
    response = client.post("/form", files={"file": ("a.bin", b"secret" * 100)})
    assert response.status_code == 400
    assert "secret" not in response.text


@pytest.mark.parametrize(
    ("headers", "query", "code"),
    [
        ({"Authorization": "Bearer k"}, "", None),
        ({"Authorization": "bearer k"}, "", None),
        ({"X-API-Key": "k"}, "", None),
        ({}, "?token=k", None),
        ({"Authorization": "Bearer"}, "?token=k", None),
        ({}, "", "missing_api_key"),
        ({"Authorization": "Basic azpr"}, "", "invalid_api_key"),
        ({"Authorization": "Bearer"}, "", "invalid_api_key"),
        ({"X-API-Key": ""}, "", "invalid_api_key"),
    ],
)
def test_each_way_to_authenticate(
    client: httpx.Client, headers: dict[str, str], query: str, code: str | None
) -> None:
    response = httpx.get(f"{client.base_url}/search/1{query}", headers=headers)
    assert response.status_code == (200 if code is None else 401)
    assert code is None or response.json()["error"]["code"] == code


def test_a_public_operation_needs_no_key(client: httpx.Client) -> None:
    assert httpx.get(f"{client.base_url}/open").status_code == 200
    assert client.get("/open").status_code == 200


@pytest.mark.parametrize("path", ["/open", "/search/zero", "/search/1"])
def test_a_key_can_ask_for_an_error(client: httpx.Client, path: str) -> None:
    limited = client.get(path, headers={"Authorization": "Bearer sk-mock-429"})
    assert limited.status_code == 429
    assert limited.headers["Retry-After"] == "1"
    assert limited.headers["X-RateLimit-Remaining"] == "0"
    assert int(limited.headers["X-RateLimit-Reset"]) == START + 1
    assert client.get(path, headers={"Authorization": "Bearer sk-mock-503"}).status_code == 503


def test_an_unknown_path_is_404_and_a_wrong_method_405(client: httpx.Client) -> None:
    assert client.get("/nowhere").status_code == 404
    wrong = client.delete("/json")
    assert wrong.status_code == 405
    assert wrong.headers["Allow"] == "POST"


def test_a_body_over_the_limit_is_refused() -> None:
    with _client(max_body=1000) as client:
        assert client.post("/json", json={"name": "a"}).status_code == 200
        refused = client.post("/json", json={"name": "a" * 5000})
        assert refused.status_code == 400
        assert "larger than 1000 bytes" in refused.json()["error"]["message"]


def test_equal_requests_have_equal_answers_and_ids_of_their_own(client: httpx.Client) -> None:
    first, second, other = (client.get(f"/search/{page}") for page in (1, 1, 2))
    assert first.content == second.content
    assert first.headers["X-Request-Id"] != second.headers["X-Request-Id"]
    assert first.headers["X-Request-Id"] != other.headers["X-Request-Id"]


def test_refusals_have_ids_too(client: httpx.Client) -> None:
    first, second, other = (client.get(path) for path in ("/nowhere", "/nowhere", "/search/zero"))
    assert first.headers["X-Request-Id"] != second.headers["X-Request-Id"]
    assert first.headers["X-Request-Id"] != other.headers["X-Request-Id"]


def test_a_mutation_has_the_last_word() -> None:
    def break_it(operation: Operation, call: Call, answer: MockResponse) -> MockResponse:
        if operation.path == "/open":
            return replace(answer.with_json({"broken": True}), status=299)
        return answer

    with _client(mutate=break_it) as client:
        broken = client.get("/open")
        assert (broken.status_code, broken.json()) == (299, {"broken": True})
        assert client.get("/search/1").status_code == 200


def test_without_a_scheme_that_says_how_to_authenticate_nobody_has_to() -> None:
    spec = Spec({**DOCUMENT, "security": [{"Nobody": []}]}, "tiny")
    assert any("Nobody" in note for note in spec.notes)
    with serve(Mock(spec)) as url:
        assert httpx.get(f"{url}/search/1").status_code == 200


def test_a_port_that_is_taken_is_refused() -> None:
    app = Mock(Spec(DOCUMENT, "tiny"))
    with (
        serve(app) as url,
        pytest.raises(ServeError, match="--port"),
        serve(app, port=int(url.rpartition(":")[2])),
    ):
        pass


@pytest.mark.parametrize(
    ("text", "types", "reading"),
    [
        ("18446744073709551615", {"integer"}, 2**64 - 1),
        ("18446744073709551616", {"integer"}, float(2**64)),
        ("-1" + "0" * 30, {"integer"}, -1e30),
        ("9" * 400, {"integer"}, "9" * 400),
        ("1e999", {"number"}, "1e999"),
    ],
)
def test_a_number_is_read_as_one_that_an_answer_can_repeat(text: str, types: set[str], reading: Any) -> None:
    read = scalar_readings(text, types)[0]
    assert (read, type(read)) == (reading, type(reading))
    assert MockResponse.of_json(read).json() == reading
