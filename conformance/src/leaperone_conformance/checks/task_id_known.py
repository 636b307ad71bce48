"""The id that a create operation gives must be one that the status operation knows."""

from leaperone_conformance.spec import MISSING

from .task import canonical, created, status_of
from .types import Exchange, Failure

_UNKNOWN = {400, 404, 410}


def task_id_known(exchange: Exchange) -> Failure | None:
    """Fails where the status operation of an ``x-task`` doesn't know a new task or reports another id.

    A status without id is left to the check of its shape.
    """
    task = created(exchange)
    if task is None:
        return None
    status, id_ = task
    answer = status_of(exchange, status, id_)
    if answer.status in _UNKNOWN:
        return Failure(
            f"{status.key} answers {answer.status} for the id of a new task",
            f"id {id_!r} from {exchange.operation.key}",
        )
    if not answer.succeeded:
        return None
    reported = canonical(exchange, status, answer, exchange.operation.definition["x-task"]["id"])
    if reported is not MISSING and reported != id_:
        return Failure(f"{status.key} reports another id", f"id {id_!r} was created, {reported!r} reported")
    return None
