"""The suite as pytest: real pytest processes over the small API."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.spec import Spec, load

from .priced import priced


@pytest.fixture
def suite_of(small: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs the suite in a pytest of its own, with options by name."""

    def run_pytest(*arguments: str, **options: str) -> subprocess.CompletedProcess[str]:
        variables = {f"LEAPERONE_CONFORMANCE_{name}": value for name, value in options.items()}
        # Tests are run by pytest-xdist, too: the session asked for here is not a part of that one.
        usual = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_XDIST")}
        return subprocess.run(
            [
                sys.executable,
                "-m",
                "pytest",
                "-p",
                "no:cacheprovider",
                "--pyargs",
                "leaperone_conformance.suite",
                "-vv",
                *arguments,
            ],
            env={**usual, "LEAPERONE_CONFORMANCE_SPEC": str(small), **variables},
            cwd=small.parent,
            capture_output=True,
            text=True,
            timeout=120,
        )

    return run_pytest


def test_each_operation_is_a_test(suite_of: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    done = suite_of(MAX_EXAMPLES="2")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "7 passed" in done.stdout
    assert "test_operation[POST /v1/address/structure] PASSED" in done.stdout


def test_a_failing_operation_fails_its_test_alone_and_says_how_to_repeat_it(
    suite_of: Callable[..., subprocess.CompletedProcess[str]], spec: Spec
) -> None:
    def broken(operation: Any, call: Any, answer: Any) -> Any:
        return (
            answer.with_json({"RequestId": "r", "Data": "-"})
            if operation.id == "structureAddress"
            else answer
        )

    with serve(Mock(spec, api="leaperone", mutate=broken)) as url:
        done = suite_of(URL=url, MAX_EXAMPLES="1", SEED="9")
    assert done.returncode == 1
    assert "1 failed, 6 passed" in done.stdout
    assert "test_operation[POST /v1/address/structure] FAILED" in done.stdout
    assert "data_is_json: JSON text in /Data" in done.stdout
    assert "--seed 9" in done.stdout
    assert "Traceback" not in done.stdout


@pytest.mark.parametrize("arguments", [(), ("-n", "2")])
def test_all_processes_have_one_ledger(
    suite_of: Callable[..., subprocess.CompletedProcess[str]],
    small: Path,
    tmp_path: Path,
    arguments: tuple[str, ...],
) -> None:
    file = priced(small, tmp_path)
    app = Mock(load(file), api="leaperone")
    with serve(app) as url:
        limits = {"MAX_REQUESTS": "40", "BUDGET": "0.05", "STATE": str(tmp_path / "state")}
        done = suite_of(*arguments, "-rs", SPEC=str(file), URL=url, **limits)
        assert done.returncode == 0, done.stdout + done.stderr
        # Of 0.05 credits, two cases of 0.01 fit for two operations and one for the third; the others cost or write.
        assert "3 passed" in done.stdout
        assert "nothing is left of the limits" in done.stdout
        assert "only when --include names it exactly" in done.stdout
        assert len(app.journal) == 5
        first = {call.operation for call in app.journal}
        assert suite_of(*arguments, SPEC=str(file), URL=url, **limits).returncode == 0
    assert len(app.journal) == 10
    again = {call.operation for call in app.journal} - first
    assert len(again) == 3, "those that were never tested come first"


@pytest.mark.parametrize("options", [{"MAX_REQUESTS": "many"}, {"BUDGET": "much"}, {"BUDGET": "-1"}])
def test_limits_that_are_none_end_it(
    suite_of: Callable[..., subprocess.CompletedProcess[str]], options: dict[str, str]
) -> None:
    done = suite_of(**options)
    assert done.returncode == 2
    assert "passed" not in done.stdout


@pytest.mark.parametrize(("name", "notices"), [("DEFAULT_PRICE", 0), ("PRICE", 1)])
def test_the_default_price_has_an_old_name_too(
    suite_of: Callable[..., subprocess.CompletedProcess[str]], name: str, notices: int
) -> None:
    limits = {"MAX_REQUESTS": "40", "BUDGET": "1"}
    done = suite_of("-k", "models", **limits, **{name: "0"})
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("FutureWarning: LEAPERONE_CONFORMANCE_PRICE is now") == notices
    wrong = suite_of(**limits, **{name: "-1"})
    assert wrong.returncode == 2
    assert "--default-price -1" in wrong.stdout + wrong.stderr


def test_a_live_url_is_refused(suite_of: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    done = suite_of(URL="https://api.example.com")
    assert done.returncode != 0
    assert "refused without" in done.stdout + done.stderr
