from __future__ import annotations

from typing import Literal

from attrs import define

from leaperone._data.model import Model
from leaperone.types import UNSET, Unset


@define(kw_only=True, repr=False)
class AddressZipcodeData(Model):
    """The JSON object AddressZipcodeData.

    Attributes:
        status: OK when the address was understood
    """

    zipcode: str
    status: Literal["OK"] | str | Unset = UNSET
