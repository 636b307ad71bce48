"""The proxy in front of a served mock: passes on, judges, records without secrets; replay answers the same."""

import asyncio
import base64
import hashlib
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import openai
import pytest

from conformance.tests.documented import documented
from leaperone_conformance.errors import CassetteInvalid
from leaperone_conformance.mock import Call, Mock, MockResponse, serve
from leaperone_conformance.proxy import Cassette, Proxy, Replay, Violations, load
from leaperone_conformance.spec import Operation, Spec

KEY = "sk-secret-of-the-caller"
CHAT = {"model": "auto", "messages": [{"role": "user", "content": "Hello!"}]}
STRUCTURE = {"text": "浙江省杭州市余杭区文一西路969号"}
SOCIAL = "/v1/social-media/data/bilibili/web/fetch_one_video?bv_id=x"


@pytest.fixture(scope="module")
def spec() -> Spec:
    return documented()


@contextmanager
def _proxied(
    spec: Spec, folder: Path, mutate: Any = None, **options: Any
) -> Iterator[tuple[httpx.Client, Violations, str]]:
    """A client of a proxy in front of a mock, and the proxy's report."""
    found = Violations(folder / "violations.jsonl")
    with serve(Mock(spec, mutate=mutate)) as url:
        proxy = Proxy(spec, url, found, cassette=Cassette(folder / "cassettes"), **options)
        headers = {"Authorization": f"Bearer {KEY}"}
        with serve(proxy) as own, httpx.Client(base_url=own, headers=headers) as client:
            yield client, found, own


@contextmanager
def _replayed(spec: Spec, folder: Path) -> Iterator[httpx.Client]:
    headers = {"X-API-Key": "sk-another"}
    with (
        serve(Replay(spec, load(folder / "cassettes"))) as url,
        httpx.Client(base_url=url, headers=headers) as client,
    ):
        yield client


def _reported(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "violations.jsonl").read_text().splitlines()]


def _conversation(client: httpx.Client) -> list[tuple[int, str, bytes]]:
    answers = [
        client.get("/v1/models"),
        client.get(SOCIAL),
        client.post("/v1/address/structure", json=STRUCTURE),
        client.post("/v1/chat/completions", json=CHAT),
        client.post("/v1/chat/completions", json={**CHAT, "stream": True}),
        client.post("/v1/audio/speech", json={"input": "Hello"}),
        client.post(
            "/v1/audio/transcriptions",
            files={"file": ("a.mp3", b"\xff\xfb" + bytes(range(256)) * 9)},
            data={"model": "whisper-1"},
        ),
        client.post("/v1/images/generations", json={"model": "m", "prompt": "a lake"}),
        client.get("/v1/images/generations/img-unknown"),
    ]
    return [(answer.status_code, answer.headers["content-type"], answer.content) for answer in answers]


def test_what_is_passed_on_is_replayed(spec: Spec, tmp_path: Path) -> None:
    with _proxied(spec, tmp_path) as (client, found, _):
        came = _conversation(client)
    assert [status for status, *_ in came] == [200] * 8 + [404]
    assert found.counts == {}
    assert found.exchanges == 9
    with _replayed(spec, tmp_path) as client:
        assert _conversation(client) == came


def test_a_conversation_recorded_again_is_the_same(spec: Spec, tmp_path: Path) -> None:
    written = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        with _proxied(spec, tmp_path / name) as (client, _, _):
            _conversation(client)
        files = sorted((tmp_path / name / "cassettes").iterdir())
        # the addresses of files have the port of the mock, which is another one each time
        written.append(
            {file.name: re.sub(rb"127\.0\.0\.1:\d+", b"mock", file.read_bytes()) for file in files}
        )
    assert written[0] == written[1]
    assert "POST-v1-chat-completions.jsonl" in written[0]


def test_neither_keys_nor_media_are_written_down(spec: Spec, tmp_path: Path) -> None:
    media = bytes(range(256)) * 20
    encoded = base64.b64encode(media).decode()
    picture = {"type": "image_url", "image_url": {"url": f"data:image/png;base64,{encoded}"}}
    chat = {"model": "auto", "messages": [{"role": "user", "content": [picture]}]}

    def repeat(operation: Operation, call: Call, answer: MockResponse) -> MockResponse:
        repeated = (encoded.encode(), media) if operation.method == "POST" else ()
        return replace(answer, chunks=(*answer.chunks, b" ", KEY.encode(), *repeated))

    with _proxied(spec, tmp_path, mutate=repeat) as (client, found, _):
        client.post("/v1/chat/completions", json=chat)
        client.post("/v1/chat/completions", json={**chat, "model": KEY, "temperature": encoded})
        client.post("/v1/audio/transcriptions", files={"file": ("a.mp3", media)}, data={"model": "whisper-1"})
        client.post("/v1/audio/transcriptions", files={"file": ("a.mp3", media)}, data={"x": KEY})
        client.get(SOCIAL, headers={"X-API-Key": KEY}, params={"bv_id": KEY})
        client.post("/v1/responses", json={"input": encoded, "model": 7})
        client.get(f"/nowhere/{KEY}")
    assert found.counts
    written = b"".join(file.read_bytes() for file in tmp_path.rglob("*.jsonl")) + found.summary().encode()
    digest = hashlib.sha256(media).hexdigest()[:16]
    assert f"[media 5120 bytes {digest}]".encode() in written
    assert b"[key]" in written
    for secret in (KEY.encode(), encoded.encode(), encoded[100:160].encode(), media, media[:64]):
        assert secret not in written


