"""The catalogue of changes in cases.yaml: what is reported, and at which level."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from scripts.diff import diff
from scripts.diff.rules import rules
from scripts.spec import check_spec

CASES = YAML(typ="safe").load(Path(__file__).with_name("cases.yaml").read_text(encoding="utf-8"))
SCHEME = {"type": "apiKey", "in": "header", "name": "X-Key"}
KINDS = ("request", "response", "query", "operation", "document")
SHOWN = ("breaking", "warning", "info")


def document(kind: str, value: Any) -> dict[str, Any]:
    body = {"content": {"application/json": {"schema": value}}}
    operations = {
        "request": {"requestBody": body},
        "response": {"responses": {"200": body}},
        "query": {"parameters": [{"in": "query", "name": "q", **value}]},
        "operation": value,
        "document": {},
    }
    base: dict[str, Any] = {
        "openapi": "3.1.0",
        "paths": {"/x": {"get": operations[kind]}},
        "components": {"securitySchemes": {"key": SCHEME}},
    }
    if kind == "document":
        components = {**base["components"], **value.get("components", {})}
        base = {**base, **value, "components": components}
    return check_spec(base, kind)


def kind_of(case: dict[str, Any]) -> str:
    return next(kind for kind in KINDS if kind in case)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case: dict[str, Any]) -> None:
    kind = kind_of(case)
    before, after = (document(kind, value) for value in case[kind])
    found = sorted(f"{change.level} {change.id}" for change in diff(before, after).changes)
    assert found == sorted(case["expect"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_nothing_is_reported_of_a_document_against_itself(case: dict[str, Any]) -> None:
    for value in case[kind_of(case)]:
        assert diff(document(kind_of(case), value), document(kind_of(case), value)).changes == []


def test_the_catalogue_is_broad() -> None:
    expected = {line.split()[1] for case in CASES for line in case["expect"]}
    assert len(CASES) >= 80
    assert len(expected) >= 80


def test_each_expected_rule_is_in_the_catalogue() -> None:
    known = rules()
    for case in CASES:
        for line in case["expect"]:
            assert line.split()[1] in known


def test_the_other_way_round_is_seen_too() -> None:
    """What is reported from before to after is reported from after to before, under whatever name."""
    for case in CASES:
        if any(line.split()[0] in SHOWN for line in case["expect"]):
            before, after = (document(kind_of(case), value) for value in case[kind_of(case)])
            assert any(change.level in SHOWN for change in diff(after, before).changes), case["name"]
