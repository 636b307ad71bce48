from __future__ import annotations

from attrs import define

from leaperone._data.model import Model
from leaperone.types import UNSET, Unset


@define(kw_only=True, repr=False)
class MediaItem(Model):
    """The JSON object MediaItem.

    Attributes:
        height: Pixels
        size: Bytes
        width: Pixels
    """

    url: str
    codec: str | Unset = UNSET
    format: str | Unset = UNSET
    height: float | Unset = UNSET
    quality: str | Unset = UNSET
    size: float | Unset = UNSET
    width: float | Unset = UNSET
