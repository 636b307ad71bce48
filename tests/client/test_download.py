"""Answers of bytes, streamed to where they are wanted."""

import os
from collections.abc import Callable
from pathlib import Path

import anyio
import pytest

from leaperone import AsyncLeaperone, Leaperone, errors
from tests.memory import peak

from .loopback import Loopback, Reply, json_reply, serve

WAV = {"Content-Type": "audio/wav"}
PART = os.urandom(65_536)
MANY = 512


def sync_write(api: Loopback, path: Path) -> None:
    with Leaperone(api_key="sk-x", base_url=api.url, max_retries=0) as client:
        client.audio.speech.stream(input="x").write_to_file(path)


def async_write(api: Loopback, path: Path, backend: str = "asyncio") -> None:
    async def main() -> None:
        async with AsyncLeaperone(api_key="sk-x", base_url=api.url, max_retries=0) as client:
            await client.audio.speech.stream(input="x").write_to_file(path)

    anyio.run(main, backend=backend)


def trio_write(api: Loopback, path: Path) -> None:
    async_write(api, path, "trio")


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


Write = Callable[[Loopback, Path], None]
both = pytest.mark.parametrize("write", [sync_write, async_write, trio_write])


@both
def test_what_arrives_is_written(write: Write, tmp_path: Path) -> None:
    path = tmp_path / "speech.wav"
    path.write_bytes(b"older")
    path.chmod(0o640)
    with serve(Reply(headers=WAV, parts=[b"RIFF", PART, b"end"])) as api:
        write(api, path)
    assert path.read_bytes() == b"RIFF" + PART + b"end"
    assert path.stat().st_mode & 0o777 == 0o640
    assert names_in(tmp_path) == ["speech.wav"]


@both
def test_a_large_body_is_not_held_in_memory(write: Write, tmp_path: Path) -> None:
    path = tmp_path / "speech.wav"
    with serve(Reply(headers=WAV, parts=[PART] * MANY)) as api:
        write(api, path)  # what is loaded on first use is loaded
        held = peak(lambda: write(api, path))
        client = Leaperone(api_key="sk-x", base_url=api.url)
        whole = peak(lambda: client.audio.speech(input="x"))
    assert path.stat().st_size == len(PART) * MANY
    assert whole > len(PART) * MANY
    assert held < whole / 10


@both
@pytest.mark.parametrize(
    "reply",
    [
        Reply(headers=WAV, parts=[b"RIFF", PART], cut=True),
        Reply(headers={**WAV, "Content-Length": "100000"}, body=PART, cut=True),
        Reply(headers={**WAV, "Content-Encoding": "gzip"}, body=PART),
    ],
    ids=["chunked", "sized", "undecodable"],
)
def test_a_broken_body_raises_and_leaves_what_was_there(write: Write, reply: Reply, tmp_path: Path) -> None:
    old = tmp_path / "old.wav"
    old.write_bytes(b"older")
    with serve(reply) as api:
        for path in (old, tmp_path / "new.wav"):
            with pytest.raises(errors.AnswerError):
                write(api, path)
    assert old.read_bytes() == b"older"
    assert names_in(tmp_path) == ["old.wav"]


@both
def test_refusals_and_answers_of_another_kind_raise(write: Write, tmp_path: Path) -> None:
    refused = json_reply({"error": {"message": "no credits"}}, 402)
    page = Reply(headers={"Content-Type": "text/html"}, body=b"<html>busy")
    with serve(refused, json_reply({"url": "elsewhere"}), page) as api:
        with pytest.raises(errors.InsufficientCreditsError, match="no credits"):
            write(api, tmp_path / "a.wav")
        for said in ("elsewhere", "busy"):
            with pytest.raises(errors.AnswerError, match=f"expected bytes.*{said}"):
                write(api, tmp_path / "a.wav")
    assert names_in(tmp_path) == []


@both
def test_nothing_is_paid_for_what_cannot_be_written(write: Write, tmp_path: Path) -> None:
    with serve(Reply(headers=WAV, body=PART)) as api:
        with pytest.raises(FileNotFoundError):
            write(api, tmp_path / "missing" / "a.wav")
    assert not api.seen


def test_a_device_is_written_and_stays_one() -> None:
    with serve(Reply(headers=WAV, body=PART)) as api:
        sync_write(api, Path(os.devnull))
    assert not Path(os.devnull).is_file()


def test_bytes_part_by_part_and_closed_early() -> None:
    with serve(Reply(headers=WAV, parts=[b"a" * 10, PART])) as api:
        with Leaperone(api_key="sk-x", base_url=api.url) as client:
            with client.audio.speech.stream(input="x") as speech:
                assert next(speech).startswith(b"a")
            assert list(speech) == []
            assert b"".join(client.audio.speech.stream(input="x")) == b"a" * 10 + PART
