"""Findings that many operations share: listed once, with their number."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from scripts.spec import Operation


class Finding(NamedTuple):
    """A finding without its place: kind and detail of a contradiction, and a sentence."""

    kind: str
    detail: str
    message: str


@dataclass(frozen=True, slots=True)
class Shared:
    """A finding, and whether it holds for ``every`` operation that was checked."""

    kind: str
    detail: str
    message: str
    every: bool


def shared(
    operations: Sequence[Operation], check: Callable[[Operation], Iterable[Finding]]
) -> Iterator[Shared]:
    """Each different finding of ``check`` for the operations, with their number in its message."""
    counted: dict[Finding, list[str]] = {}
    for operation in operations:
        for finding in check(operation):
            counted.setdefault(finding, []).append(operation.name)
    for (kind, detail, message), names in counted.items():
        if len(operations) > 1:
            message = f"{message} ({len(names)} of {len(operations)} operations, {names[0]} first)"
        yield Shared(kind, detail, message, len(names) == len(operations))
