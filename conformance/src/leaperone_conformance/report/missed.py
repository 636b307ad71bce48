"""Targets of the plan that a run did not exercise, by reason."""

from leaperone_conformance.coverage import kind_of
from leaperone_conformance.run import Record

Missed = tuple[str, dict[str, list[str]]]
"""A reason, and by kind what it kept from being exercised: ``GET /v1/models: status: 500``."""


def missed_by_reason(record: Record) -> list[Missed]:
    """The reasons, the most frequent first."""
    reasons: dict[str, dict[str, list[str]]] = {}
    for covered in record.coverage:
        for target, reason in covered.missed.items():
            kind = kind_of(target)
            name = f"{covered.operation}: {target.removeprefix(f'{kind}: ')}"
            reasons.setdefault(reason, {}).setdefault(kind, []).append(name)
    return sorted(reasons.items(), key=lambda entry: (-sum(map(len, entry[1].values())), entry[0]))
