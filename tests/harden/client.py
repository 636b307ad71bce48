"""Random responses to every kind of operation: whatever comes, the client raises an APIError or returns a value.

    python -m tests.harden.client --count 200000 --seed 0

Prints one line: inputs, escapes (another exception, or a client that a response has spoiled), and the peak memory of this
process. Each escape is described once on standard error, with the input for `--input`, and makes the exit code 1. With
`--guided`, atheris, which has to be installed, makes the inputs by the branches that they reach.
"""

import argparse
import asyncio
import importlib
import inspect
import os
import resource
import sys
import traceback
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from random import Random
from typing import Any

import httpx

from leaperone import AsyncLeaperone, Leaperone, errors
from leaperone.limits import Limiter

from .choices import Answer, Choices, answer

LENGTH = 400
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
    """What programs do with what they get."""
    if hasattr(value, "to_dict"):
        value.to_dict()


def follow(task: Any) -> None:
    look(task)
    if hasattr(task, "wait"):
        look(task.wait(timeout=0.001, interval=0.0))


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
        look(await task.wait_async(timeout=0.001, interval=0.0))


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
KINDS = [*SYNC, *SYNC, *ASYNC, "webhook"]


class Trial:
    """One call of a client that gets the responses of one input, and a good one after them."""

    def __init__(self, data: bytes) -> None:
        choices = Choices(data)
        self.kind = choices.one(KINDS)
        self._follows = bool(choices.below(2))
        deadline = choices.one([None, None, 5.0])
        self.given: list[Answer] = [answer(choices) for _ in range(1 + choices.below(2))]
        self._sent = 0
        self._is_over = False
        self._now = 0.0
        self._settings: dict[str, Any] = {
            "api_key": "sk-very-secret",
            "base_url": "http://api.example",
            "max_retries": 1,
            "max_retry_delay": 0.0,
            "limiter": Limiter({"chat": 10_000}, max_wait=0.0, clock=lambda: self._now),
            "budget": "1e15",
            "deadline": deadline,
        }

    def _respond(self, request: httpx.Request) -> httpx.Response:
        if self._is_over:
            return httpx.Response(200, json={"object": "list", "data": []})
        given = self.given[self._sent % len(self.given)]
        self._sent += 1
        return httpx.Response(given.status, headers=given.headers, stream=Pieces(given.body, given.size))

    def run(self) -> None:
        """Make the call and a good one; raises whatever escapes."""
        if self.kind == "webhook":
            self._run(lambda client: client.webhooks.receive(self.given[0].body))
        elif self.kind in SYNC:
            self._run(SYNC[self.kind])
        else:
            asyncio.run(self._run_async(ASYNC[self.kind]))

    def _run(self, call: Callable[[Leaperone], Any]) -> None:
        transport = httpx.MockTransport(self._respond)
        client = Leaperone(
            http_client=httpx.Client(transport=transport, follow_redirects=self._follows), **self._settings
        )
        try:
            call(client)
        except errors.APIError as error:
            str(error)
        self._go_on()
        client.models.list()

    async def _run_async(self, call: Callable[[AsyncLeaperone], Any]) -> None:
        transport = httpx.MockTransport(self._respond)
        client = AsyncLeaperone(
            http_client=httpx.AsyncClient(transport=transport, follow_redirects=self._follows),
            **self._settings,
        )
        try:
            await call(client)
        except errors.APIError as error:
            str(error)
        self._go_on()
        await client.models.list()

    def _go_on(self) -> None:
        self._is_over = True
        self._now += HOURS


class Tally:
    """How many inputs were tried, and what escaped, by the line that raised it."""

    def __init__(self) -> None:
        self.inputs = 0
        self.escapes: set[str] = set()

    def attempt(self, data: bytes) -> None:
        """Try one input."""
        self.inputs += 1
        trial = Trial(data)
        try:
            trial.run()
        except Exception as error:  # noqa: BLE001 - what is looked for
            frames = traceback.extract_tb(error.__traceback__)
            name = f"{type(error).__name__} at {frames[-1].filename}:{frames[-1].lineno}"
            if name not in self.escapes:
                self.escapes.add(name)
                lines = "".join(traceback.format_exception(error, limit=-8))
                sys.stderr.write(f"{trial.kind}: {trial.given!r:.800}\n{lines}--input {data.hex()}\n\n")

    def report(self, seed: int) -> int:
        """Print the line of figures; the exit code."""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"client: {self.inputs} inputs, {len(self.escapes)} escapes, {peak} MB, seed {seed}", flush=True
        )
        return 1 if self.escapes else 0


def guided(tally: Tally, count: int, seed: int) -> None:
    """Try `count` inputs of atheris, and end the process, as atheris never returns."""
    atheris = importlib.import_module("atheris")

    def attempt(data: bytes) -> None:
        tally.attempt(data)
        if tally.inputs >= count:
            os._exit(tally.report(seed))

    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in ("leaperone", "httpx_sse"):
            for function in vars(module).values():
                if inspect.isfunction(function) and function.__module__ == name:
                    atheris.instrument_func(function)
    atheris.Setup([sys.argv[0], f"-seed={seed}", f"-max_len={LENGTH}", "-verbosity=0"], attempt)
    atheris.Fuzz()


def main() -> int:
    """Run it; the exit code."""
    parser = argparse.ArgumentParser(description="Random responses to every kind of operation.")
    parser.add_argument("--count", type=int, default=100_000, help="of inputs")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--input", type=bytes.fromhex, help="try this one")
    parser.add_argument("--guided", action="store_true", help="by atheris")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    tally, random = Tally(), Random(options.seed)
    if options.input is not None:
        tally.attempt(options.input)
    elif options.guided:
        guided(tally, options.count, options.seed)
    else:
        for _ in range(options.count):
            tally.attempt(random.randbytes(LENGTH))
    return tally.report(options.seed)


if __name__ == "__main__":
    sys.exit(main())
