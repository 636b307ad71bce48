"""What the ledger names is explained; what it names in vain, and what it doesn't name, is not."""

from pathlib import Path
from typing import Any

import pytest

from scripts.errors import ExamplesError, OverlayError
from scripts.examples import check

from .conftest import Json, MakeApi

MAGAZINES = {"id": "m", "section": "Books", "method": "GET", "path": "/magazines"}
UNDOCUMENTED = "undocumented-path GET /magazines"
SERVERS = {"target": "$", "update": {"servers": [{"url": "https://books.example"}]}}
ADD_MAGAZINES = {
    "target": "$.paths",
    "update": {"/magazines": {"get": {"operationId": "listMagazines", "responses": {"200": {}}}}},
}


def overlay(quirk: Any, action: Json = SERVERS) -> Json:
    info = {"title": "Quirk", "version": "1", "x-quirk": quirk}
    return {"overlay": "1.1.0", "info": info, "actions": [action]}


def named(*ids: str) -> Json:
    return {"id": "magazines", "contradictions": [*ids]}


def test_what_no_overlay_names_is_not_clean(make_api: MakeApi) -> None:
    report = check(make_api(requests=[MAGAZINES], overlays={"a.yaml": overlay({"id": "other"})}))
    assert [found.id for found in report.unnamed] == [UNDOCUMENTED]
    assert not report.clean


@pytest.mark.parametrize("quirk", [named(UNDOCUMENTED), named("undocumented-path GET /x", UNDOCUMENTED)])
def test_what_an_overlay_names_is_explained(make_api: MakeApi, quirk: Json) -> None:
    report = check(make_api(requests=[MAGAZINES], overlays={"a.yaml": overlay(quirk)}))
    assert [found.id for found in report.effective] == [UNDOCUMENTED]
    assert not report.unnamed
    assert report.clean == (len(quirk["contradictions"]) == 1)


def test_two_overlays_may_name_the_same(make_api: MakeApi) -> None:
    overlays = {name: overlay(named(UNDOCUMENTED)) for name in ("a.yaml", "b.yaml")}
    report = check(make_api(requests=[MAGAZINES], overlays=overlays))
    assert report.clean
    assert [path.name for path in report.named[UNDOCUMENTED]] == ["a.yaml", "b.yaml"]


def test_what_an_overlay_settles_contradicts_only_the_published_spec(make_api: MakeApi) -> None:
    report = check(make_api(requests=[MAGAZINES], overlays={"a.yaml": overlay("magazines", ADD_MAGAZINES)}))
    assert [found.id for found in report.published] == [UNDOCUMENTED]
    assert not report.effective
    assert report.clean


def test_what_is_named_but_settled_is_gone(make_api: MakeApi) -> None:
    settled = overlay(named(UNDOCUMENTED), ADD_MAGAZINES)
    report = check(make_api(requests=[MAGAZINES], overlays={"a.yaml": settled}))
    assert {name: [path.name for path in paths] for name, paths in report.gone.items()} == {
        UNDOCUMENTED: ["a.yaml"]
    }
    assert not report.clean


@pytest.mark.parametrize("quirk", [None, "magazines", {"id": "magazines"}, 7, ["x"]])
def test_other_forms_of_a_quirk_name_nothing(make_api: MakeApi, quirk: Any) -> None:
    assert check(make_api(overlays={"a.yaml": overlay(quirk)})).named == {}


@pytest.mark.parametrize("ids", ["one text", {"a": "b"}, [1], None])
def test_a_list_of_another_kind_is_refused(make_api: MakeApi, ids: Any) -> None:
    api = make_api(overlays={"a.yaml": overlay({"id": "x", "contradictions": ids})})
    with pytest.raises(ExamplesError, match=r"a\.yaml: \$\.info\['x-quirk'\]\.contradictions"):
        check(api)


def test_a_published_spec_that_only_the_overlays_make_usable(make_api: MakeApi) -> None:
    spec = {
        "openapi": "3.1.0",
        "info": {"title": "Broken", "version": "1"},
        "paths": {"/magazines": {"get": {"responses": {"200": {"$ref": "#/components/responses/None"}}}}},
    }
    repair = {"target": "$.paths['/magazines'].get.responses['200']", "remove": True}
    report = check(make_api(spec=spec, requests=[MAGAZINES], overlays={"a.yaml": overlay("x", repair)}))
    (contradiction,) = report.published
    assert contradiction.kind == "unusable-spec"
    assert "unresolvable $ref" in contradiction.message
    assert report.clean


def test_a_broken_overlay_is_named(make_api: MakeApi, tmp_path: Path) -> None:
    api = make_api()
    (tmp_path / "overlays/a.yaml").write_text("overlay: 1.1.0\nactions: [")
    with pytest.raises(OverlayError, match=r"a\.yaml"):
        check(api)
