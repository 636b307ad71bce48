"""Known findings: they don't fail a run, as long as they hold and are met."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]

from leaperone_conformance.errors import BaselineInvalid
from leaperone_conformance.mock import Fault, Mock, create_app, serve
from leaperone_conformance.run.results.baseline import Baseline, KnownFinding, load_baseline
from leaperone_conformance.run.results.finding import Finding
from leaperone_conformance.run.results.record import Coverage
from leaperone_conformance.spec import Spec, load

Command = Callable[..., tuple[int, str, str]]
ROOT = Path(__file__).parents[3]
DAY = date(2026, 3, 1)
OPERATION = "POST /v1/address/structure"
ENTRY: dict[str, Any] = {
    "operation": OPERATION,
    "check": "data_is_json",
    "reason": "the service behind it is broken",
    "since": "2026-02-01",
}


@pytest.fixture
def run_on(spec: Spec, small: Path, command: Command, tmp_path: Path) -> Callable[..., tuple[int, str]]:
    """Runs the suite with a baseline against an API whose Data is broken, or isn't."""

    def run_with(*entries: dict[str, Any], broken: bool = True, now: str = "2026-03-01") -> tuple[int, str]:
        def mutate(operation: Any, call: Any, answer: Any) -> Any:
            wrong = broken and operation.key == OPERATION
            return answer.with_json({"RequestId": "r", "Data": "no"}) if wrong else answer

        file = tmp_path / "baseline.yaml"
        file.write_text(yaml.safe_dump({"known": list(entries)}))
        with serve(Mock(spec, api="leaperone", mutate=mutate)) as url:
            code, out, _ = command(
                *("run", "--spec", str(small), "--url", url, "--include", OPERATION, "--workers", "1"),
                *("--baseline", str(file), "--now", now, "--report", str(tmp_path / "r.jsonl")),
            )
        return code, out

    return run_with


def test_only_new_findings_fail(run_on: Callable[..., tuple[int, str]]) -> None:
    code, out = run_on(ENTRY)
    assert code == 0
    assert "no new findings, 1 known" in out
    assert run_on(ENTRY, now="2030-01-01")[0] == 0


@pytest.mark.parametrize(
    "change",
    [{"operation": "POST /v1/address/zipcode"}, {"check": "known_shape"}, {"title": "something else"}],
)
def test_another_finding_is_new(run_on: Callable[..., tuple[int, str]], change: dict[str, str]) -> None:
    assert run_on({**ENTRY, **change})[0] == 1


def test_an_entry_that_ran_out_explains_nothing_and_is_told(run_on: Callable[..., tuple[int, str]]) -> None:
    entry = {**ENTRY, "until": "2026-02-28"}
    code, out = run_on(entry)
    assert code == 1
    assert f"baseline: {OPERATION}, data_is_json: expired (the service behind it is broken)" in out
    assert run_on(entry, now="2026-02-28")[0] == 0


def test_a_finding_that_is_gone_is_told(run_on: Callable[..., tuple[int, str]]) -> None:
    code, out = run_on(ENTRY, broken=False)
    assert code == 0
    assert f"baseline: {OPERATION}, data_is_json: vanished" in out
    assert "vanished" not in run_on({**ENTRY, "sometimes": True}, broken=False)[1]


def test_of_operations_that_were_not_run_nothing_is_told() -> None:
    baseline = Baseline(
        (KnownFinding("GET /a", "check", "why", DAY), KnownFinding("GET /b", "check", "why", DAY))
    )
    coverage = (Coverage("GET /a", (), 1, {}, {}),)
    finding = Finding("GET /c", "check", "title", "", None, "", "")
    findings, notes = baseline.apply([finding], coverage, DAY)
    assert [note.operation for note in notes] == ["GET /a"]
    assert findings == (finding,)


def test_a_proposal_has_what_holds_and_what_is_new_and_wants_reasons(
    run_on: Callable[..., tuple[int, str]], command: Command, tmp_path: Path
) -> None:
    gone = {**ENTRY, "check": "known_shape"}
    run_on(gone)
    report, file = str(tmp_path / "r.jsonl"), str(tmp_path / "baseline.yaml")
    code, out, _ = command("baseline", report, "--baseline", file)
    assert code == 0
    proposed = yaml.safe_load(out)["known"]
    assert [entry["check"] for entry in proposed] == ["data_is_json"]
    assert (proposed[0]["since"], proposed[0]["reason"]) == (DAY, "")
    Path(file).write_text(out)
    with pytest.raises(BaselineInvalid, match=r"entry 1 .*give a reason"):
        load_baseline(Path(file))
    assert run_on({**proposed[0], "reason": "known now"})[0] == 0


@pytest.mark.parametrize(
    "text",
    [
        "known: [1]",
        "known: [{operation: a}]",
        "- a",
        "known: [{operation: a, check: b, reason: c, since: soon}]",
        "{",
        "unknown: []",
        "known: [{operation: a, check: b, reason: c, since: 2026-01-01, colour: red}]",
    ],
)
def test_a_file_that_is_none_is_refused_in_one_line(tmp_path: Path, text: str) -> None:
    file = tmp_path / "b.yaml"
    file.write_text(text)
    with pytest.raises(BaselineInvalid) as refused:
        load_baseline(file)
    assert str(file) in str(refused.value)
    assert "\n" not in str(refused.value)


def test_the_repository_knows_the_operation_that_is_documented_to_fail() -> None:
    known = load_baseline(ROOT / "baseline.yaml").known
    spec = load("leaperone")
    (first,) = (entry for entry in known if entry.check == "not_a_server_error")
    assert first.operation == "POST /v1/address/similarity"
    assert "x-unstable" in spec.by_key[first.operation].definition
    assert all(entry.operation in spec.by_key for entry in known)


def test_that_operation_failing_on_its_service_does_not_fail_a_run(command: Command) -> None:
    faults = [Fault("status", status=500, operation="POST /v1/address/similarity")]
    with serve(create_app(faults=faults)) as url:
        arguments = ("run", "--url", url, "--include", "similarity", "--workers", "1", "--max-examples", "2")
        assert command(*arguments)[0] == 1
        code, out, _ = command(*arguments, "--baseline", str(ROOT / "baseline.yaml"))
    assert code == 0, out
    assert "no new findings, 1 known" in out
