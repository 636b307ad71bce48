"""Runs of only those operations whose contract has changed."""

import copy
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.run import Settings, run
from leaperone_conformance.spec import Spec, changed, load

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def newer(spec: Spec) -> dict[str, Any]:
    """The small API with one operation more, one less, and a shared schema that has changed."""
    whole = copy.deepcopy(spec.document)
    paths = whole["paths"]
    paths["/v1/new"] = {**copy.deepcopy(paths["/v1/models"])}
    paths["/v1/new"]["get"]["operationId"] = "new"
    del paths["/v1/address/zipcode"]
    whole["components"]["schemas"]["Envelope"]["description"] = "another one"
    return whole


def test_a_changed_schema_changes_the_operations_that_refer_to_it(spec: Spec, newer: dict[str, Any]) -> None:
    keys = changed(spec, Spec(newer, "t"))
    assert "GET /v1/new" in keys and "GET /v1/models" not in keys
    assert {"POST /v1/images/generations", "GET /v1/images/generations/{id}"} <= {*keys}
    assert changed(spec, spec) == ()


def test_security_is_part_of_the_contract(spec: Spec) -> None:
    whole = copy.deepcopy(spec.document)
    for scheme in whole["components"]["securitySchemes"].values():
        scheme |= {"type": "apiKey", "in": "header", "name": "X-Other"}
    guarded = {operation.key for operation in spec.operations if not operation.public}
    assert set(changed(spec, Spec(whole, "t"))) == guarded


@pytest.mark.parametrize("source", ["file", "revision", "revision and path"])
def test_only_what_has_changed_is_run(
    spec: Spec,
    newer: dict[str, Any],
    source: str,
    tmp_path: Path,
    command: Command,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    file, report = tmp_path / "spec.json", tmp_path / "report"
    file.write_text(json.dumps(spec.document))
    where = {"file": "old.json", "revision": "HEAD", "revision and path": "HEAD:spec.json"}[source]
    if source == "file":
        (tmp_path / where).write_text(json.dumps(spec.document))
    else:
        who = ("-c", "user.name=n", "-c", "user.email=e@example.com")
        for words in (("init", "-q"), ("add", "spec.json"), (*who, "commit", "-qm", "old")):
            subprocess.run(["git", *words], check=True)
    arguments = (
        "run",
        "--spec",
        str(file),
        "--workers",
        "1",
        "--max-examples",
        "1",
        "--changed-since",
        where,
    )
    code, said, _ = command(*arguments)
    assert code == 0 and f"0 of {len(spec.operations)} operations changed" in said
    file.write_text(json.dumps(newer))
    code, _, _ = command(*arguments, "--report", str(report))
    rows = [json.loads(line) for line in report.read_text().splitlines()]
    run = {row["operation"] for row in rows if row["kind"] == "operation"}
    assert run == set(changed(spec, load(file)))


def test_what_is_neither_a_file_nor_a_revision_is_an_error(command: Command, small: Path) -> None:
    for where in ("no-such-thing", "-x", "HEAD:no-such.json"):
        code, _, said = command("run", "--spec", str(small), f"--changed-since={where}")
        assert code == 2 and where in said and "Traceback" not in said


def test_old_and_new_differ_on_each_others_mock_only_where_the_contract_changed(
    spec: Spec, newer: dict[str, Any]
) -> None:
    new = Spec(newer, "t")
    for suite, served in ((spec, new), (new, spec)):
        with serve(Mock(served, api="leaperone", control=True)) as url:
            settings = Settings("t", api="leaperone", key="sk-t", max_examples=1, url=url, mock_control=True)
            record = run(suite, settings, None, lambda progress: None)
        found = {finding.operation for finding in record.new}
        assert found and found <= set(changed(served, suite))
