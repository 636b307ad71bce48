"""The workflow files: valid, pinned, with few permissions, and their scripts do what they are there for."""

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]

from leaperone_conformance.mock import create_app, serve
from leaperone_conformance.spec.packaged import packaged

ROOT = Path(__file__).parents[1]
GITHUB = ROOT / ".github"
WORKFLOWS = GITHUB / "workflows"
FILES = sorted(WORKFLOWS.glob("*.yml"))
PUBLISHER = "pypa/gh-action-pypi-publish"
SUITE = WORKFLOWS / "conformance-suite.yml"
TESTS = WORKFLOWS / "tests.yml"
WRITING = {
    "release.yml": {"id-token": "write"},
    "spec-change.yml": {"contents": "write", "pull-requests": "write"},
}
"""What the one job of a workflow that publishes may do."""
SCHEMAS = {
    **dict.fromkeys(FILES, "vendor.github-workflows"),
    GITHUB / "dependabot.yml": "vendor.dependabot",
    GITHUB / "ISSUE_TEMPLATE/config.yml": "vendor.github-issue-config",
    **dict.fromkeys(
        sorted(set(GITHUB.glob("ISSUE_TEMPLATE/*.yml")) - {GITHUB / "ISSUE_TEMPLATE/config.yml"}),
        "vendor.github-issue-forms",
    ),
}


