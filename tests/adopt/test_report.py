"""One run tells everything: what is stale, lost, changed, unfit, by its cause, with exit codes of their own."""

import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from copy import deepcopy
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from scripts.adopt.__main__ import suite_command
from scripts.effective import Report, effective
from scripts.errors import PipelineError
from scripts.regenerate import regenerate

ROOT = Path(__file__).parents[2]
Json = dict[str, Any]

CONFIG = "{api: shop, distribution: shop, package: shop, client: Shop, version: 0.1.0, description: A shop}\n"


def get(schema: Json | None = None, **more: Any) -> Json:
    response: Json = {"description": "ok"}
    if schema is not None:
        response["content"] = {"application/json": {"schema": schema}}
    return {"get": {"operationId": more.pop("id", "x"), "responses": {"200": response}, **more}}


ITEM: Json = {"type": "object", "properties": {"state": {"type": "string", "enum": ["new", "sold"]}}}


def spec() -> Json:
    paths = {"/items": get({"$ref": "#/components/schemas/Item"}, id="items", tags=["shop"])}
    paths["/tags"] = get({}, id="tags", tags=["shop"])
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "servers": [{"url": "https://shop.example"}],
        "paths": paths,
        "components": {"schemas": {"Item": deepcopy(ITEM)}},
    }


PRICES = [
    {
        "target": "$.paths[?@.get.tags[0] == 'shop'].get",
        "update": {"x-price": {"credits": 1, "per": "call", "when": "success"}},
    }
]
STATES = [
    {"target": "$.components.schemas.Item.properties.state", "remove": True},
    {
        "target": "$.components.schemas.Item.properties",
        "update": {"state": {"type": "string", "x-known-values": ["new", "sold"]}},
    },
]


@pytest.fixture
def api(tmp_path: Path) -> Path:
    folder = tmp_path / "shop"
    (folder / "overlays").mkdir(parents=True)
    for number, (quirk, actions) in enumerate((("prices", PRICES), ("states", STATES))):
        info = {"title": quirk, "version": "1", "description": quirk}
        info["x-quirk"] = {
            "id": quirk,
            "state": "documented",
            "sections": ["a"],
            "effect": "b",
            "checks": ["overlay-target"],
        }  # type: ignore[assignment]
        with (folder / f"overlays/0{number}0-{quirk}.yaml").open("w") as file:
            YAML().dump({"overlay": "1.1.0", "info": info, "actions": actions}, file)
    (folder / "generator-config.yml").write_text(CONFIG)
    publish(folder, spec())
    assert not regenerate(folder).report.problems
    return folder


def publish(api: Path, document: Json) -> None:
    (api / "openapi.json").write_text(json.dumps(document))


def reported(report: Report) -> list[tuple[str, str]]:
    return [(problem.level, problem.cause) for problem in report.problems]


