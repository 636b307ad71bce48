from __future__ import annotations

from leaperone._model import UNSET, Model, Unset, define


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
