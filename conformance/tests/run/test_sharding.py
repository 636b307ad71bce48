"""Parts of a run on several machines: disjoint, complete, within the limits of the whole, one report in the end."""

import json
import shlex
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from leaperone_conformance.errors import ReportUnreadable
from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.run import Settings, Stop, run, selected
from leaperone_conformance.run.budget.session import limits_of
from leaperone_conformance.run.results.merge import merged_records
from leaperone_conformance.run.results.record import from_lines
from leaperone_conformance.spec import Spec

Command = Callable[..., tuple[int, str, str]]


def broken(operation: Any, call: Any, answer: Any) -> Any:
    return (
        answer.with_json({"RequestId": "r", "Data": "no"}) if operation.id == "structureAddress" else answer
    )


@pytest.mark.parametrize("count", [1, 3, 8])
def test_every_operation_is_in_exactly_one_shard(count: int) -> None:
    from leaperone_conformance.spec import load

    spec = load("leaperone")
    parts = [selected(spec, Settings("leaperone", shard=(part, count))) for part in range(1, count + 1)]
    keys = [operation.key for part in parts for operation in part]
    assert sorted(keys) == sorted(spec.by_key)
    assert max(map(len, parts)) < 2 * len(keys) / count


def test_the_limits_are_those_of_all_shards_together() -> None:
    whole = Settings("x", max_requests=500, budget=Decimal(2))
    parts = [
        limits_of(Settings("x", max_requests=500, budget=Decimal(2), shard=(part, 8))) for part in range(1, 9)
    ]
    assert limits_of(whole).requests == 500
    assert sum(part.requests or 0 for part in parts) <= 500
    assert sum(part.credits or Decimal(0) for part in parts) <= 2


def test_shards_merge_into_the_report_of_the_whole_run(
    command: Command, spec: Spec, small: Path, tmp_path: Path
) -> None:
    def report(*options: str) -> Path:
        file = tmp_path / f"{len(list(tmp_path.iterdir()))}.jsonl"
        with serve(Mock(spec, api="leaperone", mutate=broken)) as url:
            where = ("--spec", str(small), "--url", url, "--workers", "1", "--max-examples", "3")
            code, _, err = command("run", *where, *options, "--report", str(file))
        assert code in (0, 1), err
        text = file.read_text().replace(url, "http://127.0.0.1:1")
        file.write_text(text)
        return file

    whole = from_lines(report())
    parts = [report("--shard", f"{part}/3") for part in (1, 2, 3)]
    out = tmp_path / "whole.jsonl"
    code, said, _ = command("merge", *map(str, parts), "--report", str(out))
    merged = from_lines(out)
    assert code == 1
    assert "7 of 7 operations" in said
    assert merged.selected == whole.selected
    assert [(c.operation, c.cases, c.checks) for c in merged.coverage] == [
        (c.operation, c.cases, c.checks) for c in whole.coverage
    ]
    assert {f.identity for f in merged.findings} == {f.identity for f in whole.findings} != set()
    assert merged.requests == whole.requests


def test_reports_that_do_not_belong_together_are_refused(
    command: Command, small: Path, tmp_path: Path
) -> None:
    files = []
    for seed in ("1", "2"):
        files.append(str(tmp_path / f"{seed}.jsonl"))
        options = ("--include", "listModels", "--workers", "1", "--seed", seed, "--report", files[-1])
        command("run", "--spec", str(small), *options)
    for arguments, reported in (
        (files, "seed is 1 and 2"),
        ([files[0], files[0]], "given twice"),
        ([files[0], str(small)], "line 1 is not of a report"),
        ([str(tmp_path / "none.jsonl")], "can't be read"),
    ):
        code, out, err = command("merge", *arguments)
        assert (code, out) == (2, "")
        assert reported in err
        assert len(err.splitlines()) == 1
    with pytest.raises(ReportUnreadable):
        merged_records([from_lines(Path(file)) for file in files])


@pytest.mark.parametrize(
    "options", [(), ("--max-requests", "60"), ("--max-requests", "60", "--workers", "2")]
)
def test_a_finding_is_found_again_by_its_command_alone(
    command: Command, spec: Spec, small: Path, tmp_path: Path, options: tuple[str, ...]
) -> None:
    report = tmp_path / "r.jsonl"
    with serve(Mock(spec, api="leaperone", mutate=broken)) as url:
        where = ("--spec", str(small), "--url", url, "--seed", "11", "--max-examples", "4")
        code, _, _ = command("run", *where, *options, "--report", str(report))
        assert code == 1
        for row in map(json.loads, report.read_text().splitlines()):
            if row["kind"] != "finding":
                continue
            again = tmp_path / "again.jsonl"
            words = shlex.split(row["repeat"])
            assert words[0] == "leaperone-conformance"
            command(*words[1:], "--workers", "1", "--report", str(again))
            found = {finding.identity: finding for finding in from_lines(again).findings}
            repeated = found[row["operation"], row["check"], row["title"]]
            assert repeated.curl == row["curl"]


def test_a_run_that_was_cut_off_says_so_in_the_merged_report(spec: Spec, small: Path) -> None:
    def part(number: int, **more: Any) -> Any:
        settings = Settings(str(small), key="sk-x", shard=(number, 2), max_examples=1, **more)
        return run(spec, settings, lambda spec: Mock(spec, api="leaperone"), lambda progress: None)

    merged = merged_records([part(1), part(2, max_requests=4)])
    assert merged.stopped is Stop.LIMIT
