from __future__ import annotations

from leapocr_client._model import Model, define


@define(kw_only=True, repr=False)
class JobDeleted(Model):
    """The JSON object JobDeleted."""

    message: str
