"""A server as fast as Python's own sockets allow, in a process of its own: fixed answers by path, nothing checked."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

VIDEO = {
    "code": 200,
    "request_id": "0d6d9f80-0c35-4b0b-9a39-8a9ddc1b0a3e",
    "message": "Request successful. This request will incur a charge.",
    "router": "/api/v1/bilibili/web/fetch_one_video",
    "params": {"bv_id": "BV1GJ411x7h7"},
    "data": {
        "code": 0,
        "data": {f"field_{n}": {"id": n, "title": "标题" * 8, "tags": list(range(8))} for n in range(20)},
    },
}
ADDRESS = {
    "RequestId": "0E9DAA9C-5F3B-4E15-A2B6-5C1D5B6D8E55",
    "Data": json.dumps(
        {
            "structure": {
                "prov": "浙江省",
                "city": "杭州市",
                "district": "余杭区",
                "road": "文一西路",
                "roadno": "969号",
            },
            "status": "OK",
            "time_used": {"rt": {"basic_chunking": 0.003, "segment": 0.005}, "start": 1651024411.6},
        },
        ensure_ascii=False,
    ),
}
CHAT = {
    "id": "chatcmpl-abc123",
    "object": "chat.completion",
    "created": 1700000000,
    "model": "gpt-5-nano",
    "choices": [
        {"index": 0, "message": {"role": "assistant", "content": "One key. " * 40}, "finish_reason": "stop"}
    ],
    "usage": {"prompt_tokens": 25, "completion_tokens": 22, "total_tokens": 47},
}
CHUNK = {
    "id": "chatcmpl-abc123",
    "object": "chat.completion.chunk",
    "created": 1700000000,
    "model": "gpt-5-nano",
    "choices": [{"index": 0, "delta": {"content": "word "}, "finish_reason": None}],
}
LARGE = {"code": 200, "data": {"items": [VIDEO["data"]] * 60}}
CHUNKS = 200
AUDIO = 64 << 20
JSON = "application/json"


def _bodies() -> dict[str, tuple[str, bytes]]:
    """Content type and body by the end of the path."""
    events = "".join(f"data: {json.dumps(CHUNK)}\n\n" for _ in range(CHUNKS)) + "data: [DONE]\n\n"
    return {
        "fetch_one_video": (JSON, json.dumps(VIDEO).encode()),
        "large": (JSON, json.dumps(LARGE).encode()),
        "structure": (JSON, json.dumps(ADDRESS).encode()),
        "completions": (JSON, json.dumps(CHAT).encode()),
        "stream": ("text/event-stream", events.encode()),
        "speech": ("audio/wav", bytes(AUDIO)),
    }


class _Connection(asyncio.Protocol):
    def __init__(self, answers: dict[str, bytes]) -> None:
        self._answers = answers
        self._came = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._came += data
        head, end, body = self._came.partition(b"\r\n\r\n")
        if not end:
            return
        length = next(
            (int(line[15:]) for line in head.split(b"\r\n") if line[:15].lower() == b"content-length:"), 0
        )
        if len(body) < length:
            return
        self._came = b""
        path, _, query = head.split(b" ", 2)[1].partition(b"?")
        name = "large" if query == b"bv_id=large" else path.decode().rpartition("/")[2]
        streams = name == "completions" and (b'"stream":true' in body or b'"stream": true' in body)
        self._transport.write(self._answers["stream" if streams else name])


async def _serve() -> None:
    answers = {
        name: f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
        f"X-Request-Id: req_1\r\n\r\n".encode()
        + body
        for name, (kind, body) in _bodies().items()
    }
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Connection(answers), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


@contextmanager
def answering() -> Iterator[str]:
    """The server, until the end of the block; its URL."""
    process = subprocess.Popen(
        [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin is not None and process.stdout is not None
    try:
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
    finally:
        process.stdin.close()
        process.wait()
        process.stdout.close()


if __name__ == "__main__":
    asyncio.run(_serve())
