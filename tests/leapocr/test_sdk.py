"""The official SDK, in an environment of its own, against the served mock."""

import json
import subprocess
import sys
import venv
from pathlib import Path
from typing import Any

import pytest

from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.spec import load

from .conftest import delivered

SDK = "leapocr==2.0.1"
PROGRAM = Path(__file__).with_name("sdk_program.py")


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What the SDK saw."""
    folder = tmp_path_factory.mktemp("sdk")
    venv.create(folder / "env", with_pip=False)
    pip = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(folder / "env"),
        "--quiet",
        "--disable-pip-version-check",
    ]
    subprocess.run([*pip, "install", SDK], check=True, cwd=folder)
    document = folder / "invoice.pdf"
    document.write_bytes((b"%PDF-1.7\n" + b"/Type /Page\n" * 4).ljust(5 * 1024 * 1024 + 1, b"\0"))
    app = Mock(load("leapocr"), api="leapocr", control=True, private_callbacks=True)
    with serve(app) as url:
        headers, body = delivered(app, url, "secret")
        signed = [body.decode(), headers["x-webhook-signature"], headers["x-webhook-timestamp"], "secret"]
        command = [folder / "env/bin/python", "-I", PROGRAM, url, document]
        done = subprocess.run(
            [*map(str, command), *signed],
            capture_output=True,
            text=True,
            check=False,
            timeout=900,
        )
    app.callbacks.close()
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_document_by_its_address(seen: Any) -> None:
    expected = {
        "started": "pending",
        "status": "completed",
        "pages": [["total"]] * 3,
        "model": "pro-v2",
        "credits": 3,
        "part": [3],
        "parts": 2,
    }
    assert {name: value for name, value in seen["address"].items() if name != "early"} == expected


def test_health(seen: Any) -> None:
    assert seen["healthy"] is True


def test_a_result_before_its_time(seen: Any) -> None:
    assert seen["address"]["early"] == ["JobError", None, "Job is still processing"]


def test_a_document_from_disk(seen: Any) -> None:
    assert seen["file"]["file"] == "invoice.pdf"
    assert seen["file"]["pages"] == ["# Page"] * 4


def test_deletion(seen: Any) -> None:
    assert seen["file"]["deleted"] == {"message": "Job deleted successfully"}
    assert seen["file"]["after"] == ["[redacted]", 0]


def test_errors(seen: Any) -> None:
    assert seen["failed"] == ["JobFailedError", None, "The document can't be read"]
    assert seen["unknown"] == ["APIError", 404, "There is no job nope"]
    assert seen["stranger"] == ["APIError", 401, "The API key is not valid"]
    assert seen["bad"][:2] == ["APIError", 400] and seen["template"] == ["none"]


def test_webhooks_verify(seen: Any) -> None:
    """What the mock signed and sent, and not what was made of it."""
    assert seen["signed"] == [True, False]
