from __future__ import annotations

from leaperone._model import UNSET, Model, Unset, define


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
