from __future__ import annotations

from leapocr_client._model import UNSET, Model, Unset, define


@define(kw_only=True, repr=False)
class ResultPageDimensions(Model):
    """The JSON object ResultPageDimensions."""

    width: int | Unset = UNSET
    height: int | Unset = UNSET
