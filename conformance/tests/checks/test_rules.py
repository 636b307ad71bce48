"""The rules of a document and of users, held against exchanges, by the suite and by the proxy."""

import functools
import json
from pathlib import Path
from typing import Any

import pytest

from leaperone_conformance.apis import api_for
from leaperone_conformance.checks import (
    Failure,
    NotExercised,
    Request,
    Response,
    Rules,
    exchange_of,
    rules_for,
)
from leaperone_conformance.errors import OptionInvalid, SpecInvalid
from leaperone_conformance.mock import Mock
from leaperone_conformance.proxy.cassette import RecordedResponse
from leaperone_conformance.proxy.exchange import RecordedRequest
from leaperone_conformance.proxy.validation import violations
from leaperone_conformance.report.console import summary
from leaperone_conformance.run import Settings, run
from leaperone_conformance.run.results.finding import Progress
from leaperone_conformance.spec import Spec, load

SUM = {
    "section": "Sums",
    "message": "a sum that isn't",
    "when": "response.status == 200",
    "expression": "response.body.sum == request.query.one + response.body.two",
}


def _spec(rules: Any = None, general: Any = None) -> Spec:
    operation = {
        "parameters": [{"name": "one", "in": "query", "schema": {"type": "integer"}}],
        "responses": {
            "200": {
                "description": "-",
                "content": {"application/json": {"schema": {"type": "object"}}},
            }
        },
    }
    document: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "small", "version": "1"},
        "paths": {"/sum": {"get": operation}},
    }
    if rules is not None:
        operation["x-rules"] = rules
    if general is not None:
        document["info"]["x-rules"] = general
    return Spec(document, "small")


def _verdicts(rules: Rules, answer: Any, query: Any = None, **more: Any) -> dict[str, Any]:
    request = Request("GET", query={"one": 1} if query is None else query, **more)
    response = Response(200, "application/json", json.dumps(answer).encode())
    exchange = exchange_of(rules.spec, rules.spec.operations[0], request, response)
    return rules.verdicts(exchange)


def test_a_broken_rule_shows_where_it_is_promised_and_what_came() -> None:
    rules = Rules(_spec({"sum": SUM}))
    assert _verdicts(rules, {"two": 2, "sum": 3}) == {"rule:sum": None}
    failure = _verdicts(rules, {"two": 2, "sum": 4})["rule:sum"]
    assert isinstance(failure, Failure)
    assert failure.reason == "a sum that isn't"
    assert failure.detail.splitlines() == [
        "promised in Sums",
        SUM["expression"],
        "response.body.sum: 4",
        "request.query.one: 1",
        "response.body.two: 2",
    ]


def test_a_rule_that_could_not_be_looked_at_has_not_passed() -> None:
    verdict = _verdicts(Rules(_spec({"sum": SUM})), {"two": 2})["rule:sum"]
    assert verdict == NotExercised('Key not found in map : "sum"')


def test_what_is_no_documented_parameter_is_not_seen() -> None:
    rule = {**SUM, "expression": "!has(request.query.api_key) && !('authorization' in request.headers)"}
    sent = {"query": {"one": 1, "api_key": "secret"}, "headers": {"Authorization": "secret"}}
    assert _verdicts(Rules(_spec({"a": rule})), {}, **sent) == {"rule:a": None}


def test_texts_of_an_upload_are_not_shown() -> None:
    rule = {**SUM, "expression": "response.body.text == request.body.word"}
    sent = {"body": {"word": "secret", "file": b"secret"}, "media_type": "multipart/form-data"}
    failure = _verdicts(Rules(_spec({"a": rule})), {"text": "secret too"}, **sent)["rule:a"]
    assert "secret" not in failure.detail
    assert "str of 6" in failure.detail


def test_json_inside_of_texts_is_decoded_where_the_schema_has_it() -> None:
    spec = _spec(
        {"a": {**SUM, "expression": "response.body.Data.list[0] == 1 && response.body.Other == '[1]'"}}
    )
    text = {"type": "string", "contentMediaType": "application/json"}
    content = spec.document["paths"]["/sum"]["get"]["responses"]["200"]["content"]["application/json"]
    content["schema"] = {"allOf": [{"properties": {"Data": text, "Other": {"type": "string"}}}]}
    body = {"Data": '{"list": [1]}', "Other": "[1]"}
    assert _verdicts(Rules(Spec(spec.document, "small")), body) == {"rule:a": None}


