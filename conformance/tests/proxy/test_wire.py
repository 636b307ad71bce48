"""The proxy on the wire: what is passed on as it is, what was cut off, what nobody can read, what can't be written."""

import gzip
import random
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

from leaperone_conformance.errors import CassetteInvalid
from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.proxy import Cassette, Proxy, Violations, app, load
from leaperone_conformance.run import Settings, run
from leaperone_conformance.spec import Spec
from leaperone_conformance.spec import load as load_spec

CHAT = {"model": "auto", "messages": [{"role": "user", "content": "Hello!"}]}


@pytest.fixture(scope="module")
def spec() -> Spec:
    return load_spec("leaperone")


def _recording(spec: Spec, upstream: str, folder: Path) -> Proxy:
    return Proxy(spec, upstream, Violations(None), cassette=Cassette(folder))


@contextmanager
def _upstream(data: bytes) -> Iterator[str]:
    """A server that says ``data`` to each connection and closes it."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer() -> None:
            with suppress(OSError):
                while True:
                    connection, _ = listener.accept()
                    connection.recv(65536)
                    connection.sendall(data)
                    connection.close()

        threading.Thread(target=answer, daemon=True).start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)


EVENT = b'data: {"id": "a", "choices": []}\n\n'
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: "


@pytest.mark.parametrize(
    ("data", "body", "came"),
    [
        (HEAD + b'application/json\r\nContent-Length: 99\r\n\r\n{"id"', CHAT, b'{"id"'),
        (
            HEAD
            + b"text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n" % (len(EVENT), EVENT),
            {**CHAT, "stream": True},
            EVENT,
        ),
    ],
)
def test_what_is_cut_off_does_not_come_out_whole(
    spec: Spec, tmp_path: Path, data: bytes, body: Any, came: bytes
) -> None:
    found = Violations(None)
    with _upstream(data) as upstream:
        proxy = Proxy(spec, upstream, found, cassette=Cassette(tmp_path))
        with (
            serve(proxy) as url,
            httpx.Client(base_url=url) as client,
            client.stream("POST", "/v1/chat/completions", json=body) as answer,
        ):
            pieces = answer.iter_raw()
            assert next(pieces) == came
            with pytest.raises(httpx.RemoteProtocolError):
                next(pieces)
    assert "the answer was cut off" in found.summary()
    assert not list(tmp_path.iterdir())


def test_headers_are_passed_on_as_they_are(spec: Spec) -> None:
    reported = HEAD + b"application/json\r\nContent-Length: 2\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n"
    reported += b"X-City: \xe6\x9d\xad\r\nDate: x\r\n\r\n{}"
    with _upstream(reported) as upstream, serve(Proxy(spec, upstream, Violations(None))) as url:
        answer = httpx.get(f"{url}/v1/models", headers={b"X-Name": b"\xe9"})
    assert answer.headers.get_list("set-cookie") == ["a=1", "b=2"]
    assert dict(answer.headers.raw)[b"x-city"] == b"\xe6\x9d\xad"
    assert answer.headers["content-length"] == "2"
    assert len(answer.headers.get_list("date")) == 1 and answer.headers["date"] != "x"


def test_compressed_answers_are_judged_and_come_out_readable(spec: Spec) -> None:
    packed = gzip.compress(b'{"object": "list"}')
    head = HEAD + b"application/json\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed)
    found = Violations(None)
    with _upstream(head + packed) as upstream, serve(Proxy(spec, upstream, found)) as url:
        assert httpx.get(f"{url}/v1/models").json() == {"object": "list"}
    assert '"data" is a required property' in found.summary()


def test_random_bytes_never_make_it_fail(
    spec: Spec, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    rng = random.Random(8)
    head = "POST /v1/address/structure?x=1 HTTP/1.1\r\nHost: a\r\nX-Name: x\r\nContent-Type: application/json\r\n"
    good = f'{head}Content-Length: 13\r\nConnection: close\r\n\r\n{{"text": "x"}}'.encode()
    statuses = set()
    with serve(Mock(spec)) as upstream, serve(_recording(spec, upstream, tmp_path)) as url:
        host, port = url.removeprefix("http://").split(":")
        for _ in range(1000):
            data = bytearray(good)
            for _ in range(rng.randint(1, 4)):
                data[rng.randrange(len(data))] = rng.randrange(256)
            with socket.create_connection((host, int(port)), timeout=0.2) as connection, suppress(OSError):
                connection.sendall(data)
                statuses.add(connection.recv(65536).split(maxsplit=2)[1:2][0])
        assert httpx.get(f"{url}/v1/models").status_code == 200
    assert statuses >= {b"400", b"401", b"404"}
    assert not [status for status in statuses if status[:1] == b"5"]
    shown = capfd.readouterr()
    assert "Traceback" not in shown.out + shown.err
    assert load(tmp_path)


def test_where_nothing_can_be_written_nothing_more_is_asked(
    spec: Spec, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with serve(Mock(spec)) as upstream:
        proxy = _recording(spec, upstream, tmp_path)
        (tmp_path / "GET-v1-models.jsonl").mkdir()
        with serve(proxy) as url:
            assert httpx.get(f"{url}/v1/models").status_code == 200
            refused = httpx.get(f"{url}/v1/models")
    assert (refused.status_code, refused.json()["error"]["type"]) == (503, "nothing_written")
    assert "GET-v1-models.jsonl: can't be written" in refused.json()["error"]["message"]
    assert isinstance(proxy.failure, CassetteInvalid)
    assert "Traceback" not in capfd.readouterr().err


def test_the_suite_goes_through_it_as_if_it_were_not_there(spec: Spec) -> None:
    found = Violations(None)
    requested = ("POST /v1/audio/transcriptions", "GET /v1/social-media/video/extract")
    with serve(Mock(spec)) as upstream, serve(Proxy(spec, upstream, found)) as url:
        settings = Settings("leaperone", key="sk-test", url=url, max_examples=5, include=requested)
        outcome = run(spec, settings, None, lambda progress: None)
    assert (list(outcome.findings), outcome.stopped) == ([], None)
    assert {side for _, side, _ in found.counts} == {"request"}


def test_a_response_that_is_judged_slowly_holds_up_no_other(
    spec: Spec, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged, going_on = threading.Event(), threading.Event()

    def slow(*arguments: Any) -> Iterator[str]:
        if arguments[1].key == "GET /v1/models":
            judged.set()
            assert going_on.wait(30)
        yield "it was judged"

    monkeypatch.setattr(app, "violations", slow)
    monkeypatch.setattr(app, "_PATIENCE", 0.1)
    found = Violations(None)
    with (
        serve(Mock(spec)) as url,
        serve(Proxy(spec, url, found)) as own,
        httpx.Client(base_url=own) as client,
    ):
        headers = {"Authorization": "Bearer sk-test"}
        # Both its own end and other requests wait for the verdict for a while only.
        assert client.get("/v1/models", headers=headers).json()["data"]
        assert judged.wait(30)
        assert client.post("/v1/chat/completions", json=CHAT, headers=headers).status_code == 200
        while not found.counts:
            time.sleep(0.01)
        assert [operation for operation, _, _ in found.counts] == ["POST /v1/chat/completions"]
        going_on.set()
    assert found.counts.total() == 2


def test_many_are_judged_at_once_and_all_are_counted(spec: Spec, tmp_path: Path) -> None:
    broken = spec.by_key["GET /v1/models"]

    def mutate(operation: Any, call: Any, response: Any) -> Any:
        return response.with_json({"data": 7}) if operation is broken else response

    found = Violations(tmp_path / "violations.jsonl")
    with (
        serve(Mock(spec, mutate=mutate)) as url,
        serve(Proxy(spec, url, found)) as own,
        httpx.Client(base_url=own) as client,
        ThreadPoolExecutor(16) as pool,
    ):
        assert {r.status_code for r in pool.map(client.get, ["/v1/models"] * 200)} == {200}
    assert found.exchanges == 200
    assert found.counts.total() == len((tmp_path / "violations.jsonl").read_text().splitlines()) >= 200
