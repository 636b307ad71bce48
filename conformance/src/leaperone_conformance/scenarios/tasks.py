"""A task from its creation to its end, as its status operation tells it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from leaperone_conformance.checks import Failure, Response
from leaperone_conformance.checks.tasks import path_of
from leaperone_conformance.checks.types import documented, failing
from leaperone_conformance.spec import MISSING, Operation, Spec, look_up

from .client import Arguments, Client, response_failures
from .links import led_to

_EVERY, _LIMIT = 5.0, 300.0
_CLOSE = 10
"""So many looks are close together, to see the states that don't last."""
_AFTERWARDS = 3
"""So many looks follow the end."""


@dataclass(frozen=True, slots=True)
class Task:
    """A new task and how to read its state; ``rule`` is the ``x-task`` of its create operation."""

    rule: Mapping[str, Any]
    arguments: Arguments
    id: str
    status: Operation
    status_arguments: Arguments


def task_ends(client: Client, operation: Operation) -> Iterator[Failure]:
    """Follows a task by its ``x-task`` until some time after its end.

    Fails where it can't be created or isn't there, a response about it isn't as documented, it reports another id,
    goes back to a state that it had left, has no end within the ``limit``, ends without as many results as requested
    for (``results``), changes after its end, or is still there after it was deleted (``delete``).
    """
    task, failures = create(client, operation)
    yield from failures
    if task is not None:
        yield from follow(client, task)


def follow(client: Client, task: Task) -> Iterator[Failure]:
    """The checks of ``task_ends`` for one task."""
    yield from _at_once(client, task)
    if "state" not in task.rule or "done" not in task.rule:
        return
    last, failures = followed(client, task)
    yield from failures
    if last is None:
        return
    if _state(task, last) in task.rule["done"]:
        yield from _results(task, last)
    yield from _stays(client, task, last)
    yield from _deleted(client, task)


def create(
    client: Client, operation: Operation, arguments: Arguments | None = None
) -> tuple[Task | None, list[Failure]]:
    """Creates a task, where the operation does by its ``x-task``: the task, and what was wrong about it.

    One that goes on with something that was begun before is led there by a link, or needs its ``arguments``.
    """
    rule = operation.definition.get("x-task")
    if rule is not None and arguments is None:
        arguments = led_to(client, operation)
    if rule is None or arguments is None:
        return None, []
    return created(client, operation, arguments, client.call(operation, arguments))


def created(
    client: Client, operation: Operation, arguments: Arguments, response: Response
) -> tuple[Task | None, list[Failure]]:
    """The task of a response to its creation, and what is wrong with that."""
    rule = operation.definition["x-task"]
    if not response.succeeded or failing(documented(operation, response), response) is not MISSING:
        return None, [Failure("a task can't be created", f"answered {response.status} to a valid request")]
    failures = list(response_failures(client, operation, arguments, response))
    id_ = reading(client.spec, operation, response).get(rule["id"])
    if not isinstance(id_, str):
        return None, [*failures, Failure("a new task has no id", "")]
    status = client.spec.by_id[rule["status"]]
    return Task(rule, arguments, id_, status, _of(status, id_, arguments)), failures


def followed(client: Client, task: Task) -> tuple[Mapping[str, Any] | None, list[Failure]]:
    """Polls a task until it ends: the final record, and the failures until then."""
    states: list[str] = []
    failures: list[Failure] = []

    def broken(reason: str) -> tuple[None, list[Failure]]:
        return None, [*failures, Failure(reason, f"states so far: {', '.join(states) or 'none'}")]

    for pause in _pauses(task.rule):
        response = client.call(task.status, task.status_arguments)
        if not response.succeeded:
            return broken(f"{task.status.key} answers {response.status} for a task that was there")
        failures += response_failures(client, task.status, task.status_arguments, response)
        record = reading(client.spec, task.status, response)
        state = _state(task, record)
        if not isinstance(state, str):
            return broken(f"{task.status.key} tells no state")
        went_back = state in states and states[-1] != state
        states.append(state)
        if went_back:
            return broken(f"a task goes back to {state}")
        if state in (*task.rule["done"], *task.rule.get("failed", ())):
            return record, failures
        client.wait(pause)
    return broken(f"a task has no end within {task.rule.get('limit', _LIMIT)} s")


