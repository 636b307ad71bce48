from __future__ import annotations

from typing import ClassVar

from leapai_client._model import UNSET, Model, Omit, define


@define(kw_only=True, repr=False)
class ModelsTrainBody(Model):
    """The JSON object ModelsTrainBody."""

    base_weights_id: str
    steps: int | Omit = UNSET
    webhook_url: str | Omit = UNSET

    _wire: ClassVar = {"base_weights_id": "baseWeightsId", "webhook_url": "webhookUrl"}
