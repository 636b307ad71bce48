"""Platform × check: how often each check passed and failed in each part of an API; all rules are one column, as are
all scenarios.

Where a part is shown by its own parts, it has a row that sums them up before theirs.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from leaperone_conformance.checks import RULE
from leaperone_conformance.run import Coverage, Finding, Tally
from leaperone_conformance.scenarios import SEQUENCE

_MANY = 50
"""A part with more operations is shown in parts of its own."""

COLUMNS = {RULE: "rules", SEQUENCE: "scenarios"}
"""The columns of checks by the beginnings of their names."""


@dataclass(frozen=True, slots=True)
class Row:
    """One part of the API: the operations below a path."""

    name: str
    operations: int
    cases: int
    cells: tuple[Tally | None, ...]
    """For each check; None where it never applied."""
    within: str = ""
    """The name of the part that this is a part of, and that has a row before."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """``checks`` name the columns of every row's cells, those that failed anywhere first."""

    checks: tuple[str, ...]
    rows: tuple[Row, ...]


def matrix(coverage: Iterable[Coverage], findings: Iterable[Finding]) -> Matrix:
    """The matrix of what was covered; a finding outside of any counted check still counts as one failure."""
    parts = list(_parts(list(coverage)))
    counted = {
        (covered.operation, check) for _, _, part in parts for covered in part for check in covered.checks
    }
    extra: dict[tuple[str, str], int] = defaultdict(int)
    for finding in findings:
        if (finding.operation, finding.check) not in counted:
            extra[finding.operation, finding.check] += finding.cases
    checks = {check for _, _, part in parts for covered in part for check in covered.checks}
    names = tuple(sorted({_column(check) for check in checks | {check for _, check in extra}}))
    rows = list(_folded(parts, names, extra))
    failing = [any((cell := row.cells[index]) and cell.failed for row in rows) for index in range(len(names))]
    order = sorted(range(len(names)), key=lambda index: (not failing[index], names[index]))
    rows = [replace(row, cells=tuple(row.cells[index] for index in order)) for row in rows]
    return Matrix(tuple(names[index] for index in order), tuple(rows))


def _folded(
    parts: Iterable[tuple[str, str, list[Coverage]]],
    names: tuple[str, ...],
    extra: dict[tuple[str, str], int],
) -> Iterator[Row]:
    """The rows of parts, those of one outer part together after its own."""
    for outer, group in groupby(parts, key=lambda entry: entry[0]):
        inner = [(name, part) for _, name, part in group]
        if len(inner) > 1:
            yield _row(outer, [covered for _, part in inner for covered in part], names, extra)
        for name, part in inner:
            yield replace(_row(name, part, names, extra), within=outer if len(inner) > 1 else "")


def part_of(operation: str, rows: Iterable[Row]) -> str:
    """The name of the row that an operation belongs to; ``""`` where there is none."""
    path = _path(operation)
    fitting = [row.name for row in rows if path == row.name or path.startswith(f"{row.name}/")]
    return max(fitting, key=len, default="")


def _parts(
    coverage: list[Coverage], depth: int = 1, outer: str = ""
) -> Iterator[tuple[str, str, list[Coverage]]]:
    """By so many segments of the path, and by one more where that doesn't part them or leaves too many together: the
    outermost part that was parted, the name and the operations of each."""
    groups: dict[str, list[Coverage]] = defaultdict(list)
    for covered in coverage:
        groups["/".join(_path(covered.operation).split("/")[: depth + 1])].append(covered)
    for name, part in sorted(groups.items()):
        whole = len(groups) == 1 or len(part) > _MANY
        if whole and all(_path(covered.operation).count("/") > depth for covered in part):
            yield from _parts(part, depth + 1, outer or (name if len(groups) > 1 else ""))
        else:
            yield outer or name, name, part


def _path(operation: str) -> str:
    return operation.partition(" ")[2]


def _column(check: str) -> str:
    """The column of a check: there are more rules and scenarios than a table has room for."""
    return next((name for prefix, name in COLUMNS.items() if check.startswith(prefix)), check)


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