def test_the_same_upload_is_found_again_whatever_the_boundary(spec: Spec, tmp_path: Path) -> None:
    def send(client: httpx.Client, data: bytes, boundary: str) -> int:
        headers = {"Content-Type": f"multipart/form-data; boundary={boundary}"}
        files = {"file": ("a.mp3", data)}
        body = {"model": "whisper-1"}
        return client.post("/v1/audio/transcriptions", files=files, data=body, headers=headers).status_code

    with _proxied(spec, tmp_path) as (client, _, _):
        assert send(client, b"\xff\xfb" * 50, "one") == 200
    with _replayed(spec, tmp_path) as client:
        assert send(client, b"\xff\xfb" * 50, "two") == 200
        assert send(client, b"\xff\xfb" * 51, "one") == 501


def test_what_was_not_recorded_names_the_nearest(spec: Spec, tmp_path: Path) -> None:
    with _proxied(spec, tmp_path) as (client, _, _):
        for text in ("北京市", "浙江省杭州市余杭区文一西路969号"):
            client.post("/v1/address/structure", json={"text": text})
    with _replayed(spec, tmp_path) as client:
        answer = client.post("/v1/address/structure", json={"text": "浙江省杭州市余杭区文一西路1号"})
        assert answer.status_code == 501
        error = answer.json()["error"]
        assert (error["type"], error["nearest"][0]["body"]) == ("not_recorded", STRUCTURE)
        assert error["nearest"][0]["differs_in"] == ["body.text"]
        assert client.get("/nowhere").json()["error"]["nearest"] == []


def test_a_status_that_changed_is_replayed_in_order(spec: Spec, tmp_path: Path) -> None:
    app = Mock(spec)
    with serve(app) as url:
        proxy = Proxy(spec, url, Violations(None), cassette=Cassette(tmp_path / "cassettes"))
        with serve(proxy) as own, httpx.Client(base_url=own, headers={"X-API-Key": KEY}) as client:
            task = client.post("/v1/images/generations", json={"model": "m", "prompt": "a lake"}).json()
            path = f"/v1/images/generations/{task['data']['id']}"
            client.get(path)
            app.clock.advance(9)
            client.get(path)
    with _replayed(spec, tmp_path) as client:
        statuses = [client.get(path).json()["data"]["status"] for _ in range(4)]
    assert statuses == ["pending", "completed", "completed", "completed"]


def _no_data(operation: Operation, call: Call, answer: MockResponse) -> MockResponse:
    return answer.with_json({**answer.json(), "Data": "{"})


def _with(**changes: Any) -> Callable[..., MockResponse]:
    return lambda operation, call, answer: replace(answer, **changes)


@pytest.mark.parametrize(
    ("mutate", "path", "body", "violation"),
    [
        (_no_data, "/v1/address/structure", STRUCTURE, "JSON text in /Data"),
        (_with(status=299), "/v1/chat/completions", CHAT, "status 299 is not documented"),
        (_with(content_type="text/html"), "/v1/chat/completions", CHAT, "200 comes as text/html"),
        (_with(chunks=(b"{",)), "/v1/chat/completions", CHAT, "the body is not JSON"),
        (_with(chunks=(b"{}",)), "/v1/chat/completions", CHAT, "is a required property"),
        (
            _with(headers={"X-RateLimit-Limit": "many"}),
            "/v1/chat/completions",
            CHAT,
            "Limit of 200 is not of its schema",
        ),
        (
            lambda operation, call, answer: replace(answer, chunks=answer.chunks[:-1]),
            "/v1/chat/completions",
            {**CHAT, "stream": True},
            "doesn't end with [DONE]",
        ),
        (_with(chunks=(b"no sound",)), "/v1/audio/speech", {"input": "Hello"}, "RIFF WAVE file"),
    ],
)
def test_a_broken_answer_is_passed_on_and_reported(
    spec: Spec, tmp_path: Path, mutate: Any, path: str, body: Any, violation: str
) -> None:
    with _proxied(spec, tmp_path, mutate=mutate) as (client, found, _):
        answer = client.post(path, json=body)
    assert not [name for name in answer.headers if "violation" in name]
    lines = [entry for entry in _reported(tmp_path) if violation in entry["violation"]]
    assert lines, _reported(tmp_path)
    assert (lines[0]["operation"], lines[0]["side"]) == (f"POST {path}", "answer")
    assert violation in found.summary()


