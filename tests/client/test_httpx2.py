"""A client of httpx2 is taken wherever one of httpx is, with the same responses and the same errors."""

import asyncio
import gzip
import inspect
import io
import logging
import traceback
from collections.abc import Callable
from contextlib import closing
from typing import Any

import httpx
import httpx2
import pytest

from leaperone import AsyncLeaperone, Leaperone, errors
from leaperone.limits import ResponseLimits
from leaperone.types import File

from .loopback import Reply, json_reply, serve

KEY = "sk-secret"
TALK: Any = {"model": "auto", "messages": [{"role": "user", "content": "x"}]}
KINDS = pytest.mark.parametrize(
    "kind",
    [httpx.Client, httpx2.Client, httpx.AsyncClient, httpx2.AsyncClient],
    ids=lambda kind: str(kind)[8:-2],
)


def used(kind: Any, url: str, work: Callable[[Any], Any], **settings: Any) -> Any:
    """What `work` makes of our client that sends by an HTTP client of this kind."""
    given = settings.pop("http", {})
    settings = {"api_key": KEY, "base_url": url, "max_retries": 0, **settings}
    if "Async" not in kind.__name__:
        with kind(**given) as http:
            found = work(Leaperone(http_client=http, **settings))
            return list(found) if hasattr(found, "__next__") else found

    async def main() -> Any:
        async with kind(**given) as http:
            found = work(AsyncLeaperone(http_client=http, **settings))
            return await found if inspect.isawaitable(found) else [part async for part in found]

    return asyncio.run(main())


@KINDS
def test_a_call_with_the_settings_of_its_http_client(kind: Any) -> None:
    given = {"headers": {"X-Mine": "1"}, "params": {"mine": "2"}, "cookies": {"c": "3"}}
    with serve(json_reply({"data": []}, Set_Cookie="d=4")) as api:

        def twice(client: Any) -> Any:
            first = client.models.list()
            return client.models.list() if kind.__name__ == "Client" else first

        used(kind, api.url, twice, http=given)
    assert api.seen[0].headers["x-mine"] == "1"
    assert api.seen[0].headers["cookie"] == "c=3"
    assert api.seen[0].target.endswith("?mine=2")
    if kind.__name__ == "Client":
        assert set(api.seen[1].headers["cookie"].split("; ")) == {"c=3", "d=4"}


@KINDS
def test_a_body_in_parts_and_one_that_is_encoded(kind: Any) -> None:
    body = gzip.compress(b'{"text": "hello"}')
    reply = Reply(200, body, {"Content-Type": "application/json", "Content-Encoding": "gzip"})
    with serve(reply) as api:
        file = File(io.BytesIO(b"RIFF0000"), name="a.wav")
        found = used(kind, api.url, lambda client: client.audio.transcribe(file=file, model="whisper-1"))
    assert found.text == "hello"
    assert b"RIFF0000" in api.seen[0].body


@KINDS
def test_a_body_that_is_larger_than_the_limit(kind: Any) -> None:
    body = gzip.compress(b"[" + b" " * 5_000_000 + b"]")
    reply = Reply(200, body, {"Content-Type": "application/json", "Content-Encoding": "gzip"})
    limits = ResponseLimits(body=1_000_000)
    with serve(reply) as api, pytest.raises(errors.ResponseTooLargeError):
        used(kind, api.url, lambda client: client.models.list(), response_limits=limits)


@KINDS
def test_events_leave_the_connection_for_the_next_call(kind: Any) -> None:
    parts = [b'data: {"id": "1", "choices": []}\n\n', b"data: [DONE]\n\n"]
    with serve(Reply(200, headers={"Content-Type": "text/event-stream"}, parts=parts)) as api:
        events = used(kind, api.url, lambda client: client.chat.stream(**TALK))
    assert [event.id for event in events] == ["1"]


@KINDS
def test_a_server_that_is_not_there(kind: Any) -> None:
    with pytest.raises(errors.APIConnectionError, match="ConnectError") as caught:
        used(kind, "http://127.0.0.1:1", lambda client: client.models.list())
    assert not caught.value.sent
    assert KEY not in "".join(traceback.format_exception(caught.value))
    cause: BaseException | None = caught.value
    while cause is not None:
        request = getattr(cause, "_request", None)
        assert request is None or KEY not in str(request.headers.raw)
        cause = cause.__cause__


@KINDS
def test_a_server_that_hangs_up(kind: Any) -> None:
    with (
        serve(Reply(cut=True)) as api,
        pytest.raises(errors.APIConnectionError, match="RemoteProtocolError") as caught,
    ):
        used(kind, api.url, lambda client: client.chat.create(**TALK))
    assert caught.value.sent


@KINDS
def test_a_stream_that_breaks(kind: Any) -> None:
    parts = [b'data: {"id": "1", "choices": []}\n\n']
    reply = Reply(200, headers={"Content-Type": "text/event-stream"}, parts=parts, cut=True)
    with serve(reply) as api, pytest.raises(errors.StreamInterruptedError):
        used(kind, api.url, lambda client: client.chat.stream(**TALK))


@KINDS
def test_no_key_follows_a_redirect_to_another_host(kind: Any) -> None:
    with serve(json_reply({"data": []})) as other:
        with serve(Reply(307, headers={"Location": other.url.replace("127.0.0.1", "localhost")})) as api:
            used(
                kind,
                api.url,
                lambda client: client.models.list(),
                http={"follow_redirects": True, "auth": ("a", KEY)},
            )
        assert api.seen
        assert other.seen
    assert KEY not in str(other.seen)
    assert "authorization" not in other.seen[0].headers


@KINDS
def test_a_redirect_without_an_end(kind: Any) -> None:
    with (
        serve(Reply(307, headers={"Location": "/again"})) as api,
        pytest.raises(errors.AnswerError, match="redirects"),
    ):
        used(kind, api.url, lambda client: client.models.list(), http={"follow_redirects": True})


@KINDS
def test_a_password_in_the_address_is_in_no_log(kind: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    with serve(json_reply({"data": []})) as api:
        used(kind, api.url.replace("//", f"//user:{KEY}@"), lambda client: client.models.list())
    assert "HTTP Request" in caplog.text
    assert KEY not in caplog.text


def test_the_next_call_after_a_stream_has_its_connection() -> None:
    parts = [b'data: {"id": "1", "choices": []}\n\n', b"data: [DONE]\n\n"]
    opened: list[Any] = []

    class Counting(httpx.HTTPTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            response = super().handle_request(request)
            opened.append(response.extensions["network_stream"].get_extra_info("client_addr"))
            return response

    with (
        serve(Reply(200, headers={"Content-Type": "text/event-stream"}, parts=parts)) as api,
        closing(httpx.Client(transport=Counting())) as http,
    ):
        client = Leaperone(api_key=KEY, base_url=api.url, http_client=http)
        for _ in range(3):
            assert len(list(client.chat.stream(**TALK))) == 1
    assert len(opened) == 3
    assert len(set(opened)) == 1
