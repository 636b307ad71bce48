"""The programs of examples/, run as they are against a mock, and read by two type checkers."""

import csv
import io
import json
import os
import runpy
import subprocess
import sys
import time
import wave
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from starlette.testclient import TestClient

from leaperone import Leaperone
from leaperone._features import task as _task
from leaperone_conformance.mock import Fault
from leaperone_conformance.pytest_plugin import MockServer

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"


@pytest.fixture(autouse=True)
def environment(leaperone_mock: MockServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEAPERONE_API_KEY", leaperone_mock.key)
    monkeypatch.setenv("LEAPERONE_BASE_URL", leaperone_mock.url)


def program(name: str, *arguments: object, typed: str = "", code: int = 0, **variables: str) -> str:
    """What a program prints, run by its name with arguments, and with `typed` as its standard input."""
    done = subprocess.run(
        [sys.executable, EXAMPLES / f"{name}.py", *map(str, arguments)],
        input=typed,
        capture_output=True,
        text=True,
        env={**os.environ, **variables},
        timeout=60,
    )
    assert done.returncode == code, done.stderr
    return done.stdout


def test_fan_out(leaperone_mock: MockServer) -> None:
    leaperone_mock.fail([Fault("status", status=400, operation="POST /v1/address/structure", calls=(7,))])
    shown = program("fan_out", PER_MINUTE="1000")
    assert "199 done" in shown and "1 BadRequestError" in shown
    assert len(leaperone_mock.calls) == 200


def test_addresses_can_be_interrupted(leaperone_mock: MockServer, tmp_path: Path) -> None:
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    addresses = [f"浙江省杭州市余杭区文一西路{number}号" for number in range(500)]
    source.write_text("\n".join(["address", *addresses]), encoding="utf-8")
    assert "500 written, 0 were there" in program("addresses", source, target)
    lines = target.read_text(encoding="utf-8").splitlines(keepends=True)
    target.write_text("".join(lines[:401]), encoding="utf-8")
    assert "100 written, 400 were there" in program("addresses", source, target)
    with target.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["address"] for row in rows] == addresses
    assert all(row["city"] and not row["error"] for row in rows)
    assert len(leaperone_mock.calls) == 600


def test_image_shows_its_progress(
    leaperone_mock: MockServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = SimpleNamespace(monotonic=time.monotonic, sleep=leaperone_mock.clock.advance)
    monkeypatch.setattr(_task, "time", clock)
    monkeypatch.setattr(sys, "argv", ["image.py", "a cat"])
    with pytest.raises(SystemExit) as done:
        runpy.run_path(str(EXAMPLES / "image.py"), run_name="__main__")
    shown = capsys.readouterr().out.splitlines()
    assert done.value.code == 0
    assert shown[-3] == "completed: 2 images so far"
    assert all(line.startswith("http") for line in shown[-2:])


@pytest.mark.parametrize("framework", ["fastapi", "flask"])
def test_webhooks(framework: str, leaperone_mock: MockServer) -> None:
    task = Leaperone().images.create(model="gpt-4o-image", prompt="a lake")
    leaperone_mock.clock.advance(30)
    images = [image.url for image in task.wait().images]
    event = {"id": task.id, "status": "completed", "images": [{"url": url} for url in images]}
    module = runpy.run_path(str(EXAMPLES / f"webhook_{framework}.py"))
    for body, status in ((event, 204), (event, 204), ({**event, "id": "img-other"}, 400)):
        assert _posted(module["app"], framework, body) == status
    assert module["images"] == {task.id: images}


def _posted(app: Any, framework: str, body: dict[str, Any]) -> int:
    if framework == "flask":
        return int(app.test_client().post("/leaperone", json=body).status_code)
    with TestClient(app) as client:
        return client.post("/leaperone", json=body).status_code


def test_subtitles(tmp_path: Path) -> None:
    recording = tmp_path / "talk.wav"
    content = io.BytesIO()
    with wave.open(content, "wb") as file:
        file.setparams((1, 2, 8000, 0, "NONE", ""))
        file.writeframes(b"\0\0" * 16000)
    recording.write_bytes(content.getvalue())
    shown = program("subtitles", recording, tmp_path / "none.wav", code=1)
    assert "can't be read" in shown and "talk.srt" in shown
    assert "-->" in (tmp_path / "talk.srt").read_text(encoding="utf-8")


def test_agent(leaperone_mock: MockServer) -> None:
    program("agent", "What is 6 times 7?")
    assert not leaperone_mock.calls.invalid
    assert all(len(call.json()["tools"]) == 2 for call in leaperone_mock.calls)


def test_pages_go_on_where_they_stopped(leaperone_mock: MockServer, tmp_path: Path) -> None:
    target = tmp_path / "videos.jsonl"
    assert "going on" not in program("pages", "1", target, 1)
    first = target.read_text(encoding="utf-8")
    assert "going on with" in program("pages", "1", target, 1)
    whole = target.read_text(encoding="utf-8")
    assert whole.startswith(first) and len(whole) > len(first)
    assert all(json.loads(line) for line in whole.splitlines())
    assert len({str(call.query) for call in leaperone_mock.calls}) == 2


def test_chat(leaperone_mock: MockServer) -> None:
    shown = program("chat", typed="Hello\nAnd now?\n\n")
    assert len(shown) > len("> > > ")
    roles = [[message["role"] for message in call.json()["messages"]] for call in leaperone_mock.calls]
    assert roles == [["system", "user"], ["system", "user", "assistant", "user"]]


def test_the_tests_of_an_application() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", EXAMPLES / "test_summary.py"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout


def test_every_program_is_in_the_table() -> None:
    listed = {
        line.split("`")[1] for line in (EXAMPLES / "README.md").read_text().splitlines() if "| `" in line
    }
    assert listed == {path.name for path in EXAMPLES.glob("*.py")}
    for path in EXAMPLES.glob("*.py"):
        assert 20 <= len(path.read_text().splitlines()) <= 60, path


@pytest.mark.parametrize("checker", ["mypy", "basedpyright"])
def test_types(checker: str, documented_client: Path, tmp_path: Path) -> None:
    """The programs of examples/, and those that have what every program is written with, have no error."""
    paths = [*EXAMPLES.glob("*.py"), *(Path(__file__).parent / "typed").glob("*.py")]
    settings = {
        "include": list(map(str, paths)),
        "typeCheckingMode": "strict",
        "extraPaths": [str(documented_client)],
    }
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings))
    commands = {
        "mypy": [
            "mypy",
            "--strict",
            "--config-file=",
            "--cache-dir",
            tmp_path,
            "--scripts-are-modules",
            *paths,
        ],
        "basedpyright": ["basedpyright", "--project", tmp_path, "--pythonpath", sys.executable],
    }
    environment = {**os.environ, "MYPYPATH": str(documented_client)}
    done = subprocess.run(
        [sys.executable, "-m", *map(str, commands[checker])], cwd=tmp_path, env=environment, capture_output=True, text=True
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
