"""From the response of an operation that creates a task to what its status operation says of that task."""

from collections.abc import Mapping
from typing import Any

from leaperone_conformance.spec import MISSING, Operation

from .types import NOT_APPLICABLE, Exchange, Failure, NotExercised, Response, Verdict, documented


def created(exchange: Exchange) -> tuple[Operation, str] | None:
    """The status operation and the id of the task that the exchange created by ``x-task``; None where it didn't."""
    operation = exchange.operation
    task = operation.definition.get("x-task")
    if task is None or not exchange.response.succeeded:
        return None
    id_ = canonical(exchange, operation, exchange.response, task["id"])
    return (exchange.spec.by_id[task["status"]], id_) if isinstance(id_, str) else None


def status_of(exchange: Exchange, status: Operation, id_: str) -> Response:
    """The response of the status operation for a task."""
    return exchange.ask(status, path_of(status, id_, exchange.request.path))


def path_of(operation: Operation, id_: str, created: Mapping[str, Any]) -> dict[str, Any]:
    """The path parameters that name a task by its id, below what the path of the call that ``created`` it named."""
    names = [parameter.name for parameter in operation.parameters if parameter.location == "path"]
    own = names if len(names) == 1 else [name for name in names if name not in created]
    return {**{name: created[name] for name in names if name not in own}, own[0]: id_}


def canonical(exchange: Exchange, operation: Operation, response: Response, name: str) -> object:
    """A property of what a response is about; MISSING where it has none."""
    media = documented(operation, response)
    if (
        media is None
        or response.json is MISSING
        or not media.definition.keys() & {"x-canonical", "x-envelope"}
    ):
        return MISSING
    return exchange.spec.record(media, response.json).get(name, MISSING)


_UNKNOWN = {400, 404, 410}


def task_id_known(exchange: Exchange) -> Verdict:
    """Fails where the status operation of an ``x-task`` doesn't know a new task or reports another id.

    A status without id is left to the check of its shape.
    """
    task = created(exchange)
    if task is None:
        creates = "x-task" in exchange.operation.definition
        return NotExercised("no task was created") if creates else NOT_APPLICABLE
    status, id_ = task
    response = status_of(exchange, status, id_)
    if response.status in _UNKNOWN:
        return Failure(
            f"{status.key} answers {response.status} for the id of a new task",
            f"id {id_!r} from {exchange.operation.key}",
            status.key,
        )
    if not response.succeeded:
        return NotExercised(f"{status.key} responded with {response.status}")
    reported = canonical(exchange, status, response, exchange.operation.definition["x-task"]["id"])
    if reported is MISSING:
        return NotExercised(f"{status.key} reports no id")
    if reported != id_:
        return Failure(
            f"{status.key} reports another id", f"id {id_!r} was created, {reported!r} reported", status.key
        )
    return None
