"""The run as a whole, against real servers: same cases, hard limits, nothing secret, what the command says."""

import base64
import itertools
import json
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]

from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.run import Progress, Settings, Stop, run
from leaperone_conformance.spec import Spec

KEY = "sk-very+secret/key"
BOUNDARY = re.compile(rb"[0-9a-f]{32}")
Command = Callable[..., tuple[int, str, str]]


class Recorder:
    """An ASGI application that notes every request before it passes it on."""

    def __init__(self, inner: Any) -> None:
        self.inner = inner
        self.requests: list[tuple[str, bytes, bytes, bytes]] = []
        self.keys: set[bytes] = set()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        body, more = b"", True
        while more:
            message = await receive()
            body += message.get("body", b"")
            more = message.get("more_body", False)
        self.keys.update(
            value for name, value in scope["headers"] if name in (b"authorization", b"x-api-key")
        )
        self.requests.append(
            (scope["method"], scope["raw_path"], scope["query_string"], BOUNDARY.sub(b"B", body))
        )
        sent = False

        async def replay() -> dict[str, Any]:
            nonlocal sent
            if sent:
                return {"type": "http.disconnect"}
            sent = True
            return {"type": "http.request", "body": body, "more_body": False}

        await self.inner(scope, replay, send)


class Leaky:
    """Refuses everything with 500 and sends back what it got: key, key in base64, uploads."""

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        message = await receive()
        headers = dict(scope["headers"])
        given = b" ".join(headers.get(name, b"") for name in (b"authorization", b"x-api-key"))
        encoded = base64.b64encode(given.replace(b"Bearer ", b"").strip())
        content = {
            "headers": given.decode(),
            "encoded": encoded.decode(),
            "body": message["body"].decode("latin-1"),
        }
        await send(
            {
                "type": "http.response.start",
                "status": 500,
                "headers": [(b"content-type", b"application/json")],
            }
        )
        await send({"type": "http.response.body", "body": json.dumps(content).encode()})


@pytest.fixture
def recorded(spec: Spec) -> Iterator[tuple[str, Recorder]]:
    recorder = Recorder(Mock(spec, api="leaperone"))
    with serve(recorder) as url:
        yield url, recorder


def _quiet(progress: Progress) -> None:
    pass


def test_the_same_seed_gives_the_same_cases_whatever_the_workers(
    spec: Spec, small: Path, recorded: tuple[str, Recorder]
) -> None:
    url, recorder = recorded
    runs = []
    for seed, workers in ((1, 1), (1, 1), (1, 3), (2, 1)):
        recorder.requests.clear()
        settings = Settings(str(small), url=url, key=KEY, seed=seed, max_examples=3, workers=workers)
        outcome = run(spec, settings, None, _quiet)
        # Ids of tasks are random to their server, so requests about them follow its answers.
        requests = sorted(request for request in recorder.requests if b"/generations/" not in request[1])
        runs.append((outcome.cases, requests))
        assert outcome.requests == len(recorder.requests)
        assert outcome.findings == ()
    assert runs[0] == runs[1] == runs[2]
    assert runs[0][1] != runs[3][1]


def test_operations_are_run_the_same_alone_and_among_others(
    spec: Spec, small: Path, recorded: tuple[str, Recorder]
) -> None:
    url, recorder = recorded
    path = b"/v1/address/zipcode"
    runs = []
    for include in (("zipcodeOfAddress",), ("zipcodeOfAddress", "structureAddress", "chat", "createImage")):
        recorder.requests.clear()
        outcome = run(spec, Settings(str(small), url=url, key=KEY, include=include), None, _quiet)
        assert outcome.findings == ()
        runs.append([request for request in recorder.requests if request[1] == path])
    assert len(runs[0]) > 20
    assert runs[0] == runs[1]


def test_a_run_that_is_locked_out_is_no_good_run(suite: Any) -> None:
    outcome = suite(key="wrong", max_examples=1)
    found = {finding.operation for finding in outcome.findings if finding.check == "authentication"}
    assert len(found) == outcome.selected - 1
    assert "GET /v1/models" not in found


def test_the_key_is_sent_and_its_placeholder_is_not(recorded: tuple[str, Recorder], suite: Any) -> None:
    url, recorder = recorded
    suite(url=url, key=KEY)
    assert f"Bearer {KEY}".encode() in recorder.keys
    assert not any(b"LEAPERONE_API_KEY" in key for key in recorder.keys)


