"""No key and nothing uploaded reaches any file or stream that a run writes, however an answer sends it back."""

import base64
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from leaperone_conformance.mock import serve

from .priced import priced

Command = Callable[..., tuple[int, str, str]]
KEY = "sk-canary+secret/key=7"


class Echo:
    """Refuses everything with 500 and sends back all that it got, plain, in base64 and URL-encoded."""

    def __init__(self) -> None:
        self.bodies: list[bytes] = []

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        message = await receive()
        body = message["body"]
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        if headers.get("content-type", "").startswith("multipart/"):
            self.bodies.append(body)
        key = headers.get("authorization", "Bearer ").removeprefix("Bearer ") or headers.get("x-api-key", "")
        content = {
            "headers": headers,
            "key": [key, base64.b64encode(key.encode()).decode(), quote(key, safe="")],
            "body": [body.decode("latin-1"), base64.b64encode(body).decode()],
        }
        kind = [(b"content-type", b"application/json"), (b"x-echo", key.encode())]
        await send({"type": "http.response.start", "status": 500, "headers": kind})
        await send({"type": "http.response.body", "body": json.dumps(content).encode()})


@pytest.fixture
def written(
    command: Command, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[dict[str, str], Echo]]:
    """Everything that a run wrote, by file, and the server that it ran against."""
    monkeypatch.setenv("LEAPERONE_API_KEY", KEY)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    echo, folder = Echo(), tmp_path / "state"
    with serve(echo) as url:
        arguments = (
            "--spec",
            str(priced(small, tmp_path)),
            "--url",
            url,
            "--workers",
            "1",
            "--state",
            str(folder),
        )
        code, out, err = command(
            *("run", *arguments, "--max-requests", "200", "--report", str(tmp_path / "r.jsonl"))
        )
    assert code == 1
    files = [file for file in tmp_path.rglob("*") if file.is_file() and file.name != "priced.json"]
    assert {"state.sqlite3", "r.jsonl", "summary.md"} <= {file.name for file in files}
    texts = {str(file): file.read_bytes().decode("latin-1") for file in files}
    _, proposed, _ = command("baseline", str(tmp_path / "r.jsonl"))
    yield {**texts, "out": out, "err": err, "proposal": proposed}, echo


def test_no_key_is_written(written: tuple[dict[str, str], Echo]) -> None:
    encoded = base64.b64encode(KEY.encode()).decode()
    for name, text in written[0].items():
        for secret in (KEY, quote(KEY, safe=""), encoded.rstrip("="), json.dumps(KEY)[1:-1]):
            assert secret not in text, name
    assert "$LEAPERONE_API_KEY" in written[0]["out"]


def test_no_upload_is_written(written: tuple[dict[str, str], Echo]) -> None:
    texts, echo = written
    assert echo.bodies
    for body in echo.bodies:
        encoded = base64.b64encode(body).decode()
        middle = encoded[len(encoded) // 3 : len(encoded) // 3 + 40]
        for name, text in texts.items():
            assert len(middle) < 40 or middle not in text, name
            for line in body.split(b"\r\n"):
                shown = line.decode("latin-1")
                assert len(line) < 24 or shown.startswith(("--", "Content-")) or shown not in text, name
