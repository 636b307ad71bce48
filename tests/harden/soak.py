"""A mock at saturation for ``--count`` minutes: its memory is that of minute 5, and connections that stall are closed.

make harden PARTS=soak COUNT=30
"""

import asyncio
import contextlib
import itertools
import time
from collections.abc import Iterator

import httpx

from leaperone_conformance.mock.http.patience import PATIENCE

from .load import memory, mock
from .part import part

_CONNECTIONS = 16
_WARM = 300.0
"""Seconds after which caches are full, or a third of a shorter soak."""
_ROOM = 1.1
_GRACE = 30.0
_STALLS = (
    b"",
    b"GET /v1/models HTTP/1.1\r\nHost: a\r\nX-A: 1",
    b"POST /v1/responses HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nxx",
    b"POST /v1/responses HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
)
_PARTS = b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n' * 200_000 + b"--x--\r\n"
_EVERY = 500
"""Requests for each one with 200,000 parts."""


def _request(number: int) -> tuple[str, str, dict[str, object]]:
    """A request that differs from all others, and its key too."""
    text = f"soak {number}"
    message = [{"role": "user", "content": text}]
    requests: tuple[tuple[str, str, dict[str, object]], ...] = (
        ("POST", "/v1/address/structure", {"json": {"text": text}}),
        ("POST", "/v1/chat/completions", {"json": {"model": "auto", "messages": message}}),
        ("POST", "/v1/chat/completions", {"json": {"model": "auto", "messages": message, "stream": True}}),
        ("POST", "/v1/images/generations", {"json": {"model": "gpt-4o-image", "prompt": text}}),
        ("GET", f"/v1/images/generations/{number}", {}),
        ("GET", f"/v1/social-media/data/bilibili/web/fetch_one_video?bv_id=BV{number}", {}),
        ("GET", f"/nowhere/{number}?q={number}", {}),
        (
            "POST",
            "/v1/audio/transcriptions",
            {"files": {"file": (f"{number}.wav", text.encode())}, "data": {"model": text}},
        ),
    )
    return requests[number % len(requests)]


class Soak:
    """Requests and stalled connections until an end."""

    def __init__(self, url: str, seconds: float, seed: int) -> None:
        self.sent = self.wrong = self.open = self.stalled = 0
        self._url = url
        self._end = time.monotonic() + seconds
        self._numbers: Iterator[int] = itertools.count(seed)

    def _goes_on(self) -> bool:
        return time.monotonic() < self._end

    async def run(self) -> None:
        """Send and stall."""
        await asyncio.gather(*(self._send() for _ in range(_CONNECTIONS)), self._stall(), self._many_parts())

    async def _send(self) -> None:
        async with httpx.AsyncClient(base_url=self._url, timeout=60) as client:
            while self._goes_on():
                number = next(self._numbers)
                method, path, content = _request(number)
                self.sent += 1
                try:
                    response = await client.request(
                        method,
                        path,
                        headers={"X-API-Key": f"sk-{number:012}"},
                        **content,  # type: ignore[arg-type]
                    )
                    self.wrong += response.status_code >= 500
                except httpx.HTTPError:
                    self.wrong += 1

    async def _many_parts(self) -> None:
        headers = {"X-API-Key": "sk-parts", "Content-Type": "multipart/form-data; boundary=x"}
        async with httpx.AsyncClient(base_url=self._url, timeout=60) as client:
            while self._goes_on():
                begin = self.sent
                response = await client.post("/v1/audio/transcriptions", content=_PARTS, headers=headers)
                self.wrong += response.status_code not in (400, 413)
                while self.sent < begin + _EVERY and self._goes_on():
                    await asyncio.sleep(0.1)

    async def _stall(self) -> None:
        """Open a stalled connection of each kind every second."""
        async with asyncio.TaskGroup() as group:
            while self._goes_on():
                for data in _STALLS:
                    group.create_task(self._stalled(data))
                await asyncio.sleep(1)

    async def _stalled(self, data: bytes) -> None:
        self.stalled += 1
        host, port = self._url.removeprefix("http://").split(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        try:
            writer.write(data)
            with contextlib.suppress(ConnectionError):
                async with asyncio.timeout(PATIENCE + _GRACE):
                    await reader.read()
        except TimeoutError:
            self.open += 1
        finally:
            writer.close()


async def _soaked(url: str, pid: int, minutes: int, seed: int) -> tuple[Soak, int, int]:
    seconds = minutes * 60.0
    soak = Soak(url, seconds, seed)
    running = asyncio.create_task(soak.run())
    await asyncio.sleep(min(_WARM, seconds / 3))
    before = memory(pid)
    await asyncio.sleep(seconds - min(_WARM, seconds / 3))
    after = memory(pid)
    await running
    return soak, before, after


def main(count: int, seed: int) -> str:
    """The figures."""
    with mock() as (url, pid):
        soak, before, after = asyncio.run(_soaked(url, pid, count, seed))
    wrong = soak.wrong + soak.open + (after > before * _ROOM)
    return (
        f"{count} minutes, {soak.sent} requests, {soak.stalled} stalled connections: {wrong} unanswered, left open or"
        f" growing, {before >> 20} MB at minute {min(_WARM / 60, count / 3):.0f}, {after >> 20} MB at the end"
    )


if __name__ == "__main__":
    part(main, count=30)
