from __future__ import annotations

from attrs import define

from leaperone._model import Model


@define(kw_only=True, repr=False)
class AddressWord(Model):
    """The JSON object AddressWord.

    Attributes:
        end: Offset into the text
        start: Offset into the text
    """

    end: int
    start: int
    word: str
