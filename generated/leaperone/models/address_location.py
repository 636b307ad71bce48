from __future__ import annotations

from attrs import define

from leaperone._model import Model
from leaperone.types import UNSET, Unset


@define(kw_only=True, repr=False)
class AddressLocation(Model):
    """The JSON object AddressLocation.

    Attributes:
        end: Offset into the text
        start: Offset into the text
    """

    end: int
    start: int
    word: str
    type: str | Unset = UNSET
