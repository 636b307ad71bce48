"""Releases: the version that is needed, the record of it, and what is refused; all of it or nothing is written."""

import importlib
import json
import subprocess
import sys
from pathlib import Path

import orjson
import pytest

from scripts import release
from scripts.errors import GenerationError, OutputError, SpecError
from scripts.generate.config import load_config
from scripts.generate.releases import read_releases

from .conftest import Spec, git


@pytest.fixture
def current(
    api: Path, spec: Spec, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The API with a parameter less and an operation less, and the client that this gives."""
    carried = tmp_path_factory.mktemp("carried")
    monkeypatch.setattr(importlib.import_module("scripts.regenerate"), "CARRIED", carried)
    del spec["paths"]["/zoo/open"]
    spec["paths"]["/pets/find"]["get"]["parameters"].pop(0)
    (api / "openapi.json").write_bytes(orjson.dumps(spec))
    importlib.import_module("scripts.regenerate").regenerate(api)
    return api


def test_the_next_version(current: Path) -> None:
    planned = release.plan(current)
    assert (planned.version, planned.bump) == ("0.2.0", "minor")
    release.write(current, planned)
    assert "version: 0.2.0\n" in (current / "generator-config.yml").read_text()
    (record,) = read_releases(current)
    assert (record["version"], record["from"]) == ("0.2.0", "0.1.0")
    assert {entry["symbol"] for entry in record["breaks"]} == {"pets.find(page)", "zoo.open", "zoo"}
    carried = json.loads((current / "generated/pets_client/changes.json").read_bytes())
    assert carried["releases"] == [record]
    text = (current / "generated/CHANGELOG.md").read_text()
    assert "  - `pets.find(page)` (parameter-removed): gone upstream" in text
    assert '__version__ = "0.2.0"' in (current / "generated/pets_client/__init__.py").read_text()


def test_a_dry_run_and_an_error_write_nothing(current: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {
        path: path.read_bytes() for path in current.rglob("*") if path.is_file() and ".git" not in path.parts
    }
    planned = release.plan(current)

    def fail(directory: Path) -> None:
        raise OutputError("no room")

    monkeypatch.setattr(release, "regenerate", fail)
    with pytest.raises(OutputError):
        release.write(current, planned)
    after = {
        path: path.read_bytes() for path in current.rglob("*") if path.is_file() and ".git" not in path.parts
    }
    assert after == before


def test_refused(current: Path) -> None:
    with pytest.raises(GenerationError, match=r"0\.1\.1 is too small: 3 names break"):
        release.plan(current, version="0.1.1")
    with pytest.raises(SpecError, match="no such revision"):
        release.plan(current, old="nowhere")
    git(current, "tag", "pets-client-v0.2.0", "pets-client-v0.1.0")
    with pytest.raises(GenerationError, match="released with other names"):
        release.plan(current)
    (current / "generated/pets_client/__init__.py").write_text("")
    with pytest.raises(GenerationError, match="run make regenerate first"):
        release.plan(current)


def test_a_tag_of_another_version(current: Path) -> None:
    config = load_config(current / "generator-config.yml")
    release.check_tag("pets-client-v0.1.0", config)
    with pytest.raises(GenerationError, match=r"is pets-client-v0\.1\.0"):
        release.check_tag("pets-client-v9.9.9", config)


def test_a_kept_method_raises_and_sends_nothing(current: Path) -> None:
    config = current / "generator-config.yml"
    config.write_text(config.read_text() + "kept:\n  zoo.open: ask the keeper\n")
    importlib.import_module("scripts.regenerate").regenerate(current)
    release.plan(current)
    program = (
        "from pets_client import Pets\n"
        "from pets_client.errors import RemovedOperationError\n"
        "try:\n    Pets(api_key='k', base_url='http://127.0.0.1:9').zoo.open(a=1)\n"
        "except RemovedOperationError as error:\n    print(error)\n"
        "import pets_client\nprint(pets_client.__spec__.version, len(pets_client.__spec__.sha256), pets_client.__spec__.name)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=current / "generated",
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("zoo.open was removed: ask the keeper\n1 64 pets_client\n", "")
    typed = current / "typed.py"
    typed.write_text("from pets_client import Pets\nPets().zoo.open()\n")
    checked = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--python-version",
            "3.13",
            "--enable-error-code",
            "deprecated",
            str(typed),
        ],
        cwd=current / "generated",
        capture_output=True,
        text=True,
        check=False,
    )
    assert "ask the keeper" in checked.stdout


def test_what_is_kept_has_to_be_removed_and_only_once(current: Path) -> None:
    config = current / "generator-config.yml"
    text = config.read_text()
    config.write_text(text + "kept:\n  pets.never: x\n")
    importlib.import_module("scripts.regenerate").regenerate(current)
    with pytest.raises(GenerationError, match=r"pets\.never is no method that was removed"):
        release.plan(current)
    config.write_text(text + "kept:\n  zoo.open: x\n")
    git(current, "add", "generator-config.yml")
    git(current, "commit", "-m", "kept")
    importlib.import_module("scripts.regenerate").regenerate(current)
    with pytest.raises(GenerationError, match="was kept for one release already"):
        release.plan(current, old="HEAD")


def test_the_installed_client_names_lines(current: Path) -> None:
    release.write(current, release.plan(current))
    (current / "app.py").write_text(
        "from pets_client import Pets\nc = Pets()\nc.pets.find(kind='cat', page=2)\nc.zoo.open()\n"
    )

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "pets_client", "changes", *arguments],
            cwd=current / "generated",
            capture_output=True,
            text=True,
            check=False,
        )

    listed = run()
    assert (listed.returncode, listed.stderr) == (0, "")
    assert "0.2.0 (after 0.1.0)\n" in listed.stdout
    found = run(str(current / "app.py"))
    assert found.returncode == 1
    assert [line.split(": ")[0].rpartition("app.py:")[2] for line in found.stdout.splitlines()[:-1]] == [
        "3:30",
        "4:1",
    ]
    assert found.stdout.endswith("2 lines break, 0 unsure\n")
    assert run("--since", "0.1.0", "--json").returncode == 0
    assert run("--since", "0.2.0").stdout == "pets-client: nothing broke or came\n"
    assert run("--since", "7.0.0").returncode == 2
    assert run(str(current / "nowhere")).returncode == 2


def test_a_client_with_a_stale_quirk_and_an_operation_left_out_can_be_released(
    current: Path, spec: Spec
) -> None:
    """What regenerate makes of such a document is what is released."""
    label = {"in": "query", "name": "c", "style": "label", "schema": {"type": "string"}}
    spec["paths"]["/pets/all"] = {"get": {"parameters": [label], "responses": {}}}
    del spec["paths"]["/pets/find"]
    (current / "openapi.json").write_bytes(orjson.dumps(spec))
    made = importlib.import_module("scripts.regenerate").regenerate(current)
    assert made.report.of("stale")
    assert made.report.of("unfit")
    planned = release.plan(current)
    assert planned.version == "0.2.0"
    assert "pets.find" in {entry["symbol"] for entry in planned.record["breaks"]}
    assert "pets.all" not in {entry["symbol"] for entry in planned.record["additions"]}
