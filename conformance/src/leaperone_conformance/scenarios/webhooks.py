"""Webhooks: a task whose end is sent to an address of the client's (``x-delivery``)."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

from leaperone_conformance.checks import Failure, exchange_of
from leaperone_conformance.spec import Operation, Spec, join, look_up
from leaperone_conformance.spec.params import property_pointers

from .client import Arguments, Callback, Client, Delivery, Unsupported
from .deliveries import ARRIVES, delivery_failures, sent_again
from .links import led_to
from .tasks import created, followed, reading

REFUSED = frozenset({400, 403, 422})
"""Statuses with which an API may refuse an address that it can't, or mustn't, reach."""


@dataclass(frozen=True, slots=True)
class Webhook:
    """A webhook of the document that a property of a request registers."""

    name: str
    parameter: str
    delivery: Mapping[str, Any]
    requests: Sequence[Operation]
    """The requests that may come, one for each method."""


def webhooks_of(spec: Spec, operation: Operation) -> list[Webhook]:
    """The webhooks that the body of an operation can register."""
    properties = {
        name
        for media in operation.bodies.values()
        if media.schema is not None
        for name in property_pointers(spec, media.schema)
    }
    return list(_webhooks(spec, properties))


def _webhooks(spec: Spec, properties: Set[str]) -> Iterator[Webhook]:
    for name, item in spec.document.get("webhooks", {}).items():
        for definition in item.values():
            delivery = definition.get("x-delivery") if isinstance(definition, Mapping) else None
            if delivery is not None and delivery.get("parameter") in properties:
                sent = spec.deliveries(join("#/webhooks", name), name)
                yield Webhook(name, delivery["parameter"], delivery, sent)


def webhook_arrives(client: Client, operation: Operation) -> Iterator[Failure]:
    """Makes a task with a webhook, follows it to its end, and reads what came.

    Fails where nothing comes, or something of another method, media type or schema, about another task or in another
    state than the task ended in, and where a delivery that was refused isn't sent again though retries are documented.
    """
    for webhook in webhooks_of(client.spec, operation) if "x-task" in operation.definition else ():
        arguments = led_to(client, operation)
        if arguments is None or not isinstance(arguments.body, dict):
            raise Unsupported("no valid request could be made from the document")
        callback = client.callback()
        callback.refuse(int(bool(webhook.delivery.get("retries"))))
        arguments = replace(arguments, body={**arguments.body, webhook.parameter: callback.url})
        yield from _deliveries_of(client, operation, webhook, arguments, callback)


def _deliveries_of(
    client: Client, operation: Operation, webhook: Webhook, arguments: Arguments, callback: Callback
) -> Iterator[Failure]:
    response = client.call(operation, arguments)
    if response.status in REFUSED:
        raise not_taken(webhook.parameter, callback)
    task, failures = created(client, operation, arguments, response)
    if task is None:
        yield from failures
        return
    if "state" not in task.rule or "done" not in task.rule or followed(client, task)[0] is None:
        raise Unsupported("the task has no end")
    came = callback.deliveries(1, ARRIVES)
    if not came:
        yield Failure("no webhook comes for a task that has ended", f"{webhook.name} of task {task.id!r}")
        return
    response = client.call(task.status, task.status_arguments)
    exchange = exchange_of(client.spec, task.status, task.status_arguments.request(task.status), response)
    record = reading(client.spec, task.status, response)
    yield from _as_documented(client.spec, webhook, came[0], task.id, record.get(task.rule.get("state", "")))
    client.delivered(webhook.name, came[0], exchange)
    if webhook.delivery.get("retries"):
        pause = webhook.delivery.get("first-delay", 0)
        yield from sent_again(client, f"webhook {webhook.name}", pause, callback, came[0])


def not_taken(parameter: str, callback: Callback) -> Unsupported:
    """The reason where an API refuses an address of this machine."""
    return Unsupported(f"the API doesn't take {parameter}={callback.url}: --callbacks gives it an address")


def _as_documented(
    spec: Spec, webhook: Webhook, delivery: Delivery, id_: str, state: Any
) -> Iterator[Failure]:
    where = f"webhook {webhook.name}"
    yield from delivery_failures(spec, where, webhook.requests, delivery)
    try:
        body = delivery.json()
    except ValueError:
        return
    for name, default, wanted in (("id", "/id", id_), ("state", "/status", state)):
        sent = look_up(body, webhook.delivery.get(name, default))
        if wanted is not None and sent != wanted:
            yield Failure(
                f"{where} tells another {name} than the task has", f"{sent!r}, the task: {wanted!r}"
            )
