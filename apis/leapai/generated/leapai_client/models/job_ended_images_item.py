from __future__ import annotations

from typing import ClassVar

from attrs import define

from leapai_client._data.model import Model
from leapai_client.types import UNSET, Unset


@define(kw_only=True, repr=False)
class JobEndedImagesItem(Model):
    """The JSON object JobEndedImagesItem."""

    id: str | Unset = UNSET
    uri: str | Unset = UNSET
    created_at: str | Unset = UNSET

    _wire: ClassVar = {"created_at": "createdAt"}
