from __future__ import annotations

from leaperone._model import Model, define


@define(kw_only=True, repr=False)
class ImageWebhookFile(Model):
    """The JSON object ImageWebhookFile."""

    id: str
    url: str
