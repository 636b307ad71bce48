"""The sentences of Overlay 1.0 and 1.1 (``compliance/rules.yaml``), each held by cases of our own.

A case is a file in ``compliance/``: ``rules`` names its sentences, ``versions`` what ``overlay:`` says. Either it has
``before``, ``actions`` and what comes out (``after``, ``unchanged`` or ``error``), or ``document``, a whole overlay
in which VERSION stands for the version, and the ``error`` that it gets, if any.
"""

import itertools
from pathlib import Path
from typing import Any

import orjson
import pytest
from ruamel.yaml import YAML

from scripts.document import read_document
from scripts.errors import OverlayError
from scripts.files import canonical_json
from scripts.overlay import Overlay, apply_files

HERE = Path(__file__).with_name("compliance")
CHANGES = ("update", "copy", "remove", "order", "match", "extensions", "jsonpath")
DOCUMENTS = ("pass", "fail")
FIELDS = {"rules", "versions", "why", "before", "actions", "after", "unchanged", "error", "document", "name"}


def load(path: Path) -> Any:
    return YAML(typ="safe", pure=True).load(path)


def cases(folders: tuple[str, ...]) -> list[Any]:
    """A parameter (case, version) for each version of each case."""
    return [
        pytest.param(case, version, id=f"{path.parent.name}/{path.stem}-{version}")
        for path in sorted(HERE.glob("*/*.yaml"))
        if path.parent.name in folders
        for case in [load(path)]
        for version in case["versions"]
    ]


def write(path: Path, value: Any) -> Path:
    """As JSON or as YAML, as the name says."""
    if path.suffix == ".json":
        path.write_bytes(orjson.dumps(value))
    else:
        yaml = YAML(typ="safe", pure=True)
        yaml.default_flow_style = False
        yaml.dump(value, path)
    return path


@pytest.mark.parametrize(("case", "version"), cases(CHANGES))
def test_before_overlay_after(case: dict[str, Any], version: str, tmp_path: Path) -> None:
    overlay = {"overlay": version, "info": {"title": "t", "version": "1"}, "actions": case["actions"]}
    for spec, name in itertools.product(("spec.json", "spec.yaml"), ("overlay.json", "overlay.yaml")):
        document = read_document(write(tmp_path / spec, case["before"]))
        path = write(tmp_path / name, overlay)
        if "error" in case:
            with pytest.raises(OverlayError) as caught:
                apply_files(document, [path])
            assert str(caught.value).startswith(f"{path}: actions[")
            assert case["error"] in str(caught.value)
        else:
            # Compared as bytes: true is not 1, and 1 not 1.0.
            result = apply_files(document, [path]).document
            assert canonical_json(result) == canonical_json(case.get("after", case["before"]))
        assert canonical_json(document) == canonical_json(case["before"]), "the input must stay as it is"


@pytest.mark.parametrize(("case", "version"), cases(DOCUMENTS))
def test_document(case: dict[str, Any], version: str, tmp_path: Path) -> None:
    path = tmp_path / case.get("name", "o.yaml")
    path.write_text(case["document"].replace("VERSION", version))
    if "error" in case:
        with pytest.raises(OverlayError) as caught:
            Overlay.load(path)
        assert str(caught.value).startswith(f"{path}: ")
        assert case["error"] in str(caught.value)
    else:
        assert Overlay.load(path).version == version[:3]


def test_every_sentence_is_held_by_a_case_in_each_of_its_versions() -> None:
    rules = load(HERE / "rules.yaml")
    held: dict[str, set[str]] = {rule: set() for rule in rules}
    for path in HERE.glob("*/*.yaml"):
        case = load(path)
        for rule in case["rules"]:
            assert rule in rules, f"{path}: no such rule: {rule}"
            held[rule] |= {version[:3] for version in case["versions"]}
    missing = [
        f"{rule} in {version}"
        for rule, sentence in rules.items()
        for version in sentence["in"]
        if str(version) not in held[rule]
    ]
    assert missing == []
    assert {sentence["kind"] for sentence in rules.values()} == {"must", "says", "ours"}


def test_cases_can_fail() -> None:
    """Each case has an outcome, and one that changes nothing says so."""
    paths = sorted(HERE.glob("*/*.yaml"))
    assert {path.parent.name for path in paths} == {*CHANGES, *DOCUMENTS}
    for path in paths:
        case = load(path)
        assert set(case) <= FIELDS, path
        if path.parent.name in DOCUMENTS:
            assert ("error" in case) == (path.parent.name == "fail"), path
        else:
            assert len({"after", "unchanged", "error"} & set(case)) == 1, path
            assert case.get("unchanged", True) is True, path
            assert case["before"] != case.get("after"), path
