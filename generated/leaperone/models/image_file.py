from __future__ import annotations

from attrs import define

from leaperone._data.model import Model
from leaperone.types import UNSET, Unset


@define(kw_only=True, repr=False)
class ImageFile(Model):
    """The JSON object ImageFile.

    Attributes:
        url: Valid for an hour
    """

    url: str
    id: str | Unset = UNSET
