"""Causes told once, with what they reach; fingerprints, levels, accepted changes, and what readers get."""

import copy
import datetime
from pathlib import Path
from typing import Any

import pytest

from scripts.diff import Report, diff, output, schemas
from scripts.diff.judge import judged, load_accepted, load_levels, parse_levels
from scripts.diff.rules import rules
from scripts.errors import SpecError

Spec = dict[str, Any]


def cyclic(operations: int, schemas: int, **more: Any) -> Spec:
    """Operations that all reach all schemas, each of which leads to others and back."""

    def ref(index: int) -> Spec:
        return {"$ref": f"#/components/schemas/S{index % schemas}"}

    body = {"content": {"application/json": {"schema": ref(0)}}}
    return {
        "openapi": "3.1.0",
        "paths": {
            f"/x{i}": {"post": {"requestBody": body, "responses": {"200": body}}} for i in range(operations)
        },
        "components": {
            "schemas": {
                f"S{i}": {
                    "properties": {
                        "a": ref(i + 1),
                        "b": {"items": ref(i * 7)},
                        "v": {"type": "integer"},
                        **more,
                    }
                }
                for i in range(schemas)
            }
        },
    }


def test_one_cause_is_told_once_on_each_side_with_all_operations() -> None:
    old = cyclic(7, 3)
    new = copy.deepcopy(old)
    new["components"]["schemas"]["S2"]["properties"]["residency"] = {"type": "string"}
    changes = diff(old, new).changes
    assert [change.text for change in changes] == [
        "S2: property residency added, optional; requests of 7 operations",
        "S2: property residency added, optional; responses of 7 operations",
    ]
    for change in changes:
        assert change.schema == "S2"
        assert change.operation is None
        assert [place.operation for place in change.reaches] == [f"POST /x{i}" for i in range(7)]
        assert (change.at_old, change.at_new) == (
            change.at_new,
            "/components/schemas/S2/properties/residency",
        )


def test_each_pair_of_schemas_is_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[int, int]] = []
    original = schemas.Comparison._compare

    def counted(self: schemas.Comparison, pair: schemas.Pair) -> None:
        compared.append((id(pair.old), id(pair.new)))
        original(self, pair)

    monkeypatch.setattr(schemas.Comparison, "_compare", counted)
    diff(cyclic(30, 40), cyclic(30, 40, w={"type": "string"}))
    assert len(compared) == len(set(compared))
    assert len(compared) <= 4 * 40


def test_fingerprints_stay_while_lists_move() -> None:
    old, new = cyclic(1, 1), cyclic(1, 1)
    parameter = {"in": "query", "name": "q", "required": True}
    new["paths"]["/x0"]["post"]["parameters"] = [parameter]
    moved = copy.deepcopy(new)
    moved["paths"]["/x0"]["post"]["parameters"].insert(0, {"in": "query", "name": "a"})
    one = {change.fingerprint for change in diff(old, new).changes}
    assert len(one) == 1
    assert one <= {change.fingerprint for change in diff(old, moved).changes}


def removal() -> Report:
    old, new = cyclic(2, 1), cyclic(1, 1)
    return diff(old, new)


def test_levels_and_accepted_changes(tmp_path: Path) -> None:
    report = removal()
    (change,) = report.changes
    assert report.reach("breaking")
    accepted = tmp_path / "accepted.yaml"
    accepted.write_text(
        f"- {{fingerprint: {change.fingerprint}, reason: agreed, until: 2026-12-31}}\n"
        "- {rule: webhook-removed, reason: another, until: 2026-12-31}\n"
        "- {rule: endpoint-added, reason: old, until: 2020-01-01}\n"
    )
    found = judged(removal(), {}, load_accepted(accepted), datetime.date(2026, 6, 1))
    assert [change.ignored for change in found.changes] == ["agreed"]
    assert not found.reach("wording")
    assert found.summary()["accepted"] == 1
    assert found.notes == [
        f"{accepted}: 1: matches no change, remove it: another",
        f"{accepted}: 2: past its date (2020-01-01): old",
    ]
    late = judged(removal(), {}, load_accepted(accepted), datetime.date(2027, 1, 1))
    assert late.reach("breaking")
    (tmp_path / "changes.yaml").write_text(f"levels: {{{change.id}: info}}\n")
    lowered = judged(removal(), load_levels(tmp_path / "changes.yaml"), [])
    assert [change.level for change in lowered.changes] == ["info"]


def test_accepted_by_rule_operation_and_place(tmp_path: Path) -> None:
    (change,) = removal().changes
    for more, hit in (
        ("", True),
        (", operation: POST /x1", True),
        (", operation: POST /x0", False),
        (", at: /x", False),
    ):
        path = tmp_path / "accepted.yaml"
        path.write_text(f"- {{rule: {change.id}, reason: r{more}}}\n")
        assert bool(judged(removal(), {}, load_accepted(path)).changes[0].ignored) == hit


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{}", "has to be a list"),
        ("- {rule: a}", "needs a reason"),
        ("- {reason: a}", "needs a reason, and a fingerprint or a rule"),
        ("- {rule: a, reason: b, until: soon}", "'soon' is not a date"),
        ("- {rule: a, reason: b, till: 1}", "has to be a mapping with some of"),
    ],
)
def test_wrong_list_of_accepted_changes(text: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "accepted.yaml"
    path.write_text(text)
    with pytest.raises(SpecError, match=message):
        load_accepted(path)


@pytest.mark.parametrize("pair", ["no-such-rule=info", "endpoint-added=loud", "endpoint-added"])
def test_wrong_level(pair: str) -> None:
    with pytest.raises(SpecError, match=r"no rule is called|is not a level"):
        parse_levels([pair])


def test_every_rule_says_why() -> None:
    assert all(rule.why and rule.side in ("request", "response", "none") for rule in rules().values())


def hostile() -> Report:
    old = cyclic(1, 1)
    new = copy.deepcopy(old)
    name = "/a\n::error::@maintainer [x](http://e) <img> `b`"
    new["paths"][name] = {"get": {}}
    return diff(old, new)


def test_what_a_spec_says_is_text_only() -> None:
    for line in (*output.console(hostile()), *output.github(hostile(), "a:b,c.json")):
        assert "\n" not in line
        assert not line.startswith("::error")
    body = output.markdown(hostile())
    assert "@maintainer" not in body
    assert "http://" not in body
    assert "<img>" not in body.replace("\\<", "")


def test_a_long_report_is_cut_and_counted() -> None:
    new = cyclic(1, 1)
    new["paths"] |= {f"/{'y' * 100}{i}": {"get": {}} for i in range(2000)}
    body = output.markdown(diff(cyclic(1, 1), new))
    assert len(body) <= output.MOST
    listed = sum(line.startswith("- **info**") for line in body.splitlines())
    assert f"- and {2000 - listed} more" in body
