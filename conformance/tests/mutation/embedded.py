"""JSON inside of strings that is none, or something else."""

from collections.abc import Callable, Iterator
from typing import Any

import orjson

from leaperone_conformance.spec import Spec

from .middleware import Mutant
from .points import answers, fields, mutant, spread

_EDITS: dict[str, tuple[str, Callable[[str], Any]]] = {
    "no-json": ("is no JSON but k=v", lambda text: "a=b\tc=d"),
    "cut": ("breaks off", lambda text: text[:-1]),
    "twice": ("is encoded twice", lambda text: orjson.dumps(text).decode()),
    "list": ("is a list of what it was", lambda text: f"[{text}]"),
    "empty": ("is an empty object", lambda text: "{}"),
    "decoded": ("is an object, not text", orjson.loads),
    "null": ("is the text null", lambda text: "null"),
}


def embedded(spec: Spec) -> Iterator[Mutant]:
    """Each way to break a string that holds JSON, in two operations."""
    found = [
        field
        for operation in spec.operations
        for field in fields(spec, operation)
        if field.schema.get("contentMediaType") == "application/json"
        and _closed(spec, field.schema.get("contentSchema", {}))
    ]
    for index, (what, (breaks, edit)) in enumerate(_EDITS.items()):
        for field in spread(found[index:], 2):
            yield _mutant(field, what, breaks, edit)


def _closed(spec: Spec, schema: dict[str, Any]) -> bool:
    """Whether a schema demands anything."""
    reference = schema.get("$ref")
    target = spec.resolve(reference)[1] if reference else schema
    return bool(target.get("required"))


def _mutant(field: Any, what: str, breaks: str, edit: Callable[[str], Any]) -> Mutant:
    def change(holder: dict[str, Any]) -> None:
        if isinstance(holder[field.name], str):
            holder[field.name] = edit(holder[field.name])

    after = answers(lambda request, response: field.edited(response, change))
    return mutant("json-in-text", what, field.operation, f"{field.pointer} {breaks}", after)
