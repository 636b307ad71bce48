"""Webhooks that the API sends, typed, distinguished and verified."""

import os
from collections.abc import Mapping
from typing import TypeAlias

from leaperone._features.webhook import AsyncReceiver, Body, Delivery, Receiver, Webhook, read
from leaperone._transport.seen import Memory, Seen
from leaperone.models.image_task import ImageTask
from leaperone.models.image_webhook import ImageWebhook

__all__ = ["WEBHOOKS", "AsyncWebhooks", "Delivery", "Event", "Memory", "Seen", "Webhooks", "parse"]

Event: TypeAlias = ImageWebhook

WEBHOOKS: tuple[Webhook, ...] = (Webhook("imageTaskFinished", ImageWebhook, task=ImageTask),)


def parse(body: Body, *, headers: Mapping[str, str] | None = None, secret: str | None = None) -> Event:
    """The payload of a webhook from its body, the raw bytes or decoded JSON, whoever sent it.

    Raises errors.WebhookError for what is no webhook of this API.
    """
    event: Event = read(WEBHOOKS, body, headers, secret or os.environ.get("LEAPERONE_WEBHOOK_SECRET", ""))[1]
    return event


class Webhooks(Receiver[Event, ImageTask]):
    """Takes the webhooks that were requested by a synchronous client."""

    _webhooks = WEBHOOKS


class AsyncWebhooks(AsyncReceiver[Event, ImageTask]):
    """Takes the webhooks that were requested by an asynchronous client."""

    _webhooks = WEBHOOKS
