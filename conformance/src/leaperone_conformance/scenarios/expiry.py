"""A resource is there for its documented time, and gone as documented afterwards."""

from collections.abc import Iterator

from leaperone_conformance.checks import Failure
from leaperone_conformance.spec import Operation

from .client import Client, response_failures
from .tasks import create, is_marked

_MARGIN = 3600.0


def expires(client: Client, operation: Operation) -> Iterator[Failure]:
    """Fails where a task is gone before the ``x-expires`` of its status operation, or isn't afterwards."""
    rule = operation.definition.get("x-task")
    status = client.spec.by_id[rule["status"]] if rule else None
    resource = status.definition.get("x-expires", {}).get("resource") if status else None
    if resource is None or resource["after"] is None:
        return
    task, _ = create(client, operation)
    if task is None or not client.call(task.status, task.status_arguments).succeeded:
        # Following it to its end tells what is wrong with a task that isn't there from the beginning.
        return
    client.wait(max(resource["after"] - _MARGIN, 0))
    response = client.call(task.status, task.status_arguments)
    if not response.succeeded:
        yield Failure(
            f"a task is answered with {response.status} before it expires", f"kept for {resource['after']} s"
        )
        return
    if "marked" in resource and is_marked(response, resource):
        yield Failure("a task is marked as gone before it expires", f"kept for {resource['after']} s")
    client.wait(2 * _MARGIN)
    response = client.call(task.status, task.status_arguments)
    if response.status != resource["status"]:
        yield Failure(
            f"an expired task is answered with {response.status}",
            f"documented is {resource['status']} after {resource['after']} s",
        )
        return
    if not is_marked(response, resource):
        yield Failure("an expired task isn't marked as such", f"{resource['marked']} isn't true")
    yield from response_failures(client, task.status, task.status_arguments, response)
