"""The workflow files: valid, without a package host, and their scripts do what they are there for."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]

from leaperone_conformance.mock import create_app, serve

WORKFLOWS = Path(__file__).parents[1] / ".github" / "workflows"
FILES = sorted(WORKFLOWS.glob("*.yml"))
PUBLISHER = "pypa/gh-action-pypi-publish"
SUITE = WORKFLOWS / "conformance-suite.yml"


def check(file: Path) -> subprocess.CompletedProcess[str]:
    """The verdict of GitHub's schema for workflows."""
    command = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        "vendor.github-workflows",
        str(file),
    ]
    return subprocess.run(command, capture_output=True, text=True)


def steps(file: Path) -> list[dict[str, Any]]:
    """Every step of a workflow."""
    jobs = yaml.safe_load(file.read_text())["jobs"].values()
    return [step for job in jobs for step in job.get("steps", [])]


def script(id_: str, folder: Path, **variables: str) -> tuple[int, str, dict[str, str]]:
    """Runs the step of that id as GitHub does: exit code, what it printed, what it gave to later steps."""
    (step,) = (step for step in steps(SUITE) if step.get("id") == id_)
    assert set(variables) == set(step.get("env", {})), "what the step reads"
    given = folder / "output"
    summary = folder / "summary.md"
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder,
        env={
            "PATH": path,
            "HOME": str(folder),
            "GITHUB_ACTIONS": "true",
            "GITHUB_OUTPUT": str(given),
            "GITHUB_STEP_SUMMARY": str(summary),
            **variables,
        },
        capture_output=True,
        text=True,
        timeout=300,
    )
    lines = given.read_text().splitlines() if given.exists() else []
    outputs = dict(line.split("=", 1) for line in lines)
    return done.returncode, done.stdout + done.stderr, outputs


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_workflow_is_one_by_githubs_schema(file: Path) -> None:
    done = check(file)
    assert done.returncode == 0, done.stdout


def test_what_is_no_workflow_is_told(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yml"
    broken.write_text(SUITE.read_text().replace("runs-on:", "runs-in:"))
    assert check(broken).returncode == 1


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_script_is_made_of_what_others_write(file: Path) -> None:
    for step in steps(file):
        assert "${{" not in step.get("run", "")
        assert step.get("uses", "actions/").startswith(("actions/", f"{PUBLISHER}@"))
    text = file.read_text().replace(PUBLISHER, "")
    assert not re.search(r"https?://|pypi|npmjs|registry|ghcr|docker", text), "no package host"


def test_only_a_release_can_publish() -> None:
    """The one job that gets an identity builds nothing and runs no script."""
    for file in FILES:
        for job in yaml.safe_load(file.read_text())["jobs"].values():
            if "id-token" in (job.get("permissions") or {}):
                assert file.name == "release.yml"
                assert [step["uses"].partition("@")[0] for step in job["steps"]] == [
                    "actions/download-artifact",
                    PUBLISHER,
                ]


def test_the_key_and_the_budget_reach_only_the_live_run() -> None:
    jobs = yaml.safe_load((WORKFLOWS / "conformance.yml").read_text())["jobs"]
    assert "secrets" not in jobs["mock"]
    assert "pull_request'" in jobs["mock"]["if"]
    assert set(jobs["live"]["secrets"]) == {"key", "budget"}
    assert "!= 'pull_request'" in jobs["live"]["if"]
    secret = [step for step in steps(SUITE) if "secrets." in json.dumps(step)]
    assert [step["id"] for step in secret] == ["suite"]


ON_THE_MOCK = {
    "API": "leaperone",
    "URL": "",
    "SHARDS": "2",
    "MAX_REQUESTS": "500",
    "ARGUMENTS": "--include /v1/address --max-examples 1 --workers 1",
    "BUDGET": "",
    "KEY": "",
}


def test_shards_on_the_mock_become_one_report(tmp_path: Path) -> None:
    code, told, outputs = script("count", tmp_path, SHARDS="2")
    assert (code, told) == (0, "")
    numbers = json.loads(outputs["numbers"])
    assert numbers == [1, 2]
    for number in numbers:
        code, told, _ = script("suite", tmp_path, **ON_THE_MOCK, SHARD=str(number))
        assert code == 0, told
        assert "::error" not in told
    code, told, _ = script("merge", tmp_path)
    assert code == 0, told
    assert "22 of 22 operations" in told
    assert "Conforms" in (tmp_path / "conformance.html").read_text()
    assert (tmp_path / "conformance.jsonl").is_file() and (tmp_path / "conformance.xml").is_file()
    assert "| 22 of 22 |" in (tmp_path / "summary.md").read_text()


def test_what_a_live_run_needs_is_not_left_out(tmp_path: Path) -> None:
    live = {**ON_THE_MOCK, "URL": "https://api.example.com", "SHARD": "1"}
    for missing in ({}, {"KEY": "sk-x"}, {"BUDGET": "1.00"}):
        code, told, _ = script("suite", tmp_path, **{**live, **missing})
        assert code == 2
        assert "refused without" in told
        assert "sk-x" not in told


def test_a_nightly_run_keeps_to_its_budget_and_remembers(tmp_path: Path) -> None:
    app = create_app()
    with serve(app) as url:
        night = {**ON_THE_MOCK, "SHARDS": "1", "SHARD": "1", "URL": url, "BUDGET": "0.05", "KEY": "sk-x"}
        seen = []
        for _ in range(2):
            before = {call.operation for call in app.journal}
            code, told, _ = script("suite", tmp_path, **{**night, "ARGUMENTS": "--include social-media"})
            assert code == 0, told
            assert "0.05 of 0.05 credits" in told
            seen.append({call.operation for call in app.journal} - before)
    assert len(app.journal) == 10
    assert len(seen[0]) == len(seen[1]) == 3
    code, told, _ = script("merge", tmp_path)
    assert code == 0, "limits are no failure at night"
    assert "stopped early" in told


def test_findings_fail_the_report_and_not_the_shard(tmp_path: Path) -> None:
    with serve(create_app(mutate=lambda operation, call, answer: answer.with_json({"Data": 1}))) as url:
        live = {**ON_THE_MOCK, "SHARD": "1", "SHARDS": "1", "URL": url, "BUDGET": "1", "KEY": "sk-x"}
        code, told, _ = script("suite", tmp_path, **{**live, "ARGUMENTS": "--include listModels --price 0"})
    assert code == 0, told
    code, told, _ = script("merge", tmp_path)
    assert code == 1
    assert "::error" in told
