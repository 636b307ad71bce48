"""The overlays themselves: one quirk each, in any order, any number of times."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from scripts.apis import ROOT, overlay_files
from scripts.overlay import effective_spec
from scripts.spec import iter_operations
from tests.documented import as_documented, documented_api, published

from .conftest import Accepts, Json, escape


def head(path: Path) -> Json:
    info: Json = YAML(typ="safe").load(path)["info"]
    return info


def test_each_overlay_is_one_named_quirk() -> None:
    overlays = overlay_files(ROOT)
    heads = [head(path) for path in overlays]
    quirks = [info["x-quirk"]["id"] for info in heads]
    assert len(set(quirks)) == len(quirks)
    for path, info in zip(overlays, heads, strict=True):
        assert path.stem.partition("-")[2] == info["x-quirk"]["id"]
        assert info["description"]
    assert {match.file.name for match in as_documented().account} == {path.name for path in overlays}


def test_all_overlays_fit_the_documentation() -> None:
    assert not as_documented().report.of("stale", "lost", "count", "changed")


def test_applying_the_overlays_to_their_result_changes_nothing() -> None:
    assert as_documented().warnings == ()


def test_no_overlay_needs_another_first(tmp_path: Path) -> None:
    api = documented_api(tmp_path / "api")
    overlays = overlay_files(api)
    one, other = (
        effective_spec(api / "openapi.json", order).document for order in (overlays, overlays[::-1])
    )
    assert one == other


def test_no_operation_is_added_or_lost(spec: Json) -> None:
    names = [operation.name for operation in iter_operations(published())]
    assert sorted(names) == sorted(operation.name for operation in iter_operations(spec))


def test_no_schema_or_answer_is_left_over(spec: Json) -> None:
    used = set(references(spec))
    for kind in ("schemas", "responses", "headers"):
        for name in spec["components"][kind]:
            assert f"#/components/{kind}/{name}" in used


def references(node: Any) -> Iterator[str]:
    values = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    if isinstance(node, dict) and "$ref" in node:
        yield node["$ref"]
    for value in values:
        yield from references(value)


def test_every_example_is_of_its_schema(spec: Json, accepts: Accepts) -> None:
    found = list(examples(spec, ""))
    assert found
    for pointer, value in found:
        assert accepts(pointer, value), f"{pointer}: {value}"


def examples(node: Any, pointer: str) -> Iterator[tuple[str, Any]]:
    """Each example of a media type or schema, with the pointer to the schema."""
    if isinstance(node, list):
        for index, value in enumerate(node):
            yield from examples(value, f"{pointer}/{index}")
    if not isinstance(node, dict):
        return
    if "schema" in node and "example" in node:
        yield f"{pointer}/schema", node["example"]
    if isinstance(node.get("examples"), list):
        yield from ((pointer, value) for value in node["examples"])
    if "default" in node and "type" in node:
        yield pointer, node["default"]
    for key, value in node.items():
        if key not in ("example", "examples", "default"):
            yield from examples(value, f"{pointer}/{escape(key)}")
