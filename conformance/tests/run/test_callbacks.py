"""Callbacks of OpenAPI that come to the suite's receiver: what is exercised, held and said of broken ones."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from leaperone_conformance.mock import Mock
from leaperone_conformance.mock.state.webhooks import OutgoingRequest, Webhooks
from leaperone_conformance.run import Record, Settings, run
from leaperone_conformance.spec import Spec

KEY = "POST /jobs"
_EVENT = {
    "type": "object",
    "required": ["job"],
    "properties": {"job": {"type": "string"}, "done": {"type": "boolean"}},
}


def _document(address: str, callback: dict[str, Any], *, reported: str = "body") -> dict[str, Any]:
    request = {
        "requestBody": {"required": True, "content": {"application/json": {"schema": _EVENT}}},
        "parameters": [
            {"name": "X-Event", "in": "header", "required": True, "schema": {"enum": ["end", "begin"]}}
        ],
        "responses": {"200": {"description": ""}},
        **callback,
    }
    url = {"type": "string", "format": "uri"}
    body = {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}, "hook": url}}
    operation: dict[str, Any] = {
        "requestBody": {"required": True, "content": {"application/json": {"schema": body}}},
        "parameters": [] if reported == "body" else [{"name": "hook", "in": reported, "schema": url}],
        "responses": {"202": {"description": "", "content": {"application/json": {"schema": _EVENT}}}},
        "callbacks": {"ended": {"$ref": "#/components/callbacks/ended"}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {"/jobs": {"post": operation}},
        "components": {"callbacks": {"ended": {address: {"post": request}}}},
    }


def _run(document: dict[str, Any]) -> Record:
    spec = Spec(document, "small")
    settings = Settings(spec.name, key="sk-test", max_examples=1, mock_control=True)
    return run(spec, settings, lambda spec: Mock(spec, control=True), lambda progress: None)


def _promised(address: str = "{$request.body#/hook}", **more: Any) -> dict[str, Any]:
    return _document(address, {"x-delivery": {"retries": 1, "first-delay": 1}, **more})


@pytest.mark.parametrize(
    ("address", "reported"),
    [
        ("{$request.body#/hook}", "body"),
        ("{$request.query.hook}", "query"),
        ("{$request.header.hook}", "header"),
        ("{$request.body#/hook}/of/{$response.body#/job}?name={$request.body#/name}", "body"),
    ],
)
def test_a_callback_of_the_healthy_mock_is_exercised(address: str, reported: str) -> None:
    record = _run(_document(address, {}, reported=reported))
    assert not record.new
    assert record.exercised["callback"] == record.planned["callback"] == 1
    assert record.coverage[0].checks["callback_arrives"].passed == 1


def test_a_promised_callback_that_is_refused_comes_again() -> None:
    record = _run(_promised())
    assert not record.new and record.exercised["callback"] == 1


def _headers(message: OutgoingRequest, **headers: str) -> OutgoingRequest:
    return replace(message, headers={**message.headers, **headers})


BROKEN: dict[str, tuple[Callable[[OutgoingRequest], OutgoingRequest], str]] = {
    "method": (lambda m: replace(m, method="PUT"), "comes as PUT"),
    "media type": (lambda m: _headers(m, **{"Content-Type": "text/plain"}), "comes as text/plain"),
    "schema": (lambda m: replace(m, body=json.dumps({"job": 1}).encode()), "is not of its schema"),
    "JSON": (lambda m: replace(m, body=b"{"), "is not JSON"),
    "header": (lambda m: _headers(m, **{"X-Event": "other"}), "has a wrong one"),
    "no header": (
        lambda m: replace(m, headers={"Content-Type": "application/json"}),
        "lacks a parameter",
    ),
    "empty": (lambda m: replace(m, body=b"", headers={"X-Event": "end"}), "comes as no media type"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_callback_that_is_not_as_documented_is_found(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    change, title = BROKEN[kind]
    send = Webhooks.post
    monkeypatch.setattr(Webhooks, "post", lambda self, message, *more: send(self, change(message), *more))
    titles = [finding.title for finding in _run(_document("{$request.body#/hook}", {})).new]
    assert any(title in found for found in titles), titles


def test_a_callback_to_another_address_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    send = Webhooks.post
    monkeypatch.setattr(
        Webhooks, "post", lambda self, message, url, *more: send(self, message, f"{url}/x", *more)
    )
    titles = [finding.title for finding in _run(_document("{$request.body#/hook}/done", {})).new]
    assert titles == ["a callback comes to another address"]


def test_a_callback_that_never_comes_is_found_where_it_is_promised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leaperone_conformance.scenarios.callbacks.ARRIVES", 0.2)
    monkeypatch.setattr("leaperone_conformance.scenarios.callbacks._MAY_COME", 0.2)
    monkeypatch.setattr(Webhooks, "post", lambda *arguments: None)
    assert [finding.title for finding in _run(_promised()).new] == ["no callback comes"]
    record = _run(_document("{$request.body#/hook}", {}))
    assert not record.new
    assert "no callback came" in record.coverage[0].not_exercised["callback_arrives"]
    assert any("no callback came" in reason for reason in record.coverage[0].missed.values())


@pytest.mark.parametrize("address", ["https://example.com/hook", "{$response.body#/hook}", "{$url}"])
def test_a_callback_whose_address_no_request_tells_is_not_exercised(address: str) -> None:
    record = _run(_document(address, {}))
    assert not record.new
    assert "does not tell its address" in record.coverage[0].not_exercised["callback_arrives"]
