"""``python -m scripts.diff``: files and revisions of git, formats, exit codes."""

import copy
import subprocess
import sys
from pathlib import Path
from typing import Any

import orjson
import pytest

Spec = dict[str, Any]
ROOT = Path(__file__).parents[2]
OLD: Spec = {
    "openapi": "3.1.0",
    "info": {"title": "t", "version": "1"},
    "paths": {"/x": {"get": {"responses": {"200": {"description": "ok"}}}, "put": {}}},
}


def command(*arguments: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "scripts.diff", *map(str, arguments)]
    return subprocess.run(
        line,
        capture_output=True,
        text=True,
        cwd=cwd,
        check=False,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
    )


@pytest.fixture
def specs(tmp_path: Path) -> tuple[Path, Path]:
    new = copy.deepcopy(OLD)
    del new["paths"]["/x"]["put"]
    new["paths"]["/y"] = {"get": {}}
    for name, value in (("old.json", OLD), ("new.json", new)):
        (tmp_path / name).write_bytes(orjson.dumps(value))
    return tmp_path / "old.json", tmp_path / "new.json"


def test_lines(specs: tuple[Path, Path]) -> None:
    done = command(*specs)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "! breaking: PUT /x removed [api-removed-without-deprecation]",
        "+ info: GET /y added [endpoint-added]",
        "1 breaking, 0 warning, 1 info, 0 layout, 0 wording, 0 accepted",
    ]


def test_json(specs: tuple[Path, Path]) -> None:
    found = orjson.loads(command(*specs, "--json").stdout)
    assert found["old"]["operations"] == found["new"]["operations"] == 2
    assert found["summary"] == {
        "breaking": 1,
        "warning": 0,
        "info": 1,
        "layout": 0,
        "wording": 0,
        "accepted": 0,
    }
    first = found["changes"][0]
    assert first.pop("fingerprint").isalnum()
    assert first == {
        "id": "api-removed-without-deprecation",
        "level": "breaking",
        "direction": "none",
        "operation": "PUT /x",
        "reaches": [{"operation": "PUT /x", "direction": "none"}],
        "schema": None,
        "at": {"old": "/paths/~1x/put", "new": None},
        "old": "PUT /x",
        "new": None,
        "text": "PUT /x removed",
        "symbols": [],
        "ignored": None,
    }


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--fail-on", "breaking"], 1),
        (["--fail-on", "info"], 1),
        (["--fail-on", "never"], 0),
        (["--fail-on", "breaking", "--level", "api-removed-without-deprecation=info"], 0),
        (["--fail-on", "sometimes"], 2),
        (["--level", "nothing=info"], 3),
    ],
)
def test_exit_codes(arguments: list[str], code: int, specs: tuple[Path, Path]) -> None:
    assert command(*specs, *arguments).returncode == code


def test_revisions_of_git(specs: tuple[Path, Path], tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        name = ["-c", "user.name=t", "-c", "user.email=t@example.com"]
        subprocess.run(["git", *name, *arguments], cwd=tmp_path, check=True, capture_output=True)

    old, new = specs
    git("init")
    (tmp_path / "openapi.json").write_bytes(old.read_bytes())
    git("add", "openapi.json")
    git("commit", "-m", "first")
    (tmp_path / "openapi.json").write_bytes(new.read_bytes())
    expected = command(*specs).stdout
    assert command(cwd=tmp_path).stdout == expected
    assert command("HEAD:", cwd=tmp_path).stdout == expected
    assert command("HEAD:openapi.json", "openapi.json", cwd=tmp_path).stdout == expected
    assert command("openapi.json", "HEAD:openapi.json", cwd=tmp_path).stdout.startswith(
        "! breaking: GET /y removed"
    )
    for wrong in ("nowhere:openapi.json", "HEAD:nowhere.json", "--output=x:y", "-x:y"):
        done = command("--", wrong, "openapi.json", cwd=tmp_path)
        assert done.returncode == 3
        assert done.stderr.startswith(f"error: {wrong}: not")
    assert not (tmp_path / "x").exists()


def test_a_file_that_is_no_spec(specs: tuple[Path, Path], tmp_path: Path) -> None:
    done = command(specs[0], tmp_path / "nothing.json")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == f"error: {tmp_path / 'nothing.json'}: can't be read: No such file or directory\n"


def test_rules() -> None:
    lines = command("--rules").stdout.splitlines()
    assert all(len(line.split("\t")) == 4 for line in lines)
    assert any(line.startswith("request-property-became-required\tbreaking\trequest\t") for line in lines)


def test_a_key_that_is_there_twice(specs: tuple[Path, Path]) -> None:
    old, new = specs
    new.write_text(new.read_text().replace('"paths":{', '"paths":{"/x":{},"/x":{},', 1))
    for command_line in ([old, new], ["--json", new, old]):
        done = command(*command_line)
        assert done.returncode == 3
        assert "#/paths: duplicate key '/x'" in done.stderr