def run(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_what_was_matched_is_recorded_once(api: Path) -> None:
    record = json.loads((api / "overlays/matches.json").read_text())
    (prices,) = record["000-prices.yaml"]
    assert (prices["matches"], prices["changes"]) == (2, 2)
    assert record["010-states.yaml"][0]["replaced"] == [{"at": "state", "was": ITEM["properties"]["state"]}]
    document = spec()
    del document["paths"]["/tags"]
    publish(api, document)
    regenerate(api)
    assert json.loads((api / "overlays/matches.json").read_text()) == record


def test_a_lost_price_is_an_error_until_it_is_confirmed(api: Path) -> None:
    document = spec()
    document["paths"]["/tags"]["get"]["tags"] = ["platform", "shop"]
    publish(api, document)
    report = effective(api).report
    assert [(p.level, p.where) for p in report.of("lost")] == [("lost", "GET /tags")]
    assert ("count", "fewer places than confirmed") in reported(report)
    assert run("scripts.regenerate", "--api", api).returncode == 10
    assert run("scripts.regenerate", "--api", api, "--strict").returncode == 4
    assert run("scripts.regenerate", "--api", api, "--confirm").returncode == 10
    assert run("scripts.regenerate", "--api", api).returncode == 0


def test_a_price_is_not_lost_where_its_operation_is_gone(api: Path) -> None:
    document = spec()
    del document["paths"]["/tags"]
    publish(api, document)
    assert reported(effective(api).report) == [("count", "fewer places than confirmed")]
    assert run("scripts.regenerate", "--api", api).returncode == 0


def test_more_and_idle_matches_are_told(api: Path) -> None:
    document = spec()
    document["paths"]["/items"]["get"]["x-price"] = PRICES[0]["update"]["x-price"]  # type: ignore[index]
    document["paths"]["/tags"]["get"]["x-price"] = PRICES[0]["update"]["x-price"]  # type: ignore[index]
    publish(api, document)
    assert reported(effective(api).report) == [("count", "published as an overlay has it")]


def test_a_new_value_reaches_what_replaces_it_and_is_told(api: Path) -> None:
    document = spec()
    document["components"]["schemas"]["Item"] = {
        "type": "object",
        "properties": {
            "state": {"type": "string", "enum": ["new", "sold", "lost"]},
            "size": {"type": "integer"},
        },
    }
    publish(api, document)
    made = effective(api)
    item = made.document["components"]["schemas"]["Item"]["properties"]
    assert item["state"]["x-known-values"] == ["new", "sold", "lost"]
    assert "size" in item
    assert reported(made.report) == [("changed", "upstream changed what 010-states.yaml replaces")]
    assert 'published is now at $[0].enum[2]: new → "lost"' in made.report.problems[0].text


@pytest.mark.parametrize(
    ("target", "before", "now", "causes"),
    [
        ("state.description", "Where it is", "Other words", 0),
        ("description", {"type": "string"}, {"type": "integer"}, 1),
    ],
)
def test_wording_under_a_replacing_overlay_is_no_change(
    api: Path, target: str, before: Any, now: Any, causes: int
) -> None:
    """A property that is called like a word of the wording is one."""
    file = api / "overlays/010-states.yaml"
    action = {"target": f"$.components.schemas.Item.properties.{target}", "remove": True}
    file.write_text(json.dumps({**YAML(typ="safe").load(file), "actions": [action]}))
    for value in (before, now):
        document = spec()
        properties = document["components"]["schemas"]["Item"]["properties"]
        (properties["state"] if "." in target else properties)["description"] = value
        publish(api, document)
        if value == before:
            regenerate(api, confirm=True)
    assert len(effective(api).report.of("changed")) == causes


def test_an_overlay_may_refuse_what_is_added(api: Path) -> None:
    file = api / "overlays/010-states.yaml"
    file.write_text(file.read_text().replace("remove: true", "remove: true\n  x-additions-to: []"))
    document = spec()
    document["components"]["schemas"]["Item"]["properties"]["state"] = {"type": "string", "enum": ["lost"]}
    publish(api, document)
    item = effective(api).document["components"]["schemas"]["Item"]["properties"]
    assert item["state"]["x-known-values"] == ["new", "sold"]


def test_a_conflict_leaves_the_rest_of_the_quirk(api: Path) -> None:
    file = api / "overlays/000-prices.yaml"
    update = PRICES[0]["update"]
    actions = [{**PRICES[0], "update": {"x-shelf": {"row": 1}, **update}}]  # type: ignore[dict-item]
    file.write_text(json.dumps({**YAML(typ="safe").load(file), "actions": actions}))
    document = spec()
    document["paths"]["/items"]["get"]["x-shelf"] = "in the cellar"
    publish(api, document)
    made = effective(api)
    assert set(made.report.stale) == {"prices"}
    assert made.document["info"]["x-quirks"]["prices"]["stale"] == [
        f"{api}/overlays/000-prices.yaml: doesn't fit"
    ]
    item = made.document["components"]["schemas"]["Item"]["properties"]
    assert item["state"]["x-known-values"] == ["new", "sold"]
    assert "x-price" not in made.document["paths"]["/tags"]["get"]  # its action is undone as a whole


def test_all_that_cannot_become_code_is_named_at_once_and_left_out(api: Path) -> None:
    document = spec()
    for name in ("/a-b", "/c", "/d"):
        document["paths"][name] = get({}, id=name)
    for name in ("/c", "/d"):
        document["paths"][name]["get"]["parameters"] = [
            {"name": "q", "in": "query", "style": "label", "schema": {"type": "string"}}
        ]
    publish(api, document)
    done = run("scripts.regenerate", "--api", api)
    assert done.returncode == 9
    assert "GET /d: parameter q: " in done.stderr
    assert "GET /c: parameter q: " in done.stderr
    ledger = json.loads((api / "generated/ledger.json").read_text())
    assert ledger["left_out"].keys() == {"GET /c", "GET /d"}
    assert "GET /a-b" in ledger["operations"]
    (api / "generator-config.yml").write_text(
        CONFIG.replace("}", ", left_out: {GET /d: cookies, GET /c: cookies}}")
    )
    done = run("scripts.regenerate", "--api", api, "--strict")
    assert done.returncode == 0, done.stderr


def test_names_for_what_is_gone_and_changed_names_are_told(api: Path) -> None:
    (api / "generator-config.yml").write_text(
        CONFIG.replace("}", ", names: {GET /gone: a.b, GET /tags: labels.all}, prefixes: {/v9: x}}")
    )
    done = run("scripts.regenerate", "--api", api)
    assert done.returncode == 9
    assert "names: 'GET /gone' is no operation of the spec" in done.stderr
    assert "prefixes: '/v9' begins no path of the spec" in done.stderr
    assert "GET /tags: shop.tags → labels.all" in done.stderr


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address of a folder served from loopback, and the folder."""
    folder = tmp_path / "served"
    folder.mkdir()

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *arguments: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", folder
    server.shutdown()


def test_adopt_makes_a_client_and_a_page(api: Path, served: tuple[str, Path]) -> None:
    url, folder = served
    document = spec()
    del document["paths"]["/tags"]
    document["paths"]["/labels"] = get(
        {"type": "array", "items": {"$ref": "#/components/schemas/<b>"}}, id="items"
    )
    (folder / "openapi.json").write_text(json.dumps(document))
    shutil.copy(api / "openapi.json", api / "before.json")
    done = run("scripts.adopt", f"{url}/openapi.json", "--api", api, "--no-conformance")
    assert done.returncode == 9, done.stderr
    assert json.loads((api / "openapi.source.json").read_text())["kind"] == "live"
    assert "GET /labels" in json.loads((api / "generated/ledger.json").read_text())["operations"]
    markdown = (api / "build/adopt/report.md").read_text()
    html = (api / "build/adopt/report.html").read_text()
    for text in ("GET /labels", "GET /tags", "How to go back", "What to do next", "prices"):
        assert text in markdown and text in html
    assert "<b>" not in html and "<b>" not in markdown


@pytest.mark.parametrize(("path", "own"), [("/v1/models", True), ("/api/v1/other", False)])
def test_the_suite_of_an_api_runs_where_its_operations_are_published(path: str, own: bool) -> None:
    """Else it would refuse the document, and nothing of it would be tried."""
    assert ("--api" in suite_command(ROOT, {"paths": {path: get()}})) is own


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("paths", "/items"), [1]),
        (("paths", "/items", "get"), 1),
        (("paths", "/items", "get", "responses", "200", "content"), [1]),
        (("paths", "/items", "get", "parameters"), [{"in": "query", "name": {}, "schema": {}}]),
        (("components", "schemas", "Item", "properties", "state"), {"anyOf": None}),
        (("tags",), [{"name": {}}]),
        (("info",), True),
    ],
)
def test_what_is_no_openapi_is_refused_or_repaired(api: Path, place: tuple[str, ...], value: Any) -> None:
    document = spec()
    holder = document
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = value
    for documented in (False, True):
        if documented:
            (api / "documented.json").write_text(json.dumps(spec()))
        publish(api, document)
        with suppress(PipelineError):
            effective(api)
