"""The examples on the pages run as they stand, on the mock."""

import functools
import subprocess
import wave
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

import leaperone._transport.http  # noqa: F401  (before httpx.Client is replaced, from which it derives)
from leaperone_conformance.mock import Clock, create_app, serve

from .html import Figure, Read

SERVER = "https://api.leaper.one"


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with serve(create_app(clock=Clock.real())) as address:
        yield address


@pytest.fixture
def workplace(url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder to work in, holding a recording called FILE, with the mock's address in the environment."""
    with wave.open(str(tmp_path / "FILE"), "wb") as recording:
        recording.setnchannels(1)
        recording.setsampwidth(2)
        recording.setframerate(8000)
        recording.writeframes(bytes(16000))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LEAPERONE_API_KEY", "sk-test")
    monkeypatch.setenv("LEAPERONE_BASE_URL", url)
    # each example makes a client, and each client would read all certificates to call a mock without TLS
    monkeypatch.setattr(httpx, "Client", functools.partial(httpx.Client, verify=False))
    return tmp_path


def examples(pages: dict[str, Read], language: str) -> list[tuple[str, Figure]]:
    return [
        (name, figure)
        for name, page in sorted(pages.items())
        for figure in page.figures
        if figure.language == language
    ]


@pytest.mark.usefixtures("workplace")
def test_every_python_example_runs(pages: dict[str, Read], capsys: pytest.CaptureFixture[str]) -> None:
    found = examples(pages, "python")
    assert len(found) > 860
    silent = []
    for page, figure in found:
        exec(
            compile(figure.code, f"{page}#{figure.article}", "exec", dont_inherit=True),
            {"__name__": "example"},
        )
        if not capsys.readouterr().out:
            silent.append(f"{page}#{figure.article}")
    assert silent == ["audio.html#speech"]  # writes a file


def test_curl_examples_run(pages: dict[str, Read], url: str, workplace: Path) -> None:
    found = examples(pages, "curl")
    assert len(found) > 860
    # operations of social media are all made by one rule, so every tenth stands for them
    core = [pair for pair in found if not pair[0].startswith("social.")]
    for page, figure in [*core, *found[::10]]:
        command = figure.code.replace(SERVER, url).replace("curl ", "curl -sS -w '%{stderr}%{http_code}' ", 1)
        done = subprocess.run(
            ["bash", "-c", command], cwd=workplace, capture_output=True, text=True, check=False
        )
        wanted = "404" if (page, figure.article) == ("images.html", "status") else "200"  # a task long gone
        assert (done.returncode, done.stderr) == (0, wanted), (page, figure.article, done.stdout[:300])
