"""The suite with any document: what that leaves open is told and fails nothing, what it can't be tested by neither."""

import json
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from conformance.tests.documents import answering, as_json, document, reference
from leaperone_conformance import cli
from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.run import Record, Settings, run
from leaperone_conformance.spec import Spec

NAME = {"name": "name", "in": "path", "required": True, "schema": {"type": "string"}}
BEARER: dict[str, Any] = {
    "components": {"securitySchemes": {"B": {"type": "http", "scheme": "bearer"}}},
    "security": [{"B": []}],
}


def _run(whole: dict[str, Any], url: str | None = None, **settings: Any) -> Record:
    spec = Spec(whole, "t")
    wanted = Settings(
        "t", key="sk-t", url=url, **{"max_examples": 5, "mock_control": url is None, **settings}
    )
    factory = None if url else lambda spec: Mock(spec, control=True)
    return run(spec, wanted, factory, lambda progress: None)


def _told(record: Record) -> list[tuple[str, str]]:
    return sorted({(finding.check, finding.title) for finding in record.findings})


@pytest.mark.parametrize("seed", [0, 1])
@pytest.mark.parametrize("schema", [{"type": "string"}, {"type": "string", "minLength": 1}])
def test_a_lone_text_in_a_path_is_no_finding(seed: int, schema: dict[str, Any]) -> None:
    operation = {"get": answering(as_json({"type": "object"})), "parameters": [{**NAME, "schema": schema}]}
    record = _run(document({"/n/{name}": operation}), max_examples=20, seed=seed)
    assert not record.new
    assert record.cases >= 20


USER = {
    "type": "object",
    "required": ["id", "name", "password"],
    "properties": {
        "id": {"type": "string", "readOnly": True},
        "name": {"type": "string"},
        "password": {"type": "string", "writeOnly": True},
    },
}


async def _create(request: Request) -> Response:
    """A server of another make that takes users without an id, and tells them without their password."""
    kind = request.headers.get("content-type", "").partition(";")[0]
    if kind != "application/json":
        return JSONResponse({"error": "content type"}, 415)
    try:
        user = json.loads(await request.body())
    except ValueError:
        return JSONResponse({"error": "not JSON"}, 400)
    texts = isinstance(user, dict) and all(isinstance(user.get(name), str) for name in ("name", "password"))
    if not texts or not isinstance(user.get("id", ""), str):
        return JSONResponse({"error": "a user has a name and a password"}, 400)
    return JSONResponse({"id": "1", "name": user["name"]})


def test_a_server_that_does_as_read_only_and_write_only_say_has_no_findings() -> None:
    error = {"description": "", "content": as_json({"type": "object", "required": ["error"]})}
    operation = answering(
        as_json(reference("U")), requestBody={"required": True, "content": as_json(reference("U"))}
    )
    operation["responses"] |= {"400": error, "415": error}
    whole = document({"/u": {"post": operation}}, {"U": USER})
    with serve(Starlette(routes=[Route("/u", _create, methods=["POST"])])) as url:
        record = _run(whole, url)
        assert _told(record) == []
        assert "required" in record.coverage[0].checks, "the name is still required"


@pytest.mark.parametrize(
    ("documented", "check"),
    [((), "undocumented"), (("422",), "undocumented"), (("403",), "credentials"), (("4XX",), "")],
)
def test_a_refusal_that_the_document_leaves_open_is_told_and_fails_nothing(
    documented: tuple[str, ...], check: str
) -> None:
    async def locked(request: Request) -> Response:
        good = request.headers.get("authorization") == "Bearer sk-t"
        return Response(status_code=200 if good else 401)

    operation = answering()
    operation["responses"] |= {status: {"description": ""} for status in documented}
    whole = document({"/a": {"get": operation}}, **BEARER)
    with serve(Starlette(routes=[Route("/a", locked)])) as url:
        record = _run(whole, url)
        reported = [(finding.check, finding.title) for finding in record.findings]
        assert reported == ([(check, "status 401 is not documented")] if check else [])
        assert len(record.new) == (check == "credentials")
        assert len(_run(whole, url, strict=True).new) == len(reported)


def test_a_success_that_is_not_documented_breaks_what_is() -> None:
    async def made(request: Request) -> Response:
        return Response(status_code=201)

    with serve(Starlette(routes=[Route("/a", made)])) as url:
        record = _run(document({"/a": {"get": answering()}}), url)
        assert {finding.check for finding in record.new} == {"status_code_conformance"}
        assert not _run(document({"/a": {"get": {"responses": {}}}}), url).new


