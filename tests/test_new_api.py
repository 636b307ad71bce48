"""A new API is two directories: the pipeline, the mock, the suite, the fixture and the mutants work with it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
COPIED = ("scripts", "templates", "conformance", "pyproject.toml", "generator-config.yml", "LICENSE")

NOTE = {
    "type": "object",
    "required": ["id", "text"],
    "properties": {"id": {"type": "string"}, "text": {"type": "string", "minLength": 1}},
    "additionalProperties": False,
}
NEW_NOTE = {
    "type": "object",
    "required": ["text"],
    "properties": {"text": {"type": "string", "minLength": 1, "maxLength": 80}},
    "additionalProperties": False,
}
ERROR = {"type": "object", "required": ["error"], "properties": {"error": {"type": "object"}}}


def _response(description: str, schema: object) -> dict[str, object]:
    return {"description": description, "content": {"application/json": {"schema": schema}}}


def _errors(*statuses: str) -> dict[str, object]:
    return {status: _response("error", ERROR) for status in statuses}


DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Notes", "version": "1"},
    "servers": [{"url": "https://notes.example/v1"}],
    "security": [{"key": []}],
    "paths": {
        "/notes": {
            "post": {
                "operationId": "createNote",
                "requestBody": {"required": True, "content": {"application/json": {"schema": NEW_NOTE}}},
                "responses": {
                    "201": {
                        **_response("created", NOTE),
                        "links": {
                            "note": {"operationId": "getNote", "parameters": {"id": "$response.body#/id"}}
                        },
                    },
                    **_errors("400", "401", "415"),
                },
            }
        },
        "/notes/{id}": {
            "get": {
                "operationId": "getNote",
                "parameters": [
                    {
                        "name": "id",
                        "in": "path",
                        "required": True,
                        "schema": {"type": "string", "minLength": 1},
                    }
                ],
                "responses": {"200": _response("the note", NOTE), **_errors("400", "401", "404")},
            }
        },
    },
    "components": {"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}},
}
CONFIGURATION = "{api: notes, distribution: notes-client, package: notes_client, client: Notes, version: 0.1.0, description: Notes}"
PACKAGE = '''
"""Notes: kept for the life of a mock."""

from collections.abc import Iterator, Mapping

from leaperone_conformance.apis import Api
from leaperone_conformance.checks import Failure
from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.handlers import Handler, Services
from leaperone_conformance.mock.http.errors import ApiError
from leaperone_conformance.mock.http.response import MockResponse
from leaperone_conformance.scenarios import Arguments, Client
from leaperone_conformance.spec import Operation


def handlers(services: Services) -> Mapping[str, Handler]:
    """Creates and returns notes."""
    notes: dict[str, MockResponse] = {}

    def create(call: Call) -> MockResponse:
        name = call.random("id").uuid()
        notes[name] = MockResponse.of_json({"id": name, "text": call.field("text")})
        return MockResponse.of_json({"id": name, "text": call.field("text")}, 201)

    def get(call: Call) -> MockResponse:
        if call.path["id"] not in notes:
            raise ApiError(404, "no such note", "not_found")
        return notes[call.path["id"]]

    return {"POST /notes": create, "GET /notes/{id}": get}


def same_text(client: Client, operation: Operation) -> Iterator[Failure]:
    """Fails where a note does not come back as it was created."""
    if operation.key != "POST /notes":
        return
    arguments = Arguments(body={"text": "sent by same_text"}, media_type="application/json")
    created = client.call(operation, arguments).json
    if not isinstance(created, dict) or "id" not in created:
        return
    found = client.call(client.spec.by_key["GET /notes/{id}"], Arguments(path={"id": created["id"]})).json
    if found != created:
        yield Failure("a note has changed", f"{created} became {found}")


API = Api("notes", handlers=(handlers,), scenarios=(same_text,), test_key="notes-key")
'''
FIXTURE_TEST = """
import pytest
from notes_client import Notes


@pytest.mark.leaperone_mock(api="notes")
def test_notes(leaperone_mock):
    client = Notes(api_key="any", base_url=leaperone_mock.url)
    note = client.notes.create(text="hello")
    assert client.notes.get(id=note.id).text == "hello"
    assert leaperone_mock.client.post("/notes", json={"text": "x"}).status_code == 201
"""


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository's shared code with the two directories of a fourth API, regenerated."""
    root = tmp_path_factory.mktemp("checkout")
    ignored = shutil.ignore_patterns("__pycache__", ".hypothesis", "*.egg-info")
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, root / name, ignore=ignored)
        else:
            shutil.copy(source, root / name)
    api = root / "apis" / "notes"
    api.mkdir(parents=True)
    (api / "openapi.json").write_text(json.dumps(DOCUMENT))
    (api / "generator-config.yml").write_text(CONFIGURATION)
    package = root / "conformance/src/leaperone_conformance/apis/notes"
    package.mkdir()
    (package / "__init__.py").write_text(PACKAGE)
    _run(root, "-m", "scripts.regenerate", "--api", "notes")
    return root


def _run(root: Path, *arguments: str) -> str:
    """Run Python in the copy; its output. Fails where its exit code is not 0."""
    path = [root, root / "conformance/src", root / "apis/notes/generated"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, path))}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


def _command(root: Path, *arguments: str) -> str:
    return _run(root, "-c", "from leaperone_conformance.cli import main; main()", *arguments)


def test_the_suite_runs_its_operations_and_its_scenario(checkout: Path) -> None:
    report = checkout / "run.jsonl"
    output = _command(checkout, "run", "--api", "notes", "--workers", "1", "--report", str(report))
    assert "no findings" in output
    assert '"same_text"' in report.read_text()


def test_the_fixture_and_the_client_work(checkout: Path) -> None:
    (checkout / "test_notes.py").write_text(FIXTURE_TEST)
    assert "1 passed" in _run(
        checkout, "-m", "pytest", "-p", "no:cacheprovider", "-c", "/dev/null", "test_notes.py"
    )


def test_its_mutants_are_detected(checkout: Path) -> None:
    output = _run(
        checkout, "-m", "conformance.tests.mutation", "--api", "notes", "--sample", "6", "--workers", "1"
    )
    assert "caught by the suite" in output


def test_nothing_but_its_two_directories_is_touched(checkout: Path) -> None:
    own = ("apis/notes/", "conformance/src/leaperone_conformance/apis/notes/")
    made = (
        # The effective spec, which the pipeline packs into the distribution of the suite.
        "conformance/src/leaperone_conformance/specs/notes.json",
        *("run.jsonl", "test_notes.py"),
    )
    files = [path for path in checkout.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    for path in files:
        name = path.relative_to(checkout).as_posix()
        if name not in made and not name.startswith((*own, ".")):
            assert (ROOT / name).read_bytes() == path.read_bytes(), name
