from __future__ import annotations

from typing import Literal

from leaperone._model import UNSET, Model, Unset, define
from leaperone.encodings import ValueKeys


@define(kw_only=True, repr=False)
class AddressCorrectData(Model):
    """The JSON object AddressCorrectData.

    Attributes:
        status: OK when the address was understood
    """

    address_correct: list[ValueKeys]
    status: Literal["OK"] | str | Unset = UNSET
