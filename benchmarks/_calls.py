"""Calls of all clients on one server: prints, as JSON, the seconds of each turn by measurement and contestant.

Run in an environment that has the clients: ``python _calls.py TURNS URL``. The contestants take turns of some calls, so
that whatever else runs on the machine meets each alike. Ours does all that it does by default; raw httpx reads the JSON
and checks the status. It reads the events of a stream by httpx-sse and json.loads, and, as "httpx, lines", by lines
alone, which loses an event of several lines. A download of ours takes the place of the file when all of it has come, as
that of "httpx, moved in place" does; raw httpx writes over the file that is there, which the system has in memory.
"""

import asyncio
import importlib
import json
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import httpx
import httpx2
import openai
import tikhub
from httpx_sse import EventSource

from leaperone import AsyncLeaperone, Leaperone
from leaperone.models import ChatMessage

KEY = "sk-benchmark"
HEADERS = {"Authorization": f"Bearer {KEY}"}
TEXT = "浙江省杭州市余杭区文一西路969号"
VIDEO = "/v1/social-media/data/bilibili/web/fetch_one_video"
MESSAGES: Any = [{"role": "user", "content": "Hi"}]
TYPED = [ChatMessage(role="user", content="Hi")]
TOGETHER = 200
LIMITS = {"max_connections": 100, "max_keepalive_connections": 20}
Contestants = Mapping[str, Callable[[], Any]]


def timed(contestants: Contestants, turns: int, calls: int = 10) -> dict[str, list[float]]:
    """Seconds of a call in each turn; the first two turns don't count."""
    times: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(turns + 2):
        for name, call in contestants.items():
            begin = time.perf_counter()
            for _ in range(calls):
                call()
            times[name].append((time.perf_counter() - begin) / calls)
    return {name: one[2:] for name, one in times.items()}


def stock(url: str) -> dict[str, Callable[[], Any]]:
    """Calls of stock openapi-python-client's output, where it was generated."""
    try:
        client = importlib.import_module("stock").AuthenticatedClient(url, KEY)
        video = importlib.import_module("stock.api.social_media.social_bilibili_web_fetch_one_video")
    except ImportError:
        return {}
    return {bv: lambda bv=bv: video.sync(client=client, bv_id=bv) for bv in ("BV1", "large")}  # type: ignore[misc]


def synchronous(url: str, turns: int) -> dict[str, dict[str, list[float]]]:
    """One call after the other."""
    raw, ours = httpx.Client(), Leaperone(api_key=KEY, base_url=url)
    raw2 = httpx2.Client()
    ours2 = Leaperone(api_key=KEY, base_url=url, http_client=raw2)
    other, tik = openai.OpenAI(api_key=KEY, base_url=f"{url}/v1"), tikhub.TikHub(api_key=KEY, base_url=url)
    theirs = stock(url)

    def get(client: Any, bv: str) -> Any:
        return client.get(url + VIDEO, headers=HEADERS, params={"bv_id": bv}).raise_for_status().json()

    def post(path: str, body: Any) -> Any:
        return raw.post(url + path, headers=HEADERS, json=body).raise_for_status().json()

    def video(bv: str) -> Contestants:
        found = {
            "ours": lambda: ours.social.bilibili.web.fetch_one_video(bv_id=bv),
            "httpx": lambda: get(raw, bv),
            "tikhub": lambda: tik.bilibili_web.fetch_one_video(bv_id=bv),
        }
        return found | ({"stock output": theirs[bv]} if theirs else {})

    found = {"small GET": timed(video("BV1"), turns), "200 kB of JSON": timed(video("large"), turns)}
    found["small GET by httpx2"] = timed(
        {
            "ours": lambda: ours2.social.bilibili.web.fetch_one_video(bv_id="BV1"),
            "httpx2": lambda: get(raw2, "BV1"),
            "httpx": lambda: get(raw, "BV1"),
        },
        turns,
    )
    found["POST"] = timed(
        {
            "ours": lambda: ours.address.structure(text=TEXT),
            "httpx": lambda: post("/v1/address/structure", {"text": TEXT}),
        },
        turns,
    )
    found["chat"] = timed(
        {
            "ours": lambda: ours.chat.create(model="auto", messages=TYPED),
            "httpx": lambda: post("/v1/chat/completions", {"model": "auto", "messages": MESSAGES}),
            "openai": lambda: other.chat.completions.create(model="auto", messages=MESSAGES),
        },
        turns,
    )
    streams = {
        "ours": lambda: list(ours.chat.stream(model="auto", messages=TYPED)),
        "httpx, httpx-sse": lambda: _events(raw, url),
        "httpx, lines": lambda: _lines(raw, url),
        "openai": lambda: list(other.chat.completions.create(model="auto", messages=MESSAGES, stream=True)),
    }
    found["stream of 200 events"] = timed(streams, turns, 1)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "speech"
        saving = {
            "ours": lambda: ours.audio.speech.stream(input="Hi").write_to_file(file),
            "httpx, moved in place": lambda: _moved(raw, url, file),
            "httpx": lambda: _saved(raw, url, file),
            "openai": lambda: _speech(other, file),
        }
        found["64 MB download"] = timed(saving, min(turns, 5), 1)
    return found


