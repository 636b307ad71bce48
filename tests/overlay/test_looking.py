"""The commands that only look: lint, show and diff."""

from pathlib import Path
from typing import Any

import orjson
import pytest

from scripts.overlay.changes import ABSENT, Change, changes

from .conftest import Write
from .test_command import overlay

SPEC = {
    "openapi": "3.1.0",
    "paths": {
        "/b~": {"get": {"tags": ["x", "y"], "responses": {}}},
        "/a": {"get": {"responses": {}, "x-n": 1}, "post": {"responses": {}}},
    },
}


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "openapi.json"
    path.write_bytes(orjson.dumps(SPEC))
    return path


def test_show_prints_normalized_paths(spec: Path, write: Write) -> None:
    path = write(
        """
        - {target: $.paths.*.get, update: {responses: {500: {description: d}}}}
        - {target: "$..tags[-1]", remove: true}
        - {target: "$.paths['/b~'].get.responses", copy: "$.paths['/a'].get.responses"}
        - {target: $.gone, remove: true, x-optional: test}
        """
    )
    before = spec.read_bytes()
    done = overlay("show", spec, path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        f"{path}: actions[0] update $.paths.*.get: 2",
        "  $['paths']['/a']['get']",
        "  $['paths']['/b~']['get']",
        f"{path}: actions[1] remove $..tags[-1]: 1",
        "  $['paths']['/b~']['get']['tags'][1]",
        f"{path}: actions[2] copy $.paths['/b~'].get.responses: 1",
        "  $['paths']['/b~']['get']['responses']",
        f"{path}: actions[3] remove $.gone: 0 (optional: test)",
    ]
    assert spec.read_bytes() == before


def test_show_goes_as_far_as_it_can(spec: Path, write: Write) -> None:
    path = write("- {target: $.paths, update: {/c: {}}}\n- {target: $.nope, remove: true}")
    done = overlay("show", spec, path)
    assert done.returncode == 4
    assert done.stdout.splitlines() == [
        f"{path}: actions[0] update $.paths: 1",
        "  $['paths']",
        f"{path}: actions[1] remove $.nope: 0",
    ]
    assert done.stderr.startswith(f"error: {path}: actions[1] $.nope: matches nothing")


def test_paths_follow_what_the_actions_before_moved(spec: Path, write: Write) -> None:
    path = write(
        """
        - {target: $, update: {l: [{n: 0}, {n: 1}, {n: 2}]}}
        - {target: "$.l[?@.n == 2]", update: {o: {}}}
        - {target: "$.l[0]", remove: true}
        - {target: "$..[?@.n == 2].o", update: {p: 1}}
        """
    )
    lines = overlay("show", spec, path).stdout.splitlines()
    assert [line for line in lines if line.startswith(" ")] == [
        "  $",
        "  $['l'][2]",
        "  $['l'][0]",
        "  $['l'][1]['o']",
    ]


def test_diff_prints_what_each_overlay_changes(spec: Path, write: Write) -> None:
    first = write(
        """
        - {target: "$.paths['/a'].post", remove: true}
        - {target: "$.paths['/a'].get", update: {x-n: 1.0, x-long: "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"}}
        """,
        name="1.yaml",
    )
    second = write("- {target: \"$.paths['/b~'].get.tags[0]\", remove: true}", name="2.yaml")
    third = write("- {target: $.paths, update: {}}", name="3.yaml")
    done = overlay("diff", spec, first, second, third)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        f"{first}: 1 added, 1 removed, 1 changed",
        '  + #/paths/~1a/get/x-long: "' + "0123456789" * 9 + "012345678… (102 characters)",
        "  ~ #/paths/~1a/get/x-n: 1 → 1.0",
        '  - #/paths/~1a/post: {"responses":{}}',
        f"{second}: 0 added, 1 removed, 0 changed",
        '  - #/paths/~1b~0/get/tags/0: "x"',
        f"{third}: 0 added, 0 removed, 0 changed",
    ]


