"""Rules of schemas and webhooks: read where they are, held against each object and each delivery."""

import json
from typing import Any

import pytest

from conformance.tests.documents import answering, as_json, document, reference
from leaperone_conformance.checks import Failure, NotExercised, Request, Response, Rules, Verdict, exchange_of
from leaperone_conformance.errors import SpecInvalid
from leaperone_conformance.spec import Spec

RULE = {"section": "s", "message": "wrong", "expression": "value.low <= value.high"}
RANGE: dict[str, Any] = {
    "type": "object",
    "properties": {"low": {"type": "number"}, "high": {"type": "number"}, "inner": reference("Range")},
    "x-rules": {"in-order": RULE},
}
ANSWER = {
    "type": "object",
    "properties": {
        "ranges": {"type": "array", "items": reference("Range")},
        "by": {"type": "object", "additionalProperties": reference("Range")},
        "one": {"oneOf": [{"type": "string"}, reference("Range")]},
        "text": {
            "type": "string",
            "contentMediaType": "application/json",
            "contentSchema": reference("Range"),
        },
    },
}
GOOD, BAD = {"low": 1, "high": 2}, {"low": 2, "high": 1}


def _spec(**webhook: Any) -> Spec:
    reported = {"post": {"requestBody": {"content": as_json(reference("Range"))}, "responses": {}, **webhook}}
    paths = {"/a": {"get": answering(as_json(ANSWER), operationId="a")}}
    return Spec(document(paths, {"Range": RANGE}, webhooks={"told": reported}), "t", "0")


def _verdict(body: Any) -> Verdict:
    spec = _spec()
    response = Response(200, "application/json", json.dumps(body).encode())
    exchange = exchange_of(spec, spec.by_id["a"], Request("GET"), response)
    return Rules(spec).verdicts(exchange).get("rule:in-order", NotExercised())


@pytest.mark.parametrize(
    "place",
    [
        lambda value: {"ranges": [GOOD, value]},
        lambda value: {"ranges": [value, GOOD]},
        lambda value: {"by": {"x": value}},
        lambda value: {"one": value},
        lambda value: {"text": json.dumps(value)},
        lambda value: {"ranges": [{**GOOD, "inner": {**GOOD, "inner": value}}]},
    ],
)
def test_a_rule_of_a_schema_is_about_each_object_of_it(place: Any) -> None:
    assert _verdict(place(GOOD)) is None
    found = _verdict(place(BAD))
    assert isinstance(found, Failure) and "promised in s" in found.detail and "value.low: 2" in found.detail


def test_without_such_an_object_it_is_not_exercised() -> None:
    bodies: list[Any] = [{}, {"one": "text"}, {"ranges": [{}]}, {"text": "{"}]
    for body in bodies:
        assert isinstance(_verdict(body), NotExercised)


def test_rules_of_a_webhook_see_the_delivery_and_the_task() -> None:
    rule = {"section": "s", "message": "m", "expression": "request.body.high == response.body.one.high"}
    spec = _spec(**{"x-rules": {"same-high": rule}})
    response = Response(200, "application/json", json.dumps({"one": {"high": 2}}).encode())
    exchange = exchange_of(spec, spec.by_id["a"], Request("GET"), response)
    rules = Rules(spec)
    assert {"rule:in-order", "rule:same-high"} <= set(rules.names)

    def found(body: Any) -> dict[str, Verdict]:
        return rules.of_delivery("told", {}, json.dumps(body).encode(), exchange)

    assert found(GOOD) == {"rule:in-order": None, "rule:same-high": None}
    assert all(isinstance(verdict, Failure) for verdict in found({"low": 9, "high": 8}).values())


def test_a_rule_that_means_nothing_is_refused_where_it_is() -> None:
    broken = {"section": "s", "message": "m", "expression": "request.body =="}
    with pytest.raises(SpecInvalid, match="webhook told"):
        Rules(_spec(**{"x-rules": {"broken": broken}}))
    schema = {**RANGE, "x-rules": {"broken": {**RULE, "expression": "response.body.low < 1"}}}
    with pytest.raises(SpecInvalid, match="schema"):
        Rules(Spec(document({"/a": {"get": answering()}}, {"Range": schema}), "t", "0"))
