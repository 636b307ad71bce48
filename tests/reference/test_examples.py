"""The examples on the pages run as they stand, on the mock."""

import functools
import subprocess
import wave
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

import leaperone._transport.default_http  # noqa: F401  (before httpx.Client is replaced, from which it derives)
from leaperone_conformance.mock import create_app, serve
from tests.clocks import fast_clock

from .html import Figure, Read

SERVER = "https://api.leaper.one"


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with serve(create_app(clock=fast_clock())) as address:
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


def each_kind(found: list[tuple[str, Figure]]) -> list[tuple[str, Figure]]:
    """All examples, but every tenth of social media alone: those are made by one rule."""
    assert len(found) > 860
    social = [pair for pair in found if pair[0].startswith("social.")]
    return [*(pair for pair in found if pair not in social), *social[::10]]


@pytest.mark.usefixtures("workplace")
def test_every_python_example_runs(pages: dict[str, Read], capsys: pytest.CaptureFixture[str]) -> None:
    found = examples(pages, "python")
    code = {
        figure.code: compile(figure.code, f"{page}#{figure.article}", "exec", dont_inherit=True)
        for page, figure in found
    }
    silent = []
    for page, figure in each_kind(found):
        exec(code[figure.code], {"__name__": "example"})
        if not capsys.readouterr().out:
            silent.append(f"{page}#{figure.article}")
    assert silent == ["audio.html#speech"]  # writes a file


def test_curl_examples_run(pages: dict[str, Read], url: str, workplace: Path) -> None:
    found = examples(pages, "curl")
    for page, figure in each_kind(found):
        command = figure.code.replace(SERVER, url).replace("curl ", "curl -sS -w '%{stderr}%{http_code}' ", 1)
        done = subprocess.run(
            ["bash", "-c", command], cwd=workplace, capture_output=True, text=True, check=False
        )
        wanted = "404" if (page, figure.article) == ("images.html", "status") else "200"  # a task long gone
        assert (done.returncode, done.stderr) == (0, wanted), (page, figure.article, done.stdout[:300])
