"""How late the events of paced chat streams come, 1 stream and 16 side by side.

    python benchmarks/paced_streams.py

The mock, in a process of its own, sends an event each PACE seconds. The lateness of event n is the time since the first
event of its stream, less n times PACE: it holds the client's own delay too. Nothing is asserted.
"""

import asyncio
import json
import statistics
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit

from _servers import KEY, mock, served

PACE = 0.05
STREAMS = (1, 16)
PATH = "/v1/chat/completions"


async def lateness(url: str, number: int) -> list[float]:
    """Seconds by which each event of one stream is late."""
    parts = urlsplit(url)
    messages = [{"role": "user", "content": f"stream {number}"}]
    body = json.dumps({"model": "auto", "messages": messages, "stream": True}).encode()
    head = f"POST {PATH} HTTP/1.1\r\nHost: {parts.netloc}\r\n{KEY[0]}: {KEY[1]}\r\nConnection: close\r\n"
    head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    writer.write(head.encode() + body)
    times = []
    while line := await reader.readline():
        if line.startswith(b"data: "):
            times.append(time.perf_counter())
    writer.close()
    return [moment - times[0] - index * PACE for index, moment in enumerate(times)][1:]


async def measure(url: str, streams: int) -> None:
    """Print how late the events of so many streams are."""
    late = [abs(x) for one in await asyncio.gather(*(lateness(url, n) for n in range(streams))) for x in one]
    worst, median = max(late) * 1000, statistics.median(late) * 1000
    every = f"{streams:2} streams, an event each {PACE * 1000:.0f} ms"
    print(f"{every}: worst {worst:.1f} ms off its schedule, median {median:.1f} ms ({len(late)} events)")


def main() -> None:
    """Measure against one mock."""
    with tempfile.TemporaryDirectory() as folder:
        scenario = Path(folder) / "pace.json"
        scenario.write_text(json.dumps({"faults": [{"fault": "pace", "seconds": PACE}]}))
        with served(*mock("--scenario", str(scenario))) as server:
            for streams in STREAMS:
                asyncio.run(measure(server.url, streams))


if __name__ == "__main__":
    main()
