"""JSON that parsers take in more than one way is refused, with its place."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from scripts.document import read_document
from scripts.errors import OverlayError, SpecError
from scripts.files import canonical_json, parse_json, read_json, value_problems
from scripts.overlay import Overlay
from tests.memory import peak

TWICE = '{"openapi": "3.1.0", "paths": {"/x": {"get": {}}, "/a~b": {"k": 1, "k": 2}}}'


def test_a_key_that_is_there_twice_is_refused_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "spec.json"
    path.write_text(TWICE)
    with pytest.raises(SpecError, match=r"spec\.json: #/paths/~1a~0b: duplicate key 'k'"):
        read_json(path)


@pytest.mark.parametrize("number", [2**64, -(2**63) - 1, 10**40 + 1])
def test_an_integer_that_would_lose_digits_is_refused_with_its_place(number: int) -> None:
    with pytest.raises(SpecError, match=r"spec: #/a/1: the integer -?[0-9]+ is beyond 64 bits"):
        parse_json(f'{{"a": [1, {number}]}}'.encode(), "spec")


@pytest.mark.parametrize("number", [2**64 - 1, -(2**63), 1.5, 1e300])
def test_a_number_that_can_be_kept_is_kept(number: float) -> None:
    assert parse_json(f'{{"a":{number!r}}}'.encode(), "spec") == {"a": number}


@pytest.mark.parametrize("number", [18446744073709552000, -9223372036854776000, 10**40])
@pytest.mark.parametrize("name", ["spec.json", "spec.yaml"])
def test_an_integer_that_a_double_is_loses_no_digit(name: str, number: int, tmp_path: Path) -> None:
    """JavaScript writes bounds of 64 bits so, and published specs have them."""
    path = tmp_path / name
    path.write_text(f'{{"a": {number}}}')
    for value in (read_document(path), parse_json(path.read_bytes(), "spec")):
        assert json.loads(canonical_json(value), parse_float=Decimal) == {"a": number}


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (
            "o.json",
            '{"overlay": 18446744073709551616}',
            r"o\.json: #/overlay: the integer 18446744073709551616",
        ),
        (
            "o.yaml",
            "a: 1\nb: 18446744073709551616\n",
            r"the integer 18446744073709551616 .*\(line 2, column 4\)",
        ),
    ],
)
def test_integers_in_overlays(name: str, text: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(text)
    with pytest.raises(OverlayError, match=message):
        Overlay.load(path)


@pytest.mark.parametrize("levels", [201, 240, 300, 999, 1010, 1030, 100_000])
def test_what_is_nested_too_deep_is_refused_when_it_is_read(levels: int) -> None:
    text = '{"a":' * levels + "1" + "}" * levels
    with pytest.raises(SpecError, match=r"^spec: .*(deeper than 200 levels|depth limit)"):
        parse_json(text.encode(), "spec")


def test_a_long_name_with_much_in_it_takes_little_memory() -> None:
    value = {"a" * 1_000_000: {str(number): number for number in range(3_000)}, "b": 2**70}
    assert peak(lambda: list(value_problems(value))) < 20_000_000