def check(file: Path, schema: str = "vendor.github-workflows") -> subprocess.CompletedProcess[str]:
    """The verdict of GitHub's schema for a kind of file."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(file)]
    return subprocess.run(command, capture_output=True, text=True)


def jobs_of(file: Path) -> dict[str, dict[str, Any]]:
    jobs: dict[str, dict[str, Any]] = yaml.safe_load(file.read_text())["jobs"]
    return jobs


def steps(file: Path) -> list[dict[str, Any]]:
    """Every step of a workflow."""
    return [step for job in jobs_of(file).values() for step in job.get("steps", [])]


def script(id_: str, folder: Path, **variables: str) -> tuple[int, str, dict[str, str]]:
    """Runs the step of that id as GitHub does: exit code, what it printed, what it gave to later steps.

    A step that several jobs have is the same in all of them. What is in the folder's ``programs`` is run in the place of
    programs of this machine.
    """
    step, *others = [step for file in FILES for step in steps(file) if step.get("id") == id_]
    assert all(other == step for other in others)
    assert set(variables) == set(step.get("env", {})), "what the step reads"
    given = folder / "output"
    summary = folder / "summary.md"
    path = os.pathsep.join([str(folder / "programs"), str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder,
        env={
            "PATH": path,
            "HOME": str(folder),
            "RUNNER_TEMP": str(folder),
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


@pytest.mark.parametrize("file", SCHEMAS, ids=lambda file: file.name)
def test_a_file_is_what_githubs_schema_says(file: Path) -> None:
    done = check(file, SCHEMAS[file])
    assert done.returncode == 0, done.stdout


def test_what_is_no_workflow_is_told(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yml"
    broken.write_text(SUITE.read_text().replace("runs-on:", "runs-in:"))
    assert check(broken).returncode == 1


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_script_is_made_of_what_others_write(file: Path) -> None:
    for step in steps(file):
        assert "${{" not in step.get("run", "")
        assert not re.search(r"\beval\b", step.get("run", ""))
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


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_action_is_githubs_own_and_pinned_by_its_commit(file: Path) -> None:
    used = re.findall(r"^ *(?:- )?uses: (.*)$", file.read_text(), re.M)
    assert used
    for action in used:
        assert re.fullmatch(
            rf"(actions/[a-z/-]+|{PUBLISHER})@[0-9a-f]{{40}} # v\d+\.\d+\.\d+|\./\.github/workflows/[a-z-]+\.yml( # .*)?",
            action,
        ), action


def test_an_action_has_one_pin() -> None:
    pins = {
        re.sub(r"(actions/[a-z-]+)[a-z/-]*(@.*)", r"\1\2", action)
        for file in FILES
        for action in re.findall(r"uses: (actions/.*)", file.read_text())
    }
    names = [pin.partition("@")[0] for pin in pins]
    assert len(names) == len(set(names)), pins


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_job_may_read_the_repository_at_most(file: Path) -> None:
    assert yaml.safe_load(file.read_text())["permissions"] == {}, "nothing, unless a job says so"
    for job in jobs_of(file).values():
        uses = [step for step in job.get("steps", []) if step.get("uses", "").startswith("actions/checkout@")]
        needs = bool(uses) or "uses" in job
        assert job.get("permissions", {}) in ({"contents": "read"} if needs else {}, WRITING.get(file.name))
        assert all(step["with"]["persist-credentials"] is False for step in uses)


def test_every_target_that_a_workflow_makes_is_there() -> None:
    named = {
        word
        for file in FILES
        for step in steps(file)
        for command in re.findall(r"\bmake ([^|&;>\n]+)", step.get("run", ""))
        for word in command.split()
        if re.fullmatch(r"[a-z][a-z-]*", word)
    }
    assert {"test", "check-generated", "wheel-test", "lowest", "lint"} <= named
    there = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.M))
    assert named <= there


def test_the_workflows_are_linted() -> None:
    done = subprocess.run(["make", "-n", "lint"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert re.search(r"zizmor .*\.github", done.stdout)
    assert "actionlint" in done.stdout


def test_what_the_linter_refuses_is_refused(tmp_path: Path) -> None:
    def lint(text: str) -> int:
        (tmp_path / "a.yml").write_text(text)
        command = (Path(sys.executable).with_name("zizmor"), "--offline", "--quiet", tmp_path / "a.yml")
        return subprocess.run(command, capture_output=True).returncode

    text = SUITE.read_text()
    assert lint(text) == 0
    assert lint(text.replace('"$SHARDS")]"', '"${{ inputs.url }}")]"')) != 0
    assert lint(re.sub(r"@[0-9a-f]{40}", "@v7", text)) != 0


def test_the_key_and_the_budget_reach_only_the_live_run() -> None:
    jobs = jobs_of(WORKFLOWS / "conformance.yml")
    assert "secrets" not in jobs["mock"]
    assert "pull_request'" in jobs["mock"]["if"]
    assert set(jobs["live"]["secrets"]) == {"key", "budget"}
    assert "!= 'pull_request'" in jobs["live"]["if"]
    secret = [step for step in steps(SUITE) if "secrets." in json.dumps(step)]
    assert [step["id"] for step in secret] == ["suite"]
    assert not [step for step in steps(TESTS) if "secrets." in json.dumps(step)]


def test_pull_requests_try_every_api_and_every_python() -> None:
    mock = jobs_of(WORKFLOWS / "conformance.yml")["mock"]
    assert {row["api"] for row in mock["strategy"]["matrix"]["include"]} == packaged().keys()
    project = tomllib.loads((ROOT / "conformance/pyproject.toml").read_text())["project"]
    pythons = jobs_of(TESTS)["tests"]["strategy"]["matrix"]["python"]
    assert pythons == ["3.11", "3.12", "3.13", "3.14"]
    assert project["requires-python"] == f">={pythons[0]}"


def test_one_job_ends_as_all_do() -> None:
    jobs = jobs_of(TESTS)
    assert sorted(jobs["all"]["needs"]) == sorted(jobs.keys() - {"all"})
    assert jobs["all"]["if"] == "always()"


@pytest.mark.parametrize(
    ("result", "code"), [("success", 0), ("failure", 1), ("skipped", 1), ("cancelled", 1)]
)
def test_all_jobs_are_summed_up(tmp_path: Path, result: str, code: int) -> None:
    needs = {"tests": {"result": "success"}, "wheels": {"result": result}}
    ended, _, _ = script("results", tmp_path, NEEDS=json.dumps(needs))
    assert ended == code
    summary = (tmp_path / "summary.md").read_text()
    assert "| tests | success |" in summary
    assert f"| wheels | {result} |" in summary


def test_failing_tests_fail_their_step(tmp_path: Path) -> None:
    make = tmp_path / "programs" / "make"
    make.parent.mkdir()
    make.write_text("#!/bin/sh\necho '1 failed in 2s'\nexit 2\n")
    make.chmod(0o755)
    code, printed, _ = script("test", tmp_path, PYTEST_ADDOPTS="-rs")
    assert (code, printed) == (2, "1 failed in 2s\n")
    script("ran", tmp_path, PYTHON="3.13", LOG=str(tmp_path / "test.log"))
    assert "1 failed" in (tmp_path / "summary.md").read_text()


def test_the_form_for_quirks_names_every_api() -> None:
    form = yaml.safe_load((GITHUB / "ISSUE_TEMPLATE/quirk.yml").read_text())
    (question,) = (part for part in form["body"] if part.get("id") == "api")
    assert set(question["attributes"]["options"]) == packaged().keys()


@pytest.mark.parametrize("outcome", ["passed", "failed", "none"])
def test_what_ran_is_in_the_summary(tmp_path: Path, outcome: str) -> None:
    body = {"passed": "assert True", "failed": "assert False", "none": "!"}[outcome]
    (tmp_path / "test_it.py").write_text(
        f"import pytest\n\ndef test_a():\n    {body}\n\ndef test_b():\n    pytest.skip('no chromium')\n"
    )
    command = (sys.executable, "-m", "pytest", "-q", "-rs", "-p", "no:cacheprovider", "test_it.py")
    log = tmp_path / "test.log"
    with log.open("w") as file:
        subprocess.run(command, cwd=tmp_path, stdout=file, check=False)
    code, _, _ = script("ran", tmp_path, PYTHON="3.13", LOG=str(log))
    assert code == 0
    summary = (tmp_path / "summary.md").read_text()
    assert "### Tests on Python 3.13" in summary
    if outcome == "none":
        assert "1 error" in summary
    else:
        assert f"1 {outcome}, 1 skipped" in summary
        assert "no chromium" in summary


def test_that_nothing_ran_is_in_the_summary(tmp_path: Path) -> None:
    assert script("ran", tmp_path, PYTHON="3.13", LOG=str(tmp_path / "absent.log"))[0] == 0
    assert "no test ran" in (tmp_path / "summary.md").read_text()


HOSTILE = "$(touch owned) `touch owned` ; touch owned & * ~ $HOME <(touch owned) 'GET /v1/models' \"a b\""
"""What a shell would run or replace; all of it is words."""
WORDS = [
    *("$(touch", "owned)", "`touch", "owned`", ";", "touch", "owned", "&", "*", "~", "$HOME"),
    *("<(touch", "owned)", "GET /v1/models", "a b"),
]


@pytest.fixture
def stubs(tmp_path: Path) -> None:
    """Programs in the place of those that a step starts: each writes its arguments, one a line, to ``started``."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for name in ("python", "leaperone-conformance"):
        program = folder / name
        program.write_text(f"#!/bin/sh\nprintf '%s\\n' \"$@\" > '{tmp_path}/started'\n")
        program.chmod(0o755)


