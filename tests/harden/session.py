"""Calls of one client to a server that answers with whatever comes: an APIError or a value, and the client still works.

python -m tests.harden.session HEX    # the calls of one input again, as an escape names it
"""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx

from leaperone import AsyncLeaperone, Leaperone, errors
from leaperone.limits import Limiter

from .choices import Answer, Choices, answer

LENGTH = 700
"""Bytes of an input: what the calls of a session use on average, twice."""
CALLS = 8
HOURS = 7200.0
"""More than a limiter is ever held back."""
TALK: Any = {"model": "auto", "messages": [{"role": "user", "content": "x"}]}


class Pieces(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that arrives in pieces."""

    def __init__(self, body: bytes, size: int) -> None:
        self._pieces = [body[start : start + size] for start in range(0, len(body), size)]

    def __iter__(self) -> Iterator[bytes]:
        yield from self._pieces

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self._pieces:
            yield piece


def look(value: Any) -> None:
    """Use a value as programs do."""
    if hasattr(value, "to_dict"):
        value.to_dict()


def follow(task: Any) -> None:
    look(task)
    if hasattr(task, "wait"):
        look(task.wait(timeout=1e-4, interval=0.0))


def each(values: Any) -> None:
    for value in values:
        look(value)


async def aeach(values: Any) -> None:
    async for value in values:
        look(value)


async def acall(value: Any) -> None:
    look(await value)


async def afollow(value: Any) -> None:
    task = await value
    if hasattr(task, "wait_async"):
        look(await task.wait_async(timeout=1e-4, interval=0.0))


SYNC: dict[str, Callable[[Leaperone], Any]] = {
    "plain": lambda client: look(client.models.list()),
    "balance": lambda client: look(client.credits.balance()),
    "text in JSON": lambda client: look(client.address.structure(text="x")),
    "body": lambda client: look(client.chat.create(**TALK)),
    "responses": lambda client: look(client.responses.create(model="auto", input="x")),
    "social": lambda client: look(client.social.bilibili.web.fetch_one_video(bv_id="BV1")),
    "pages": lambda client: each(
        client.social.bilibili.app.fetch_user_videos.pages(user_id="1", max_pages=3).items
    ),
    "cursor": lambda client: each(
        client.social.tiktok.web.fetch_user_like.pages(sec_uid="1", max_pages=3).items
    ),
    "stream": lambda client: each(client.chat.stream(**TALK)),
    "wait": lambda client: follow(client.images.create(model="m", prompt="p")),
    "status": lambda client: follow(client.images.status(id="t")),
    "binary": lambda client: look(client.audio.speech(input="x")),
    "download": lambda client: each(client.audio.speech.stream(input="x")),
    "transcribe": lambda client: look(client.audio.transcribe(file=b"RIFF")),
    "subtitles": lambda client: look(client.audio.transcribe(file=b"RIFF", response_format="srt")),
    "request": lambda client: look(client.request("GET", "/v2/new")),
    "raw": lambda client: look(client.models.list.raw()),
}
ASYNC: dict[str, Callable[[AsyncLeaperone], Any]] = {
    "asynchronous body": lambda client: acall(client.chat.create(**TALK)),
    "asynchronous stream": lambda client: aeach(client.chat.stream(**TALK)),
    "asynchronous download": lambda client: aeach(client.audio.speech.stream(input="x")),
    "asynchronous pages": lambda client: aeach(
        client.social.bilibili.app.fetch_user_videos.pages(user_id="1", max_pages=3)
    ),
    "asynchronous wait": lambda client: afollow(client.images.create(model="m", prompt="p")),
}
KINDS = [*SYNC, "webhook"]


class Session:
    """Calls of one client, each with responses by the bytes of an input, and after them one with a good response."""

    def __init__(self, data: bytes) -> None:
        self.responses = 0
        self.call = ""
        self.given: list[Answer] = []
        """The response to the last call, or to the next."""
        self._choices = Choices(data)
        self._sent = 0
        self._is_over = False
        self._now = 0.0
        self._follows = bool(self._choices.below(2))
        self._settings: dict[str, Any] = {
            "api_key": "sk-very-secret",
            "base_url": "http://api.example",
            "max_retries": 1,
            "max_retry_delay": 0.0,
            "limiter": Limiter({"chat": 10_000}, max_wait=0.0, clock=lambda: self._now),
            "budget": "1e15",
            "deadline": self._choices.one([None, None, 5.0]),
        }

    def run(self) -> None:
        """Make the calls; raises whatever escapes."""
        if self._choices.below(5):
            self._run()
        else:
            asyncio.run(self._run_async())

    def _respond(self, request: httpx.Request) -> httpx.Response:
        if self._is_over:
            return httpx.Response(200, json={"object": "list", "data": []})
        given = self.given[self._sent % len(self.given)]
        self._sent += 1
        self.responses += 1
        return httpx.Response(given.status, headers=given.headers, stream=Pieces(given.body, given.size))

    def _next(self, kinds: list[str]) -> str:
        """The next call, by its name."""
        self._now += HOURS
        self._sent = 0
        self.call = self._choices.one(kinds)
        self.given = [answer(self._choices) for _ in range(1 + self._choices.below(2))]
        return self.call

    def _run(self) -> None:
        transport = httpx.MockTransport(self._respond)
        http_client = httpx.Client(transport=transport, follow_redirects=self._follows)
        client = Leaperone(http_client=http_client, **self._settings)
        for _ in range(CALLS):
            kind = self._next(KINDS)
            try:
                if kind == "webhook":
                    self.responses += 1
                    client.webhooks.receive(self.given[0].body)
                else:
                    SYNC[kind](client)
            except errors.APIError as error:
                str(error)
        self._is_over, self._now = True, self._now + HOURS
        client.models.list()

    async def _run_async(self) -> None:
        transport = httpx.MockTransport(self._respond)
        http_client = httpx.AsyncClient(transport=transport, follow_redirects=self._follows)
        client = AsyncLeaperone(http_client=http_client, **self._settings)
        for _ in range(CALLS):
            try:
                await ASYNC[self._next(list(ASYNC))](client)
            except errors.APIError as error:
                str(error)
        self._is_over, self._now = True, self._now + HOURS
        await client.models.list()


if __name__ == "__main__":
    Session(bytes.fromhex(sys.argv[1])).run()
