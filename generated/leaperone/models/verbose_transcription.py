from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.transcribed_word import TranscribedWord
    from leaperone.models.transcription_segment import TranscriptionSegment


@define(kw_only=True, repr=False)
class VerboseTranscription(Model):
    """The JSON object VerboseTranscription.

    Attributes:
        duration: Seconds
    """

    duration: float
    language: str
    segments: list[TranscriptionSegment]
    task: str
    text: str
    words: list[TranscribedWord] | Unset = UNSET

    _models: ClassVar = ("TranscribedWord", "TranscriptionSegment")
