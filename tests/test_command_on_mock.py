"""The examples that `show` gives work as they stand: the client's command line on the mock."""

import json
import re
import shlex
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest

from leaperone._cli.command import main
from leaperone._cli.index import Index
from leaperone_conformance.mock import create_app, serve

INDEX = Index.load()
# operations of social media are all made by one rule, so every fortieth stands for them
SHOWN = [name for name in INDEX.names if not name.startswith("social.")]
SHOWN += [name for name in INDEX.names if name.startswith("social.")][::40]


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with serve(create_app()) as address:
        yield address


@pytest.fixture
def environment(url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder to work in, holding a recording called FILE, with the mock's address in the environment."""
    with wave.open(str(tmp_path / "FILE"), "wb") as recording:
        recording.setnchannels(1)
        recording.setsampwidth(2)
        recording.setframerate(8000)
        recording.writeframes(bytes(16000))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LEAPERONE_API_KEY", "sk-test")
    monkeypatch.setenv("LEAPERONE_BASE_URL", url)
    return tmp_path


def words_of(name: str) -> list[str]:
    """The words of an operation's example, after the program's name."""
    return shlex.split(INDEX.find(name).example)[1:]


@pytest.mark.parametrize(
    "name", [name for name in SHOWN if not INDEX.find(name).waits and name != "images.status"]
)
def test_example(name: str, environment: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code = main(words_of(name))
    printed = capfd.readouterr()
    assert (code, printed.err) == (0, "")
    assert printed.out or (environment / "FILE").read_bytes()


def test_image_from_create_to_status(environment: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(words_of("images.create")) == 0
    task = json.loads(capfd.readouterr().out)["id"]
    assert main(["call", "images.status", f"id={task}"]) == 0
    assert json.loads(capfd.readouterr().out)["id"] == task
    assert main(["call", "images.status", f"id={task[::-1]}"]) == 1
    assert re.fullmatch(r"leaperone: 40[04], .*\(request req-\w+\)\n", capfd.readouterr().err)
