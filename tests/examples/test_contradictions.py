"""Each kind of contradiction: a small API that has it, found by name; and its neighbours that are none."""

import copy
from typing import Any

import pytest

from scripts.examples import check

from .conftest import SPEC, Json, MakeApi

BOOK = {"id": 1, "title": "Emma"}
ERROR = {"error": {"message": "no"}}


def request(method: str = "GET", path: str = "/books", **facts: Any) -> Json:
    return {"id": "r", "section": "Books", "method": method, "path": path, **facts}


def answer(of: Any = "GET /books", status: Any = "200", **facts: Any) -> Json:
    return {
        "id": "a",
        "section": "Books",
        "answer-of": of,
        "status": status,
        "content-type": "application/json",
        **facts,
    }


def found(make_api: MakeApi, **given: Any) -> list[str]:
    """The ids of what contradicts the published and, as there are no overlays, the effective spec."""
    report = check(make_api(**given))
    published = [contradiction.id for contradiction in report.published]
    assert published == [contradiction.id for contradiction in report.effective]
    assert {c.id for c in report.unnamed} == set(published)
    return published


PAGE = {"page": "1"}
ADDED = {"content-type": "application/json", "given": {"format": "json"}}

REQUESTS: dict[str, tuple[Json, list[str]]] = {
    "fine": (request(query={"page": "2", "tag": ["a", "b"]}, headers={"x-trace": "true", "x-KEY": "k"}), []),
    "fine, one of an array": (request(query={"page": "2", "tag": "a"}), []),
    "fine, by template": (request(path="/books/7"), []),
    "fine, literal before template": (request(path="/books/new"), []),
    "fine, body": (request("POST", body={**BOOK, "notes": '{"n": 1}'}), []),
    "fine, form": (request("POST", form={"scan": {"file": "a.png"}, "pages": "7", "format": "7"}), []),
    "path": (request(path="/magazines"), ["undocumented-path GET /magazines"]),
    "path, deeper": (request(path="/books/7/pages"), ["undocumented-path GET /books/7/pages"]),
    "method": (request("DELETE"), ["undocumented-path DELETE /books"]),
    "parameter": (request(query={**PAGE, "size": "9"}), ["unknown-parameter GET /books size"]),
    "key in the wrong place": (request(query={**PAGE, "key": "k"}), ["unknown-parameter GET /books key"]),
    "missing": (request(), ["missing-parameter GET /books page"]),
    "type": (request(query={"page": "first"}), ["wrong-type GET /books page"]),
    "type, twice given": (request(query={"page": ["1", "2"]}), ["wrong-type GET /books page"]),
    "type in the path": (request(path="/books/emma"), ["wrong-type GET /books/{id} id"]),
    "type of a header": (
        request(query=PAGE, headers={"X-Trace": "yes"}),
        ["wrong-type GET /books x-trace"],
    ),
    "header": (request(query=PAGE, headers={"X-API-Key": "k"}), ["unknown-header GET /books x-api-key"]),
    "no body": (request("POST"), ["missing-body POST /books"]),
    "body where none is": (
        request(path="/books/7", body={}),
        ["undocumented-body-type GET /books/{id} application/json"],
    ),
    "body lacks": (request("POST", body={"id": 1}), ["invalid-body POST /books / required"]),
    "body type": (request("POST", body={"id": "1", "title": "E"}), ["invalid-body POST /books /id type"]),
    "body inside a text": (
        request("POST", body={**BOOK, "notes": '{"n": "1"}'}),
        ["invalid-body POST /books /notes/n type"],
    ),
    "body with a text that is not JSON": (
        request("POST", body={**BOOK, "notes": "{"}),
        ["invalid-body POST /books /notes contentMediaType"],
    ),
    "body has more": (request("POST", body={**BOOK, "isbn": "1"}), ["unknown-property POST /books /isbn"]),
    "form type": (
        request("POST", form={"scan": {"file": "a.png"}, "pages": "many"}),
        ["invalid-body POST /books /pages type"],
    ),
    "form lacks": (request("POST", form={"pages": "1"}), ["invalid-body POST /books / required"]),
}


@pytest.mark.parametrize("name", REQUESTS)
def test_requests(make_api: MakeApi, name: str) -> None:
    given, expected = REQUESTS[name]
    assert found(make_api, requests=[given]) == expected


