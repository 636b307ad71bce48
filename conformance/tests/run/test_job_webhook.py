"""LeapOCR's webhook, which no request asks for: silent on the healthy mock, and what is said of broken ones."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import orjson
import pytest

from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.mock.state.webhooks import OutgoingRequest, Rule, Webhooks
from leaperone_conformance.run import Record, Settings, run
from leaperone_conformance.spec import load

SUBMIT = "POST /ocr/uploads/url"


def _run(url: str | None = None) -> Record:
    spec = load("leapocr")
    settings = Settings(
        spec.name,
        api=spec.name,
        key="key-of-mine",
        max_examples=1,
        include=(SUBMIT,),
        url=url,
        mock_control=url is None,
        task_timeout=1,
    )
    app = None if url else lambda spec: Mock(spec, control=True)
    return run(spec, settings, app, lambda progress: None)


def _covered(record: Record) -> Any:
    return next(covered for covered in record.coverage if covered.operation == SUBMIT)


def test_both_ends_of_a_job_are_told() -> None:
    record = _run()
    assert [finding.title for finding in record.new] == []
    assert _covered(record).checks["webhook"].passed == 1


def test_a_server_without_a_dashboard_is_not_exercised() -> None:
    with serve(Mock(load("leapocr"))) as url:
        record = _run(url)
    assert "only on a mock" in _covered(record).not_exercised["webhook"]


def _said(**values: Any) -> Callable[[OutgoingRequest], list[OutgoingRequest]]:
    return lambda message: [replace(message, body=orjson.dumps(orjson.loads(message.body) | values))]


BROKEN: Mapping[str, tuple[Callable[[OutgoingRequest], list[OutgoingRequest]], str]] = {
    "none": (lambda message: [], "not told once"),
    "twice": (lambda message: [message, message], "not told once"),
    "another job": (_said(job_id="job_other"), "another job"),
    "another end": (_said(status="processing"), "another end"),
    "one event": (_said(event_id="evt-1"), "the same event_id"),
    "schema": (_said(event_type=1), "not of its schema"),
    "method": (lambda message: [replace(message, method="PUT")], "comes as PUT"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_webhook_that_is_not_as_documented_is_found(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    change, title = BROKEN[kind]
    post = Webhooks.post

    def changed(self: Webhooks, message: OutgoingRequest, *more: Any) -> None:
        for one in change(message):
            post(self, one, *more)

    monkeypatch.setattr("leaperone_conformance.apis.leapocr.webhooks.ARRIVES", 0.5)
    monkeypatch.setattr(Webhooks, "post", changed)
    assert any(title in finding.title for finding in _run().new)


@pytest.mark.parametrize(
    ("headers", "title"),
    [
        ({"X-Webhook-Signature": "0" * 64}, "not signed in X-Webhook-Signature"),
        ({"X-Webhook-Timestamp": "now"}, "no time in X-Webhook-Timestamp"),
    ],
)
def test_a_webhook_with_another_signature_is_found(
    headers: dict[str, str], title: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign = Rule.headers
    monkeypatch.setattr(Rule, "headers", lambda *arguments: sign(*arguments) | headers)
    assert any(title in finding.title for finding in _run().new)