ENDLESS = {"type": "object", "required": ["next"], "properties": {"next": reference("Endless")}}


def test_what_has_no_end_is_left_out_and_told() -> None:
    paths = {
        "/response": {"get": answering(as_json(reference("Endless")))},
        "/request": {
            "post": answering(requestBody={"required": True, "content": as_json(reference("Endless"))})
        },
        "/good": {"get": answering(as_json({"type": "object"}))},
    }
    record = _run(document(paths, {"Endless": ENDLESS}))
    assert {left.operation for left in record.left_out} == {"GET /response", "POST /request"}
    assert [covered.operation for covered in record.coverage] == ["GET /good"]
    assert not record.new


HUGE = {"type": "string", "minLength": 10**9}
MANY = {"type": "array", "items": {"type": "integer"}, "minItems": 10**8}


@pytest.mark.parametrize(
    "operation",
    [
        answering(as_json(MANY)),
        answering(requestBody={"required": True, "content": as_json(HUGE)}),
        answering(parameters=[{"name": "q", "in": "query", "required": True, "schema": HUGE}]),
        answering(requestBody={"content": as_json(MANY)}),
        answering(requestBody={"content": as_json(reference("S13"))}),
    ],
)
def test_what_is_too_large_is_left_out_and_told(operation: dict[str, Any]) -> None:
    levels: dict[str, Any] = {"S0": {"type": "object"}}
    for number in range(1, 14):
        below = reference(f"S{number - 1}")
        levels[f"S{number}"] = {"oneOf": [below, {"type": "array", "items": below}]}
    paths = {"/large": {"post": operation}, "/good": {"get": answering(as_json({"type": "object"}))}}
    record = _run(document(paths, levels))
    assert [left.operation for left in record.left_out] == ["POST /large"]
    assert [covered.operation for covered in record.coverage] == ["GET /good"]