def test_diff_stops_at_an_error(spec: Path, write: Write) -> None:
    good = write("- {target: $, update: {x-a: 1}}", name="1.yaml")
    bad = write("- {target: $, update: {paths: 1}}", name="2.yaml")
    done = overlay("diff", spec, good, bad)
    assert (done.returncode, done.stdout) == (4, f"{good}: 1 added, 0 removed, 0 changed\n  + #/x-a: 1\n")
    assert done.stderr.startswith(f"error: {bad}: actions[0] $: $.paths is an object")


@pytest.mark.parametrize("command", ["show", "diff"])
def test_looking_refuses_what_applying_refuses(command: str, spec: Path, write: Write) -> None:
    path = write("- {target: $, update: {x-a: 1}}", head="extends: ../x.json")
    assert overlay(command, spec, path).returncode == 4
    spec.write_text("{")
    assert overlay(command, spec, write("- {target: $, update: {}}")).returncode == 3


def lint(*arguments: str | Path) -> tuple[int, list[str]]:
    done = overlay("lint", *arguments)
    assert done.stderr == ""
    return done.returncode, done.stdout.splitlines()


def test_lint_reports_every_file(write: Write) -> None:
    first = write("- {target: $.a, delete: true}", name="1.yaml")
    good = write("- {target: $.a, remove: true}", name="2.yaml")
    third = write("- {target: $.a[, remove: true}", name="3.yaml")
    code, lines = lint(first, good, third)
    assert (code, len(lines)) == (4, 3)
    assert lines[0].startswith(f"error: {first}: $.actions[0]: Unevaluated")
    assert lines[1].startswith(f"error: {third}: ")
    assert lines[2] == "overlays: 3, errors: 2, warnings: 0"


def test_lint_of_the_actions_themselves(write: Write) -> None:
    path = write(
        """
        - {target: $.a, update: {x: 1}}
        - {target: $.b, update: {x: 1}}
        - {target: "$['a']", update: {y: 1}}
        - {target: $.c, update: {}}
        - {target: $.c, remove: false}
        - {target: $.a.l, remove: true}
        - {target: $.a, update: {l: []}}
        """
    )
    assert lint(path) == (
        0,
        [
            f"warning: {path}: actions[2] $['a']: has the target of actions[0]: make them one",
            f"warning: {path}: actions[3] $.c: does nothing",
            f"warning: {path}: actions[4] $.c: does nothing",
            "overlays: 1, errors: 0, warnings: 3",
        ],
    )


def test_lint_against_a_spec(spec: Path, write: Write) -> None:
    first = write(
        """
        - {target: $.x-mine, remove: true, x-optional: there only in the result}
        - {target: $, update: {x-mine: [1]}}
        - {target: $.paths, update: {}, x-optional: who knows}
        - {target: $.x-never, remove: true, x-optional: long ago}
        """.replace("$.x-mine", "\"$['x-mine']\"").replace("$.x-never", "\"$['x-never']\""),
        name="1.yaml",
    )
    second = write(
        "- {target: $.nope, update: {x: 1}}\n- {target: '$.paths[\"/b~\"].get.tags', update: z}",
        name="2.yaml",
    )
    code, lines = lint(first, second, "--spec", spec)
    assert code == 4
    assert lines[0] == f"warning: {first}: actions[2] $.paths: does nothing"
    assert lines[1] == f"warning: {first}: actions[2] $.paths: x-optional isn't needed: matches 1 in {spec}"
    assert lines[2].startswith(f"error: {second}: actions[0] $.nope: matches nothing")
    target = '$.paths["/b~"].get.tags'
    place = "$.paths['/b~'].get.tags"
    again = "when applied to its own result"
    assert lines[3] == f"warning: {second}: actions[1] {target}: changes {place} again {again}"
    idle = f"matches nothing, neither in {spec} nor in the result: is it still needed?"
    assert lines[4] == f"warning: {first}: actions[3] $['x-never']: {idle}"
    assert lines[5:] == ["overlays: 2, errors: 1, warnings: 4"]


