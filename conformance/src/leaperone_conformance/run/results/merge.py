"""One record of several: those of the shards of a run."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from leaperone_conformance.errors import ReportUnreadable

from .record import Aggregator, Record, Spending, Stop

_GRAVEST = (
    Stop.DEFECT,
    Stop.INTERRUPT,
    Stop.ERROR,
    Stop.LOST,
    Stop.UNREACHABLE,
    Stop.SHARD,
    Stop.RATE,
    Stop.LIMIT,
)


def merged_records(records: Sequence[Record]) -> Record:
    """The record of the whole run: sums, everything that was found, and the gravest reason to stop.

    Where the report of a shard is missing, that is one.

    Raises ReportUnreadable where the records aren't of one run: another spec, target, seed or depth, or the same
    shard twice.
    """
    first = records[0]
    for record in records[1:]:
        for name in ("spec_sha256", "target", "seed", "max_examples"):
            if getattr(record, name) != getattr(first, name):
                raise ReportUnreadable(
                    f"reports of different runs: {name} is {getattr(first, name)} and {getattr(record, name)}"
                )
    twice = [
        name
        for name, count in Counter(c.operation for record in records for c in record.coverage).items()
        if count > 1
    ]
    if twice:
        raise ReportUnreadable(f"{twice[0]} is in several reports: is one of them given twice?")
    aggregator = Aggregator({})
    for record in records:
        aggregator.find(record.findings)
        for covered in record.coverage:
            aggregator.cover(covered)
    stops = {record.stopped for record in records}
    if _missing([record.shard for record in records if record.shard]):
        stops.add(Stop.SHARD)
    return Record(
        spec=first.spec,
        spec_sha256=first.spec_sha256,
        target=first.target,
        seed=first.seed,
        max_examples=first.max_examples,
        versions=first.versions,
        started=min(record.started for record in records),
        finished=max(record.finished for record in records),
        selected=sum(record.selected for record in records),
        stopped=next((stop for stop in _GRAVEST if stop in stops), None),
        spending=_sum([record.spending for record in records]),
        left_out=tuple(left for record in records for left in record.left_out),
        planned=dict(sum((Counter(record.planned) for record in records), Counter())),
        baseline=tuple(sorted({note for record in records for note in record.baseline}, key=repr)),
        quirks=first.quirks,
        history=first.history,
        coverage=aggregator.coverage,
        findings=aggregator.findings,
    )


def _missing(shards: Sequence[tuple[int, int]]) -> bool:
    return bool({(index, count) for _, count in shards for index in range(1, count + 1)} - {*shards})


def _sum(spendings: Sequence[Spending]) -> Spending:
    requests = [spending.max_requests for spending in spendings]
    budgets = [spending.budget for spending in spendings]
    return Spending(
        sum(spending.requests for spending in spendings),
        sum(most for most in requests if most is not None) if None not in requests else None,
        sum((spending.credits for spending in spendings), Decimal(0)),
        sum((budget for budget in budgets if budget is not None), Decimal(0))
        if None not in budgets
        else None,
    )