def _object(*required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": list(required), "properties": properties}


def _query(name: str, style: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "style": style, "schema": schema}


INTEGERS = {"type": "array", "items": {"type": "integer"}, "minItems": 1}
NULLABLE = {"type": "string", "nullable": True}
ABOVE_0 = {"type": "integer", "minimum": 0, "exclusiveMinimum": True}
KIND = {"propertyName": "kind"}
STYLES = [
    {**NAME, "style": "matrix", "schema": INTEGERS},
    _query("deep", "deepObject", _object("n", n={"type": "integer"})),
    _query("piped", "pipeDelimited", _object()),
    {"name": "X-List", "in": "header", "schema": INTEGERS},
    {"name": "cookie", "in": "cookie", "required": True, "schema": {"type": "integer"}},
]
KEY = {"name": "Authorization", "in": "header", "required": True, "schema": {"type": "string"}}
LINKS = {"b": {"operationRef": "#/paths/~1b/get"}, "c": {"operationId": "gone"}}
XML = {
    **_object("n", n={"type": "integer"}, l={"type": "array", "items": {"type": "string"}}),
    "xml": {"name": "a"},
}
FILES = _object(all={"type": "array", "items": {"type": "string", "format": "binary"}})


def _posting(media_type: str, schema: dict[str, Any]) -> dict[str, Any]:
    return answering(requestBody={"required": True, "content": {media_type: {"schema": schema}}})


ODD: dict[str, dict[str, Any]] = {
    "3.0": {
        "openapi": "3.0.3",
        "paths": {
            "/a": {
                "get": answering(as_json(_object("a", a=NULLABLE))),
                "post": _posting("application/json", ABOVE_0),
            }
        },
    },
    "no schemas": {"paths": {"/a": {"get": answering()}, "/b": {"delete": {"responses": {}}}}},
    "a dangling scheme": {"security": [{"Gone": []}], "paths": {"/a": {"get": answering()}}},
    "no servers": {"servers": [], "paths": {"/a": {"get": answering(as_json(True))}}},
    "a base path": {"servers": [{"url": "/api/v1"}], "paths": {"/a": {"get": answering(as_json(True))}}},
    "undeclared parameters": {"paths": {"/a/{b}/{c}": {"get": answering(as_json({"type": "string"}))}}},
    "only default": {"paths": {"/a": {"get": answering(as_json(INTEGERS), "default")}}},
    "wildcards": {"paths": {"/a": {"get": answering({"*/*": {"schema": {"type": "integer"}}})}}},
    "patterns": {
        "paths": {
            "/a/{name}": {
                "get": answering(as_json({"type": "string", "pattern": "^\\p{Lu}+$"})),
                "parameters": [NAME],
            }
        }
    },
    "styles": {"paths": {"/a/{name}": {"get": answering(parameters=STYLES)}}},
    "mixed alternatives": {
        "paths": {"/a": {"get": answering(as_json({"oneOf": [{"type": "integer"}, {"type": "number"}]}))}}
    },
    "a tag that is none of the names": {
        "components": {
            "schemas": {name: _object("kind", kind={"enum": [name.lower()]}) for name in ("Cat", "Dog")}
        },
        "paths": {
            "/a": {
                "get": answering(
                    as_json({"oneOf": [reference("Cat"), reference("Dog")], "discriminator": KIND})
                )
            }
        },
    },
    "links": {
        "paths": {
            "/a": {"get": {"responses": {"200": {"description": "", "links": LINKS}}}},
            "/b": {"get": answering()},
        }
    },
    "xml": {"paths": {"/a": {"post": _posting("application/xml", XML)}}},
    "a key that is a parameter": {"paths": {"/a": {"get": answering(parameters=[KEY])}}},
    "a key that is the whole header": {
        "components": {"securitySchemes": {"K": {"type": "apiKey", "in": "header", "name": "Authorization"}}},
        "security": [{"K": []}],
        "paths": {"/a": {"get": answering()}},
    },
    "files": {"paths": {"/a": {"post": _posting("multipart/form-data", FILES)}}},
}


@pytest.mark.parametrize("odd", ODD)
def test_the_mock_of_an_odd_document_has_no_findings(odd: str) -> None:
    record = _run({**document({}), **ODD[odd]})
    assert [(finding.check, finding.title, finding.detail) for finding in record.new] == []
    assert record.operations == record.selected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "not JSON"),
        ("[]", "not an OpenAPI document"),
        ('{"swagger": "2.0", "paths": {"/a": {}}}', "not OpenAPI 3.0 to 3.2"),
        ('{"openapi": "3.1.0", "paths": {}}', "no operations"),
        ('{"openapi": "3.1.0", "paths": {"/a": 7}}', "#/paths/~1a is not a path item"),
        (
            '{"openapi": "3.1.0", "paths": {"/a": {"get": {"parameters": [{"in": "body"}]}}}}',
            "not an operation",
        ),
        ('{"openapi": "3.0.0", "paths": {"/a": {"$ref": "a.json"}}}', "bundle it first"),
        ('{"openapi": "3.1.0", "servers": [7], "paths": {"/a": {"get": {}}}}', "/servers/0"),
    ],
)
@pytest.mark.parametrize("command", ["mock", "run"])
def test_what_is_no_document_is_refused_in_one_line(
    command: str,
    text: str,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert said in _refusal(command, text, tmp_path, monkeypatch, capsys)


def _doubled(word: str, levels: int) -> dict[str, Any]:
    return {
        f"S{number}": {word: [reference(f"S{number - 1}")] * 2} if number else {"type": "integer"}
        for number in range(levels + 1)
    }


def _holding(schema: Any, **more: Any) -> dict[str, Any]:
    return {**document({"/a": {"get": answering(as_json(reference("S")))}}, {"S": schema}), **more}


PRICED = {**answering(), "x-price": "much"}


@pytest.mark.parametrize(
    ("whole", "said"),
    [
        (_holding({"pattern": "("}), "#/components/schemas/S: pattern '('"),
        (_holding({"patternProperties": {"[": {}}}), "#/components/schemas/S: pattern '['"),
        (_holding({"items": {"type": "text"}}), "#/components/schemas/S/items: type 'text'"),
        (_holding({"type": ["string", 7]}), "#/components/schemas/S: type 7"),
        (_holding({"minLength": -1}), "#/components/schemas/S: minLength -1"),
        (_holding({"properties": {"a": {"maxItems": -2}}}), "S/properties/a: maxItems -2"),
        (_holding({"multipleOf": 0}), "#/components/schemas/S: multipleOf 0"),
        (_holding({"$ref": "https://example.com/a.json"}), "#/components/schemas/S: $ref"),
        (_holding({}, info=None), "#/info"),
        (_holding({}, info={"x-body-limit": 7}), "#/info/x-body-limit"),
        (document({"/a": {"get": PRICED}}), "#/paths/~1a/get/x-price"),
        (document({"/a": {"get": answering(parameters=7)}}), "#/paths/~1a/get/parameters: must be a list"),
        (document({"/a": {"get": answering({"text/plain": 7})}}), "/content/text~1plain: must be an object"),
        (_holding({"x-shapes": []}), "#/components/schemas/S/x-shapes"),
        *((document({"/a": {"get": answering()}}, _doubled(w, 40)), "schemas") for w in ("allOf", "oneOf")),
    ],
)
@pytest.mark.parametrize("command", ["mock", "run"])
def test_a_document_that_can_not_be_worked_with_is_refused_in_one_line(
    command: str,
    whole: dict[str, Any],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert said in _refusal(command, json.dumps(whole), tmp_path, monkeypatch, capsys)


def _refusal(
    command: str,
    text: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> str:
    """The one line in which a command refuses a document."""
    file = tmp_path / "odd.json"
    file.write_text(text)
    monkeypatch.setattr("sys.argv", ["leaperone-conformance", command, "--spec", str(file)])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    error = capsys.readouterr().err
    assert ended.value.code == 2
    assert error.count("\n") == 1
    return error


def test_what_was_put_right_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    schemas = {f"S{number}": {"type": "file"} for number in range(5)}
    file = tmp_path / "odd.json"
    file.write_text(json.dumps(document({"/a": {"get": answering()}}, schemas)))
    monkeypatch.setattr(
        "sys.argv", ["leaperone-conformance", "run", "--spec", str(file), "--max-examples", "1"]
    )
    with pytest.raises(SystemExit) as ended:
        cli.main()
    output = capsys.readouterr()
    assert not ended.value.code
    assert output.err.count("note: #/components/schemas/S") == 3
    assert "note: and 2 more" in output.err
    assert "no findings" in output.out


def _parted(name: str) -> dict[str, Any]:
    action = {"name": "Action", "in": "query", "required": True, "schema": {"enum": [name]}}
    error = {"description": "", "content": {"text/xml": {"schema": {"type": "string"}}}}
    operation = answering(as_json({"type": "object"}), parameters=[action])
    operation["responses"][f"48{len(name)}"] = error
    return {"get": operation}


def test_operations_that_only_a_fragment_tells_apart_have_no_findings() -> None:
    record = _run(document({f"/#Action={name}": _parted(name) for name in ("a", "bb", "ccc")}))
    assert not record.new
    assert record.operations == 3


def test_what_has_no_body_is_of_no_media_type() -> None:
    record = _run(document({"/a": {"delete": answering({"text/xml": {}}, "204")}}))
    assert _told(record) == []


def test_a_required_object_without_properties_may_be_left_out() -> None:
    free = {"type": "object", "additionalProperties": {"type": "string"}}
    parameter = {"name": "f", "in": "query", "required": True, "style": "deepObject", "schema": free}
    record = _run(document({"/a": {"get": answering(parameters=[parameter])}}))
    assert _told(record) == []


def test_paths_that_fit_a_template_have_no_findings() -> None:
    name = {**NAME, "schema": {"enum": ["asana"]}}
    paths = {
        "/s/asana": {"put": answering()},
        "/s/{name}": {"parameters": [name], "get": answering(), "delete": answering()},
    }
    assert not _run(document(paths, **BEARER)).new


def test_limits_of_64_bits_are_tried_from_outside() -> None:
    limit = {"type": "integer", "minimum": 0, "maximum": 2**64 - 1}
    body = {"content": as_json({"type": "object", "properties": {"n": limit}})}
    query = {"name": "n", "in": "query", "schema": limit}
    assert not _run(document({"/a": {"post": answering(requestBody=body, parameters=[query])}})).new


def test_a_header_that_http_sends_by_itself_is_never_missing() -> None:
    length = {"name": "Content-Length", "in": "header", "required": True, "schema": {"type": "integer"}}
    body = {"required": True, "content": {"application/octet-stream": {}}}
    operation = answering(parameters=[length], requestBody=body)
    assert not _run(document({"/a": {"post": operation}})).new


def test_null_beside_alternatives_is_one_of_them() -> None:
    value = {"type": "null", "oneOf": [{"type": "string"}, {"type": "array", "items": reference("V")}]}
    assert not _run(document({"/a": {"get": answering(as_json(reference("V")))}}, {"V": value})).new


def test_a_form_that_is_no_object_is_left_out_and_told() -> None:
    body = {"content": {"multipart/form-data": {"schema": {"type": "string", "format": "binary"}}}}
    paths = {"/a": {"post": answering(requestBody=body)}, "/good": {"get": answering()}}
    record = _run(document(paths))
    assert [left.operation for left in record.left_out] == ["POST /a"]
    assert not record.new
