"""What an operation makes is there for the operations that it links to (OpenAPI ``links``), until one deletes it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from leaperone_conformance.checks import Failure, Response
from leaperone_conformance.spec import MISSING, Operation, Spec, join, look_up, unescape

from .client import Arguments, Client
from .conform import conform
from .samples import sample

_BODY, _PATH = "$response.body#", "$request.path."
_GONE = frozenset({404, 410})
_DEEPEST = 4


def linked(caller: Client, operation: Operation) -> Iterator[Failure]:
    """Asks for what another operation made, and makes something to call all that it leads to: reading first,
    deleting last.

    Fails where what was made isn't known or a reading or deletion of it fails, at once, later (for a task, after its
    ``limit``) or otherwise than documented, and where it can still be read after its deletion.
    """
    yield from _reached(caller, operation)
    targets = _targets(caller.spec, operation)
    arguments = led_to(caller, operation) if targets else None
    if arguments is None:
        return
    answer = caller.call(operation, arguments)
    if not answer.succeeded:
        return
    read: list[tuple[Operation, Arguments]] = []
    for target, link in sorted(targets, key=lambda entry: _ORDER.get(entry[0].method, 1)):
        further = _arguments(caller.spec, target, link, arguments, answer)
        if further is None:
            continue
        came = caller.call(target, further)
        yield from _found(caller, operation, target, further, came)
        if target.method == "GET":
            read.append((target, further))
        elif target.method == "DELETE" and came.succeeded:
            yield from _gone(caller, target, further, read)


def led_to(caller: Client, operation: Operation) -> Arguments | None:
    """Arguments that the operation has to accept, about something that was made for it where another one links to it.

    None where none were found: without a link, a path parameter has to have an example of what is there.
    """
    led = _led(caller, operation, 0)
    if led is not None:
        return led[1]
    schemas = [parameter.schema for parameter in operation.parameters if parameter.location == "path"]
    shown = [schema is not None and "examples" in caller.spec.resolve(schema)[1] for schema in schemas]
    return sample(caller.spec, operation) if all(shown) else None


def _led(caller: Client, operation: Operation, depth: int) -> tuple[Operation, Arguments] | None:
    """What made something for an operation, and the arguments about that; None where nothing leads to it."""
    for source in caller.spec.operations if depth < _DEEPEST else ():
        for target, link in _targets(caller.spec, source):
            if target is not operation or source is operation:
                continue
            led = _led(caller, source, depth + 1)
            before = led[1] if led else sample(caller.spec, source)
            answer = None if before is None else caller.call(source, before)
            if before is None or answer is None or not answer.succeeded:
                continue
            arguments = _arguments(caller.spec, operation, link, before, answer)
            if arguments is not None:
                return source, arguments
    return None


def _reached(caller: Client, operation: Operation) -> Iterator[Failure]:
    """Calls an operation about what another one made for it; twice where it only reads."""
    led = _led(caller, operation, 0)
    if led is None:
        return
    source, arguments = led
    answer = caller.call(operation, arguments)
    yield from _found(caller, source, operation, arguments, answer)
    if operation.method == "GET" and answer.succeeded:
        rule = source.definition.get("x-task", {})
        if rule.get("status") == operation.id:
            caller.wait(rule.get("limit", 0))
        later = caller.call(operation, arguments)
        yield from _found(caller, source, operation, arguments, later)


def _found(
    caller: Client, source: Operation, target: Operation, arguments: Arguments, answer: Response
) -> Iterator[Failure]:
    if answer.status in _GONE or (target.method in _ORDER and not answer.succeeded):
        yield Failure(f"{target.key} answers {answer.status} for what {source.key} made", _named(arguments))
    else:
        yield from conform(caller, target, arguments, answer)


_ORDER: Mapping[str, int] = {"GET": 0, "DELETE": 2}


def _targets(spec: Spec, operation: Operation) -> list[tuple[Operation, Mapping[str, Any]]]:
    """The operations that an operation's success links to, with the parameters of each link."""
    response = operation.success
    names = response.definition.get("links", {}) if response else {}
    links = [spec.resolve(join(response.pointer, "links", name))[1] for name in names] if response else []
    targets = [(_target(spec, link), link.get("parameters", {})) for link in links]
    return [(target, parameters) for target, parameters in targets if target is not None]


def _target(spec: Spec, link: Mapping[str, Any]) -> Operation | None:
    """The operation that a link leads to; None where that is outside of the document."""
    if "operationId" in link:
        return spec.by_id.get(link["operationId"])
    path, _, method = link.get("operationRef", "").removeprefix("#/paths/").rpartition("/")
    return spec.by_key.get(f"{method.upper()} {unescape(unquote(path))}")


def _arguments(
    spec: Spec, target: Operation, link: Mapping[str, Any], before: Arguments, answer: Response
) -> Arguments | None:
    """The arguments of a link's target; None where the link finds nothing, or the target needs more."""
    values = {
        name.removeprefix("path."): _value(expression, before, answer) for name, expression in link.items()
    }
    arguments = sample(spec, target)
    if arguments is None or MISSING in values.values():
        return None
    names = {parameter.name for parameter in target.parameters if parameter.location == "path"}
    path = {name: value for name, value in values.items() if name in names}
    query = {name.removeprefix("query."): value for name, value in values.items() if name not in names}
    return replace(arguments, path={**arguments.path, **path}, query={**arguments.query, **query})


def _value(expression: Any, before: Arguments, answer: Response) -> Any:
    """What a runtime expression leads to: ``$response.body#/pointer`` or ``$request.path.name``; a constant is itself.

    MISSING for the others that OpenAPI has.
    """
    if not isinstance(expression, str) or not expression.startswith("$"):
        return expression
    if expression.startswith(_BODY):
        return look_up(answer.json, expression.removeprefix(_BODY))
    return before.path.get(expression.removeprefix(_PATH), MISSING)


def _gone(
    caller: Client, deletion: Operation, arguments: Arguments, read: list[tuple[Operation, Arguments]]
) -> Iterator[Failure]:
    for target, further in read:
        if further.path == arguments.path:
            answer = caller.call(target, further)
            if answer.status not in _GONE:
                yield Failure(f"{target.key} answers {answer.status} after {deletion.key}", _named(further))


def _named(arguments: Arguments) -> str:
    return ", ".join(f"{name} {value!r}" for name, value in arguments.path.items())
