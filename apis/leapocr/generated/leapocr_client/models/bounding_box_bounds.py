from __future__ import annotations

from leapocr_client._model import UNSET, Model, Unset, define


@define(kw_only=True, repr=False)
class BoundingBoxBounds(Model):
    """The JSON object BoundingBoxBounds."""

    x: int | Unset = UNSET
    y: int | Unset = UNSET
    width: int | Unset = UNSET
    height: int | Unset = UNSET
