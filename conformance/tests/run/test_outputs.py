"""Files that a run writes besides its report: HAR, VCR, JUnit, the page."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from ruamel.yaml import YAML

from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.mock.http.response import MockResponse
from leaperone_conformance.run import Settings
from leaperone_conformance.run.results.recordings import join
from leaperone_conformance.spec import load

KEY = "sk-canary-5d41402abc4b2a76"
Command = Callable[..., tuple[int, str, str]]


def echoing(operation: Any, call: Any, answer: MockResponse) -> MockResponse:
    """An API that sends back what it must not: the key, in a header and in the body of its errors."""
    return answer.with_headers({"X-Echo": KEY})


@pytest.fixture
def recorded(
    small: Path, tmp_path: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Path]:
    """Runs the command against a served mock and gives the folder of its files."""

    def run(*arguments: str) -> Path:
        monkeypatch.setenv("LEAPERONE_API_KEY", KEY)
        files = [
            f"--{name}={tmp_path / name}" for name in ("har", "vcr", "junit", "html", "report", "allure")
        ]
        with serve(Mock(load(small), api="leaperone", mutate=echoing)) as url:
            command("run", "--spec", str(small), "--url", url, "--max-examples", "2", *files, *arguments)
        return tmp_path

    return run


@pytest.mark.parametrize("workers", ["1", "2"])
def test_every_request_of_cases_and_conversations_is_in_both_recordings(
    recorded: Callable[..., Path], workers: str
) -> None:
    folder = recorded("--workers", workers)
    head, *lines = [json.loads(line) for line in (folder / "report").read_text().splitlines()]
    cases = sum(line["checks"]["not_a_server_error"][0] for line in lines if line["kind"] == "operation")
    entries = json.loads((folder / "har").read_text())["log"]["entries"]
    interactions = YAML(typ="safe").load((folder / "vcr").read_text())["http_interactions"]
    assert len(entries) == len(interactions) == head["spending"]["requests"] > cases > 20
    assert {entry["request"]["method"] for entry in entries} >= {"GET", "POST"}
    outcomes = {(check["name"], check["status"]) for each in interactions for check in each["checks"]}
    assert {("credentials", "SUCCESS"), ("repeatable", "SUCCESS"), ("task_ends", "SUCCESS")} <= outcomes
    assert not list(folder.glob(".*")), "no parts are left behind"


def test_neither_the_key_nor_an_upload_is_in_any_file(recorded: Callable[..., Path]) -> None:
    folder = recorded("--workers", "1")
    texts = {
        path.name: "".join(file.read_text() for file in path.iterdir()) if path.is_dir() else path.read_text()
        for path in folder.iterdir()
    }
    assert set(texts) == {"har", "vcr", "junit", "html", "report", "allure"}
    assert [name for name, text in texts.items() if KEY in text] == []
    uploads = [
        entry["request"]
        for entry in json.loads(texts["har"])["log"]["entries"]
        if any("multipart/" in header["value"] for header in entry["request"]["headers"])
    ]
    assert uploads and all("postData" not in upload for upload in uploads)


def test_junit_has_a_test_for_each_operation_and_the_page_a_verdict(
    recorded: Callable[..., Path], small: Path
) -> None:
    folder = recorded("--workers", "1")
    suite = ElementTree.parse(folder / "junit").getroot()[0]
    assert {case.get("name") for case in suite} == {operation.key for operation in load(small).operations}
    assert "<h1" in (folder / "html").read_text()


def test_a_merged_report_becomes_a_page(recorded: Callable[..., Path], command: Command) -> None:
    folder = recorded("--workers", "1")
    code, _, _ = command("merge", str(folder / "report"), "--html", str(folder / "again.html"))
    assert code == 0 and "Conforms" in (folder / "again.html").read_text()


def test_what_a_stopped_worker_left_is_joined_without_its_unfinished_entry(tmp_path: Path) -> None:
    whole = '{"log": {"entries": [\n            {\n "a": 1\n            },\n            {\n "a": 2\n            }\n]}}'
    parts = tmp_path / "parts"
    parts.mkdir()
    (parts / "0.har").write_text(whole)
    (parts / "1.har").write_text(whole[: whole.index('"a": 2') + 3])
    (parts / "2.har").write_text(whole[:12])
    (parts / "0.vcr").write_text("seed: 1\nhttp_interactions:\n- id: 'a'\n  x: 1\n# whole")
    (parts / "1.vcr").write_text("seed: 1\nhttp_interactions:\n- id: 'b'\n  x: 1\n- id: 'c'\n  x:")
    (parts / "2.vcr").write_text("seed: 1\nhttp_in")
    har, vcr = tmp_path / "x.har", tmp_path / "x.yaml"
    assert not list(join(Settings("small", workers=3, har=har, vcr=vcr, recordings=parts)))
    assert [entry["a"] for entry in json.loads((tmp_path / "x.har").read_text())["log"]["entries"]] == [
        1,
        2,
        1,
    ]
    interactions = YAML(typ="safe").load((tmp_path / "x.yaml").read_text())["http_interactions"]
    assert [interaction["id"] for interaction in interactions] == ["a", "b"]
