"""API and spec go together in every command: a file says which API it is of, and another name is refused."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from conformance.tests.mutation.__main__ import detect
from leaperone_conformance.apis import api_for
from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.mock import Mock, create_app
from leaperone_conformance.run import Settings
from leaperone_conformance.run.settings import repeat
from leaperone_conformance.spec import load, load_for
from leaperone_conformance.spec.packaged import operations_of, packaged

Command = Callable[..., tuple[int, str, str]]

APIS = sorted(packaged())
OPERATIONS = {"leaperone": "GET /v1/cli/credits/balance", "leapai": "listModels", "leapocr": "/ocr/models"}


@pytest.fixture(params=APIS)
def api(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def other(api: str) -> str:
    """An API that isn't ``api``."""
    return APIS[APIS.index(api) - 1]


@pytest.fixture
def file(api: str, tmp_path: Path) -> Path:
    """The effective spec of ``api`` in a file whose name doesn't say so."""
    copy = tmp_path / "effective.json"
    copy.write_bytes(packaged()[api].read_bytes())
    return copy


def foreign(file: Path, paths: Mapping[str, Any]) -> Path:
    """A document of an API that nobody here knows."""
    document = {"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "paths": paths}
    file.write_text(json.dumps(document))
    return file


def answering(operation_id: str) -> dict[str, Any]:
    return {"get": {"operationId": operation_id, "responses": {"200": {"description": "Done"}}}}


def test_a_file_is_named_as_its_api(api: str, other: str, file: Path) -> None:
    assert load(file).name == load_for(api, file).name == load_for(None, file).name == api
    assert create_app(spec=file).spec.name == api
    with pytest.raises(OptionInvalid, match=f"is a spec of {api}, not of {other}"):
        load_for(other, file)
    with pytest.raises(OptionInvalid, match=f"not of {other}"):
        create_app(other, spec=file)
    with pytest.raises(OptionInvalid, match=f"not of {other}"):
        Mock(load(api), api=other)
    with pytest.raises(OptionInvalid, match="not of acme"):
        create_app("acme", spec=file)
    with pytest.raises(OptionInvalid, match=f"not of {other}"):
        create_app(other, spec=api)


def test_a_part_of_a_spec_is_of_its_api(api: str, file: Path) -> None:
    document = json.loads(file.read_bytes())
    path, item = next(iter(document["paths"].items()))
    document["paths"] = {path: item, "/unheard/of": answering("unheardOf")}
    file.write_text(json.dumps(document))
    assert load(file).name == api
    document["paths"] |= {f"/unheard/of/{number}": answering(f"unheardOf{number}") for number in range(20)}
    file.write_text(json.dumps(document))
    assert load(file).name == "effective", "most of it is of another API"
    assert load_for(api, file).name == api, "unless somebody says so"


def test_a_document_of_nobody_is_named_as_its_file(api: str, tmp_path: Path) -> None:
    pets = foreign(tmp_path / "pets.json", {"/pets": answering("listPets")})
    assert load_for(None, pets).name == "pets"
    assert load_for("zoo", pets).name == "zoo"
    with pytest.raises(OptionInvalid, match=f"no operation of {api}"):
        load_for(api, pets)
    disguised = pets.rename(tmp_path / f"{api}.json")
    with pytest.raises(OptionInvalid, match=f"no operation of {api}"):
        load_for(None, disguised)


def test_the_test_key_is_taken(api: str) -> None:
    assert api_for(api).accepts_key(api_for(api).test_key)


def test_the_command_that_repeats_a_case_names_the_api_and_the_file(api: str, file: Path) -> None:
    assert f"--api {api} --spec {file}" in repeat("GET /x", Settings(str(file), api=api))
    assert "--spec" not in repeat("GET /x", Settings(api, api=api))


def commands(folder: Path) -> dict[str, tuple[str, ...]]:
    """What every command that takes an API and a spec needs besides."""
    answer = folder / "answer.json"
    answer.write_text("{}")
    return {
        "mock": ("--port", "0"),
        "run": (),
        "proxy": ("--url", "http://127.0.0.1:9", "--port", "0"),
        "replay": (str(folder), "--port", "0"),
        "skeleton": ("--operation", "GET /v1/models", "--answer", str(answer)),
    }


def test_every_command_refuses_the_spec_of_another_api(
    command: Command, api: str, other: str, file: Path, tmp_path: Path
) -> None:
    for name, arguments in commands(tmp_path).items():
        code, out, err = command(name, *arguments, "--api", other, "--spec", str(file))
        assert (code, out) == (2, ""), name
        assert err == f"error: {file}: is a spec of {api}, not of {other}: name {api}, or no API\n"


def test_every_command_says_which_apis_there_are(command: Command, tmp_path: Path) -> None:
    for name, arguments in commands(tmp_path).items():
        code, _, err = command(name, *arguments, "--api", "laepai")
        assert code == 2, name
        assert "leapai, leaperone, leapocr (did you mean leapai?)" in err
        assert err.count("\n") == 1


def test_a_run_of_a_file_has_handlers_and_keys_of_its_api(command: Command, api: str, file: Path) -> None:
    code, out, err = command(
        *("run", "--spec", str(file), "--include", OPERATIONS[api], "--max-examples", "1", "--workers", "1")
    )
    reported = [line for line in err.splitlines() if not line.startswith("stale quirk: ")]
    assert (code, reported) == (0, []), out
    assert "no findings" in out


def test_every_worker_takes_the_name_that_the_run_was_given(command: Command, tmp_path: Path) -> None:
    paths = {f"/{name}": answering(name) for name in ("cats", "dogs", "fish")}
    pets = foreign(tmp_path / "leaperone.json", paths)
    code, out, err = command(
        *("run", "--api", "zoo", "--spec", str(pets), "--max-examples", "1", "--workers", "2")
    )
    assert (code, err) == (0, ""), out
    assert "3 of 3 operations" in out


def test_a_live_run_needs_the_key_of_the_files_api(
    command: Command, api: str, other: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in APIS:
        monkeypatch.delenv(f"{name.upper()}_API_KEY", raising=False)
    monkeypatch.setenv(f"{other.upper()}_API_KEY", "sk-secret")
    limits = ("--max-requests", "5", "--budget", "1")
    for arguments in (("run", *limits), ("proxy", "--max-requests", "5")):
        code, _, err = command(*arguments, "--spec", str(file), "--url", "https://api.example.com")
        assert code == 2
        assert f"{api.upper()}_API_KEY in the environment" in err


def test_the_pytest_suite_takes_an_api_and_its_file_only(api: str, other: str, file: Path) -> None:
    def suite(**options: str) -> subprocess.CompletedProcess[str]:
        variables = {f"LEAPERONE_CONFORMANCE_{name}": value for name, value in options.items()}
        usual = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_XDIST")}
        command = (sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--pyargs", "-q")
        return subprocess.run(
            [*command, "leaperone_conformance.suite", "-k", "models or Models or balance"],
            env={**usual, **variables},
            cwd=file.parent,
            capture_output=True,
            text=True,
            timeout=120,
        )

    done = suite(API=other, SPEC=str(file))
    assert done.returncode == 2
    assert f"is a spec of {api}, not of {other}" in done.stdout + done.stderr
    done = suite(SPEC=str(file), MAX_EXAMPLES="1")
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"\d+ passed", done.stdout)


def test_a_recording_of_another_api_is_refused(
    command: Command, api: str, other: str, tmp_path: Path
) -> None:
    operation = min(operations_of(other))
    request: dict[str, Any] = {"path": {}, "query": {}, "body": None}
    line = {"operation": operation, "request": request, "answer": {"status": 200, "headers": {}, "text": ""}}
    (tmp_path / "one.jsonl").write_text(json.dumps(line) + "\n")
    code, _, err = command("replay", str(tmp_path), "--api", api, "--port", "0")
    assert (code, err) == (
        2,
        f"error: {tmp_path}: has no operation of {api}: name the API with --api or --spec\n",
    )


def test_a_document_of_another_api_is_not_compared(api: str, other: str, tmp_path: Path) -> None:
    plain = foreign(
        tmp_path / "plain.json", {path: {} for path in json.loads(packaged()[other].read_bytes())["paths"]}
    )
    with pytest.raises(OptionInvalid, match=f"has no path of {api}: compare with a document of that API"):
        detect(api=api, compare=[plain])


def test_mutants_are_of_the_files_api(api: str, other: str, file: Path) -> None:
    with pytest.raises(OptionInvalid, match=f"is a spec of {api}, not of {other}"):
        detect(api=other, spec=file)
    with pytest.raises(OptionInvalid, match=f"no mutant of {api} is asked for"):
        detect(spec=file, family=["no such family"])
