from __future__ import annotations

from attrs import define

from leaperone._data.model import Model


@define(kw_only=True, repr=False)
class AddressWord(Model):
    """The JSON object AddressWord.

    Attributes:
        start: Offset into the text
        end: Offset behind the word
    """

    start: int
    end: int
    word: str
