from __future__ import annotations

from leaperone._model import Model, define


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
