"""LeapOCR's webhook: a signed request about the end of a job, to the address set in the dashboard."""

from collections.abc import Iterator, Mapping
from typing import Any

from leaperone_conformance.checks import Failure
from leaperone_conformance.scenarios.client import Arguments, Client, Delivery
from leaperone_conformance.scenarios.deliveries import ARRIVES, delivery_failures, signature_failure
from leaperone_conformance.scenarios.tasks import create, followed
from leaperone_conformance.spec import MISSING, Operation, look_up

SUBMIT = "POST /ocr/uploads/url"
_EVENT = "jobEnded"
_SECRET = "whsec-of-the-suite"
_AGAIN = 0.2
"""Seconds in which a second delivery of the same event would have come."""
_DOCUMENTS = ("https://example.com/2-pages.pdf", "https://example.com/fail.pdf")


def webhook(client: Client, operation: Operation) -> Iterator[Failure]:
    """Sets an address for webhooks, and follows a job that is completed and one that fails.

    Fails where an end isn't sent exactly once, or otherwise than documented, unsigned, or for another job or event.
    """
    pointer = f"#/webhooks/{_EVENT}"
    item = look_up(client.spec.document, pointer)
    if operation.key != SUBMIT or item is MISSING:
        return
    address = client.callback()
    client.subscribe(address.url, _SECRET)
    documented = client.spec.deliveries(pointer, _EVENT)
    rule = documented[0].definition.get("x-delivery", {})
    events: list[Mapping[str, Any]] = []
    for number, url in enumerate(_DOCUMENTS, 1):
        task, failures = create(
            client, operation, Arguments(body={"url": url}, media_type="application/json")
        )
        yield from failures
        record = None if task is None else followed(client, task)[0]
        if task is None or record is None:
            return
        came = address.deliveries(number, ARRIVES)
        came = address.deliveries(number + 1, _AGAIN) if len(came) == number else came
        if len(came) != number:
            yield Failure(
                "the end of a job is not told once", f"{len(came) - number + 1} webhooks for {task.id}"
            )
            return
        yield from delivery_failures(client.spec, f"webhook {_EVENT}", documented, came[-1])
        signature = signature_failure(rule, came[-1], _SECRET)
        yield from () if signature is None else (signature,)
        event = _object(came[-1])
        events.append(event)
        if (event.get("job_id"), event.get("status")) != (task.id, record.get("status")):
            ended = f"{task.id} ended as {record.get('status')}"
            yield Failure("a webhook tells of another job, or of another end", f"{ended}: {event}")
    if events[0].get("event_id") == events[1].get("event_id") is not None:
        yield Failure("two webhooks have the same event_id", str(events[0]["event_id"]))


def _object(delivery: Delivery) -> dict[str, Any]:
    """The JSON object of a delivery; empty for any other body, which already fails its schema."""
    try:
        value = delivery.json()
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}
