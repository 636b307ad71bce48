"""The benchmarks run, and the tables and plots of the repository are those of the results. No test asserts a time."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
BENCHMARKS = ROOT / "benchmarks"


@pytest.fixture
def modules(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The modules of the benchmarks that measure nothing."""
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    import _grow
    import _results
    import report

    return _results, report, _grow


def test_an_area_runs_once(tmp_path: Path) -> None:
    """One that needs no peer of an index: nothing is installed by tests."""
    before = (BENCHMARKS / "results.json").read_bytes()
    program = (
        "import sys, _peers, run; _peers.command = lambda *words: (_ for _ in ()).throw(_peers.Missing('offline'));"
        f"_peers.FOLDER = __import__('pathlib').Path({str(tmp_path)!r}); run.main(['--quick', 'overlay', 'diff'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=BENCHMARKS, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    for peer in ("oas-patch", "bump-cli", "openapi-overlays-js", "specshift", "api-diff-sentinel"):
        assert re.search(rf"^\w+: {peer} is missing: ", done.stdout, re.M), (peer, done.stdout)
    assert re.search(r"^overlay: ten actions on [\d,]+ operations: \S+ s$", done.stdout, re.M)
    assert re.search(r"^diff: diff, [\d,]+ operations: \S+ s$", done.stdout, re.M)
    assert (BENCHMARKS / "results.json").read_bytes() == before


def test_ratios_are_those_of_pairs(modules: Any, tmp_path: Path) -> None:
    results, report, _ = modules
    area = results.Area("client")
    area.compare("small GET", "s", {"ours": [1, 2, 9], "slow": [2, 8, 9], "fast": [1, 1, 1]})
    with area.trying("absent"):
        raise OSError("not here")
    slow, fast = area.rows
    assert (slow.ours, slow.theirs, slow.low, slow.ratio, slow.high) == (2, 8, 0.375, 0.5, 0.75)
    assert (fast.ratio, fast.pairs) == (2, 3)
    file = tmp_path / "results.json"
    results.save(area, file)
    page = report.page(results.read(file))
    assert "| small GET | 2 s | slow | 8 s | 0.5 | 0.375 to 0.75 | 3 |" in page
    assert "- Missing: absent, which didn't run: `not here`" in page


def test_a_grown_spec_refers_to_itself(modules: Any) -> None:
    *_, grow = modules
    document = json.loads((ROOT / "conformance/src/leaperone_conformance/specs/leaperone.json").read_bytes())
    grown = grow.grown(document, 3)
    assert len(grown["paths"]) == 3 * len(document["paths"])
    references = set(re.findall(r'"#/components/schemas/([^"/]+)', json.dumps(grown["paths"])))
    assert references <= grown["components"]["schemas"].keys()
    identifiers = re.findall(r'"operationId": "([^"]+)"', json.dumps(grown["paths"]))
    assert len(identifiers) == len(set(identifiers)) == 3 * len(document["paths"])


def test_tables_and_plots_are_those_of_the_results(modules: Any) -> None:
    results, report, _ = modules
    found = results.read()
    assert (BENCHMARKS / "README.md").read_text() == report.page(found)
    readme = (ROOT / "README.md").read_text()
    assert report.MARKS.search(readme)[0] == report.front(found)
    assert readme.count("<picture>") == 2
    rows = re.findall(r"^\|", report.front(found), re.M)
    assert 2 < len(rows) <= 12, "at most ten, and the head"
    plots = report.plots(found)
    assert {path.name for path in (BENCHMARKS / "plots").iterdir()} == {
        f"{name}-{theme}.svg" for name in plots for theme in report.THEMES
    }
    for name, bars in plots.items():
        for theme in report.THEMES:
            shown = re.findall(
                r"<text[^>]*>([^<]*)</text>", (BENCHMARKS / f"plots/{name}-{theme}.svg").read_text()
            )
            assert {bar["label"] for bar in bars} | {bar["who"] for bar in bars} <= {*shown}
