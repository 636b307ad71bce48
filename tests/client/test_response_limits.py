"""Responses larger than the client takes: each limit stops what is beyond it, and says how to raise it."""

import gzip
import subprocess
import sys
import zlib
from collections.abc import Iterator
from itertools import repeat
from pathlib import Path
from typing import Any

import anyio
import pytest

from leaperone import AsyncLeaperone, Leaperone, errors
from leaperone.limits import ResponseLimits
from tests.memory import peak

from .loopback import Reply, serve, serve_bytes

JSON = {"Content-Type": "application/json"}
EVENTS = {"Content-Type": "text/event-stream"}
OPTIONAL = {"br": "brotli", "zstd": "zstandard"}
TALK: Any = {"model": "auto", "messages": [{"role": "user", "content": "x"}]}


def encoded(body: bytes, *encodings: str) -> Reply:
    """A response whose body is encoded; the test is skipped where httpx would not decode it either."""
    for encoding in encodings:
        if encoding in OPTIONAL:
            body = pytest.importorskip(OPTIONAL[encoding]).compress(body)
        else:
            body = gzip.compress(body) if encoding == "gzip" else zlib.compress(body)
    return Reply(200, body, {**JSON, "Content-Encoding": ", ".join(encodings)})


def limited(**limits: int) -> ResponseLimits:
    return ResponseLimits(**limits)


def call_sync(url: str, limits: ResponseLimits) -> object:
    return Leaperone(api_key="sk-x", base_url=url, response_limits=limits, max_retries=0).models.list()


def call_async(url: str, limits: ResponseLimits) -> object:
    async def main() -> object:
        async with AsyncLeaperone(api_key="sk-x", base_url=url, max_retries=0) as client:
            return await client.with_options(response_limits=limits).models.list()

    return anyio.run(main)


def stream_sync(url: str, limits: ResponseLimits) -> object:
    client = Leaperone(api_key="sk-x", base_url=url, response_limits=limits)
    return [chunk.id for chunk in client.chat.stream(**TALK)]


def stream_async(url: str, limits: ResponseLimits) -> object:
    async def main() -> object:
        async with AsyncLeaperone(api_key="sk-x", base_url=url, response_limits=limits) as client:
            return [chunk.id async for chunk in client.chat.stream(**TALK)]

    return anyio.run(main)


CALLS = pytest.mark.parametrize("call", [call_sync, call_async])
STREAMS = pytest.mark.parametrize("stream", [stream_sync, stream_async])

LISTING = b'{"object": "list", "data": []}'


@CALLS
@pytest.mark.parametrize("encodings", [(), ("gzip",), ("deflate",), ("br",), ("zstd",), ("br", "gzip")])
def test_a_body_within_its_limit_is_read_whole(call: Any, encodings: tuple[str, ...]) -> None:
    body = LISTING + b" " * 200_000
    with serve(encoded(body, *encodings)) as api:
        assert call(api.url, limited(body=len(body))).data == []
        with pytest.raises(errors.ResponseTooLargeError, match=r"response_limits=ResponseLimits\(body="):
            call(api.url, limited(body=len(body) - 1))


@CALLS
def test_more_encodings_than_the_limit_are_not_decoded(call: Any) -> None:
    with serve(encoded(LISTING, "gzip", "gzip", "gzip")) as api:
        with pytest.raises(errors.ResponseTooLargeError, match=r"limit of 2.*\(encodings="):
            call(api.url, ResponseLimits())
        assert call(api.url, limited(encodings=3)).data == []


@CALLS
@pytest.mark.parametrize("name", ["identity", "x", "Identity"])
def test_encodings_that_change_nothing_do_not_split_a_body(call: Any, name: str) -> None:
    body = LISTING + b" " * (4 << 20)
    reply = Reply(200, zlib.compress(body), {**JSON, "Content-Encoding": f"deflate, {name}"})
    with serve(reply) as api:
        found: list[Any] = []
        assert peak(lambda: found.append(call(api.url, ResponseLimits()))) < 5 * len(body)
        assert found[0].data == []


LITERALS = b"\x0c"
"""One byte of Brotli that decodes to about one byte, however often it comes."""


