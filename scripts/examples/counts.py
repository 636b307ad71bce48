"""Documented operations and numbers held against a spec."""

from collections.abc import Iterator
from dataclasses import dataclass

from .contract import Contract, Contradiction, template
from .model import Count, Endpoint, Examples


@dataclass(frozen=True, slots=True)
class Compared:
    """A documented number beside the spec's (None where a spec can't know it)."""

    count: Count
    found: int | None

    @property
    def agrees(self) -> bool:
        """True if the two can both be true."""
        if self.found is None:
            return True
        return self.found >= self.count.claimed if self.count.at_least else self.found == self.count.claimed


def check_endpoint(contract: Contract, endpoint: Endpoint) -> Iterator[Contradiction]:
    """The contradictions (undocumented-path, unlike-template) of an operation that the documentation names."""
    if endpoint.operation in contract.operations:
        return
    beginning = endpoint.operation.partition("{")[0]
    is_template = beginning != endpoint.operation
    below = [name for name in contract.operations if is_template and name.startswith(beginning)]
    if not below:
        message = f"{endpoint.operation} is not in the spec"
        yield Contradiction("undocumented-path", endpoint.operation, "", endpoint.id, message)
        return
    pattern = template(endpoint.operation)
    unlike = [name for name in below if not pattern.fullmatch(name)]
    if unlike:
        message = f"{len(unlike)} of {len(below)} operations don't fit, {unlike[0]} first"
        yield Contradiction("unlike-template", endpoint.operation, "", endpoint.id, message)


def compare(contract: Contract, count: Count) -> Compared:
    """A documented number beside what the spec has."""
    names = [operation.name for operation in contract.matching(count.of)]
    if count.unit == "operations":
        return Compared(count, len(names))
    if count.unit == "segments":
        beginning = count.of.partition("*")[0]
        return Compared(count, len({name.removeprefix(beginning).partition("/")[0] for name in names}))
    return Compared(count, None)


def check_count(contract: Contract, examples: Examples, count: Count) -> Iterator[Contradiction]:
    """The contradictions of a documented number: with the spec (wrong-count), with its own parts (wrong-sum)."""
    least = "at least " if count.at_least else ""
    compared = compare(contract, count)
    if not compared.agrees:
        message = f"{least}{count.claimed} {count.unit} are documented, the spec has {compared.found}"
        yield Contradiction("wrong-count", count.id, "", count.id, message)
    if count.sum_of is None:
        return
    parts = [part for part in examples.counts if part.id.startswith(count.sum_of)]
    total = len(parts) if count.unit == "segments" else sum(part.claimed for part in parts)
    if not Compared(count, total).agrees:
        message = f"{least}{count.claimed} {count.unit} are documented, but {total} when they are listed"
        yield Contradiction("wrong-sum", count.id, "", count.id, message)
