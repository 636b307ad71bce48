"""The documentation of an API as an OpenAPI document (``documented.json``), looked up by place.

A path whose last segment is ``{rest}`` with ``x-any-depth: true`` in its path item stands for a family: all paths that
begin so, however many segments follow.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from scripts.spec import Operation, iter_operations, load_spec

from .model import Json

FILE = "documented.json"
ANY_DEPTH = "x-any-depth"

_PARAMETER = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True)
class Documented:
    """The documentation of one API; ``document`` is read only."""

    document: Json

    @classmethod
    def load(cls, api: Path) -> "Documented | None":
        """That of the API in a directory, None where it has no such file; raises SpecError for one that is no spec."""
        path = api / FILE
        return cls(load_spec(path)) if path.is_file() else None

    @cached_property
    def operations(self) -> dict[tuple[str, str], Operation]:
        """Documented operations by method and path, families apart."""
        found = iter_operations(self.document)
        return {(o.method, o.path): o for o in found if ANY_DEPTH not in o.path_item}

    @cached_property
    def families(self) -> dict[tuple[str, str], Operation]:
        """The families by method and what their paths begin with."""
        found = iter_operations(self.document)
        return {(o.method, o.path[: o.path.rindex("{")]): o for o in found if ANY_DEPTH in o.path_item}

    def find(self, method: str, path: str) -> Operation | None:
        """The documented operation at a path, whatever its parameters are called; else the family that it is in."""
        return self._by_shape.get((method, shape(path))) or self.family(method, path)

    def family(self, method: str, path: str) -> Operation | None:
        """The family that a path is in."""
        begins = (prefix for own, prefix in self.families if own == method and path.startswith(prefix))
        longest = max(begins, key=len, default=None)
        return None if longest is None else self.families[method, longest]

    def tag(self, path: str) -> str | None:
        """The tag of all documented operations that share the first two segments of a path."""
        tags = self._tags.get(_begin(path), set())
        return next(iter(tags)) if len(tags) == 1 else None

    @cached_property
    def _tags(self) -> dict[str, set[str]]:
        """The first tags of the documented operations by the first two segments of their paths."""
        found: dict[str, set[str]] = {}
        for operation in iter_operations(self.document):
            found.setdefault(_begin(operation.path), set()).update(operation.value.get("tags", ())[:1])
        return found

    def common_errors(self, tag: str | None) -> Json:
        """The error responses that all documented operations of a tag have; of all that need a key for no tag."""
        operations = [o.value for o in iter_operations(self.document) if o.value.get("security") != []]
        found = [o for o in operations if tag is None or tag in o.get("tags", ())[:1]]
        if not found:
            return {}
        first, *others = (
            {status: r for status, r in o["responses"].items() if status[0] in "45"} for o in found
        )
        return {status: r for status, r in first.items() if all(status in other for other in others)}

    @cached_property
    def _by_shape(self) -> dict[tuple[str, str], Operation]:
        return {(method, shape(path)): o for (method, path), o in self.operations.items()}


def _begin(path: str) -> str:
    return "/".join(path.split("/")[:3])


def shape(path: str) -> str:
    """A path without the names of its parameters and a slash at its end."""
    return _PARAMETER.sub("{}", path.rstrip("/") or "/")


def fills(template: str, path: str) -> dict[str, str] | None:
    """The values with which a templated path becomes another one; None where it can't."""
    names = [name[1:-1] for name in _PARAMETER.findall(template)]
    if not names:
        return None
    pattern = "([^/{}]+)".join(re.escape(part) for part in _PARAMETER.split(template))
    found = re.fullmatch(pattern, path)
    return dict(zip(names, found.groups(), strict=True)) if found else None
