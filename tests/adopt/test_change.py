"""The report of a change, of documents that say the same in another layout: there is nothing to report."""

from pathlib import Path

import pytest

from scripts.change import change
from scripts.diff.sources import load
from scripts.files import canonical_json
from tests.documented import lay_out, published

from .conftest import Api, Json
from .tools import VARIANTS

LAYOUTS = [
    "schemas-renamed",
    "schemas-inlined",
    "server-ends-in-v1",
    "one-address-path-with-an-enum",
    "security-scheme-renamed",
    "no-servers",
]


@pytest.fixture
def api(as_it_is: Api, tmp_path: Path) -> Path:
    return lay_out(tmp_path / "api", published(), as_it_is.made.matches)


def written(folder: Path, document: Json) -> str:
    path = folder / "new.json"
    path.write_bytes(canonical_json(document))
    return str(path)


@pytest.mark.parametrize("name", LAYOUTS)
def test_another_layout_is_no_change(name: str, api: Path) -> None:
    new = load(written(api, VARIANTS[name](published())), broken=True)
    found = change(load(str(api / "openapi.json")), new, api)
    assert [(one.by, one.text) for one in found.blocked] == []
    assert [(one.file, one.state) for one in found.overlays] == []
    assert found.python is not None
    assert [one.symbol for one in (*found.python.breaks, *found.python.additions)] == []
    levels = {one.level for one in found.wire.changes}
    assert levels <= {"layout", "wording"}, [one.text for one in found.wire.changes]


def test_what_an_overlay_repairs_stands_in_no_way(api: Path) -> None:
    document = published()
    document["components"]["securitySchemes"] = {}
    document["security"] = [{"nowhere": []}]
    document["paths"]["/v1/models"]["get"]["responses"]["200"] = {"$ref": "#/components/responses/Nowhere"}
    found = change(load(str(api / "openapi.json")), load(written(api, document), broken=True), api)
    assert found.exit_code == 0, found.blocked
    assert found.bump == "none"


def test_all_that_is_lost_or_stale_is_in_the_report(api: Path) -> None:
    document = VARIANTS["social-media-only"](published())
    found = change(load(str(api / "openapi.json")), load(written(api, document)), api)
    causes = {one.cause for one in found.problems if one.level == "stale"}
    assert "POST /v1/chat/completions isn't published" in causes
    assert found.exit_code == 4
    assert len(found.blocked) >= len(causes)
