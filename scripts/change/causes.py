"""Causes: the change on the wire behind a changed name in Python."""

from collections import defaultdict

from scripts.diff import Change, Report

_QUIET = ("wording", "layout")


class Causes:
    """Looks up changes by operation, schema and name; the worst one first."""

    def __init__(self, wire: Report) -> None:
        self._by_operation: defaultdict[str, list[Change]] = defaultdict(list)
        self._by_schema: defaultdict[str, list[Change]] = defaultdict(list)
        self.renamed: dict[str, str] = {}
        for change in wire.changes:
            if change.id == "api-operation-renamed":
                self.renamed[str(change.old)] = str(change.new)
            for place in change.reaches:
                self._by_operation[place.operation].append(change)
            if change.schema is not None:
                self._by_schema[change.schema].append(change)

    def of(self, operation: str, name: str | None = None, side: str | None = None) -> str | None:
        """The fingerprint of the change of an operation that is about a parameter or property, or about all of it."""
        found = self._by_operation.get(operation, [])
        if name is not None:
            found = [change for change in found if _is_about(change, name)]
        if side is not None:
            found = [change for change in found if change.direction == side]
        return _first(found)

    def of_schema(self, model: str, name: str | None = None) -> str | None:
        """The fingerprint of the change of a component, or of a property of it."""
        found = self._by_schema.get(model, [])
        return _first([change for change in found if name is None or _is_about(change, name)])

    def default_of(self, operation: str, name: str) -> Change | None:
        """The change of what a parameter means where it is left out."""
        found = self._by_operation.get(operation, [])
        return next(
            (c for c in found if c.id.startswith("request-parameter-default-value-") and _is_about(c, name)),
            None,
        )


def _is_about(change: Change, name: str) -> bool:
    keys = f"{change.at_old or ''}/{change.at_new or ''}/".split("/")
    return name in keys or name in change.text.replace(":", " ").replace(",", " ").split()


def _first(found: list[Change]) -> str | None:
    return next((change.fingerprint for change in found if change.level not in _QUIET), None)
