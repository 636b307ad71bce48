"""Operations affected by each quirk, by what each overlay changes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scripts.apis import applied_overlays
from scripts.errors import OverlayError
from scripts.overlay.select import Place
from scripts.overlay.trace import overlay_changes
from scripts.quirks.model import Quirk, read_quirk
from scripts.spec import METHODS, Operation, iter_operations, references, resolve

Component = tuple[str, str]


@dataclass
class Impact:
    """Quirks by the name of the operation ("GET /v1/x"), in the order of the overlays; `general` are those that
    change what belongs to no operation. `notes` are the known contradictions met on the way from an operation,
    by the id of the quirk.
    """

    operations: dict[str, list[Quirk]]
    notes: dict[str, dict[str, str]]
    general: list[Quirk] = field(default_factory=list)


def impact(api: Path, document: dict[str, Any]) -> Impact:
    """The quirks of an API, `document` being its effective spec.

    A change inside a component affects every operation that leads to it by references. Raises SpecError, or
    OverlayError also for an overlay without a record of its quirk.
    """
    operations = list(iter_operations(document))
    reach = {operation.name: _reached(document, operation) for operation in operations}
    result = Impact({name: [] for name in reach}, {o.name: _notes(document, o, reach) for o in operations})
    for overlay, changes in overlay_changes(api / "openapi.json", applied_overlays(api), tolerant=True):
        quirk = _quirk(overlay.path)
        places = [change.place for change in changes]
        found = [o for o in operations if any(_concerns(place, o, reach[o.name]) for place in set(places))]
        for operation in found:
            result.operations[operation.name].append(quirk)
        if not found:
            result.general.append(quirk)
    return result


def _quirk(path: Path) -> Quirk:
    quirk = read_quirk(path)
    if isinstance(quirk, list):
        raise OverlayError(quirk[0])
    return quirk


def _concerns(place: Place, operation: Operation, components: set[Component]) -> bool:
    if place[0] == "paths" and len(place) > 1:
        # what a path item holds beside its methods belongs to all of them
        shared = len(place) == 2 or place[2] not in METHODS
        return place[1] == operation.path and (shared or place[2] == operation.method)
    if place[0] == "components":
        return len(place) > 2 and (str(place[1]), str(place[2])) in components
    return False


def _reached(document: dict[str, Any], operation: Operation) -> set[Component]:
    """The components that an operation leads to."""
    shared = {key: value for key, value in operation.path_item.items() if key == "parameters"}
    waiting: list[Any] = [operation.value, shared]
    found: set[Component] = set()
    while waiting:
        for _, ref in references(waiting.pop()):
            parts = ref.split("/")
            if len(parts) > 3 and parts[1] == "components" and (parts[2], parts[3]) not in found:
                found.add((parts[2], parts[3]))
                waiting.append(document["components"][parts[2]][parts[3]])
    return found


def _notes(
    document: dict[str, Any], operation: Operation, reach: dict[str, set[Component]]
) -> dict[str, str]:
    parts = [operation.value, operation.path_item.get("parameters", [])]
    parts += [
        resolve(document, f"#/components/{section}/{name}") for section, name in sorted(reach[operation.name])
    ]
    return {quirk: text for part in parts for found in _contradictions(part) for quirk, text in found.items()}


def _contradictions(value: Any) -> Iterator[dict[str, str]]:
    stack = [value]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            found = node.get("x-known-contradictions")
            if isinstance(found, dict):
                yield {str(quirk): str(text) for quirk, text in found.items()}
            stack += node.values()
        elif isinstance(node, list):
            stack += node
