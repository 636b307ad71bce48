from __future__ import annotations

from typing import Literal

from attrs import define

from leaperone._model import Model
from leaperone.types import UNSET, Unset


@define(kw_only=True, repr=False)
class AddressCompleteData(Model):
    """The JSON object AddressCompleteData.

    Attributes:
        complete: Tab-separated key=value
        status: OK when the address was understood
    """

    complete: str
    status: Literal["OK"] | str | Unset = UNSET
