"""One action applied to a document, in place.

Source: Overlay Specification 1.0.0 and 1.1.0, Action Object. 1.0 appends the value of an update to a target
array as one entry and knows no primitive targets; 1.1 concatenates arrays and replaces primitives. 1.0
forbids removing single primitive items of an array; primitive members of objects may go, as in its
compliant sets.
"""

from dataclasses import dataclass, field
from typing import Any

from jsonpath_rfc9535 import JSONPathQuery

from scripts.errors import OverlayError

from .model import Action
from .select import Node, path_text, select


@dataclass(slots=True)
class Effect:
    """The effect of an action: the nodes that its target selected, how many of them are another now, and what it took
    out or replaced: key (or index) and value.
    """

    nodes: list[Node]
    changed: int = 0
    replaced: list[tuple[str | int, Any]] = field(default_factory=list)


def apply_action(action: Action, version: str, document: Any) -> Effect:
    """Change the document as the action says.

    Raises OverlayError saying which node is in conflict; the document may then be half changed.
    """
    nodes = select(document, action.query)
    change = _Change(version)
    try:
        if action.kind == "remove":
            change.remove(nodes)
        elif action.kind == "update":
            change.update(nodes, action.value)
        elif action.source is not None and nodes:
            change.update(nodes, _source(action.source, document))
    except RecursionError:
        raise OverlayError("the result would be nested too deep") from None
    return Effect(nodes, change.changed, change.replaced)


def _source(query: JSONPathQuery, document: Any) -> Any:
    found = select(document, query)
    if len(found) != 1:
        raise OverlayError(f"copy must select one node, but {query} selects {len(found)}")
    # It may lie inside a target or around it: taken before anything changes.
    return _clone(found[0].value)


class _Change:
    """The two changes that there are, by the rules of one version."""

    def __init__(self, version: str) -> None:
        self.changed = 0
        self.replaced: list[tuple[str | int, Any]] = []
        self._old = version == "1.0"

    def update(self, nodes: list[Node], value: Any) -> None:
        kinds = {_kind(node.value) for node in nodes}
        if len(kinds) > 1:
            raise OverlayError(f"the target is mixed: it selects {', '.join(sorted(kinds))}")
        for node in nodes:
            target = node.value
            if isinstance(target, list):
                new = _clone(value if isinstance(value, list) and not self._old else [value])
                target += new
                self.changed += bool(new)
            elif isinstance(target, dict):
                if not isinstance(value, dict):
                    raise OverlayError(f"{_where(node)} is an object and can't be merged with {_name(value)}")
                self.changed += self._merge(target, value, node, ())
            elif self._old:
                raise OverlayError(
                    f"{_where(node)} is {_name(target)}: Overlay 1.0 updates objects and arrays only;"
                    " select the object around it or declare overlay: 1.1.0"
                )
            elif _kind(value) != "primitives":
                raise OverlayError(
                    f"{_where(node)} is {_name(target)} and can't be replaced by {_name(value)}"
                )
            else:
                self.changed += self._set(node.container, node.key, value)

    def _set(self, container: Any, key: Any, new: Any) -> bool:
        old = container[key]
        container[key] = new
        if old == new and type(old) is type(new):
            return False
        self.replaced.append((key, old))
        return True

    def _merge(
        self, target: dict[str, Any], value: dict[str, Any], node: Node, below: tuple[str, ...]
    ) -> bool:
        """Merge, and say whether that changed anything."""
        changed = False
        for key, new in value.items():
            if key not in target:
                target[key] = _clone(new)
                changed = True
                continue
            old = target[key]
            if isinstance(old, dict) and isinstance(new, dict):
                changed |= self._merge(old, new, node, (*below, key))
            elif isinstance(old, list) and isinstance(new, list):
                old += _clone(new)
                changed |= bool(new)
            elif _kind(old) == _kind(new):
                changed |= self._set(target, key, new)
            else:
                raise OverlayError(
                    f"{_where(node, *below, key)} is {_name(old)} and can't be merged with {_name(new)}"
                    "; remove it first to replace it"
                )
        return changed

    def remove(self, nodes: list[Node]) -> None:
        # From the last index to the first, so that the indices of the others stay true.
        for node in sorted(
            nodes, key=lambda node: node.key if isinstance(node.key, int) else -1, reverse=True
        ):
            container, key, value, _ = node
            if self._old and isinstance(container, list) and _kind(value) == "primitives":
                raise OverlayError(
                    f"{_where(node)} is {_name(value)}: Overlay 1.0 can't remove single primitive items;"
                    " declare overlay: 1.1.0"
                )
            del container[key]
            self.changed += 1
            self.replaced.append((key, value))


def _where(node: Node, *below: str) -> str:
    return path_text((*node.place, *below))


def _clone(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _clone(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_clone(item) for item in value]
    return value


def _kind(value: Any) -> str:
    if isinstance(value, dict):
        return "objects"
    return "arrays" if isinstance(value, list) else "primitives"


def _name(value: Any) -> str:
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "an array"
    return "null" if value is None else f"the primitive {value!r}"
