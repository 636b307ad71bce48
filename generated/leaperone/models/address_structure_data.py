from __future__ import annotations

from typing import Literal

from leaperone._model import UNSET, Model, Unset, define
from leaperone.encodings import KeyValues


@define(kw_only=True, repr=False)
class AddressStructureData(Model):
    """The JSON object AddressStructureData.

    Attributes:
        status: OK when the address was understood
    """

    structure: KeyValues
    status: Literal["OK"] | str | Unset = UNSET
