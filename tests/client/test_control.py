"""What a caller controls: retries, copies with other settings, raw answers, undocumented endpoints, files, logs."""

import asyncio
import logging
from pathlib import Path
from typing import Any

import httpx
import pytest

from leaperone import AsyncLeaperone, File, Leaperone, errors
from leaperone.hooks import Retry

from .loopback import Reply, json_reply, serve

KEY = "sk-very-secret"
ANSWER = {"RequestId": "r1", "Data": "{}"}


def client(url: str, **settings: Any) -> Leaperone:
    return Leaperone(api_key=KEY, base_url=url, **settings)


def test_every_retry_is_told() -> None:
    reported: list[Retry] = []
    with serve(
        Reply(cut=True), json_reply({}, 503, Retry_After="0.01"), json_reply({"code": 0, "data": 1})
    ) as api:
        client(api.url, on_retry=reported.append).social.bilibili.web.fetch_one_video(bv_id="BV1")
    assert [(one.attempt, one.status, type(one.error)) for one in reported] == [
        (1, None, httpx.RemoteProtocolError),
        (2, 503, type(None)),
    ]
    assert reported[1].delay == 0.01
    assert (reported[0].method, reported[0].path) == (
        "GET",
        "/v1/social-media/data/bilibili/web/fetch_one_video",
    )


def test_a_longer_wait_than_allowed_is_raised() -> None:
    reported: list[Retry] = []
    with serve(json_reply({}, 429, Retry_After="2"), json_reply(ANSWER)) as api:
        one = client(api.url, max_retry_delay=1, on_retry=reported.append)
        with pytest.raises(errors.RateLimitError) as caught:
            one.address.structure(text="x")
    assert caught.value.retry_after == 2
    assert not reported


def test_other_settings_for_one_call() -> None:
    with serve(json_reply({}, 503, Retry_After="0")) as api:
        one = client(api.url, max_retries=3)
        with pytest.raises(errors.ServiceUnavailableError):
            one.with_options(max_retries=0).address.structure(text="x")
        assert len(api.seen) == 1
        assert one.max_retries == 3
        twin = one.with_options(timeout=0.5)
        assert twin._connections is one._connections


@pytest.mark.parametrize("settings", [{"max_retries": -1}, {"max_retry_delay": -0.5}])
def test_negative_settings_are_refused(settings: dict[str, Any]) -> None:
    with pytest.raises(errors.InvalidArgumentError, match="is negative"):
        client("http://127.0.0.1:9", **settings)
    with pytest.raises(errors.InvalidArgumentError, match="is negative"):
        client("http://127.0.0.1:9").with_options(**settings)


@pytest.mark.parametrize("status", [502, 504])
def test_an_unknown_outcome_is_said(status: int) -> None:
    with serve(json_reply({}, status)) as api:
        with pytest.raises(errors.ServerError) as caught:
            client(api.url).images.create(model="gpt-4o-image", prompt="x")
        assert caught.value.outcome_unknown
        assert any("may have been carried out" in note for note in caught.value.__notes__)
        with pytest.raises(errors.ServerError) as other:
            client(api.url, max_retries=0).images.status(id="t")
    assert not other.value.outcome_unknown


def test_raw_answers() -> None:
    with serve(json_reply(ANSWER, X_Request_Id="r9")) as api:
        raw = client(api.url).address.structure.raw(text="x")
        assert (raw.status_code, raw.headers["x-request-id"], raw.parsed.request_id) == (200, "r9", "r1")

        async def both() -> tuple[str, Any]:
            async with AsyncLeaperone(api_key=KEY, base_url=api.url) as twin:
                answer = await twin.address.structure.raw(text="x")
                other = await twin.request("post", "/v1/new", json={"a": 1})
                return answer.parsed.request_id, other.parsed

        assert asyncio.run(both()) == ("r1", ANSWER)
    assert api.seen[-1].method == "POST"


@pytest.mark.parametrize(
    ("reply", "value"),
    [
        (json_reply({"x": 1}), {"x": 1}),
        (Reply(200, b"hi", {"Content-Type": "text/plain"}), "hi"),
        (Reply(204, b"", {}), None),
    ],
)
def test_undocumented_endpoints(reply: Reply, value: Any) -> None:
    with serve(reply) as api:
        answer = client(api.url).request(
            "GET", "/v1/new/{name}", path_values={"name": "a/b"}, query={"q": [1, True]}
        )
    assert answer.parsed == value
    assert api.seen[0].target == "/v1/new/a%2Fb?q=1&q=true"
    assert api.seen[0].headers["authorization"] == f"Bearer {KEY}"


def test_undocumented_endpoint_raises_the_same_errors() -> None:
    with serve(json_reply({"error": {"message": "no"}}, 404)) as api, pytest.raises(errors.NotFoundError):
        client(api.url).request("GET", "/v1/new")