EVENTS: Any = {"model": "auto", "messages": MESSAGES, "stream": True}


def _events(raw: httpx.Client, url: str) -> list[Any]:
    with raw.stream("POST", f"{url}/v1/chat/completions", headers=HEADERS, json=EVENTS) as response:
        events = EventSource(response.raise_for_status()).iter_sse()
        return [json.loads(event.data) for event in events if event.data != "[DONE]"]


def _lines(raw: httpx.Client, url: str) -> list[Any]:
    with raw.stream("POST", f"{url}/v1/chat/completions", headers=HEADERS, json=EVENTS) as response:
        lines = response.raise_for_status().iter_lines()
        return [
            json.loads(line[6:]) for line in lines if line.startswith("data: ") and line != "data: [DONE]"
        ]


def _saved(raw: httpx.Client, url: str, file: Path) -> None:
    with (
        raw.stream("POST", f"{url}/v1/audio/speech", headers=HEADERS, json={"input": "Hi"}) as response,
        file.open("wb") as opened,
    ):
        for part in response.raise_for_status().iter_bytes():
            opened.write(part)


def _moved(raw: httpx.Client, url: str, file: Path) -> None:
    part = file.with_suffix(".part")
    _saved(raw, url, part)
    part.replace(file)


def _speech(other: openai.OpenAI, file: Path) -> None:
    with other.audio.speech.with_streaming_response.create(model="m", voice="v", input="Hi") as response:
        response.stream_to_file(file)


async def together(url: str, turns: int) -> dict[str, list[float]]:
    """Calls at the same time, in one event loop; seconds of each by its share."""
    raw = httpx.AsyncClient(timeout=60)
    ours, tik = AsyncLeaperone(api_key=KEY, base_url=url), tikhub.AsyncTikHub(api_key=KEY, base_url=url)

    async def get() -> Any:
        return (
            (await raw.get(url + VIDEO, headers=HEADERS, params={"bv_id": "BV1"})).raise_for_status().json()
        )

    contestants: Contestants = {
        "ours": lambda: ours.social.bilibili.web.fetch_one_video(bv_id="BV1"),
        "httpx": get,
        "tikhub": lambda: tik.bilibili_web.fetch_one_video(bv_id="BV1"),
    }
    times: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(turns + 1):
        for name, call in contestants.items():
            begin = time.perf_counter()
            await asyncio.gather(*(call() for _ in range(TOGETHER)))
            times[name].append((time.perf_counter() - begin) / TOGETHER)
    return {name: one[1:] for name, one in times.items()}


def main(turns: int, url: str) -> None:
    """Measure and print."""
    found = synchronous(url, turns)
    found[f"{TOGETHER} at once"] = asyncio.run(together(url, min(turns, 10)))
    print(json.dumps(found))


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
