"""The plan of coverage of a document, and which of its targets an exchange exercises."""

import json
from typing import Any

import pytest

from conformance.tests.documents import answering, as_json, document, reference
from leaperone_conformance.checks import Request, Response, exchange_of
from leaperone_conformance.coverage import Observer, kind_of, measured, planned
from leaperone_conformance.spec import MISSING, Spec

NODE = {
    "type": "object",
    "required": ["kind"],
    "properties": {
        "kind": {"enum": ["leaf", "branch"]},
        "size": {"type": "integer", "minimum": 1, "maximum": 4},
        "name": {"type": "string", "maxLength": 3},
        "below": {"type": "array", "items": reference("Node")},
        "made": {"type": "string", "readOnly": True},
    },
}
PATHS: dict[str, Any] = {
    "/nodes": {
        "post": {
            "operationId": "make",
            "requestBody": {"content": as_json(reference("Node"))},
            "parameters": [{"name": "lang", "in": "query", "schema": {"enum": ["en", "de"]}}],
            "responses": {
                "201": {
                    "description": "",
                    "content": as_json(True),
                    "links": {"it": {"operationId": "look", "parameters": {"id": "$response.body#/id"}}},
                },
                "4XX": {"description": "", "content": {"text/plain": {}}},
            },
        }
    },
    "/nodes/{id}": {
        "get": answering(
            operationId="look",
            parameters=[{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
        )
    },
}
SPEC = Spec(document(PATHS, {"Node": NODE}), "t", "0")


def _seen(
    observer: Observer, operation: str = "make", status: int = 201, answer: Any = None, **sent: Any
) -> set[str]:
    made = SPEC.by_id[operation]
    request = Request(made.method, sent.pop("body", MISSING), "application/json", **sent)
    kind = "text/plain" if status >= 400 else "application/json"
    response = Response(status, kind, json.dumps(answer).encode())
    found = observer.see([exchange_of(SPEC, made, request, response)])
    return {target for targets in found.values() for target in targets}


def test_the_plan_has_each_part_of_an_operation_once() -> None:
    targets = planned(SPEC, SPEC.by_id["make"])
    assert len(targets) == len(set(targets))
    assert {
        "status: 201",
        "status: 4XX",
        "media type: request application/json",
        "media type: 201 application/json",
        "media type: 4XX text/plain",
        "value: query lang=en",
        "value: body kind=branch",
        "boundary: body size at minimum 1",
        "boundary: body size beyond maximum 4",
        "boundary: body name beyond maxLength 3",
        "optional part: with query lang",
        "optional part: without body below",
        "link: it",
    } <= set(targets)
    assert not any("made" in target or "with body kind" in target for target in targets)


@pytest.mark.parametrize(
    ("sent", "target"),
    [
        ({"query": {"lang": "de"}}, "value: query lang=de"),
        ({"query": {"lang": "de"}}, "optional part: with query lang"),
        ({}, "optional part: without query lang"),
        ({"body": {"kind": "leaf"}}, "value: body kind=leaf"),
        ({"body": {"kind": "leaf"}}, "optional part: without body size"),
        ({"body": {"kind": "leaf", "size": 4}}, "boundary: body size at maximum 4"),
        ({"body": {"kind": "leaf", "name": "abc"}}, "boundary: body name at maxLength 3"),
        ({"body": {"kind": "leaf"}}, "media type: request application/json"),
    ],
)
def test_a_part_is_exercised_by_a_request_that_is_accepted(sent: dict[str, Any], target: str) -> None:
    assert target in planned(SPEC, SPEC.by_id["make"])
    assert target in _seen(Observer(SPEC), **sent)
    assert target not in _seen(Observer(SPEC), status=400, **sent)


def test_what_is_beyond_a_boundary_is_exercised_by_a_refusal_too() -> None:
    for status in (201, 400):
        assert "boundary: body size beyond maximum 4" in _seen(
            Observer(SPEC), status=status, body={"kind": "leaf", "size": 5}
        )
    assert "boundary: body size beyond maximum 4" not in _seen(
        Observer(SPEC), body={"kind": "leaf", "size": 4}
    )


def test_a_target_is_told_once() -> None:
    observer = Observer(SPEC)
    assert "status: 201" in _seen(observer)
    assert "status: 201" not in _seen(observer)
    assert "status: 4XX" in _seen(observer, status=404)


def test_a_link_is_exercised_by_a_call_with_its_value() -> None:
    observer = Observer(SPEC)
    _seen(observer, answer={"id": "n1"})
    assert "link: it" not in _seen(observer, "look", 200, path={"id": "n2"})
    assert "link: it" in _seen(observer, "look", 200, path={"id": "n1"})


def test_what_was_missed_has_a_reason() -> None:
    targets = planned(SPEC, SPEC.by_id["make"])
    nothing = measured(targets, frozenset(), (), {"linked": "needs waiting"}, (400,))
    assert set(nothing.missed) == set(targets)
    assert sum(nothing.planned.values()) == len(targets)
    assert nothing.missed["link: it"] == "needs waiting"
    assert "accepted" in nothing.missed["value: body kind=leaf"]
    assert {kind_of(target) for target in nothing.missed} == set(nothing.planned)
    everything = measured(targets, frozenset(targets), (), {}, (201,))
    assert everything.missed == {}
