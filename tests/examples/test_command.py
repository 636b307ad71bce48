"""The command: exit codes, a table that fits a screen, everything as JSON."""

import json
import subprocess
import sys
from pathlib import Path

from .conftest import Json, MakeApi

ROOT = Path(__file__).parents[2]


def run(api: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scripts.examples", "--api", str(api), *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def requests(number: int) -> list[Json]:
    return [{"id": f"r{i}", "section": "B", "method": "GET", "path": f"/m{i}"} for i in range(number)]


def quirk(*ids: str) -> Json:
    info = {"title": "Q", "version": "1", "x-quirk": {"id": "q", "contradictions": ids}}
    action = {"target": "$.info", "update": {"description": "Books"}}
    return {"overlay": "1.1.0", "info": info, "actions": [action]}


def test_clean(make_api: MakeApi) -> None:
    endpoint = {"id": "e", "section": "B", "operation": "GET /books"}
    done = run(make_api(endpoints=[endpoint]))
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 endpoints" in done.stdout
    assert "clean: " in done.stdout


def test_what_is_named_is_clean_and_counted(make_api: MakeApi) -> None:
    overlays = {"a.yaml": quirk("undocumented-path GET /m0")}
    done = run(make_api(requests=requests(1), overlays=overlays))
    assert done.returncode == 0
    assert ["undocumented-path", "1", "1", "1"] in [line.split() for line in done.stdout.splitlines()]


def test_what_is_not_named_is_explained_with_its_example(make_api: MakeApi) -> None:
    done = run(make_api(requests=requests(1)))
    assert (done.returncode, done.stderr) == (1, "")
    assert "undocumented-path GET /m0\n" in done.stdout
    assert "GET /m0 is not in the spec [r0]" in done.stdout


def test_what_is_named_in_vain_is_to_be_retired(make_api: MakeApi) -> None:
    done = run(make_api(overlays={"a.yaml": quirk("undocumented-path GET /m0")}))
    assert done.returncode == 1
    assert "overlays/a.yaml: this quirk seems to be gone: retire it" in done.stdout
    assert "undocumented-path GET /m0" in done.stdout


def test_many_contradictions_fit_a_screen(make_api: MakeApi) -> None:
    done = run(make_api(requests=requests(500)))
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert len(lines) < 50
    assert max(map(len, lines[1:])) <= 110
    assert "and 470 more: see --json" in done.stdout


def test_json_has_everything(make_api: MakeApi) -> None:
    count = {"id": "c", "section": "B", "unit": "operations", "of": "GET /*", "claimed": 9}
    overlays = {"a.yaml": quirk("undocumented-path GET /m0", "unknown-parameter GET /books x")}
    done = run(make_api(requests=requests(40), counts=[count], overlays=overlays), "--json")
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert report["clean"] is False
    assert len(report["published"]) == len(report["effective"]) == 41
    first = report["effective"][0]
    assert first["id"] == "undocumented-path GET /m0"
    assert first["example"] == "r0"
    assert [Path(path).name for path in first["named-in"]] == ["a.yaml"]
    assert [*report["gone"]] == ["unknown-parameter GET /books x"]
    (compared,) = report["counts"]
    assert (compared["claimed"], compared["found"], compared["agrees"]) == (9, 3, False)


def test_broken_files_have_exit_codes_of_their_own(make_api: MakeApi, tmp_path: Path) -> None:
    api = make_api()
    for name, code in (("overlays/a.yaml", 4), ("openapi.json", 3), ("examples.json", 8)):
        (tmp_path / name).write_text("[")
        done = run(api)
        assert (done.returncode, done.stdout) == (code, "")
        assert done.stderr.startswith("error: ")
        assert Path(name).name in done.stderr
