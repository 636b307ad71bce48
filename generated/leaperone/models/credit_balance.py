from __future__ import annotations

from typing import ClassVar

from attrs import define

from leaperone._data.model import Model
from leaperone.types import UNSET, Unset


@define(kw_only=True, repr=False)
class CreditBalance(Model):
    """The JSON object CreditBalance."""

    gift: float
    paid: float
    total: float
    gift_expires_at: str | None | Unset = UNSET

    _wire: ClassVar = {"gift_expires_at": "giftExpiresAt"}