def test_files_are_streamed_and_sent_again_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(b"0123456789")
    with (
        path.open("rb") as opened,
        serve(json_reply({}, 503, Retry_After="0"), json_reply({"text": "hi"})) as api,
    ):
        opened.read(4)  # a file is sent whole, wherever it stands
        client(api.url).audio.transcribe(file=opened)
        client(api.url).audio.transcribe(file=path)
        assert not opened.closed
    assert [seen.body.count(b"0123456789") for seen in api.seen] == [1, 1, 1]


def test_files_over_the_limit_are_refused_before_sending(tmp_path: Path) -> None:
    path = tmp_path / "big.mp3"
    with path.open("wb") as file:
        file.truncate(25 * 1024 * 1024 + 1)
    one = client("http://127.0.0.1:9", max_retries=0)
    for big in (path, File(path), path.read_bytes()):
        with pytest.raises(errors.InvalidArgumentError, match="at most 26214400"):
            one.audio.transcribe(file=big)
    with pytest.raises(errors.InvalidArgumentError, match=r"prompt_audio: voice\.mp3 has 1048577 bytes"):
        one.audio.speech(input="hi", prompt_audio=File(b"x" * (1024 * 1024 + 1), name="voice.mp3"))
    with pytest.raises(errors.InvalidArgumentError, match="can't be read"):
        one.audio.transcribe(file=tmp_path / "nowhere.mp3")


def test_either_a_file_or_its_address() -> None:
    one = client("http://127.0.0.1:9", max_retries=0)
    with pytest.raises(errors.InvalidArgumentError, match="either file or file_uri"):
        one.audio.transcribe()
    with pytest.raises(errors.InvalidArgumentError, match="either file or file_uri"):
        one.audio.transcribe(file=b"x", file_uri="https://example.com/a.mp3")


def test_log_holds_no_key_query_or_body(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "leaperone")
    with serve(json_reply({"code": 0, "data": "secret answer"}, X_Request_Id="r7")) as api:
        client(api.url).social.video.extract(url="https://private.example/")
    lines = [record.getMessage() for record in caplog.records if record.name == "leaperone"]
    assert len(lines) == 1
    assert lines[0].startswith("GET /v1/social-media/video/extract: 200 in ")
    assert lines[0].endswith("ms (r7)")


def test_body_that_cannot_be_decompressed() -> None:
    reply = Reply(200, b"not gzip", {"Content-Type": "application/json", "Content-Encoding": "gzip"})
    with serve(reply) as api, pytest.raises(errors.AnswerError, match="can't be decoded"):
        client(api.url).address.structure(text="x")


def test_address_that_is_none() -> None:
    with pytest.raises(
        errors.InvalidArgumentError, match=r"base_url: 'http://127\.0\.0\.1:port' is no address of an API"
    ):
        client("http://127.0.0.1:port").address.structure(text="x")


def test_scheme_that_cannot_be_spoken() -> None:
    with pytest.raises(errors.APIConnectionError) as caught:
        client("ftp://127.0.0.1", max_retries=0).address.structure(text="x")
    assert not caught.value.sent


SSE = {"Content-Type": "text/event-stream"}
CHUNK = b'data: {"id":"c","choices":[]}\n\n'


def test_closing_a_stream_early_gives_the_connection_back() -> None:
    limits = httpx.Limits(max_connections=1)
    with serve(Reply(200, b"", SSE, parts=[CHUNK] * 3 + [b"data: [DONE]\n\n"])) as api:
        with httpx.Client(limits=limits, timeout=httpx.Timeout(5, pool=0.5)) as own:
            one = client(api.url, http_client=own)
            for _ in range(3):
                with one.chat.stream(model="auto", messages=[]) as chunks:
                    assert next(chunks).id == "c"
            chunks = one.chat.stream(model="auto", messages=[])
            next(chunks)
            chunks.close()
            chunks.close()
            assert len(list(one.chat.stream(model="auto", messages=[]))) == 3


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        ('{"message": "slow down", "type": "rate_limit_error"}', errors.RateLimitError),
        ('{"message": "bad", "code": 400}', errors.BadRequestError),
        ('{"message": "odd"}', errors.ServerError),
        ('"text"', errors.ServerError),
    ],
)
def test_errors_inside_a_stream_have_their_class(error: str, kind: type[errors.APIStatusError]) -> None:
    event = f'data: {{"error": {error}}}\n\n'.encode()
    with serve(Reply(200, b"", SSE, parts=[CHUNK, event])) as api, pytest.raises(kind) as caught:
        list(client(api.url).chat.stream(model="auto", messages=[]))
    assert type(caught.value) is kind


def test_stream_that_is_no_stream() -> None:
    with serve(json_reply({"oops": 1})) as api, pytest.raises(errors.AnswerError, match="expected a stream"):
        list(client(api.url).chat.stream(model="auto", messages=[]))
