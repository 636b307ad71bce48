from __future__ import annotations

from typing import ClassVar

from attrs import define

from leapai_client._data.model import Model


@define(kw_only=True, repr=False)
class Sample(Model):
    """An image that a model is trained on."""

    id: str
    created_at: str
    uri: str

    _wire: ClassVar = {"created_at": "createdAt"}
