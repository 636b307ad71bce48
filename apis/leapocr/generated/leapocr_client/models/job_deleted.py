from __future__ import annotations

from attrs import define

from leapocr_client._data.model import Model


@define(kw_only=True, repr=False)
class JobDeleted(Model):
    """The JSON object JobDeleted."""

    message: str
