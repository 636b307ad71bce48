"""What is said about overlays that were applied: matches, actions that don't settle, ``extends``."""

import re
from pathlib import Path
from typing import Any

import orjson
import pytest

from scripts.errors import OverlayError, SpecError
from scripts.overlay import apply_files, effective_spec

from .conftest import Apply, Write


def test_an_optional_action_may_match_nothing(apply: Apply) -> None:
    result = apply({"a": {}}, "- {target: $.b, remove: true, x-optional: gone since May}")
    assert result.document == {"a": {}}
    assert [(m.count, m.optional) for m in result.matches] == [(0, "gone since May")]


def test_matches_are_counted_for_each_action(write: Write) -> None:
    first = write("- {target: $.*, update: {x: 1}}\n- {target: $.a.x, remove: true}", name="1.yaml")
    second = write("- {target: $..x, remove: true}", name="2.yaml")
    result = apply_files({"a": {}, "b": {}}, [first, second])
    assert [(m.file.name, m.action, m.target, m.count) for m in result.matches] == [
        ("1.yaml", 0, "$.*", 2),
        ("1.yaml", 1, "$.a.x", 1),
        ("2.yaml", 0, "$..x", 1),
    ]


def test_what_was_removed_is_not_matched_again(apply: Apply) -> None:
    actions = (
        "- {target: $..k, update: {n: 1}}\n- {target: $.a, remove: true}\n- {target: $..k, update: {n: 2}}"
    )
    assert [match.count for match in apply({"a": {"k": {}}, "b": {"k": {}}}, actions).matches] == [2, 1, 1]


def test_overlays_apply_in_the_given_order(write: Write) -> None:
    one = write("- {target: $, update: {v: 1}}", name="1.yaml")
    two = write("- {target: $, update: {v: 2}}", name="2.yaml")
    assert apply_files({}, [one, two]).document == {"v": 2}
    assert apply_files({}, [two, one]).document == {"v": 1}


# name: (document, actions, warnings as (action index, place))
UNSETTLED: dict[str, tuple[Any, str, list[tuple[int, str]]]] = {
    "append to an array": ({"t": []}, "- {target: $.t, update: x}", [(0, "$.t")]),
    "append several items": ({"t": []}, "- {target: $.t, update: [x, y]}", [(0, "$.t")]),
    "concatenate a property": ({"a": {"t": []}}, "- {target: $, update: {a: {t: [1]}}}", [(0, "$.a.t")]),
    "insert an object that holds an array": (
        {"p": {}},
        "- {target: $.p, update: {n: {t: [1]}}}",
        [(0, "$.p.n.t")],
    ),
    "copy an array": ({"a": [], "b": [1]}, "- {target: $.a, copy: $.b}", [(0, "$.a")]),
    "remove by index": ({"t": [{}, {}]}, "- {target: '$.t[0]', remove: true}", [(0, "$.t")]),
    "what is inserted matches again": ({"a": {}}, "- {target: $..*, update: {b: {}}}", [(0, "$.a.b.b")]),
    "a later action makes room for an earlier one": (
        {"p": {"a": {"get": {}}}},
        "- {target: $.p.*.get, update: {x: 1}}\n- {target: $.p, update: {b: {get: {}}}}",
        [(0, "$.p.b.get.x")],
    ),
    "a filter matches what a later action sets": (
        {"a": {"k": 1}},
        "- {target: '$[?@.k == 2]', update: {hit: 1}, x-optional: test}\n- {target: $.a, update: {k: 2}}",
        [(0, "$.a.hit")],
    ),
    "a filter above the target matches what a later action sets": (
        {"a": {"k": 1, "t": {}}},
        "- {target: '$[?@.k == 2].t', update: {hit: 1}, x-optional: test}\n- {target: $.a, update: {k: 2}}",
        [(0, "$.a.t.hit")],
    ),
    "only the action at fault is named": (
        {"a": {}, "t": []},
        "- {target: $, update: {a: {x: 1}}}\n- {target: $.t, update: x}\n- {target: $.a, update: {y: 1}}",
        [(1, "$.t")],
    ),
}


