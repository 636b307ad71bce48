"""What a call costs: this client against raw httpx, and against the SDKs `tikhub` and `openai`.

    make bench-client

A server in a process of its own gives fixed answers. The contestants take turns of ten calls, so that whatever else
runs on the machine meets each alike; a ratio is that of the medians of one run. The client does all that it does by
default: retries, usage, models; raw httpx reads the JSON and checks the status.
"""

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import httpx
import openai
import tikhub
from _answers import CHUNKS, answering

from leaperone import AsyncLeaperone, Leaperone
from leaperone.models import ChatMessage

TURNS = 100
TURN = 10
STREAMS = 30
KEY = "sk-benchmark"
HEADERS = {"Authorization": f"Bearer {KEY}"}
TEXT = "浙江省杭州市余杭区文一西路969号"
VIDEO = "/v1/social-media/data/bilibili/web/fetch_one_video"
MESSAGES: Any = [{"role": "user", "content": "Hi"}]
TYPED = [ChatMessage(role="user", content="Hi")]
BV = "BV1GJ411x7h7"
Contestants = Mapping[str, Callable[[], Any]]
Times = dict[str, list[tuple[float, float]]]


def measure(contestants: Contestants, turns: int, calls: int = TURN) -> Times:
    """Seconds of each turn divided by its calls, by the clock and of processor time in this process."""
    times: Times = {name: [] for name in contestants}
    for _ in range(turns + 2):
        for name, call in contestants.items():
            begin, begun = time.perf_counter(), time.process_time()
            for _ in range(calls):
                call()
            times[name].append(((time.perf_counter() - begin) / calls, (time.process_time() - begun) / calls))
    return {name: one[2:] for name, one in times.items()}


async def ameasure(contestants: Mapping[str, Callable[[], Awaitable[Any]]], turns: int) -> Times:
    """The same for asynchronous calls."""
    times: Times = {name: [] for name in contestants}
    for _ in range(turns + 2):
        for name, call in contestants.items():
            begin, begun = time.perf_counter(), time.process_time()
            for _ in range(TURN):
                await call()
            times[name].append(((time.perf_counter() - begin) / TURN, (time.process_time() - begun) / TURN))
    return {name: one[2:] for name, one in times.items()}


def show(title: str, times: Times) -> None:
    """Print the medians, and their ratio to the first contestant's."""
    medians = {name: [statistics.median(c) for c in zip(*one, strict=True)] for name, one in times.items()}
    first = next(iter(medians.values()))
    for name, (wall, processor) in medians.items():
        ratios = f"{wall / first[0]:.2f} of httpx's, {processor / first[1]:.2f} of its processor time"
        print(f"{title:22} {name:10} {wall * 1e6:6.0f} us  {ratios}", flush=True)


def synchronous(url: str) -> None:
    """One call after the other."""
    raw, ours = httpx.Client(), Leaperone(api_key=KEY, base_url=url)
    other, tik = openai.OpenAI(api_key=KEY, base_url=f"{url}/v1"), tikhub.TikHub(api_key=KEY, base_url=url)

    def post(path: str, body: Any) -> Any:
        return raw.post(url + path, headers=HEADERS, json=body).raise_for_status().json()

    address: Contestants = {
        "httpx": lambda: post("/v1/address/structure", {"text": TEXT}),
        "leaperone": lambda: ours.address.structure(text=TEXT),
    }
    video: Contestants = {
        "httpx": lambda: (
            raw.get(url + VIDEO, headers=HEADERS, params={"bv_id": BV}).raise_for_status().json()
        ),
        "leaperone": lambda: ours.social.bilibili.web.fetch_one_video(bv_id=BV),
        "tikhub": lambda: tik.bilibili_web.fetch_one_video(bv_id=BV),
    }
    chat: Contestants = {
        "httpx": lambda: post("/v1/chat/completions", {"model": "auto", "messages": MESSAGES}),
        "leaperone": lambda: ours.chat.create(model="auto", messages=TYPED),
        "openai": lambda: other.chat.completions.create(model="auto", messages=MESSAGES),
    }
    for title, contestants in (("address", address), ("social", video), ("chat", chat)):
        show(title, measure(contestants, TURNS))
    streams: Contestants = {
        "httpx": lambda: _lines(raw, url),
        "leaperone": lambda: list(ours.chat.stream(model="auto", messages=TYPED)),
        "openai": lambda: list(other.chat.completions.create(model="auto", messages=MESSAGES, stream=True)),
    }
    show(f"stream of {CHUNKS}", measure(streams, STREAMS, 1))


def _lines(raw: httpx.Client, url: str) -> None:
    body = {"model": "auto", "messages": MESSAGES, "stream": True}
    with raw.stream("POST", f"{url}/v1/chat/completions", headers=HEADERS, json=body) as response:
        for _ in response.iter_lines():
            pass


async def asynchronous(url: str) -> None:
    """One call after the other, in an event loop."""
    raw, ours = httpx.AsyncClient(), AsyncLeaperone(api_key=KEY, base_url=url)
    other = openai.AsyncOpenAI(api_key=KEY, base_url=f"{url}/v1")
    tik = tikhub.AsyncTikHub(api_key=KEY, base_url=url)

    async def get() -> Any:
        return (await raw.get(url + VIDEO, headers=HEADERS, params={"bv_id": BV})).raise_for_status().json()

    async def post() -> Any:
        body = {"model": "auto", "messages": MESSAGES}
        return (await raw.post(f"{url}/v1/chat/completions", headers=HEADERS, json=body)).json()

    video = {
        "httpx": get,
        "leaperone": lambda: ours.social.bilibili.web.fetch_one_video(bv_id=BV),
        "tikhub": lambda: tik.bilibili_web.fetch_one_video(bv_id=BV),
    }
    chat = {
        "httpx": post,
        "leaperone": lambda: ours.chat.create(model="auto", messages=TYPED),
        "openai": lambda: other.chat.completions.create(model="auto", messages=MESSAGES),
    }
    show("social, asynchronous", await ameasure(video, TURNS))
    show("chat, asynchronous", await ameasure(chat, TURNS))


def main() -> None:
    """Measure everything."""
    with answering() as url:
        synchronous(url)
        asyncio.run(asynchronous(url))


if __name__ == "__main__":
    main()
