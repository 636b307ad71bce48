from __future__ import annotations

from typing import ClassVar

from leaperone._model import UNSET, Model, Unset, define


@define(kw_only=True, repr=False)
class CreditBalance(Model):
    """The JSON object CreditBalance."""

    gift: float
    paid: float
    total: float
    gift_expires_at: str | None | Unset = UNSET

    _wire: ClassVar = {"gift_expires_at": "giftExpiresAt"}
