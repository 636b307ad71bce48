from __future__ import annotations

from typing import ClassVar

from leapai_client._model import UNSET, Model, Unset, define


@define(kw_only=True, repr=False)
class RemixImage(Model):
    """An image that a remix made."""

    id: str
    uri: str
    created_at: str | Unset = UNSET

    _wire: ClassVar = {"created_at": "createdAt"}
