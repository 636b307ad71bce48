"""Webhooks that the API sends, typed, distinguished and verified."""

import os
from collections.abc import Mapping
from typing import TypeAlias

from leapai_client._features.webhook import AsyncReceiver, Body, Delivery, Receiver, Webhook, read
from leapai_client._transport.seen import Memory, Seen
from leapai_client.models.job_ended import JobEnded

__all__ = ["WEBHOOKS", "AsyncWebhooks", "Delivery", "Event", "Memory", "Seen", "Webhooks", "parse"]

Event: TypeAlias = JobEnded

WEBHOOKS: tuple[Webhook, ...] = (Webhook("jobEnded", JobEnded, id="/id", state="/state"),)


def parse(body: Body, *, headers: Mapping[str, str] | None = None, secret: str | None = None) -> Event:
    """The payload of a webhook from its body, the raw bytes or decoded JSON, whoever sent it.

    Raises errors.WebhookError for what is no webhook of this API.
    """
    event: Event = read(WEBHOOKS, body, headers, secret or os.environ.get("LEAPAI_WEBHOOK_SECRET", ""))[1]
    return event


class Webhooks(Receiver[Event, None]):
    """Takes the webhooks that were requested by a synchronous client."""

    _webhooks = WEBHOOKS


class AsyncWebhooks(AsyncReceiver[Event, None]):
    """Takes the webhooks that were requested by an asynchronous client."""

    _webhooks = WEBHOOKS
