"""Where a spec can be broken: representative operations, and the places in their answers."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from leaperone_conformance.mock import Mock
from leaperone_conformance.spec import Media, Operation, Spec, join

from .middleware import JSON, Change, Mutant, Request, Response

_EACH = "*"


@dataclass(frozen=True, slots=True)
class Field:
    """A required property of an answer; ``path`` leads to the object that holds it, ``*`` to every item."""

    operation: Operation
    path: tuple[str, ...]
    name: str
    schema: dict[str, Any]

    @property
    def pointer(self) -> str:
        return "/" + "/".join((*self.path, self.name))

    def edited(self, response: Response, edit: Callable[[dict[str, Any]], None]) -> Response:
        """A successful JSON answer with ``edit`` done to the objects that have the field."""
        value = response.json if response.succeeded and response.media_type == JSON else None
        holders = [holder for holder in _holders(value, self.path) if self.name in holder]
        for holder in holders:
            edit(holder)
        return response.with_json(value) if holders else response


def _holders(value: Any, path: Sequence[str]) -> Iterator[dict[str, Any]]:
    if not path:
        if isinstance(value, dict):
            yield value
    elif path[0] == _EACH:
        for item in value if isinstance(value, list) else ():
            yield from _holders(item, path[1:])
    elif isinstance(value, dict) and path[0] in value:
        yield from _holders(value[path[0]], path[1:])


def json_answer(operation: Operation) -> Media | None:
    """The JSON of an operation's success; None where it has none."""
    return operation.success.content.get(JSON) if operation.success else None


def representatives(spec: Spec) -> list[Operation]:
    """One operation for each tag and schema of successful JSON answers."""
    chosen: dict[tuple[Any, ...], Operation] = {}
    for operation in spec.operations:
        media = json_answer(operation)
        if media is not None and media.schema is not None:
            chosen.setdefault((operation.tags[:1], spec.resolve(media.schema)[0]), operation)
    return list(chosen.values())


def fields(spec: Spec, operation: Operation) -> list[Field]:
    """The required properties of the operation's successful answer, those inside of objects and lists included.

    Those inside of the results of a task are left out where it is created: it has none yet.
    """
    media = json_answer(operation)
    results = set(operation.definition.get("x-task", {}).get("results", ()))
    found = _fields(spec, operation, media.schema, ()) if media and media.schema else ()
    return [field for field in found if not results & set(field.path)]


def _fields(spec: Spec, operation: Operation, pointer: str, path: tuple[str, ...]) -> Iterator[Field]:
    place, schema = spec.resolve(pointer)
    if not isinstance(schema, dict) or len(path) > 3:
        return
    for name in schema.get("required", ()):
        if name not in schema.get("properties", {}):
            continue
        inner = join(place, "properties", name)
        target, definition = spec.resolve(inner)
        if not isinstance(definition, dict):
            continue
        yield Field(operation, path, name, definition)
        if definition.get("type") == "object":
            yield from _fields(spec, operation, target, (*path, name))
        elif definition.get("type") == "array" and "items" in definition:
            yield from _fields(spec, operation, join(target, "items"), (*path, name, _EACH))


def spread(items: Sequence[Any], count: int) -> list[Any]:
    """At most ``count`` of the items, evenly from all over."""
    if len(items) <= count:
        return list(items)
    return [items[index * len(items) // count] for index in range(count)]


def answers(after: Callable[[Request, Response], Response]) -> Callable[[Mock], Change]:
    """A change of answers without a state."""
    return lambda mock: Change(after=after)


def successes(edit: Callable[[Response], Response]) -> Callable[[Mock], Change]:
    """A change of successful answers without a state."""
    return lambda mock: Change(
        after=lambda request, response: edit(response) if response.succeeded else response
    )


def requests(before: Callable[[Request], Request | Response]) -> Callable[[Mock], Change]:
    """A change of requests without a state."""
    return lambda mock: Change(before=before)


def mutant(
    family: str, what: str, operation: Operation, breaks: str, change: Callable[[Mock], Change]
) -> Mutant:
    """A mutant of one operation, named after it."""
    return Mutant(f"{family}:{what}:{operation.id}", family, (operation.key,), breaks, change)


def error(operation: Operation, status: int) -> Response:
    """An error of the operation as the spec shows it."""
    response = operation.response(status)
    media = response.content.get(JSON) if response else None
    shown = media.definition.get("example") if media else None
    return Response.of_json(shown or {"error": {"message": "no", "code": None}}, status)
