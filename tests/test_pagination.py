"""The table of paged operations: made from the spec by rules, and committed as an overlay."""

import json
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from scripts import pagination
from scripts.command import run
from scripts.errors import OverlayError
from scripts.overlay import effective_spec
from scripts.spec import iter_operations


def test_the_committed_overlay_is_what_the_rules_give() -> None:
    """Else it says so."""
    pagination.main("leaperone", check=True)


def query(name: str, kind: str = "string", *, required: bool = False) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": required, "schema": {"type": kind}}


def api(folder: Path, paths: dict[str, list[dict[str, Any]]], rules: dict[str, Any]) -> Path:
    """A directory with a spec of these operations and an overlay of these rules."""
    responses = {"200": {"description": "ok"}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {path: {"get": {"parameters": p, "responses": responses}} for path, p in paths.items()},
    }
    (folder / "overlays").mkdir()
    (folder / "openapi.json").write_text(json.dumps(document))
    info = {"title": "t", "version": "1", "x-page-rules": rules}
    with (folder / "overlays/010-pages.yaml").open("w") as file:
        YAML().dump({"overlay": "1.1.0", "info": info, "actions": []}, file)
    return folder


RULES = {
    "at": "/data",
    "more": ["has_more"],
    "size": ["count"],
    "carry": ["search_id"],
    "rules": [
        {"parameter": "cursor", "next": ["next_cursor", "cursor"]},
        {"parameter": "offset", "style": "offset", "sized": True},
        {"parameter": "offset", "next": ["offset"]},
        {"parameter": "page", "style": "page", "type": "integer"},
    ],
}


def test_the_first_rule_that_applies_is_taken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = {
        "/a": [query("page", "integer"), query("cursor"), query("search_id")],
        "/it's \\odd": [query("offset"), query("count")],
        "/c": [query("offset")],
        "/d": [query("page", "integer")],
        "/e": [query("page", "string")],
        "/f": [query("count")],
    }
    folder = api(tmp_path, paths, RULES)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", ["pagination", "--api", str(folder)])
        with pytest.raises(SystemExit) as done:
            run(pagination.main)
    assert done.value.code in (0, None)
    assert "4 operations, 4 ways" in capsys.readouterr().out
    effective = effective_spec(folder / "openapi.json", [folder / "overlays/010-pages.yaml"])
    assert effective.warnings == ()
    found = {o.path: o.value.get("x-pagination") for o in iter_operations(effective.document)}
    assert found == {
        "/a": {
            "style": "cursor",
            "parameter": "cursor",
            "next": ["next_cursor", "cursor"],
            "carry": ["search_id"],
        },
        "/it's \\odd": {"style": "offset", "parameter": "offset", "size": "count"},
        "/c": {"style": "cursor", "parameter": "offset", "next": ["offset"]},
        "/d": {"style": "page", "parameter": "page"},
        "/e": None,
        "/f": None,
    }
    assert effective.document["info"]["x-page-signs"] == {"at": "/data", "more": ["has_more"]}


def test_an_overlay_that_is_not_current_is_told(tmp_path: Path) -> None:
    folder = api(tmp_path, {"/a": [query("cursor")]}, RULES)
    with pytest.raises(OverlayError, match=r"010-pages\.yaml: not current"):
        pagination.main(str(folder), check=True)
    pagination.main(str(folder), check=False)
    pagination.main(str(folder), check=True)


@pytest.mark.parametrize(
    "rules",
    [
        {**RULES, "rules": [{"parameter": "a"}]},
        {**RULES, "rules": [{"parameter": "a", "style": "spiral"}]},
        {**RULES, "rules": [{"parameters": "a"}]},
        {**RULES, "rules": 7},
        {"rules": []},
        {**RULES, "many": 1},
    ],
)
def test_rules_that_cannot_be_used_are_refused(tmp_path: Path, rules: dict[str, Any]) -> None:
    folder = api(tmp_path, {"/a": []}, rules)
    with pytest.raises(OverlayError, match="x-page-rules"):
        pagination.main(str(folder), check=False)
