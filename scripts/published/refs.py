"""References inside a document that may be broken: followed where they lead somewhere."""

from collections.abc import Iterator
from typing import Any

from scripts.errors import SpecError
from scripts.spec import methods, resolve

from .model import Json

SCHEMAS = "#/components/schemas/"
RESPONSES = "#/components/responses/"
_AROUND_ONE = frozenset(
    ("allOf", "title", "description", "example", "examples", "readOnly", "writeOnly", "deprecated")
)


def followed(document: Json, value: Any) -> Any:
    """The target of a value that may be a reference; None where it leads nowhere."""
    if not isinstance(value, dict) or not isinstance(value.get("$ref"), str):
        return value
    try:
        found = resolve(document, value["$ref"])
    except SpecError:
        return None
    return found if not isinstance(found, dict) or found is not value else None


def component(value: Any, prefix: str = SCHEMAS) -> str | None:
    """The component that a value is a reference to, by its name."""
    ref = value.get("$ref") if isinstance(value, dict) else None
    if not isinstance(ref, str) or not ref.startswith(prefix) or "/" in ref[len(prefix) :]:
        return None
    return ref[len(prefix) :]


def sole(value: Any) -> Any:
    """A schema without the ``allOf`` of one reference that only adds wording to it."""
    parts = value.get("allOf") if isinstance(value, dict) else None
    if isinstance(parts, list) and len(parts) == 1 and component(parts[0]) and value.keys() <= _AROUND_ONE:
        return parts[0]
    return value


def operations(document: Json, section: str = "paths") -> Iterator[tuple[str, str, Json]]:
    """Path, method and operation object of every operation whose objects are objects."""
    for path, item in list(_items(document, section)):
        for method, _, operation in methods(item):
            if isinstance(operation, dict):
                yield path, method, operation


def _items(document: Json, section: str) -> Iterator[tuple[str, Json]]:
    found = document.get(section)
    for path, item in found.items() if isinstance(found, dict) else ():
        if isinstance(item, dict) and not path.startswith("x-"):
            yield path, item