@pytest.mark.parametrize("name", UNSETTLED)
def test_actions_that_change_their_own_result_are_reported(name: str, write: Write) -> None:
    document, actions, expected = UNSETTLED[name]
    path = write(actions)
    result = apply_files(document, [path])
    found = []
    for warning in result.warnings:
        match = re.fullmatch(
            re.escape(str(path))
            + r": actions\[(\d+)\] .*: changes (\S+) again when applied to its own result",
            warning,
        )
        assert match, warning
        found.append((int(match[1]), match[2]))
    assert found == expected
    try:
        again = apply_files(result.document, [path]).document
    except OverlayError:
        return
    assert again != result.document, "reported without need"


def test_a_second_application_that_fails_is_reported(write: Write) -> None:
    path = write(
        """
        - {target: $, update: {new: {}}}
        - {target: $.new, copy: $.old}
        - {target: $.old, remove: true}
        """
    )
    result = apply_files({"old": {"x": 1}}, [path])
    assert result.document == {"new": {"x": 1}}
    assert result.warnings == (
        f"{path}: actions[1] $.new: can't be applied to its own result:"
        " copy must select one node, but $['old'] selects 0",
    )


SETTLED = {
    "set members": "- {target: $.paths.*.get, update: {x: 1}}",
    "set primitives": "- {target: $.paths.*.get.id, update: 1}",
    "set members everywhere": "- {target: $..get, update: {x: {y: 1}}}",
    "the last one wins": "- {target: $.t, update: {v: 1}}\n- {target: $.t, update: {v: 2}}",
    "remove": "- {target: $.t, remove: true}",
    "replace an array": "- {target: $.s, remove: true}\n- {target: $, update: {s: [1]}}",
    "insert what the target is called": "- {target: $.t, update: {t: {}}}",
    "filters": "- {target: '$.paths.*[?@.id]', update: {x: 1}}",
}


@pytest.mark.parametrize("name", SETTLED)
def test_actions_that_settle_are_not_reported(name: str, write: Write) -> None:
    path = write(SETTLED[name])
    document = {"paths": {"/a": {"get": {"id": 0}}, "/b": {"get": {"id": 1}}}, "t": {}, "s": [0]}
    result = apply_files(document, [path])
    assert result.warnings == ()
    if "remove" not in SETTLED[name]:
        assert apply_files(result.document, [path]).document == result.document


def test_the_result_is_that_of_one_application(apply: Apply) -> None:
    assert apply(
        {"t": [], "a": {}}, "- {target: $.t, update: x}\n- {target: $.a, update: {y: 1}}"
    ).document == {
        "t": ["x"],
        "a": {"y": 1},
    }


@pytest.mark.parametrize(
    ("copies", "message"),
    [
        (1, r"o\.yaml: the result can't be written as JSON"),
        (4, r"o\.yaml: actions\[\d\] .*: the result would be"),
    ],
)
def test_a_result_too_deep_for_json_is_refused(copies: int, message: str, apply: Apply) -> None:
    nested = '{"a": ' * 150 + "{}" + "}" * 150
    leaf = "$" + ".a" * 150
    actions = f"- {{target: $, update: {nested}}}\n"
    for _ in range(copies):
        actions += f"- {{target: {leaf}, copy: $}}\n"
        leaf += leaf[1:]
    with pytest.raises(OverlayError, match=message):
        apply({}, actions)


def test_a_second_run_too_deep_for_json_is_reported(apply: Apply) -> None:
    nested = '{"a": ' * 150 + "{}" + "}" * 150
    leaf = ".a" * 100
    result = apply({}, f"- {{target: $, update: {nested}}}\n- {{target: ${leaf}, copy: $}}")
    assert [re.sub(r"^.*: (actions\[\d\]) .*", r"\1", warning) for warning in result.warnings] == [
        "actions[1]"
    ]
    assert orjson.dumps(result.document).count(b"a") == 250


def test_a_document_that_is_not_json_is_refused(apply: Apply) -> None:
    with pytest.raises(SpecError, match="not JSON"):
        apply({"a": {1, 2}}, "- {target: $, update: {}}")


SPEC = {"openapi": "3.1.0", "paths": {"/a": {"get": {"responses": {}}}}}


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "openapi.json"
    path.write_bytes(orjson.dumps(SPEC))
    return path


ACTION = "- {target: $, update: {x-a: 1}}"


@pytest.mark.parametrize("uri", ["openapi.json", "./openapi.json", "sub/../openapi.json"])
def test_extends_the_spec_itself(uri: str, spec: Path, write: Write) -> None:
    assert effective_spec(spec, [write(ACTION, head=f"extends: {uri}")]).warnings == ()


