"""Platform × check: how often each check passed and failed in each part of an API; all rules are one column."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from leaperone_conformance.checks import RULE
from leaperone_conformance.run import Coverage, Finding, Tally

_MANY = 50
"""A part with more operations is shown in parts of its own."""


@dataclass(frozen=True, slots=True)
class Row:
    """One part of the API: the operations below a path."""

    name: str
    operations: int
    cases: int
    cells: tuple[Tally | None, ...]
    """For each check; None where it never applied."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """``checks`` name the columns of every row's cells."""

    checks: tuple[str, ...]
    rows: tuple[Row, ...]


def matrix(coverage: Iterable[Coverage], findings: Iterable[Finding]) -> Matrix:
    """The matrix of what was covered; a finding outside of any counted check still counts as one failure."""
    parts = list(_parts(list(coverage)))
    counted = {
        (covered.operation, check) for _, part in parts for covered in part for check in covered.checks
    }
    extra: dict[tuple[str, str], int] = defaultdict(int)
    for finding in findings:
        if (finding.operation, finding.check) not in counted:
            extra[finding.operation, finding.check] += finding.cases
    checks = {check for _, part in parts for covered in part for check in covered.checks}
    names = tuple(sorted({_column(check) for check in checks | {check for _, check in extra}}))
    return Matrix(names, tuple(_row(name, part, names, extra) for name, part in parts))


def part_of(operation: str, rows: Iterable[Row]) -> str:
    """The name of the row that an operation belongs to; ``""`` where there is none."""
    path = _path(operation)
    fitting = [row.name for row in rows if path == row.name or path.startswith(f"{row.name}/")]
    return max(fitting, key=len, default="")


def _parts(coverage: list[Coverage], depth: int = 1) -> Iterator[tuple[str, list[Coverage]]]:
    """By so many segments of the path, and by one more where that doesn't part them or leaves too many together."""
    groups: dict[str, list[Coverage]] = defaultdict(list)
    for covered in coverage:
        groups["/".join(_path(covered.operation).split("/")[: depth + 1])].append(covered)
    for name, part in sorted(groups.items()):
        whole = len(groups) == 1 or len(part) > _MANY
        if whole and all(_path(covered.operation).count("/") > depth for covered in part):
            yield from _parts(part, depth + 1)
        else:
            yield name, part


def _path(operation: str) -> str:
    return operation.partition(" ")[2]


def _column(check: str) -> str:
    """The column of a check: there are more rules than a table has room for."""
    return "rules" if check.startswith(RULE) else check


def _row(name: str, part: list[Coverage], columns: tuple[str, ...], extra: dict[tuple[str, str], int]) -> Row:
    tallies: dict[str, list[Tally]] = defaultdict(list)
    for covered in part:
        for check, tally in covered.checks.items():
            tallies[_column(check)].append(tally)
    operations = {covered.operation for covered in part}
    for (operation, check), cases in extra.items():
        if operation in operations:
            tallies[_column(check)].append(Tally(0, cases))
    cells = tuple(
        Tally(sum(tally.passed for tally in found), sum(tally.failed for tally in found)) if found else None
        for found in map(tallies.get, columns)
    )
    return Row(name, len(part), sum(covered.cases for covered in part), cells)
