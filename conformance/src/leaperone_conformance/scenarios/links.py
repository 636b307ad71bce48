"""Linked operations (OpenAPI ``links``) know a new resource until one of them deletes it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from leaperone_conformance.checks import Failure, Response
from leaperone_conformance.spec import MISSING, Operation, Spec, join, unescape
from leaperone_conformance.spec.callbacks import value_of

from .client import Arguments, Client, response_failures
from .samples import sample

_GONE = frozenset({404, 410})
_DEEPEST = 4


def linked(client: Client, operation: Operation) -> Iterator[Failure]:
    """Reads what another operation made, and makes something to call all that it leads to: reading first,
    deleting last.

    Fails where what was made isn't known or a reading or deletion of it fails, at once, later (for a task, after its
    ``limit``) or otherwise than documented, and where it can still be read after its deletion.
    """
    yield from _reached(client, operation)
    targets = [(target, link) for _, target, link in targets_of(client.spec, operation)]
    arguments = led_to(client, operation) if targets else None
    if arguments is None:
        return
    response = client.call(operation, arguments)
    if not response.succeeded:
        return
    read: list[tuple[Operation, Arguments]] = []
    for target, link in sorted(targets, key=lambda entry: _ORDER.get(entry[0].method, 1)):
        further = _arguments(client.spec, target, link, arguments, response)
        if further is None:
            continue
        came = client.call(target, further)
        yield from _found(client, operation, target, further, came)
        if target.method == "GET":
            read.append((target, further))
        elif target.method == "DELETE" and came.succeeded:
            yield from _gone(client, target, further, read)


def led_to(client: Client, operation: Operation) -> Arguments | None:
    """Arguments that the operation has to accept, about something that was made for it where another one links to it.

    None where none were found: without a link, a path parameter has to have an example of what is there.
    """
    led = _led(client, operation, 0)
    if led is not None:
        return led[1]
    schemas = [parameter.schema for parameter in operation.parameters if parameter.location == "path"]
    shown = [schema is not None and "examples" in client.spec.resolve(schema)[1] for schema in schemas]
    return sample(client.spec, operation) if all(shown) else None


def _led(client: Client, operation: Operation, depth: int) -> tuple[Operation, Arguments] | None:
    """The operation that creates the resource of another one, with the arguments for it; None without a link to it."""
    for source in client.spec.operations if depth < _DEEPEST else ():
        for _, target, link in targets_of(client.spec, source):
            if target is not operation or source is operation:
                continue
            led = _led(client, source, depth + 1)
            before = led[1] if led else sample(client.spec, source)
            response = None if before is None else client.call(source, before)
            if before is None or response is None or not response.succeeded:
                continue
            arguments = _arguments(client.spec, operation, link, before, response)
            if arguments is not None:
                return source, arguments
    return None


def _reached(client: Client, operation: Operation) -> Iterator[Failure]:
    """Calls an operation about what another one made for it; twice where it only reads."""
    led = _led(client, operation, 0)
    if led is None:
        return
    source, arguments = led
    response = client.call(operation, arguments)
    yield from _found(client, source, operation, arguments, response)
    if operation.method == "GET" and response.succeeded:
        rule = source.definition.get("x-task", {})
        if rule.get("status") == operation.id:
            client.wait(rule.get("limit", 0))
        later = client.call(operation, arguments)
        yield from _found(client, source, operation, arguments, later)


def _found(
    client: Client, source: Operation, target: Operation, arguments: Arguments, response: Response
) -> Iterator[Failure]:
    if response.status in _GONE or (target.method in _ORDER and not response.succeeded):
        yield Failure(f"{target.key} answers {response.status} for what {source.key} made", _named(arguments))
    else:
        yield from response_failures(client, target, arguments, response)


_ORDER: Mapping[str, int] = {"GET": 0, "DELETE": 2}


def targets_of(spec: Spec, operation: Operation) -> list[tuple[str, Operation, Mapping[str, Any]]]:
    """The links of an operation's success: the name, the operation that it leads to, and its parameters."""
    response = operation.success
    if response is None:
        return []
    links = {
        name: spec.resolve(join(response.pointer, "links", name))[1]
        for name in response.definition.get("links", {})
    }
    targets = [
        (name, _target(spec, link), link.get("parameters", {}))
        for name, link in links.items()
        if isinstance(link, Mapping) and isinstance(link.get("parameters", {}), Mapping)
    ]
    return [(name, target, parameters) for name, target, parameters in targets if target is not None]


def _target(spec: Spec, link: Mapping[str, Any]) -> Operation | None:
    """The operation that a link leads to; None where that is outside of the document."""
    if "operationId" in link:
        return spec.by_id.get(link["operationId"])
    path, _, method = link.get("operationRef", "").removeprefix("#/paths/").rpartition("/")
    return spec.by_key.get(f"{method.upper()} {unescape(unquote(path))}")


def _arguments(
    spec: Spec, target: Operation, link: Mapping[str, Any], before: Arguments, response: Response
) -> Arguments | None:
    """The arguments of a link's target; None where the link finds nothing, or the target needs more."""
    values = link_values(link, before.path, response)
    arguments = sample(spec, target)
    if arguments is None or MISSING in values.values():
        return None
    names = {parameter.name for parameter in target.parameters if parameter.location == "path"}
    path = {name: value for name, value in values.items() if name in names}
    query = {name.removeprefix("query."): value for name, value in values.items() if name not in names}
    return replace(arguments, path={**arguments.path, **path}, query={**arguments.query, **query})


def link_values(link: Mapping[str, Any], path: Mapping[str, Any], response: Response) -> dict[str, Any]:
    """The parameters of a link by their names, after a call with ``path``: constants, and the values of expressions;
    MISSING for what the link doesn't find.
    """
    return {
        name.removeprefix("path."): value_of(expression, {"path": path}, response.json)
        if isinstance(expression, str) and expression.startswith("$")
        else expression
        for name, expression in link.items()
    }


def _gone(
    client: Client, deletion: Operation, arguments: Arguments, read: list[tuple[Operation, Arguments]]
) -> Iterator[Failure]:
    for target, further in read:
        if further.path == arguments.path:
            response = client.call(target, further)
            if response.status not in _GONE:
                yield Failure(f"{target.key} answers {response.status} after {deletion.key}", _named(further))


def _named(arguments: Arguments) -> str:
    return ", ".join(f"{name} {value!r}" for name, value in arguments.path.items())