def test_extends_from_a_folder_of_overlays(spec: Path, write: Write, tmp_path: Path) -> None:
    (tmp_path / "overlays").mkdir()
    path = write(ACTION, name="overlays/o.yaml", head="extends: ../openapi.json")
    assert effective_spec(spec, [path]).warnings == ()


def test_extends_another_document(spec: Path, write: Write) -> None:
    path = write(ACTION, head="extends: other.json")
    result = effective_spec(spec, [path])
    assert result.warnings == (f"{path}: extends other.json, but is applied to {spec}",)


def test_extends_a_remote_document_is_noted_and_not_fetched(spec: Path, write: Write) -> None:
    path = write(ACTION, head="extends: https://127.0.0.1:1/openapi.json")
    assert effective_spec(spec, [path]).warnings == (
        f"{path}: extends https://127.0.0.1:1/openapi.json (not fetched), applied to {spec}",
    )


@pytest.mark.parametrize(
    "uri", ["../openapi.json", "/etc/passwd", "file:///etc/passwd", "//host/x", "%2e%2e/x"]
)
def test_extends_must_stay_in_the_directory_of_the_api(uri: str, spec: Path, write: Write) -> None:
    path = write(ACTION, head=f"extends: '{uri}'")
    with pytest.raises(OverlayError) as caught:
        effective_spec(spec, [path])
    assert str(caught.value) == f"{path}: $.extends: {uri!r} must be a relative path inside {spec.parent}"


@pytest.mark.parametrize(
    "uri",
    ["../link.json", "../folder/openapi.json", "../loop", "../../api/../openapi.json", "%00", "../x%00.json"],
)
def test_extends_must_not_leave_by_links_or_dots(uri: str, spec: Path, write: Write, tmp_path: Path) -> None:
    api = tmp_path / "api"
    (api / "overlays").mkdir(parents=True)
    inside = api / "openapi.json"
    inside.write_bytes(spec.read_bytes())
    (api / "link.json").symlink_to(spec)
    (api / "folder").symlink_to(tmp_path)
    (api / "loop").symlink_to("pool")
    (api / "pool").symlink_to("loop")
    path = write(ACTION, name="api/overlays/o.yaml", head=f"extends: '{uri}'")
    with pytest.raises(OverlayError) as caught:
        effective_spec(inside, [path])
    assert str(caught.value) == f"{path}: $.extends: {uri!r} must be a relative path inside {api}"


def test_extends_may_use_links_and_dots_that_stay_inside(spec: Path, write: Write, tmp_path: Path) -> None:
    (tmp_path / "overlays").mkdir()
    (tmp_path / "same.json").symlink_to(spec)
    (tmp_path.parent / f"{tmp_path.name}-link").symlink_to(tmp_path)
    through = tmp_path.parent / f"{tmp_path.name}-link" / "openapi.json"
    for uri in ("../same.json", f"../../{tmp_path.name}/openapi.json", "..%2Fopenapi.json"):
        path = write(ACTION, name="overlays/o.yaml", head=f"extends: {uri}")
        assert effective_spec(spec, [path]).warnings == ()
        assert effective_spec(through, [path]).warnings == ()


def test_an_overlay_may_repair_a_spec(tmp_path: Path, write: Write) -> None:
    spec = tmp_path / "openapi.json"
    operation = {"operationId": "same", "responses": {}}
    spec.write_bytes(orjson.dumps({**SPEC, "paths": {"/a": {"get": operation}, "/b": {"get": operation}}}))
    with pytest.raises(SpecError, match="duplicate operationId"):
        effective_spec(spec, [])
    repaired = effective_spec(
        spec, [write("- {target: \"$.paths['/b'].get\", update: {operationId: other}}")]
    )
    assert repaired.document["paths"]["/b"]["get"]["operationId"] == "other"


def test_an_overlay_may_not_break_a_spec(spec: Path, write: Write) -> None:
    path = write("- {target: '$.paths.*.get', update: {responses: {200: {$ref: '#/nope'}}}}")
    with pytest.raises(
        SpecError, match=re.escape(f"{spec} with its overlays: #/paths/~1a/get/responses/200: unres")
    ):
        effective_spec(spec, [path])


def test_a_target_over_several_lines_is_named_on_one(apply: Apply) -> None:
    with pytest.raises(OverlayError, match=r"actions\[0\] \$\.a \.b: matches nothing"):
        apply({}, '- {target: "$.a\\n\\n   .b", remove: true}')
