"""Streams of events as servers really send them: by the standard, and by the habits of OpenAI-compatible APIs."""

import asyncio
from typing import Any

import pytest

from leaperone import AsyncLeaperone, Leaperone, errors

from .loopback import Reply, json_reply, serve

CHUNK = b'data: {"choices":[{"index":0,"delta":{"content":"A"}}]}\n\n'
DONE = b"data: [DONE]\n\n"


def stream(body: bytes, kind: str = "text/event-stream") -> list[Any]:
    """What a synchronous client reads from the body in pieces of one byte; the asynchronous one reads the same."""
    reply = Reply(headers={"Content-Type": kind}, parts=[bytes([byte]) for byte in body])

    async def read(url: str) -> list[Any]:
        async with AsyncLeaperone("sk-x", base_url=url, max_retries=0) as client:
            return [chunk async for chunk in client.chat.stream(model="auto", messages=[])]

    with serve(reply) as api:
        client = Leaperone("sk-x", base_url=api.url, max_retries=0)
        chunks = list(client.chat.stream(model="auto", messages=[]))
        assert asyncio.run(read(api.url)) == chunks
    return [chunk.choices[0].delta.content for chunk in chunks]


@pytest.mark.parametrize(
    "before",
    [
        b"retry: 3000\n\n",
        b"id: 1\n\n",
        b"event: ping\n\n",
        b"\xef\xbb\xbf",
        b": comment\n\n",
        b"data\n\n",
        b"\r\n\r\n",
    ],
)
def test_blocks_without_data_and_a_byte_order_mark_are_no_events(before: bytes) -> None:
    assert stream(before + CHUNK + DONE) == ["A"]


@pytest.mark.parametrize("kind", ["Text/Event-Stream", "text/event-stream; charset=utf-16"])
def test_events_are_utf_8_whatever_the_header_says(kind: str) -> None:
    assert stream(CHUNK + DONE, kind) == ["A"]


def test_done_ends_a_stream_whose_own_events_have_another_end() -> None:
    body = b'data: {"type":"response.created"}\n\n' + DONE + CHUNK
    with serve(Reply(body=body, headers={"Content-Type": "text/event-stream"})) as api:
        events = list(Leaperone("sk-x", base_url=api.url).responses.stream(model="m", input="x"))
    assert [event.type for event in events] == ["response.created"]


@pytest.mark.parametrize(
    ("event", "status"),
    [
        (b"event: error\ndata: upstream timed out\n\n", 500),
        (b'event: error\ndata: {"message": "upstream timed out"}\n\n', 500),
        (b'data: {"error": {"message": "upstream timed out", "code": 429}}\n\n', 429),
    ],
)
def test_an_error_in_a_stream_is_an_error_of_the_api(event: bytes, status: int) -> None:
    with pytest.raises(errors.APIStatusError, match="upstream timed out") as caught:
        stream(CHUNK + event + DONE)
    assert caught.value.status == status


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({"error": {"message": "slow down", "code": 429}}, errors.RateLimitError),
        ({"error": {"message": "slow down", "code": 429}, "choices": []}, errors.RateLimitError),
        ({"error": {"message": "no", "type": "authentication_error"}}, errors.AuthenticationError),
        ({"error": "slow down"}, errors.ServerError),
    ],
)
def test_an_error_inside_a_success_is_an_error_of_the_api(body: Any, kind: type[Exception]) -> None:
    with serve(json_reply(body)) as api:
        client = Leaperone("sk-x", base_url=api.url, max_retries=0, budget=1)
        with pytest.raises(kind):
            client.chat.create(model="m", messages=[])
        with pytest.raises(kind):
            client.address.structure(text="x")
        assert client.usage.credits == 0, "a failed call costs nothing"


def test_a_documented_error_property_is_none() -> None:
    body = {"id": "a", "status": "failed", "error": "no image could be made"}
    with serve(json_reply(body)) as api:
        assert Leaperone("sk-x", base_url=api.url).images.status(id="a").error == "no image could be made"