def test_a_deadline_holds_while_a_body_is_decoded() -> None:
    pytest.importorskip("brotli")
    reply = Reply(200, gzip.compress(LITERALS * (60 << 20)), {**JSON, "Content-Encoding": "br, gzip"})
    with serve(reply) as api:
        client = Leaperone(api_key="sk-x", base_url=api.url, max_retries=0)
        with pytest.raises(errors.APITimeoutError):
            client.with_options(deadline=0.3).models.list()


@CALLS
def test_a_body_that_is_decoded_in_many_steps_is_not_held_in_many_pieces(call: Any) -> None:
    pytest.importorskip("brotli")
    size = 1 << 20
    with serve(Reply(200, LITERALS * size, {**JSON, "Content-Encoding": "br"})) as api:

        def attempt() -> None:
            with pytest.raises(errors.AnswerError):
                call(api.url, ResponseLimits())

        assert peak(attempt) < 6 * size


@CALLS
def test_more_headers_than_the_limit_are_refused(call: Any) -> None:
    reply = Reply(200, LISTING, {**JSON, **{f"X-{number}": "1" for number in range(300)}})
    with serve(reply) as api:
        with pytest.raises(errors.ResponseTooLargeError, match=r"\(headers="):
            call(api.url, ResponseLimits())
        assert call(api.url, limited(headers=400)).data == []


@CALLS
@pytest.mark.parametrize("status", [302, 400, 503])
def test_an_error_body_beyond_its_limit(call: Any, status: int) -> None:
    reply = Reply(status, b'{"error": "' + b"x" * 5000 + b'"}', {**JSON, "X-Request-Id": "r-1"})
    with serve(reply) as api:
        with pytest.raises(errors.APIStatusError):
            call(api.url, ResponseLimits())
        with pytest.raises(errors.ResponseTooLargeError, match=r"\(error_body=.*r-1"):
            call(api.url, limited(error_body=5000))


def test_what_is_streamed_to_a_file_has_no_limit(tmp_path: Path) -> None:
    sound, page = {"Content-Type": "audio/wav"}, {"Content-Type": "text/html"}
    with serve(Reply(200, b"s" * 10_000, sound), Reply(200, b"p" * 10_000, page)) as api:
        client = Leaperone(api_key="sk-x", base_url=api.url, response_limits=limited(body=10, error_body=10))
        client.audio.speech.stream(input="x").write_to_file(tmp_path / "sound")
        with pytest.raises(errors.ResponseTooLargeError, match=r"\(error_body="):
            client.audio.speech.stream(input="x").write_to_file(tmp_path / "page")
        with pytest.raises(errors.ResponseTooLargeError, match=r"\(body="):
            client.audio.speech(input="x")
    assert (tmp_path / "sound").stat().st_size == 10_000


@STREAMS
def test_events_of_any_number_within_their_limits(stream: Any) -> None:
    """Many short ones come in one piece, and a comment between them is no event."""
    event = b'data: {"id": "c", "choices": []}\n\n: ping\n\n'
    with serve(Reply(200, event * 1000 + b"data: [DONE]\n\n", EVENTS)) as api:
        assert stream(api.url, limited(event=60, line=40)) == ["c"] * 1000


@STREAMS
@pytest.mark.parametrize(
    ("name", "part"), [("line", b"data: " + b"x" * 50), ("line", b"x" * 50), ("event", b"data: x\n")]
)
def test_an_endless_line_or_event(stream: Any, name: str, part: bytes) -> None:
    first = b'data: {"id": "c", "choices": []}\n\n'

    def body() -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + first
        yield from repeat(part if name == "event" else b"data: " + b"x" * 1000)

    with serve_bytes(body) as url, pytest.raises(errors.ResponseTooLargeError, match=rf"\({name}="):
        stream(url, limited(event=100_000, line=10_000))


PROGRAM = """
import resource, sys
from leaperone import Leaperone, errors
client = Leaperone(api_key="sk-x", base_url=sys.argv[1], max_retries=0)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    client.models.list()
except errors.ResponseTooLargeError as error:
    print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


@pytest.mark.parametrize("encodings", [("gzip",), ("gzip",) * 3, ("zstd", "br")])
def test_a_bomb_is_stopped_while_it_is_decoded(encodings: tuple[str, ...]) -> None:
    bomb = encoded(bytes(1 << 27), *encodings)
    for status in (200, 400):
        with serve(Reply(status, bomb.body, bomb.headers)) as api:
            command = [sys.executable, "-c", PROGRAM, api.url]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
        assert int(done.stdout) < 100
