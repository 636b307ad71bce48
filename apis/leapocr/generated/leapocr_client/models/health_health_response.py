from __future__ import annotations

from attrs import define

from leapocr_client._data.model import Model
from leapocr_client.types import UNSET, Unset


@define(kw_only=True, repr=False)
class HealthHealthResponse(Model):
    """The JSON object HealthHealthResponse."""

    status: str
    service: str | Unset = UNSET
    version: str | Unset = UNSET
    timestamp: str | Unset = UNSET
