"""Webhooks: a task whose end is sent to an address of the client's (``x-delivery``)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import orjson

from leaperone_conformance.checks import Failure, exchange_of
from leaperone_conformance.spec import Media, Operation, Spec, look_up
from leaperone_conformance.spec.params import property_pointers

from .client import Arguments, Callback, Client, Delivery, Unsupported
from .links import led_to
from .tasks import created, followed, reading

_ARRIVES = 5.0
"""Seconds that a delivery may take over the network, once it is due."""
_LOOKS = 5
_REFUSED = frozenset({400, 403, 422})


@dataclass(frozen=True, slots=True)
class Webhook:
    """A webhook of the document that a property of a request registers."""

    name: str
    parameter: str
    delivery: Mapping[str, Any]
    body: Media | None


def webhooks_of(spec: Spec, operation: Operation) -> list[Webhook]:
    """The webhooks that the body of an operation can register."""
    properties = {
        name
        for media in operation.bodies.values()
        if media.schema is not None
        for name in property_pointers(spec, media.schema)
    }
    return [webhook for webhook in _webhooks(spec) if webhook.parameter in properties]


def _webhooks(spec: Spec) -> Iterator[Webhook]:
    for name, item in spec.document.get("webhooks", {}).items():
        for method, definition in item.items():
            delivery = definition.get("x-delivery") if isinstance(definition, Mapping) else None
            if delivery is None or "parameter" not in delivery:
                continue
            content = definition.get("requestBody", {}).get("content", {})
            pointer = f"#/webhooks/{name}/{method}/requestBody/content/application~1json"
            media = content.get("application/json")
            schema = f"{pointer}/schema" if media and "schema" in media else None
            body = None if media is None else Media("application/json", pointer, media, schema)
            yield Webhook(name, delivery["parameter"], delivery, body)


def webhook_arrives(client: Client, operation: Operation) -> Iterator[Failure]:
    """Makes a task with a webhook, follows it to its end, and reads what came.

    Fails where nothing comes, or something of another media type or schema, about another task or in another state
    than the task ended in, and where a delivery that was refused isn't sent again though retries are documented.
    """
    for webhook in webhooks_of(client.spec, operation) if "x-task" in operation.definition else ():
        arguments = led_to(client, operation)
        if arguments is None or not isinstance(arguments.body, dict):
            raise Unsupported("no valid request could be made from the document")
        callback = client.callback()
        retried = bool(webhook.delivery.get("retries"))
        callback.refuse(int(retried))
        arguments = replace(arguments, body={**arguments.body, webhook.parameter: callback.url})
        yield from _deliveries_of(client, operation, webhook, arguments, callback)


def _deliveries_of(
    client: Client, operation: Operation, webhook: Webhook, arguments: Arguments, callback: Callback
) -> Iterator[Failure]:
    response = client.call(operation, arguments)
    if response.status in _REFUSED:
        raise Unsupported(
            f"the API doesn't take {webhook.parameter}={callback.url}: --callbacks gives it an address"
        )
    task, failures = created(client, operation, arguments, response)
    if task is None:
        yield from failures
        return
    if "state" not in task.rule or "done" not in task.rule or followed(client, task)[0] is None:
        raise Unsupported("the task has no end")
    came = callback.deliveries(1, _ARRIVES)
    if not came:
        yield Failure("no webhook comes for a task that has ended", f"{webhook.name} of task {task.id!r}")
        return
    response = client.call(task.status, task.status_arguments)
    exchange = exchange_of(client.spec, task.status, task.status_arguments.request(task.status), response)
    record = reading(client.spec, task.status, response)
    yield from _as_documented(client.spec, webhook, came[0], task.id, record.get(task.rule.get("state", "")))
    client.delivered(webhook.name, came[0], exchange)
    if webhook.delivery.get("retries"):
        yield from _again(client, webhook, callback, came[0])


def _as_documented(
    spec: Spec, webhook: Webhook, delivery: Delivery, id_: str, state: Any
) -> Iterator[Failure]:
    where = f"webhook {webhook.name}"
    if delivery.method != "POST" or delivery.media_type != "application/json":
        yield Failure(f"{where} comes as {delivery.method} of {delivery.media_type or 'no media type'}", "")
        return
    try:
        body = orjson.loads(delivery.body)
    except orjson.JSONDecodeError as error:
        yield Failure(f"{where} is not JSON", str(error))
        return
    schema = webhook.body.schema if webhook.body else None
    violations = spec.violations(schema, body) if schema else []
    if violations:
        yield Failure(f"{where} is not of its schema", "; ".join(map(str, violations[:3])))
    for name, default, wanted in (("id", "/id", id_), ("state", "/status", state)):
        sent = look_up(body, webhook.delivery.get(name, default))
        if wanted is not None and sent != wanted:
            yield Failure(
                f"{where} tells another {name} than the task has", f"{sent!r}, the task: {wanted!r}"
            )


def _again(client: Client, webhook: Webhook, callback: Callback, first: Delivery) -> Iterator[Failure]:
    """The second attempt at a delivery that was refused."""
    pause = webhook.delivery.get("first-delay", 0)
    for _ in range(_LOOKS):
        client.wait(pause)
        # On a mock the wait may be over before the refusal has come to it.
        came = callback.deliveries(2, _ARRIVES / _LOOKS)
        if len(came) > 1:
            if came[1].body != first.body:
                yield Failure(f"webhook {webhook.name} says something else when it is sent again", "")
            return
    yield Failure(f"webhook {webhook.name} is not sent again after it was refused", f"waited {pause} s")
