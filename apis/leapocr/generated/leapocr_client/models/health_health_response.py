from __future__ import annotations

from leapocr_client._model import UNSET, Model, Unset, define


@define(kw_only=True, repr=False)
class HealthHealthResponse(Model):
    """The JSON object HealthHealthResponse."""

    status: str
    service: str | Unset = UNSET
    version: str | Unset = UNSET
    timestamp: str | Unset = UNSET
