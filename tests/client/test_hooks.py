"""What hooks and logs are told of each request and answer."""

import asyncio
import logging
from itertools import count
from random import Random
from types import SimpleNamespace
from typing import Any

import httpx
import pytest

from leaperone import AsyncLeaperone, Leaperone, errors
from leaperone._transport import plan as _plan
from leaperone.hooks import RequestView, ResponseView, Retry

from .loopback import Reply, json_reply, serve

KEY = "sk-very-secret"
ANSWER = {"RequestId": "r1", "Data": "{}"}


def client(url: str, **settings: Any) -> Leaperone:
    return Leaperone(api_key=KEY, base_url=url, **settings)


@pytest.mark.parametrize("auth", ["bearer", "x-api-key"])
def test_requests_and_answers_are_told_without_keys(auth: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_plan, "time", SimpleNamespace(perf_counter=count(start=1, step=3).__next__))
    requested: list[RequestView] = []
    reported: list[ResponseView] = []
    cookie = {"Set-Cookie": "session=1", "X-Request-Id": "r7"}
    with serve(
        json_reply({}, 503, Retry_After="0"),
        Reply(200, b'{"code": 0}', {**cookie, "Content-Type": "application/json"}),
    ) as api:
        one = client(api.url, auth=auth, on_request=requested.append, on_response=reported.append)
        one.social.video.extract(url="https://private.example/?a=b")
    assert [(view.operation, view.method, view.attempt) for view in requested] == [
        ("social.video.extract", "GET", 1),
        ("social.video.extract", "GET", 2),
    ]
    assert requested[0].url.startswith(f"{api.url}/v1/social-media/video/extract?url=")
    assert [(view.status, view.request_id) for view in reported] == [(503, None), (200, "r7")]
    assert reported[1].request == requested[1]
    assert [view.seconds for view in reported] == [3, 3]
    assert reported[1].headers["set-cookie"] == "[hidden]"
    assert KEY not in repr(requested) + repr(reported)
    assert "[hidden]" in requested[0].headers.values()


def test_hooks_of_one_call_and_of_an_asynchronous_client() -> None:
    reported: list[object] = []

    async def call(url: str) -> None:
        async with AsyncLeaperone(api_key=KEY, base_url=url) as one:
            await one.with_options(on_request=reported.append, on_response=reported.append).address.structure(
                text="x"
            )
            await one.address.structure(text="x")

    with serve(json_reply(ANSWER)) as api:
        asyncio.run(call(api.url))
    assert [type(one) for one in reported] == [RequestView, ResponseView]


def test_a_hook_that_fails_is_not_hidden_and_gives_the_connection_back() -> None:
    def fail(view: object) -> None:
        raise KeyError("mine")

    with serve(Reply(200, b"RIFF" * 10_000, {"Content-Type": "audio/wav"}), json_reply(ANSWER)) as api:
        limits = httpx.Limits(max_connections=1)
        with httpx.Client(limits=limits, timeout=httpx.Timeout(5, pool=0.5)) as http:
            one = client(api.url, http_client=http)
            with pytest.raises(KeyError, match="mine"):
                one.with_options(on_response=fail).audio.speech(input="x")
            one.address.structure(text="x")
            with pytest.raises(KeyError, match="mine"):
                one.with_options(on_request=fail).address.structure(text="x")
    assert len(api.seen) == 2


def test_log_records_have_their_facts(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "leaperone")
    with serve(
        json_reply({}, 429, Retry_After="0.01", X_Request_Id="r1"), json_reply(ANSWER, X_Request_Id="r2")
    ) as api:
        client(api.url).address.structure(text="very private")
    records = [record for record in caplog.records if record.name == "leaperone"]
    facts = [
        {
            name: getattr(record, name, None)
            for name in ("operation", "attempt", "status", "request_id", "delay")
        }
        for record in records
    ]
    assert facts == [
        {"operation": "address.structure", "attempt": 1, "status": 429, "request_id": "r1", "delay": None},
        {"operation": "address.structure", "attempt": 1, "status": 429, "request_id": "r1", "delay": 0.01},
        {"operation": "address.structure", "attempt": 2, "status": 200, "request_id": "r2", "delay": None},
    ]
    assert [record.levelname for record in records] == ["DEBUG", "INFO", "DEBUG"]
    assert not [record for record in records if "private" in repr(vars(record)) or KEY in repr(vars(record))]


def test_uploads_are_in_no_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with serve(Reply(cut=True)) as api, pytest.raises(errors.APIConnectionError) as caught:
        client(api.url).audio.transcribe(file=b"canary-of-media", prompt="canary-of-words")
    assert b"canary-of-media" in api.seen[0].body
    assert "canary" not in caplog.text + repr([vars(record) for record in caplog.records]) + repr(
        caught.value
    )


def test_the_request_id_is_everywhere() -> None:
    with serve(
        json_reply({"error": "no"}, 404, X_Request_Id="r1"),
        Reply(200, b"<html>", {"Content-Type": "text/html", "X-Request-Id": "r2"}),
        json_reply({"RequestId": "r3", "Code": "InvalidParameter", "Message": "bad"}, 400),
        json_reply(ANSWER, X_Request_Id="r4"),
        Reply(
            200,
            b"",
            {"Content-Type": "text/event-stream", "X-Request-Id": "r5"},
            parts=[b'data: {"id":"c","choices":[]}\n\n'],
        ),
        json_reply({"code": 7, "msg": "no"}, X_Request_Id="r6"),
    ) as api:
        one = client(api.url)
        found = []
        for _ in range(3):
            with pytest.raises((errors.APIStatusError, errors.AnswerError)) as caught:
                one.address.structure(text="x")
            assert isinstance(caught.value, errors.APIStatusError | errors.AnswerError)
            found.append(caught.value.request_id)
            assert f"request {found[-1]}" in str(caught.value)
        found.append(one.address.structure.raw(text="x").request_id)
        with pytest.raises(errors.StreamInterruptedError) as stopped:
            list(one.chat.stream(model="auto", messages=[]))
        found.append(stopped.value.request_id)
        with pytest.raises(errors.FailureError) as failed:
            one.images.create(model="m", prompt="p")
        found.append(failed.value.request_id)
    assert found == ["r1", "r2", "r3", "r4", "r5", "r6"]


def test_pauses_are_drawn_from_the_random_that_was_given() -> None:
    def delays(seed: int) -> list[float]:
        reported: list[Retry] = []
        with serve(json_reply({}, 503)) as api, pytest.raises(errors.ServiceUnavailableError):
            one = client(
                api.url, random=Random(seed), max_retries=3, max_retry_delay=0.05, on_retry=reported.append
            )
            one.address.structure(text="x")
        return [retry.delay for retry in reported]

    assert delays(1) == delays(1) != delays(2)
    assert all(0 <= delay <= 0.05 for delay in delays(3))
