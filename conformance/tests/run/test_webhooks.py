"""Webhooks that come to the suite's own receiver: silent on the healthy mock, and what is said of broken ones."""

import json
import socket
from collections.abc import Callable
from typing import Any

import pytest

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.mock.state.webhooks import Webhooks
from leaperone_conformance.run import Record, Settings, run
from leaperone_conformance.run.http.receiver import Receiver
from leaperone_conformance.spec import load

CREATE = "POST /v1/images/generations"
Change = Callable[[dict[str, Any]], Any]


@pytest.fixture(scope="module")
def _send() -> Any:
    return Webhooks.send


def _run(**options: Any) -> Record:
    spec = load("leaperone")
    settings = Settings(
        spec.name,
        api=spec.name,
        key="sk-test",
        max_examples=1,
        include=(CREATE,),
        mock_control=True,
        **options,
    )
    return run(spec, settings, lambda spec: Mock(spec, control=True), lambda progress: None)


def _titles(record: Record) -> set[str]:
    return {finding.title for finding in record.new}


def test_a_webhook_of_the_healthy_mock_comes_again_after_a_refusal() -> None:
    record = _run()
    assert _titles(record) == set()
    covered = next(covered for covered in record.coverage if covered.operation == CREATE)
    assert covered.checks["webhook_arrives"].passed == 1
    assert not any(target.startswith("webhook") for target in covered.missed)
    assert record.exercised["webhook"] == record.planned["webhook"] == 1


BROKEN: list[tuple[str, Change, str]] = [
    ("another task", lambda value: {**value, "id": "img-other"}, "another id than the task has"),
    ("another state", lambda value: {**value, "status": "failed", "error": "x"}, "another state"),
    ("unknown state", lambda value: {**value, "status": "weird"}, "not of its schema"),
    ("more images", lambda value: {**value, "images": value["images"] * 2}, "more or fewer images"),
    (
        "same ids",
        lambda value: {**value, "images": [*value["images"], *value["images"]]},
        "two images of a webhook have the same id",
    ),
]


@pytest.mark.parametrize(("change", "title"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_a_webhook_that_says_something_else_is_found(
    change: Change, title: str, monkeypatch: pytest.MonkeyPatch, _send: Any
) -> None:
    def changed(self: Webhooks, parameter: str, url: str, value: Any, *more: Any) -> None:
        _send(self, parameter, url, change(value), *more)

    monkeypatch.setattr(Webhooks, "send", changed)
    assert any(title in found for found in _titles(_run()))


def test_a_webhook_that_never_comes_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leaperone_conformance.scenarios.webhooks.ARRIVES", 0.2)
    monkeypatch.setattr(Webhooks, "send", lambda *arguments: None)
    assert "no webhook comes for a task that has ended" in _titles(_run())


def test_a_refused_webhook_that_never_comes_again_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leaperone_conformance.scenarios.deliveries.ARRIVES", 0.5)
    monkeypatch.setattr("leaperone_conformance.mock.state.webhooks.Rule.delays", lambda rule: iter(()))
    assert any("not sent again" in title for title in _titles(_run()))


def test_a_server_that_takes_no_address_of_this_machine_is_not_exercised() -> None:
    spec = load("leaperone")
    with serve(Mock(spec)) as url:
        settings = Settings(
            spec.name,
            api=spec.name,
            key="sk-test",
            max_examples=1,
            include=(CREATE,),
            url=url,
            task_timeout=2,
        )
        record = run(spec, settings, None, lambda progress: None)
    covered = next(covered for covered in record.coverage if covered.operation == CREATE)
    assert "--callbacks" in covered.not_exercised["webhook_arrives"]
    assert any("--callbacks" in reason for reason in covered.missed.values())


def test_a_receiver_keeps_what_comes_to_each_of_its_addresses() -> None:
    import httpx

    receiver = Receiver()
    try:
        first, second = receiver.inbox(receiver.origin), receiver.inbox(receiver.origin)
        first.refuse(1)
        statuses = [
            httpx.post(first.url, json={"n": number}, trust_env=False).status_code for number in (1, 2)
        ]
        assert statuses == [503, 200]
        assert [json.loads(came.body)["n"] for came in first.deliveries(2, 0)] == [1, 2]
        assert second.deliveries(0, 0) == ()
        assert httpx.post(f"{receiver.origin}/elsewhere", trust_env=False).status_code == 404
        with pytest.raises(OptionInvalid, match="--callbacks"):
            Receiver(receiver.port)
    finally:
        receiver.close()


_HEAD = b"POST /callbacks/1 HTTP/1.1\r\nHost: a\r\n"
_CHUNKED = _HEAD + b"Transfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    ("data", "status", "body"),
    [
        (_CHUNKED + b"1;a=b\r\n{\r\n1\r\n}\r\n0\r\nT: 1\r\n\r\n", b"200", b"{}"),
        (_CHUNKED + b"0\r\n" + b"T: 1\r\n" * 100, b"200", b""),
        (_CHUNKED + b"fffffffff\r\n", b"400", None),
        (_CHUNKED + b"zz\r\n", b"400", None),
        (_CHUNKED + b"1\r\n{}\r\n0\r\n\r\n", b"400", None),
        (_CHUNKED + b"80000\r\n" * 3, b"400", None),
        (_HEAD + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n", b"400", None),
        (_HEAD + b"Content-Length: \xb2\r\n\r\nab", b"400", None),
        (_HEAD + b"Content-Length: 9\r\n\r\n{}", b"400", None),
    ],
)
def test_a_delivery_is_whole_or_none(
    data: bytes, status: bytes, body: bytes | None, capfd: pytest.CaptureFixture[str]
) -> None:
    receiver = Receiver()
    try:
        inbox = receiver.inbox(receiver.origin)
        with socket.create_connection(("127.0.0.1", receiver.port), timeout=5) as connection:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
            assert connection.recv(100).split()[1] == status
        assert [came.body for came in inbox.deliveries(0, 0)] == ([] if body is None else [body])
    finally:
        receiver.close()
    assert capfd.readouterr() == ("", "")


def test_a_mock_forwards_callbacks_to_this_machine_only() -> None:
    mock = Mock(load("leaperone"))
    for origin, receiver in (
        ("https://a.example", "http://10.0.0.1:80"),
        ("https://a.example/x", "http://127.0.0.1:80"),
        ("https://a.example", "https://127.0.0.1"),
    ):
        with pytest.raises(ValueError, match=r"^(from|to): "):
            mock.callbacks.forward(origin, receiver)
