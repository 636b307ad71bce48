"""What GitHub is told: nothing elsewhere, and nothing that an API could turn into commands or Markdown."""

import io
from datetime import UTC, date, datetime
from pathlib import Path

from leaperone_conformance.cli.output import exit_code, tell_github
from leaperone_conformance.run import Finding, Record, Stop
from leaperone_conformance.run.results.baseline import Baseline, KnownFinding
from leaperone_conformance.run.results.record import Coverage
from leaperone_conformance.spec.redaction import Redaction

DAY = datetime(2026, 3, 1, tzinfo=UTC)
HOSTILE = "it | broke `now` <script>\n::set-output name=x::y\r\n# heading %0A"


def record(*findings: Finding, stopped: Stop | None = None) -> Record:
    baseline = Baseline(
        (KnownFinding("GET /b", "known_shape", "why", date(2026, 1, 1), until=date(2026, 2, 1)),)
    )
    coverage = (Coverage("GET /a", (), 3, {200: 3}, {}),)
    found, notes = baseline.apply(findings, coverage, DAY.date())
    return Record(
        spec="small",
        spec_sha256="0",
        target=None,
        seed=1,
        max_examples=1,
        versions={},
        started=DAY,
        finished=DAY,
        selected=1,
        stopped=stopped,
        baseline=notes,
        coverage=coverage,
        findings=found,
    )


def reported(value: Record, tmp_path: Path, **environment: str) -> tuple[list[str], str]:
    out, summary = io.StringIO(), tmp_path / "summary.md"
    variables = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary), **environment}
    tell_github(value, Redaction("sk-secret"), variables, out)
    return out.getvalue().splitlines(), summary.read_text() if summary.exists() else ""


def test_elsewhere_nothing_is_said(tmp_path: Path) -> None:
    finding = Finding("GET /a", "data_is_json", "no JSON", "", 200, "", "")
    assert reported(record(finding), tmp_path, GITHUB_ACTIONS="") == ([], "")


def test_new_findings_are_errors_and_old_entries_warnings(tmp_path: Path) -> None:
    finding = Finding("GET /a", "data_is_json", "no JSON, sk-secret", "", 200, "", "")
    lines, summary = reported(record(finding), tmp_path)
    assert lines == [
        "::error title=data_is_json::GET /a: no JSON, ***",
        "::warning title=baseline::GET /b: known_shape: expired: why",
    ]
    assert "| 1 of 1 | 3 | 0 | 0 | 1 | 0 | 1 |" in summary
    assert "| `GET /a` | `data_is_json` | `no JSON, ***` | 1 |" in summary


def test_what_an_api_says_stays_text(tmp_path: Path) -> None:
    lines, summary = reported(record(Finding("GET /a", "a,b:c", HOSTILE, "", 200, "", "")), tmp_path)
    assert len(lines) == 2
    assert lines[0].startswith("::error title=a%2Cb%3Ac::GET /a: it | broke")
    assert "%250A" in lines[0]
    (row,) = [line for line in summary.splitlines() if "script" in line]
    assert row.count("`") == 6
    assert "it \\| broke 'now' <script>" in row
    assert not any(line.startswith("#") and "heading" in line for line in summary.splitlines())


def test_each_end_has_its_exit_code() -> None:
    finding = Finding("GET /a", "c", "t", "", 200, "", "")
    codes = {
        stop: exit_code(record(stopped=stop))
        for stop in (None, Stop.LIMIT, Stop.RATE, Stop.UNREACHABLE, Stop.LOST, Stop.INTERRUPT)
    }
    assert list(codes.values()) == [0, 3, 2, 2, 2, 130]
    assert exit_code(record(finding)) == exit_code(record(finding, stopped=Stop.LIMIT)) == 1
