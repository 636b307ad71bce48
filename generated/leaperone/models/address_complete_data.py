from __future__ import annotations

from typing import Literal

from leaperone._model import UNSET, Model, Unset, define
from leaperone.encodings import KeyValues


@define(kw_only=True, repr=False)
class AddressCompleteData(Model):
    """The JSON object AddressCompleteData.

    Attributes:
        status: OK when the address was understood
    """

    complete: KeyValues
    status: Literal["OK"] | str | Unset = UNSET
