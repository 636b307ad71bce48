"""Callbacks of image tasks: real requests to a real receiver, with the documented retries, on the mock's clock."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import orjson
import pytest

from leaperone_conformance.mock import Mock, create_app, serve
from leaperone_conformance.mock.state.webhooks import Rule, rules
from leaperone_conformance.spec import Spec, load

PATH = "/v1/images/generations"


@pytest.fixture(scope="module")
def spec() -> Spec:
    return load("leaperone")


@contextmanager
def _receiver(*statuses: int) -> Iterator[tuple[str, list[Any]]]:
    """A server that answers with ``statuses`` in turn, the last one for ever; and what it was told."""
    reported: list[Any] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(statuses[min(len(reported), len(statuses) - 1)])
            self.send_header("Content-Length", "0")
            reported.append(orjson.loads(body))
            self.end_headers()

        def log_message(self, format: str, *values: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/hook", reported
        server.shutdown()


@contextmanager
def _client(spec: Spec, **options: Any) -> Iterator[tuple[httpx.Client, Mock]]:
    app = Mock(spec, **options)
    with serve(app) as url, httpx.Client(base_url=url, headers={"X-API-Key": "sk-test"}) as client:
        yield client, app
    app.callbacks.close()


def _create(client: httpx.Client, callback: str, prompt: str = "a lake") -> httpx.Response:
    body = {"model": "m", "prompt": prompt, "number": 2, "callbackUrl": callback}
    return client.post(PATH, json=body)


@pytest.mark.parametrize(
    ("prompt", "status", "images"),
    [("a lake", "completed", 2), ("[partial]", "completed", 2), ("[fail]", "failed", 0)],
)
def test_the_end_of_a_task_is_told_once(spec: Spec, prompt: str, status: str, images: int) -> None:
    schema = "#/components/schemas/ImageWebhook"
    with _receiver(200) as (hook, reported), _client(spec, private_callbacks=True) as (client, app):
        identifier = _create(client, hook, prompt).json()["data"]["id"]
        app.clock.advance(2.5)
        assert app.callbacks.settle() and reported == []
        app.clock.advance(1.5)
        assert app.callbacks.settle() and bool(reported) == (prompt != "[partial]")
        app.clock.advance(1000)
        assert app.callbacks.settle()
        [payload] = reported
        assert (payload["id"], payload["status"]) == (identifier, status)
        assert len(payload.get("images", [])) == images and spec.violations(schema, payload) == []
        record = client.get(f"{PATH}/{identifier}").json()["data"]
        assert record["status"] == status
        shown = record["images"] or []
        assert [image["url"] for image in payload.get("images", [])] == [image["url"] for image in shown]


@pytest.mark.parametrize(
    ("prompt", "statuses"),
    [
        ("[early]", ["uploading", "completed"]),
        ("[twice]", ["completed", "completed"]),
        ("[early] [partial] [twice]", ["uploading", "completed", "completed"]),
        ("[early] [fail] [twice]", ["failed", "failed"]),
    ],
)
def test_early_and_twice(spec: Spec, prompt: str, statuses: list[str]) -> None:
    with _receiver(200) as (hook, reported), _client(spec, private_callbacks=True) as (client, app):
        identifier = _create(client, hook, prompt).json()["data"]["id"]
        for _ in range(10):
            app.clock.advance(1)
            assert app.callbacks.settle()
        assert [payload["status"] for payload in reported] == statuses
        assert {payload["id"] for payload in reported} == {identifier}
        assert all(
            spec.violations("#/components/schemas/ImageWebhook", payload) == [] for payload in reported
        )


def test_a_receiver_that_fails_is_told_again_at_the_documented_times(spec: Spec) -> None:
    with _receiver(500) as (hook, reported), _client(spec, private_callbacks=True) as (client, app):
        begin = app.clock.now()
        _create(client, hook)
        for _ in range(100):
            app.clock.advance(1)
            assert app.callbacks.settle()
        assert [attempt.time - begin for attempt in app.callbacks.attempts] == [4, 6, 10, 18, 34, 64]
        assert len(reported) == 6 and {attempt.status for attempt in app.callbacks.attempts} == {500}


def test_it_ends_with_the_first_success(spec: Spec) -> None:
    with _receiver(302, 503, 204) as (hook, reported), _client(spec, private_callbacks=True) as (client, app):
        _create(client, hook)
        for _ in range(60):
            app.clock.advance(1)
            assert app.callbacks.settle()
        assert [attempt.status for attempt in app.callbacks.attempts] == [302, 503, 204]
        assert reported[0] == reported[2]


def test_nobody_listening_is_an_attempt_that_failed(spec: Spec) -> None:
    with _receiver(200) as (hook, _):
        pass
    with _client(spec, private_callbacks=True) as (client, app):
        _create(client, hook)
        app.clock.advance(4)
        assert app.callbacks.settle()
        [attempt] = app.callbacks.attempts
        assert attempt.status is None and "Connect" in str(attempt.error)


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/hook",
        "https://127.0.0.1/hook",
        "https://10.0.0.8/hook",
        "https://192.168.1.1/hook",
        "https://169.254.169.254/latest",
        "https://[::1]/hook",
        "https://[fd00::1]/hook",
        "https://localhost:8443/hook",
        "https://localhost./hook",
        "https://db.internal/hook",
        "https://224.0.0.1/hook",
        "https://192.88.99.1/hook",
        "https://[ff02::1]/hook",
        "https://[fe80::1]/hook",
        "https://[fec0::1]/hook",
        "https://[::ffff:8.8.8.8]/hook",
        "https://[::7f00:1]/hook",
        "https://[::8.8.8.8]/hook",
        "https://[64:ff9b::7f00:1]/hook",
        "https://[64:ff9b:1::a00:1]/hook",
        "https://[2002:7f00:1::1]/hook",
        "https://[2001:0:7f00:1::1]/hook",
        "https://[fe80::1%25eth0]/hook",
        "https://2130706433/hook",
        "https://0x7f.1/hook",
        "https://017700000001/hook",
        "https://127.1/hook",
        "https://127\u30020\uff0e0\uff611/hook",
        "https://localhost\u3002/hook",
        "https://example.com@127.0.0.1/hook",
        "https://example.com\\@10.0.0.1/hook",
        "https://localhost.localdomain/hook",
        "https://ip6-localhost/hook",
    ],
)
def test_private_and_plain_addresses_are_refused(spec: Spec, url: str) -> None:
    with _client(spec) as (client, app):
        before = app.account.balance
        refused = _create(client, url)
        assert refused.status_code == 400 and "callbackUrl" in refused.json()["error"]["message"]
        assert app.account.balance == before


def test_a_name_for_a_private_address_is_not_called(spec: Spec, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 443))]
    with _client(spec, public_callbacks=True) as (client, app):
        assert _create(client, "https://hook.example.com/").status_code == 200
        monkeypatch.setattr(socket, "getaddrinfo", lambda *arguments, **options: found)
        app.clock.advance(4)
        assert app.callbacks.settle()
        assert [attempt.error for attempt in app.callbacks.attempts] == [
            "ValueError: hook.example.com has a private address"
        ]


def test_a_name_is_looked_up_once(spec: Spec, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    answers = iter(["93.184.216.34", *["127.0.0.1"] * 9])
    called: list[Any] = []

    def look_up(host: str, port: int, *arguments: Any, **options: Any) -> Any:
        address = next(answers) if host == "hook.example.com" else host
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    def connect(address: Any, *arguments: Any, **options: Any) -> Any:
        called.append(address)
        raise ConnectionRefusedError("not from here")

    with _client(spec, public_callbacks=True) as (client, app):
        assert _create(client, "https://hook.example.com/").status_code == 200
        monkeypatch.setattr(socket, "getaddrinfo", look_up)
        monkeypatch.setattr(socket, "create_connection", connect)
        app.clock.advance(4)
        assert app.callbacks.settle()
    assert called == [("93.184.216.34", 443)]


def test_private_callbacks_stay_on_this_machine_and_network(
    spec: Spec, monkeypatch: pytest.MonkeyPatch
) -> None:
    import socket

    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", 80))]
    with _client(spec, private_callbacks=True) as (client, app):
        assert _create(client, "http://hook.example.com/").status_code == 200
        monkeypatch.setattr(socket, "getaddrinfo", lambda *arguments, **options: found)
        app.clock.advance(4)
        assert app.callbacks.settle()
        [attempt] = app.callbacks.attempts
        assert "public callbacks aren't allowed" in str(attempt.error)


@pytest.mark.parametrize("url", ["https://", "https:///x"])
def test_what_cannot_be_called_is_an_attempt_that_failed(spec: Spec, url: str) -> None:
    with _client(spec, public_callbacks=True) as (client, app):
        assert _create(client, url).status_code == 200
        app.clock.advance(4)
        assert app.callbacks.settle()
        [attempt] = app.callbacks.attempts
        assert attempt.status is None and attempt.error


def test_nothing_is_sent_to_public_hosts_unless_asked_for(
    spec: Spec, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*words: Any, **options: Any) -> Any:
        pytest.fail(f"{words} was looked up")

    monkeypatch.setattr("socket.getaddrinfo", refuse)
    app = create_app()
    app.callbacks.send("callbackUrl", "https://example.com/hook", {}, due=0)
    assert app.callbacks.settle()
    assert not app.callbacks.attempts


def test_the_rule_is_the_documented_one(spec: Spec) -> None:
    assert rules(spec) == {"callbackUrl": Rule(timeout=10, retries=5, first_delay=2, longest_delay=30)}
