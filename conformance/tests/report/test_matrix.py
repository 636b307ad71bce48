"""Parts of an API against checks."""

import msgspec

from leaperone_conformance.report.matrix import matrix, part_of
from leaperone_conformance.run import Tally

from .conftest import covered, finding


def test_a_cell_adds_up_what_a_check_said_of_all_operations_of_a_part() -> None:
    coverage = [
        covered("GET /v1/a/x", known_shape=(3, 1)),
        covered("GET /v1/a/y", known_shape=(2, 0), not_a_server_error=(5, 0)),
        covered("GET /v1/b", not_a_server_error=(1, 4)),
    ]
    table = matrix(coverage, [])
    assert table.checks == ("known_shape", "not_a_server_error")
    assert [(row.name, row.operations, row.cases) for row in table.rows] == [("/v1/a", 2, 6), ("/v1/b", 1, 3)]
    assert [row.cells for row in table.rows] == [(Tally(5, 1), Tally(5, 0)), (None, Tally(1, 4))]


def test_what_all_paths_begin_with_is_no_part() -> None:
    rows = matrix([covered("GET /api/v1/jobs/{id}"), covered("GET /api/v1/credits")], []).rows
    assert [row.name for row in rows] == ["/api/v1/credits", "/api/v1/jobs"]


def test_a_part_of_many_operations_is_shown_by_its_own_parts() -> None:
    coverage = [covered(f"GET /v1/data/{platform}/{number}") for platform in "abc" for number in range(20)]
    rows = matrix([*coverage, covered("GET /v1/models")], []).rows
    folded = [("/v1/data", ""), *((f"/v1/data/{name}", "/v1/data") for name in "abc"), ("/v1/models", "")]
    assert [(row.name, row.within) for row in rows] == folded
    assert rows[0].operations == sum(row.operations for row in rows[1:4]) == 60


def test_columns_that_failed_come_first() -> None:
    table = matrix([covered("GET /v1/a/x", a=(1, 0), z=(1, 1)), covered("GET /v1/b", a=(2, 0))], [])
    assert table.checks == ("z", "a")
    assert [row.cells for row in table.rows] == [(Tally(1, 1), Tally(1, 0)), (None, Tally(2, 0))]


def test_many_operations_that_no_path_parts_stay_together() -> None:
    [row] = matrix([covered(f"GET /{number}") for number in range(60)], []).rows[:1]
    assert row.operations == 1
    [deep] = matrix([covered(f"{verb} /v1/x") for verb in ("GET", "POST")], []).rows
    assert (deep.name, deep.operations) == ("/v1/x", 2)


def test_a_finding_of_a_check_that_was_not_counted_is_in_the_matrix_too() -> None:
    table = matrix([covered("GET /v1/a/x", known_shape=(1, 0))], [finding(check="authentication")])
    assert table.checks == ("authentication", "known_shape")
    assert table.rows[0].cells == (Tally(0, 1), Tally(1, 0))


def test_all_rules_are_one_column() -> None:
    tallies = {"rule:one": Tally(1, 0), "rule:two": Tally(2, 1)}
    coverage = msgspec.structs.replace(covered("GET /v1/a/x"), checks=tallies)
    table = matrix([coverage], [finding(operation="GET /v1/a/x", check="rule:three")])
    assert table.checks == ("rules",)
    assert table.rows[0].cells == (Tally(3, 2),)


def test_a_finding_is_found_in_the_innermost_part() -> None:
    rows = matrix([covered("GET /v1/a/x"), covered("GET /v1/ab")], []).rows
    assert part_of("GET /v1/a/x", rows) == "/v1/a"
    assert part_of("GET /v1/ab", rows) == "/v1/ab"
    assert part_of("GET /elsewhere", rows) == ""
