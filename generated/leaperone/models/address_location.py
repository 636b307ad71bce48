from __future__ import annotations

from attrs import define

from leaperone._data.model import Model
from leaperone.types import UNSET, Unset


@define(kw_only=True, repr=False)
class AddressLocation(Model):
    """The JSON object AddressLocation.

    Attributes:
        start: Offset into the text
        end: Offset behind the word
    """

    start: int
    end: int
    word: str
    type: str | Unset = UNSET
