from __future__ import annotations

from attrs import define

from leaperone._data.model import Model


@define(kw_only=True, repr=False)
class TranscribedWord(Model):
    """The JSON object TranscribedWord.

    Attributes:
        start: Seconds
        end: Seconds
    """

    word: str
    start: float
    end: float
