"""Streams whose events come by a schedule, many of them side by side."""

import asyncio
from typing import Any

import orjson
import pytest

from leaperone_conformance.mock import Fault, MockResponse, create_app
from leaperone_conformance.mock.faults import apply

STREAMS = 16
PACE = 0.02
SCOPE = {
    "type": "http",
    "method": "POST",
    "path": "/v1/chat/completions",
    "raw_path": b"/v1/chat/completions",
    "query_string": b"",
    "headers": [(b"x-api-key", b"sk-test"), (b"content-type", b"application/json")],
}


async def _stream(app: Any, number: int, arrived: list[tuple[int, bytes]]) -> None:
    """Ask for one stream; each of its events goes to ``arrived`` with the stream's number."""
    messages = [{"role": "user", "content": f"stream {number}"}]
    body = orjson.dumps({"model": "auto", "messages": messages, "stream": True})

    async def receive() -> Any:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Any) -> None:
        if message.get("body"):
            arrived.append((number, message["body"]))

    await app(SCOPE, receive, send)


def _side_by_side(faults: list[Fault]) -> list[tuple[int, bytes]]:
    app = create_app(faults=faults)
    arrived: list[tuple[int, bytes]] = []

    async def ask() -> None:
        await asyncio.gather(*(_stream(app, number, arrived) for number in range(STREAMS)))

    asyncio.run(ask())
    return arrived


def _one_after_the_other(arrived: list[tuple[int, bytes]]) -> bool:
    numbers = [number for number, _ in arrived]
    return numbers == sorted(numbers)


def test_paced_streams_run_side_by_side() -> None:
    paced, plain = _side_by_side([Fault("pace", seconds=PACE)]), _side_by_side([])
    assert _one_after_the_other(plain) and not _one_after_the_other(paced)
    numbers = [number for number, _ in paced]
    began = max(numbers.index(number) for number in range(STREAMS))
    ended = min(len(numbers) - 1 - numbers[::-1].index(number) for number in range(STREAMS))
    assert began < ended, "a stream ended before all had begun"
    for number in range(STREAMS):
        assert [event for n, event in paced if n == number] == [event for n, event in plain if n == number]
        assert [event for n, event in paced if n == number][-1] == b"data: [DONE]\n\n"


def test_a_late_event_does_not_delay_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([0.0, 0.0, 1.5, 1.8])
    slept: list[float] = []

    class Loop:
        def time(self) -> float:
            return next(times)

    async def sleep(wait: float) -> None:
        slept.append(wait)

    async def send(message: Any) -> None:
        assert message

    async def receive() -> Any:
        raise AssertionError

    monkeypatch.setattr(asyncio, "get_running_loop", Loop)
    monkeypatch.setattr(asyncio, "sleep", sleep)
    answer = MockResponse(200, "text/event-stream", (b"1", b"2", b"3"), stream=True)
    coroutine = apply.deliver(answer, [Fault("pace", seconds=1)], receive, send)
    with pytest.raises(StopIteration):
        coroutine.send(None)
    assert slept == pytest.approx([1.0, 0.5, 1.2])


def test_only_streams_are_paced() -> None:
    app = create_app(faults=[Fault("pace", seconds=500)])
    messages: list[Any] = []

    async def receive() -> Any:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        messages.append(message)

    asyncio.run(
        app({**SCOPE, "method": "GET", "path": "/v1/models", "raw_path": b"/v1/models"}, receive, send)
    )
    assert messages[0]["status"] == 200 and messages[-1]["body"]
