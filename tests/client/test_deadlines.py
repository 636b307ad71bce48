"""Calls that a server would make last for ever end at their deadline, by an error that says so."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import repeat
from typing import Any

import anyio
import httpx
import httpx2
import pytest

from leaperone import AsyncLeaperone, Leaperone, errors
from leaperone.limits import Limiter
from leaperone.models import ImageTask

from .loopback import json_reply, serve, serve_bytes

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
EVENTS = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
TALK: Any = {"model": "auto", "messages": [{"role": "user", "content": "x"}]}
SOON = 0.3
PATIENCE = 20
"""Seconds after which a call without an end is given up, far beyond the deadline."""


def dripping(start: bytes, drop: bytes) -> Callable[[], Iterator[bytes]]:
    def parts() -> Iterator[bytes]:
        yield start
        yield from repeat(drop)

    return parts


DRIPS = {
    "continue": (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "headers": (HEAD, b"X-A: 1\r\n"),
    "half a header": (HEAD, b"X"),
    "body": (HEAD + b"Content-Length: 100000\r\n\r\n", b" "),
    "chunk": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n1;", b"x"),
    "nothing": (b"", b""),
}


def in_time(work: Callable[[], Any]) -> Any:
    """The result of `work`, or its error; fails where it does not end."""
    ended: list[Any] = []

    def run() -> None:
        try:
            ended.append(work())
        except BaseException as error:  # noqa: BLE001 - it is what the test looks at
            ended.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(PATIENCE)
    assert ended, "the call has not ended"
    return ended[0]


def list_sync(url: str, deadline: float, **settings: Any) -> Any:
    return in_time(
        lambda: Leaperone(api_key="sk-x", base_url=url, deadline=deadline, **settings).models.list()
    )


def list_own_http(url: str, deadline: float, **settings: Any) -> Any:
    http = httpx.Client(timeout=5)
    return list_sync(url, deadline, http_client=http, **settings)


def list_async(url: str, deadline: float, **settings: Any) -> Any:
    async def main() -> Any:
        async with AsyncLeaperone(api_key="sk-x", base_url=url, **settings) as client:
            return await client.with_options(deadline=deadline).models.list()

    return in_time(lambda: asyncio.run(main()))


def list_httpx2(url: str, deadline: float, **settings: Any) -> Any:
    return list_sync(url, deadline, http_client=httpx2.Client(timeout=5), **settings)


def list_async_httpx2(url: str, deadline: float, **settings: Any) -> Any:
    return list_async(url, deadline, http_client=httpx2.AsyncClient(timeout=5), **settings)


def list_trio(url: str, deadline: float, **settings: Any) -> Any:
    async def main() -> Any:
        async with AsyncLeaperone(api_key="sk-x", base_url=url, deadline=deadline, **settings) as client:
            return await client.models.list()

    return in_time(lambda: anyio.run(main, backend="trio"))


CALLS = pytest.mark.parametrize(
    "call", [list_sync, list_own_http, list_httpx2, list_async, list_async_httpx2, list_trio]
)


@CALLS
@pytest.mark.parametrize("drip", DRIPS)
def test_a_drip_ends_at_the_deadline(call: Any, drip: str) -> None:
    with serve_bytes(dripping(*DRIPS[drip]), pause=0.05) as url:
        error = call(url, SOON)
    assert isinstance(error, errors.APITimeoutError)
    assert "deadline of 0.3 s" in str(error)
    assert error.sent


@CALLS
def test_a_flood_ends_at_the_deadline(call: Any) -> None:
    """Data that is always there lets no read time out."""
    with serve_bytes(dripping(*DRIPS["continue"])) as url:
        assert isinstance(call(url, SOON), errors.APITimeoutError)


@CALLS
def test_no_retry_that_would_begin_after_the_deadline(call: Any) -> None:
    with serve(json_reply({"error": "busy"}, 503, Retry_After="5")) as api:
        assert isinstance(call(api.url, 2.0), errors.ServiceUnavailableError)
    assert len(api.seen) == 1


@CALLS
def test_retries_share_one_deadline(call: Any) -> None:
    with serve(json_reply({"error": "busy"}, 503, Retry_After="0.2")) as api:
        assert isinstance(call(api.url, 0.9, max_retries=1000), errors.APIError)
    assert 2 <= len(api.seen) <= 5


@CALLS
def test_what_is_in_time_is_as_without(call: Any) -> None:
    with serve(json_reply({"object": "list", "data": []})) as api:
        assert call(api.url, 60).data == []


@CALLS
def test_the_rate_limit_does_not_wait_beyond_the_deadline(call: Any) -> None:
    limiter = Limiter({"models.list": 1})
    with serve(json_reply({"object": "list", "data": []})) as api:
        assert call(api.url, 5, limiter=limiter).data == []
        error = call(api.url, 5, limiter=limiter)
    assert isinstance(error, errors.LimiterTimeoutError)
    assert len(api.seen) == 1


def test_a_deadline_that_has_passed_sends_nothing() -> None:
    with serve(json_reply({})) as api:
        error = list_sync(api.url, 0)
    assert (type(error), error.sent, api.seen) == (errors.APITimeoutError, False, [])


def test_a_negative_deadline_is_refused() -> None:
    with pytest.raises(errors.InvalidArgumentError, match="deadline: -1 is negative"):
        Leaperone(api_key="sk-x", deadline=-1)


@pytest.mark.parametrize("is_async", [False, True])
def test_a_stream_without_an_end(is_async: bool) -> None:
    came: list[str] = []

    def read(client: Leaperone) -> None:
        came.extend(chunk.id for chunk in client.chat.stream(**TALK))

    async def aread(client: AsyncLeaperone) -> None:
        async with client, client.chat.stream(**TALK) as chunks:
            async for chunk in chunks:
                came.append(chunk.id)

    first = b'data: {"id": "c", "choices": []}\n\n'
    with serve_bytes(dripping(EVENTS + first, b": ping\n\n"), pause=0.05) as url:
        if is_async:
            waiting = AsyncLeaperone(api_key="sk-x", base_url=url, deadline=SOON)
            error = in_time(lambda: asyncio.run(aread(waiting)))
        else:
            error = in_time(lambda: read(Leaperone(api_key="sk-x", base_url=url, deadline=SOON)))
    assert isinstance(error, errors.APITimeoutError)
    assert came == ["c"]


def test_an_upload_that_nobody_reads() -> None:
    def stuck() -> Iterator[bytes]:
        threading.Event().wait(PATIENCE)
        yield b""

    class Endless(httpx.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            yield from repeat(bytes(1 << 20))

    with serve_bytes(stuck) as url:
        client = Leaperone(api_key="sk-x", base_url=url, deadline=SOON)
        error = in_time(lambda: client.request("POST", "/v1/x", content=bytes(1 << 26)))
    assert isinstance(error, errors.APITimeoutError)


def task_of(client: Any) -> ImageTask:
    task = ImageTask.from_dict({"id": "t", "status": "pending"})
    task._bind(client, {})
    return task


@pytest.mark.parametrize("drip", DRIPS)
@pytest.mark.parametrize("is_async", [False, True])
def test_a_wait_ends_in_time_by_its_own_error(drip: str, is_async: bool) -> None:
    async def wait(client: AsyncLeaperone) -> Any:
        async with client:
            return await task_of(client).wait_async(timeout=0.4, interval=0.1)

    with serve_bytes(dripping(*DRIPS[drip]), pause=0.05) as url:
        if is_async:
            error = in_time(lambda: asyncio.run(wait(AsyncLeaperone(api_key="sk-x", base_url=url))))
        else:
            task = task_of(Leaperone(api_key="sk-x", base_url=url))
            error = in_time(lambda: task.wait(timeout=0.4, interval=0.1))
    assert isinstance(error, errors.TaskTimeoutError)


def test_a_wait_survives_its_rate_limit_until_its_time_is_up() -> None:
    limiter = Limiter({"images.status": 1})
    with serve(json_reply({"id": "t", "status": "pending"})) as api:
        task = task_of(Leaperone(api_key="sk-x", base_url=api.url, limiter=limiter))
        error = in_time(lambda: task.wait(timeout=0.5, interval=0.1))
    assert isinstance(error, errors.TaskTimeoutError)
    assert len(api.seen) == 1


def test_each_address_of_a_host_does_not_get_the_whole_time(monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    requested: list[float | None] = []

    def connect(address: object, timeout: float | None, **_: Any) -> Any:
        requested.append(timeout)
        raise TimeoutError

    monkeypatch.setattr(socket, "create_connection", connect)
    with suppress(errors.APIConnectionError):
        Leaperone(api_key="sk-x", base_url="http://localhost:1", deadline=SOON, max_retries=0).models.list()
    assert requested
    assert all(timeout is not None and timeout <= SOON for timeout in requested)
