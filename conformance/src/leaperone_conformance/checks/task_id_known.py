"""The id that a create operation gives must be one that the status operation knows."""

from leaperone_conformance.spec import MISSING, Operation

from .exchange import Answer, Exchange, Failure, documented

_UNKNOWN = {400, 404, 410}


def task_id_known(exchange: Exchange) -> Failure | None:
    """Fails where the status operation of an ``x-task`` doesn't know a new task or reports another id."""
    operation, spec = exchange.operation, exchange.spec
    task = operation.definition.get("x-task")
    if task is None or not exchange.answer.succeeded:
        return None
    name: str = task["id"]
    id_ = _canonical(exchange, operation, exchange.answer, name)
    if not isinstance(id_, str):
        return None
    status = spec.by_id[task["status"]]
    parameter = next(p.name for p in status.parameters if p.location == "path")
    answer = exchange.ask(status, {parameter: id_})
    if answer.status in _UNKNOWN:
        return Failure(
            f"{status.key} answers {answer.status} for the id of a new task",
            f"id {id_!r} from {operation.key}",
        )
    reported = _canonical(exchange, status, answer, name) if answer.succeeded else id_
    if reported != id_:
        shown = "none" if reported is MISSING else repr(reported)
        return Failure(f"{status.key} reports another id", f"id {id_!r} was created, {shown} reported")
    return None


def _canonical(exchange: Exchange, operation: Operation, answer: Answer, name: str) -> object:
    media = documented(operation, answer)
    if media is None or "x-canonical" not in media.definition or answer.json is MISSING:
        return MISSING
    return exchange.spec.canonical(media, answer.json).get(name, MISSING)