@pytest.mark.parametrize(
    ("method", "path", "body", "violation"),
    [
        ("POST", "/v1/address/structure", {}, "text"),
        ("POST", "/v1/images/generations", {"prompt": "a", "model": "m", "number": "two"}, "number"),
        ("GET", "/v1/nowhere", None, "no such operation"),
        ("DELETE", "/v1/models", None, "no such operation"),
    ],
)
def test_a_wrong_request_is_passed_on_and_reported(
    spec: Spec, tmp_path: Path, method: str, path: str, body: Any, violation: str
) -> None:
    with _proxied(spec, tmp_path) as (client, _, _):
        answer = client.request(method, path, json=body)
    assert answer.status_code in (400, 404, 405)
    [line] = [entry for entry in _reported(tmp_path) if entry["side"] == "request"]
    assert violation in line["violation"]


class _Slow(httpx.AsyncBaseTransport):
    """Answers with a stream whose second event waits until the first was seen."""

    def __init__(self) -> None:
        self.seen = asyncio.Event()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        async def events() -> Any:
            yield b'data: {"id": "a", "choices": []}\n\n'
            await asyncio.wait_for(self.seen.wait(), 10)
            yield b"data: [DONE]\n\n"

        return httpx.Response(200, headers={"content-type": "text/event-stream"}, content=events())


def test_a_stream_is_passed_on_as_it_comes(spec: Spec) -> None:
    async def run() -> list[bytes]:
        upstream = _Slow()
        proxy = Proxy(spec, "http://127.0.0.1:1", Violations(None), transport=upstream)
        sent: list[bytes] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": json.dumps({**CHAT, "stream": True}).encode()}

        async def send(message: Any) -> None:
            if message.get("body"):
                sent.append(message["body"])
                upstream.seen.set()

        scope = {
            "type": "http",
            "method": "POST",
            "path": "/v1/chat/completions",
            "query_string": b"",
            "headers": [(b"content-type", b"application/json")],
        }
        await proxy(scope, receive, send)
        return sent

    assert asyncio.run(run()) == [b'data: {"id": "a", "choices": []}\n\n', b"data: [DONE]\n\n"]


@pytest.mark.parametrize("path", [".example.com/", "@example.com/", "*"])
def test_no_path_leads_to_another_host(spec: Spec, path: str) -> None:
    async def run() -> list[int]:
        requested: list[httpx.Request] = []

        def answer(request: httpx.Request) -> httpx.Response:
            requested.append(request)
            return httpx.Response(200)

        transport = httpx.MockTransport(answer)
        proxy = Proxy(spec, "https://api.leaper.one", Violations(None), key="sk-own", transport=transport)
        statuses = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": b""}

        async def send(message: Any) -> None:
            statuses.append(message.get("status"))

        scope = {"type": "http", "method": "GET", "path": path, "raw_path": path.encode(), "headers": []}
        await proxy({**scope, "query_string": b""}, receive, send)
        assert not requested
        return statuses

    assert asyncio.run(run())[0] == 400


def test_openai_speaks_through_it(spec: Spec, tmp_path: Path) -> None:
    def speak(url: str) -> list[Any]:
        client = openai.OpenAI(api_key=KEY, base_url=f"{url}/v1", max_retries=0)
        messages: Any = [{"role": "user", "content": "Hello!"}]
        whole = client.chat.completions.create(model="auto", messages=messages)
        stream = client.chat.completions.create(model="auto", messages=messages, stream=True)
        pieces = [chunk.choices[0].delta.content for chunk in stream if chunk.choices]
        return [whole.choices[0].message.content, pieces, [model.id for model in client.models.list()]]

    with _proxied(spec, tmp_path) as (_, found, url):
        said = speak(url)
    assert found.counts == {}
    assert len(said[1]) > 1
    with serve(Replay(spec, load(tmp_path / "cassettes"))) as url:
        assert speak(url) == said


def test_a_key_of_its_own_takes_the_place_of_any_other(spec: Spec, tmp_path: Path) -> None:
    with _proxied(spec, tmp_path, key="none") as (client, _, _):
        assert client.get("/v1/cli/credits/balance").status_code == 401
    with _proxied(spec, tmp_path, key="sk-own") as (client, _, url):
        assert httpx.get(f"{url}/v1/cli/credits/balance").status_code == 200
        assert (
            client.get("/v1/cli/credits/balance", headers={"Authorization": "Bearer bad"}).status_code == 200
        )
        assert httpx.get(f"{url}/v1/cli/credits/balance", headers={"X-API-Key": "bad"}).status_code == 200