def test_what_is_to_be_taken_out_may_be_gone_already(spec: Path, write: Write) -> None:
    path = write("- {target: $.nope, remove: true}\n- {target: $, update: {x-a: 1}}", name="1.yaml")
    code, lines = lint(path, "--spec", spec)
    assert code == 0
    assert lines[0].startswith(f"warning: {path}: actions[0] $.nope: matches nothing")


@pytest.mark.parametrize(
    ("actions", "message"),
    [
        (
            "- {target: $.paths, update: 1}\n- {target: $.nope, remove: true}",
            "$.paths is an object and can't be",
        ),
        ("- {target: $.paths.*, update: {get: {$ref: '#/nope'}}}", "with its overlays: #/paths/"),
    ],
)
def test_lint_ends_where_nothing_can_follow(actions: str, message: str, spec: Path, write: Write) -> None:
    code, lines = lint(write(actions), "--spec", spec)
    assert (code, len(lines), lines[1]) == (4, 2, "overlays: 1, errors: 1, warnings: 0")
    assert message in lines[0]


def test_lint_applies_nothing_when_a_file_is_missing_from_the_row(
    spec: Path, write: Write, tmp_path: Path
) -> None:
    needs_the_other = write("- {target: $.made, update: {x: 1}}")
    code, lines = lint(tmp_path / "gone.yaml", needs_the_other, "--spec", spec)
    assert (code, lines[1:]) == (4, ["overlays: 2, errors: 1, warnings: 0"])
    assert lines[0].startswith(f"error: {tmp_path / 'gone.yaml'}: can't be read")


def test_lint_without_a_usable_spec_exits_with_3(spec: Path, write: Write) -> None:
    spec.write_text("[]")
    done = overlay("lint", write("- {target: $, update: {x: 1}}"), "--spec", spec)
    assert (done.returncode, done.stdout) == (3, "")


def test_a_spec_that_is_called_like_a_command(spec: Path, write: Write, tmp_path: Path) -> None:
    path = write("- {target: $, update: {x-a: 1}}")
    named = tmp_path / "lint"
    named.write_bytes(spec.read_bytes())
    assert overlay(named, path, "-o", tmp_path / "out.json").returncode == 0


CHANGES: list[tuple[Any, Any, list[Change]]] = [
    ({"a": 1}, {"a": 1}, []),
    ({"a": 1}, {"a": True}, [Change(("a",), 1, True)]),
    ({"a": {"b": [0]}}, {"a": {"b": [False]}}, [Change(("a", "b", 0), 0, False)]),
    ({"a": None}, {}, [Change(("a",), None, ABSENT)]),
    ({}, {"a": None}, [Change(("a",), ABSENT, None)]),
    ({"a": {"x": 1, "y": 2}}, {"a": {"y": 2, "x": 1}}, []),
    ({"a": {}}, {"a": []}, [Change(("a",), {}, [])]),
    ([1, 2, 3], [1, 3], [Change((1,), 2, ABSENT)]),
    ([1, 3], [1, 2, 3], [Change((1,), ABSENT, 2)]),
    ([1, 1], [1, 1, 1], [Change((2,), ABSENT, 1)]),
    ([{"a": 1, "b": 1}], [{"a": 2, "b": 1}], [Change((0, "a"), 1, 2)]),
    ([1, 2], [3], [Change((0,), 1, ABSENT), Change((1,), 2, ABSENT), Change((0,), ABSENT, 3)]),
    (1, 2, [Change((), 1, 2)]),
]


@pytest.mark.parametrize(("old", "new", "expected"), CHANGES)
def test_changes(old: Any, new: Any, expected: list[Change]) -> None:
    # As text: 1 equals True.
    assert repr(list(changes(old, new))) == repr(expected)
