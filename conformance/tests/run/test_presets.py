"""Presets: each reaches every operation, a deeper one sends more; and tasks are followed on this machine."""

from collections.abc import Callable
from pathlib import Path

import pytest

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.run import Record, Settings
from leaperone_conformance.run.settings import PRESETS, repeat, task_timeout
from leaperone_conformance.spec import Spec, load

Suite = Callable[..., Record]


def _run(suite: Suite, preset: str) -> Record:
    record = suite(preset=preset, max_examples=PRESETS[preset].max_examples)
    assert (record.findings, record.stopped) == ((), None)
    return record


def test_a_deeper_preset_sends_more_and_each_reaches_every_operation(suite: Suite, spec: Spec) -> None:
    records = {preset: _run(suite, preset) for preset in PRESETS}
    for record in records.values():
        assert {covered.operation for covered in record.coverage} == set(spec.by_key)
    quick, default, deep = (records[name].requests for name in ("quick", "default", "deep"))
    assert quick < default < deep
    checks = {
        name: {check for c in record.coverage for check in c.checks} for name, record in records.items()
    }
    assert "answered" in checks["quick"] - checks["default"]
    assert {"options", "credentials"} <= checks["default"] - checks["quick"]


def test_another_preset_is_refused(suite: Suite) -> None:
    with pytest.raises(OptionInvalid, match="--preset fast: must be one of quick, default, deep"):
        suite(preset="fast")


def test_a_command_has_the_preset_and_the_waiting_of_its_run() -> None:
    settings = Settings("leapocr", preset="deep", max_examples=100, task_timeout=task_timeout("deep", None))
    assert "--preset deep" in repeat("GET /a", settings)
    assert "--task-timeout" not in repeat("GET /a", settings)
    assert "--task-timeout 5" in repeat("GET /a", Settings("leapocr", task_timeout=5))
    assert "--preset" not in repeat("GET /a", Settings("leapocr"))


def test_waiting_is_for_this_machine() -> None:
    assert task_timeout("default", "http://127.0.0.1:8000") == task_timeout("default", None) > 0
    assert task_timeout("deep", "https://api.leaper.one") == 0


def test_a_task_is_followed_without_the_clock_of_a_mock(suite: Suite, small: Path) -> None:
    with serve(Mock(load(small), api="leaperone")) as url:
        record = suite(url=url, include=("/v1/images",), task_timeout=task_timeout("default", url))
    checks = {name: tally for covered in record.coverage for name, tally in covered.checks.items()}
    assert checks["task_ends"] == (1, 0)
