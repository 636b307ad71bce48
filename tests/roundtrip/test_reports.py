"""Documents of public bug reports: the client compiles, sends and returns what they say; mock and suite agree."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest

from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.run import Settings, run
from leaperone_conformance.spec import Spec, look_up
from scripts.files import read_json
from scripts.spec import load_published
from tests.generate.conftest import client_of

from .calls import Call, Model, Report
from .decoder import body
from .reports import REPORTS
from .server import Recorder, recording

Made = tuple[Report, Any, Path]


@pytest.fixture(scope="module", params=REPORTS, ids=lambda report: report.source)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    """A report, with the package that is generated from its document and the package's folder."""
    report: Report = request.param
    file = tmp_path_factory.mktemp("report") / "openapi.json"
    file.write_text(json.dumps(report.document))
    with client_of(load_published(file)[0]) as (package, out):
        yield report, package, out


def _called(package: Any, client: Any, out: Path, call: Call) -> Any:
    name = read_json(out / "ledger.json")["operations"][call.operation]
    arguments = {
        key: getattr(package.models, value.name)(**value.fields) if isinstance(value, Model) else value
        for key, value in call.arguments.items()
    }
    return attrgetter(name)(client)(**arguments)


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return value.to_dict() if hasattr(value, "to_dict") else value


def test_a_call_is_the_request_that_the_document_describes(made: Made) -> None:
    report, package, out = made
    with recording() as server, package.Pets(base_url=server.url) as client:
        for call in report.calls:
            _answer(server, call)
            returned = _called(package, client, out, call)
            assert server.last is not None
            assert not call.target or server.last.target == call.target
            assert {name: server.last.header(name) for name in call.headers} == call.headers
            if call.body is not None:
                assert body(_content(report, call), server.last) == call.body
            assert _plain(returned) == call.answer
            assert call.returned in (None, type(returned).__name__)


def _answer(server: Recorder, call: Call) -> None:
    if call.answer is None:
        server.answer = 204, "", b""
    elif isinstance(call.answer, str):
        server.answer = 200, call.media_type, call.answer.encode()
    else:
        server.json(call.answer, media_type=call.media_type)


def _content(report: Report, call: Call) -> dict[str, Any]:
    """The content of the body that an operation takes, with its schemas in their places."""
    method, _, path = call.operation.partition(" ")
    described = _resolved(report, report.paths[path][method.lower()]["requestBody"])
    return {
        media_type: {**media, "schema": _resolved(report, media["schema"])}
        for media_type, media in described["content"].items()
    }


def _resolved(report: Report, value: Any) -> Any:
    while "$ref" in value:
        value = look_up(report.document, value["$ref"])
    return value


@pytest.mark.parametrize("version", sorted({report.version for report in REPORTS}))
def test_every_module_is_sound(version: str, tmp_path: Path) -> None:
    reports = [report for report in REPORTS if report.version == version]
    (tmp_path / "openapi.json").write_text(json.dumps(_together(reports)))
    with client_of(load_published(tmp_path / "openapi.json")[0]) as (_, out):
        for checker in (
            ["mypy", "--strict", "--cache-dir", os.devnull, "-p", "pets"],
            ["ruff", "check", "--quiet", "."],
        ):
            done = subprocess.run(
                [sys.executable, "-m", *checker], cwd=out, capture_output=True, text=True, check=False
            )
            assert done.returncode == 0, done.stdout


def _together(reports: list[Report]) -> dict[str, Any]:
    """One document of several reports: the paths of each are below one of its own."""
    whole: dict[str, Any] = {**reports[0].document, "paths": {}, "components": {}}
    for number, report in enumerate(reports):
        text = json.dumps(report.document).replace("#/paths/~1", f"#/paths/~1r{number}~1")
        document = json.loads(text)
        whole["paths"] |= {f"/r{number}{path}": item for path, item in document["paths"].items()}
        for kind, components in document["components"].items():
            known = whole["components"].setdefault(kind, {})
            assert known.keys().isdisjoint(components), report.source
            known |= components
    return whole


def test_the_mock_answers_what_the_client_reads(made: Made) -> None:
    report, package, out = made
    with serve(Mock(Spec(report.document, "pets"))) as url, package.Pets(base_url=url) as client:
        for call in report.calls:
            returned = _called(package, client, out, call)
            assert (returned is None) == (call.answer is None) or report.source.endswith("#74")


def test_the_suite_has_no_findings(made: Made) -> None:
    report, _, _ = made
    spec = Spec(report.document, "pets")
    wanted = Settings("pets", key="sk-t", max_examples=2, mock_control=True)
    record = run(spec, wanted, lambda spec: Mock(spec, control=True), lambda progress: None)
    assert [(found.operation, found.check, found.detail) for found in record.new] == []
    assert record.operations == len(spec.operations)
