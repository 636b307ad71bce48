"""What follows from a changed spec: names that break and come, each with its cause; overlays; what is in the way."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import orjson
import pytest

from scripts.change import Changed, change, output
from scripts.change.bump import Bump, following
from scripts.change.python import admits
from scripts.diff.sources import load

from .conftest import OPERATION, Edit, Spec

ROOT = Path(__file__).parents[2]


def find(spec: Spec) -> Any:
    return spec["paths"]["/pets/find"]["get"]


def pet(spec: Spec) -> Any:
    return spec["components"]["schemas"]["Pet"]["properties"]


def new_pet(spec: Spec) -> Any:
    return spec["components"]["schemas"]["NewPet"]


# name: (edit, what breaks, what comes, bump)
EDITS: dict[str, tuple[Edit, list[str], list[str], Bump]] = {
    "nothing": (lambda s: None, [], [], "none"),
    "wording": (lambda s: find(s).update(summary="other"), [], [], "patch"),
    "a method gone": (
        lambda s: s["paths"].pop("/zoo/open"),
        ["method-removed zoo.open", "resource-removed zoo"],
        [],
        "major",
    ),
    "a method more": (
        lambda s: s["paths"].update({"/pets/all": {"get": {"tags": ["pets"], "responses": {}}}}),
        [],
        ["method-added pets.all"],
        "minor",
    ),
    "a resource more": (
        lambda s: s["paths"].update({"/shop/open": {"get": {"tags": ["shop"], "responses": {}}}}),
        [],
        ["method-added shop.open", "resource-added shop"],
        "minor",
    ),
    "a method renamed": (
        lambda s: s["paths"].update({"/pets/finds": s["paths"].pop("/pets/find")}),
        ["method-renamed pets.find"],
        ["method-added pets.finds"],
        "major",
    ),
    "a parameter gone": (
        lambda s: find(s)["parameters"].pop(0),
        ["parameter-removed pets.find(page)"],
        [],
        "major",
    ),
    "a parameter renamed": (
        lambda s: find(s)["parameters"][0].update(name="cursor"),
        ["parameter-removed pets.find(page)"],
        ["parameter-added pets.find(cursor)"],
        "major",
    ),
    "a parameter more": (
        lambda s: find(s)["parameters"].append({"in": "query", "name": "a"}),
        [],
        ["parameter-added pets.find(a)"],
        "minor",
    ),
    "a parameter more, required": (
        lambda s: find(s)["parameters"].append({"in": "query", "name": "a", "required": True}),
        ["parameter-added-required pets.find(a)"],
        [],
        "major",
    ),
    "a parameter now required": (
        lambda s: find(s)["parameters"][0].update(required=True),
        ["parameter-now-required pets.find(page)"],
        [],
        "major",
    ),
    "a parameter now optional": (
        lambda s: find(s)["parameters"][1].pop("required"),
        [],
        ["parameter-now-optional pets.find(kind)"],
        "minor",
    ),
    "a type narrowed": (
        lambda s: find(s)["parameters"][1]["schema"].update(enum=["cat"]),
        ["parameter-type pets.find(kind)"],
        [],
        "major",
    ),
    "a type widened": (
        lambda s: find(s)["parameters"][1]["schema"].update(enum=["cat", "dog", "cow"]),
        [],
        [],
        "minor",
    ),
    "another default": (
        lambda s: find(s)["parameters"][0]["schema"].update(default=2),
        ["parameter-default pets.find(page)"],
        [],
        "major",
    ),
    "a field gone": (lambda s: pet(s).pop("age"), ["field-removed Pet.age"], [], "major"),
    "a field more": (lambda s: pet(s).update(size={"type": "string"}), [], ["field-added Pet.size"], "minor"),
    "another type of a field": (
        lambda s: pet(s)["age"].update(type="string"),
        ["field-type Pet.age"],
        [],
        "major",
    ),
    "a body field required": (
        lambda s: new_pet(s).update(
            properties={**new_pet(s)["properties"], "kind": {"type": "string"}}, required=["name", "kind"]
        ),
        ["parameter-added-required pets.make(kind)", "field-added-required NewPet.kind"],
        [],
        "major",
    ),
    "another answer": (
        lambda s: find(s).update(
            responses={
                "200": {"description": "ok", "content": {"application/json": {"schema": {"type": "string"}}}}
            }
        ),
        ["return-changed pets.find", "model-removed Pet"],
        [],
        "major",
    ),
    "the key elsewhere": (
        lambda s: s["components"]["securitySchemes"].update(
            key={"type": "apiKey", "in": "header", "name": "X-Key"}
        ),
        [],
        [],
        "major",
    ),
    "an operation more in one resource and less in another": (
        lambda s: s["paths"].update({"/pets/open": s["paths"].pop("/zoo/open")}),
        ["method-removed zoo.open", "resource-removed zoo"],
        ["method-added pets.open"],
        "major",
    ),
}


def changed(api: Path, spec: Spec, edit: Edit) -> Changed:
    edit(spec)
    new = api / "new.json"
    new.write_bytes(orjson.dumps(spec))
    return change(load(str(api / "openapi.json")), load(str(new)), api)


@pytest.mark.parametrize("name", EDITS)
def test_each_report_can_be_written(name: str, api: Path, spec: Spec) -> None:
    found = changed(api, spec, EDITS[name][0])
    old, new = (load(str(api / file)) for file in ("openapi.json", "new.json"))
    assert orjson.loads(orjson.dumps(output.as_json(found, old, new, []), default=str))["schema"] == 1


def test_a_key_that_needs_an_escape(api: Path, spec: Spec) -> None:
    find(spec)["parameters"].append({"in": "query", "name": 'it\'s "\\\\"'})
    found = changed(api, spec, lambda s: None)
    assert found.surfaces is not None
    (key,) = {p.key for p in found.surfaces[1].methods["pets.find"].parameters.values()} - {"page", "kind"}
    assert key == find(spec)["parameters"][-1]["name"]


@pytest.mark.parametrize("name", EDITS)
def test_names(name: str, api: Path, spec: Spec) -> None:
    edit, breaks, additions, bump = EDITS[name]
    found = changed(api, spec, edit)
    assert found.python is not None
    assert sorted(f"{symbol.kind} {symbol.symbol}" for symbol in found.python.breaks) == sorted(breaks)
    assert sorted(f"{symbol.kind} {symbol.symbol}" for symbol in found.python.additions) == sorted(additions)
    assert found.bump == bump
    known = {change.fingerprint for change in found.wire.changes}
    for symbol in (*found.python.breaks, *found.python.additions):
        assert symbol.cause in known or symbol.kind.startswith("resource")


def test_a_parameter_that_took_the_place_of_another(api: Path, spec: Spec) -> None:
    found = changed(api, spec, EDITS["a parameter renamed"][0])
    assert found.python is not None
    assert [symbol.hint for symbol in found.python.breaks] == ["use cursor"]


def test_nothing_stops_at_the_first(api: Path, spec: Spec) -> None:
    config = api / "generator-config.yml"
    config.write_text(
        config.read_text() + "names:\n  GET /zoo/open: zoo.enter\n  GET /pets/find: pets.search\n"
    )
    found = changed(api, spec, lambda s: (s["paths"].pop("/zoo/open"), s["paths"].pop("/pets/find")))
    assert [one.state for one in found.overlays] == ["gone"]
    assert sorted(one.by for one in found.blocked) == ["config", "config", "overlay"]
    assert all(one.mend for one in found.blocked)
    assert found.exit_code == 4
    assert found.python is not None
    assert {symbol.symbol for symbol in found.python.breaks} >= {"zoo.enter", "pets.search"}


def test_an_overlay_that_is_no_longer_needed(api: Path, spec: Spec) -> None:
    found = changed(api, spec, lambda s: find(s).update({"x-price": {"credits": 1, "per": "call"}}))
    assert [(one.state, one.mend) for one in found.overlays] == [("idle", "fixed upstream: retire it")]


def test_an_overlay_whose_path_moved(api: Path, spec: Spec) -> None:
    found = changed(api, spec, EDITS["a method renamed"][0])
    assert [one.state for one in found.overlays] == ["moved"]
    assert "/pets/find to /pets/finds" in found.overlays[0].mend


def test_prices(api: Path, spec: Spec) -> None:
    found = changed(
        api, spec, lambda s: s["paths"]["/zoo/open"]["get"].update({"x-price": {"credits": 9, "per": "call"}})
    )
    assert [(fact.operation, fact.kind, fact.old, fact.new) for fact in found.facts] == [
        ("GET /zoo/open", "price", None, {"credits": 9, "per": "call"})
    ]


def test_command(api: Path, spec: Spec) -> None:
    spec["paths"]["/pets/all"] = {"get": OPERATION}
    del spec["paths"]["/zoo/open"]
    (api / "openapi.json").write_bytes(orjson.dumps(spec))
    (api / "app.py").write_text("from pets_client import Pets\nPets().zoo.open()\n")

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        line = [sys.executable, "-m", "scripts.change", "--api", str(api), *arguments]
        return subprocess.run(line, capture_output=True, text=True, cwd=ROOT, check=False)

    found = orjson.loads(run("--json", "--code", str(api / "app.py")).stdout)
    assert found["schema"] == 1
    assert found["python"]["to"] == "0.2.0"
    assert [(use["line"], use["symbol"], use["status"]) for use in found["uses"]] == [(2, "zoo", "breaks")]
    assert run("--fail-on", "breaking").returncode == 1
    assert run("--title").stdout == "spec: +1 -1 operations, 2 symbols break, 0.1.0 → 0.2.0\n"
    assert run("--output", str(api / "pull")).returncode == 0
    assert (api / "pull/label").read_text() == "spec: breaking\n"
    assert (api / "pull/operations").read_text() == "GET /pets/all\nGET /zoo/open\n"
    assert "Names that break" in (api / "pull/body.md").read_text()


@pytest.mark.parametrize(
    ("version", "bump", "expected"),
    [
        ("0.1.0", "major", "0.2.0"),
        ("0.1.0", "minor", "0.1.1"),
        ("0.1.0", "patch", "0.1.1"),
        ("1.2.3", "major", "2.0.0"),
        ("1.2.3", "minor", "1.3.0"),
        ("1.2.3", "patch", "1.2.4"),
        ("1.2.3", "none", "1.2.3"),
    ],
)
def test_versions(version: str, bump: Bump, expected: str) -> None:
    assert following(version, bump) == expected


@pytest.mark.parametrize(
    ("wide", "narrow", "expected"),
    [
        ("str", "Literal['a']", True),
        ("Literal['a', 'b']", "Literal['a']", True),
        ("Literal['a']", "Literal['a', 'b']", False),
        ("float", "int", True),
        ("int", "float", False),
        ("str | None", "str", True),
        ("str", "str | None", False),
        ("Any", "list[Pet]", True),
    ],
)
def test_annotations(wide: str, narrow: str, expected: bool) -> None:
    assert admits(wide, narrow) == expected
