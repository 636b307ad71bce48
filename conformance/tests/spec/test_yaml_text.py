"""YAML bodies as the values that they say, held against what another library writes."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from conformance.tests.documents import answering, as_json, document
from leaperone_conformance.errors import SpecInvalid
from leaperone_conformance.spec import Spec, load
from leaperone_conformance.spec.yaml_text import LARGEST, is_yaml, yaml_value

PATHS = {"/a": {"get": answering(as_json({}))}}
SPEC = Spec(document(PATHS, {"Any": {}, "Text": {"type": "string"}}), "t")
ANY, TEXT = "#/components/schemas/Any", "#/components/schemas/Text"
TEXTS = st.text(st.characters(min_codepoint=32, max_codepoint=126))
LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner), max_leaves=8)


@given(VALUES)
def test_what_is_written_is_read(value: Any) -> None:
    assert yaml_value(SPEC, ANY, yaml.safe_dump(value, allow_unicode=True).encode()) == value


def test_a_date_is_a_text_and_a_text_stays_one() -> None:
    assert yaml_value(SPEC, ANY, yaml.safe_dump({"on": date(2026, 1, 2)}).encode()) == {"on": "2026-01-02"}
    assert yaml_value(SPEC, TEXT, b"a: 1") == "a: 1"


@pytest.mark.parametrize(
    "text",
    [
        b"a: [",
        b"a: &x [1]\nb: *x",
        b"1: a",
        b".nan",
        b"!!set {a}",
        b"\xff",
        b"[" * 5000,
        b"a" * (LARGEST + 1),
    ],
)
def test_what_json_has_not_or_takes_long_is_refused(text: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        yaml_value(SPEC, ANY, text)


def test_media_types() -> None:
    assert (
        is_yaml("application/apply-patch+yaml") and is_yaml("application/yaml") and not is_yaml("text/plain")
    )


def test_a_document_in_yaml(tmp_path: Path) -> None:
    path = tmp_path / "pets.yaml"
    path.write_text(
        "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {/a: {get: {responses: {204: {description: no}}}}}"
    )
    assert list(load(path).by_key["GET /a"].responses) == ["204"]
    path.write_text("a: [")
    with pytest.raises(SpecInvalid, match=r"pets\.yaml: not YAML: "):
        load(path)
