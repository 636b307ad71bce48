"""Every printed reproduction repeats its finding, against the API that it was printed for."""

import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.run import Record, Settings, run
from leaperone_conformance.spec import load

BROKEN = {
    "wrong value": ("imageStatus", lambda a: a.with_json({"id": "a", "status": "weird"})),
    "upload": ("transcribe", lambda a: a.with_json({"no": "text"})),
    "JSON in text": ("structureAddress", lambda a: a.with_json({"RequestId": "r", "Data": "no"})),
    "server error": ("listModels", lambda a: a.with_json({}, 500)),
}


def _broken(operation_id: str, change: Callable[[Any], Any]) -> Callable[..., Any]:
    return lambda operation, call, response: (
        change(response) if operation.id == operation_id and response.status == 200 else response
    )


@pytest.mark.parametrize("kind", BROKEN)
def test_each_command_is_answered_as_in_its_finding(small: Path, kind: str) -> None:
    spec = load(small)
    mutate = _broken(*BROKEN[kind])
    environment = {name: value for name, value in os.environ.items() if not name.endswith("_API_KEY")}
    with serve(Mock(spec, api="leaperone", mutate=mutate, control=True)) as url:
        settings = Settings(
            str(small), api="leaperone", key="sk-test", max_examples=2, url=url, mock_control=True
        )
        record: Record = run(spec, settings, None, lambda progress: None)
        found = [
            finding
            for finding in record.new
            if finding.curl and finding.status == (500 if "error" in kind else 200)
        ]
        assert found
        assert all(("stand-in" in finding.curl) == (kind == "upload") for finding in found)
        for finding in found:
            again = subprocess.run(
                ["bash", "-c", f"{finding.curl.partition('  #')[0]} -s -o /dev/null -w '%{{http_code}}'"],
                env=environment,
                capture_output=True,
                text=True,
                check=True,
            )
            assert again.stdout == str(finding.status), finding.curl
            program = [sys.executable, "-c", finding.python]
            again = subprocess.run(program, env=environment, capture_output=True, text=True, check=True)
            assert again.stdout.startswith(str(finding.status))
        words = shlex.split(found[0].repeat)
        assert "--mock-control" in words
        command = [sys.executable, "-c", "from leaperone_conformance.cli import main; main()", *words[1:]]
        again = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        assert again.returncode == 1 and found[0].title in again.stdout


def test_a_wrong_value_is_shown_with_its_place_and_the_failing_request(small: Path) -> None:
    spec = load(small)
    with serve(Mock(spec, api="leaperone", mutate=_broken(*BROKEN["wrong value"]))) as url:
        settings = Settings(str(small), api="leaperone", key="sk-test", max_examples=2, url=url)
        record = run(spec, settings, None, lambda progress: None)
    shapes = [finding for finding in record.findings if finding.check == "known_shape"]
    assert {finding.operation for finding in shapes} >= {"POST /v1/images/generations"}
    for finding in shapes:
        assert finding.title.endswith("a wrong value in /status")
        assert "weird" in finding.detail and "weird" in finding.response
        assert finding.curl.startswith("curl -X GET") and not finding.overlay
