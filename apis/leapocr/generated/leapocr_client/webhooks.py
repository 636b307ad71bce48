"""Webhooks that the API sends, typed, distinguished and verified."""

import os
from collections.abc import Mapping
from typing import TypeAlias

from leapocr_client._features.webhook import AsyncReceiver, Body, Delivery, Receiver, Signature, Webhook, read
from leapocr_client._transport.seen import Memory, Seen
from leapocr_client.models.job_event import JobEvent

__all__ = ["WEBHOOKS", "AsyncWebhooks", "Delivery", "Event", "Memory", "Seen", "Webhooks", "parse"]

Event: TypeAlias = JobEvent

WEBHOOKS: tuple[Webhook, ...] = (
    Webhook(
        "jobEnded",
        JobEvent,
        id="/event_id",
        signature=Signature(
            "X-Webhook-Signature", "X-Webhook-Timestamp", algorithm="sha256", payload="{timestamp}.{body}"
        ),
    ),
)


def parse(body: Body, *, headers: Mapping[str, str] | None = None, secret: str | None = None) -> Event:
    """The payload of a webhook from its body, the raw bytes or decoded JSON.

    Raises errors.WebhookError for what is no webhook of this API or isn't signed as it has to be.
    `secret` defaults to LEAPOCR_WEBHOOK_SECRET.
    """
    event: Event = read(WEBHOOKS, body, headers, secret or os.environ.get("LEAPOCR_WEBHOOK_SECRET", ""))[1]
    return event


class Webhooks(Receiver[Event, None]):
    """Takes the webhooks that were requested by a synchronous client."""

    _webhooks = WEBHOOKS


class AsyncWebhooks(AsyncReceiver[Event, None]):
    """Takes the webhooks that were requested by an asynchronous client."""

    _webhooks = WEBHOOKS
