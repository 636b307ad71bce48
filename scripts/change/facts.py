"""Consequences of a changed spec beside names: examples, prices, paging, counts, quirks and the suite."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from scripts.spec import iter_operations

_FACTS = {"x-price": "price", "x-page-price": "price", "x-pagination": "paging"}


@dataclass(frozen=True, slots=True)
class Fact:
    """Something of an operation that is another now: its price or its paging."""

    operation: str
    kind: str
    old: Any
    new: Any

    def as_json(self) -> dict[str, Any]:
        """As ``--json`` prints it."""
        return {"operation": self.operation, "kind": self.kind, "old": self.old, "new": self.new}

    def __str__(self) -> str:
        return f"{self.operation}: {self.kind}: {_short(self.old)} to {_short(self.new)}"


def facts(old: dict[str, Any], new: dict[str, Any]) -> Iterator[Fact]:
    """Prices and ways of paging that changed in operations of both effective specs."""
    before = {operation.name: operation.value for operation in iter_operations(old)}
    for operation in iter_operations(new):
        was = before.get(operation.name)
        for key, kind in _FACTS.items() if was is not None else ():
            if was is not None and was.get(key) != operation.value.get(key):
                yield Fact(operation.name, kind, was.get(key), operation.value.get(key))


def counts(old: dict[str, Any], new: dict[str, Any]) -> list[dict[str, Any]]:
    """The changed numbers of operations by tag, and in all."""
    before, after = (_by_tag(document) for document in (old, new))
    return [
        {"of": tag, "old": before[tag], "new": after[tag]}
        for tag in sorted(before.keys() | after.keys())
        if before[tag] != after[tag]
    ]


def _by_tag(document: dict[str, Any]) -> Counter[str]:
    found: Counter[str] = Counter()
    for operation in iter_operations(document):
        found.update(["operations", *(str(tag) for tag in operation.value.get("tags", ())[:1])])
    return found


def _short(value: Any) -> str:
    text = "none" if value is None else str(value)
    return text if len(text) <= 60 else text[:57] + "..."
