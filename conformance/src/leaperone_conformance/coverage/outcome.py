"""Outcome of a coverage plan: the targets that were not exercised, with reasons."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from leaperone_conformance.spec import Operation, Spec

from .targets import KINDS, Kind, kind_of, planned

_NO_SUCCESS = "no request of the operation was accepted"
_REASONS = {
    Kind.STATUS: "no request was answered with it",
    Kind.MEDIA_TYPE: "nothing of it was sent or came",
    Kind.VALUE: "no request with it was accepted",
    Kind.BOUNDARY: "no request was there, or none was accepted",
    Kind.OPTIONAL: "no request of that kind was accepted",
    Kind.LINK: "no response led to a call of its target",
    Kind.WEBHOOK: "no request registered a webhook",
    Kind.CALLBACK: "no request gave an address",
}
_DELIVERIES = {Kind.WEBHOOK: "webhook_arrives", Kind.CALLBACK: "callback_arrives"}
_SCENARIOS = {Kind.STATUS: "documented_errors", Kind.LINK: "linked", **_DELIVERIES}
"""The scenario that exercises a kind: the reason why it was not run is that of the targets, too."""


class Measured(NamedTuple):
    """An operation after a run: number of targets by kind, and the reason for each that was not exercised."""

    planned: dict[str, int]
    missed: dict[str, str]


def measured(
    targets: Iterable[str],
    exercised: frozenset[str],
    checks: Iterable[str],
    not_exercised: Mapping[str, str],
    statuses: Iterable[int],
    limit: str = "",
) -> Measured:
    """The outcome of an operation with ``targets``, by what was seen of it.

    ``checks`` are those that were made, ``not_exercised`` the others with their reasons; ``statuses`` came;
    ``limit`` is why the run sent less than it could.
    """
    targets, made = tuple(targets), frozenset(checks)
    succeeded = any(200 <= status < 400 for status in statuses)
    missed = {}
    for target in targets:
        kind = kind_of(target)
        scenario = _SCENARIOS.get(kind, "")
        if target in exercised or (kind in _DELIVERIES and scenario in made):
            continue
        needs_success = kind not in (Kind.STATUS, Kind.BOUNDARY)
        reason = _NO_SUCCESS if needs_success and not succeeded else _REASONS[kind]
        missed[target] = not_exercised.get(scenario) or limit or reason
    return Measured(dict(Counter(str(kind_of(target)) for target in targets)), missed)


def described(spec: Spec, operations: Iterable[Operation]) -> Iterator[str]:
    """The plan of coverage for people: the number of targets by kind, then the targets of each operation."""
    targets = {operation.key: planned(spec, operation) for operation in operations}
    counts = Counter(str(kind_of(target)) for each in targets.values() for target in each)
    yield f"to be exercised in {len(targets):,} operations: {counted(counts)}"
    for key, each in targets.items():
        yield f"  {key}"
        for kind, group in groupby(
            sorted(each, key=lambda target: KINDS.index(kind_of(target))), key=kind_of
        ):
            yield f"    {kind}: {', '.join(target.removeprefix(f'{kind}: ') for target in group)}"


def counted(counts: Mapping[str, int]) -> str:
    """Numbers of targets for people: ``3 statuses, 1 link``; none is left out."""
    return ", ".join(kind.number(counts[kind]) for kind in KINDS if counts.get(kind))