ANSWERS: dict[str, tuple[Json, list[str]]] = {
    "fine": (answer(answer=BOOK), []),
    "fine, range of the spec": (answer(status="404", answer=ERROR), []),
    "fine, range of the example": (answer("GET /books/{id}", "4XX", answer=ERROR), []),
    "fine, decoded": (answer(answer={**BOOK, "notes": {"n": 1}}, decoded=["/notes"]), []),
    "fine, parts": (answer(status="400", parts={"/error/code": "bad"}), []),
    "fine, status only": (answer(status="400"), []),
    "fine, somewhere": (answer("GET /*", "404", answer=ERROR), []),
    "path": (answer("GET /magazines/*", answer=BOOK), ["undocumented-path GET /magazines/*"]),
    "status": (answer(status="500", answer=ERROR), ["undocumented-status GET /books 500"]),
    "status range": (answer(status="5XX", answer=ERROR), ["undocumented-status GET /books 5XX"]),
    "status everywhere": (
        answer("GET /*", "404", answer=ERROR, every=True),
        ["undocumented-status GET /* 404"],
    ),
    "content type": (
        answer(**{"content-type": "text/html"}, text="<p>"),
        ["undocumented-content-type GET /books 200 text/html"],
    ),
    "lacks": (answer(answer={"id": 1}), ["invalid-answer GET /books 200 / required"]),
    "type": (answer(answer={"id": "1", "title": "E"}), ["invalid-answer GET /books 200 /id type"]),
    "format": (
        answer(answer={**BOOK, "cover": "no address"}),
        ["invalid-answer GET /books 200 /cover format"],
    ),
    "inside a text": (
        answer(answer={**BOOK, "notes": {"n": "x"}}, decoded=["/notes"]),
        ["invalid-answer GET /books 200 /notes/n type"],
    ),
    "has more": (answer(answer={**BOOK, "isbn": "1"}), ["unknown-field GET /books 200 /isbn"]),
    "has more inside a text": (
        answer(answer={**BOOK, "notes": {"n": 1, "m": 2}}, decoded=["/notes"]),
        ["unknown-field GET /books 200 /notes/m"],
    ),
    "part": (
        answer(status="400", parts={"/error/code": "Bad.Code"}),
        ["invalid-answer GET /books 400 /error/code pattern"],
    ),
    "unknown part": (
        answer(status="400", parts={"/error/hint": "x"}),
        ["unknown-field GET /books 400 /error/hint"],
    ),
    "fine, events": (answer(**{"content-type": "text/event-stream"}, events=[BOOK, "[END]"]), []),
    "event": (
        answer(**{"content-type": "text/event-stream"}, events=[{"id": 1}, "[END]"]),
        ["invalid-event GET /books 200 / required"],
    ),
    "end": (answer(**{"content-type": "text/event-stream"}, events=[BOOK]), ["wrong-end GET /books 200"]),
    "fine, by default": (answer("POST /books", **{"content-type": "text/plain"}, text="id"), []),
    "type by default": (
        answer("POST /books", **{"content-type": "text/csv"}, text="id,title"),
        ["wrong-content-type POST /books 200 text/csv"],
    ),
    "schema by what was asked for": (
        answer("POST /books", **{"content-type": "text/csv"}, given={"format": "csv"}, text="id,"),
        ["invalid-answer POST /books 200 / minLength"],
    ),
    "fine, canonical": (answer("POST /books", **ADDED, answer={"data": BOOK}), []),
    "fine, canonical by another place": (
        answer("POST /books", **ADDED, answer={"code": 0, "data": {"id": "x"}, "id": 1, "name": "E"}),
        [],
    ),
    "canonical": (
        answer("POST /books", **ADDED, answer={"data": {"id": 1}}),
        ["not-canonical POST /books 200 / required"],
    ),
    "canonical, but of another type": (
        answer("POST /books", **ADDED, answer={"data": {**BOOK, "stars": "4"}}),
        ["not-canonical POST /books 200 /stars type"],
    ),
    "fine, canonical, but of another shape": (
        answer("POST /books", **ADDED, answer={"data": {**BOOK, "stars": None}}),
        [],
    ),
    "failure": (
        answer("POST /books", **ADDED, answer={"code": 7}),
        ["counts-as-failure POST /books 200"],
    ),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_answers(make_api: MakeApi, name: str) -> None:
    given, expected = ANSWERS[name]
    assert found(make_api, answers=[given]) == expected


def test_the_answer_of_a_request_depends_on_what_it_asked_for(make_api: MakeApi) -> None:
    requested = request("POST", form={"scan": {"file": "a.png"}, "format": "csv"})
    shown = answer("r", **{"content-type": "text/plain"}, text="id")
    expected = ["wrong-content-type POST /books 200 text/plain"]
    assert found(make_api, requests=[requested], answers=[shown]) == expected


def test_an_answer_of_many_operations_is_reported_once_with_their_number(make_api: MakeApi) -> None:
    report = check(make_api(answers=[answer("GET /*", "404", answer={"error": {}})]))
    (contradiction,) = report.effective
    assert contradiction.id == "invalid-answer GET /* 404 /error required"
    assert "2 of 3 operations, GET /books first" in contradiction.message


def webhook(body: Any) -> Json:
    return {"id": "w", "section": "Hooks", "callback-of": "POST /books", "body": body}


def test_webhooks(make_api: MakeApi) -> None:
    assert found(make_api, webhooks=[webhook(BOOK)]) == []
    assert found(make_api, webhooks=[webhook({"id": 1})]) == ["invalid-webhook POST /books / required"]
    assert found(make_api, webhooks=[webhook({**BOOK, "x": 1})]) == ["unknown-field POST /books /x"]


def test_webhooks_may_be_callbacks_and_must_be_somewhere(make_api: MakeApi) -> None:
    spec = copy.deepcopy(SPEC)
    hook = spec.pop("webhooks")["added"]
    assert found(make_api, spec=spec, webhooks=[webhook(BOOK)]) == ["undocumented-webhook POST /books"]
    spec["paths"]["/books"]["post"]["callbacks"] = {"added": {"{$request.body#/url}": hook}}
    assert found(make_api, spec=spec, webhooks=[webhook(BOOK)]) == []
    assert (
        found(make_api, spec=spec, webhooks=[webhook({})]) == ["invalid-webhook POST /books / required"] * 2
    )


def field(of: Any, place: Any, name: Any, *types: Any, **facts: Any) -> Json:
    return {"id": "f", "section": "Books", "of": of, "in": place, "name": name, "types": types, **facts}


GET, POST = "GET /books", "POST /books"
FIELDS: dict[str, tuple[Json, list[str]]] = {
    "fine, query": (field(GET, "query", "/page", "integer", required=True, values=[1]), []),
    "fine, number for integer": (field(GET, "query", "/page", "number"), []),
    "fine, path": (field("GET /books/{id}", "path", "/id", "integer", required=True), []),
    "fine, header": (field(GET, "header", "/x-trace", "boolean", required=False), []),
    "fine, body": (field(POST, "json", "/title", "string", required=True, values=["Emma"]), []),
    "fine, form": (field(POST, "form", "/format", "string", required=False, default="text"), []),
    "fine, answer": (field(GET, "answer", "/id", "integer"), []),
    "fine, webhook": (field(POST, "webhook", "/title", "string", required=True), []),
    "nowhere": (field("GET /magazines", "query", "/x", "string"), ["undocumented-path GET /magazines"]),
    "parameter": (field(GET, "query", "/size", "integer"), ["undeclared-field GET /books query /size"]),
    "property": (field(POST, "json", "/isbn", "string"), ["undeclared-field POST /books json /isbn"]),
    "kind of body": (field(GET, "json", "/id", "integer"), ["undeclared-field GET /books json /id"]),
    "field": (field(GET, "answer", "/isbn", "string"), ["undeclared-field GET /books answer /isbn"]),
    "no items": (field(GET, "answer", "/*/id", "string"), ["undeclared-field GET /books answer /*/id"]),
    "type": (field(GET, "query", "/page", "string"), ["other-type GET /books query /page"]),
    "one of the types": (
        field(POST, "json", "/title", "string", "array"),
        ["other-type POST /books json /title"],
    ),
    "default": (
        field(POST, "form", "/format", "string", default="json"),
        ["other-default POST /books form /format"],
    ),
    "no default": (
        field(POST, "form", "/pages", "integer", default=1),
        ["other-default POST /books form /pages"],
    ),
    "optional": (
        field(GET, "query", "/page", "integer", required=False),
        ["other-requirement GET /books query /page"],
    ),
    "required": (
        field(POST, "form", "/pages", "integer", required=True),
        ["other-requirement POST /books form /pages"],
    ),
    "value": (
        field(GET, "answer", "/cover", "string", values=["https://a.example/", "b c"]),
        ["refused-value GET /books answer /cover b c"],
    ),
}


@pytest.mark.parametrize("name", FIELDS)
def test_fields(make_api: MakeApi, name: str) -> None:
    given, expected = FIELDS[name]
    assert found(make_api, fields=[given]) == expected


LIMITS: dict[str, tuple[Json, int]] = {
    "maxLength": ({"type": "string", "maxLength": 4}, 4),
    "maxItems": ({"anyOf": [{"type": "string"}, {"type": "array", "maxItems": 4}]}, 4),
    "minimum": ({"type": "number", "minimum": 4}, 4),
    "maximum": ({"allOf": [{"$ref": "#/components/schemas/Limit"}], "type": "integer"}, 4),
}


@pytest.mark.parametrize("keyword", LIMITS)
def test_limits_are_exact(make_api: MakeApi, keyword: str) -> None:
    schema, limit = LIMITS[keyword]
    spec = copy.deepcopy(SPEC)
    spec["components"]["schemas"]["Limit"] = {"maximum": 4}
    spec["paths"]["/books"]["get"]["parameters"][0]["schema"] = schema
    kind = {"maxLength": "string", "maxItems": "array"}.get(keyword, "integer")
    kind = "number" if keyword == "minimum" else kind
    for documented in (limit - 1, limit, limit + 1):
        given = field(GET, "query", "/page", kind, limits={keyword: documented})
        expected = [] if documented == limit else [f"other-limit GET /books query /page {keyword}"]
        assert found(make_api, spec=spec, fields=[given]) == expected


def test_what_is_required_further_down(make_api: MakeApi) -> None:
    spec = copy.deepcopy(SPEC)
    holder = {"allOf": [{"required": ["n"]}], "oneOf": [{"required": ["m"]}, {"required": ["k"]}]}
    item = {"type": "object", "properties": {name: {"type": "integer"} for name in "nmk"}, **holder}
    spec["components"]["schemas"]["Book"]["properties"] |= {"all": {"type": "array", "items": item}}
    fine = [
        field(POST, "json", f"/all/*/{name}", "integer", required=name == "n") | {"id": name}
        for name in "nmk"
    ]
    assert found(make_api, spec=spec, fields=fine) == []
    wrong = [{**given, "required": not given["required"]} for given in fine]
    assert found(make_api, spec=spec, fields=wrong) == [
        f"other-requirement POST /books json /all/*/{name}" for name in "nmk"
    ]


def test_a_field_in_every_item_and_every_alternative(make_api: MakeApi) -> None:
    spec = copy.deepcopy(SPEC)
    item = {"type": "object", "properties": {"n": {"type": "integer"}}}
    many = {"type": "object", "properties": {"all": {"type": ["array", "null"], "items": item}}}
    again = {"oneOf": [{"$ref": "#/components/schemas/Book"}, many, {"$ref": "#/components/schemas/Again"}]}
    spec["components"]["schemas"]["Again"] = again
    answers = spec["paths"]["/books"]["get"]["responses"]["200"]["content"]["application/json"]
    answers["schema"] = {"$ref": "#/components/schemas/Again"}
    fields = [field(GET, "answer", "/all/*/n", "integer"), field(GET, "answer", "/all", "array", "null")]
    assert found(make_api, spec=spec, fields=[fields[0], {**fields[1], "id": "g"}]) == []


ENDPOINTS = {
    "GET /books": [],
    "GET /books/{id}": [],
    "GET /books/{name}": [],
    "GET /magazines": ["undocumented-path GET /magazines"],
    "GET /magazines/{id}": ["undocumented-path GET /magazines/{id}"],
    "GET /{kind}": ["unlike-template GET /{kind}"],
}


@pytest.mark.parametrize("operation", ENDPOINTS)
def test_endpoints(make_api: MakeApi, operation: str) -> None:
    given = {"id": "e", "section": "Books", "operation": operation}
    assert found(make_api, endpoints=[given]) == ENDPOINTS[operation]


def count(name: Any = "c", unit: Any = "operations", claimed: Any = 3, **facts: Any) -> Json:
    return {"id": name, "section": "Books", "unit": unit, "of": "GET /*", "claimed": claimed, **facts}


COUNTS: dict[str, tuple[list[Json], list[str]]] = {
    "fine": ([count()], []),
    "too many": ([count(claimed=2)], ["wrong-count c"]),
    "too few": ([count(claimed=4)], ["wrong-count c"]),
    "fine, at least": ([count(claimed=2, **{"at-least": True})], []),
    "at least": ([count(claimed=4, **{"at-least": True})], ["wrong-count c"]),
    "fine, segments": ([count(unit="segments", claimed=1)], []),
    "segments": ([count(unit="segments", claimed=2)], ["wrong-count c"]),
    "not in a spec": ([count(unit="models", claimed=350)], []),
    "fine, sum": ([count("all", **{"sum-of": "part/"}), count("part/a")], []),
    "sum": (
        [count("all", **{"sum-of": "part/"}), count("part/a"), count("part/b")],
        ["wrong-sum all"],
    ),
    "listed": (
        [count("all", unit="segments", claimed=1, **{"sum-of": "part/"}), count("part/a"), count("part/b")],
        ["wrong-sum all"],
    ),
}


@pytest.mark.parametrize("name", COUNTS)
def test_counts(make_api: MakeApi, name: str) -> None:
    given, expected = COUNTS[name]
    assert found(make_api, counts=given) == expected
