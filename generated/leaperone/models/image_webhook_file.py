from __future__ import annotations

from attrs import define

from leaperone._data.model import Model


@define(kw_only=True, repr=False)
class ImageWebhookFile(Model):
    """The JSON object ImageWebhookFile."""

    id: str
    url: str