def reading(spec: Spec, operation: Operation, response: Response) -> Mapping[str, Any]:
    """The properties of what a response is about; empty where it isn't the documented JSON."""
    media = documented(operation, response)
    if response.json is MISSING or media is None:
        return {}
    return spec.record(media, response.json)


def _of(operation: Operation, id_: str, created: Arguments) -> Arguments:
    return Arguments(path=path_of(operation, id_, created.path))


def _pauses(rule: Mapping[str, Any]) -> Iterator[float]:
    every, limit = rule.get("every", _EVERY), rule.get("limit", _LIMIT)
    passed = 0.0
    looks = 0
    while passed <= limit:
        pause = every if looks >= _CLOSE else min(every, 0.5)
        yield pause
        passed += pause
        looks += 1


def _at_once(client: Client, task: Task) -> Iterator[Failure]:
    response = client.call(task.status, task.status_arguments)
    if not response.succeeded:
        yield Failure(f"{task.status.key} answers {response.status} for a new task", f"id {task.id!r}")
        return
    reported = reading(client.spec, task.status, response).get(task.rule["id"], task.id)
    if reported != task.id:
        yield Failure(
            f"{task.status.key} reports another task", f"{task.id!r} was created, {reported!r} reported"
        )


def _results(task: Task, record: Mapping[str, Any]) -> Iterator[Failure]:
    for name, parameter in task.rule.get("results", {}).items():
        wanted = look_up(task.arguments.body, f"/{parameter}")
        came = record.get(name)
        count = len(came) if isinstance(came, list) else 0
        if isinstance(wanted, int) and count != wanted:
            yield Failure(
                f"a finished task has not as many {name} as requested", f"{parameter} {wanted}, {count} came"
            )


def _stays(client: Client, task: Task, record: Mapping[str, Any]) -> Iterator[Failure]:
    for _ in range(_AFTERWARDS):
        client.wait(task.rule.get("every", _EVERY))
        response = client.call(task.status, task.status_arguments)
        if not response.succeeded:
            yield Failure(
                f"{task.status.key} answers {response.status} for a task that has ended", f"id {task.id!r}"
            )
            return
        before, later = _state(task, record), _state(task, reading(client.spec, task.status, response))
        if later != before:
            yield Failure("a task changes after its end", f"{before}, later {later}")
            return


def _deleted(client: Client, task: Task) -> Iterator[Failure]:
    rule = task.rule.get("delete")
    if rule is None:
        return
    delete = client.spec.by_id[rule["operation"]]
    arguments = _of(delete, task.id, task.arguments)
    response = client.call(delete, arguments)
    if not response.succeeded:
        yield Failure(f"{delete.key} answers {response.status} for a task that has ended", f"id {task.id!r}")
        return
    yield from response_failures(client, delete, arguments, response)
    response = client.call(task.status, task.status_arguments)
    if response.status not in rule["gone"]:
        gone = " or ".join(map(str, rule["gone"]))
        yield Failure(f"a deleted task is answered with {response.status}", f"documented is {gone}")
    elif response.succeeded and not is_marked(response, rule):
        yield Failure("a deleted task isn't marked as such", f"{rule['marked']} isn't true")


def is_marked(response: Response, rule: Mapping[str, Any]) -> bool:
    """True where the record of a deleted task has true at the JSON pointer ``marked``, or there is no such rule."""
    return "marked" not in rule or look_up(response.json, rule["marked"]) is True


def _state(task: Task, record: Mapping[str, Any]) -> Any:
    return record.get(task.rule["state"])