def test_no_more_requests_than_allowed(spec: Spec, tmp_path: Path) -> None:
    with _proxied(spec, tmp_path, max_requests=2) as (client, found, _):
        answers = [client.get("/v1/models") for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 503, 503]
    assert answers[-1].json()["error"]["type"] == "max_requests_reached"
    assert found.exchanges == 2


def test_nobody_there_is_said(spec: Spec) -> None:
    found = Violations(None)
    with serve(Proxy(spec, "http://127.0.0.1:1", found)) as url:
        answer = httpx.get(f"{url}/v1/models")
    assert answer.status_code == 502
    assert answer.json()["error"]["type"] == "upstream_unreachable"
    assert "nothing came" in found.summary()


def test_a_cassette_that_was_cut_off_still_loads_and_goes_on(spec: Spec, tmp_path: Path) -> None:
    with _proxied(spec, tmp_path) as (client, _, _):
        for number in range(3):
            client.post("/v1/address/structure", json={"text": f"北京市{number}"})
    [file] = (tmp_path / "cassettes").glob("*.jsonl")
    file.write_bytes(file.read_bytes()[:-40])
    assert len(load(tmp_path / "cassettes")) == 2
    with _proxied(spec, tmp_path) as (client, _, _):
        client.post("/v1/address/structure", json={"text": "上海市"})
    assert len(load(tmp_path / "cassettes")) == 3


@pytest.mark.parametrize("line", ["{}\n", "[]\n", "x\n", None])
def test_what_is_no_cassette_is_named(tmp_path: Path, line: str | None) -> None:
    if line is not None:
        (tmp_path / "a.jsonl").write_text(line)
    with pytest.raises(CassetteInvalid, match=str(tmp_path)):
        load(tmp_path)


def _command(*arguments: str, **environment: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "leaperone_conformance.cli", *arguments]
    command[1:3] = ["-c", "from leaperone_conformance.cli import main; main()"]
    clean = {name: text for name, text in os.environ.items() if not name.endswith("_API_KEY")}
    pipe = subprocess.PIPE
    return subprocess.Popen(command, env=clean | environment, stdout=pipe, stderr=pipe, text=True)


@pytest.mark.parametrize(
    ("arguments", "environment", "missing"),
    [
        ((), {}, "LEAPERONE_API_KEY in the environment, --max-requests"),
        (("--max-requests", "5"), {}, "without LEAPERONE_API_KEY in the environment\n"),
        ((), {"LEAPERONE_API_KEY": "sk-x"}, "without --max-requests\n"),
    ],
)
def test_a_live_url_is_refused_without_its_conditions(
    arguments: tuple[str, ...], environment: dict[str, str], missing: str
) -> None:
    process = _command("proxy", "--url", "https://api.example.com", *arguments, **environment)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 2
    assert missing in said
    assert "Traceback" not in said


def test_the_commands_record_and_replay(spec: Spec, tmp_path: Path) -> None:
    def served(
        process: subprocess.Popen[str],
        ask: Callable[[str], httpx.Response],
        code: int = 0,
        ended_by: signal.Signals = signal.SIGINT,
    ) -> tuple[bytes, str]:
        try:
            assert process.stderr is not None
            line = process.stderr.readline()
            found = re.search(r" on (http://127\.0\.0\.1:[0-9]+)\n", line)
            assert found is not None, line
            answer = ask(found[1]).content
            process.send_signal(ended_by)
            out, said = process.communicate(timeout=30)
            assert (process.returncode, "Traceback" in said) == (code, False)
            return answer, out
        finally:
            process.kill()
            process.wait()

    def ask(url: str) -> httpx.Response:
        return httpx.post(f"{url}/v1/address/structure", json=STRUCTURE, headers={"X-API-Key": KEY})

    def ask_wrongly(url: str) -> httpx.Response:
        return httpx.post(f"{url}/v1/address/structure", json={}, headers={"X-API-Key": KEY})

    folder, report = str(tmp_path / "cassettes"), str(tmp_path / "violations.jsonl")
    with serve(Mock(spec)) as url:
        options = ("--url", url, "--record", folder, "--report", report, "--port", "0")
        came, summary = served(_command("proxy", *options), ask)
        assert summary == "1 exchanges, 0 violations\n"
        process = _command("proxy", "--url", url, "--port", "0")
        _, summary = served(process, ask_wrongly, code=1, ended_by=signal.SIGTERM)
        assert "1 exchanges, 1 violations\n" in summary
    assert served(_command("replay", folder, "--port", "0"), ask)[0] == came
