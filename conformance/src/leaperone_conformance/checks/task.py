"""From the answer of an operation that creates a task to what its status operation says of that task."""

from leaperone_conformance.spec import MISSING, Operation

from .exchange import Answer, Exchange, documented


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
    parameter = next(p.name for p in status.parameters if p.location == "path")
    return exchange.ask(status, {parameter: id_})


def canonical(exchange: Exchange, operation: Operation, answer: Answer, name: str) -> object:
    """A canonical property of an answer; MISSING where it has none."""
    media = documented(operation, answer)
    if media is None or "x-canonical" not in media.definition or answer.json is MISSING:
        return MISSING
    return exchange.spec.canonical(media, answer.json).get(name, MISSING)
