"""Each extension of docs/extensions.md has a schema, and a wrong one stops the pipeline where the effective spec is made."""

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest
from ruamel.yaml import YAML

from leaperone_conformance.spec.extensions import problem
from scripts.errors import SpecError
from scripts.extensions import check_extensions
from scripts.regenerate import regenerate
from scripts.spec import objects
from tests.generate.conftest import CONFIG, json_answer, spec_of
from tests.generate.whole import whole

ROOT = Path(__file__).parents[1]
SCHEMAS = ROOT / "conformance/src/leaperone_conformance/spec/extensions.json"
NAMES: list[str] = list(orjson.loads(SCHEMAS.read_bytes())["properties"])

Place = tuple[str | int, ...]


def used() -> dict[str, Any]:
    """An example of each extension of a spec."""
    return {key: value[key] for _, value in objects(whole()[0]) for key in value if key.startswith("x-")}


def leaves(value: Any, place: Place = ()) -> Iterator[Place]:
    """The places of what is no object and no list, but for those inside of schemas."""
    if isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            if key not in ("schema", "tame"):
                yield from leaves(item, (*place, key))
    else:
        yield place


def examples() -> dict[str, Any]:
    """Each heading of the page and the value of its example."""
    text = (ROOT / "docs/extensions.md").read_text()
    parts = re.findall(r"^### `([\w-]+)`\n(.*?)(?=^##|\Z)", text, re.M | re.S)
    blocks = {name: re.findall(r"^```yaml\n(.*?)^```$", part, re.M | re.S) for name, part in parts}
    return {name: YAML(typ="safe").load("".join(found))[name] for name, found in blocks.items()}


def test_the_page_has_a_valid_example_of_each_extension() -> None:
    found = examples()
    # The schema of x-quirk is in scripts/quirks; contentSchema is JSON Schema's own.
    assert {*found} == {*NAMES, "x-quirk", "contentSchema"}
    assert {name: wrong for name in NAMES if (wrong := problem({name: found[name]}))} == {}
    assert {*used(), "x-page-rules"} == {*NAMES}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("value", [None, [{}], {"": []}])
def test_a_value_of_another_type_is_wrong(name: str, value: Any) -> None:
    wrong = problem({name: value})
    assert wrong is not None and wrong[0][0] == name


@pytest.mark.parametrize(
    ("name", "place"), [(name, place) for name, value in used().items() for place in leaves(value)]
)
def test_no_part_takes_any_value(name: str, place: Place) -> None:
    value = {name: copy.deepcopy(used()[name])}
    assert problem(value) is None
    holder: Any = value
    for part in (name, *place)[:-1]:
        holder = holder[part]
    holder[(name, *place)[-1]] = [[]]
    assert problem(value) is not None


def test_the_place_is_named_in_one_line() -> None:
    document = spec_of(
        {"/a~b": {"get": {"responses": json_answer({}), "x-task": {"status": "x", "every": "1\n"}}}}
    )
    with pytest.raises(SpecError) as caught:
        check_extensions(document, "spec.json")
    place = "spec.json: #/paths/~1a~0b/get/x-task/every: "
    assert str(caught.value).startswith(place)
    assert "\n" not in str(caught.value)
    document["paths"]["/a~b"]["get"]["x-task"]["every"] = "1" * 10_000
    with pytest.raises(SpecError) as caught:
        check_extensions(document, "spec.json")
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ({"expression": "response.bdy == 1"}, "expression of rule sum: looks at response.bdy: name one of"),
        (
            {"expression": "open('/etc/passwd') == ''"},
            "expression of rule sum: column 5: undeclared reference",
        ),
        ({"expression": "true", "when": "response.status =="}, "when of rule sum: column "),
        ({"expression": "response.body.sum"}, "expression of rule sum: says DYN"),
        ({"expression": "response.body.map(a, [a, a]) == []"}, "expression of rule sum: has a list of more"),
    ],
)
def test_a_rule_that_is_no_expression_is_told_with_its_place(rule: dict[str, str], message: str) -> None:
    rules = {"sum": {"section": "Sums", "message": "a sum that isn't", **rule}}
    document = spec_of({"/a~b": {"get": {"responses": json_answer({}), "x-rules": rules}}})
    with pytest.raises(SpecError) as caught:
        check_extensions(document, "spec.json")
    assert str(caught.value).startswith(f"spec.json: #/paths/~1a~0b/get/x-rules/sum: {message}")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("part", "message"),
    [
        (
            {"rules": {"same": {"message": "m", "expression": "request.body == 1"}}},
            "expression of rule same: column 8: undeclared reference",
        ),
        ({"steps": [{"id": "a", "operation": "b", "until": "response."}]}, "looks at response: name one of"),
    ],
)
def test_a_scenario_that_is_no_expression_is_told_with_its_place(part: dict[str, Any], message: str) -> None:
    steps = [{"id": "a", "operation": "b"}]
    scenarios = {"two": {"section": "Sums", "message": "m", "steps": steps, **part}}
    document = spec_of({"/a": {"get": {"responses": json_answer({}), "x-scenarios": scenarios}}})
    with pytest.raises(SpecError) as caught:
        check_extensions(document, "spec.json")
    assert str(caught.value).startswith(f"spec.json: #/paths/~1a/get/x-scenarios/two: {message}")


@pytest.mark.parametrize(
    "part",
    [
        {"x-ours-not": 7},
        {"properties": {"x-price": {"type": "string"}}},
        {"example": {"x-price": 7}, "default": {"x-task": 7}, "examples": [{"x-events": 7}]},
        {"x-ours-not": {"x-price": 7}},
    ],
)
def test_what_is_no_extension_of_ours_is_left_alone(part: dict[str, Any]) -> None:
    document = spec_of({"/a": {"get": {"responses": json_answer({"type": "object", **part})}}})
    assert check_extensions(document, "spec.json") is document


@pytest.mark.parametrize(
    ("published", "added", "stops"),
    [
        ({"credits": "1", "per": "call"}, {}, True),
        ({"credits": 1, "per": "call"}, {"x-price": {"credits": -1}}, True),
        ({"credits": "1", "per": "call"}, {"x-price": {"credits": 1}}, False),
    ],
)
def test_what_an_overlay_makes_counts(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    published: dict[str, Any],
    added: dict[str, Any],
    stops: bool,
) -> None:
    monkeypatch.setattr("scripts.regenerate.CARRIED", tmp_path / "carried")
    api = tmp_path / "api"
    (api / "overlays").mkdir(parents=True)
    operation = {"responses": {"204": {"description": "ok"}}, "x-price": published}
    (api / "openapi.json").write_text(json.dumps(spec_of({"/a": {"get": operation}})))
    (api / "generator-config.yml").write_text(CONFIG)
    overlay = {
        "overlay": "1.0.0",
        "info": {"title": "t", "version": "1"},
        "actions": [{"target": "$.paths['/a'].get", "update": added}],
    }
    (api / "overlays/010-price.yaml").write_text(json.dumps(overlay))
    if stops:
        with pytest.raises(SpecError, match="#/paths/~1a/get/x-price/credits: "):
            regenerate(api)
        assert not (api / "build").exists()
    else:
        assert regenerate(api).client.operations == 1