@pytest.mark.usefixtures("stubs")
def test_what_is_installed_is_words_and_no_script(tmp_path: Path) -> None:
    code, printed, _ = script("install", tmp_path, INSTALL=HOSTILE)
    assert (code, printed) == (0, "")
    assert (tmp_path / "started").read_text().splitlines() == ["-m", "pip", "install", *WORDS]
    assert not (tmp_path / "owned").exists()


@pytest.mark.usefixtures("stubs")
def test_arguments_are_words_and_no_script(tmp_path: Path) -> None:
    settings = {**ON_THE_MOCK, "SHARD": "1", "KEY": "sk-secret"}
    code, printed, _ = script("suite", tmp_path, **{**settings, "ARGUMENTS": HOSTILE})
    assert (code, printed) == (0, "")
    started = (tmp_path / "started").read_text().splitlines()
    assert started[-len(WORDS) :] == WORDS
    assert not (tmp_path / "owned").exists()
    code, printed, _ = script("suite", tmp_path, **{**settings, "ARGUMENTS": "--include 'x"})
    assert code != 0
    assert "sk-secret" not in printed


@pytest.mark.parametrize("api", ["PATH=/tmp:", "leaperone;id", "", "Leap AI", "a\nb"])
@pytest.mark.usefixtures("stubs")
def test_an_api_is_a_name(tmp_path: Path, api: str) -> None:
    settings = {**ON_THE_MOCK, "SHARD": "1", "KEY": "sk-secret", "API": api}
    code, printed, _ = script("suite", tmp_path, **settings)
    assert code == 2
    assert printed == "api: must be a name, such as leaperone\n"
    assert not (tmp_path / "started").exists()


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
    code, reported, outputs = script("count", tmp_path, SHARDS="2")
    assert (code, reported) == (0, "")
    numbers = json.loads(outputs["numbers"])
    assert numbers == [1, 2]
    for number in numbers:
        code, reported, _ = script("suite", tmp_path, **ON_THE_MOCK, SHARD=str(number))
        assert code == 0, reported
        assert "::error" not in reported
    code, reported, _ = script("merge", tmp_path)
    assert code == 0, reported
    assert "22 of 22 operations" in reported
    assert "Conforms" in (tmp_path / "conformance.html").read_text()
    assert (tmp_path / "conformance.jsonl").is_file() and (tmp_path / "conformance.xml").is_file()
    assert "| 22 of 22 |" in (tmp_path / "summary.md").read_text()


