from __future__ import annotations

from typing import Literal

from attrs import define

from leaperone._data.model import Model
from leaperone.encodings import ValueKeys
from leaperone.types import UNSET, Unset


@define(kw_only=True, repr=False)
class AddressCorrectData(Model):
    """The JSON object AddressCorrectData.

    Attributes:
        status: OK when the address was understood
    """

    address_correct: list[ValueKeys]
    status: Literal["OK"] | str | Unset = UNSET
