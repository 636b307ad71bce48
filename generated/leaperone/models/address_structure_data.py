from __future__ import annotations

from typing import Literal

from attrs import define

from leaperone._data.model import Model
from leaperone.encodings import KeyValues
from leaperone.types import UNSET, Unset


@define(kw_only=True, repr=False)
class AddressStructureData(Model):
    """The JSON object AddressStructureData.

    Attributes:
        status: OK when the address was understood
    """

    structure: KeyValues
    status: Literal["OK"] | str | Unset = UNSET