def test_what_a_live_run_needs_is_not_left_out(tmp_path: Path) -> None:
    live = {**ON_THE_MOCK, "URL": "https://api.example.com", "SHARD": "1"}
    for missing in ({}, {"KEY": "sk-x"}, {"BUDGET": "1.00"}):
        code, reported, _ = script("suite", tmp_path, **{**live, **missing})
        assert code == 2
        assert "refused without" in reported
        assert "sk-x" not in reported


def test_a_nightly_run_keeps_to_its_budget_and_remembers(tmp_path: Path) -> None:
    app = create_app()
    with serve(app) as url:
        night = {**ON_THE_MOCK, "SHARDS": "1", "SHARD": "1", "URL": url, "BUDGET": "0.05", "KEY": "sk-x"}
        seen = []
        for _ in range(2):
            before = {call.operation for call in app.journal}
            code, reported, _ = script("suite", tmp_path, **{**night, "ARGUMENTS": "--include social-media"})
            assert code == 0, reported
            assert "0.05 of 0.05 credits" in reported
            seen.append({call.operation for call in app.journal} - before)
    assert len(app.journal) == 10
    assert len(seen[0]) == len(seen[1]) == 3
    code, reported, _ = script("merge", tmp_path)
    assert code == 0, "limits are no failure at night"
    assert "stopped early" in reported


def test_findings_fail_the_report_and_not_the_shard(tmp_path: Path) -> None:
    with serve(create_app(mutate=lambda operation, call, answer: answer.with_json({"Data": 1}))) as url:
        live = {**ON_THE_MOCK, "SHARD": "1", "SHARDS": "1", "URL": url, "BUDGET": "1", "KEY": "sk-x"}
        code, reported, _ = script(
            "suite", tmp_path, **{**live, "ARGUMENTS": "--include listModels --default-price 0"}
        )
    assert code == 0, reported
    code, reported, _ = script("merge", tmp_path)
    assert code == 1
    assert "::error" in reported