@pytest.mark.parametrize(
    ("rules", "message"),
    [
        ([SUM], "#/info/x-rules: ["),
        ({"a": {**SUM, "when": 1}}, "#/info/x-rules/a/when: 1 is not of type"),
        ({"a": {**SUM, "more": "x"}}, "#/info/x-rules/a: Additional properties"),
        ({"a": {"section": "s", "message": "m"}}, '#/info/x-rules/a: "expression" is a required property'),
        (
            {"a": {**SUM, "expression": "open('/etc/passwd') == ''"}},
            "expression of rule a: column 5: undeclared",
        ),
        ({"a": {**SUM, "operations": "x"}}, "#/info/x-rules/a/operations: "),
        ({"a": {**SUM, "operations": ["POST /none"]}}, "no operation fits"),
    ],
)
def test_a_rule_that_means_nothing_is_refused_in_one_line(rules: Any, message: str) -> None:
    with pytest.raises(SpecInvalid) as refused:
        Rules(_spec(general=rules))
    assert message in str(refused.value)
    assert str(refused.value).startswith(("spec: info: ", "spec: #/info/x-rules"))
    assert "\n" not in str(refused.value)


def test_two_rules_of_an_operation_have_two_ids() -> None:
    with pytest.raises(SpecInvalid, match="GET /sum has two rules sum"):
        Rules(_spec({"sum": SUM}, {"sum": SUM}))


def test_users_bring_rules_for_the_operations_that_they_name(tmp_path: Path) -> None:
    file = tmp_path / "rules.yaml"
    file.write_text(json.dumps({"rules": {"own": {**SUM, "operations": ["GET /s*"]}}}))
    rules = rules_for(_spec(), file)
    assert rules.names == ["rule:own"]
    assert isinstance(_verdicts(rules, {"two": 2, "sum": 4})["rule:own"], Failure)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "can't be read"),
        ("a: [", "is not YAML"),
        ("- a", "has no rules"),
        ("rules: {}", "has no rules"),
        ("rules: {a: {}}", "rule a: has to have"),
    ],
)
def test_a_file_that_is_none_of_rules_is_refused_in_one_line(
    tmp_path: Path, text: str | None, message: str
) -> None:
    file = tmp_path / "rules.yaml"
    if text is not None:
        file.write_text(text)
    with pytest.raises((OptionInvalid, SpecInvalid)) as refused:
        rules_for(_spec(), file)
    assert message in str(refused.value)
    assert str(refused.value).startswith(f"--rules {file}: ")
    assert "\n" not in str(refused.value)


def test_the_proxy_reports_broken_rules() -> None:
    rules = Rules(_spec({"sum": SUM}))
    request = RecordedRequest("GET /sum", {}, {"one": ["1"]}, None, None)
    response = RecordedResponse(200, {"content-type": "application/json"}, b'{"sum": 1, "two": 1}')
    general = {**SUM, "expression": "response.body.sum == response.body.two + 1"}
    rules = Rules(_spec({"sum": general}))
    lines = list(violations(rules, rules.spec.operations[0], request, response, True))
    assert [line.splitlines()[0] for line in lines] == ["rule:sum: a sum that isn't: promised in Sums"]


async def _app(scope: Any, receive: Any, send: Any) -> None:
    body = b'{"two": 2, "sum": 7, "few": [1]}'
    headers = [(b"content-type", b"application/json")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _nobody(_: Progress) -> None:
    """Nobody listens to how far a run is."""


def _factory(_: Spec) -> Any:
    return _app


def test_the_suite_makes_each_rule_a_check_of_its_own(tmp_path: Path) -> None:
    rules = {
        "broken": {**SUM, "expression": "response.body.sum == response.body.two"},
        "held": {**SUM, "expression": "response.body.sum > response.body.two"},
        "never": {**SUM, "when": "response.status == 418"},
    }
    file = tmp_path / "small.json"
    file.write_text(json.dumps(_spec(rules).document))
    spec = load(file)
    settings = Settings(spec=str(file), max_examples=2, workers=1)
    record = run(spec, settings, _factory, _nobody)
    (covered,) = record.coverage
    assert covered.checks["rule:held"].failed == 0 < covered.checks["rule:held"].passed
    assert covered.checks["rule:broken"].passed == 0 < covered.checks["rule:broken"].failed
    assert covered.not_exercised["rule:never"] == "it is not about any of the exchanges"
    assert "not exercised: 1 rules: it is not about any of the exchanges" in summary(record, "", None)
    finding = next(finding for finding in record.findings if finding.check == "rule:broken")
    assert "response.body.two: 2" in finding.detail
    assert finding.curl


@pytest.mark.parametrize("name", ["leaperone", "leapai", "leapocr"])
def test_every_response_of_the_mock_keeps_every_rule(name: str) -> None:
    spec = load(name)
    include = tuple(key for key in spec.by_key if not key.startswith("GET /v1/social-media/data/"))
    settings = Settings(
        spec=name,
        api=name,
        key=api_for(name).test_key,
        max_examples=2,
        include=include,
        workers=1,
        mock_control=True,
    )
    record = run(spec, settings, functools.partial(Mock, control=True), _nobody)
    assert [finding for finding in record.findings if finding.check.startswith("rule:")] == []
    held = {check for covered in record.coverage for check in covered.checks if check.startswith("rule:")}
    assert len(held) > len(Rules(spec).names) / 2
