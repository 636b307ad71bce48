"""From the answer of an operation that creates a task to what its status operation says of that task."""

from collections.abc import Mapping
from typing import Any

from leaperone_conformance.spec import MISSING, Operation

from .types import Answer, Exchange, documented


def created(exchange: Exchange) -> tuple[Operation, str] | None:
    """The status operation and the id of the task that the exchange created by ``x-task``; None where it didn't."""
    operation = exchange.operation
    task = operation.definition.get("x-task")
    if task is None or not exchange.answer.succeeded:
        return None
    id_ = canonical(exchange, operation, exchange.answer, task["id"])
    return (exchange.spec.by_id[task["status"]], id_) if isinstance(id_, str) else None


def status_of(exchange: Exchange, status: Operation, id_: str) -> Answer:
    """What the status operation answers for a task."""
    return exchange.ask(status, path_of(status, id_, exchange.request.path))


def path_of(operation: Operation, id_: str, created: Mapping[str, Any]) -> dict[str, Any]:
    """The path parameters that name a task by its id, below what the path of the call that ``created`` it named."""
    names = [parameter.name for parameter in operation.parameters if parameter.location == "path"]
    own = names if len(names) == 1 else [name for name in names if name not in created]
    return {**{name: created[name] for name in names if name not in own}, own[0]: id_}


def canonical(exchange: Exchange, operation: Operation, answer: Answer, name: str) -> object:
    """A property of what an answer is about; MISSING where it has none."""
    media = documented(operation, answer)
    if media is None or answer.json is MISSING or not media.definition.keys() & {"x-canonical", "x-envelope"}:
        return MISSING
    return exchange.spec.record(media, answer.json).get(name, MISSING)
