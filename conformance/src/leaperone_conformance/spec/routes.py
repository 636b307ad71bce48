"""Router from a path to its operations: a dictionary for static paths, a tree of segments for templates.

The cost of a look-up depends on the number of segments, not on the number of operations.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote

from .operation import Operation

_TEMPLATE = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Match:
    """The operations of a path by method, and the texts of its path parameters as they came, percent-encoded."""

    operations: Mapping[str, Operation]
    encoded: Mapping[str, str]

    @property
    def path_parameters(self) -> dict[str, str]:
        """The decoded texts."""
        return {name: unquote(text) for name, text in self.encoded.items()}


@dataclass(slots=True)
class _Node:
    literals: dict[str, "_Node"] = field(default_factory=dict)
    templates: list[tuple[tuple[str, ...], "_Node"]] = field(default_factory=list)
    """Each with the texts around its parameters."""
    operations: dict[str, Operation] = field(default_factory=dict)
    names: list[list[str]] = field(default_factory=list)
    """Operations of each template that ends here."""


class Routes:
    """The routing table of a spec; all its paths are below ``base``.

    A fragment, as in ``/files/{id}#copy``, is not sent: of operations that only it, or the name of a parameter, tells
    from each other, the one without it is found, else the first.
    """

    def __init__(self, operations: Iterable[tuple[str, Operation]], base: str = "") -> None:
        """Takes each operation with its path, which may have a query that tells it from others."""
        self._static: dict[str, Match] = {}
        self._root = _Node()
        self._twins: dict[str, list[Operation]] = {}
        by_path: dict[str, list[Operation]] = {}
        queried: dict[str, list[tuple[str, Operation]]] = {}
        for path, operation in sorted(operations, key=lambda entry: "#" in entry[0]):
            plain, _, query = path.partition("#")[0].partition("?")
            if query:
                queried.setdefault(query, []).append((plain, operation))
            else:
                by_path.setdefault(base + plain, []).append(operation)
        self._queried = {query: Routes(paths, base) for query, paths in queried.items()}
        for path, found in by_path.items():
            if _TEMPLATE.search(path):
                self._add(path, found)
        for path, found in by_path.items():
            if not _TEMPLATE.search(path) and (match := self._templated(path, self._added({}, found))):
                self._static[path] = match

    def twins(self, operation: Operation) -> Sequence[Operation]:
        """The operations that a request for ``operation`` may be for, too, as nothing that is sent tells them apart."""
        tables = (self, *self._queried.values())
        alike = next((table._twins[operation.key] for table in tables if operation.key in table._twins), ())
        return [other for other in alike if other is not operation]

    def _added(self, methods: dict[str, Operation], operations: Iterable[Operation]) -> dict[str, Operation]:
        """``methods`` with the operations whose method it lacks; the others are twins of those that it has."""
        for operation in operations:
            first = methods.setdefault(operation.method, operation)
            if first is not operation:
                alike = self._twins.setdefault(first.key, [first])
                alike.append(operation)
                self._twins[operation.key] = alike
        return methods

    def find(self, path: str, query: str = "") -> Match | None:
        """The operations of a path as it came in the request line (percent-encoded, without query).

        A static path wins over a template, a literal segment over a parameter, and over them all one with a query that
        is part of the request's; a method that the winner lacks is that of the next one. Where no path without a query
        is found, one with any will do.
        """
        if not self._queried:
            return self._plain(path)
        given = set(query.split("&"))
        tables = [table for fixed, table in self._queried.items() if given.issuperset(fixed.split("&"))]
        found = next((match for table in tables if (match := table.find(path))), None)
        found = found or self._plain(path)
        return found or next((match for table in self._queried.values() if (match := table.find(path))), None)

    def _plain(self, path: str) -> Match | None:
        return self._static.get(path) or self._static.get(unquote(path)) or self._templated(path, {})

    def _templated(self, path: str, operations: Mapping[str, Operation]) -> Match | None:
        """The match of a path that has some operations, with those of the templates that it fits for other methods."""
        encoded: dict[str, str] = {}
        for node, values in _walk(self._root, path.split("/")):
            if node.operations.keys() <= operations.keys():
                continue
            operations = {**node.operations, **operations}
            texts = {name: text for names in node.names for name, text in zip(names, values, strict=True)}
            encoded = {**texts, **encoded}
        return Match(operations, encoded) if operations else None

    def _add(self, path: str, operations: Iterable[Operation]) -> None:
        node = self._root
        for segment in path.split("/"):
            if not _TEMPLATE.search(segment):
                node = node.literals.setdefault(segment, _Node())
                continue
            around = tuple(_TEMPLATE.split(segment)[::2])
            known = next((child for texts, child in node.templates if texts == around), None)
            if known is None:
                known = _Node()
                node.templates.append((around, known))
                node.templates.sort(key=lambda entry: -_weight(entry[0]))
            node = known
        self._added(node.operations, operations)
        node.names.append(_TEMPLATE.findall(path))


def _weight(around: tuple[str, ...]) -> int:
    """The more text a template has, the more likely it is meant."""
    return sum(len(re.escape(text)) for text in around) + len("([^/]+)") * (len(around) - 1)


def _walk(root: _Node, segments: list[str]) -> Iterator[tuple[_Node, tuple[str, ...]]]:
    """The templates that a path fits, each with the texts of its parameters; that with most literal text first."""
    pending: list[tuple[_Node, int, tuple[str, ...]]] = [(root, 0, ())]
    while pending:
        node, index, values = pending.pop()
        if index == len(segments):
            if node.operations:
                yield node, values
            continue
        segment = segments[index]
        for around, child in reversed(node.templates):
            found = _values(around, segment)
            if found is not None:
                pending.append((child, index + 1, values + found))
        literal = node.literals.get(segment) or node.literals.get(unquote(segment))
        if literal is not None:
            pending.append((literal, index + 1, values))


def _values(around: tuple[str, ...], segment: str) -> tuple[str, ...] | None:
    """The texts of the parameters of a template, the first as long as it can be; None where it isn't one of its.

    In one pass from the end: a regular expression would try all ways to divide a segment.
    """
    first, *between, last = around
    start, end = len(first), len(segment) - len(last)
    if not segment.startswith(first) or not segment.endswith(last):
        return None
    found = []
    for text in reversed(between):
        place = segment.rfind(text, start + 1, end - 1)
        if place < 0:
            return None
        found.append(segment[place + len(text) : end])
        end = place
    return None if end <= start else (segment[start:end], *reversed(found))
