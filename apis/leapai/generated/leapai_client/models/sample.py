from __future__ import annotations

from typing import ClassVar

from leapai_client._model import Model, define


@define(kw_only=True, repr=False)
class Sample(Model):
    """An image that a model is trained on."""

    id: str
    created_at: str
    uri: str

    _wire: ClassVar = {"created_at": "createdAt"}
