from __future__ import annotations

from typing import ClassVar

from attrs import define

from leapai_client._data.model import Model
from leapai_client.types import UNSET, Omit


@define(kw_only=True, repr=False)
class ModelsTrainBody(Model):
    """The JSON object ModelsTrainBody."""

    base_weights_id: str
    steps: int | Omit = UNSET
    webhook_url: str | Omit = UNSET

    _wire: ClassVar = {"base_weights_id": "baseWeightsId", "webhook_url": "webhookUrl"}