def test_nothing_secret_is_printed_or_written(
    command: Command, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEAPERONE_API_KEY", KEY)
    report = tmp_path / "findings.jsonl"
    with serve(Leaky()) as url:
        code, out, err = command(
            "run", "--spec", str(small), "--url", url, "--workers", "1", "--report", str(report)
        )
    assert code == 1
    said = out + err + report.read_text()
    assert "not_a_server_error" in said
    encoded = base64.b64encode(KEY.encode()).decode().rstrip("=")
    for secret in (KEY, json.dumps(KEY)[1:-1], encoded, "\x89PNG", "\\u0089PNG", "IHDR"):
        assert secret not in said
    assert "$LEAPERONE_API_KEY" in said


def test_a_finding_can_be_repeated_with_its_curl(suite: Any, spec: Spec) -> None:
    def broken(operation: Any, call: Any, answer: Any) -> Any:
        return (
            answer.with_json({"RequestId": "r", "Data": "it's"})
            if operation.id == "structureAddress"
            else answer
        )

    recorder = Recorder(Mock(spec, api="leaperone", mutate=broken))
    with serve(recorder) as url:
        findings = suite(url=url, key=KEY, include=("structureAddress",), seed=5).findings
        (finding,) = (finding for finding in findings if finding.check == "data_is_json")
        before = set(recorder.requests)
        recorder.requests.clear()
        done = subprocess.run(
            ["sh", "-c", finding.curl],
            env={**os.environ, "LEAPERONE_API_KEY": KEY},
            capture_output=True,
            timeout=30,
        )
    assert json.loads(done.stdout)["Data"] == "it's"
    assert recorder.requests[0] in before


def test_a_broken_mock_ends_with_1_and_names_check_and_operation(
    command: Command, spec: Spec, small: Path, tmp_path: Path
) -> None:
    def broken(operation: Any, call: Any, answer: Any) -> Any:
        return (
            answer.with_json({"RequestId": "r", "Data": "no"})
            if operation.id == "structureAddress"
            else answer
        )

    report = tmp_path / "findings.jsonl"
    with serve(Mock(spec, api="leaperone", mutate=broken)) as url:
        code, out, err = command(
            "run", "--spec", str(small), "--url", url, "--seed", "7", "--report", str(report)
        )
    assert code == 1
    assert "data_is_json: JSON text in /Data" in out
    assert "POST /v1/address/structure" in out
    assert "leaperone-conformance run --seed 7" in out
    assert str(report) in out
    summary = [line for line in out.splitlines() if not line.lstrip()[:3].rstrip("%").isdigit()]
    assert len(summary) < 60
    assert "an overlay to begin with, if that answer is right:" in out
    overlay = yaml.safe_load(out.partition("is right:")[2].rpartition("\n\n")[0])
    assert overlay["overlay"] == "1.1.0"
    assert overlay["info"]["x-quirk"]["state"] == "live"
    assert overlay["actions"][1]["target"] == "$.components.schemas"
    assert "Traceback" not in out + err
    head, *findings = map(json.loads, report.read_text().splitlines())
    assert head["kind"] == "run"
    assert {line["kind"] for line in findings} == {"operation", "finding"}
    assert "data_is_json" in {line.get("check") for line in findings}


def test_an_unknown_shape_is_printed_as_an_overlay(
    command: Command, spec: Spec, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(operation: Any, call: Any, answer: Any) -> Any:
        new = {"job": {"state": "Li Lei", "pages": [138001380001]}, "by": KEY}
        return answer.with_json(new) if operation.id == "imageStatus" and answer.status == 200 else answer

    monkeypatch.setenv("LEAPERONE_API_KEY", KEY)
    report, kept = tmp_path / "findings.jsonl", tmp_path / "answer.json"
    with serve(Mock(spec, api="leaperone", mutate=broken)) as url:
        code, out, _ = command(
            *("run", "--spec", str(small), "--url", url, "--workers", "1", "--report", str(report)),
            *("--include", "/v1/images"),
        )
    assert code == 1
    kept.write_text(json.dumps({"job": {"state": "", "pages": [1]}, "by": ""}))
    status = "GET /v1/images/generations/{id}"
    _, overlay, _ = command("skeleton", "--spec", str(small), "--operation", status, "--answer", str(kept))
    _, *rows = map(json.loads, report.read_text().splitlines())
    found = next(row for row in rows if row.get("check") == "known_shape")
    assert found["operation"] == "POST /v1/images/generations"
    assert yaml.safe_load(found["skeleton"]) == yaml.safe_load(overlay)
    assert out.partition("an overlay to begin with, if that answer is right:\n")[2].startswith(
        found["skeleton"]
    )
    shape = found["skeleton"].partition("Undocumented:\n")[2]
    assert "job" in shape and "integer" in shape
    for secret in (KEY, "Li Lei", "138001380001"):
        assert secret not in found["skeleton"]


def test_a_known_shape_and_an_upload_give_no_overlay(suite: Any) -> None:
    def broken(operation: Any, call: Any, answer: Any) -> Any:
        if operation.id == "createImage":
            return answer.with_json({"status": "pending"})
        return answer.with_json({"words": 1}) if operation.id == "transcribe" else answer

    findings = suite(broken, include=("createImage", "transcribe")).findings
    shapes = [finding for finding in findings if finding.status == 200]
    assert {finding.operation for finding in shapes} == {
        "POST /v1/images/generations",
        "POST /v1/audio/transcriptions",
    }
    uploads = [finding for finding in shapes if finding.operation == "POST /v1/audio/transcriptions"]
    assert {finding.overlay for finding in uploads} == {""}


def test_the_healthy_mock_ends_with_0_in_one_screen(command: Command, small: Path) -> None:
    code, out, _ = command("run", "--spec", str(small), "--max-examples", "2", "--workers", "2")
    assert code == 0
    assert "7 of 7 operations" in out
    assert "no findings" in out
    assert len(out.splitlines()) < 25


def test_the_limit_ends_with_3(command: Command, small: Path) -> None:
    code, out, _ = command("run", "--spec", str(small), "--max-requests", "5", "--workers", "1")
    assert code == 3
    assert "stopped early" in out


def test_an_unreachable_url_ends_with_2(command: Command, small: Path) -> None:
    code, out, err = command("run", "--spec", str(small), "--url", "http://127.0.0.1:9")
    assert (code, out) == (2, "")
    assert err.startswith("error: http://127.0.0.1:9: nothing answers there")
    assert len(err.splitlines()) == 1


def test_a_server_that_goes_away_ends_the_run_with_2(command: Command, spec: Spec, small: Path) -> None:
    class Mortal(Recorder):
        async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
            await super().__call__(scope, receive, send)
            if len(self.requests) == 20:
                gone.set()

    gone = threading.Event()
    with ExitStack() as stack:
        url = stack.enter_context(serve(Mortal(Mock(spec, api="leaperone"))))
        threading.Thread(target=lambda: stack.close() if gone.wait(30) else None, daemon=True).start()
        code, out, err = command("run", "--spec", str(small), "--url", url, "--workers", "1")
    assert code == 2
    assert "the server stopped answering" in out
    assert "Traceback" not in out + err


@pytest.mark.parametrize(
    ("arguments", "reported"),
    [
        (
            ("--url", "https://api.example.com"),
            "refused without LEAPERONE_API_KEY in the environment, --max-requests",
        ),
        (("--url", "http://192.0.2.7", "--max-requests", "5"), "--budget"),
        (("--url", "http://localhost.example.com"), "is not this machine"),
        (("--url", "http://127.0.0.1@example.com"), "must have no credentials"),
        (("--url", "ftp://localhost"), "not an http or https URL"),
        (("--workers", "0"), "must be at least 1"),
        (("--max-examples", "0"), "must be at least 1"),
        (("--default-price", "1"), "only with --budget"),
        (("--budget", "a lot"), "is not a number of credits"),
        (("--budget", "-1"), "above 0"),
        (("--shard", "9/8"), "one of them"),
        (("--shard", "third"), "like 3/8"),
        (("--tier", "77", "--max-requests", "5"), "is unknown"),
        (("--now", "yesterday"), "must be like"),
        (("--include", "nonsense"), "no operation"),
    ],
)
def test_what_makes_no_sense_or_may_cost_is_refused_in_one_line(
    command: Command, small: Path, arguments: tuple[str, ...], reported: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LEAPERONE_API_KEY", raising=False)
    code, out, err = command("run", "--spec", str(small), *arguments)
    assert (code, out) == (2, "")
    assert reported in err
    assert len(err.splitlines()) == 1


def test_a_report_that_cannot_be_written_ends_with_2(command: Command, small: Path, tmp_path: Path) -> None:
    report = tmp_path / "missing" / "r.jsonl"
    code, _, err = command(
        "run", "--spec", str(small), "--include", "listModels", "--workers", "1", "--report", str(report)
    )
    assert code == 2
    assert str(report) in err


def test_a_slow_machine_is_no_finding(spec: Spec, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hypothesis fails a test whose first values take half a minute, by the clock: here each takes an hour."""
    hours = itertools.count(step=3600)
    clock = SimpleNamespace(perf_counter=lambda: float(next(hours)))
    monkeypatch.setattr("hypothesis.internal.conjecture.data.time", clock)
    settings = Settings(str(small), key=KEY)
    record = run(spec, settings, lambda spec: Mock(spec, api="leaperone"), lambda progress: None)
    assert next(hours) > 3600 and record.findings == ()


def test_an_interrupt_keeps_what_was_found(spec: Spec, small: Path) -> None:
    def listener(progress: Progress) -> None:
        if progress.cases:
            raise KeyboardInterrupt

    settings = Settings(str(small), key=KEY)
    outcome = run(spec, settings, lambda spec: Mock(spec, api="leaperone"), listener)
    assert outcome.stopped is Stop.INTERRUPT
    assert 0 < outcome.cases < 300


def test_an_interrupt_of_workers_ends_with_130_at_once(small: Path, spec: Spec) -> None:
    with serve(Recorder(Mock(spec, api="leaperone"))) as url:
        process = subprocess.Popen(
            [
                *(sys.executable, "-c", "from leaperone_conformance.cli import main; main()"),
                *("run", "--spec", str(small), "--url", url, "--workers", "2", "--max-examples", "5000"),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        assert process.stdout is not None
        first = process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert "cases" in first
    assert process.returncode == 130
    assert "stopped early: interrupted" in out
    assert err == ""
