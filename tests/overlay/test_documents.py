"""How an overlay file is read, and what is said about one that is malformed."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from leaperone_conformance.spec.yaml_value import parse_yaml
from scripts.errors import OverlayError
from scripts.overlay import Overlay, apply_files

from .conftest import Apply, Write

HEAD = "overlay: 1.1.0\ninfo: {title: t, version: 1.0.0}\nactions:\n"


def value_of(text: str, apply: Apply) -> Any:
    """What an update value written as ``text`` turns into."""
    return apply({"a": {}}, f"- {{target: $.a, update: {{v: {text}}}}}").document["a"]["v"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("Yes", "Yes"),
        ("12:30:45", "12:30:45"),
        ("2026-11-21", "2026-11-21"),
        ("1_000", "1_000"),
        ("0b11", "0b11"),
        ("=", "="),
        ("012", 12),
        ("0o14", 12),
        ("0x1F", 31),
        ("-7", -7),
        ("1.50", 1.5),
        ("1e3", 1000.0),
        ("true", True),
        ("FALSE", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("'true'", "true"),
        ('"5"', "5"),
        ("!!str 5", "5"),
        ("!!int '5'", 5),
        ("价格", "价格"),
    ],
)
def test_scalars_follow_the_core_schema_of_yaml_1_2(text: str, value: object, apply: Apply) -> None:
    found = value_of(text, apply)
    assert (found, type(found)) == (value, type(value))


def test_line_breaks_of_yaml_1_1_are_ordinary_characters() -> None:
    assert parse_yaml("k\u2028: 'a\u2028b\x85c\u2029d'") == {"k\u2028": "a\u2028b\x85c\u2029d"}


@pytest.mark.parametrize("key", ["500", "no", "on", "true", "null", "1.10", "0x1F", "2026-11-21", "12:30:45"])
def test_mapping_keys_are_strings_as_written(key: str, apply: Apply) -> None:
    assert value_of(f"{{{key}: 1}}", apply) == {key: 1}


def test_yaml_1_1_directive_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "o.yaml"
    path.write_text(f"%YAML 1.1\n---\n{HEAD}  - {{target: $, update: {{a: no}}}}\n")
    assert Overlay.load(path).actions[0].value == {"a": "no"}


def test_anchors_are_copied(apply: Apply) -> None:
    actions = "- {target: $, update: {a: &x {n: {}}, b: *x}}\n- {target: $.a.n, update: {y: 1}}"
    assert apply({}, actions).document == {"a": {"n": {"y": 1}}, "b": {"n": {}}}


def test_json_overlay(tmp_path: Path) -> None:
    path = tmp_path / "o.json"
    info = {"title": "t", "version": "1"}
    path.write_text(
        json.dumps({"overlay": "1.0.0", "info": info, "actions": [{"target": "$", "update": {}}]})
    )
    loaded = Overlay.load(path)
    assert (loaded.version, loaded.actions[0].target) == ("1.0", "$")


def bomb() -> str:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for before, name in zip("abcdefgh", "bcdefghi", strict=True):
        lines.append(f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]")
    return "\n".join(lines)


BAD_YAML = {
    "bad syntax": (
        "a: [",
        "not YAML: while parsing a flow node, did not find expected node content (line 2, column 1)",
    ),
    "tab": ("\ta: 1", "not YAML: .*(line 1, column 1)"),
    "duplicate key": ("a: 1\na: 2", "duplicate key 'a' (line 2, column 1)"),
    "keys that are equal as strings": ("500: 1\n'500': 2", "duplicate key '500' (line 2, column 1)"),
    "merge key": ("a: &x {}\nb: {<<: *x}", "merge keys ('<<') are not YAML 1.2"),
    "key is a list": ("? [a]\n: 1", "a mapping key must be a scalar (line 1, column 3)"),
    "unknown tag": ("a: !foo x", "tag '!foo' is not supported (line 1, column 4)"),
    "python tag": ("a: !!python/object:os.system x", "is not supported (line 1, column 4)"),
    "binary": ("a: !!binary aGk=", "tag 'tag:yaml.org,2002:binary' is not supported"),
    "infinity": ("a: .inf", ".inf is not a JSON float (line 1, column 4)"),
    "not a number": ("a: .nan", ".nan is not a JSON float"),
    "too large for a float": ("a: 1e999", "1e999 is not a JSON float"),
    "too large for an integer": (
        "a: 99999999999999999999",
        "the integer 99999999999999999999 is beyond 64 bits (line 1, column 4)",
    ),
    "wrong explicit tag": ("a: !!int x", "x is not a JSON int"),
    "two documents": ("a: 1\n---\nb: 1", "expected a single document in the stream"),
    "empty": ("# nothing", "empty"),
    "alias inside its anchor": ("&a [*a]", "an alias inside its own anchor"),
    "unknown alias": ("a: *x", "found undefined alias 'x'"),
    "aliases that unfold": (bomb(), "aliases unfold to more than 1000000 values"),
    "deep": ("[" * 300, "nested deeper than 200 levels"),
    "lone surrogate": ('a: "\\ud800"', "invalid Unicode character escape code (line 1, column 7)"),
    "control character": ("a: \x07", "unacceptable character"),
}


@pytest.mark.parametrize("name", BAD_YAML)
def test_bad_yaml(name: str, tmp_path: Path) -> None:
    text, message = BAD_YAML[name]
    path = tmp_path / "o.yaml"
    path.write_text(text)
    check_message(path, message)


BAD_JSON = {
    "bad syntax": ("{", "not JSON: .*(line 1, column 2)"),
    "duplicate key": ('{"a": 1, "a": 2}', "duplicate key 'a'"),
    "not a number": ('{"a": NaN}', "NaN is not a JSON value"),
    "too large": ('{"a": 1e999}', "1e999 is not a JSON number"),
    "deep": ("[" * 100_000, "nested deeper than 200 levels"),
}


@pytest.mark.parametrize("name", BAD_JSON)
def test_bad_json(name: str, tmp_path: Path) -> None:
    text, message = BAD_JSON[name]
    path = tmp_path / "o.json"
    path.write_text(text)
    check_message(path, message)


def check_message(path: Path, message: str) -> None:
    """Loading must fail with one line: the path, then the message, in which ``.*`` stands for anything."""
    with pytest.raises(OverlayError) as caught:
        Overlay.load(path)
    text = str(caught.value)
    pattern = ".*".join(re.escape(part) for part in message.split(".*"))
    assert re.match(re.escape(str(path)) + f": .*{pattern}", text), text
    assert "\n" not in text


def test_not_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "o.yaml"
    path.write_bytes(b"a: \xff")
    check_message(path, "not UTF-8 (byte 3)")


def test_missing_file(tmp_path: Path) -> None:
    check_message(tmp_path / "no.yaml", "can't be read: No such file")


def test_too_large(tmp_path: Path) -> None:
    path = tmp_path / "o.yaml"
    path.write_bytes(b"#" * (16 * 1024 * 1024 + 1))
    check_message(path, "larger than 16777216 bytes")


# name: (document, message); the shape that the specification asks for is held by compliance/fail
SHAPES = {
    "extends is a list": (
        "extends: []\n" + HEAD + "  - {target: $, update: 1}",
        "$.extends: [] is not of type",
    ),
    "action is a string": (HEAD + "  - text", '$.actions[0]: "text" is not of type "object"'),
    "description is a number": (
        HEAD + "  - {target: $, update: 1, description: 5}",
        '$.actions[0].description: 5 is not of type "string"',
    ),
    "x-optional without a reason": (
        HEAD + "  - {target: $.a, remove: true, x-optional: ' '}",
        "$.actions[0]['x-optional']: ",
    ),
    "x-optional is true": (
        HEAD + "  - {target: $.a, remove: true, x-optional: true}",
        "$.actions[0]['x-optional']: true is not of type \"string\"",
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_shape(name: str, tmp_path: Path) -> None:
    text, message = SHAPES[name]
    path = tmp_path / "o.yaml"
    path.write_text(text)
    check_message(path, message)


@pytest.mark.parametrize(
    "target",
    [
        "$.",
        "$.a[",
        "$..",
        "$.a b",
        "$.x-oai",
        "$.a[?@.b = 1]",
        "$['a",
        "$[?nope(@)]",
        "$[?length(@.*) > 1]",
        "$[01]",
    ],
)
def test_target_that_is_not_rfc_9535(target: str, write: Write) -> None:
    path = write(f"- {{target: {json.dumps(target)}, remove: true}}")
    check_message(path, f"actions[0] {target}: not an RFC 9535 JSONPath: ")


def test_all_files_are_checked_before_the_first_is_applied(tmp_path: Path, write: Write) -> None:
    good = write("- {target: $.nope, remove: true}", name="a.yaml")
    bad = tmp_path / "b.yaml"
    bad.write_text("a: [")
    with pytest.raises(OverlayError, match=r"b\.yaml: not YAML"):
        apply_files({}, [good, bad])
