from __future__ import annotations

from typing import Literal

from leaperone._model import UNSET, Model, Unset, define


@define(kw_only=True, repr=False)
class AddressZipcodeData(Model):
    """The JSON object AddressZipcodeData.

    Attributes:
        status: OK when the address was understood
    """

    zipcode: str
    status: Literal["OK"] | str | Unset = UNSET
