from __future__ import annotations

from attrs import define

from leapocr_client._data.model import Model
from leapocr_client.types import UNSET, Unset


@define(kw_only=True, repr=False)
class ResultPageDimensions(Model):
    """The JSON object ResultPageDimensions."""

    width: int | Unset = UNSET
    height: int | Unset = UNSET
