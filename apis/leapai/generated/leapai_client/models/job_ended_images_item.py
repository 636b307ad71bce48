from __future__ import annotations

from typing import ClassVar

from leapai_client._model import UNSET, Model, Unset, define


@define(kw_only=True, repr=False)
class JobEndedImagesItem(Model):
    """The JSON object JobEndedImagesItem."""

    id: str | Unset = UNSET
    uri: str | Unset = UNSET
    created_at: str | Unset = UNSET

    _wire: ClassVar = {"created_at": "createdAt"}
