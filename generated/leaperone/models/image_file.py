from __future__ import annotations

from leaperone._model import UNSET, Model, Unset, define


@define(kw_only=True, repr=False)
class ImageFile(Model):
    """The JSON object ImageFile.

    Attributes:
        url: Valid for an hour
    """

    url: str
    id: str | Unset = UNSET
