from __future__ import annotations

from leaperone._model import Model, define


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
